//! Opens what the app sealed, by docs/sealed-file.md and none of the app's code.

use aes_gcm::{
    Aes256Gcm, Key, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::Sha256;

/// The text in an envelope; `None` if this passphrase does not open it.
pub fn unseal(envelope: &[u8], passphrase: &str) -> Option<String> {
    let file: Value = serde_json::from_slice(envelope).ok()?;
    let text = |key: &str| file[key].as_str();
    let bytes = |key: &str| STANDARD.decode(text(key)?).ok();
    let rounds = file["rounds"].as_u64()?;
    let mut key = [0; 32];
    pbkdf2::pbkdf2_hmac::<Sha256>(passphrase.as_bytes(), &bytes("salt")?, u32::try_from(rounds).ok()?, &mut key);
    let (version, rounds) = (file["version"].to_string(), rounds.to_string());
    let head = [
        text("format")?,
        &version,
        text("holds")?,
        text("kdf")?,
        &rounds,
        text("salt")?,
        text("cipher")?,
        text("nonce")?,
    ]
    .join(" ");
    let (nonce, data) = (bytes("nonce")?, bytes("data")?);
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key));
    let opened = cipher.decrypt(Nonce::from_slice(&nonce), Payload { msg: &data, aad: head.as_bytes() });
    String::from_utf8(opened.ok()?).ok()
}
