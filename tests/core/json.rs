//! JSON in the files of this program: what is read without loss, refused with its place, and written within bounds.

use fupan::{
    files::{DraftFile, Error, draft},
    i18n::Lang,
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};

use crate::steps::sample;

fn read(text: &str) -> Result<DraftFile, Error> {
    DraftFile::from_bytes(text.as_bytes())
}

/// A draft file that holds `json` in a field that is not known, in the review and in an item of a list.
fn holding(json: &str) -> String {
    format!(
        "{{\"format\":\"fupan-review\",\"version\":1,\"review\":{{\"x\":{json},\"measures\":[{{\"y\":[{json}]}}]}}}}"
    )
}

/// The value of the unknown field of a file of [`holding`], after it was written and read again.
fn held(json: &str) -> Value {
    let file = read(&holding(json)).unwrap_or_else(|e| panic!("{json}: {e}"));
    let written = file.to_json();
    let again = read(&written).unwrap_or_else(|e| panic!("{written}: {e}"));
    assert_eq!((&again, again.to_json()), (&file, written), "{json}");
    let item = &file.review.measures[0].unknown["y"][0];
    assert_eq!(&file.review.unknown["x"], item, "{json}");
    item.clone()
}

/// Numbers are kept by their digits, also where no integer type or float holds them. With the features that this takes
/// serde's `flatten` cannot read typed numbers (serde issue 721) and changes some on their way from a `Value`; so no
/// struct with unknown fields may have a number of its own.
#[test]
fn values_are_kept_as_they_were_written() {
    for number in [
        "0",
        "-0",
        "-0.0",
        "1.0",
        "0.10",
        "0.1000000000000000055511151231257827",
        "9007199254740993",
        "18446744073709551616",
        "-9223372036854775809",
        "12345678901234567890123456789012345",
        "123456789012345678901234567890123456789012345678901234567890",
        "1e+400",
        "-1.50e-07",
    ] {
        assert_eq!(held(number).to_string(), number);
    }
    // Only the sign of an exponent is spelt in one way.
    assert_eq!(held("1E05").to_string(), "1e+05");
    for (written, value) in [
        ("null", json!(null)),
        (" \t\r\ntrue\n", json!(true)),
        ("[ [ ] , { } ]", json!([[], {}])),
        (r#""\"\\\/\b\f\n\r\t""#, json!("\"\\/\u{8}\u{c}\n\r\t")),
        (r#""\u4e2D\u0000\ud83D\ude00\uffff""#, json!("中\0😀\u{ffff}")),
        ("\"\u{7f}\u{2028}中😀\"", json!("\u{7f}\u{2028}中😀")),
    ] {
        assert_eq!(held(written), value, "{written}");
    }
}

#[test]
fn fields_stay_in_their_order_and_the_last_of_a_name_counts() {
    let value = held(r#"{"b":1,"a":2,"\u0061":3,"":4}"#);
    assert_eq!(value.to_string(), r#"{"b":1,"a":3,"":4}"#);
    // Also of those that are known, and of those around the review.
    let text = r#"{"version":7,"format":"x","format":"fupan-review","version":1,"review":{"title":5},
        "review":{"kind":"poem","title":["a"],"kind":"report","title":"b","z":1,"q":2,"z":3}}"#;
    let review = read(text).unwrap().review;
    assert_eq!(review.document().title, "b");
    assert_eq!(Value::Object(review.unknown).to_string(), r#"{"z":3,"q":2}"#);
}

#[test]
fn what_is_no_json_is_refused_where_it_stops_being_some() {
    for (written, line, column) in [
        ("x", 1, 1),
        ("{}}", 1, 3),
        ("[1,]", 1, 4),
        ("[1 2]", 1, 4),
        ("{\"a\":1,}", 1, 8),
        ("{\"a\" 1}", 1, 6),
        ("{a:1}", 1, 2),
        ("{\n\"中\": 01}", 2, 9),
        ("[+1]", 1, 2),
        ("[5.]", 1, 4),
        ("[NaN]", 1, 2),
        ("\"a\tb\"", 1, 3),
        ("\"a\nb\"", 2, 0),
        ("\"\\x41\"", 1, 3),
        ("// a\n1", 1, 1),
        ("1\u{a0}", 1, 2),
        ("\u{feff}\u{feff}1", 1, 1),
    ] {
        assert_eq!(read(written), Err(Error::Unreadable { line, column }), "{written}");
    }
    for bytes in [&b"[1,\n\"\xff\"]"[..], b"[\"\xed\xa0\x80\"]", b"[\"\\ud800\"]", b"[\"\\udc00\"]", b"\xff"] {
        assert!(matches!(DraftFile::from_bytes(bytes), Err(Error::Unreadable { .. })), "{bytes:?}");
    }
    // The private field in which serde_json passes on a number of many digits.
    let number = "{\"$serde_json::private::Number\":\"x\"}";
    assert!(matches!(read(&holding(number)), Err(Error::Unreadable { .. })));
}

#[test]
fn nesting_has_an_end() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| open.repeat(depth) + "1" + &close.repeat(depth);
        assert_eq!(read(&nested(127)), Err(Error::Foreign));
        for text in [nested(128), open.repeat(1_000_000)] {
            assert!(matches!(read(&text), Err(Error::Unreadable { line: 1, column }) if column <= 128 * open.len()));
        }
        // Two around it, and three around the one in a list.
        held(&nested(122));
    }
}

/// A file that is cut anywhere, also within a character or an escape, is reported as truncated.
#[test]
fn a_text_that_is_cut_is_no_other_text() {
    let whole = draft::to_json(1, &sample(Lang::Zh)).replacen("title\": \"", "title\": \"\\u4e91\\ud83d\\ude00", 1);
    assert!(whole.contains("\\ud83d"));
    for end in 1..whole.len() {
        let Err(Error::Truncated { line }) = DraftFile::from_bytes(&whole.as_bytes()[..end]) else { panic!("{end}") };
        assert_eq!(line, whole.as_bytes()[..end].split(|byte| *byte == b'\n').count(), "{end}");
    }
}

/// The names of a large object are looked up and not searched for.
#[test]
fn many_fields_are_read_in_passing() {
    let fields: Vec<String> = (0..200_000).map(|n| format!("\"{}\":{n}", n % 150_000)).collect();
    let json = format!("{{{}}}", fields.join(","));
    let text = format!("{{\"format\":\"fupan-review\",\"version\":1,\"review\":{{\"x\":{json}}}}}");
    let review = read(&text).unwrap().review;
    let fields = review.unknown["x"].as_object().unwrap();
    assert_eq!(fields.len(), 150_000);
    assert_eq!(fields.iter().nth(49_999), Some((&"49999".to_owned(), &json!(199_999))));
}

/// Deeply nested values are not fully indented, because a short text would become a very long one.
#[test]
fn writing_makes_no_mountain_of_a_small_text() {
    let deep = format!("{}{}1{}", "[".repeat(120), "0,".repeat(100_000), "]".repeat(120));
    let text = format!("{{\"format\":\"fupan-review\",\"version\":1,\"review\":{{\"x\":{deep}}}}}");
    let file = read(&text).unwrap();
    let written = file.to_json();
    assert!(written.len() < deep.len() + 10_000, "{}", written.len());
    assert_eq!(read(&written), Ok(file));
}

/// Values that are not deeply nested are each on a line of their own, as is common.
#[test]
fn values_are_indented_as_is_common() {
    let nested = |depth: usize| "[0,{\"a\":".repeat(depth) + "[]" + &"}]".repeat(depth);
    let value: Value = serde_json::from_str(&nested(7)).unwrap();
    let file = read(&format!("{{\"format\":\"fupan-review\",\"version\":1,\"review\":{{\"x\":{value}}}}}")).unwrap();
    let pretty = serde_json::to_string_pretty(&json!({ "review": { "x": value } })).unwrap();
    let unknown = pretty.split_once("\"x\":").unwrap().1;
    assert!(file.to_json().ends_with(unknown), "{}", file.to_json());
}

fn number() -> impl Strategy<Value = Value> {
    "-?(0|[1-9][0-9]{0,50})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?"
        .prop_map(|digits| serde_json::from_str(&digits).unwrap())
}

pub fn value() -> impl Strategy<Value = Value> {
    let text = || prop_oneof![".{0,6}", "[\0-\u{ff}\"\\\\]{0,6}", any::<String>()];
    let leaf =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), number(), text().prop_map(Value::from)];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((text(), inner), 0..6).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Random sequences of tokens of JSON and of similar texts.
fn crumbs() -> impl Strategy<Value = String> {
    let crumbs = select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"a\"", "\"\"", "0", "1", "-", "+", ".", "e", "E9", "true", "false",
        "null", "nul", " ", "\n", "\\u", "d83d", "\\ude00", "00e9", "\\n", "\\/", "中", "\u{1}", "{\"a\":", "[1,",
    ]);
    vec(crumbs, 0..14).prop_map(|crumbs| crumbs.concat())
}

proptest! {
    #[test]
    fn any_value_is_kept(value in value()) {
        // Compared as texts, because values are equal regardless of the order of their fields.
        prop_assert_eq!(held(&value.to_string()).to_string(), value.to_string());
        prop_assert_eq!(held(&serde_json::to_string_pretty(&value).unwrap()).to_string(), value.to_string());
    }

    /// Texts that serde_json parses are kept, and no others are read.
    #[test]
    fn crumbs_are_kept_or_refused(crumbs in crumbs()) {
        match serde_json::from_str::<Value>(&crumbs) {
            Ok(value) => prop_assert_eq!(held(&crumbs).to_string(), value.to_string()),
            // Inside the file, the text may be valid JSON together with what surrounds it.
            Err(_) => {
                if let Ok(file) = read(&holding(&crumbs)) {
                    prop_assert_eq!(read(&file.to_json()), Ok(file));
                }
            }
        }
    }
}
