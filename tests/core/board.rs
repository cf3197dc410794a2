//! What follows from many drafts at once, and when their measures are due.

mod alike;
mod due;
mod filter;
mod months;
mod person;
mod recurring;
mod reminder;
