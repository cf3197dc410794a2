//! The style element of the page.

use crate::{
    i18n::Lang,
    report::Report,
    review::Latin,
    typeset::{self, Masthead},
};

/// Appends the rules for `report`.
pub(super) fn push(out: &mut String, report: &Report) {
    out.push_str(STYLE);
    match report.meta.language {
        Lang::Zh => push_decided(out, report),
        Lang::En => out.push_str(STYLE_EN),
    }
    if report.map.is_some() {
        out.push_str(STYLE_MAP);
    }
}

/// Page, font and print rules for both languages. Margins are those of GB/T 9704-2012, 5.2.1: 37 mm at the top, 28 mm
/// at the binding edge, a text block of 156 mm × 225 mm. On landscape pages they turn with the paper (clause 8).
const STYLE: &str = "\
:root{color-scheme:only light}\
*{box-sizing:border-box}\
body{margin:0;background:#e8e6e1;color:#000}\
main,.annex,.last{width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;\
box-shadow:0 1px 4px #0003;overflow-wrap:anywhere}\
.last{display:flex;flex-direction:column;justify-content:flex-end}\
.annex{width:297mm;min-height:210mm;padding:28mm 37mm 26mm 35mm}\
h1,h2,p{margin:0;font:inherit;white-space:pre-wrap}\
h1,.title,.masthead{text-align:center;text-wrap:balance}\
h2,.keep{break-after:avoid}\
.reference,.printer{display:flex;justify-content:space-between}\
main .imprint{margin-top:28pt}.imprint{break-inside:avoid}\
table{width:100%;border-collapse:collapse;table-layout:fixed;letter-spacing:0}\
th,td{border:.5pt solid #000;padding:1.4pt 3pt;text-align:left;vertical-align:top;white-space:pre-wrap}th{vertical-align:middle}\
thead{display:table-header-group}tr{break-inside:avoid}\
@media screen and (max-width:240mm){main,.annex,.last{width:auto;min-height:0;margin:0 0 4mm;padding:8mm 6mm}\
.annex{overflow-x:auto}.annex table{min-width:40em}}\
@page{size:A4;margin:37mm 26mm 35mm 28mm}\
@page annex{size:A4 landscape;margin:28mm 37mm 26mm 35mm}\
@media print{body{background:none}\
main,.annex,.last{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}\
p,td{orphans:1;widows:1}.annex,.last{break-before:page}.annex{page:annex}.last{height:224mm}}";

/// Text in 三号仿宋, title in 二号小标宋, headings in 黑体, points in 楷体 (7.3), tables in 小四; line heights as in the Word file.
/// `$` is replaced by the line height, `%` by the font of Latin letters if it differs.
const STYLE_ZH: &str = "\
body{font:16pt/$ %FangSong_GB2312,仿宋_GB2312,FangSong,仿宋,STFangsong,\"Noto Serif CJK SC\",serif;\
letter-spacing:-.25pt}\
h1,.title,.masthead{font:22pt/$ %FZXiaoBiaoSong-B05S,方正小标宋简体,STZhongsong,SimSun,\"Noto Serif CJK SC\",serif;\
letter-spacing:0}h1{margin-bottom:$}\
p{text-align:justify}.line{display:inline-block}\
.body,.heading{text-indent:2em}\
.note{padding-left:78.75pt;text-indent:-47.25pt}.note:has(+.next){padding-left:94.5pt;text-indent:-63pt}\
.heading,.label,.grade,th{font-family:%SimHei,黑体,\"Noto Sans CJK SC\",sans-serif}\
.point{font-family:%KaiTi_GB2312,楷体_GB2312,KaiTi,楷体,STKaiti,serif}\
.gap{margin-top:$}.next{padding-left:94.5pt;text-indent:-15.75pt}\
.sign{text-align:right}\
.title{margin:$ 0 7pt}\
table{font-size:12pt;line-height:17pt}\
th{font-weight:400;text-align:center}\
.masthead{color:#ff0000}\
.reference{justify-content:center;min-height:calc($ + 8.5pt);padding-bottom:7pt;border-bottom:1.5pt solid #ff0000}\
.apart{justify-content:space-between;padding-left:1em;padding-right:1em}\
.imprint{border:solid #000;border-width:1pt 0;letter-spacing:0}\
.imprint p{font-size:14pt;line-height:27pt;padding:0 14pt}.imprint p+p{border-top:.75pt solid #000}\
.imprint .copies{padding-left:56pt;text-indent:-42pt}\
@page{font:14pt/14pt SimSun,宋体,serif}\
@page :right{@bottom-right{content:\"— \" counter(page) \" —\";vertical-align:top;padding:13pt 14pt 0 0}}\
@page :left{@bottom-left{content:\"— \" counter(page) \" —\";vertical-align:top;padding:13pt 0 0 14pt}}";

