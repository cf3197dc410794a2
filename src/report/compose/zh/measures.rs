//! The measures: what each answers, who owns it, by when, and how its completion is proved.

use super::super::{
    parts::phrases,
    runs::SourcedText,
    text,
    told::{Line, Told, ToldMeasure},
};
use super::{causes, dates, frame, list, remedies};
use crate::review::{Kind, Status};

/// The measures of a self-examination or a report.
pub fn section(told: &Told) -> Vec<SourcedText> {
    let Some(first) = told.measures.first() else { return Vec::new() };
    let lead = if !told.remedies.is_empty() {
        "下一步，"
    } else if !told.impacts.is_empty() || !told.causes.is_empty() {
        "针对上述问题，"
    } else {
        ""
    };
    let from = first.item.heading.from.as_str();
    let mut one = SourcedText::new();
    one.say(from, lead);
    one.say(from, frame::subject(told));
    one.say(from, "采取");
    let mut paragraphs = phrases(told, &told.phrases.measures);
    paragraphs.extend(listed(told, one, from, "项措施", &told.measures.iter().collect::<Vec<_>>()));
    paragraphs
}

/// The measures that are in place.
pub fn in_place(told: &Told) -> Vec<SourcedText> {
    let all = told.measures.iter().all(ToldMeasure::is_in_place);
    some(told, all, "已经落实的措施有", |m| m.is_in_place())
}

/// The measures still to be completed. The standard sentences of the office are about the future, so they are
/// written here, and in [`in_place`] only if no measure is left for this list.
pub fn still_open(told: &Told) -> Vec<SourcedText> {
    some(told, true, "下一步要完成的有", |m| !m.is_in_place())
}

fn some(told: &Told, has_phrases: bool, lead: &str, wanted: fn(&ToldMeasure) -> bool) -> Vec<SourcedText> {
    let measures: Vec<&ToldMeasure> = told.measures.iter().filter(|m| wanted(m)).collect();
    let Some(first) = measures.first() else { return Vec::new() };
    let from = first.item.heading.from.as_str();
    let mut one = SourcedText::new();
    one.say(from, lead);
    let mut paragraphs = if has_phrases { phrases(told, &told.phrases.measures) } else { Vec::new() };
    paragraphs.extend(listed(told, one, from, "项", &measures));
    paragraphs
}

fn listed(told: &Told, mut one: SourcedText, from: &str, unit: &str, measures: &[&ToldMeasure]) -> Vec<SourcedText> {
    let mut many = one.clone();
    let single = if told.kind == Kind::Progress { "1" } else { "一" };
    one.say(from, single);
    one.say(from, unit);
    one.say(from, "：");
    many.say(from, &remedies::count(told, measures.len()));
    many.say(from, unit);
    let mut before = String::new();
    let items = measures.iter().map(|m| item(told, m, &mut before)).collect();
    list::list(one, many, items)
}

/// `before`: the causes that the previous measure answers.
fn item(told: &Told, measure: &ToldMeasure, before: &mut String) -> Vec<SourcedText> {
    let mut text = SourcedText::new();
    if let Some(word) = measure.family.filter(|_| told.has_slogans) {
        let from = measure.item.heading.from.as_str();
        text.say(from, "突出“");
        text.say(from, word.encode_utf8(&mut [0; 4]));
        text.say(from, "”字，");
    }
    let answers = causes::names(&told.named(&measure.answers));
    if !answers.is_empty() {
        let from = measure.item.heading.from.as_str();
        text.say(from, if answers == *before { "同样针对" } else { "针对" });
        text.say(from, &answers);
        text.say(from, "，");
    }
    *before = answers;
    let mut paragraphs = list::item(text, &measure.item, |words| words, "");
    if let Some(last) = paragraphs.last_mut() {
        commitment(told, measure, last);
    }
    paragraphs
}

/// Appends owner, progress, due day and proof as one sentence. A proof that is a sentence follows it.
fn commitment(told: &Told, measure: &ToldMeasure, text: &mut SourcedText) {
    let mut sentence = SourcedText::new();
    let mut add = |clause: SourcedText| {
        if !clause.is_empty() {
            sentence.mid('，');
            sentence.append(clause);
        }
    };
    add(owner(told, &measure.owner));
    add(progress(told, measure));
    add(due(told, measure));
    let is_clause = measure.proof.text.chars().count() <= causes::SHORT
        && !measure.proof.text.contains(['，', '。', '；', '！', '？']);
    if is_clause {
        add(proof(measure));
    }
    if !sentence.is_empty() {
        text.end();
        text.append(sentence);
    }
    if !is_clause {
        text.end();
        text.say(&measure.proof.from, proof_name(measure));
        text.say(&measure.proof.from, "：");
        text.say(&measure.proof.from, &measure.proof.text);
    }
}

