//! What is promised about a measure, or has become of it: who owns it, when it is due or was completed, how its completion is
//! proved, and why it is not completed.

use super::super::{
    runs::SourcedText,
    text,
    told::{Line, Told, ToldMeasure},
};
use super::{causes, dates, frame};
use crate::review::{Kind, Status};

/// Appends owner, status, due day and proof as one sentence. In a progress report, the reason and the next step of what is not
/// completed follow it. A proof that is a sentence comes last, and in a progress report any proof but a lasting check.
pub fn commit(told: &Told, measure: &ToldMeasure, text: &mut SourcedText) {
    let mut sentence = SourcedText::new();
    let mut add = |clause: SourcedText| {
        if !clause.is_empty() {
            sentence.mid('，');
            sentence.append(clause);
        }
    };
    add(owner(told, &measure.owner));
    add(state(told, measure));
    add(due(told, measure));
    let is_short = measure.proof.text.chars().count() <= causes::SHORT
        && !measure.proof.text.contains(['，', '。', '；', '！', '？']);
    let is_clause = is_short && (told.kind != Kind::Progress || measure.status == Some(Status::Lasting));
    if is_clause {
        add(proof(told, measure));
    }
    if !sentence.is_empty() {
        text.end();
        text.append(sentence);
    }
    if told.kind == Kind::Progress && !told.is_in_place(measure) {
        also(text, &measure.reason.from, "未完成的原因是", without_reason(&measure.reason.text));
        also(text, &measure.next.from, "下一步，", without_next(&measure.next.text));
    }
    if !is_clause {
        let name = if measure.status == Some(Status::Lasting) { "检验方式：" } else { "完成标志：" };
        also(text, &measure.proof.from, name, &measure.proof.text);
    }
}

/// Appends a sentence of its own, unless `words` is empty.
fn also(text: &mut SourcedText, from: &str, before: &str, words: &str) {
    if !words.is_empty() {
        text.end();
        text.say(from, before);
        text.say(from, words);
    }
}

/// The reason without what the pattern says: 未完成的原因是, 因为.
fn without_reason(reason: &str) -> &str {
    const NAMES: [&str; 6] =
        ["未完成的原因是", "未完成原因是", "未完成的主要原因是", "没有完成的原因是", "未完成是因为", "未完成是由于"];
    causes::without_because(text::after_any(reason, &NAMES).unwrap_or(reason))
}

/// The next step without a leading 下一步.
fn without_next(next: &str) -> &str {
    let rest = next.strip_prefix("下一步").map(|rest| rest.trim_start_matches(['，', '：', '、', ' ']));
    rest.filter(|rest| rest.starts_with(char::is_alphanumeric)).unwrap_or(next)
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

/// How far it has come, where the due day alone does not say it; with the day of completion.
fn state(told: &Told, measure: &ToldMeasure) -> SourcedText {
    let is_progress = told.kind == Kind::Progress;
    let mut clause = SourcedText::new();
    let completed = completed(&measure.closed_on);
    let words = match told.status(measure) {
        Some(Status::Open) if is_progress => "尚未启动",
        Some(Status::Doing) if is_progress => "正在推进",
        Some(Status::Done) if completed.is_empty() => "已完成待核实",
        Some(Status::Closed) if completed.is_empty() => "已核实销号",
        Some(Status::Done) => "，待核实",
        Some(Status::Closed) => "并核实销号",
        _ => "",
    };
    if matches!(told.status(measure), Some(Status::Done | Status::Closed)) {
        clause.say(&measure.closed_on.from, &completed);
    }
    clause.say(&measure.status_from, words);
    clause
}

/// 2026年4月2日完成; empty without a day.
fn completed(day: &Line) -> String {
    let words = day.when().map_or_else(|| day.text.clone(), |when| dates::full(&when));
    if words.is_empty() || words.ends_with("完成") { words } else { words + "完成" }
}

fn due(told: &Told, measure: &ToldMeasure) -> SourcedText {
    let mut clause = SourcedText::new();
    let from = measure.due.from.as_str();
    let typed = measure.due.text.as_str();
    let is_lasting = measure.status == Some(Status::Lasting);
    if matches!(told.status(measure), Some(Status::Done | Status::Closed)) {
        return clause;
    }
    let since = measure.closed_on.when().map_or_else(|| measure.closed_on.text.clone(), |when| dates::full(&when));
    if is_lasting && !since.is_empty() && !measure.is_ahead {
        clause.say(&measure.closed_on.from, &since);
        clause.say(&measure.closed_on.from, "到位");
        clause.mid('，');
        clause.say(&measure.status_from, "此后长期坚持");
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

fn proof(told: &Told, measure: &ToldMeasure) -> SourcedText {
    let mut clause = SourcedText::new();
    let from = measure.proof.from.as_str();
    if measure.proof.is_empty() {
        return clause;
    }
    let (before, after) = match told.status(measure) {
        Some(Status::Done | Status::Closed) => ("完成标志为", ""),
        Some(Status::Lasting) => ("以", "检验"),
        _ => ("以", "为完成标志"),
    };
    clause.say(from, before);
    clause.say(from, &measure.proof.text);
    clause.say(from, after);
    clause
}
