//! How what stands on a sheet is set: type, lines, and what stays blank around them.

use fupan::{
    i18n::Lang,
    review::{Latin, Pitch},
    typeset::{
        IMPRINT_LINE, RULE_SPACE, RULE_WIDTH, Typeface,
        english::{self, Heights},
        figures,
    },
};

use super::{Word, attr, check, figure, one, page, paper, parse, pt, samples};

/// The rule below the reference and its distance, in twips.
const RULE: usize = RULE_SPACE * 20 + RULE_WIDTH * 5 / 2;

#[test]
fn chinese_sheets_are_set_alike() {
    let word = Word::of(Lang::Zh);
    let red = format!("#{}", {
        let document = parse(&word.styles);
        attr(one(document.root_element(), "color"), "val").to_lowercase()
    });
    let [full, round] = [Pitch::Full, Pitch::Round].map(|p| pt(figures::pitch(p)));
    let tight = pt(figure(&word.styles, "Normal", &["rPr", "spacing"], "val"));
    let first = word.of_lines("BodyText", "ind", "firstLine");
    let below = pt(word.of_lines("AnnexTitle", "spacing", "after"));
    let [left, hanging] = ["left", "hanging"].map(|name| word.of_lines("AnnexNote", "ind", name));
    let [[note, of_note], [next, of_next]] = word.notes();
    let edge = pt(word.of_lines("Printer", "ind", "left"));
    let [copies, of_copies] = ["left", "hanging"].map(|name| word.of_lines("Copies", "ind", name));
    let line = pt(word.of_lines("TableText", "spacing", "line"));
    let rule = format!("{}pt solid {red}", RULE_WIDTH as f64 / 8.0);
    let (thick, thin) = (word.rule(true, "top"), word.rule(true, "insideH"));
    let pitch = "var(--pitch)";
    let rows = vec![
        (".sheets", "--pitch", full.clone()),
        (".sheets[data-pitch=\"28\"]", "--pitch", round),
        (".sheets", "font", word.font("", "", pitch)),
        (".sheets", "letter-spacing", tight.clone()),
        (".has-gap", "margin-top", pitch.to_owned()),
        (".doc-title", "font", word.font("Title", "400 ", pitch)),
        (".doc-title", "letter-spacing", "0".to_owned()),
        (".doc-annex-title", "margin-bottom", below.clone()),
        (".doc-heading", "font", word.font("", "400 ", pitch)),
        (":is(.doc-paragraph, .doc-heading) .is-first", "padding-left", pt(first)),
        (".doc-annex-note", "padding-left", pt(left - hanging)),
        (".doc-annex-note .line:not(.is-first)", "padding-left", pt(hanging)),
        (
            ".doc-block:has(> .doc-annex-note):has(+ .doc-block > .doc-annex-next) .line:not(.is-first)",
            "padding-left",
            pt(of_note),
        ),
        (".doc-annex-next", "padding-left", pt(next - of_next)),
        (".doc-annex-next .line:not(.is-first)", "padding-left", pt(of_next)),
        (".doc-masthead", "color", red.clone()),
        (".doc-reference", "min-height", format!("calc({pitch} + {})", pt(RULE))),
        (
            ".doc-reference",
            "margin",
            format!("calc(2 * {pitch} + var(--masthead-after, 0pt)) 0 calc(2 * {pitch} - {})", pt(RULE)),
        ),
        (".doc-reference", "padding-bottom", pt(RULE_SPACE * 20)),
        (".doc-reference", "border-bottom", rule.clone()),
        (".doc-imprint", "font-size", word.size("Printer")),
        (".doc-imprint", "line-height", pt(IMPRINT_LINE)),
        (".doc-imprint", "border-block", format!("{thick} solid")),
        (".doc-imprint > * + *", "border-top", format!("{thin} solid")),
        (".doc-imprint > *", "padding-inline", edge.clone()),
        // Beside the character that the sides of the whole keep blank.
        (".doc-copies .line", "padding-left", pt(of_copies)),
        (".doc-copies .line", "text-indent", pt(-of_copies)),
        (".sheet table", "font-size", word.size("TableText")),
        (".sheet table", "line-height", line.clone()),
        (".sheet th", "font", word.font("TableText", "400 ", &line)),
        (".sheet :is(th, td)", "padding", word.padding()),
        (".sheet :is(th, td)", "border", format!("{} solid currentcolor", word.rule(false, "top"))),
    ];
    check("paper", &paper(), rows);
    let rows = vec![
        ("body", "font", word.font("", "", &full)),
        ("body", "letter-spacing", tight),
        ("h1", "font", word.font("Title", "", &full)),
        ("h1", "margin-bottom", full.clone()),
        (".gap", "margin-top", full.clone()),
        (".title", "margin", format!("{full} 0 {below}")),
        (".body", "text-indent", format!("{}em", first / 320)),
        (".heading", "text-indent", format!("{}em", first / 320)),
        (".note", "padding-left", pt(left)),
        (".note", "text-indent", pt(-hanging)),
        (".note:has(+.next)", "padding-left", pt(note)),
        (".note:has(+.next)", "text-indent", pt(-of_note)),
        (".next", "padding-left", pt(next)),
        (".next", "text-indent", pt(-of_next)),
        (".masthead", "color", red),
        (".reference", "min-height", format!("calc({full} + {})", pt(RULE))),
        (".reference", "padding-bottom", pt(RULE_SPACE * 20)),
        (".reference", "border-bottom", rule),
        (".imprint p", "font-size", word.size("Printer")),
        (".imprint p", "line-height", pt(IMPRINT_LINE)),
        (".imprint p", "padding", format!("0 {edge}")),
        (".imprint", "border-width", format!("{thick} 0")),
        (".imprint p+p", "border-top", format!("{thin} solid #000")),
        (".imprint .copies", "padding-left", pt(copies)),
        (".imprint .copies", "text-indent", pt(-of_copies)),
        ("table", "font-size", word.size("TableText")),
        ("table", "line-height", line),
        ("td", "padding", word.padding()),
        ("td", "border", format!("{} solid #000", word.rule(false, "top"))),
        ("@page", "font", word.font("Footer", "", &word.size("Footer"))),
    ];
    check("html", &page(&samples::zh()), rows);
    let mut report = samples::zh();
    report.meta.setting.pitch = Pitch::Round;
    check("html", &page(&report), vec![("body", "font", word.font("", "", &pt(figures::pitch(Pitch::Round))))]);
    // The red is written in one notation only.
    for value in paper().values().chain(page(&samples::zh()).values()) {
        assert!(!["red", "#f00", "#e60000"].iter().any(|red| value.split(' ').any(|word| word == *red)), "{value}");
    }
}

