//! Chinese through an input method, while the draft is being saved under the hands of whoever types.

use anyhow::Result;
use fupan_e2e::Browser;

/// A word: what the input method shows before and after a pause, and what it becomes.
type Word = (&'static [&'static str], &'static [&'static str], &'static str);

const HELLO: Word = (&["n", "ni", "nih", "niha"], &["nihao"], "你好");
const WORLD: Word = (&["s", "sh", "shi"], &["shij", "shijie"], "世界");
const NIGHT: Word = (&["y", "ye"], &["ye'l", "ye'li"], "夜里");
const BRIDGE: Word = (&["q", "qi"], &["qiao", "qiao'to", "qiao'tou"], "桥头");
const PARENT: Word = (&["j", "jia", "jia'z"], &["jia'zhang"], "家长");
const CALL: Word = (&["l", "lai"], &["lai'd", "lai'dian"], "来电");
const NAME: Word = (&["w", "we"], &["wen", "wen'ren"], "闻人");
const POST: Word = (&["m", "men'w"], &["men'wei"], "门卫");
const BEFORE: Word = (&["t", "tian"], &["tian'liang"], "天亮");
const POWER: Word = (&["d", "duan"], &["duan'd", "duan'dian"], "断电");

const FIELDS: [(&str, &[Word]); 8] = [
    ("incident.summary", &[HELLO, WORLD]),
    ("incident.started", &[NIGHT]),
    ("incident.place", &[BRIDGE, WORLD]),
    ("incident.source", &[PARENT, CALL]),
    ("incident.people.0.role", &[POST, WORLD]),
    ("incident.people.0.name", &[NAME]),
    ("incident.timeline.0.at", &[BEFORE]),
    ("incident.timeline.0.text", &[POWER, HELLO]),
];

#[tokio::test]
async fn every_field_of_the_incident_takes_composed_text() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.start_new().await?;
    browser.section("incident").await?;
    for (field, words) in FIELDS {
        match field {
            "incident.people.0.role" => browser.add("add-person", field).await?,
            "incident.timeline.0.at" => browser.add("add-moment", field).await?,
            _ => {
                let control = browser.field(field).await?;
                control.scroll_into_view().await?;
                control.click().await?;
            }
        }
        browser.wait_focus(field).await?;
        let mut held = String::new();
        for (before, after, word) in words {
            for step in *before {
                browser.compose(step).await?;
            }
            // Longer than a save takes: what is being composed must survive the render that follows it.
            browser.wait_saved().await?;
            let shown = format!("{held}{}", before[before.len() - 1]);
            assert_eq!(browser.value(field).await?, shown, "{field} while composing");
            for step in *after {
                browser.compose(step).await?;
            }
            browser.wait_saved().await?;
            browser.insert(word).await?;
            held += word;
            assert_eq!(browser.value(field).await?, held, "{field} after `{word}`");
        }
    }
    let wanted = |words: &[Word]| words.iter().map(|(_, _, word)| *word).collect::<String>();
    for (_, words) in FIELDS {
        browser.wait_report(&wanted(words)).await?;
    }
    browser.wait_saved().await?;
    browser.reload().await?;
    for (field, words) in FIELDS {
        if let Some((item, _)) = field.rsplit_once('.').filter(|(item, _)| item.ends_with('0')) {
            browser.open_card(item).await?;
        }
        assert_eq!(browser.value(field).await?, wanted(words), "{field} after loading the page anew");
    }
    let report = browser.report().await?;
    assert!(!report.contains(|c: char| c.is_ascii_alphabetic()), "letters of the input method were left: {report}");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
