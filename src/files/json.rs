//! JSON as the files of this program use it: read with limits, refused with a place, written with limited indentation.

use std::io;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{
    Deserializer, Serializer, Value,
    error::Category,
    ser::{CompactFormatter, Formatter, PrettyFormatter},
};
use serde_path_to_error::{Path, Segment};

use super::Error;

/// The most values of one file. No real file holds as many, and in memory each takes far more room than its text.
const MAX_VALUES: usize = 10_000_000;

/// Nested lists and objects whose parts are written on lines of their own. What lies deeper stays on one line: its
/// indentation could take a hundred times the room of its text.
const MAX_INDENTED: usize = 16;

/// Parses the bytes of a file. Of two fields of the same name the last counts; numbers stay as they were written.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    check_size(bytes)?;
    serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Eof => Error::Truncated { line: error.line() },
        _ => Error::Unreadable { line: error.line(), column: error.column() },
    })
}

/// Refuses a text with more than [`MAX_VALUES`] values before memory is taken for them.
fn check_size(bytes: &[u8]) -> Result<(), Error> {
    if bytes.len() <= MAX_VALUES {
        return Ok(());
    }
    let (mut values, mut in_text, mut escaped) = (1, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            // Every value but the first one follows one of these.
            b',' | b'[' | b'{' if !in_text => values += 1,
            _ => {}
        }
        if values > MAX_VALUES {
            let before = &bytes[..at];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            return Err(Error::Unreadable { line, column: at - start + 1 });
        }
    }
    Ok(())
}

/// Deserializes `value`, which is called `name` in its file, or names the address of the first field that does not fit.
pub(super) fn deserialize<T: DeserializeOwned>(value: Value, name: &str) -> Result<T, Error> {
    serde_path_to_error::deserialize(value).map_err(|error| bad_field(&error, name))
}

/// As [`deserialize`], for types with `#[serde(flatten)]`.
///
/// `flatten` buffers the unknown fields, and between a [`Value`] and that buffer `-0` becomes `0`, and integers of more
/// than 64 bits are refused. Between a text and the buffer nothing is lost, so this goes by way of the value's text.
pub(super) fn deserialize_flattened<T: DeserializeOwned>(value: Value, name: &str) -> Result<T, Error> {
    let text = value.to_string();
    drop(value);
    serde_path_to_error::deserialize(&mut Deserializer::from_str(&text)).map_err(|error| bad_field(&error, name))
}

fn bad_field(error: &serde_path_to_error::Error<serde_json::Error>, name: &str) -> Error {
    let message = error.inner().to_string();
    // The path leads to the object that lacks a field, and not to that field.
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let address = address(error.path(), missing);
    Error::BadField(if address.is_empty() { name.to_owned() } else { address })
}

/// A path as a field address: `causes.1.level`.
fn address(path: &Path, missing: Option<&str>) -> String {
    let steps = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    steps.chain(missing.map(str::to_owned)).collect::<Vec<_>>().join(".")
}

/// Refuses the list `list` of `file` if one of its items is no object. A derived `Deserialize` also takes a struct from
/// a list of its fields' values.
pub(super) fn check_objects(file: &Value, list: &str) -> Result<(), Error> {
    let items = file.get(list).and_then(Value::as_array).into_iter().flatten();
    match items.enumerate().find(|(_, item)| !item.is_object()) {
        Some((n, _)) => Err(Error::BadField(format!("{list}.{n}"))),
        None => Ok(()),
    }
}

/// Refuses the list `list` of `file` if it has more than `most` items.
pub(super) fn check_length(file: &Value, list: &str, most: usize) -> Result<(), Error> {
    match file.get(list).and_then(Value::as_array) {
        Some(items) if items.len() > most => Err(Error::TooMany(list.to_owned())),
        _ => Ok(()),
    }
}

/// The text of a file, indented.
pub(super) fn to_text(file: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Indented::default());
    file.serialize(&mut serializer).expect("the keys of our files are texts, and a vector takes all bytes");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

/// Indents as serde_json does, up to [`MAX_INDENTED`] levels.
#[derive(Default)]
struct Indented {
    pretty: PrettyFormatter<'static>,
    depth: usize,
}

impl Indented {
    fn is_compact(&self) -> bool {
        self.depth > MAX_INDENTED
    }
}

/// Passes a call on to the formatter of the present depth.
macro_rules! by_depth {
    ($($call:ident($($argument:ident: $kind:ty)?);)*) => {
        $(
            fn $call<W: ?Sized + io::Write>(&mut self, writer: &mut W $(, $argument: $kind)?) -> io::Result<()> {
                if self.is_compact() {
                    CompactFormatter.$call(writer $(, $argument)?)
                } else {
                    self.pretty.$call(writer $(, $argument)?)
                }
            }
        )*
    };
}

impl Formatter for Indented {
    by_depth! {
        begin_array_value(first: bool);
        end_array_value();
        begin_object_key(first: bool);
        begin_object_value();
        end_object_value();
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        if self.is_compact() { CompactFormatter.begin_array(writer) } else { self.pretty.begin_array(writer) }
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let is_compact = self.is_compact();
        self.depth -= 1;
        if is_compact { CompactFormatter.end_array(writer) } else { self.pretty.end_array(writer) }
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        if self.is_compact() { CompactFormatter.begin_object(writer) } else { self.pretty.begin_object(writer) }
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let is_compact = self.is_compact();
        self.depth -= 1;
        if is_compact { CompactFormatter.end_object(writer) } else { self.pretty.end_object(writer) }
    }
}
