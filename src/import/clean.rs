//! Clean-up: what belongs to a page and not to its text is left out, and lines that were broken are joined.

use super::{
    facts,
    flow::{Flow, range_in},
    marks::leads,
    table, wording,
};
use crate::i18n::Lang;

/// A line of the source without its edges.
struct Line<'a> {
    text: &'a str,
    at: usize,
    /// How far it is indented, in half-width columns.
    indent: usize,
    /// Whether it stands after an empty line.
    is_apart: bool,
    /// Whether it stands behind a page number.
    is_over_page: bool,
}

/// The paragraphs of a text, in order. What is in none of them is furniture of the page.
pub async fn paragraphs(source: &str, lang: Lang, rest: &mut impl AsyncFnMut()) -> Vec<Flow> {
    let lines = lines(source, rest).await;
    let width = wrap_width(&lines);
    let mut paragraphs: Vec<Flow> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in &lines {
        rest().await;
        let flow = Flow::of(source, line.at..line.at + line.text.len());
        match (paragraphs.last_mut(), before) {
            (Some(last), Some(before)) if goes_on(before, line, width) => {
                last.join(flow, (lang == Lang::En).then_some(' '));
            }
            _ => paragraphs.push(flow),
        }
        before = Some(line);
    }
    paragraphs
}

async fn lines<'a>(source: &'a str, rest: &mut impl AsyncFnMut()) -> Vec<Line<'a>> {
    let (mut lines, mut at) = (Vec::new(), 0);
    let (mut is_apart, mut is_over_page) = (false, false);
    for raw in source.split_inclusive('\n') {
        rest().await;
        // Empty cells at the beginning of a row count.
        let is_row = raw.trim_matches(is_edge).contains('\t');
        let raw_text = raw.trim_end_matches(is_edge);
        let raw_text = raw_text.trim_end_matches("&nbsp;").trim_end_matches(is_edge);
        let text = raw_text.trim_start_matches(|c| is_edge(c) && !(is_row && c == '\t'));
        let edge = range_in(raw, text).start;
        let start = at + edge;
        at += raw.len();
        if text.is_empty() {
            is_apart = true;
        } else if is_page_number(text) {
            is_over_page = true;
        } else if !is_furniture(text) {
            let indent = raw[..edge].chars().map(columns).sum();
            lines.push(Line { text, at: start, indent, is_apart, is_over_page });
            (is_apart, is_over_page) = (false, false);
        }
    }
    lines
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Half-width columns of a character.
pub fn columns(c: char) -> usize {
    if (c as u32) < 0x1100 { 1 } else { 2 }
}

fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// The width at which lines were broken, if they were: that of most long lines.
fn wrap_width(lines: &[Line]) -> Option<usize> {
    let mut widths: Vec<usize> = lines.iter().map(|line| width(line.text)).filter(|width| *width >= 24).collect();
    widths.sort_unstable();
    let longest = *widths.last()?;
    let near = widths.iter().filter(|width| **width + 10 >= longest).count();
    (longest <= 130 && near >= 3 && near * 4 >= widths.len()).then_some(longest)
}

/// Whether `next` goes on with the sentence of `line`.
fn goes_on(line: &Line, next: &Line, wrap: Option<usize>) -> bool {
    const ENDS: [char; 14] = ['。', '！', '？', '；', '：', ':', ';', '!', '?', '.', '」', '”', '】', '>'];
    // Rows of a table stay apart.
    if next.text.starts_with(['|', '｜']) {
        return false;
    }
    let is_ended = line.text.ends_with(ENDS) || line.text.contains('\t') || next.text.contains('\t');
    if is_ended && !(line.text.ends_with(['；', ';', '”', '」']) && wrap.is_some() && !leads(next.text)) {
        return false;
    }
    let label = next
        .text
        .split([':', '：'])
        .next()
        .filter(|label| label.len() < next.text.len() && label.chars().count() <= 24);
    let is_label = |label: &str| {
        let meaning = facts::meaning(label);
        table::column(label) != table::Column::Other
            || meaning.is_some_and(|meaning| !matches!(meaning, facts::Meaning::Part(_)))
    };
    if label.is_some_and(is_label) {
        return false;
    }
    if leads(next.text) || wording::is_heading(next.text) || wording::is_heading(line.text) {
        return false;
    }
    let is_midway = line.text.ends_with(['，', '、', ',']);
    if next.is_over_page || is_midway && !next.is_apart {
        return true;
    }
    let is_new = next.is_apart || next.indent > line.indent + 3 || next.indent >= 12;
    wrap.is_some_and(|wrap| width(line.text) + 14 >= wrap) && !is_new
}

