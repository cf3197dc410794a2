//! Widgets that know nothing of Fupan.

mod choice;
mod date_field;
mod field;
mod icon;
mod text_field;

pub use choice::{Choice, Choices, Select};
pub use date_field::DateField;
pub use field::Field;
pub use icon::{Icon, Sign};
pub use text_field::TextField;
