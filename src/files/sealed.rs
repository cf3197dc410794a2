//! The envelope of a text that only a passphrase opens: `docs/sealed-file.md`. What stands on it is read and written here;
//! keys and ciphers are the browser's.

use serde_json::Value;

use super::{
    Error,
    head::{check_version, format_of},
    json,
};

/// What stands in `format`.
pub const FORMAT: &str = "fupan-sealed";
/// The version this build writes.
pub const VERSION: u64 = 1;
/// How often PBKDF2 turns a passphrase over for what is sealed now. About half a second on an office computer, and as
/// long again for every guess.
pub const ROUNDS: u64 = 600_000;
/// Fewer guard too little; more would let a file from outside keep the page busy for minutes.
const ALLOWED: std::ops::RangeInclusive<u64> = ROUNDS..=10_000_000;
const KDF: &str = "PBKDF2-SHA-256";
const CIPHER: &str = "AES-256-GCM";
/// Bytes of salt, of nonce and of the tag at the end of the data.
const SALT: usize = 16;
const NONCE: usize = 12;
const TAG: usize = 16;

/// What lies in the envelope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holds {
    Review,
    Backup,
}

impl Holds {
    /// Its name on the envelope.
    pub fn word(self) -> &'static str {
        match self {
            Holds::Review => "review",
            Holds::Backup => "backup",
        }
    }
}

/// Reads what stands on an envelope whole, or says why not: what it holds. Whether the text in it is unharmed shows only
/// when it is opened.
pub fn read(bytes: &[u8]) -> Result<Holds, Error> {
    let file = json::parse(bytes)?;
    match format_of(&file) {
        Some(FORMAT) => head(&file),
        _ => Err(Error::Foreign),
    }
}

/// Refuses an envelope. What is wrong with it is said before anybody is asked for its passphrase.
pub(super) fn check_open(file: &Value) -> Result<(), Error> {
    match format_of(file) {
        Some(FORMAT) => Err(head(file).err().unwrap_or(Error::Locked)),
        _ => Ok(()),
    }
}

/// The same of a file that was parsed already and calls itself an envelope.
fn head(file: &Value) -> Result<Holds, Error> {
    check_version(file, VERSION)?;
    let text = |key| file.get(key).and_then(Value::as_str).unwrap_or_default();
    let bytes = |key| base64_length(text(key)).unwrap_or_default();
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

/// Whether a text calls itself sealed; looks no further than its beginning.
pub fn is_sealed(text: &str) -> bool {
    let start = &text.as_bytes()[..text.len().min(64)];
    start.windows(FORMAT.len()).any(|word| word == FORMAT.as_bytes())
}

/// How many bytes a text in base64 stands for; `None` if there is another way to write the same, or it is none at all.
fn base64_length(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    // What the last digit holds besides the last byte: bits that would be lost.
    let spare = match (text.len() % 4, padding) {
        (0, 0) => 0,
        (0, 1) => 0b11,
        (0, 2) => 0b1111,
        _ => return None,
    };
    let mut last = 0;
    for digit in digits.bytes() {
        last = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
    }
    (last & spare == 0).then_some(text.len() / 4 * 3 - padding)
}
