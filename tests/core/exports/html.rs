//! The page: one file without scripts and requests.

use fupan::{
    export::Format,
    report::{Role, Setting},
    review::{Latin, Pitch},
};

use super::{
    samples::{self, block},
    string,
};

#[test]
fn the_page_is_closed_and_self_contained() {
    for report in samples::all() {
        let page = string(&report, Format::Html);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\""));
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        assert_eq!(page.matches("<meta charset=\"utf-8\">").count(), 1);
        let lower = page.to_lowercase();
        for refused in ["<script", "<img", "<link", "<a ", "href=", "src=\"", "style=\"", "url(", "@import", "<iframe"]
        {
            assert!(!lower.contains(refused), "{refused}");
        }
    }
    let harmless = string(&samples::zh_ledger(), Format::Html);
    assert!(!harmless.contains("http:") && !harmless.contains("https:"));
}

#[test]
fn headings_of_the_second_level_are_set_in_the_type_of_points() {
    let page = string(&samples::headed(), Format::Html);
    for expected in [
        "<p class=\"body\"><span class=\"point\">（一）从表层看，直接原因是值班手机停用后没有改号。</span>没有人试拨。</p>",
        "<p class=\"body\"><span class=\"point\">（二）从内层看，主要原因有两个方面。</span></p>",
    ] {
        assert!(page.contains(expected), "{expected} not in {page}");
    }
    let words = "（一）从表层看，直接原因是值班手机停用后没有改号。没有人试拨。";
    assert!(string(&samples::headed(), Format::Text).contains(words));
    assert!(string(&samples::headed(), Format::Markdown).contains(words));
}

#[test]
fn the_page_says_what_its_parts_are() {
    let page = string(&samples::zh_ledger(), Format::Html);
    for expected in [
        "<html lang=\"zh-CN\">",
        "<title>关于澜桥街道独居老人应急呼叫无人接听问题的检查</title>",
        "<h1><span class=\"line\">关于澜桥街道独居老人</span><span class=\"line\">应急呼叫无人接听问题的检查</span></h1>",
        "<h2 class=\"heading\">一、问题认识</h2>",
        "一是<span class=\"point\">延误了对老人的救助。</span>从第一次",
        "<p class=\"note gap keep\">附件：1.整改台账</p>",
        "<p class=\"sign date\">2026年3月16日</p>",
        ".signature{margin-right:2em}.date{margin-right:3.5em}",
        "<h2 class=\"title\">整改台账</h2>",
        "<th scope=\"col\">责任人</th>",
        "<td>民政办主任周启岚</td>",
        "@page{size:A4;margin:37mm 26mm 35mm 28mm}",
    ] {
        assert!(page.contains(expected), "{expected} not in {page}");
    }
    let page = string(&samples::en(), Format::Html);
    assert!(page.contains("<html lang=\"en\">") && page.contains("<h1>Incident review: Vaccine"));
}

#[test]
fn markup_is_shown() {
    let page = string(&samples::hostile(), Format::Html);
    assert!(page.contains("&lt;/w:t&gt;&lt;/w:p&gt; &lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("]]&gt; &amp;amp; &amp; &quot;quoted&quot;"));
    assert!(page.contains("# head<br>1. list<br>- item<br>&gt; quote"));
}

#[test]
fn the_page_is_set_like_the_word_file() {
    let mut report = samples::zh_ledger();
    report.head =
        vec![block(Role::Masthead, "云泽区文件"), block(Role::Reference, "澜街发〔2026〕7号\t签发人：周启岚")];
    report.imprint = vec![block(Role::Copies, "抄送：区纪委监委。"), block(Role::Printer, "办公室\t2026年4月2日印发")];
    let page = string(&report, Format::Html);
    for expected in [
        "body{font:16pt/28.95pt FangSong_GB2312,",
        "letter-spacing:-.25pt}",
        "h1,.title,.masthead{font:22pt/28.95pt FZ",
        "h1{margin-bottom:28.95pt}",
        ".masthead{font-size:62.00pt;line-height:68.20pt;margin-top:99.20pt}.reference{margin-top:64.20pt;margin-bottom:49.40pt}",
        "<main>\n<p class=\"masthead keep\">云泽区文件</p>\n<p class=\"reference apart keep\"><span>澜街发〔2026〕7号</span>\t\
         <span>签发人：<span class=\"point\">周启岚</span></span></p>\n<h1>",
        "</section>\n<section class=\"last\">\n<div class=\"imprint\">\n<p class=\"copies\">抄送：区纪委监委。</p>\n",
    ] {
        assert!(page.contains(expected), "{expected} not in {page}");
    }
    report.meta.setting = Setting { latin: Latin::Times, pitch: Pitch::Round, ..Setting::default() };
    report.annexes.clear();
    let page = string(&report, Format::Html);
    for expected in
        ["@font-face{font-family:\"Times New Roman\"", "body{font:16pt/28.00pt \"Times New Roman\",FangSong"]
    {
        assert!(page.contains(expected), "{expected} not in {page}");
    }
    assert!(!page.contains("28.95") && !page.contains('$'));
    assert!(page.ends_with("</p>\n</div>\n</main>\n</body>\n</html>\n"));
}