/// `- 3 -`, `第 1 页 共 2 页`, `Page 3 of 5`, `— 12 —`.
fn is_page_number(line: &str) -> bool {
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = bare.trim_matches(['-', '—', '–', '─', '·', '_']);
    let is_number = |text: &str| !text.is_empty() && text.len() <= 4 && text.chars().all(|c| c.is_ascii_digit());
    if is_number(inner) && inner.len() < bare.len() {
        return true;
    }
    let lower = bare.to_lowercase();
    let rest = lower.strip_prefix('第').or_else(|| lower.strip_prefix("page"));
    rest.is_some_and(|rest| {
        let rest = rest.trim_matches(|c: char| c.is_ascii_digit() || "页共第of/,，".contains(c));
        rest.is_empty() && lower.chars().any(|c| c.is_ascii_digit())
    })
}

/// Menus, buttons and lines of a web page that say nothing of what the text is about.
fn is_furniture(line: &str) -> bool {
    const BUTTONS: &[&str] =
        &["打印", "关闭", "收藏", "返回顶部", "返回", "推荐给", "分享到", "登录", "退出", "收藏本站", "字号", "字体"];
    const BEGINNINGS: &[&str] = &[
        "上一篇",
        "下一篇",
        "上一条",
        "下一条",
        "责任编辑",
        "Copyright",
        "©",
        "版权所有",
        "主办：",
        "承办：",
        "技术支持",
        "网站",
        "附件下载",
        "相关链接",
        "相关阅读",
        "相关新闻",
        "当前位置",
        "您现在的位置",
        "您的位置",
        "发布时间",
        "发布日期",
        "分享到",
        "Home >",
        "Share",
        "Print this page",
        "Skip to",
        "<<",
        ">>",
    ];
    const WITHIN: &[&str] = &[
        "阅读：",
        "阅读:",
        "浏览次数",
        "点击数",
        "备案号",
        "网站地图",
        "联系我们",
        "字号",
        "网站标识",
        "版权所有",
        "无障碍浏览",
        "无障碍阅读",
        "无障碍版",
        "无障碍模式",
        "网站首页",
    ];
    let bare = line.trim_start_matches(['[', '【', '〖', '(', '（', ' ', '《', '<']);
    // A sentence may begin with such a word.
    if line.chars().count() > 90 || line.contains('。') {
        return false;
    }
    let names: Vec<&str> = table::cells(line).into_iter().map(|cell| &line[cell]).collect();
    if table::head(&names).is_some() {
        return false;
    }
    let is_menu = line.matches(['|', '｜']).count() >= 2 && !line.starts_with(['|', '｜'])
        || line.matches('>').count() >= 2
        || line.split_whitespace().count() >= 5
            && line.split_whitespace().all(|word| {
                (2..=5).contains(&word.chars().count()) && word.chars().all(|c| ('\u{4e00}'..'\u{9fff}').contains(&c))
            });
    is_menu
        || line == "无障碍"
        || BUTTONS.iter().any(|word| bare.starts_with(word)) && line.chars().count() < 30
        || BEGINNINGS.iter().any(|word| bare.starts_with(word))
        || WITHIN.iter().any(|word| line.contains(word))
}
