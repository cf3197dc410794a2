//! Plain text as the oldest Notepad reads it.

use fupan::{export::Format, report::Role};

use super::{
    samples::{self, block},
    string,
};

#[test]
fn bom_and_crlf_throughout() {
    for report in samples::all() {
        let text = string(&report, Format::Text);
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        assert!(!text.contains('\u{feff}'));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }
}

#[test]
fn chinese_is_indented_and_its_tail_stands_right() {
    let text = string(&samples::zh_ledger(), Format::Text);
    for expected in [
        "检查\r\n\r\n云泽区民政局：\r\n\u{3000}\u{3000}2026年3月7日",
        "\r\n\u{3000}\u{3000}一、问题认识\r\n",
        "\r\n\r\n\u{3000}\u{3000}附件：1.整改台账\r\n\u{3000}\u{3000}\u{3000}\u{3000}\u{3000}2.澜桥",
        // 28 characters less 2 less 10, then two characters further right.
        &format!("\r\n\r\n{}云泽区澜桥街道办事处\r\n{}2026年3月16日\r\n", "\u{3000}".repeat(16), "\u{3000}".repeat(18)),
        "\r\n\r\n附件1\r\n整改台账\r\n\r\n序号：1\r\n问题：没有岗位",
    ] {
        assert!(text.contains(expected), "{expected:?} not in {text}");
    }
}

#[test]
fn english_sets_paragraphs_apart() {
    let text = string(&samples::en_ledger(), Format::Text);
    assert!(text.contains("weekend\r\n\r\nTo: Northmere Regional Health Office\r\n\r\nThis is our own"));
    assert!(text.contains("No.: 1\r\nCause: No post owns the cold chain\r\n"));
}

#[test]
fn head_and_imprint_frame_the_text() {
    let mut report = samples::zh();
    report.head =
        vec![block(Role::Masthead, "云泽区文件"), block(Role::Reference, "澜街发〔2026〕7号\t签发人：周启岚")];
    report.imprint = vec![block(Role::Copies, "抄送：区纪委监委。"), block(Role::Printer, "办公室\t2026年4月2日印发")];
    let text = string(&report, Format::Text);
    assert!(text.starts_with("\u{feff}云泽区文件\r\n澜街发〔2026〕7号\u{3000}\u{3000}签发人：周启岚\r\n\r\n关于"));
    assert!(text.ends_with("\r\n\r\n抄送：区纪委监委。\r\n办公室\u{3000}\u{3000}2026年4月2日印发\r\n"));
    let marked = string(&report, Format::Markdown);
    assert!(marked.starts_with("云泽区文件\n\n澜街发〔2026〕7号 签发人：周启岚\n\n# 关于"));
    assert!(marked.ends_with("\n\n抄送：区纪委监委。\n\n办公室 2026年4月2日印发\n\n"));
}
