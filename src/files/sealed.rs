//! The envelope around a file that is encrypted with a passphrase, see `docs/sealed-file.md`. Deriving keys and encrypting is
//! left to the browser.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Error,
    head::{check_version, format_of},
    json,
};

/// The value of `format`.
pub const FORMAT: &str = "fupan-sealed";
/// The version that this build writes.
pub const VERSION: u64 = 1;
/// Rounds of PBKDF2 for new envelopes. They take about half a second on an office computer, for every guess at the
/// passphrase.
pub const ROUNDS: u64 = 600_000;
/// Fewer rounds protect too little. With more, a file from outside could block the page for minutes.
const ALLOWED: std::ops::RangeInclusive<u64> = ROUNDS..=10_000_000;
const KDF: &str = "PBKDF2-SHA-256";
const CIPHER: &str = "AES-256-GCM";
/// Bytes of salt, of nonce and of the tag at the end of the data.
pub const SALT: usize = 16;
pub const NONCE: usize = 12;
const TAG: usize = 16;

/// What an envelope holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holds {
    Review,
    Backup,
}

impl Holds {
    /// The value of `holds`.
    pub fn word(self) -> &'static str {
        match self {
            Holds::Review => "review",
            Holds::Backup => "backup",
        }
    }
}

/// An envelope. Its fields are written in this order.
#[derive(Serialize, Deserialize)]
pub struct Envelope {
    format: String,
    version: u64,
    holds: String,
    kdf: String,
    /// Rounds of PBKDF2.
    pub rounds: u64,
    salt: String,
    cipher: String,
    nonce: String,
    data: String,
}

impl Envelope {
    /// An envelope without its content.
    pub fn new(holds: Holds, rounds: u64, salt: &[u8], nonce: &[u8; NONCE]) -> Envelope {
        Envelope {
            format: FORMAT.to_owned(),
            version: VERSION,
            holds: holds.word().to_owned(),
            kdf: KDF.to_owned(),
            rounds,
            salt: BASE64.encode(salt),
            cipher: CIPHER.to_owned(),
            nonce: BASE64.encode(nonce),
            data: String::new(),
        }
    }

    /// The envelope in a text; `None` if it is none. What it says of itself is not checked: [`read`] does that.
    pub fn from_text(text: &str) -> Option<Envelope> {
        serde_json::from_value(json::parse(text.as_bytes()).ok()?).ok()
    }

    /// The envelope around `data`, as a file.
    pub fn around(mut self, data: &[u8]) -> String {
        self.data = BASE64.encode(data);
        // Texts and numbers can always be written.
        serde_json::to_string_pretty(&self).unwrap_or_default()
    }

    /// What is authenticated besides the data: all other fields, a blank between them.
    pub fn header(&self) -> String {
        let Envelope { format, version, holds, kdf, rounds, salt, cipher, nonce, data: _ } = self;
        format!("{format} {version} {holds} {kdf} {rounds} {salt} {cipher} {nonce}")
    }

    pub fn salt(&self) -> Option<Vec<u8>> {
        BASE64.decode(&self.salt).ok()
    }

    pub fn nonce(&self) -> Option<Vec<u8>> {
        BASE64.decode(&self.nonce).ok()
    }

    /// The encrypted content.
    pub fn data(&self) -> Option<Vec<u8>> {
        BASE64.decode(&self.data).ok()
    }
}

/// Checks the header of an envelope and returns what it holds. Whether the encrypted data is intact is known only after
/// decryption.
///
/// # Errors
///
/// [`Error::Foreign`] for a file that is no envelope, else the field of the header that is not valid.
pub fn read(bytes: &[u8]) -> Result<Holds, Error> {
    let file = json::parse(bytes)?;
    match format_of(&file) {
        Some(FORMAT) => head(&file),
        _ => Err(Error::Foreign),
    }
}

/// Refuses an envelope: with [`Error::Locked`], or with what is wrong with its header, so that nobody is asked for the
/// passphrase of a file that cannot be opened.
pub(super) fn check_open(file: &Value) -> Result<(), Error> {
    match format_of(file) {
        Some(FORMAT) => Err(head(file).err().unwrap_or(Error::Locked)),
        _ => Ok(()),
    }
}

/// Checks the header of a file that has the format of an envelope.
fn head(file: &Value) -> Result<Holds, Error> {
    check_version(file, VERSION)?;
    let text = |key| file.get(key).and_then(Value::as_str).unwrap_or_default();
    let bytes = |key| BASE64.decode(text(key)).map_or(0, |bytes| bytes.len());
    let rounds = file.get("rounds").and_then(Value::as_u64).unwrap_or_default();
    let holds = [Holds::Review, Holds::Backup].into_iter().find(|holds| holds.word() == text("holds"));
    let is_right = [
        ("holds", holds.is_some()),
        ("kdf", text("kdf") == KDF),
        ("rounds", ALLOWED.contains(&rounds)),
        ("salt", bytes("salt") == SALT),
        ("cipher", text("cipher") == CIPHER),
        ("nonce", bytes("nonce") == NONCE),
        ("data", bytes("data") >= TAG),
    ];
    match is_right.iter().find(|(_, is_right)| !is_right) {
        Some((key, _)) => Err(Error::BadField((*key).to_owned())),
        None => holds.ok_or(Error::Foreign),
    }
}

/// Whether a text has the format of an envelope. Only its first bytes are read.
pub fn is_sealed(text: &str) -> bool {
    let start = &text.as_bytes()[..text.len().min(64)];
    start.windows(FORMAT.len()).any(|word| word == FORMAT.as_bytes())
}
