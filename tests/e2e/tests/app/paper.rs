//! The paper on the screen: its pages, how it is set, and that it prints as it stands.

use std::io::Read as _;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use flate2::read::ZlibDecoder;
use fupan_e2e::{Browser, Kind, Setup, read};
use serde_json::json;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

/// The sheets on the screen, upright or turned.
async fn sheets(browser: &Browser) -> Result<Vec<bool>> {
    let code = "return [...document.querySelectorAll('.sheet')].map((e) => e.classList.contains('is-turned'))";
    Ok(serde_json::from_value(browser.js(code, &[]).await?)?)
}

/// The pages of the print, wider than high or not, read from the PDF itself.
pub async fn printed(browser: &Browser) -> Result<Vec<bool>> {
    let options = json!({ "preferCSSPageSize": true });
    let pdf = browser.driver().cdp().send_raw("Page.printToPDF", options).await?;
    let pdf = base64::engine::general_purpose::STANDARD.decode(pdf["data"].as_str().context("no PDF")?)?;
    let text = String::from_utf8_lossy(&pdf);
    let boxes = text.match_indices("/MediaBox [").map(|(at, mark)| {
        let numbers = text[at + mark.len()..].split(']').next().unwrap_or_default();
        let numbers: Vec<f32> = numbers.split_whitespace().filter_map(|n| n.parse().ok()).collect();
        ensure!(numbers.len() == 4, "a page of {numbers:?}");
        let (width, height) = (numbers[2], numbers[3]);
        let short = width.min(height).round();
        ensure!((594.0..=596.0).contains(&short), "a page of {width} × {height} pt is not A4");
        Ok(width > height)
    });
    boxes.collect()
}

#[tokio::test]
async fn the_print_has_the_pages_of_the_screen() -> Result<()> {
    let browser = Browser::launch().await?;
    for language in ["zh", "en"] {
        browser.open("#/").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        browser.click_action("sample").await?;
        browser.field("title").await?;
        // Also where the paper is not the largest thing on the screen, or not on it at all.
        for (section, width) in [("document", 1440), ("basics", 1440), ("check", 1440), ("causes", 390)] {
            browser.resize(1440, 900).await?;
            browser.section(section).await?;
            browser.resize(width, 900).await?;
            let sheets = sheets(&browser).await?;
            // The action log of an English document is upright.
            ensure!(sheets.len() >= 4 && sheets.contains(&true) == (language == "zh"), "{sheets:?}");
            assert_eq!(printed(&browser).await?, sheets, "{language} {section} {width}");
            let said = browser.js("return document.querySelector('[data-pages]').dataset.pages", &[]).await?;
            assert_eq!(said, json!(sheets.len().to_string()));
        }
        browser.resize(1440, 900).await?;
    }
    browser.quit().await
}

/// What leaves the text block of its sheet, or a line that was computed for it: page, how far, what it says.
const OVER: &str = r"
    const found = [];
    const { lang, dataset } = document.querySelector('.sheets');
    const [across, down] = lang === 'en' && dataset.paper === 'letter' ? [215.9, 279.4] : [210, 297];
    for (const sheet of document.querySelectorAll('.sheet')) {
        const turned = sheet.classList.contains('is-turned');
        const box = sheet.getBoundingClientRect();
        const mm = box.width / (turned ? down : across);
        const [top, right, bottom, left] =
            lang === 'en' ? [25, 25, 25, 25] : turned ? [28, 37, 26, 35] : [37, 26, 35, 28];
        const say = (e, what, by) => found.push([sheet.dataset.page, what, by / mm, e.textContent.slice(0, 60)]);
        for (const e of sheet.querySelectorAll('.line, td, th')) {
            const r = e.getBoundingClientRect();
            if (r.top < box.top + (top - 0.5) * mm) say(e, 'top', box.top + top * mm - r.top);
            if (r.bottom > box.bottom - (bottom - 1) * mm) say(e, 'bottom', r.bottom - box.bottom + bottom * mm);
            if (r.left < box.left + (left - 0.5) * mm) say(e, 'left', box.left + left * mm - r.left);
            if (r.right > box.right - (right - 0.5) * mm) say(e, 'right', r.right - box.right + right * mm);
        }
        // A line is as wide as the column whatever it says, so its text is measured by itself. Stand-in types have
        // wider digits and letters than half a character.
        for (const line of sheet.querySelectorAll('.line')) {
            const [edges, text] = [line.getBoundingClientRect(), document.createRange()];
            const over = (/[A-Za-z0-9]/.test(line.textContent) ? 3 : 0.5) * mm;
            text.selectNodeContents(line);
            for (const r of text.getClientRects()) {
                if (r.width === 0) continue;
                if (r.left < edges.left - over) say(line, 'text left', edges.left - r.left);
                if (r.right > edges.right + over) say(line, 'text right', r.right - edges.right);
            }
        }
    }
    return found;";

