//! The browser's ciphers for drafts with a passphrase. Keys live as long as the page: docs/adr/0010 says what that promises.

use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesDerivedKeyParams, AesGcmParams, Crypto, CryptoKey, Pbkdf2Params};

use super::error::Error;
use crate::{
    browser::Facility,
    files::{
        Error as Refused,
        sealed::{self, Envelope, Holds, NONCE, ROUNDS, SALT},
    },
};

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 8;

const AES: &str = "AES-GCM";
/// Bits of the key.
const KEY_BITS: u32 = 256;

/// What a passphrase makes of a salt: the browser's own object, which it hands out to nobody, with its salt. The passphrase
/// itself is kept nowhere.
#[derive(Clone)]
pub struct Key {
    key: CryptoKey,
    salt: Vec<u8>,
    rounds: u64,
}

impl Key {
    /// A fresh key: the same passphrase makes another with every salt.
    pub async fn fresh(passphrase: &str) -> Result<Key, Refused> {
        let salt = random::<SALT>().map_err(|_| Refused::NoCiphers)?;
        Key::derived(passphrase, salt.to_vec(), ROUNDS).await
    }

    async fn derived(passphrase: &str, salt: Vec<u8>, rounds: u64) -> Result<Key, Refused> {
        if !Facility::Secrets.is_there() {
            return Err(Refused::NoCiphers);
        }
        let key = derive(passphrase, &salt, rounds).await.map_err(|_| Refused::NoCiphers)?;
        Ok(Key { key, salt, rounds })
    }

    /// The text in an envelope of this key, with a nonce of its own.
    pub async fn seal(&self, holds: Holds, text: &str) -> Result<String, Error> {
        let nonce = random::<NONCE>()?;
        let envelope = Envelope::new(holds, self.rounds, &self.salt, &nonce);
        let params = aes_gcm(&nonce, &envelope.header());
        let data =
            crypto()?.subtle().encrypt_with_object_and_js_u8_array(&params, &self.key, &bytes(text.as_bytes()))?;
        Ok(envelope.around(&result(JsFuture::from(data).await?)))
    }

    /// The text out of an envelope; `None` if another key sealed it, or a bit of it was changed.
    pub(super) async fn open(&self, text: &str) -> Option<String> {
        self.open_envelope(&Envelope::from_text(text)?).await
    }

    async fn open_envelope(&self, envelope: &Envelope) -> Option<String> {
        let params = aes_gcm(&envelope.nonce()?, &envelope.header());
        let data = bytes(&envelope.data()?);
        let text = crypto().ok()?.subtle().decrypt_with_object_and_js_u8_array(&params, &self.key, &data).ok()?;
        String::from_utf8(result(JsFuture::from(text).await.ok()?)).ok()
    }
}

/// Opens an envelope; the text comes with the key, so that what comes of it can be sealed again.
pub async fn unlock(bytes: &[u8], holds: Holds, passphrase: &str) -> Result<(String, Key), Refused> {
    if sealed::read(bytes)? != holds {
        return Err(Refused::Foreign);
    }
    let text = String::from_utf8_lossy(bytes);
    let envelope = Envelope::from_text(&text).ok_or(Refused::Foreign)?;
    let salt = envelope.salt().ok_or(Refused::Foreign)?;
    let key = Key::derived(passphrase, salt, envelope.rounds).await?;
    Ok((key.open_envelope(&envelope).await.ok_or(Refused::NotOpened)?, key))
}

/// PBKDF2 with SHA-256. The passphrase counts in its composed form: keyboards differ in how they type an accent.
async fn derive(passphrase: &str, salt: &[u8], rounds: u64) -> Result<CryptoKey, Error> {
    let subtle = crypto()?.subtle();
    let words = String::from(JsString::from(passphrase).normalize("NFC"));
    let material = subtle.import_key_with_str(
        "raw",
        &bytes(words.as_bytes()),
        "PBKDF2",
        false,
        &Array::of1(&"deriveKey".into()),
    )?;
    let material: CryptoKey = JsFuture::from(material).await?.unchecked_into();
    // A file with more rounds than a u32 can count is refused before.
    let rounds = u32::try_from(rounds).map_err(|_| Error::Storage)?;
    let way = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", rounds, &bytes(salt));
    let aes = AesDerivedKeyParams::new(AES, KEY_BITS);
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&way, &material, &aes, false, &usages)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

fn aes_gcm(nonce: &[u8], header: &str) -> AesGcmParams {
    let params = AesGcmParams::new(AES, &bytes(nonce));
    params.set_additional_data(&bytes(header.as_bytes()));
    params
}

fn crypto() -> Result<Crypto, Error> {
    Ok(gloo::utils::window().crypto()?)
}

fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut random = [0; N];
    crypto()?.get_random_values_with_u8_array(&mut random)?;
    Ok(random)
}

/// A copy for the browser. A view would not do: the memory of the program may grow while the browser is at it.
fn bytes(bytes: &[u8]) -> Uint8Array {
    Uint8Array::from(bytes)
}

/// The bytes of an ArrayBuffer.
fn result(buffer: JsValue) -> Vec<u8> {
    Uint8Array::new(&buffer).to_vec()
}
