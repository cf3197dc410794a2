//! Documents to measure: ordinary Chinese prose with invented facts, as long as wanted.

use fupan::{
    i18n::Lang,
    report::{Annex, Block, Cell, CellKind, Column, Face, Meta, Report, Role, Run, Setting, Table},
    review::Kind,
    typeset,
};

pub const TITLE: &str = "关于应急呼叫无人接听问题的检查";
pub const UNIT: &str = "云泽区澜桥街道办事处";
pub const DATE: &str = "2026年4月2日";

/// The same numbers in every run.
pub struct Dice(pub u32);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end
    }

    pub fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    pub fn number(&mut self, from: usize, to: usize) -> String {
        (from + self.below(to - from)).to_string()
    }
}

/// A sentence with what such sentences hold: dates, times, digits, Latin words, all kinds of marks.
fn sentence(dice: &mut Dice) -> String {
    let who = dice.one_of(&["值班员", "平台运维公司", "清水社区", "民政办", "街道办公室", "第三方检测机构"]);
    let what =
        dice.one_of(&["没有更改转接号码", "逐户试拨了全部设备", "把记录补进了台账", "未按规定复核", "核对了通讯录"]);
    let (month, day, count) = (dice.number(1, 13), dice.number(1, 29), dice.number(2, 400));
    match dice.below(7) {
        0 => format!("2026年{month}月{day}日{:02}时{:02}分，{who}{what}。", dice.below(24), dice.below(60)),
        1 => format!("{who}{what}，涉及{count}户，占{}.{}%；", dice.number(1, 99), dice.below(10)),
        2 => format!("经查（见《值班记录》第{count}页），{who}{what}。"),
        3 => format!(
            "系统日志显示“已转接”，{who}却{what}，IP地址为10.{}.{day}.{month}，告警发往SMS网关。",
            dice.below(256)
        ),
        4 => format!("对此，{who}认识到：制度挂在墙上、写在纸上，没有落到人、落到岗。"),
        5 => format!(
            "{who}于{month}月{day}日至{}日{what}，API返回码为{count}，共试拨{count}次——仍有{}次不通。",
            dice.number(1, 29),
            dice.below(9)
        ),
        _ => format!("为什么没有人发现？{who}{what}，夜间没有人看后台，值班表上也没有这一项。"),
    }
}

/// A paragraph of about `chars` characters.
fn paragraph(dice: &mut Dice, chars: usize) -> String {
    let mut text = String::new();
    while text.chars().count() < chars {
        text.push_str(&sentence(dice));
    }
    text.trim_end_matches('；').trim_end_matches('。').to_owned() + "。"
}

/// A paragraph of nothing but 汉字, in which every line is full.
fn solid(dice: &mut Dice, lines: usize) -> String {
    let all: Vec<char> =
        "值班电话转接号码台账制度责任落实整改核查登记通报街道社区老人设备平台运维记录".chars().collect();
    (0..28 * lines - 2).map(|_| all[dice.below(all.len())]).collect()
}

pub fn block(role: Role, text: &str) -> Block {
    let run = Run { text: text.to_owned(), from: None, face: Face::Plain };
    Block { role, runs: vec![run], key: String::new(), own: None, table: None }
}

/// A report of these blocks and nothing else.
pub fn report(language: Lang, blocks: Vec<Block>) -> Report {
    Report {
        meta: Meta {
            kind: Kind::SelfExamination,
            language,
            title: blocks[0].text(),
            author: UNIT.to_owned(),
            addressee: String::new(),
            date: None,
            revision: 0,
            setting: Setting::default(),
            running: String::new(),
        },
        head: Vec::new(),
        blocks,
        annexes: Vec::new(),
        imprint: Vec::new(),
        ledger: None,
        map: None,
        deadlines: Vec::new(),
        wordings: Vec::new(),
    }
}

