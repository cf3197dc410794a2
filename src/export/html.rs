//! A self-contained page that looks like the paper, on the screen and in print.

mod style;

use super::{
    link,
    ooxml::xml::{push_element, push_escaped},
    svg,
};
use crate::{
    i18n::{Lang, t},
    report::{Block, CauseMap, Cell, Report, Role, Table},
    typeset::{self, Breaking, TablePlace},
};

pub(super) fn render(report: &Report) -> String {
    let lang = report.meta.language;
    let mut out = format!("<!DOCTYPE html>\n<html lang=\"{}\"", lang.tag());
    out.push_str(
        ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    push_escaped(&mut out, &typeset::name(&report.meta));
    out.push_str("</title>\n<style>");
    style::push(&mut out, report);
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    push_running(&mut out, report);
    for block in &report.head {
        push_block(&mut out, block, lang, false, true);
    }
    let kept = typeset::kept_with_next(report);
    let mut previous = None;
    for (at, block) in report.blocks.iter().enumerate() {
        let gap = typeset::blank_before(previous, block.role) && previous != Some(Role::Title);
        match (&block.table, typeset::breaking(report, TablePlace::Block(at))) {
            (Some(table), Some(breaking)) => push_table(&mut out, table, table.has_head(), &breaking),
            _ => push_block(&mut out, block, lang, gap, kept[at]),
        }
        previous = Some(block.role);
    }
    if report.annexes.is_empty() {
        push_imprint(&mut out, report);
    }
    out.push_str("</main>\n");
    for at in 0..report.annexes.len() {
        push_annex(&mut out, report, at);
    }
    if let Some(map) = &report.map {
        push_map(&mut out, map);
    }
    // GB/T 9704-2012, 7.4: the imprint is on the last page.
    if !report.annexes.is_empty() && !report.imprint.is_empty() {
        out.push_str("<section class=\"last\">\n");
        push_imprint(&mut out, report);
        out.push_str("</section>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// On the screen. On paper every page has it in its margin.
fn push_running(out: &mut String, report: &Report) {
    if report.meta.language == Lang::En && !report.meta.running.is_empty() {
        out.push_str("<p class=\"running\">");
        push_text(out, &report.meta.running);
        out.push_str("</p>\n");
    }
}

fn push_imprint(out: &mut String, report: &Report) {
    if !report.imprint.is_empty() {
        out.push_str("<div class=\"imprint\">\n");
        for block in &report.imprint {
            push_block(out, block, report.meta.language, false, false);
        }
        out.push_str("</div>\n");
    }
}

fn push_block(out: &mut String, block: &Block, lang: Lang, gap: bool, kept: bool) {
    let (tag, class) = match block.role {
        Role::Title => ("h1", ""),
        Role::Heading => ("h2", "heading"),
        Role::Subheading => ("h3", "subheading"),
        Role::Table => ("p", "body"),
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
    let text = block.text();
    let apart = matches!(block.role, Role::Reference | Role::Printer) && text.contains('\t');
    out.push('<');
    out.push_str(tag);
    if !class.is_empty() {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push_str(if apart { " apart" } else { "" });
        out.push_str(if gap { " gap" } else { "" });
        out.push_str(if kept { " keep\"" } else { "\"" });
    }
    out.push('>');
    // If a title has to be broken, it is broken as in print.
    if block.role == Role::Title && lang == Lang::Zh {
        for line in typeset::title_lines(&text, typeset::MAX_CHARS) {
            out.push_str("<span class=\"line\">");
            push_escaped(out, &line);
            out.push_str("</span>");
        }
        return push_end(out, tag);
    }
    if apart {
        push_apart(out, block.role, &text);
        return push_end(out, tag);
    }
    // A point and what leads to it are one piece of text in their type.
    for runs in block.runs.chunk_by(|a, b| a.face.is_point_type() == b.face.is_point_type()) {
        let is_point_type = runs[0].face.is_point_type();
        out.push_str(if is_point_type { "<span class=\"point\">" } else { "" });
        runs.iter().for_each(|run| push_text(out, &run.text));
        out.push_str(if is_point_type { "</span>" } else { "" });
    }
    push_end(out, tag);
}

/// Two parts at the two edges. The tab between them is for programs that do not know the layout of the page.
fn push_apart(out: &mut String, role: Role, text: &str) {
    let (left, right) = text.split_once('\t').unwrap_or((text, ""));
    out.push_str("<span>");
    push_text(out, left);
    out.push_str("</span>\t<span>");
    // GB/T 9704-2012, 7.2.6: the name of the 签发人 is set in 楷体.
    let name = right.find('：').filter(|_| role == Role::Reference).map_or(right.len(), |at| at + '：'.len_utf8());
    push_text(out, &right[..name]);
    out.push_str("<span class=\"point\">");
    push_text(out, &right[name..]);
    out.push_str("</span></span>");
}

fn push_annex(out: &mut String, report: &Report, at: usize) {
    let annex = &report.annexes[at];
    let class = if typeset::is_turned(report, at) { "annex" } else { "annex upright" };
    out.push_str(&format!("<section class=\"{class}\">\n"));
    push_running(out, report);
    out.push_str("<p class=\"label\">");
    push_text(out, &annex.label);
    out.push_str("</p>\n<h2 class=\"title\">");
    push_text(out, &annex.title);
    out.push_str("</h2>\n");
    if let Some(breaking) = typeset::breaking(report, TablePlace::Annex(at)) {
        push_table(out, &annex.table, true, &breaking);
    }
    out.push_str("</section>\n");
}

fn push_table(out: &mut String, table: &Table, has_head: bool, breaking: &Breaking) {
    out.push_str("<table>\n<colgroup>");
    push_columns(out, &breaking.widths);
    out.push_str("</colgroup>\n");
    if has_head {
        out.push_str("<thead><tr>");
        for column in &table.columns {
            out.push_str("<th scope=\"col\">");
            push_text(out, &column.head);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n");
    }
    out.push_str("<tbody>\n");
    let empty = Cell::default();
    for row in &table.rows {
        out.push_str("<tr>");
        for at in 0..table.columns.len() {
            let is_label = at == 0 && !has_head;
            out.push_str(if is_label { "<th scope=\"row\">" } else { "<td>" });
            push_cell(out, row.get(at).unwrap_or(&empty));
            out.push_str(if is_label { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn push_cell(out: &mut String, cell: &Cell) {
    let target = cell.link.as_deref().and_then(link::target).filter(|_| !cell.text.is_empty());
    if let Some(target) = &target {
        out.push_str("<a href=\"");
        push_escaped(out, target);
        out.push_str("\" rel=\"noreferrer\">");
    }
    push_text(out, &cell.text);
    out.push_str(if target.is_some() { "</a>" } else { "" });
}

/// Widths in px on which the map is laid out. The text block of a landscape sheet is 850 px wide; wider maps are scaled
/// down.
const MAP_WIDTHS: [usize; 3] = [850, 1000, 1150];

/// The map on one page, as large as it fits. A long one continues on the next pages.
fn push_map(out: &mut String, map: &CauseMap) {
    // The height left below the title, in proportion to the width of 225 mm.
    let room = |width: usize| width * 530 / 850;
    let fitting = MAP_WIDTHS.into_iter().find(|&width| typeset::picture(map, width).height <= room(width));
    let width = fitting.unwrap_or(MAP_WIDTHS[1]);
    let picture = typeset::picture(map, width);
    for (n, piece) in svg::pieces(&picture, map, room(width)).iter().enumerate() {
        out.push_str("<section class=\"annex\">\n");
        if n == 0 {
            out.push_str("<h2 class=\"title map-title\">");
            push_text(out, t::map_title(map.language));
            out.push_str("</h2>\n");
        }
        out.push_str(piece);
        out.push_str("\n</section>\n");
    }
}

/// Column widths as attributes, because classes would need a rule for each. In tenths of a percent, rounded at the
/// column edges so that they add up to the whole.
fn push_columns(out: &mut String, widths: &[usize]) {
    let total = widths.iter().sum::<usize>().max(1);
    let mut end = 0;
    for width in widths {
        let tenths = (end + width) * 1000 / total - end * 1000 / total;
        end += width;
        out.push_str(&format!("<col width=\"{}.{}%\">", tenths / 10, tenths % 10));
    }
}

fn push_end(out: &mut String, tag: &str) {
    out.push_str(&format!("</{tag}>\n"));
}

fn push_text(out: &mut String, text: &str) {
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        push_escaped(out, line);
    }
}

/// Plain text as HTML, a paragraph a line: for the clipboard of programs that take formatted text.
pub fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        push_element(&mut out, "p", line);
    }
    out
}
