use crate::{i18n::Lang, review::check::Finding};

pub fn message(_lang: Lang, finding: &Finding) -> String {
    finding.rule.id().to_owned()
}
