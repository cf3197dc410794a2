//! Plain text as the oldest Notepad wants it.

use fupan::export::Format;

use super::{samples, string};

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
