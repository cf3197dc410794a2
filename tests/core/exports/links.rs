//! Where files lead: to addresses of the web and of mailboxes, and nowhere else.

use fupan::export::Format;

use super::{
    file,
    reading::{all, parse, part, text},
    samples, string,
};

#[test]
fn addresses_of_the_web_and_of_mailboxes_are_links() {
    for (address, target) in [
        ("https://tracker.example/OPS-12", "https://tracker.example/OPS-12"),
        (" HTTP://Tracker.example:8080 ", "http://Tracker.example:8080"),
        ("https://tracker.example/a b?q=\"<x>\"|y#top#2", "https://tracker.example/a%20b?q=%22%3Cx%3E%22%7Cy#top%232"),
        ("https://tracker.example/100%/%41/单", "https://tracker.example/100%25/%41/%E5%8D%95"),
        ("https://münchen.example/?a=1&b=2", "https://münchen.example/?a=1&b=2"),
        ("mailto:edda.marlowe+ops@tq.example?subject=A 1", "mailto:edda.marlowe+ops@tq.example?subject=A%201"),
    ] {
        let report = samples::linked(address);
        let escaped = target.replace('&', "&amp;");
        let page = string(&report, Format::Html);
        assert!(page.contains(&format!("<td><a href=\"{escaped}\" rel=\"noreferrer\">A1</a></td>")), "{page}");
        assert_eq!(page.matches("<a ").count(), 1);
        let markdown = string(&report, Format::Markdown);
        assert!(markdown.contains(&format!("| [A1](<{target}>) | Restore")), "{markdown}");
        let plain = string(&report, Format::Text);
        assert!(plain.contains(&format!("No.: A1 ({target})\r\nAction: Restore")), "{plain}");
        let bytes = file(&report, Format::Docx).bytes;
        let relations = part(&bytes, "word/_rels/document.xml.rels");
        let relations = parse(&relations);
        let links: Vec<_> = relations.root_element().children().filter(|n| n.has_attribute("TargetMode")).collect();
        assert_eq!(links.len(), 1);
        assert_eq!([links[0].attribute("Target"), links[0].attribute("TargetMode")], [Some(target), Some("External")]);
        let body = part(&bytes, "word/document.xml");
        let document = parse(&body);
        let found = all(document.root_element(), "hyperlink");
        assert_eq!(found.len(), 1);
        assert_eq!(text(found[0]), "A1");
        let id = found[0].attributes().find(|a| a.name() == "id").map(|a| a.value());
        assert_eq!(id, links[0].attribute("Id"));
    }
}

#[test]
fn other_addresses_are_text() {
    for address in [
        "",
        "OPS-12",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "ftp://tracker.example",
        "//tracker.example/x",
        "http:tracker.example",
        "https://",
        "https:///x",
        "https://user@tracker.example/",
        "https://user:pass@tracker.example/",
        "https://[::1]/",
        "https://tracker..example/",
        "https://-tracker.example/",
        "https://tracker.example:99999/",
        "https://tracker.example:x/",
        "https://tracker example/",
        "mailto:",
        "mailto:@tq.example",
        "mailto:a@b@tq.example",
        "mailto:a b@tq.example",
    ] {
        let (report, plain) = (samples::linked(address), samples::en_tables());
        for format in [Format::Html, Format::Markdown, Format::Text, Format::Docx] {
            assert_eq!(file(&report, format).bytes, file(&plain, format).bytes, "{address} in {format:?}");
        }
    }
}

/// A target that two cells share is one relationship.
#[test]
fn a_target_is_named_once() {
    let mut report = samples::linked("https://tracker.example/");
    for table in report.blocks.iter_mut().filter_map(|block| block.table.as_mut()) {
        table.rows.iter_mut().flatten().for_each(|cell| cell.link = Some("https://tracker.example/".to_owned()));
    }
    let bytes = file(&report, Format::Docx).bytes;
    assert_eq!(part(&bytes, "word/_rels/document.xml.rels").matches("TargetMode").count(), 1);
    assert!(part(&bytes, "word/document.xml").matches("<w:hyperlink ").count() > 10);
}
