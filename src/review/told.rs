//! Decides whether a text is an answer.

/// Whether `text` contains a letter, a digit or a Chinese character, not only punctuation, and not only a word for nothing.
pub fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric) && !is_nothing(text)
}

/// How the words for nothing begin: most texts begin otherwise.
fn may_be_nothing(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    matches!(first, Some('无' | '暂' | '没' | '不' | '略' | '空' | '未' | 'n' | 'N'))
}

/// Whether the whole text is a word that stands for no answer: 无, 暂无, N/A.
pub fn is_nothing(text: &str) -> bool {
    const WORDS: [&str; 25] = [
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
    let may_be = text.len() <= 48 && may_be_nothing(text);
    let core = if may_be { text.trim_matches(is_mark) } else { return false };
    WORDS.iter().any(|word| core.eq_ignore_ascii_case(word.trim_end_matches('.')))
}
