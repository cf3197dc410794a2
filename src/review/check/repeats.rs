//! The same sentence twice, here or in another draft.

use super::{Finding, scope::Scope};

pub(super) fn check(_: &Scope, _: &mut Vec<Finding>) {}
