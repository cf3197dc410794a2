//! The envelope around a file that is encrypted with a passphrase, see `docs/sealed-file.md`. Only its header is read
//! here; deriving keys and encrypting is left to the browser.

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
const SALT: usize = 16;
const NONCE: usize = 12;
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

/// Whether a text has the format of an envelope. Only its first bytes are read.
pub fn is_sealed(text: &str) -> bool {
    let start = &text.as_bytes()[..text.len().min(64)];
    start.windows(FORMAT.len()).any(|word| word == FORMAT.as_bytes())
}

/// The number of bytes that a text encodes in base64; `None` if it is no base64, or not the only encoding of its bytes.
fn base64_length(text: &str) -> Option<usize> {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    // Bits of the last digit that belong to no byte must be zero.
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
