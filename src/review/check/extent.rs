//! 举一反三: other places looked at for the same fault, what was found there, and what of it is put right. And who was told of
//! the incident.

use super::{
    finding::{Finding, untold},
    rule::Rule,
};
use crate::review::{Item, Review, says};

pub(super) fn check(review: &Review, findings: &mut Vec<Finding>) {
    for (n, extent) in review.extent.iter().enumerate() {
        if !extent.is_told() {
            findings.push(untold(extent, format!("extent.{n}.place")));
        } else if !says(&extent.found) {
            if says(&extent.place) {
                let finding = Finding::at(Rule::ExtentFoundMissing, format!("extent.{n}.found"));
                findings.push(finding.about(&extent.place, ""));
            }
        } else if !says(&extent.fixed) && !is_settled(&extent.found) {
            let finding = Finding::at(Rule::ExtentFixedMissing, format!("extent.{n}.fixed"));
            findings.push(finding.about(&extent.found, ""));
        }
    }
}

/// Entries about nobody and nothing.
pub(super) fn told(review: &Review, findings: &mut Vec<Finding>) {
    for (n, telling) in review.told.iter().enumerate().filter(|(_, telling)| !telling.is_told()) {
        findings.push(untold(telling, format!("told.{n}.who")));
    }
}

/// Whether nothing is left to put right: nothing was found, or the same text says that it is mended.
fn is_settled(found: &str) -> bool {
    const SETTLED: [&str; 39] = [
        "没有发现",
        "没发现",
        "未发现",
        "没有查出",
        "未查出",
        "未见",
        "没有问题",
        "没有同类",
        "没有类似",
        "无问题",
        "无异常",
        "无同类",
        "无类似",
        "全部正常",
        "都正常",
        "均正常",
        "全部符合",
        "都符合",
        "均符合",
        "全部合格",
        "都合格",
        "均合格",
        "已改",
        "已整改",
        "已更",
        "已修",
        "已换",
        "已补",
        "已处",
        "改正",
        "整改完",
        "no fault",
        "no such",
        "not found",
        "in order",
        "fixed",
        "mended",
        "corrected",
        "put right",
    ];
    let found = found.trim().to_ascii_lowercase();
    let begins = ["零", "no ", "none", "nothing"].iter().any(|word| found.starts_with(word));
    // 0处, but not 0.5 and 07号.
    let is_zero =
        found.strip_prefix('0').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'));
    begins || is_zero || SETTLED.iter().any(|word| found.contains(word))
}
