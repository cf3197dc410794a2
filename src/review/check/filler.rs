//! Empty phrases, and what was left to be filled in.

use super::{Finding, scope::Scope};

pub(super) fn check(_: &Scope, _: &mut Vec<Finding>) {}
