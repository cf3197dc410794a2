//! What those hear who do not see the ladder, the matrix and the map.

use anyhow::{Context, Result, ensure};
use fupan_e2e::{Browser, Heard};
use serde_json::json;

fn of<'a>(heard: &'a [Heard], role: &str) -> Vec<&'a str> {
    heard.iter().filter(|h| h.role == role).map(|h| h.name.as_str()).collect()
}

#[tokio::test]
async fn the_matrix_is_a_grid_whose_boxes_name_measure_and_cause() -> Result<()> {
    let words = [
        ("zh", "每条原因都有措施吗？", "措施3针对内层2 起草、核稿和签发由同一人经手，没有他人把关"),
        ("en", "Does every cause have an action?", "A3 addresses C2 "),
    ];
    for (language, name, one) in words {
        let browser = Browser::with_sample(language, "check").await?;
        let heard = browser.heard().await?;
        let start = heard.iter().position(|h| h.role == "grid").context("no grid")?;
        assert_eq!(heard[start].name, name);
        // The tables of an English document have heads of their own.
        let end = heard[start..].iter().position(|h| h.role == "table").map_or(heard.len(), |at| start + at);
        let grid = &heard[start..end];
        let rows: Vec<&str> = of(grid, "rowheader");
        let tags: Vec<&str> = rows.iter().filter_map(|row| row.split([' ', '\u{a0}']).next()).collect();
        let (expected, measures): (&[&str], usize) = match language {
            "zh" => (&["表层1", "表层2", "内层1", "内层2", "内层3", "深层1", "深层2"], 5),
            _ => (&["D1", "D2", "D3", "C1", "C2", "C3", "R1", "R2"], 7),
        };
        assert_eq!(tags, expected);
        let boxes = of(grid, "checkbox");
        assert_eq!(boxes.len(), expected.len() * measures);
        ensure!(boxes.iter().filter(|name| name.starts_with(one)).count() == 1, "{boxes:#?}");
        for (row, words) in rows.iter().zip(boxes.chunks(measures)) {
            ensure!(words.iter().all(|name| name.contains(*row)), "{words:#?} do not name the cause `{row}`");
        }
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_box_of_the_map_says_its_words_and_what_it_is_connected_with() -> Result<()> {
    let browser = Browser::with_sample("zh", "check").await?;
    let heard = browser.heard().await?;
    let links = of(&heard, "link");
    for expected in [
        "事件：一份老年人免费体检通知把日期写早7天就印发出去，5月12日有86名老人空腹赶到镇文化站，当天没有体检。由表层1、表层2导致。",
        "表层2：卫生院来电指出日期有误后，通知没有更正。导致事件。由内层3导致。对应措施：措施5（强）。",
        "内层2：起草、核稿和签发由同一人经手，没有他人把关。导致表层1。由深层1、深层2导致。对应措施：措施3（强）。",
        "措施5：给值班岗位撤回通知的权限，指出差错的来电先撤回再核实。措施力度：强。针对表层2、内层3。",
    ] {
        ensure!(links.contains(&expected), "no box says `{expected}`: {links:#?}");
    }
    browser.quit().await
}

#[tokio::test]
async fn a_closed_cause_says_what_it_explains_and_what_explains_it() -> Result<()> {
    let browser = Browser::with_sample("zh", "causes").await?;
    let heard = browser.heard().await?;
    let rows = of(&heard, "button");
    for (begins, ends) in [
        ("表层1 体检日期没有与卫生院排期函核对就送签", "更深一层的原因 内层1、内层2"),
        ("内层2 起草、核稿和签发由同一人经手", "导致 表层1 更深一层的原因 深层1、深层2"),
        // A cause without a checkbox says its tag, too.
        ("深层2 考核只看通知发得快不快", "导致 内层2、内层3"),
    ] {
        ensure!(rows.iter().any(|row| row.starts_with(begins) && row.ends_with(ends)), "{begins}: {rows:#?}");
    }
    browser.quit().await
}

/// What takes the focus and does not say what it is. The page itself and its main part, to which one jumps, have no
/// need to.
fn nameless(heard: &[Heard]) -> Vec<&Heard> {
    let silent = heard.iter().filter(|h| h.focusable && h.name.trim().is_empty());
    silent.filter(|h| !["RootWebArea", "main"].contains(&h.role.as_str())).collect()
}

#[tokio::test]
async fn nothing_that_takes_the_focus_is_without_a_name() -> Result<()> {
    let mut found = Vec::new();
    for language in ["zh", "en"] {
        let browser = Browser::with_sample(language, "basics").await?;
        // Something to be found, and something to be left.
        browser.fill("addressee", "").await?;
        for (section, card) in [
            ("causes", Some("causes.0")),
            ("measures", Some("measures.1")),
            ("check", None),
            ("overview", None),
            ("document", None),
        ] {
            browser.open(&format!("#/review/{}/{section}", browser.draft().await?)).await?;
            browser.wait_for("main h1").await?;
            if let Some(card) = card {
                browser.open_card(card).await?;
            }
            if section == "check" {
                browser.click_action("dismiss-finding").await?;
                browser.wait_focus("dismissals.0.reason").await?;
            }
            found.extend(nameless(&browser.heard().await?).iter().map(|h| format!("{language} {section}: {h:?}")));
        }
        for page in ["#/settings", "#/import", "#/"] {
            browser.open(page).await?;
            browser.wait_for("main h1").await?;
            found.extend(nameless(&browser.heard().await?).iter().map(|h| format!("{language} {page}: {h:?}")));
        }
        browser.quit().await?;
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// The names of the buttons in the form, as they are written, each with what the button does.
const BUTTONS: &str = "const of = (id) => document.getElementById(id).innerText;
    return [...document.querySelectorAll('.form-inner button')].map((e) => [
        e.getAttribute('aria-label') ?? e.getAttribute('aria-labelledby')?.split(' ').map(of).join(' ') ?? e.innerText,
        `${e.dataset.action} ${e.dataset.of ?? e.closest('.date-field')?.querySelector('input').name}`,
    ])";

#[tokio::test]
async fn buttons_that_do_the_same_are_named_after_what_they_do_it_to() -> Result<()> {
    for language in ["zh", "en"] {
        let browser = Browser::with_sample(language, "basics").await?;
        // A second enclosure, and something to be found.
        browser.add("add-attachment", "attachments.1").await?;
        browser.fill("addressee", "").await?;
        let draft = browser.draft().await?;
        for (section, card) in [
            ("basics", None),
            ("incident", Some("incident.timeline.0")),
            ("causes", Some("causes.0")),
            ("measures", Some("measures.1")),
            ("check", None),
        ] {
            browser.open(&format!("#/review/{draft}/{section}")).await?;
            browser.wait_for("main h1").await?;
            if let Some(card) = card {
                browser.open_card(card).await?;
            }
            let mut buttons: Vec<(String, String)> = serde_json::from_value(browser.js(BUTTONS, &[]).await?)?;
            ensure!(buttons.len() > 1, "{language} {section}: {buttons:?}");
            buttons.sort();
            // Two that lead to the same place may have the same name.
            buttons.dedup();
            let doubled: Vec<_> = buttons.windows(2).filter(|pair| pair[0].0 == pair[1].0).collect();
            ensure!(doubled.is_empty(), "{language} {section}: {doubled:?}");
        }
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn each_page_has_one_first_heading_and_a_title_of_its_own() -> Result<()> {
    for (language, app, causes) in [("zh", "复盘", "原因分析"), ("en", "Fupan", "Causes")] {
        let browser = Browser::with_sample(language, "basics").await?;
        let draft = browser.draft().await?;
        let title = browser.text(".top-title").await?;
        let pages = ["#/", "#/import", "#/settings", "#/review/none/basics"].map(str::to_owned);
        let sections = ["basics", "incident", "impacts", "causes", "measures", "check", "document"];
        let sections = sections.iter().chain(&["overview", "versions", "lock"]);
        let mut titles = Vec::new();
        for page in pages.into_iter().chain(sections.map(|section| format!("#/review/{draft}/{section}"))) {
            browser.open(&page).await?;
            browser.wait_for("main h1").await?;
            let code = "return [...document.querySelectorAll('h1')].filter((e) => e.checkVisibility()).length";
            browser.wait_js(code, &[], json!(1)).await?;
            let said = browser.driver().title().await?;
            ensure!(said.ends_with(&format!(" – {app}")) || (page == "#/" && said.starts_with(app)), "{page}: {said}");
            ensure!(!titles.contains(&said), "{page}: {said} is the title of another page");
            if page.ends_with("/causes") {
                ensure!(said.starts_with(&format!("{causes} – ")), "{said}");
                // It stays in the browser's history when the draft is locked or erased.
                ensure!(!said.contains(&title), "{said} names the draft “{title}”");
            }
            titles.push(said);
        }
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_with_an_answer_is_part_of_its_description() -> Result<()> {
    let browser = Browser::with_sample("en", "basics").await?;
    let described = "return (document.querySelector('[name=unit]').getAttribute('aria-describedby') ?? '').split(' ')
        .map((id) => document.getElementById(id)?.innerText ?? '').join(' ')";
    let says = format!("const said = (() => {{ {described} }})(); return said.includes(arguments[0])");
    browser.wait_js(&says, &["××".into()], false.into()).await?;
    browser.fill("unit", "××县人民政府").await?;
    browser.wait_js(&says, &["××".into()], true.into()).await?;
    let example = browser
        .js("return document.querySelector('[name=unit]').closest('.field').querySelector('.example').textContent", &[])
        .await?;
    let example = example.as_str().context("no example")?;
    ensure!(example.starts_with("Example "), "the words run together: {example}");
    browser.quit().await
}
