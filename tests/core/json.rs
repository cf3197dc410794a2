//! Our reader of JSON beside an independent one: it accepts the same and yields the same.

use fupan::{
    files::{draft, sample},
    i18n::Lang,
    review::json::{Fault, Value, parse},
};
use proptest::{collection::vec, prelude::*, sample::select};

/// The other reader's value as ours.
pub fn ours(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(is_true) => Value::Bool(*is_true),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(values) => Value::List(values.iter().map(ours).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.iter().map(|(key, value)| (key.clone(), ours(value))).collect())
        }
    }
}

/// The value with its exponents as the other reader spells them: `e+5`.
fn spelt(value: Value) -> Value {
    match value {
        Value::Number(digits) => Value::Number(match digits.split_once(['e', 'E']) {
            Some((before, power)) if power.starts_with(['+', '-']) => [before, "e", power].concat(),
            Some((before, power)) => [before, "e+", power].concat(),
            None => digits,
        }),
        Value::List(values) => Value::List(values.into_iter().map(spelt).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(key, value)| (key, spelt(value))).collect()),
        other => other,
    }
}

/// Both readers yield the same, or both refuse; and if they refuse, for the same of two reasons.
fn assert_agreed(bytes: &[u8]) {
    match (serde_json::from_slice::<serde_json::Value>(bytes), parse(bytes)) {
        (Ok(theirs), Ok(own)) => assert_eq!(spelt(own), ours(&theirs)),
        // The other one looks at the rest of a text before it looks at its bytes, and at four digits at once.
        (Err(theirs), Err(own)) => {
            let text = String::from_utf8_lossy(bytes);
            if !text.contains("\\u") && !text.contains('\u{fffd}') {
                assert_eq!(own.is_end, theirs.is_eof(), "{text:?}: {theirs}");
            }
        }
        (theirs, own) => panic!("{:?}: {theirs:?}, here {own:?}", String::from_utf8_lossy(bytes)),
    }
}

fn fault(line: usize, column: usize) -> Result<Value, Fault> {
    Err(Fault { line, column, is_end: false })
}