/// For Latin letters and digits only: marks that Chinese also uses, such as “ ” and —, keep the Chinese font.
const TIMES: &str = "@font-face{font-family:\"Times New Roman\";\
src:local(\"Times New Roman\"),local(\"Liberation Serif\"),local(Tinos);unicode-range:U+0-24F}";

/// Measurements as in the Word file. Adjacent margins collapse to the larger one there, too.
const STYLE_EN: &str = "\
body{font:12pt/17pt \"Times New Roman\",Tinos,\"Liberation Serif\",serif}\
h1,.title{font-size:16pt;line-height:22pt;font-weight:700;margin-bottom:12pt;text-align:left}\
.heading{font-weight:700;font-size:13pt;line-height:18pt;margin:14pt 0 5pt}.title{margin-bottom:8pt}p{margin-bottom:7pt}\
.note,.next,.sign,.copy-number,.grade{margin-bottom:0}.gap{margin-top:28pt}.note.gap{margin-top:14pt}\
.label,.grade,.masthead,th{font-weight:700}.label{margin-bottom:3pt}table{font-size:10pt;line-height:13pt}\
.masthead{font-size:20pt;line-height:26pt;margin:12pt 0 6pt}\
.reference{min-height:21.5pt;padding-bottom:4pt;border-bottom:.5pt solid #000;margin-bottom:16pt}\
.imprint{border:solid #000;border-width:.5pt 0}\
.imprint p{font-size:10pt;line-height:13pt;margin:0;padding:0 14pt}.imprint p+p{border-top:.5pt solid #000}\
@page{@bottom-center{content:counter(page);font:11pt/11pt \"Times New Roman\",serif;vertical-align:top;padding-top:17pt}}";

/// The map in black and white: shapes replace the colours of the screen.
const STYLE_MAP: &str = "\
.map-title{margin:0 0 7pt}\
.map{display:block;width:100%;height:auto;font-size:14px;line-height:20px;letter-spacing:0}\
.map-arrow,.map-answer{fill:none;stroke:#000;stroke-width:1.2}.map-answer{stroke:#777;stroke-width:.8}\
.map-frame{fill:#fff;stroke:#000}\
.is-incident .map-frame,.is-strong .map-frame{stroke-width:2.5}.is-weak .map-frame{stroke-dasharray:4 3}\
.map-tag{font-weight:700}.map-level,.map-state{font-size:13px}.map-state{text-anchor:end}\
.map-level{stroke:#fff;stroke-width:5;paint-order:stroke}\
.map-bar.is-empty{fill:none;stroke:#000;stroke-width:.8}\
@media screen and (max-width:240mm){.map{min-width:200mm}}";

/// Rules that depend on a Chinese report: its options, size and position of 发文机关标志, and the distance of signature and
/// date from the right edge (GB/T 9704-2012, 7.3.5).
fn push_decided(out: &mut String, report: &Report) {
    let setting = report.meta.setting;
    let pitch = typeset::figures::pitch(setting.pitch);
    let times = setting.latin == Latin::Times;
    out.push_str(if times { TIMES } else { "" });
    let font = if times { "\"Times New Roman\"," } else { "" };
    out.push_str(&STYLE_ZH.replace('$', &points(pitch)).replace('%', font));
    if !report.head.is_empty() {
        let masthead = Masthead::of(report);
        for (rule, twips) in [
            (".masthead{font-size:", masthead.size * 20),
            (";line-height:", masthead.line),
            (";margin-top:", masthead.before),
            ("}.reference{margin-top:", typeset::reference_before(&masthead, pitch)),
            (";margin-bottom:", typeset::reference_after(pitch)),
        ] {
            out.push_str(rule);
            out.push_str(&points(twips));
        }
        out.push('}');
    }
    let tail = typeset::tail(report);
    for (class, halves) in [("signature", tail.signature), ("date", tail.date)] {
        let half = if halves % 2 == 0 { "" } else { ".5" };
        out.push_str(&format!(".{class}{{margin-right:{}{half}em}}", halves / 2));
    }
}

/// A length in twips (a twentieth of a point) as CSS.
fn points(twips: usize) -> String {
    format!("{}.{:02}pt", twips / 20, twips % 20 * 5)
}
