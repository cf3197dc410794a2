//! Names where posts belong, and those affected as the cause.

use super::{Finding, scope::Scope};

pub(super) fn check(_: &Scope, _: &mut Vec<Finding>) {}