/// A review of so many pages, the last about half full: every fifth paragraph of 汉字 alone.
pub fn review(pages: usize) -> Report {
    let mut dice = Dice(pages as u32);
    let title = [block(Role::Title, TITLE), block(Role::Addressee, "云泽区民政局：")];
    let tail = [block(Role::Signature, UNIT), block(Role::Date, DATE)];
    let whole = |body: &[Block]| report(Lang::Zh, title.iter().chain(body).chain(&tail).cloned().collect());
    let mut body: Vec<Block> = Vec::new();
    let mut on_the_last = 0;
    while on_the_last < 2 {
        let text = if body.len() % 5 == 4 { solid(&mut dice, 4) } else { paragraph(&mut dice, 140) };
        body.push(block(Role::Paragraph, &text));
        on_the_last += usize::from(typeset::pages(&whole(&body)).len() == pages);
    }
    whole(&body)
}

/// A short review that ends with these.
pub fn signed(signature: &str, date: &str, seal: bool) -> Report {
    let blocks =
        [(Role::Title, TITLE), (Role::Paragraph, "检查如下。"), (Role::Signature, signature), (Role::Date, date)];
    let mut report = report(Lang::Zh, blocks.map(|(role, text)| block(role, text)).to_vec());
    report.meta.setting.seal = seal;
    report
}

/// So many lines under a title, and a 版记 of three lines.
pub fn issued(lines: usize) -> Report {
    let mut blocks = vec![block(Role::Title, TITLE)];
    blocks.extend((0..lines).map(|_| block(Role::Paragraph, "一行正文。")));
    blocks.extend([block(Role::Signature, UNIT), block(Role::Date, DATE)]);
    let mut report = report(Lang::Zh, blocks);
    report.imprint = vec![
        block(Role::Copies, "抄送：云泽区民政局，云泽区卫生健康局，云泽区纪委监委，各社区居民委员会，区平台运维单位。"),
        block(Role::Printer, "街道党政办公室\t2026年4月3日印发"),
    ];
    report
}

/// With everything of a numbered document above the title.
pub fn headed() -> Report {
    let mut report = review(2);
    report.head = vec![
        block(Role::CopyNumber, "000001"),
        block(Role::Grade, "机密★1年"),
        block(Role::Masthead, "云泽区澜桥街道办事处文件"),
        block(Role::Reference, "澜街发〔2026〕7号\t签发人：周启岚"),
    ];
    report
}

/// With a table of two landscape sheets.
pub fn with_annex() -> Report {
    let mut report = review(1);
    let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    let columns = [("序号", 5), ("问题", 40), ("整改措施", 60)];
    let columns = columns.map(|(head, share)| Column { head: head.to_owned(), share, kind: CellKind::Text }).to_vec();
    let row =
        |n: usize| vec![cell(&n.to_string()), cell("没有岗位对呼叫有人接负责"), cell("明确民政办负总责，每月通报。")];
    report.annexes = vec![Annex {
        label: "附件".to_owned(),
        title: "整改台账".to_owned(),
        table: Table { columns, rows: (1..30).map(row).collect(), tasks: Vec::new() },
    }];
    report
}

/// A line of every kind that an English report has.
pub fn english() -> Report {
    let blocks = [
        (Role::Title, "Incident review"),
        (Role::Addressee, "To: the health office"),
        (Role::Paragraph, "What happened."),
        (Role::Heading, "1. Causes"),
        (Role::Paragraph, "One."),
        (Role::Paragraph, "Two."),
        (Role::AnnexNote, "Annex: ledger"),
        (Role::Signature, "Tallow Quay"),
        (Role::Date, "2 April 2026"),
    ];
    let mut report = report(Lang::En, blocks.map(|(role, text)| block(role, text)).to_vec());
    report.head = vec![
        block(Role::CopyNumber, "Copy no. 000001"),
        block(Role::Grade, "Confidential"),
        block(Role::Masthead, "Tallow Quay Health Centre"),
        block(Role::Reference, "Ref: TQ/7\tApproved by: Edda Marlowe"),
    ];
    report
}
