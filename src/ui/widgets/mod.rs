//! Controls and small pieces of layout that know nothing of Fupan: words, values and callbacks all come in as properties.
//!
//! Invariants: nothing here reads a context, the store or the review. A text control shows exactly the `value` it was
//! given and reports exactly what was typed, also while an input method composes. Clicks and changes that a callback
//! has handled do not bubble any further.

mod block;
mod button;
mod card;
mod chip;
mod choices;
mod date_field;
mod field;
mod file_input;
mod icon;
mod notice;
mod password_field;
mod search;
mod select;
mod suggestion;
mod text_field;
mod tick;

pub use block::{Block, GroupHead};
pub use button::{Button, ButtonKind, ButtonLink};
pub use card::{AddRow, Card};
pub use chip::Chip;
pub use choices::{Choice, Choices};
pub use date_field::DateField;
pub use field::{Field, described_by};
pub use file_input::{FileFace, FileInput};
pub use icon::{Icon, Sign};
pub use notice::{Alert, Notice, Outcome, OutcomeLine, use_outcome};
pub use password_field::PasswordField;
pub use search::SearchLine;
pub use select::Select;
pub use suggestion::Suggestion;
pub use text_field::{TextArea, TextField, Typed};
pub use tick::{Tick, TickRow};
