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
    let mut by = SourcedText::new();
    let name = without_by(&extent.by.text);
    if !name.is_empty() {
        by.say(&extent.by.from, "由");
        by.say(&extent.by.from, if told.is_signer(name) { frame::subject(told) } else { name });
    }
    let has_by = !by.is_empty();
    if place.is_empty() || tells(&place.text) {
        let mut clause = SourcedText::new();
        clause.say(&place.from, &place.text);
        add(clause);
        by.say(&extent.by.from, if has_by { "进行了排查" } else { "" });
        add(by);
    } else if is_single {
        by.say(&place.from, "对");
        by.say(&place.from, &place.text);
        by.say(&place.from, "进行了排查");
        add(by);
    } else {
        let mut clause = SourcedText::new();
        clause.say(&place.from, &place.text);
        add(clause);
        by.say(&extent.by.from, if has_by { "排查" } else { "" });
        add(by);
    }
    add(found(&extent.found));
    add(fixed(&extent.fixed));
    sentence
}

/// Whether the place says that it was looked at: 对全区12个值守点进行了排查.
fn tells(place: &str) -> bool {
    let looks = ["排查", "检查", "核查", "自查", "摸排", "核对"];
    let before = place.starts_with('对') && text::ends_in_any(place, &looks);
    before || looks.iter().any(|look| place.strip_prefix(look).is_some_and(|rest| rest.starts_with('了')))
}

/// 查出3处无人值守; what says itself that something was found, or that nothing was, stays as it is.
fn found(found: &Line) -> SourcedText {
    const OWN: [&str; 17] = [
        "查出",
        "发现",
        "排查出",
        "检查出",
        "共",
        "未",
        "没有",
        "没",
        "均",
        "都",
        "无",
        "不",
        "全部",
        "其中",
        "经",
        "尚",
        "暂",
    ];
    clause(found, "查出", &OWN)
}

/// 已整改3处; what says itself what was done stays as it is.
fn fixed(fixed: &Line) -> SourcedText {
    const OWN: [&str; 19] = [
        "已", "均", "都", "全部", "全", "正", "尚", "未", "没有", "其余", "其中", "目前", "现", "当场", "当即", "逐",
        "予以", "并", "将",
    ];
    let says = fixed.text.contains('了') || dates::begins_with_time(&fixed.text);
    if says { clause(fixed, "", &OWN) } else { clause(fixed, "已整改", &OWN) }
}

fn clause(line: &Line, words: &str, own: &[&str]) -> SourcedText {
    let mut clause = SourcedText::new();
    if !line.is_empty() {
        clause.say(&line.from, if text::after_any(&line.text, own).is_some() { "" } else { words });
        clause.say(&line.from, &line.text);
    }
    clause
}
