//! Days against each other: order, the future, what is due before it began.

use super::{Finding, scope::Scope};

pub(super) fn check(_: &Scope, _: &mut Vec<Finding>) {}
