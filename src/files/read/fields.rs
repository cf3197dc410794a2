//! One object of JSON, read field by field.

use std::{cell::OnceCell, mem};

use crate::{
    files::Error,
    review::{Choice, ItemId, Unknown, json::Value, parse},
};

/// Reads `value`, an object called `name` in its file, whole, or names the address of the first value that does not fit.
/// No list may hold more than `most` items.
pub fn read<T>(value: Value, name: &str, most: usize, take: impl FnOnce(Fields) -> T) -> Result<T, Error> {
    let Value::Object(fields) = value else { return Err(Error::BadField(name.to_owned())) };
    let bad = OnceCell::new();
    let taken = take(Fields { at: String::new(), fields, taken: Vec::new(), most, bad: &bad });
    match bad.into_inner() {
        None => Ok(taken),
        Some(error) => Err(error),
    }
}

/// One object of the file while its fields are taken out.
pub struct Fields<'a> {
    /// The address of the object; empty for the review itself.
    at: String,
    fields: Vec<(String, Value)>,
    /// What was taken out of `fields`, where an empty value holds the place.
    taken: Vec<&'static str>,
    /// How many items a list may hold.
    most: usize,
    /// What is wrong with the first value that does not fit. Reading goes on behind it with what is empty, so that no
    /// reader needs a way out of its middle.
    bad: &'a OnceCell<Error>,
}

impl<'a> Fields<'a> {
    pub fn address(&self, key: &str) -> String {
        if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) }
    }

    pub fn refuse(&self, key: &str) {
        self.bad.get_or_init(|| Error::BadField(self.address(key)));
    }

    pub fn take(&mut self, key: &'static str) -> Option<Value> {
        let (_, value) = self.fields.iter_mut().find(|(name, _)| name == key)?;
        self.taken.push(key);
        Some(mem::take(value))
    }

    /// The value of a field that may be absent, for which `null` is another spelling.
    pub fn take_optional(&mut self, key: &'static str) -> Option<Value> {
        self.take(key).filter(|value| *value != Value::Null)
    }

    /// The fields nobody took.
    pub fn rest(mut self) -> Unknown {
        self.fields.retain(|(key, _)| !self.taken.contains(&key.as_str()));
        self.fields
    }

    /// `value` as a text; `key` is where it stands.
    pub fn string(&self, key: &str, value: Value) -> String {
        match value {
            Value::Text(text) => text,
            _ => {
                self.refuse(key);
                String::new()
            }
        }
    }

    pub fn text(&mut self, key: &'static str) -> String {
        self.take(key).map(|value| self.string(key, value)).unwrap_or_default()
    }

    /// A text without which the object is of no use.
    pub fn required_text(&mut self, key: &'static str) -> String {
        if !self.fields.iter().any(|(name, _)| name == key) {
            self.refuse(key);
        }
        self.text(key)
    }

    /// A whole number up to `most`; 0 if it is missing.
    pub fn number(&mut self, key: &'static str, most: u64) -> u64 {
        self.take(key).map(|value| self.whole(key, &value, most)).unwrap_or_default()
    }

    pub fn optional_number(&mut self, key: &'static str, most: u64) -> Option<u64> {
        self.take_optional(key).map(|value| self.whole(key, &value, most))
    }

    fn whole(&self, key: &str, value: &Value, most: u64) -> u64 {
        let number = value.as_u64().filter(|number| *number <= most);
        if number.is_none() {
            self.refuse(key);
        }
        number.unwrap_or_default()
    }

    pub fn optional_text(&mut self, key: &'static str) -> Option<String> {
        self.take_optional(key).map(|value| self.string(key, value))
    }

    pub fn id(&mut self) -> ItemId {
        ItemId(self.text("id"))
    }

    pub fn chosen<C: Choice>(&self, key: &str, value: &Value) -> Option<C> {
        let choice = value.as_text().and_then(parse);
        if choice.is_none() {
            self.refuse(key);
        }
        choice
    }

    pub fn choice<C: Choice>(&mut self, key: &'static str) -> Option<C> {
        self.take(key).and_then(|value| self.chosen(key, &value))
    }

    pub fn optional_choice<C: Choice>(&mut self, key: &'static str) -> Option<C> {
        self.take_optional(key).and_then(|value| self.chosen(key, &value))
    }

    pub fn array(&mut self, key: &'static str) -> Vec<Value> {
        match self.take(key) {
            None => Vec::new(),
            Some(Value::List(values)) if values.len() > self.most => {
                self.bad.get_or_init(|| Error::TooMany(self.address(key)));
                Vec::new()
            }
            Some(Value::List(values)) => values,
            Some(_) => {
                self.refuse(key);
                Vec::new()
            }
        }
    }

    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        let values = self.array(key);
        values.into_iter().enumerate().map(|(n, value)| self.string(&format!("{key}.{n}"), value)).collect()
    }

    pub fn ids(&mut self, key: &'static str) -> Vec<ItemId> {
        self.texts(key).into_iter().map(ItemId).collect()
    }

    /// The object that is `value`; `key` is where it stands.
    pub fn inner(&self, key: &str, value: Value) -> Fields<'a> {
        let fields = match value {
            Value::Object(fields) => fields,
            _ => {
                self.refuse(key);
                Vec::new()
            }
        };
        Fields { at: self.address(key), fields, taken: Vec::new(), most: self.most, bad: self.bad }
    }

    pub fn object(&mut self, key: &'static str) -> Fields<'a> {
        let value = self.take(key).unwrap_or_else(|| Value::Object(Vec::new()));
        self.inner(key, value)
    }

    pub fn items(&mut self, key: &'static str) -> Vec<Fields<'a>> {
        let values = self.array(key);
        values.into_iter().enumerate().map(|(n, value)| self.inner(&format!("{key}.{n}"), value)).collect()
    }
}
