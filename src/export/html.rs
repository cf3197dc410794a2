//! One self-contained page that looks like the paper, on screen and printed.

use super::ooxml::xml::push_escaped;
use crate::{
    i18n::Lang,
    report::{Annex, Block, Face, Report, Role},
    typeset,
};

/// Sheet, type and print, for both languages. Margins are those of GB/T 9704-2012, 5.2.1: 37 mm above, 28 mm at
/// the binding edge, a text block of 156 mm × 225 mm; on landscape sheets (clause 8) they turn with the paper.
const STYLE: &str = "\
:root{color-scheme:only light}\
*{box-sizing:border-box}\
body{margin:0;background:#e8e6e1;color:#000}\
main,.annex{width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;\
box-shadow:0 1px 4px #0003;overflow-wrap:anywhere}\
.annex{width:297mm;min-height:210mm;padding:28mm 37mm 26mm 35mm}\
h1,h2,p{margin:0;font:inherit;white-space:pre-wrap}\
h1,.title{text-align:center;text-wrap:balance}\
h2,.keep{break-after:avoid}\
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:12pt;line-height:1.4}\
th,td{border:.5pt solid #000;padding:1mm;text-align:left;vertical-align:top;white-space:pre-wrap}\
thead{display:table-header-group}tr{break-inside:avoid}\
@media screen and (max-width:240mm){main,.annex{width:auto;min-height:0;margin:0 0 4mm;padding:8mm 6mm}\
.annex{overflow-x:auto}.annex table{min-width:40em}}\
@page{size:A4;margin:37mm 26mm 35mm 28mm}\
@page annex{size:A4 landscape;margin:28mm 37mm 26mm 35mm}\
@media print{body{background:none}\
main,.annex{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}.annex{page:annex;break-before:page}}";

/// 三号仿宋 on a pitch of 28.95 pt, 二号小标宋 title, 黑体 headings, 楷体 points (7.3).
const STYLE_ZH: &str = "\
body{font:16pt/28.95pt FangSong_GB2312,仿宋_GB2312,FangSong,仿宋,STFangsong,\"Noto Serif CJK SC\",serif;\
letter-spacing:-.25pt}\
h1,.title{font:22pt/1.4 FZXiaoBiaoSong-B05S,方正小标宋简体,STZhongsong,SimSun,\"Noto Serif CJK SC\",serif;\
margin-bottom:28.95pt}\
p{text-align:justify}.line{display:inline-block}\
.body,.heading,.note{text-indent:2em}\
.heading,.label,th{font-family:SimHei,黑体,\"Noto Sans CJK SC\",sans-serif}\
.point{font-family:KaiTi_GB2312,楷体_GB2312,KaiTi,楷体,STKaiti,serif}\
.gap{margin-top:28.95pt}.next{padding-left:6em;text-indent:-1em}\
.sign{text-align:right}\
.title{margin:28.95pt 0 4mm}\
th{font-weight:400;text-align:center;vertical-align:middle}\
@page{font:14pt SimSun,宋体,serif}\
@page :right{@bottom-right{content:\"— \" counter(page) \" —\"}}\
@page :left{@bottom-left{content:\"— \" counter(page) \" —\"}}";

const STYLE_EN: &str = "\
body{font:12pt/1.4 \"Times New Roman\",Tinos,\"Liberation Serif\",serif}\
h1,.title{font-size:16pt;font-weight:700;margin-bottom:1em;text-align:left}\
h2{font-weight:700;font-size:13pt;margin:1em 0 .4em}p{margin-bottom:.7em}\
.gap{margin-top:2em}.sign{margin-bottom:0}.label,th{font-weight:700}table{font-size:10pt}\
@page{@bottom-center{content:counter(page);font:11pt \"Times New Roman\",serif}}";

