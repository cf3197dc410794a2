//! Tables and headings within the text of an English document, in every format.

use fupan::{
    export::Format,
    i18n::Lang,
    report::Report,
    review::Paper,
    typeset::{self, TablePlace},
};

use super::{
    file,
    reading::{all, attr, one, paragraphs, parse, part, text},
    samples::{self, table_block},
    string,
};

fn body(report: &Report) -> String {
    part(&file(report, Format::Docx).bytes, "word/document.xml")
}

#[test]
fn word_has_tables_with_a_head_row_or_with_labels() {
    let report = samples::en_tables();
    let xml = body(&report);
    let document = parse(&xml);
    let tables = all(document.root_element(), "tbl");
    assert_eq!(tables.len(), 3);
    for (table, heads, rows) in [(tables[0], 0, 3), (tables[1], 1, 3), (tables[2], 1, 2)] {
        assert_eq!(all(table, "tblHeader").len(), heads);
        assert_eq!(all(table, "tr").len(), heads + rows);
        assert_eq!(all(table, "cantSplit").len(), heads + rows);
        let grid = all(table, "gridCol").into_iter().map(|c| attr(c, "w").parse::<usize>().unwrap());
        assert_eq!(grid.sum::<usize>(), 9072);
    }
    let styles = |table| -> Vec<_> { all(table, "pStyle").into_iter().map(|style| attr(style, "val")).collect() };
    assert_eq!(styles(tables[0]), ["TableLabel", "TableText"].repeat(3));
    assert_eq!(styles(tables[1]), [["TableHead"; 2].as_slice(), &["TableText"; 6]].concat());
    let cells: Vec<_> = all(tables[1], "tc").into_iter().map(text).collect();
    assert_eq!(cells[..4], ["Time", "What happened", "31 January 2017 17:20", "A snapshot was taken for staging."]);
    // What leads to a table stays with it; what follows one keeps a distance that tables do not have themselves.
    let found = paragraphs(&document);
    let paragraph = |text: &str| found.iter().find(|p| p.1.starts_with(text)).expect(text).2;
    assert_eq!(all(paragraph("All times"), "keepNext").len(), 1);
    assert_eq!(attr(one(paragraph("Each is shown"), "spacing"), "before"), "160");
    assert!(all(paragraph("Causes"), "spacing").is_empty(), "its style has more");
    let bold: Vec<_> =
        all(document.root_element(), "r").into_iter().filter(|r| !all(*r, "rStyle").is_empty()).collect();
    assert_eq!(
        bold.into_iter().map(text).collect::<Vec<_>>(),
        ["D1 rm -rf was run on the primary.", "C1 Both prompts looked the same."]
    );
    let styles = part(&file(&report, Format::Docx).bytes, "word/styles.xml");
    let styles = parse(&styles);
    let style = |id: &str| all(styles.root_element(), "style").into_iter().find(|s| attr(*s, "styleId") == id).unwrap();
    for id in ["Heading1", "Heading2"] {
        assert!(!all(style(id), "keepNext").is_empty() && !all(style(id), "b").is_empty());
    }
    assert_eq!(attr(one(style("Heading2"), "outlineLvl"), "val"), "1");
    assert!(!all(style("Point"), "b").is_empty());
}

/// Neither joins Word two tables, nor does a document end in one.
#[test]
fn a_paragraph_follows_each_table() {
    let mut report = samples::en_tables();
    let table = table_block(&[("", 1)], &[&["a"], &["b"]]);
    report.blocks = vec![table.clone(), table.clone()];
    for annexes in [Vec::new(), samples::en_ledger().annexes] {
        report.annexes = annexes;
        let xml = body(&report);
        let document = parse(&xml);
        for table in all(document.root_element(), "tbl") {
            let next = table.next_sibling_element().expect("something follows");
            assert_eq!(next.tag_name().name(), "p");
        }
    }
}

#[test]
fn a_page_has_a_running_head_and_the_number_of_pages() {
    let mut report = samples::en_tables();
    let bytes = file(&report, Format::Docx).bytes;
    assert_eq!(text(parse(&part(&bytes, "word/header1.xml")).root_element()), "OPS/2017/1 – Internal");
    let footer = part(&bytes, "word/footer1.xml");
    let footer = parse(&footer);
    let fields: Vec<_> = all(footer.root_element(), "fldSimple").into_iter().map(|f| attr(f, "instr")).collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
    assert_eq!(text(footer.root_element()), "Page 1 of 1");
    let page = string(&report, Format::Html);
    assert!(page.contains("<main>\n<p class=\"running\">OPS/2017/1 – Internal</p>\n<h1>"));
    assert!(page.contains("@top-left{content:\"OPS\\2f 2017\\2f 1 \\2013  Internal\""), "{page}");
    report.meta.running.clear();
    let bytes = file(&report, Format::Docx).bytes;
    assert!(!part(&bytes, "word/document.xml").contains("headerReference"));
    let page = string(&report, Format::Html);
    assert!(!page.contains("<p class=\"running\">") && !page.contains("@top-left"));
}