/// What is set must stand within the text block of its sheet: computed lines fit, and so do computed pages. The head is
/// as long as a head may be.
#[tokio::test]
async fn everything_stands_within_the_text_block() -> Result<()> {
    let browser = Browser::launch().await?;
    for (language, latin) in [("zh", "same"), ("zh", "times"), ("en", "same")] {
        browser.open("#/").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        browser.click_action("sample").await?;
        browser.field("title").await?;
        browser.section("document").await?;
        browser.tick("layout.head", true).await?;
        browser.fill("layout.reference", "临政发〔2026〕12号").await?;
        if language == "zh" {
            browser.choose("layout.latin", latin).await?;
            browser.fill("layout.secrecy", &"密".repeat(40)).await?;
        }
        let (offices, begins) = match language {
            "zh" => (
                "临棠县卫生健康局临棠县市场监督管理局临棠县医疗保障局临棠县疾病预防控制局联合文件",
                "临棠县卫生健康局临棠县",
            ),
            _ => (
                "Joint Office of the Regional Health Board, the Harbour Authority and the Inspectorate of Water",
                "Joint Office",
            ),
        };
        browser.fill("layout.masthead", offices).await?;
        browser.wait_report(begins).await?;
        browser.wait_js(OVER, &[], json!([])).await.with_context(|| format!("{language} {latin}"))?;
    }
    browser.quit().await
}

#[tokio::test]
async fn how_it_is_set_reaches_paper_and_file() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    browser.section("document").await?;
    let docx = read::docx(&browser.download("export-docx").await?)?.join("\n");
    ensure!(docx.contains("1.整改台账") && !docx.contains("县政发"), "{docx}");

    browser.tick("layout.ledger", false).await?;
    browser.wait_gone(".sheet.is-turned").await?;
    browser.tick("layout.head", true).await?;
    browser.fill("layout.reference", "临政发〔2026〕12号").await?;
    browser.tick("layout.imprint", true).await?;
    browser.fill("layout.copies", "临棠县卫生健康局").await?;
    browser.wait_report("临政发〔2026〕12号").await?;
    browser.wait_report("抄送：临棠县卫生健康局。").await?;
    let bytes = browser.download("export-docx").await?;
    crate::leave("journey-layout", &bytes)?;
    let docx = read::docx(&bytes)?.join("\n");
    ensure!(!docx.contains("整改台账") && docx.contains("临政发〔2026〕12号"), "{docx}");

    browser.reload().await?;
    browser.wait_for("[data-action=export-docx]").await?;
    assert_eq!(browser.chosen("layout.ledger").await?, Vec::<String>::new());
    assert_eq!(browser.value("layout.reference").await?, "临政发〔2026〕12号");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}

#[tokio::test]
async fn the_sentences_of_the_office_stand_in_every_document_of_their_language() -> Result<()> {
    let mut browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.click_action("lang-zh").await?;
    browser.fill("phrases.zh-CN.closing", "请各科室对照检查").await?;
    browser.wait_kept().await?;
    browser.restart().await?;
    browser.open("#/settings").await?;
    assert_eq!(browser.value("phrases.zh-CN.closing").await?, "请各科室对照检查");
    for (language, is_told) in [("zh", true), ("en", false)] {
        browser.open("#/").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        browser.click_action("sample").await?;
        browser.field("title").await?;
        assert_eq!(browser.report().await?.contains("请各科室对照检查。"), is_told, "{language}");
    }
    browser.open("#/").await?;
    browser.click_action("lang-zh").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    browser.click("[data-report] [data-from=\"phrases.closing\"] [data-run]").await?;
    browser.wait_focus("phrases.zh-CN.closing").await?;
    browser.quit().await
}

