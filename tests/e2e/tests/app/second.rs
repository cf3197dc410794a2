//! The second review of an office: what its first one left behind is not typed again.

use std::{cell::Cell, collections::BTreeMap};

use anyhow::{Context, Result, ensure};
use fupan_e2e::Browser;

use crate::office::own;

/// Of the inputs of the first review the second one may take this share, in per cent.
const SHARE: usize = 60;

/// A person at the keyboard. Each field that is filled counts as one input, however long its text, and so does each tick,
/// choice and click on a button. Only the way from section to section is not counted: it is the same in both reviews.
struct Hand<'a> {
    browser: &'a Browser,
    inputs: Cell<usize>,
    /// How many inputs each part took.
    parts: Cell<BTreeMap<&'static str, usize>>,
    part: Cell<&'static str>,
}

impl<'a> Hand<'a> {
    fn new(browser: &'a Browser) -> Hand<'a> {
        Hand { browser, inputs: Cell::new(0), parts: Cell::default(), part: Cell::new("start") }
    }

    fn count(&self) {
        self.inputs.set(self.inputs.get() + 1);
        let mut parts = self.parts.take();
        *parts.entry(self.part.get()).or_default() += 1;
        self.parts.set(parts);
    }

    async fn section(&self, section: &'static str) -> Result<()> {
        self.part.set(section);
        self.browser.section(section).await
    }

    async fn fill(&self, name: &str, text: &str) -> Result<()> {
        self.count();
        self.browser.fill(name, text).await
    }

    async fn choose(&self, name: &str, value: &str) -> Result<()> {
        self.count();
        self.browser.choose(name, value).await
    }

    async fn tick(&self, name: &str) -> Result<()> {
        self.count();
        self.browser.tick(name, true).await
    }

    async fn press(&self, action: &str) -> Result<()> {
        self.count();
        self.browser.click_action(action).await
    }

    async fn press_of(&self, action: &str, of: &str) -> Result<()> {
        self.count();
        self.browser.click_action_of(action, of).await
    }

    /// Adds an item to a list by its button.
    async fn add(&self, action: &str, first_field: &str) -> Result<()> {
        self.press(action).await?;
        self.browser.wait_focus(first_field).await
    }

    /// Opens a card that is closed.
    async fn open_card(&self, item: &str) -> Result<()> {
        let closed = format!("[data-action=\"open-card\"][data-of=\"{item}\"]");
        let code = "return !!document.querySelector(arguments[0])";
        if self.browser.js(code, &[closed.into()]).await? == true {
            self.count();
        }
        self.browser.open_card(item).await
    }

    async fn fill_all(&self, of: &str, fields: &[(&str, &str)]) -> Result<()> {
        for (field, text) in fields {
            self.fill(&if of.is_empty() { (*field).to_owned() } else { format!("{of}.{field}") }, text).await?;
        }
        Ok(())
    }
}

const UNIT: &str = "临屏县柳溪镇人民政府";
const OPENING: &str = "镇党委、政府高度重视，当日召开专题会议研究。";
const CLOSING: &str = "以上情况已经镇长办公会议研究。";

/// What is said of the incident itself: nobody can know it beforehand.
const BASICS: [(&str, &str); 2] = [("title", "关于防汛值班电话无人接听问题的检查"), ("date", "2026年7月9日")];
const INCIDENT: [(&str, &str); 4] = [
    ("summary", "7月4日夜间，镇防汛值班电话3次无人接听，汛情通知晚到42分钟。"),
    ("started", "2026年7月4日23时10分"),
    ("place", "柳溪镇政府值班室"),
    ("source", "县防汛指挥部电话抽查时发现"),
];
const MOMENTS: [(&str, &str); 3] = [
    ("2026年7月4日23时10分", "县防汛指挥部第一次拨打值班电话，无人接听"),
    ("2026年7月4日23时35分", "第三次拨打仍无人接听，转打镇长手机"),
    ("2026年7月4日23时52分", "带班领导赶到值班室，开始转发通知"),
];

/// A cause: the button that adds it, its heading, which an office knows from other incidents, and what is said of this one.
const CAUSES: [(&str, &str, &str, &str); 3] = [
    ("add-cause-direct", "值班员离岗没有把电话转接到手机", "值班员22时55分去楼下取物，离开58分钟。", "值班室监控录像"),
    ("add-cause-main", "夜间值班只排一个人，没有人替岗", "当晚值班表上只有1人，带班领导在家待命。", "7月值班表"),
    (
        "add-cause-root",
        "值班制度多年没有按汛期要求修订",
        "现行制度为2019年印发，没有汛期双人值班的要求。",
        "值班制度文件",
    ),
];

/// A measure: the place of its cause among the groups, deepest first, its heading and who usually does it, and the day.
const MEASURES: [(usize, &str, &str, [&str; 5], &str); 4] = [
    (
        0,
        "每年汛前修订一次值班制度",
        "intermediate",
        ["党政办主任", "分管副镇长", "应急办", "印发的制度文件", "镇长"],
        "2026年7月31日",
    ),
    (
        1,
        "汛期夜间双人值班，换岗签字",
        "intermediate",
        ["党政办主任", "分管副镇长", "各站所", "双人签名的值班记录", "分管副镇长"],
        "2026年7月15日",
    ),
    (
        2,
        "值班电话无人接听20秒自动转接到带班领导手机",
        "strong",
        ["党政办干事", "党政办主任", "电信公司", "转接测试录音", "分管副镇长"],
        "2026年7月12日",
    ),
    (
        2,
        "每晚22时前抽查一次值班电话",
        "weak",
        ["应急办干事", "应急办主任", "党政办", "抽查登记表", "党政办主任"],
        "2026年7月20日",
    ),
];

/// What of the layout is of the office, and what of one paper.
const HEADED: [(&str, &str); 2] = [("layout.masthead", "柳溪镇人民政府文件"), ("layout.printer", "柳溪镇党政办公室")];
const NUMBERED: [(&str, &str); 4] = [
    ("layout.reference", "柳政〔2026〕31号"),
    ("layout.approver", "祁闻"),
    ("layout.copies", "县纪委监委"),
    ("layout.printed", "2026年7月9日"),
];

/// The facts that every review asks for.
async fn tell(hand: &Hand<'_>) -> Result<()> {
    hand.section("incident").await?;
    hand.fill_all("incident", &INCIDENT).await?;
    hand.add("add-person", "incident.people.0.role").await?;
    hand.fill_all("incident.people.0", &[("role", "夜间值班员"), ("name", "唐砚")]).await?;
    for (n, (at, text)) in MOMENTS.iter().enumerate() {
        let item = format!("incident.timeline.{n}");
        hand.add("add-moment", &format!("{item}.at")).await?;
        hand.fill_all(&item, &[("at", at), ("text", text)]).await?;
    }
    hand.section("impacts").await?;
    hand.add("add-impact", "impacts.0.heading").await?;
    hand.fill_all(
        "impacts.0",
        &[("heading", "汛情通知晚到42分钟"), ("text", "3个村的转移准备推迟，没有造成人员伤亡。")],
    )
    .await
}

/// What was put right at once.
async fn remedy(hand: &Hand<'_>) -> Result<()> {
    hand.add("add-remedy", "remedies.0.done_on").await?;
    hand.fill_all("remedies.0", &[("done_on", "2026年7月5日"), ("text", "当日把值班电话转接到带班领导手机。")]).await
}

/// The first review of an office, from which its profile and its pack are made.
async fn first(hand: &Hand<'_>) -> Result<String> {
    let browser = hand.browser;
    browser.open("#/settings").await?;
    hand.part.set("settings");
    hand.fill_all("phrases.zh-CN", &[("opening", OPENING), ("closing", CLOSING)]).await?;
    browser.wait_kept().await?;
    browser.open("#/").await?;
    hand.part.set("basics");
    hand.press("new").await?;
    browser.field("title").await?;
    hand.choose("domain", "disaster").await?;
    hand.fill_all("", &BASICS).await?;
    hand.fill_all("", &[("addressee", "临屏县应急管理局"), ("unit", UNIT)]).await?;
    tell(hand).await?;
    hand.section("causes").await?;
    for (n, (action, heading, text, evidence)) in CAUSES.iter().enumerate() {
        let item = format!("causes.{n}");
        // Asking why of the cause before makes the next one, and connects the two.
        match n {
            0 => hand.add(action, &format!("{item}.heading")).await?,
            _ => hand.add("ask-why", &format!("{item}.heading")).await?,
        }
        hand.fill_all(&item, &[("heading", heading), ("text", text), ("evidence", evidence)]).await?;
        hand.press_of("keep-entry", &item).await?;
        browser.wait_gone(&format!("[data-action=keep-entry][data-of=\"{item}\"]")).await?;
    }
    hand.section("measures").await?;
    for (n, (group, heading, strength, usual, due)) in MEASURES.iter().enumerate() {
        let item = format!("measures.{n}");
        let cause = browser.rows("answer-cause").await?.get(*group).cloned().context("no cause to answer")?;
        hand.press_of("answer-cause", &cause).await?;
        browser.wait_focus(&format!("{item}.heading")).await?;
        hand.fill(&format!("{item}.heading"), heading).await?;
        hand.choose(&format!("{item}.strength"), strength).await?;
        hand.press_of("more", &item).await?;
        let fields = ["owner", "leader", "helpers", "proof", "verifier"];
        let usual: Vec<(&str, &str)> = fields.into_iter().zip(*usual).collect();
        hand.fill_all(&item, &usual).await?;
        hand.fill(&format!("{item}.due"), due).await?;
        hand.press_of("keep-entry", &item).await?;
        browser.wait_gone(&format!("[data-action=keep-entry][data-of=\"{item}\"]")).await?;
    }
    remedy(hand).await?;
    hand.section("document").await?;
    for name in ["layout.references", "layout.seal", "layout.head", "layout.imprint"] {
        hand.tick(name).await?;
    }
    hand.choose("layout.items", "run-in").await?;
    hand.fill_all("", &HEADED).await?;
    hand.fill_all("", &NUMBERED).await?;
    hand.press("save-profile").await?;
    browser.wait_for(".own-tools + [role=status]").await?;
    browser.wait_saved().await?;
    browser.report().await
}

/// The next review of the same office, of the same incident.
async fn second(hand: &Hand<'_>) -> Result<String> {
    let browser = hand.browser;
    browser.open("#/").await?;
    hand.part.set("basics");
    hand.press("new").await?;
    browser.wait_value("unit", UNIT).await?;
    hand.choose("domain", "disaster").await?;
    hand.fill_all("", &BASICS).await?;
    tell(hand).await?;
    hand.section("causes").await?;
    for (n, (_, heading, text, evidence)) in CAUSES.iter().enumerate() {
        let item = format!("causes.{n}");
        hand.tick(&own(browser, heading).await?).await?;
        browser.wait_for(&format!("[data-of=\"{item}\"]")).await?;
        hand.open_card(&item).await?;
        hand.fill_all(&item, &[("text", text), ("evidence", evidence)]).await?;
    }
    hand.section("measures").await?;
    for (n, (.., heading, _, _, due)) in MEASURES.iter().enumerate() {
        let item = format!("measures.{n}");
        hand.tick(&own(browser, heading).await?).await?;
        browser.wait_for(&format!("[data-of=\"{item}\"]")).await?;
        hand.open_card(&item).await?;
        hand.fill(&format!("{item}.due"), due).await?;
    }
    remedy(hand).await?;
    hand.section("document").await?;
    hand.fill_all("", &NUMBERED).await?;
    browser.wait_saved().await?;
    browser.report().await
}

#[tokio::test]
async fn the_second_review_of_an_office_takes_three_fifths_of_the_inputs() -> Result<()> {
    let browser = Browser::launch().await?;
    browser.open("").await?;
    browser.click_action("lang-zh").await?;
    let (once, again) = (Hand::new(&browser), Hand::new(&browser));
    let document = first(&once).await.context("the first review")?;
    let same = second(&again).await.context("the second review")?;
    assert_eq!(same, document, "the documents differ");
    for words in [OPENING, CLOSING, UNIT, MEASURES[3].3[0]] {
        ensure!(document.contains(words), "the document lacks {words}");
    }
    let (all, inputs) = (once.inputs.get(), again.inputs.get());
    println!("{inputs} inputs instead of {all}: {:?} instead of {:?}", again.parts.take(), once.parts.take());
    ensure!(inputs * 100 <= all * SHARE, "{inputs} inputs instead of {all}");
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    browser.quit().await
}