/// For each typeface of English documents its selector on the paper, its height of each kind of line and how high those
/// are.
#[test]
fn english_lines_are_as_high_everywhere() {
    let latins = [(Latin::Same, ""), (Latin::Times, "times"), (Latin::Calibri, "calibri")];
    for (latin, word) in latins {
        let heights = Heights::of(Typeface::of(latin));
        let rows = [
            ("--pitch", heights.text),
            ("--title-line", heights.title),
            ("--heading-line", heights.heading),
            ("--subheading-line", heights.subheading),
            ("--table-line", heights.table),
            ("--running-line", heights.running),
            ("--masthead-line", heights.masthead),
        ];
        let css = paper();
        for (property, twips) in rows {
            let own = css.value(&format!(".sheets[data-latin=\"{word}\"]:lang(en)"), property);
            let found = if own.is_empty() { css.value(".sheets:lang(en)", property) } else { own };
            assert_eq!(found, pt(twips), "{property} in {latin:?}");
        }
        let mut report = samples::en();
        report.meta.setting.latin = latin;
        report.meta.running = "TQ/7".to_owned();
        let css = page(&report);
        let line = |twips: usize| pt(twips);
        let rows = vec![
            ("body", "font", format!("11pt/{}", line(heights.text))),
            ("h1", "line-height", line(heights.title)),
            (".title", "line-height", line(heights.heading)),
            (".heading", "line-height", line(heights.heading)),
            (".subheading", "line-height", line(heights.subheading)),
            ("table", "line-height", line(heights.table)),
            (".imprint p", "line-height", line(heights.table)),
            (".masthead", "line-height", line(heights.masthead)),
            (".running", "line-height", line(heights.running)),
            ("@page @bottom-center", "font", format!("9pt/{}", line(heights.running))),
            ("@page @top-left", "font", format!("9pt/{}", line(heights.running))),
        ];
        check("html", &css, rows);
    }
}

