//! Decides whether a text is an answer.

/// Whether `text` contains a letter, a digit or a Chinese character, not only punctuation, and not only a word for nothing.
pub fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric) && !is_nothing(text)
}

/// Whether a text before a colon may be the name of its field.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    (1..=8).contains(&text.chars().count()) && text.chars().all(char::is_alphabetic)
}

/// Whether the character shows nothing and joins nothing: it only gets in the way of comparing and measuring. Joiners, which
/// belong to signs of other scripts, are none.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// How the words for nothing begin: most texts begin otherwise.
fn may_be_nothing(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    matches!(first, Some('无' | '暂' | '没' | '不' | '略' | '空' | '未' | 'n' | 'N' | 'u' | 'U'))
}

/// Whether the whole text is a word that stands for no answer: 无, 暂无, N/A.
pub fn is_nothing(text: &str) -> bool {
    const WORDS: [&str; 31] = [
        "无",
        "暂无",
        "没有",
        "不涉及",
        "略",
        "不适用",
        "暂缺",
        "空",
        "无内容",
        "暂不涉及",
        "未涉及",
        "暂时没有",
        "没有内容",
        "无此项",
        "不详",
        "未知",
        "未定",
        "未明确",
        "unknown",
        "unassigned",
        "none",
        "n/a",
        "na",
        "n.a",
        "n.a.",
        "nil",
        "not applicable",
        "nothing",
        "no answer",
        "null",
        "not relevant",
    ];
    let is_mark = |c: char| c.is_whitespace() || "。．.，,；;、：:（）()【】[]“”\"'—-–_".contains(c);
    // 责任人：无
    let answer = text.split_once(['：', ':']).filter(|(label, _)| is_label(label));
    if let Some((_, answer)) = answer.filter(|_| text.len() <= 48) {
        return is_nothing(answer);
    }
    let may_be = text.len() <= 48 && may_be_nothing(text);
    let core = if may_be { text.trim_matches(is_mark) } else { return false };
    WORDS.iter().any(|word| core.eq_ignore_ascii_case(word.trim_end_matches('.')))
}
