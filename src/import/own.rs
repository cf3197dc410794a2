//! Documents that were composed here: their grammar says what each sentence tells.

use super::{flow::Flow, tells::Tells, units::Unit, wording::Part};
use crate::i18n::Lang;

/// Whether a document was composed here.
pub fn is_own(paragraphs: &[Flow], lang: Lang) -> bool {
    match lang {
        Lang::Zh => {
            // What nobody else writes, and what others may write as well.
            const OWN: [&str; 18] = [
                "以上是我的检查，不当之处，恳请批评指正。",
                "进行了复盘，现检查如下：",
                "以上检查如有不当，恳请批评指正。",
                "已经完成的整改有",
                "已经完成的处置有",
                "已经落实的措施有",
                "下一步要完成的有",
                "此事的线索来自",
                "从表层看，直接原因",
                "从内层看，主要原因",
                "从深层看，根本原因",
                "认识到，这件事造成",
                "此事造成的影响是",
                "下一步，我们采取",
                "下一步，我采取",
                "整改措施共",
                "整改措施有",
                "事发后已经办理的有",
            ];
            const COMMON: [&str; 7] = [
                "特此报告。",
                "附件：整改台账",
                "二、处置和整改",
                "的整改情况报告如下：",
                "的有关情况报告如下：",
                "此事造成了",
                "针对上述问题，",
            ];
            let count = |words: &[&str]| {
                words.iter().filter(|word| paragraphs.iter().any(|flow| flow.plain().contains(**word))).count()
            };
            let own = count(&OWN);
            own >= 2 || own + count(&COMMON) >= if own > 0 { 2 } else { 3 }
        }
        Lang::En => {
            const TITLES: [&str; 6] = [
                "Incident review：",
                "Incident report：",
                "Action report：",
                "Statement：",
                "Personal statement：",
                "Self-review：",
            ];
            // A reference may stand above the title.
            let mut first = paragraphs.iter().take(3);
            first.any(|line| TITLES.iter().any(|begins| line.plain().starts_with(begins)))
        }
    }
}

/// Whether the tables below a heading hold what no field of an import takes.
pub fn has_other_tables(heading: &str) -> bool {
    ["Other places checked", "Who was told"].contains(&heading)
}

/// What a sentence tells, by the part it stands in and by whether an item begins with it.
pub fn tells(unit: &Unit, lang: Lang) -> Tells {
    let goes_on = unit.goes_on;
    if unit.text.starts_with("This report ") || unit.text.starts_with("This review ") {
        return Tells::Nothing;
    }
    if lang == Lang::Zh && unit.text.starts_with("举一反三，") {
        return Tells::Nothing;
    }
    match unit.part {
        // Above the summary stand labels, and there are parts that no field of an import takes.
        None if lang == Lang::En => Tells::Nothing,
        Some(Part::Incident) if unit.heading == "Detection and response" => Tells::Nothing,
        // Above the first heading, and where causes are only announced, stands what happened.
        None | Some(Part::Incident | Part::Causes(None)) => Tells::Event,
        Some(Part::Impacts) if goes_on => Tells::OfImpact,
        Some(Part::Impacts) => Tells::Impact,
        Some(Part::Causes(Some(_))) if goes_on => Tells::OfCause,
        Some(Part::Causes(Some(level))) => Tells::Cause(level),
        Some(Part::Remedies) => Tells::Remedy,
        Some(Part::Measures) if lang == Lang::En => {
            // Measures stand in a table; below it stands what explains them.
            if goes_on || unit.mark.is_some() { Tells::OfMeasure } else { Tells::Nothing }
        }
        Some(Part::Measures) if goes_on => Tells::OfMeasure,
        Some(Part::Measures) => Tells::Measure,
        Some(Part::Timeline | Part::Actions | Part::Other) => Tells::Nothing,
    }
}
