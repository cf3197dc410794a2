//! Whether a cause is one: duties, facts, states of mind, what lies outside.

use super::{Finding, scope::Scope};

pub(super) fn check(_: &Scope, _: &mut Vec<Finding>) {}
