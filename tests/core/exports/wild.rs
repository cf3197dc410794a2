//! Random text in every place and every format.

use fupan::{
    export::{Format, clean},
    i18n::Lang,
    report::Role,
};
use proptest::{collection::vec, prelude::*};

use super::{
    file,
    reading::{self, parse, part, parts},
    samples::{self, annex, block, point, run},
    string,
};

const ROLES: [Role; 8] = [
    Role::Title,
    Role::Addressee,
    Role::Paragraph,
    Role::Heading,
    Role::AnnexNote,
    Role::AnnexNoteNext,
    Role::Signature,
    Role::Date,
];

const HEAD: [Role; 4] = [Role::CopyNumber, Role::Grade, Role::Masthead, Role::Reference];

/// Random characters, many of which are syntax in some format or not allowed in one.
pub fn wild() -> impl Strategy<Value = String> {
    let special =
        "<>&\"'\\`*_#|[]()\r\n\t\0\u{b}\u{1f}\u{7f}\u{85}\u{202e}\u{feff}\u{fffe}\u{2028}1.-+=：附件（《。”字a ";
    let special: Vec<char> = special.chars().collect();
    vec(prop_oneof![prop::sample::select(special), any::<char>()], 0..40).prop_map(|c| c.into_iter().collect())
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn every_format_takes_any_text(
        texts in vec((0..8usize, wild()), 0..8),
        cells in vec(wild(), 6),
        english in any::<bool>(),
        annexes in 0..3usize,
    ) {
        let mut report = samples::empty();
        report.meta.language = if english { Lang::En } else { Lang::Zh };
        report.meta.title = cells[0].clone();
        report.meta.author = cells[1].clone();
        report.blocks = texts.iter().map(|(role, text)| block(ROLES[*role], text)).collect();
        if let Some(block) = report.blocks.last_mut() {
            block.runs.extend([point(&cells[2]), run(&cells[3])]);
        }
        for role in HEAD {
            report.head.push(block(role, &cells[annexes]));
        }
        for role in [Role::Copies, Role::Printer] {
            report.imprint.push(block(role, &cells[annexes + 1]));
        }
        for _ in 0..annexes {
            let rows = vec![vec![cells[2].clone(), cells[3].clone()]];
            report.annexes.push(annex(&cells[0], &cells[1], &[(&cells[4], 3), (&cells[5], 7)], rows));
        }

        let bytes = file(&report, Format::Docx).bytes;
        for (_, xml) in parts(&bytes) {
            parse(&xml);
        }
        let xml = part(&bytes, "word/document.xml");
        let document = parse(&xml);
        let found = reading::text(document.root_element());
        let page = string(&report, Format::Html);
        let plain = string(&report, Format::Text);
        let mut said: String = report.head.iter().chain(&report.blocks).map(|b| clean(&b.text())).collect();
        for annex in &report.annexes {
            said.push_str(&clean(&[&*annex.label, &annex.title].concat()));
            for text in [&annex.table.columns[0].head, &annex.table.columns[1].head].into_iter().chain(annex.table.rows[0].iter().map(|cell| &cell.text)) {
                said.push_str(&clean(text));
            }
        }
        said.extend(report.imprint.iter().map(|b| clean(&b.text())));
        prop_assert_eq!(squeeze(&found), squeeze(&said));
        for block in &report.blocks {
            let text = clean(&block.text());
            for line in text.split('\n') {
                prop_assert!(plain.contains(line), "{line:?}");
            }
        }
        // Nothing but the tags of the exporter itself.
        let tags = page.split('<').skip(1).map(|tag| tag.split(['>', ' ']).next().unwrap_or_default());
        for tag in tags {
            let name = tag.trim_start_matches('/');
            prop_assert!(
                ["!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "span", "br",
                 "section", "table", "colgroup", "col", "div", "thead", "tbody", "tr", "th", "td"].contains(&name),
                "{tag:?}"
            );
        }
        string(&report, Format::Markdown);
        let name = file(&report, Format::Text).name;
        prop_assert!(name.len() <= 255 && !name.contains(['/', '\\', ':', '\n', '\0']), "{name:?}");
    }
}