#[tokio::test]
async fn a_sentence_for_some_documents_is_ticked_where_it_fits() -> Result<()> {
    let mut browser = Browser::launch().await?;
    browser.open("#/settings").await?;
    browser.click_action("lang-zh").await?;
    browser.click("[data-action=add-phrase][data-of=zh-CN]").await?;
    let id = browser.js("return document.querySelector('[data-action=remove-phrase]').dataset.of", &[]).await?;
    let id = id.as_str().context("no sentence was added")?.to_owned();
    let name = |field: &str| format!("phrases.{id}.{field}");
    browser.fill(&name("text"), "此事已向区纪委报告").await?;
    browser.choose(&name("kind"), "self").await?;
    browser.choose(&name("place"), "closing").await?;
    browser.wait_kept().await?;
    browser.restart().await?;
    browser.open("#/settings").await?;
    assert_eq!(browser.value(&name("text")).await?, "此事已向区纪委报告");
    browser.open("#/").await?;
    browser.click_action("sample").await?;
    browser.field("title").await?;
    browser.section("document").await?;
    let told = async |wanted: bool| {
        let code = "return document.querySelector('[data-report]').textContent.includes('此事已向区纪委报告。')";
        browser.wait_js(code, &[], json!(wanted)).await
    };
    told(true).await?;
    let tick = format!("[name=phrases][value={id}]");
    browser.click(&tick).await?;
    told(false).await?;
    browser.click_action("undo").await?;
    told(true).await?;
    // Another kind does not have it until somebody ticks it.
    browser.click("[data-action=add-document][data-of=report]").await?;
    told(false).await?;
    browser.section("document").await?;
    browser.click(&tick).await?;
    told(true).await?;
    browser.click(&format!("[data-report] [data-from=\"phrases.{id}\"] [data-run]")).await?;
    browser.wait_focus(&name("text")).await?;
    browser.click(&format!("[data-action=remove-phrase][data-of={id}]")).await?;
    browser.wait_gone(&format!("[name=\"{}\"]", name("text"))).await?;
    browser.quit().await
}

/// A draft whose document is so long, without an annex.
fn draft(moments: usize) -> String {
    let step = "值班人员接到群众来电后没有按规定登记，也没有在交接班本上写明去向，直到第二天上午才有人核对。";
    let timeline: Vec<_> = (0..moments)
        .map(|n| json!({ "id": format!("t{n}"), "at": format!("3月{}日", n % 28 + 1), "text": step.repeat(3) }))
        .collect();
    let review = json!({
        "kind": "report", "language": "zh-CN", "title": "登记遗漏", "unit": "澜桥街道办事处", "date": "2026-04-15",
        "incident": { "summary": "登记遗漏", "started": "2026-03-01", "timeline": timeline },
    });
    json!({ "format": "fupan-review", "version": 1, "revision": 1, "review": review }).to_string()
}

#[tokio::test]
async fn firefox_prints_the_pages_of_the_screen() -> Result<()> {
    let browser = Browser::launch_with(Setup::of(Kind::Firefox)).await?;
    let page = PrintPage { width: 21.0, height: 29.7 };
    let margin = PrintMargins { top: 0.0, bottom: 0.0, left: 0.0, right: 0.0 };
    let parameters = || PrintParameters { page: page.clone(), margin: margin.clone(), ..PrintParameters::default() };
    let mut lengths = Vec::new();
    for moments in [1, 3, 6, 10, 14, 22] {
        browser.bring_in("x.fupan.json", draft(moments).as_bytes()).await?;
        browser.section("document").await?;
        browser.wait_shown().await?;
        let pages = browser.js("return Number(document.querySelector('[data-pages]').dataset.pages)", &[]).await?;
        let pages = usize::try_from(pages.as_u64().context("no number of pages")?)?;
        assert_eq!(pages_of(&browser.driver().print_page(parameters()).await?), pages, "{moments} moments");
        lengths.push(pages);
    }
    ensure!(lengths[0] == 1 && lengths.is_sorted() && lengths[5] > 6, "{lengths:?}");
    // The samples have turned sheets behind upright ones.
    for language in ["zh", "en"] {
        browser.open("").await?;
        browser.click_action(&format!("lang-{language}")).await?;
        browser.click_action("sample").await?;
        browser.field("title").await?;
        browser.section("document").await?;
        browser.wait_shown().await?;
        let sheets = sheets(&browser).await?;
        assert_eq!(pages_of(&browser.driver().print_page(parameters()).await?), sheets.len(), "{language} sample");
        let id = browser.draft().await?;
        browser.open(&format!("#/review/{id}/overview")).await?;
        browser.wait_for(".overview").await?;
        assert_eq!(pages_of(&browser.driver().print_page(parameters()).await?), 1, "{language} overview");
    }
    browser.quit().await
}

/// The number of pages of a PDF, whose objects may be compressed.
fn pages_of(pdf: &[u8]) -> usize {
    let count = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
    };
    let mut pages = count(pdf);
    for (at, _) in pdf.windows(7).enumerate().filter(|(_, word)| word == b"stream\n") {
        let mut inner = Vec::new();
        // Other streams are no text; what was read before an error counts.
        let _ = ZlibDecoder::new(&pdf[at + 7..]).read_to_end(&mut inner);
        pages += count(&inner);
    }
    pages
}
