//! File names and cleaning, as tables.

use fupan::export::{clean, file_name};

#[test]
fn file_names_are_safe_on_every_system() {
    let words = format!("{}ends before", "word ".repeat(15));
    let long = "字".repeat(100);
    let astral = "𠮷".repeat(100);
    let rows = [
        ("关于误停水问题的检查", "关于误停水问题的检查.docx"),
        ("Incident review: fridge", "Incident review - fridge.docx"),
        ("a\\b/c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j.docx"),
        ("  两端空格  ", "两端空格.docx"),
        ("换\n行\t和\u{0}控制\u{202e}符", "换_行_和控制符.docx"),
        ("末尾的点. . .", "末尾的点.docx"),
        (".hidden", "_hidden.docx"),
        ("../../etc/passwd", "_._.._etc_passwd.docx"),
        ("CON", "_CON.docx"),
        ("nul.检查", "_nul.检查.docx"),
        ("com1", "_com1.docx"),
        ("LPT² ", "_LPT².docx"),
        ("COM10", "COM10.docx"),
        ("Console", "Console.docx"),
        ("", "复盘.docx"),
        (" ... ", "复盘.docx"),
        ("???", "复盘.docx"),
        ("Incident review: It was 12:30", "Incident review - It was 12_30.docx"),
        (&words, &format!("{}ends.docx", "word ".repeat(15))),
        (&long, &format!("{}.docx", "字".repeat(80))),
        (&astral, &format!("{}.docx", "𠮷".repeat(60))),
    ];
    for (title, name) in rows {
        let made = file_name(title, "docx");
        assert_eq!(made, name);
        assert!(made.len() <= 255, "{made}");
    }
}

#[test]
fn cleaning_drops_what_no_format_holds() {
    let rows = [
        ("纯文本\tok", "纯文本\tok"),
        ("a\r\nb\rc\nd\n\re", "a\nb\nc\nd\n\ne"),
        ("\u{0}\u{1}\u{8}\u{b}\u{c}\u{e}\u{1f}\u{7f}\u{80}\u{85}\u{9f}x", "x"),
        ("\u{feff}x\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}\u{fdd0}\u{fdef}", "x"),
        ("\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}x", "x"),
        ("a\u{2028}b\u{2029}c", "a\nb\nc"),
        ("留 \u{a0}\u{200b}\u{e000}\u{fffd}\u{fdf0}😀𠮷", "留 \u{a0}\u{200b}\u{e000}\u{fffd}\u{fdf0}😀𠮷"),
    ];
    for (raw, cleaned) in rows {
        assert_eq!(clean(raw), cleaned, "{raw:?}");
        assert_eq!(clean(cleaned), cleaned, "cleaning twice changes nothing");
    }
}