/// The owner without a leading 由, which the pattern already contains.
pub fn without_by(owner: &str) -> &str {
    owner.strip_prefix('由').filter(|rest| rest.chars().any(char::is_alphanumeric)).unwrap_or(owner)
}

fn owner(told: &Told, owner: &Line) -> SourcedText {
    let mut clause = SourcedText::new();
    let name = without_by(&owner.text);
    if name.is_empty() {
        return clause;
    }
    clause.say(&owner.from, "由");
    clause.say(&owner.from, if told.is_signer(name) { frame::subject(told) } else { name });
    // 张三牵头，李四配合 says it already.
    let is_said =
        name.contains(['，', '；', '、']) && text::has_any(name, &["负责", "牵头", "落实", "配合", "承办", "督办"]);
    if !is_said && !text::ends_in_any(name, &["负责", "牵头", "落实", "承办", "督办"]) {
        clause.say(&owner.from, "负责");
    }
    clause
}

/// The progress, where the due day alone does not say it.
fn progress(told: &Told, measure: &ToldMeasure) -> SourcedText {
    let is_progress = told.kind == Kind::Progress;
    let mut clause = SourcedText::new();
    let words = match measure.status {
        Some(Status::Open) if is_progress => "未启动",
        Some(Status::Doing) if is_progress => "正在推进",
        Some(Status::Done) => "已完成待核实",
        Some(Status::Closed) => "已核实销号",
        _ => "",
    };
    clause.say(&measure.status_from, words);
    clause
}

fn due(told: &Told, measure: &ToldMeasure) -> SourcedText {
    let mut clause = SourcedText::new();
    let from = measure.due.from.as_str();
    let typed = measure.due.text.as_str();
    let is_lasting = measure.status == Some(Status::Lasting);
    if matches!(measure.status, Some(Status::Done | Status::Closed)) {
        return clause;
    }
    if typed.is_empty() {
        clause.say(&measure.status_from, if is_lasting { "长期坚持" } else { "" });
        return clause;
    }
    let end = if is_lasting { "到位" } else { "完成" };
    let when = measure.due.when();
    if let Some(when) = when.filter(|when| !when.about) {
        let day = told.due_day(&when);
        let is_overdue =
            told.kind == Kind::Progress && !is_lasting && day.zip(told.dated()).is_some_and(|(day, dated)| day < dated);
        let is_plain = when.limit.is_none() && when.end.is_none() && when.month.is_none();
        let is_today = is_plain && day.is_some() && day == told.dated() && when.time.is_none();
        if is_overdue {
            clause.say(from, "原定");
        }
        clause.say(from, &dates::full(&when));
        clause.say(
            from,
            if is_today {
                "当日"
            } else if is_plain {
                "前"
            } else {
                ""
            },
        );
        clause.say(from, end);
        if is_overdue {
            clause.say(from, "，现已超期");
        }
    } else if let Some(when) = when {
        clause.say(from, "时限为");
        clause.say(from, &dates::full(&when));
    } else if text::ends_in_any(typed, &["前", "内", "底", "末"]) {
        clause.say(from, typed);
        clause.say(from, end);
    } else if text::after_any(typed, &["长期", "常年", "常态", "持续", "每", "即日"]).is_some() {
        clause.say(from, typed);
        if is_lasting && typed.contains("长期") {
            return clause;
        }
    } else {
        clause.say(from, "时限为");
        clause.say(from, typed);
    }
    if is_lasting {
        clause.mid('，');
        clause.say(&measure.status_from, "此后长期坚持");
    }
    clause
}

fn proof_name(measure: &ToldMeasure) -> &'static str {
    if measure.status == Some(Status::Lasting) { "检验标准" } else { "完成标志" }
}

fn proof(measure: &ToldMeasure) -> SourcedText {
    let mut clause = SourcedText::new();
    let from = measure.proof.from.as_str();
    if measure.proof.is_empty() {
        return clause;
    }
    if matches!(measure.status, Some(Status::Done | Status::Closed)) {
        clause.say(from, "完成标志为");
        clause.say(from, &measure.proof.text);
    } else {
        clause.say(from, "以");
        clause.say(from, &measure.proof.text);
        clause.say(from, "为");
        clause.say(from, proof_name(measure));
    }
    clause
}
