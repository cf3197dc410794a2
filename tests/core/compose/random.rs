//! Random answers: every field present or absent, with words that are hard to set into a sentence.

use std::collections::HashMap;

use super::answers::*;
use crate::steps::set;
use fupan::{
    catalog::DOMAINS,
    i18n::Lang,
    review::{
        Choice as _, Extent, ItemId, ItemStyle, Latin, Layout, Level, Measure, OwnPhrase, Paper, PhrasePlace, Pitch,
        Responsibility, Review, Status, Strength, Telling, Voice,
    },
};

/// Words as typed and as they have to stand in the document; `#` becomes unique in each use.
type Words = (&'static str, &'static [&'static str]);

const ZH: &[Words] = &[
    ("号码没有更改#", &["号码没有更改#"]),
    ("  号码#  没有更改。。 ", &["号码# 没有更改"]),
    ("二、动摇了信任#；", &["动摇了信任#"]),
    ("（二）没有清单#", &["没有清单#"]),
    ("第一，#漏报", &["#漏报"]),
    ("①#漏报", &["#漏报"]),
    ("1. #漏报：", &["#漏报"]),
    ("谁来负责#？", &["谁来负责#？"]),
    ("谁#来负责?", &["谁#来负责？"]),
    ("#太晚了！", &["#太晚了！"]),
    ("他说“#马上来。”", &["他说“#马上来"]),
    ("他问“#来吗？”", &["他问“#来吗？”"]),
    ("他问\"#行不行\"", &["他问“#行不行”"]),
    ("他说“他讲“#好”就挂了”", &["他说“他讲‘#好’就挂了”"]),
    ("2.5万元#", &["2.5万元#"]),
    ("120、119#都打不通", &["120、119#都打不通"]),
    ("三、四天#没有人来", &["三、四天#没有人来"]),
    ("第一行#\n\n  第二行。", &["第一行#", "第二行"]),
    ("谁去#？\n没有人去？", &["谁去#？", "没有人去？"]),
    ("一是没有清单#；二是没有人管", &["一是没有清单#；二是没有人管"]),
    ("……后来#……", &["……后来#……"]),
    ("名单#漏了3人,无人复核", &["名单#漏了3人，无人复核"]),
    ("(#单位)查出", &["（#单位）查出"]),
    ("（见#。）", &["见#"]),
    ("《#办法》", &["#办法"]),
    ("由#牵头", &["#牵头"]),
    ("由于#下雨", &["#下雨"]),
    ("导致#停水", &["#停水"]),
    ("见#登记簿", &["见#登记簿"]),
    ("日志显示，#未变", &["日志显示，#未变"]),
    ("上午9时，#来电", &["上午9时，#来电"]),
    ("3月7日#来电", &["3月7日#来电"]),
    ("已停用#API key.", &["已停用#API key"]),
    ("👍🏽好#👩‍👩‍👧", &["👍🏽好#👩‍👩‍👧"]),
    ("مرحبا#", &["مرحبا#"]),
    ("接到#工单", &["接到#工单"]),
    ("区领导批评#", &["区领导批评#"]),
    ("位于#二楼", &["#二楼"]),
    ("长长的一段话，说了#很多很多很多很多很多很多很多很多很多很多。又说了一句", &["很多。又说了一句"]),
    ("第一、二食堂#", &["第一、二食堂#"]),
    ("两块屏幕分别为24\"和27\"#", &["两块屏幕分别为24\"和27\"#"]),
    ("#没有\n接听", &["#没有接听"]),
    ("没有\u{200b}清单#", &["没有清单#"]),
    ("●#漏报", &["#漏报"]),
    ("2）#漏报", &["#漏报"]),
    ("无", &[]),
    (" 暂无。", &[]),
    ("", &[]),
    ("。", &[]),
    ("……", &[]),
    (" \u{3000}\u{200b}\t\n ", &[]),
    ("🙂", &[]),
    ("（）", &[]),
    ("?!", &[]),
];

const EN: &[Words] = &[
    ("alarm unread #", &["alarm unread #"]),
    ("  two   blanks #. ", &["two blanks #"]),
    ("1. numbered #", &["numbered #"]),
    ("who pays #?", &["who pays #?"]),
    ("he said \"soon #.\"", &["he said \"soon #.\""]),
    ("he said “now #!”", &["he said “now #!”"]),
    ("and then # …", &["and then # …"]),
    ("first line #\nsecond line.", &["first line #", "second line"]),
    ("8 °C #, or so;", &["8 °C #, or so"]),
    ("iPhone # (see log.)", &["iPhone # (see log.)"]),
    ("老人#摔倒。", &["老人#摔倒"]),
    ("in the cellar #", &["in the cellar #"]),
    ("2.5 crowns #", &["2.5 crowns #"]),
    ("did not\nanswer #", &["did not answer #"]),
    ("pH probe #", &["pH probe #"]),
    ("`rm -rf` ran # | twice", &["`rm -rf` ran # | twice"]),
    ("It rang #. Nobody came", &["It rang #. Nobody came"]),
    ("N/A", &[]),
    ("", &[]),
    ("...", &[]),
    (" \n ", &[]),
    ("🙂", &[]),
];

/// Zones of the incident, one of which is none.
const ZONES: &[&str] = &["", "UTC", "BST", "+08:00", "ship's time"];

const DATES: &[&str] = &[
    "",
    "2026-03-07",
    "2026-03-07T22:05",
    "2026-03-08T00:00",
    "2026/3/9",
    "约2026-03-07T22:00",
    "约2026-03-10",
    "2025-12-31",
    "2026年3月7日22点5分",
    "3月7日",
    "2月29日",
    "22:40左右",
    "22时",
    "7 March 2026, 22:05",
    "春节前后",
    "3月40日",
    "4月底",
    "长期坚持",
    "即日起",
    "4月15日前",
    "around Easter",
    "。",
    "何时？",
];

const TITLES: &[&str] = &[
    "",
    "漏报#问题问题",
    "关于#的检查",
    "《#事件》的情况说明",
    "#值班情况",
    "谁来负责#？",
    "检查材料",
    "。",
    "#\n事故",
    "关于#的书面检查",
    "#事件复盘报告",
    "Postmortem: #",
    "无",
];

/// A small deterministic generator (SplitMix64): the same case on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A short random text of characters that have a meaning in the grammar.
    pub fn noise(&mut self) -> String {
        const PIECES: [&str; 52] = [
            "一", "二", "十", "是", "、", "，", "。", "（", "）", "(", ")", "1", "24", "2026", ".", "-", ":", "：",
            "年", "月", "日", "时", "约", "许", "前", "由", "由于", "在", "见", "显示", "第", "①", "“", "”", "\"",
            "《", "》", "关于", "问题", "的", "？", "!", "…", "\n", " ", "\u{200b}", "T", "about ", "March", "é", "🙂",
            "م",
        ];
        (0..self.below(9)).map(|_| self.of(&PIECES)).collect()
    }

    pub fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// A random review, and the texts that the document must contain for its fields.
pub struct Case {
    dice: Dice,
    language: Lang,
    uses: usize,
    /// How likely a field is filled.
    filled: usize,
    /// By field address: the pieces of its core.
    pub cores: HashMap<String, Vec<String>>,
    /// The office's own sentences.
    pub phrases: Vec<OwnPhrase>,
}

impl Case {
    fn text(&mut self, address: String) -> String {
        if !self.dice.chance(self.filled) {
            return String::new();
        }
        let (raw, core) = self.dice.of(self.language.pick(ZH, EN));
        // Each line of the office's own sentences is one of them.
        if address.starts_with("phrases.") && raw.contains('\n') && core.len() == 1 {
            return String::new();
        }
        self.uses += 1;
        let tag = format!("K{}Q", self.uses);
        let core = core.iter().map(|c| c.replace('#', &tag)).collect();
        self.cores.insert(address, core);
        raw.replace('#', &tag)
    }

    /// As people type it, or any spelling that the reader knows.
    fn date(&mut self) -> String {
        if self.dice.chance(50) {
            return self.dice.of(DATES).to_owned();
        }
        let file = self.language.pick(super::dates::ZH, super::dates::EN);
        let spellings: Vec<&str> = super::dates::rows(file).map(|(typed, _)| typed).collect();
        self.dice.of(&spellings).to_owned()
    }

    fn layout(&mut self) -> Layout {
        let mut text = |field: &str| self.text(format!("layout.{field}"));
        let mut layout = Layout {
            copy_number: text("copy_number"),
            secrecy: text("secrecy"),
            urgency: text("urgency"),
            masthead: text("masthead"),
            reference: text("reference"),
            approver: text("approver"),
            copies: text("copies"),
            printer: text("printer"),
            printed: self.date(),
            ..Layout::default()
        };
        for switch in [
            &mut layout.references,
            &mut layout.ledger,
            &mut layout.map,
            &mut layout.seal,
            &mut layout.slogan,
            &mut layout.head,
            &mut layout.imprint,
        ] {
            *switch = self.dice.chance(50);
        }
        layout.items = self.dice.of(&[ItemStyle::Headed, ItemStyle::RunIn]);
        layout.latin = self.dice.of(&[Latin::Same, Latin::Times, Latin::Calibri]);
        layout.paper = self.dice.of(&[Paper::A4, Paper::Letter]);
        layout.pitch = self.dice.of(&[Pitch::Full, Pitch::Round]);
        layout
    }

    fn measure(&mut self, measure: &mut Measure, n: usize, causes: usize, signer: &str) {
        let mut text = |field: &str| self.text(format!("measures.{n}.{field}"));
        (measure.heading, measure.text) = (text("heading"), text("text"));
        (measure.proof, measure.reason, measure.next) = (text("proof"), text("reason"), text("next"));
        if self.dice.chance(50) {
            measure.progress = self.text(format!("measures.{n}.progress"));
        }
        if self.dice.chance(20) {
            measure.slogan = self.text(format!("measures.{n}.slogan"));
        }
        measure.answers = self.ids(causes);
        measure.owner = if self.dice.chance(20) { signer.to_owned() } else { self.text(format!("measures.{n}.owner")) };
        (measure.due, measure.closed_on) = (self.date(), self.date());
        measure.strength = self.dice.chance(50).then(|| self.dice.of(&Strength::ALL));
        measure.status = self.dice.chance(80).then(|| self.dice.of(&Status::ALL));
        measure.catalog = self.dice.chance(80).then(|| self.dice.of(&adopted()).to_owned());
    }

    /// How the incident ran, what was learned, and who was told.
    fn course(&mut self, review: &mut Review) {
        for field in ["reference", "severity", "trigger"].map(|field| format!("incident.{field}")) {
            let value = self.text(field.clone());
            review.apply(&set(&field, &value)).unwrap();
        }
        for field in ["detected", "mitigated", "resolved"].map(|field| format!("incident.{field}")) {
            let value = self.date();
            review.apply(&set(&field, &value)).unwrap();
        }
        review.incident.zone = self.dice.of(ZONES).to_owned();
        review.next_update = self.date();
        for field in ["well", "badly", "lucky"].map(|field| format!("lessons.{field}")) {
            let value = self.text(field.clone());
            // Each line is a lesson of its own.
            if let Some(core) = self.cores.get_mut(&field).filter(|_| value.starts_with("did not\n")) {
                core.iter_mut().for_each(|core| *core = core.replace("did not ", ""));
            }
            review.apply(&set(&field, &value)).unwrap();
        }
        for n in 0..self.dice.of(&[0, 0, 1, 2]) {
            let [who, what] = ["who", "what"].map(|field| self.text(format!("told.{n}.{field}")));
            let when = self.date();
            review.told.push(Telling { who, when, what, ..Telling::default() });
        }
        if self.language == Lang::En {
            for n in 0..review.measures.len() {
                for field in ["leader", "helpers", "interim", "effect", "verifier", "ticket"] {
                    let field = format!("measures.{n}.{field}");
                    let value = self.text(field.clone());
                    review.apply(&set(&field, &value)).unwrap();
                }
                review.measures[n].recheck = self.date();
            }
        }
    }

    fn count(&mut self) -> usize {
        self.dice.of(&[0, 0, 1, 1, 2, 3, 4, 7])
    }

    fn ids(&mut self, of: usize) -> Vec<ItemId> {
        (0..of + 1).filter(|_| self.dice.chance(40)).map(|n| ItemId(n.to_string())).collect()
    }
}

/// The review of a seed, and what it has to say; languages take turns.
pub fn case(seed: u64) -> (Review, Case) {
    let mut dice = Dice(seed);
    let language = Lang::ALL[seed as usize % 2];
    let filled = dice.of(&[15, 50, 80, 100]);
    let mut case = Case { dice, language, uses: 0, filled, cores: HashMap::new(), phrases: Vec::new() };
    let kind = case.dice.of(&[C, R, Z]);
    let mut answers = Answers(Review::new(language));
    answers.0.document_mut().kind = kind;
    answers.0.document_mut().voice = case.dice.of(&Voice::ALL);
    let title = case.dice.of(TITLES).replace('#', "窗口");
    let signer = case.dice.of(&["", "郑一帆", "Edda Marlowe"]);
    answers = answers.title(&title).signer(signer).post(&case.text("post".into())).pledge(&case.text("pledge".into()));
    answers.0.document_mut().responsibility = case.dice.chance(50).then(|| case.dice.of(&Responsibility::ALL));
    answers.0.document_mut().unit = case.dice.of(&["", "澜桥街道办事处", "云泽区医院", "Tallow Quay"]).into();
    answers.0.document_mut().addressee =
        case.dice.of(&["", "区政府：", "临江市民政局", "全体家长", "The Board:", "。", "谁来负责？"]).into();
    answers.0.document_mut().date = case.date();
    answers.0.incident.started = case.date();
    answers.0.incident.summary = case.text("incident.summary".into());
    answers.0.incident.place = case.text("incident.place".into());
    answers.0.incident.source = case.text("incident.source".into());
    for n in 0..case.dice.below(3) {
        answers.0.document_mut().attachments.push(case.text(format!("attachments.{n}")));
    }
    for n in 0..case.count() {
        let name =
            if case.dice.chance(20) { signer.to_owned() } else { case.text(format!("incident.people.{n}.name")) };
        answers = answers.people(&case.text(format!("incident.people.{n}.role")), &name);
    }
    for n in 0..case.count() {
        let at = case.date();
        answers = answers.moment(&at, &case.text(format!("incident.timeline.{n}.text")));
    }
    for n in 0..case.count() {
        let heading = case.text(format!("impacts.{n}.heading"));
        answers = answers.impact(&heading, &case.text(format!("impacts.{n}.text")));
    }
    let causes = case.count();
    for n in 0..causes {
        let heading = case.text(format!("causes.{n}.heading"));
        let text = case.text(format!("causes.{n}.text"));
        let evidence = case.text(format!("causes.{n}.evidence"));
        let level = case.dice.of(&Level::ALL);
        answers = answers.cause(level, &heading, &text, &evidence);
        answers.0.causes[n].explains = case.ids(causes);
    }
    for n in 0..case.count() {
        let done_on = case.date();
        answers = answers.remedy(&done_on, &case.text(format!("remedies.{n}.text")));
    }
    for n in 0..case.dice.of(&[0, 0, 1, 2, 3]) {
        let [place, by, found, fixed] =
            ["place", "by", "found", "fixed"].map(|field| case.text(format!("extent.{n}.{field}")));
        answers.0.extent.push(Extent { place, by, found, fixed, ..Extent::default() });
    }
    for n in 0..case.count() {
        answers = answers.measure("", "");
        case.measure(&mut answers.0.measures[n], n, causes, signer);
    }
    case.course(&mut answers.0);
    answers.0.document_mut().layout = case.layout();
    if case.dice.chance(50) {
        case.phrases = PhrasePlace::ALL
            .into_iter()
            .map(|place| {
                let words = case.text(format!("phrases.{}", place.word()));
                OwnPhrase::general(language, place, &words)
            })
            .collect();
    }
    (answers.0, case)
}

/// An entry of the catalogue for each of some slogan words, and one that nobody knows.
fn adopted() -> Vec<&'static str> {
    let measures = || DOMAINS.iter().flat_map(|d| d.causes).flat_map(|c| c.measures);
    let of = |family| measures().into_iter().find(|m| m.family == family).map(|m| m.id);
    ['责', '严', '细', '快', '联', '实', '防'].into_iter().filter_map(of).chain(["unknown"]).collect()
}

impl Case {
    pub fn says(&self, address: &str) -> bool {
        self.cores.get(address).is_some_and(|core| !core.is_empty())
    }

    /// Whether an item of `list` is told at all.
    pub fn is_told(&self, list: &str, n: usize) -> bool {
        self.says(&format!("{list}.{n}.heading")) || self.says(&format!("{list}.{n}.text"))
    }
}