#[test]
fn values_are_read_as_they_were_written() {
    let text = |text: &str| Ok(Value::Text(text.into()));
    let number = |digits: &str| Ok(Value::Number(digits.into()));
    let fields = |fields: &[(&str, &str)]| {
        Ok(Value::Object(fields.iter().map(|(key, n)| ((*key).into(), Value::Number((*n).into()))).collect()))
    };
    for (written, value) in [
        ("null", Ok(Value::Null)),
        (" \t\r\ntrue\n", Ok(Value::Bool(true))),
        ("false", Ok(Value::Bool(false))),
        ("[]", Ok(Value::List(vec![]))),
        ("[ [ ] , { } ]", Ok(Value::List(vec![Value::List(vec![]), Value::Object(vec![])]))),
        ("-0", number("-0")),
        ("0.10", number("0.10")),
        ("1e400", number("1e400")),
        ("1E+05", number("1E+05")),
        ("12345678901234567890123456789012345", number("12345678901234567890123456789012345")),
        (r#""\"\\\/\b\f\n\r\t""#, text("\"\\/\u{8}\u{c}\n\r\t")),
        (r#""\u4e2D\u0000\ud83D\ude00\uffff""#, text("中\0😀\u{ffff}")),
        ("\"\u{7f}\u{2028}中😀\"", text("\u{7f}\u{2028}中😀")),
        (r#"{"b":1,"a":2}"#, fields(&[("b", "1"), ("a", "2")])),
        // Of two of a name the last counts, at the place of the first.
        (r#"{"a":1,"b":2,"\u0061":3,"":4}"#, fields(&[("a", "3"), ("b", "2"), ("", "4")])),
    ] {
        assert_eq!(parse(written.as_bytes()), value, "{written}");
        assert_agreed(written.as_bytes());
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_stops_being_some() {
    for (written, line, column) in [
        ("x", 1, 1),
        ("{}}", 1, 3),
        ("[1,]", 1, 4),
        ("[,1]", 1, 2),
        ("[1 2]", 1, 4),
        ("[1[2]]", 1, 3),
        ("{\"a\":1,}", 1, 8),
        ("{\"a\" 1}", 1, 6),
        ("{\"a\":}", 1, 6),
        ("{a:1}", 1, 2),
        ("{'a':1}", 1, 2),
        ("{\n\"中\": 01}", 2, 9),
        ("[+1]", 1, 2),
        ("[.5]", 1, 2),
        ("[5.]", 1, 4),
        ("[-]", 1, 3),
        ("[1e]", 1, 4),
        ("[1e+]", 1, 5),
        ("[0x10]", 1, 3),
        ("[NaN]", 1, 2),
        ("[nul]", 1, 5),
        ("[True]", 1, 2),
        ("\"a\tb\"", 1, 3),
        ("\"a\nb\"", 1, 3),
        ("\"\\x41\"", 1, 3),
        ("\"\\u12g4\"", 1, 6),
        ("[\"\\ud800\"]", 1, 9),
        ("[\"\\ud800\\n\"]", 1, 10),
        ("[\"\\ud800\\u0041\"]", 1, 15),
        ("[\"\\udc00\"]", 1, 9),
        ("// a\n1", 1, 1),
        ("1\u{a0}", 1, 2),
        ("\u{feff}1", 1, 1),
    ] {
        assert_eq!(parse(written.as_bytes()), fault(line, column), "{written}");
        assert_agreed(written.as_bytes());
    }
    assert_eq!(parse(b"[1,\n\"\xff\"]"), fault(2, 2));
    assert_eq!(parse(b"[\"\xed\xa0\x80\"]"), fault(1, 3), "half a character has no bytes of its own");
}

#[test]
fn nesting_has_an_end() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| open.repeat(depth) + "1" + &close.repeat(depth);
        assert!(parse(nested(127).as_bytes()).is_ok());
        assert_eq!(parse(nested(128).as_bytes()), fault(1, 127 * open.len() + 1));
        assert_eq!(parse(open.repeat(1_000_000).as_bytes()), fault(1, 127 * open.len() + 1));
        [127, 128, 129].into_iter().for_each(|depth| assert_agreed(nested(depth).as_bytes()));
    }
}

/// Cut anywhere, also within a character or an escape, it is a text that ends too early.
#[test]
fn a_text_that_is_cut_is_no_other_text() {
    let whole = draft::to_json(1, &sample(Lang::Zh)).replacen("title\": \"", "title\": \"\\u4e91\\ud83d\\ude00", 1);
    assert!(whole.contains("\\ud83d"));
    for end in 0..whole.len() {
        let fault = parse(&whole.as_bytes()[..end]).unwrap_err();
        assert!(fault.is_end, "{end}: {fault:?}");
        assert_eq!(fault.line, whole.as_bytes()[..end].split(|byte| *byte == b'\n').count(), "{end}");
    }
}

/// The names of a large object are looked up and not searched for.
#[test]
fn many_fields_are_read_in_passing() {
    let fields: Vec<String> = (0..200_000).map(|n| format!("\"{}\":{n}", n % 150_000)).collect();
    let Ok(Value::Object(fields)) = parse(format!("{{{}}}", fields.join(",")).as_bytes()) else { panic!("an object") };
    assert_eq!(fields.len(), 150_000);
    assert_eq!(fields[49_999], ("49999".into(), Value::Number("199999".into())));
}

/// What is nested deep is not indented as deep: a short text would become an endless one.
#[test]
fn writing_makes_no_mountain_of_a_small_text() {
    let deep = format!("{}{}1{}", "[".repeat(120), "0,".repeat(100_000), "]".repeat(120));
    let value = parse(deep.as_bytes()).unwrap();
    let written = value.to_json();
    assert!(written.len() < deep.len() + 10_000, "{}", written.len());
    assert_eq!(parse(written.as_bytes()), Ok(value));
}

fn number() -> impl Strategy<Value = serde_json::Value> {
    "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?"
        .prop_map(|digits| serde_json::from_str(&digits).unwrap())
}

pub fn value() -> impl Strategy<Value = serde_json::Value> {
    let text = || prop_oneof![".{0,6}", "[\0-\u{ff}\"\\\\]{0,6}", any::<String>()];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        number(),
        text().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            vec((text(), inner), 0..6).prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// What JSON is made of, and what it nearly is made of.
fn crumbs() -> impl Strategy<Value = String> {
    let crumbs = select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"a\"", "\"\"", "0", "1", "-", "+", ".", "e", "E9", "true", "false",
        "null", "nul", " ", "\n", "\\u", "d83d", "\\ude00", "00e9", "\\n", "\\/", "中", "\u{1}", "{\"a\":", "[1,",
    ]);
    vec(crumbs, 0..14).prop_map(|crumbs| crumbs.concat())
}

proptest! {
    #[test]
    fn any_value_is_read_and_written_alike(value in value()) {
        let own = ours(&value);
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(parse(pretty.as_bytes()), Ok(own.clone()));
        prop_assert_eq!(parse(value.to_string().as_bytes()), Ok(own.clone()));
        prop_assert_eq!(own.to_json(), pretty);
    }

    #[test]
    fn noise_is_judged_alike(bytes in vec(any::<u8>(), 0..40)) {
        assert_agreed(&bytes);
    }

    #[test]
    fn crumbs_are_judged_alike(text in crumbs()) {
        assert_agreed(text.as_bytes());
    }

    /// A document with bytes overwritten, taken out and put in.
    #[test]
    fn damage_is_judged_alike(value in value(), hits in vec((any::<usize>(), any::<u8>(), 0..4u8), 1..4)) {
        let mut bytes = serde_json::to_vec_pretty(&value).unwrap();
        for (at, byte, how) in hits {
            let at = at % bytes.len();
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, b"{}[],:\"\\0"[usize::from(byte) % 9]),
            }
        }
        assert_agreed(&bytes);
    }
}