#[test]
fn english_sheets_are_set_alike() {
    use english::*;
    let word = Word::of(Lang::En);
    let bottom = |name| figure(&word.styles, "Reference", &["pBdr", "bottom"], name);
    let (space, after) = (bottom("space") * 20, word.of_lines("Reference", "spacing", "after"));
    let below = space + bottom("sz") * 5 / 2;
    let rule = format!("{}pt solid", f64::from(bottom("sz")) / 8.0);
    let line = |twips: usize| pt(twips);
    let heights = Heights::of(Typeface::Arial);
    let masthead = format!("{} 0 {}", line(MASTHEAD_BEFORE), line(MASTHEAD_AFTER));
    let heading = format!("{} 0 {}", line(HEADING_BEFORE), line(HEADING_AFTER));
    let subheading = format!("{} 0 {}", line(SUBHEADING_BEFORE), line(SUBHEADING_AFTER));
    let edge = pt(word.of_lines("Printer", "ind", "left"));
    let thin = word.rule(true, "top");
    let rows = vec![
        (".sheets:lang(en)", "font", word.font("", "", "var(--pitch)")),
        (".sheets:lang(en) .doc-title", "margin-bottom", line(TITLE_AFTER)),
        (".sheets:lang(en) .doc-annex-title", "margin-bottom", line(ANNEX_TITLE_AFTER)),
        (".sheets:lang(en) .doc-annex-label", "margin-bottom", line(LABEL_AFTER)),
        (".sheets:lang(en) .doc-title", "font", word.font("Title", "700 ", "var(--title-line)")),
        (".sheets:lang(en) .doc-annex-title", "font", word.font("AnnexTitle", "700 ", "var(--heading-line)")),
        (".sheets:lang(en) .doc-masthead", "margin", masthead.clone()),
        (".sheets:lang(en) .doc-masthead", "font", word.font("Masthead", "700 ", "var(--masthead-line)")),
        (".sheets:lang(en) .doc-reference", "min-height", format!("calc(var(--pitch) + {})", pt(below))),
        (".sheets:lang(en) .doc-reference", "margin", format!("0 0 {}", pt(after))),
        (".sheets:lang(en) .doc-reference", "padding", format!("0 0 {}", pt(space))),
        (".sheets:lang(en) .doc-reference", "border-bottom", rule.clone()),
        (".sheets:lang(en) .doc-imprint", "font-size", word.size("TableText")),
        (".sheets:lang(en) .doc-imprint", "line-height", "var(--table-line)".to_owned()),
        (".sheets:lang(en) .doc-imprint", "border-width", thin.clone()),
        (".sheets:lang(en) .doc-imprint > * + *", "border-top-width", word.rule(true, "insideH")),
        (".sheets:lang(en) .doc-copies .line", "padding-left", "0".to_owned()),
        (".sheets:lang(en) .doc-heading", "margin", heading.clone()),
        (".sheets:lang(en) .doc-heading", "font", word.font("Heading1", "700 ", "var(--heading-line)")),
        (".sheets:lang(en) .doc-subheading", "margin", subheading.clone()),
        (".sheets:lang(en) .doc-subheading", "font", word.font("Heading2", "700 ", "var(--subheading-line)")),
        (".sheets:lang(en) :is(.doc-paragraph, .doc-addressee)", "margin", format!("0 0 {}", line(AFTER))),
        (".sheets:lang(en) .doc-table", "margin", format!("0 0 {}", line(TABLE_AFTER))),
        (".sheets:lang(en) .doc-annex-note.has-gap", "margin-top", line(NOTE_BEFORE)),
        (".sheets:lang(en) :is(.doc-signature, .doc-date).has-gap", "margin-top", line(TAIL_BEFORE)),
        (".sheets:lang(en) :is(table, th)", "font", word.font("TableText", "", "var(--table-line)")),
        (".sheets:lang(en) .sheet::after", "font", word.font("Footer", "", "var(--running-line)")),
        (".sheets:lang(en) .doc-running", "font", word.font("Header", "", "var(--running-line)")),
    ];
    check("paper", &paper(), rows);
    let rows = vec![
        ("body", "font", word.font("", "", &line(heights.text))),
        ("h1", "font-size", word.size("Title")),
        ("h1", "margin-bottom", line(TITLE_AFTER)),
        (".title", "font-size", word.size("AnnexTitle")),
        (".title", "margin-bottom", line(ANNEX_TITLE_AFTER)),
        (".label", "margin-bottom", line(LABEL_AFTER)),
        (".heading", "font-size", word.size("Heading1")),
        (".heading", "margin", heading),
        (".subheading", "font-size", word.size("Heading2")),
        (".subheading", "margin", subheading),
        ("p", "margin-bottom", line(AFTER)),
        ("main table", "margin-bottom", line(TABLE_AFTER)),
        (".gap", "margin-top", line(TAIL_BEFORE)),
        (".note.gap", "margin-top", line(NOTE_BEFORE)),
        (".masthead", "font-size", word.size("Masthead")),
        (".masthead", "margin", masthead),
        (".reference", "min-height", pt(heights.text as i32 + below)),
        (".reference", "padding-bottom", pt(space)),
        (".reference", "border-bottom", format!("{rule} #000")),
        (".reference", "margin-bottom", pt(after)),
        (".imprint p", "font-size", word.size("TableText")),
        (".imprint p", "padding", format!("0 {edge}")),
        (".imprint", "border-width", format!("{thin} 0")),
        ("table", "font-size", word.size("TableText")),
        ("td", "padding", word.padding()),
        (".running", "font-size", word.size("Header")),
    ];
    check("html", &page(&samples::en()), rows);
}