pub(super) fn render(report: &Report) -> String {
    let lang = report.meta.language;
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"");
    out.push_str(lang.tag());
    out.push_str(
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    push_escaped(&mut out, &typeset::name(&report.meta));
    out.push_str("</title>\n<style>");
    out.push_str(STYLE);
    out.push_str(lang.pick(STYLE_ZH, STYLE_EN));
    push_tail_style(&mut out, report);
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    let kept = typeset::kept_with_next(&report.blocks);
    let mut previous = None;
    for (at, block) in report.blocks.iter().enumerate() {
        let gap = typeset::blank_before(previous, block.role) && previous != Some(Role::Title);
        push_block(&mut out, block, lang, gap, kept.contains(&at));
        previous = Some(block.role);
    }
    out.push_str("</main>\n");
    for annex in &report.annexes {
        push_annex(&mut out, annex);
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// Signature and date keep their distance from the right edge (GB/T 9704-2012, 7.3.5.2).
fn push_tail_style(out: &mut String, report: &Report) {
    if report.meta.language == Lang::Zh {
        let tail = typeset::tail(report);
        for (class, halves) in [("signature", tail.signature), ("date", tail.date)] {
            out.push('.');
            out.push_str(class);
            out.push_str("{margin-right:");
            out.push_str(&(halves / 2).to_string());
            out.push_str(if halves % 2 == 0 { "em}" } else { ".5em}" });
        }
    }
}

fn push_block(out: &mut String, block: &Block, lang: Lang, gap: bool, kept: bool) {
    let (tag, class) = match block.role {
        Role::Title => ("h1", ""),
        Role::Heading => ("h2", "heading"),
        Role::Addressee => ("p", "addressee"),
        Role::Paragraph => ("p", "body"),
        Role::AnnexNote => ("p", "note"),
        Role::AnnexNoteNext => ("p", "next"),
        Role::Signature => ("p", "sign signature"),
        Role::Date => ("p", "sign date"),
        Role::CopyNumber => ("p", "copy-number"),
        Role::Grade => ("p", "grade"),
        Role::Masthead => ("p", "masthead"),
        Role::Reference => ("p", "reference"),
        Role::Copies => ("p", "copies"),
        Role::Printer => ("p", "printer"),
    };
    out.push('<');
    out.push_str(tag);
    if !class.is_empty() {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push_str(if gap { " gap" } else { "" });
        out.push_str(if kept { " keep\"" } else { "\"" });
    }
    out.push('>');
    // A title breaks where the printed one does, if it has to break at all.
    if block.role == Role::Title && lang == Lang::Zh {
        for line in typeset::title_lines(&block.text(), typeset::MAX_CHARS) {
            out.push_str("<span class=\"line\">");
            push_escaped(out, &line);
            out.push_str("</span>");
        }
        return push_end(out, tag);
    }
    for run in &block.runs {
        match run.face {
            Face::Plain => push_text(out, &run.text),
            Face::Point => {
                out.push_str("<span class=\"point\">");
                push_text(out, &run.text);
                out.push_str("</span>");
            }
        }
    }
    push_end(out, tag);
}

fn push_annex(out: &mut String, annex: &Annex) {
    out.push_str("<section class=\"annex\">\n<p class=\"label\">");
    push_text(out, &annex.label);
    out.push_str("</p>\n<h2 class=\"title\">");
    push_text(out, &annex.title);
    out.push_str("</h2>\n<table>\n<colgroup>");
    let table = &annex.table;
    let total: u32 = table.columns.iter().map(|c| u32::from(c.share.max(1))).sum();
    // Column widths as classes would need a rule each; the old attribute needs none and no style either.
    for column in &table.columns {
        out.push_str("<col width=\"");
        out.push_str(&(u32::from(column.share.max(1)) * 100 / total).max(1).to_string());
        out.push_str("%\">");
    }
    out.push_str("</colgroup>\n<thead><tr>");
    for column in &table.columns {
        out.push_str("<th scope=\"col\">");
        push_text(out, &column.head);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for at in 0..table.columns.len() {
            out.push_str("<td>");
            push_text(out, row.get(at).map_or("", |cell| &cell.text));
            out.push_str("</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</section>\n");
}

fn push_end(out: &mut String, tag: &str) {
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

fn push_text(out: &mut String, text: &str) {
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        push_escaped(out, line);
    }
}
