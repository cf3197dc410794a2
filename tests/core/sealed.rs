//! The envelope of an encrypted file: which headers are refused, and that an independent implementation can decrypt
//! a file of the app.

#[path = "../e2e/src/unseal.rs"]
mod unseal;

use fupan::files::{
    DraftFile, Error,
    backup::Backup,
    draft::is_damaged,
    sealed::{Holds, is_sealed, read},
};
use proptest::prelude::*;
use serde_json::{Value, json};
use unseal::unseal;

/// Sealed by the app in Chromium; golden, do not change.
const VECTOR: &str = include_str!("../fixtures/sealed/review-1.fupan.json");
const PASSPHRASE: &str = "旧站台 lantern 七号";

fn vector() -> Value {
    serde_json::from_str(VECTOR).unwrap()
}

fn refused(change: impl FnOnce(&mut Value)) -> Result<Holds, Error> {
    let mut file = vector();
    change(&mut file);
    read(file.to_string().as_bytes())
}

#[test]
fn another_program_opens_what_the_app_sealed() {
    let text = unseal(VECTOR.as_bytes(), PASSPHRASE).expect("the passphrase opens it");
    let draft = DraftFile::from_bytes(text.as_bytes()).unwrap();
    assert_eq!(draft.review.document().title, "站台照明中断");
    assert_eq!(unseal(VECTOR.as_bytes(), "旧站台 lantern 八号"), None);
}

#[test]
fn a_bit_changed_anywhere_opens_nothing() {
    let flipped = |key: &str, value: Value| {
        let mut file = vector();
        file[key] = value;
        unseal(file.to_string().as_bytes(), PASSPHRASE)
    };
    assert_eq!(flipped("holds", json!("backup")), None);
    assert_eq!(flipped("rounds", json!(600_001)), None);
    for key in ["salt", "nonce", "data"] {
        let text = vector()[key].as_str().unwrap().to_owned();
        let other = if text.starts_with('A') { "B" } else { "A" };
        assert_eq!(flipped(key, json!([other, &text[1..]].concat())), None, "{key}");
    }
    // The data ends with the tag.
    let data = vector()["data"].as_str().unwrap().to_owned();
    let at = data.trim_end_matches('=').len() - 3;
    let other = if &data[at..=at] == "A" { "B" } else { "A" };
    assert_eq!(flipped("data", json!([&data[..at], other, &data[at + 1..]].concat())), None);
}

#[test]
fn an_envelope_is_locked_and_not_damaged() {
    assert_eq!(read(VECTOR.as_bytes()), Ok(Holds::Review));
    assert_eq!(DraftFile::from_bytes(VECTOR.as_bytes()), Err(Error::Locked));
    assert_eq!(Backup::from_bytes(VECTOR.as_bytes()), Err(Error::Locked));
    assert!(is_sealed(VECTOR) && !is_damaged(VECTOR));
    assert!(!is_damaged(&VECTOR.replacen("\"version\": 1", "\"version\": 2", 1)), "a newer one is not damaged");
    for end in [VECTOR.len() / 4, VECTOR.len() / 2, VECTOR.len() - 2] {
        assert!(is_damaged(&VECTOR[..end]));
        assert!(matches!(read(&VECTOR.as_bytes()[..end]), Err(Error::Truncated { .. })));
    }
    assert!(is_damaged(&VECTOR.replacen("\"nonce\": \"", "\"nonce\": \"!", 1)));
}

#[test]
fn what_does_not_belong_on_it_is_refused_by_its_name() {
    let bad = |key: &str| Err(Error::BadField(key.to_owned()));
    assert_eq!(refused(|f| f["version"] = json!(2)), Err(Error::Newer(2)));
    assert_eq!(refused(|f| f["format"] = json!("fupan-review")), Err(Error::Foreign));
    assert_eq!(refused(|f| f["holds"] = json!("pack")), bad("holds"));
    assert_eq!(refused(|f| f["kdf"] = json!("PBKDF2-SHA-1")), bad("kdf"));
    assert_eq!(refused(|f| f["cipher"] = json!("AES-128-GCM")), bad("cipher"));
    for rounds in [json!(0), json!(599_999), json!(10_000_001), json!(6e5), json!("600000"), json!(null), json!(-1)] {
        assert_eq!(refused(|f| f["rounds"] = rounds), bad("rounds"));
    }
    assert_eq!(refused(|f| f["rounds"] = json!(10_000_000)), Ok(Holds::Review));
    let salts = ["", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB==", "AAAAAAAAAAAAAAAAAAAAA===", "盐"];
    for salt in salts {
        assert_eq!(refused(|f| f["salt"] = json!(salt)), bad("salt"), "{salt}");
    }
    assert_eq!(refused(|f| f["nonce"] = json!("AAAAAAAAAAAAAAA_")), bad("nonce"));
    for data in ["", "AAAA", "====", "AA=A"] {
        assert_eq!(refused(|f| f["data"] = json!(data)), bad("data"), "{data}");
    }
    let mut missing = vector();
    missing.as_object_mut().unwrap().remove("data");
    assert_eq!(read(missing.to_string().as_bytes()), bad("data"));
}

proptest! {
    /// Only canonical base64 of the right lengths is accepted.
    #[test]
    fn base64_is_taken_as_others_take_it(salt in "[A-Za-z0-9+/=]{20,26}") {
        use base64::{Engine as _, engine::general_purpose::STANDARD};
        let is_right = STANDARD.decode(&salt).is_ok_and(|bytes| bytes.len() == 16);
        prop_assert_eq!(refused(|f| f["salt"] = json!(salt)).is_ok(), is_right);
    }

    #[test]
    fn no_file_makes_it_panic(at in 0..VECTOR.len(), byte: u8, cut in 0..VECTOR.len()) {
        let mut bytes = VECTOR.as_bytes().to_vec();
        bytes[at] = byte;
        let _ = read(&bytes);
        let _ = read(&bytes[..cut]);
        let _ = is_damaged(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_values_are_read_or_refused(holds: String, rounds: u64, salt: String, data: String) {
        let _ = refused(|f| (f["holds"], f["rounds"], f["salt"], f["data"]) =
            (json!(holds), json!(rounds), json!(salt), json!(data)));
    }
}