/// A column takes what its words need from those that can spare it.
#[test]
fn words_are_not_torn_by_narrow_columns() {
    let mut report = samples::en_ledger();
    let even = typeset::column_widths(&report, TablePlace::Annex(0));
    assert_eq!(even.iter().sum::<usize>(), 9072);
    let table = &mut report.annexes[0].table;
    table.columns.iter_mut().for_each(|column| column.share = 1);
    table.columns[2].share = 95;
    let widths = typeset::column_widths(&report, TablePlace::Annex(0));
    assert_eq!(widths.iter().sum::<usize>(), 9072);
    // “No.” and “Marlowe” in 9 pt bold, and what is blank beside them.
    assert!((400..430).contains(&widths[0]) && (820..920).contains(&widths[3]), "{widths:?}");
    assert!(widths[2] > 4000, "{widths:?}");
    report.meta.language = Lang::Zh;
    assert!(typeset::column_widths(&report, TablePlace::Annex(0))[3] < 150);
}

/// An action log stands upright where its words fit.
#[test]
fn an_annex_lies_across_only_if_it_is_too_wide() {
    let upright = samples::en_ledger();
    assert!(!typeset::is_turned(&upright, 0));
    let (mut many, mut wordy) = (upright.clone(), upright.clone());
    let column = many.annexes[0].table.columns[0].clone();
    many.annexes[0].table.columns.extend([column.clone(), column]);
    for row in &mut wordy.annexes[0].table.rows {
        row[1].text = "counterintelligence".to_owned();
        row[2].text = "internationalisation".to_owned();
        row[4].text = "straightforwardness".to_owned();
    }
    let mut zh = upright.clone();
    zh.meta.language = Lang::Zh;
    for (report, turned) in [(&upright, false), (&many, true), (&wordy, true), (&zh, true)] {
        assert_eq!(typeset::is_turned(report, 0), turned);
        assert_eq!(body(report).contains("w:orient=\"landscape\""), turned);
        let section = if turned { "<section class=\"annex\">" } else { "<section class=\"annex upright\">" };
        assert!(string(report, Format::Html).contains(section));
        assert_eq!(typeset::pages(report).last().unwrap().is_turned, turned);
    }
    // Annexes of the same orientation are in one section, others in one each.
    let mut several = upright.clone();
    several.annexes.extend([upright.annexes[0].clone(), many.annexes[0].clone(), upright.annexes[0].clone()]);
    let xml = body(&several);
    let document = parse(&xml);
    let lies: Vec<_> = all(document.root_element(), "pgSz").into_iter().map(|size| attr(size, "orient")).collect();
    assert_eq!(lies, ["", "", "landscape", ""]);
    assert_eq!(all(document.root_element(), "pageBreakBefore").len(), 1);
}

#[test]
fn html_and_texts_have_tables_and_headings() {
    let report = samples::en_tables();
    let page = string(&report, Format::Html);
    for expected in [
        "<tbody>\n<tr><th scope=\"row\">Reference</th><td>OPS/2017/1</td></tr>\n",
        "<thead><tr><th scope=\"col\">Time</th><th scope=\"col\">What happened</th></tr></thead>\n<tbody>\n<tr><td>31 January",
        "<h2 class=\"heading\">Causes</h2>\n<h3 class=\"subheading\">Immediate causes</h3>\n",
        "<p class=\"body\"><span class=\"point\">D1 rm -rf was run on the primary.</span> It was",
    ] {
        assert!(page.contains(expected), "{expected} not in {page}");
    }
    let markdown = string(&report, Format::Markdown);
    for expected in [
        "|  |  |\n| --- | --- |\n| Reference | OPS/2017/1 |\n",
        "| Location | db1, and the replica<br>db2 |\n\n## Timeline\n\nAll times in UTC.\n\n| Time | What happened |\n| --- | --- |\n",
        "## Causes\n\n### Immediate causes\n\n**D1 rm -rf was run on the primary.** It was meant for the replica: `rm -rf` names",
        "| A2 | Colour the prompts \\| by host | C1 |",
    ] {
        assert!(markdown.contains(expected), "{expected} not in {markdown}");
    }
    // Tasks follow the table of the actions.
    let mut tasks = report.clone();
    let actions = tasks.blocks.iter_mut().filter_map(|block| block.table.as_mut()).next_back().expect("the actions");
    actions.tasks = vec![true, false];
    let markdown = string(&tasks, Format::Markdown);
    let expected =
        " |\n\n- [x] A1 Restore a backup every week\n- [ ] A2 Colour the prompts \\| by host\n\nEach is shown";
    assert!(markdown.contains(expected), "{expected} not in {markdown}");
    let plain = string(&report, Format::Text).replace("\r\n", "\n");
    for expected in [
        "deleted\n\nReference: OPS/2017/1\nDate of incident: 31 January 2017, 23:00 UTC\nLocation: db1, and the replica\ndb2\n\nTimeline\n",
        "UTC.\n\nTime: 31 January 2017 17:20\nWhat happened: A snapshot was taken for staging.\n\nTime: 23:27\n",
        "Owner: Edda Marlowe\n\nEach is shown",
    ] {
        assert!(plain.contains(expected), "{expected} not in {plain}");
    }
}

#[test]
fn letter_is_the_sheet_of_pages_and_print() {
    let mut report = samples::en_ledger();
    report.meta.setting.paper = Paper::Letter;
    let page = string(&report, Format::Html);
    assert!(page.contains("@page{size:letter;margin:25mm 25mm 25mm 25mm}@page annex{size:letter landscape;"));
    assert!(body(&report).contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"));
    // A Chinese document is A4 whatever is chosen.
    report.meta.language = Lang::Zh;
    assert!(body(&report).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
}
