//! The style element of the page.

use crate::{
    i18n::Lang,
    report::{Meta, Report},
    review::{Latin, Paper},
    typeset::{
        self, Geometry, Masthead, Typeface,
        english::{self, Heights},
    },
};

/// Appends the rules for `report`.
pub(super) fn push(out: &mut String, report: &Report) {
    push_sheet(out, &report.meta);
    match report.meta.language {
        Lang::Zh => push_decided(out, report),
        Lang::En => push_english(out, &report.meta),
    }
    if report.map.is_some() {
        out.push_str(STYLE_MAP);
    }
}

/// Appends the rules of the sheet.
fn push_sheet(out: &mut String, meta: &Meta) {
    let margins = |sheet: Geometry| [sheet.top, sheet.right, sheet.bottom, sheet.left].map(millimetres).join(" ");
    let (upright, turned) = (Geometry::upright(meta), Geometry::turned(meta));
    let size = if meta.language == Lang::En && meta.setting.paper == Paper::Letter { "letter" } else { "A4" };
    let mut style = STYLE.to_owned();
    for (name, value) in [
        ("@width@", millimetres(upright.width)),
        ("@height@", millimetres(upright.height)),
        ("@upright@", margins(upright)),
        ("@turned@", margins(turned)),
        ("@size@", size.to_owned()),
        // A millimetre less than the text block, as browsers round.
        ("@last@", millimetres(upright.text_height() - 57)),
    ] {
        style = style.replace(name, &value);
    }
    out.push_str(&style);
}

/// Page, font and print rules for both languages. Lengths of the sheet are between two `@`. On landscape pages the
/// margins turn with the paper (GB/T 9704-2012, 8).
const STYLE: &str = "\
:root{color-scheme:only light}\
*{box-sizing:border-box}\
body{margin:0;background:#e8e6e1;color:#000}\
main,.annex,.last{width:@width@;min-height:@height@;margin:8mm auto;padding:@upright@;background:#fff;\
box-shadow:0 1px 4px #0003;overflow-wrap:anywhere}\
.last{display:flex;flex-direction:column;justify-content:flex-end}\
.annex{width:@height@;min-height:@width@;padding:@turned@}\
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
@page{size:@size@;margin:@upright@}\
@page annex{size:@size@ landscape;margin:@turned@}\
@media print{body{background:none}\
main,.annex,.last{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}\
p,td{orphans:1;widows:1}.annex,.last{break-before:page}.annex{page:annex}.last{height:@last@}}";

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

/// Measurements as in the Word file. Adjacent margins collapse to the larger one there, too. Between two `@` are the
/// typeface and its line heights.
const STYLE_EN: &str = "\
.upright{width:@width@;min-height:@height@;padding:@margins@}\
main,.annex{position:relative}.running{position:absolute;top:12mm;font-size:9pt;line-height:@running@}\
body{font:11pt/@text@ @font@}\
h1{font-size:18pt;line-height:@title@;font-weight:700;margin-bottom:10pt;text-align:left}\
.title{font-size:14pt;line-height:@heading@;font-weight:700;margin-bottom:8pt;text-align:left}\
.heading{font-weight:700;font-size:14pt;line-height:@heading@;margin:14pt 0 5pt}\
.subheading{font-weight:700;font-size:12pt;line-height:@subheading@;margin:10pt 0 4pt}h2,h3{break-after:avoid}\
p{margin-bottom:7pt}main table{margin-bottom:8pt}\
.note,.next,.sign,.copy-number,.grade{margin-bottom:0}.gap{margin-top:28pt}.note.gap{margin-top:14pt}\
.point,.label,.grade,.masthead,th{font-weight:700}.reference .point,.printer .point{font-weight:400}\
.label{margin-bottom:3pt}table{font-size:9pt;line-height:@table@}th[scope=row]{vertical-align:top}\
.masthead{font-size:20pt;line-height:@masthead@;margin:12pt 0 6pt}\
.reference{min-height:@reference@;padding-bottom:4pt;border-bottom:.5pt solid #000;margin-bottom:16pt}\
.imprint{border:solid #000;border-width:.5pt 0}\
.imprint p{font-size:9pt;line-height:@table@;margin:0;padding:0 14pt}.imprint p+p{border-top:.5pt solid #000}\
a{color:#0563c1}\
@page{@bottom-center{content:\"Page \" counter(page) \" of \" counter(pages);font:9pt/@running@ @font@;\
vertical-align:bottom;padding-bottom:12mm}}\
@media print{p,td{orphans:2;widows:2}table{width:calc(100% - 1px)}.upright{page:auto;width:auto;min-height:0;padding:0}.running{display:none}}";

/// The running head of every printed page.
const STYLE_RUNNING: &str = "\
@page{@top-left{content:\"@words@\";font:9pt/@running@ @font@;vertical-align:top;padding-top:12mm;white-space:nowrap}}";

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

/// Appends the rules of an English report.
fn push_english(out: &mut String, meta: &Meta) {
    let typeface = Typeface::of(meta.setting.latin);
    let heights = Heights::of(typeface);
    let sheet = Geometry::upright(meta);
    let mut style = STYLE_EN.to_owned();
    if !meta.running.is_empty() {
        style.push_str(&STYLE_RUNNING.replace("@words@", &css_string(&meta.running)));
    }
    for (name, value) in [
        ("@width@", millimetres(sheet.width)),
        ("@height@", millimetres(sheet.height)),
        ("@margins@", millimetres(sheet.top)),
        ("@font@", families(typeface).to_owned()),
        ("@text@", points(heights.text)),
        ("@title@", points(heights.title)),
        ("@heading@", points(heights.heading)),
        ("@subheading@", points(heights.subheading)),
        ("@table@", points(heights.table)),
        ("@running@", points(heights.running)),
        ("@masthead@", points(heights.masthead)),
        // A line, the rule and its distance.
        ("@reference@", points(heights.text + english::RULE)),
    ] {
        style = style.replace(name, &value);
    }
    out.push_str(&style);
}

fn families(typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::Times => "\"Times New Roman\",Tinos,\"Liberation Serif\",serif",
        Typeface::Arial => "Arial,Arimo,\"Liberation Sans\",Helvetica,sans-serif",
        Typeface::Calibri => "Calibri,Carlito,sans-serif",
    }
}

/// `text` for a string in a style sheet that is part of a page: neither CSS nor HTML finds anything in it.
fn css_string(text: &str) -> String {
    let escaped = |c: char| match c {
        c if c.is_alphanumeric() || c == ' ' => c.to_string(),
        c => format!("\\{:x} ", u32::from(c)),
    };
    text.replace(['\n', '\t'], " ").chars().map(escaped).collect()
}

/// A length in twips as CSS, in tenths of a millimetre.
fn millimetres(twips: usize) -> String {
    let tenths = (twips * 254 + 720) / 1440;
    match tenths % 10 {
        0 => format!("{}mm", tenths / 10),
        rest => format!("{}.{rest}mm", tenths / 10),
    }
}

/// A length in twips (a twentieth of a point) as CSS.
fn points(twips: usize) -> String {
    format!("{}.{:02}pt", twips / 20, twips % 20 * 5)
}
