//! What follows from many drafts at once, and when their measures are due.

mod alike;
mod change;
mod collect;
mod due;
mod export;
mod filter;
mod mixed;
mod months;
mod person;
mod recurring;
mod reminder;
mod taken_back;
