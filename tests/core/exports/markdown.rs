//! Markdown in which the text shows as text.

use fupan::{
    export::Format,
    i18n::Lang,
    report::{Block, Face, Role, Run},
};

use super::{
    samples::{self, block, cell},
    string,
};

#[test]
fn text_never_acts_as_markup() {
    let rows = [
        ("普通文字，（括号）。", "普通文字，（括号）。"),
        ("1.整改台账", "1\\.整改台账"),
        ("12) item", "12\\) item"),
        ("2026年", "2026年"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("* a", "\\* a"),
        ("# a", "\\# a"),
        ("> a", "\\> a"),
        ("=== ", "\\==="),
        (":-", "\\:-"),
        ("    code", "code"),
        ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("[x](y) ![i](z)", "\\[x\\](y) !\\[i\\](z)"),
        ("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"),
        ("a|b~~c~~\\", "a\\|b\\~\\~c\\~\\~\\\\"),
        ("a\n- b\n\n", "a\\\n\\- b"),
    ];
    for (text, markdown) in rows {
        let mut report = samples::empty();
        report.blocks.push(block(Role::Paragraph, text));
        assert_eq!(string(&report, Format::Markdown), format!("{markdown}\n\n"), "{text}");
    }
}

#[test]
fn points_are_bold_in_english() {
    let rows = [
        (["D1 – ", "It rang.", " Nobody came."], "**D1 – It rang.** Nobody came."),
        (["A1 – ", "", "On *the* ward."], "**A1 –** On \\*the\\* ward."),
        (["", "`rm -rf` ran.", ""], "**`rm -rf` ran.**"),
        (["D1 – ", "a * b", ""], "**D1 – a \\* b**"),
        (["D1 – ", "two\nlines.", " 1. more"], "**D1 – two lines.** 1. more"),
    ];
    for ([lead, point, rest], expected) in rows {
        let run = |text: &str, face| Run { text: text.to_owned(), from: None, face };
        let runs = [run(lead, Face::Lead), run(point, Face::Point), run(rest, Face::Plain)];
        let runs = runs.into_iter().filter(|run| !run.text.is_empty()).collect();
        let mut report = samples::empty();
        report.meta.language = Lang::En;
        report.blocks.push(Block { runs, ..block(Role::Paragraph, "") });
        assert_eq!(string(&report, Format::Markdown), format!("{expected}\n\n"));
    }
}

#[test]
fn headings_and_table_are_markup() {
    let text = string(&samples::zh_ledger(), Format::Markdown);
    assert!(text.starts_with("# 关于澜桥街道独居老人应急呼叫无人接听问题的检查\n\n云泽区民政局：\n\n"));
    for expected in [
        "\n\n## 一、问题认识\n\n",
        "\n\n附件：1.整改台账\n\n2\\.澜桥街道",
        "\n\n附件1\n\n## 整改台账\n\n| 序号 | 问题 | 整改措施 |",
        " |\n| --- | --- | --- | --- | --- | --- | --- |\n| 1 | 没有岗位",
    ] {
        assert!(text.contains(expected), "{expected} not in {text}");
    }
    let mut report = samples::zh_ledger();
    report.annexes[0].table.rows = vec![vec![cell("a|b"), cell("一\n二")]];
    assert!(string(&report, Format::Markdown).contains("| a\\|b | 一<br>二 |  |  |  |  |  |\n"));
}

/// In English documents a text between backticks is code, as it stands; what does not close is text.
#[test]
fn code_between_backticks_is_code() {
    let rows = [
        ("run `rm -rf *_old` now", "run `rm -rf *_old` now"),
        ("`<b>` and *x*", "`<b>` and \\*x\\*"),
        ("``a`b`` `c", "``a`b`` \\`c"),
        ("a`b", "a\\`b"),
        ("a ` b", "a \\` b"),
        ("` `", "\\` \\`"),
        ("```x", "\\`\\`\\`x"),
        ("a ` b\nc ` d", "a \\` b\\\nc \\` d"),
        ("\\`a`", "\\\\`a`"),
        ("1. `a`", "1\\. `a`"),
    ];
    for (text, markdown) in rows {
        let mut report = samples::empty();
        report.meta.language = Lang::En;
        report.blocks.push(block(Role::Paragraph, text));
        assert_eq!(string(&report, Format::Markdown), format!("{markdown}\n\n"), "{text}");
    }
    let mut report = samples::en_ledger();
    report.annexes[0].table.rows = vec![vec![cell("`a|b` or `c`")]];
    assert!(string(&report, Format::Markdown).contains("| \\`a\\|b\\` or `c` |"));
    report.annexes[0].table.rows = vec![vec![cell("`a_b`"), cell("`a|b`"), cell("`a\\b`")]];
    assert!(string(&report, Format::Markdown).contains("| `a_b` | \\`a\\|b\\` | \\`a\\\\b\\` |"));
    let mut report = samples::empty();
    report.blocks.push(block(Role::Paragraph, "`a`"));
    assert_eq!(string(&report, Format::Markdown), "\\`a\\`\n\n");
}
