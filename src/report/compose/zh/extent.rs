//! 举一反三: other places that were looked at for the same fault.

use super::super::{
    runs::SourcedText,
    text,
    told::{Line, Told, ToldExtent},
};
use super::{commitment::without_by, dates, frame, list, remedies};
use crate::review::ItemStyle;

/// The places after their lead.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let Some(first) = told.extent.first() else { return Vec::new() };
    let is_single = told.extent.len() == 1;
    let items: Vec<Vec<SourcedText>> = told.extent.iter().map(|place| vec![item(told, place, is_single)]).collect();
    let from = first.place.from.as_str();
    let mut one = SourcedText::new();
    one.say(from, "举一反三，");
    let mut many = one.clone();
    many.say(from, "排查了");
    many.say(from, &remedies::count(told, items.len()));
    many.say(from, "处");
    list::list(ItemStyle::RunIn, one, many, items).paragraphs
}

/// What was looked at, by whom, what was found and what is put right. The lead of several says that they were looked at.
fn item(told: &Told, extent: &ToldExtent, is_single: bool) -> SourcedText {
    let mut sentence = SourcedText::new();
    let mut add = |clause: SourcedText| {
        if !clause.is_empty() {
            sentence.mid('，');
            sentence.append(clause);
        }
    };
    let place = &extent.place;
    let is_looked_at = is_single && !place.is_empty() && !tells(&place.text);
    if !is_looked_at {
        let mut clause = SourcedText::new();
        clause.say(&place.from, &place.text);
        add(clause);
    }
    let mut by = by(told, &extent.by, is_single);
    if is_looked_at {
        by.say(&place.from, "对");
        by.say(&place.from, &place.text);
        by.say(&place.from, "进行了排查");
    } else if !by.is_empty() {
        by.say(&extent.by.from, if is_single { "进行了排查" } else { "排查" });
    }
    add(by);
    add(found(&extent.found));
    add(fixed(&extent.fixed));
    sentence
}

/// Who looked: the subject of a sentence, or 由办公室 in a list.
fn by(told: &Told, by: &Line, is_subject: bool) -> SourcedText {
    let mut clause = SourcedText::new();
    let name = without_by(&by.text);
    let is_signer = told.is_signer(name);
    if !name.is_empty() {
        clause.say(&by.from, if is_subject { "" } else { "由" });
        clause.say(&by.from, if is_signer { frame::subject(told) } else { name });
    }
    clause
}

/// Whether the place says that it was looked at: 对全区12个值守点进行了排查.
fn tells(place: &str) -> bool {
    let looks = ["排查", "检查", "核查", "自查", "摸排", "核对"];
    let before = place.starts_with('对') && text::ends_in_any(place, &looks);
    before || looks.iter().any(|look| place.strip_prefix(look).is_some_and(|rest| rest.starts_with('了')))
}

/// 查出3处无人值守; what says itself that something was found, or that nothing was, stays as it is.
fn found(found: &Line) -> SourcedText {
    const OWN: [&str; 14] =
        ["共", "未", "没有", "没", "均", "都", "无", "不", "全部", "其中", "经", "尚", "暂", "排查"];
    let says = text::has_any(&found.text, &["查出", "发现", "检出"]) || text::after_any(&found.text, &OWN).is_some();
    clause(found, if says { "" } else { "查出" })
}

/// 已整改3处; what says itself what was done stays as it is.
fn fixed(fixed: &Line) -> SourcedText {
    const OWN: [&str; 14] =
        ["都", "全部", "全", "其余", "其中", "目前", "现", "当场", "当即", "逐", "予以", "并", "将", "没有"];
    let says = text::has_any(&fixed.text, &["已", "了", "均", "正在", "尚", "未"])
        || text::after_any(&fixed.text, &OWN).is_some()
        || dates::begins_with_time(&fixed.text);
    clause(fixed, if says { "" } else { "已整改" })
}

/// The words of a field behind those of the pattern; empty if the field is.
fn clause(line: &Line, words: &str) -> SourcedText {
    let mut clause = SourcedText::new();
    if !line.is_empty() {
        clause.say(&line.from, words);
        clause.say(&line.from, &line.text);
    }
    clause
}
