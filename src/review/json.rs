//! JSON as RFC 8259 has it, read without loss: numbers stay as they were written, fields in their order.
//!
//! Our own, since a general reader weighs more than the model it would read; see docs/adr/0008.

use std::mem;

use super::places::Places;

/// A value of JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    #[default]
    Null,
    Bool(bool),
    /// As it was written: no digit is lost.
    Number(String),
    Text(String),
    List(Vec<Value>),
    /// The fields in the order they were written, each name once.
    Object(Vec<(String, Value)>),
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fault {
    pub line: usize,
    /// In bytes; the first is 1.
    pub column: usize,
    /// Whether nothing is wrong but that the text ends here.
    pub is_end: bool,
}

/// Lists and objects that may stand within each other.
const DEEPEST: usize = 127;

/// Values of one text. No file that was written holds as many, and as values they take many times the room of their text.
const MOST_VALUES: usize = 10_000_000;

/// Lists and objects within each other whose parts are written one a line. What lies deeper stands in one line: its
/// indentation would be many times its text.
const LAID_OUT: usize = 16;

impl Value {
    /// A field of an object; of two of the same name the last was kept.
    pub fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Object(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Takes the value of a field out of an object; an empty one holds the place.
    pub fn take(&mut self, key: &str) -> Option<Value> {
        match self {
            Value::Object(fields) => fields.iter_mut().find(|(name, _)| name == key).map(|(_, value)| mem::take(value)),
            _ => None,
        }
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A number without sign, point and exponent, if it is not too large.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// The value as JSON, one part a line.
    pub fn to_json(&self) -> String {
        written(self, LAID_OUT)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(number.to_string())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

/// The value that `bytes` hold and nothing else, or where they stop being JSON.
pub fn parse(bytes: &[u8]) -> Result<Value, Fault> {
    let (text, may_go_on) = match str::from_utf8(bytes) {
        Ok(text) => (text, true),
        // Up to there it is read as well: the first fault counts, and a file may end within a character.
        Err(e) => (str::from_utf8(&bytes[..e.valid_up_to()]).unwrap_or_default(), e.error_len().is_none()),
    };
    let mut reader = Reader { text, at: 0, left: MOST_VALUES };
    if let Some(value) = reader.value(DEEPEST) {
        reader.skip_blanks();
        if reader.at == bytes.len() {
            return Ok(value);
        }
    }
    let before = &bytes[..reader.at];
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    Err(Fault {
        line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        column: reader.at - line_start + 1,
        is_end: may_go_on && reader.at == text.len(),
    })
}

/// Goes through a text once. Where something is missing, it stands there and gives nothing.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// How many more values may come.
    left: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Whether `byte` comes next; then it is behind us.
    fn accept(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.accept(byte).then_some(())
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// A value that may hold `depth` lists and objects within each other.
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_blanks();
        self.left = self.left.checked_sub(1)?;
        match self.peek()? {
            b'"' => self.string().map(Value::Text),
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.list(depth.checked_sub(1)?),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut fields: Vec<(String, Value)> = Vec::new();
        let mut places = Places::new();
        self.expect(b'{')?;
        while self.has_part(fields.is_empty(), b'}')? {
            let key = self.string()?;
            self.skip_blanks();
            self.expect(b':')?;
            let value = self.value(depth)?;
            if let Some(place) = places.get(&key) {
                fields[*place].1 = value;
            } else {
                places.insert(key.clone(), fields.len());
                fields.push((key, value));
            }
        }
        Some(Value::Object(fields))
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        let mut values = Vec::new();
        self.expect(b'[')?;
        while self.has_part(values.is_empty(), b']')? {
            values.push(self.value(depth)?);
        }
        Some(Value::List(values))
    }

    /// Whether a part comes next, with a comma before all but the first. If not, `close` is behind us.
    fn has_part(&mut self, is_first: bool, close: u8) -> Option<bool> {
        self.skip_blanks();
        if self.accept(close) {
            return Some(false);
        }
        if !is_first {
            self.expect(b',')?;
            self.skip_blanks();
        }
        Some(true)
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        for byte in word.bytes() {
            self.expect(byte)?;
        }
        Some(value)
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.accept(b'-');
        if !self.accept(b'0') {
            self.digits()?;
        }
        if self.accept(b'.') {
            self.digits()?;
        }
        if self.accept(b'e') || self.accept(b'E') {
            let _ = self.accept(b'+') || self.accept(b'-');
            self.digits()?;
        }
        self.text.get(start..self.at).map(|digits| Value::Number(digits.to_owned()))
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn string(&mut self) -> Option<String> {
        self.expect(b'"')?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| !matches!(byte, 0..b' ' | b'"' | b'\\')) {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at)?);
            if self.accept(b'"') {
                return Some(string);
            }
            self.expect(b'\\')?;
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let escaped = match self.peek()? {
            byte @ (b'"' | b'\\' | b'/') => byte,
            b'b' => b'\x08',
            b'f' => b'\x0C',
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            _ => return self.by_number(),
        };
        self.at += 1;
        Some(escaped.into())
    }

    /// A character by its number in UTF-16: one beyond 16 bits takes two halves, of which neither stands alone.
    fn by_number(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        self.expect(b'\\')?;
        let second = self.unit()?.checked_sub(0xDC00).filter(|second| *second < 0x400)?;
        char::from_u32(0x10000 + ((first - 0xD800) << 10) + second)
    }

    fn unit(&mut self) -> Option<u32> {
        self.expect(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}

fn written(value: &Value, laid_out: usize) -> String {
    let deeper = laid_out.saturating_sub(1);
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Number(digits) => digits.clone(),
        Value::Text(text) => quoted(text),
        Value::List(values) => {
            let parts = values.iter().map(|value| written(value, deeper)).collect();
            enclosed(["[", "]"], parts, laid_out > 0)
        }
        Value::Object(fields) => {
            let parts = fields.iter().map(|(key, value)| field(key, &written(value, deeper))).collect();
            enclosed(["{", "}"], parts, laid_out > 0)
        }
    }
}

/// A field of an object, with its value as JSON.
pub(crate) fn field(key: &str, json: &str) -> String {
    [quoted(key).as_str(), ": ", json].concat()
}

/// An object of these fields.
pub(crate) fn object(fields: Vec<String>) -> String {
    enclosed(["{", "}"], fields, true)
}

/// A list of these values.
pub(crate) fn list(values: Vec<String>) -> String {
    enclosed(["[", "]"], values, true)
}

/// One part a line, indented. A line break in JSON is never part of a text, so indenting changes no word.
fn enclosed([open, close]: [&str; 2], parts: Vec<String>, is_laid_out: bool) -> String {
    if parts.is_empty() || !is_laid_out {
        return [open, &parts.join(","), close].concat();
    }
    [open, "\n  ", &parts.join(",\n").replace('\n', "\n  "), "\n", close].concat()
}

/// A text in quotation marks, with what JSON does not allow between them by name or number.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, 0..b' ' | b'"' | b'\\')) {
        let (plain, byte) = (&rest[..at], rest.as_bytes()[at]);
        rest = &rest[at + 1..];
        quoted.push_str(plain);
        quoted.push('\\');
        let name = match byte {
            b'\x08' => 'b',
            b'\x0C' => 'f',
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            0..b' ' => {
                quoted.push_str(if byte < 16 { "u000" } else { "u001" });
                char::from(b"0123456789abcdef"[usize::from(byte % 16)])
            }
            other => char::from(other),
        };
        quoted.push(name);
    }
    quoted.push_str(rest);
    quoted.push('"');
    quoted
}
