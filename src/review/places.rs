//! Numbers by name.

use std::collections::BTreeMap;

/// Numbers by name: places in a list, mostly. Of the one type of map that reading needs anyway: another would weigh several
/// kilobytes.
pub(crate) type Places = BTreeMap<String, usize>;
