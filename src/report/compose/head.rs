//! 版头 and 版记 of a document that is issued under a number (GB/T 9704-2012, 7.2 and 7.4).

use super::{day::day, parts::push, runs::SourcedText, text, told::Told};
use crate::{
    i18n::Lang,
    report::tree::{Block, Role},
    review::Review,
};

/// A line from one field of the layout, after the label `before`.
fn line(told: &Told, from: &str, before: &str, raw: &str) -> SourcedText {
    let words = text::name(raw, told.language);
    // Do not repeat a label that the user typed, such as 抄送：.
    let label = before.trim_end();
    let typed = words.get(..label.len()).is_some_and(|front| front.eq_ignore_ascii_case(label));
    let words = words[if typed { label.len() } else { 0 }..].trim_start();
    let mut line = SourcedText::new();
    if !words.is_empty() {
        line.say(from, before);
        line.say(from, words);
    }
    line
}

/// The lines above the title; empty unless they are wanted.
pub fn head(review: &Review, told: &Told) -> Vec<Block> {
    let layout = &review.document().layout;
    let mut blocks = Vec::new();
    if !layout.head {
        return blocks;
    }
    let lang = told.language;
    let mut add = |role, line| push(&mut blocks, role, line);
    add(Role::CopyNumber, line(told, "layout.copy_number", lang.pick("", "Copy no. "), &layout.copy_number));
    add(Role::Grade, line(told, "layout.secrecy", "", &layout.secrecy));
    add(Role::Grade, line(told, "layout.urgency", "", &layout.urgency));
    let mut masthead = line(told, "layout.masthead", "", &layout.masthead);
    if masthead.is_empty() {
        // 7.2.4: the name of the office may be used alone.
        masthead.say("layout.masthead", &told.unit.text);
    }
    add(Role::Masthead, masthead);
    let mut reference = line(told, "layout.reference", lang.pick("", "Ref: "), &layout.reference);
    let approver = line(told, "layout.approver", lang.pick("签发人：", "Approved by: "), &layout.approver);
    if !approver.is_empty() {
        reference.say("layout.approver", "\t");
        reference.append(approver);
    }
    // The red rule is part of this block, so it is needed even without a reference if there are lines above it.
    if !blocks.is_empty() || !reference.is_empty() {
        blocks.push(reference.block(Role::Reference));
    }
    blocks
}

/// The lines at the foot of the last page; empty unless they are wanted and filled in.
pub fn imprint(review: &Review, told: &Told) -> Vec<Block> {
    let layout = &review.document().layout;
    let mut blocks = Vec::new();
    if !layout.imprint {
        return blocks;
    }
    let lang = told.language;
    let mut copies = line(told, "layout.copies", lang.pick("抄送：", "Copies to: "), &layout.copies);
    let mut issued = line(told, "layout.printer", lang.pick("", "Issued by "), &layout.printer);
    let printed = text::name(&layout.printed, lang);
    let printed = printed.strip_suffix("印发").map_or(printed.clone(), |day| day.trim_end().to_owned());
    if !printed.is_empty() {
        issued.say("layout.printed", "\t");
        issued.say("layout.printed", &day(&printed, lang));
        issued.say("layout.printed", lang.pick("印发", ""));
    }
    if !copies.is_empty() {
        match lang {
            Lang::Zh => copies.end(),
            Lang::En => copies.stop(),
        }
    }
    push(&mut blocks, Role::Copies, copies);
    push(&mut blocks, Role::Printer, issued);
    blocks
}
