//! Reports made by hand. Names and places are invented.

use chrono::NaiveDate;
use fupan::{
    i18n::Lang,
    report::{Annex, Block, Cell, CellKind, Column, Face, Meta, Report, Role, Run, Setting, Table},
    review::Kind,
};

pub const ZH_TITLE: &str = "关于澜桥街道独居老人应急呼叫无人接听问题的检查";

/// Every sample by itself.
pub fn all() -> Vec<Report> {
    vec![zh(), zh_ledger(), en(), en_ledger(), en_tables(), hostile(), hostile_en(), empty()]
}

pub fn run(text: &str) -> Run {
    Run { text: text.to_owned(), from: Some("incident.summary".to_owned()), face: Face::Plain }
}

pub fn point(text: &str) -> Run {
    Run { face: Face::Point, ..run(text) }
}

pub fn block(role: Role, text: &str) -> Block {
    Block { role, runs: vec![run(text)], key: String::new(), own: None, table: None }
}

fn paragraph(text: &str) -> Block {
    block(Role::Paragraph, text)
}

fn pointed(number: &str, head: &str, text: &str) -> Block {
    Block { runs: vec![run(number), point(head), run(text)], ..paragraph("") }
}

fn meta(language: Lang, title: &str, author: &str) -> Meta {
    Meta {
        kind: Kind::SelfExamination,
        language,
        title: title.to_owned(),
        author: author.to_owned(),
        addressee: String::new(),
        date: NaiveDate::from_ymd_opt(2026, 3, 16),
        revision: 0,
        setting: Setting::default(),
        running: String::new(),
    }
}

/// A report of these blocks; neither head nor imprint.
fn report(meta: Meta, blocks: Vec<Block>, annexes: Vec<Annex>) -> Report {
    let ledger = annexes.first().map(|annex| annex.table.clone());
    let (head, imprint, deadlines, wordings) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Report { meta, head, blocks, annexes, imprint, ledger, map: None, deadlines, wordings }
}

/// Headings of the second level: a number and the words that lead to a point, with a point and without one.
pub fn headed() -> Report {
    let lead = |text: &str| Run { face: Face::Lead, ..run(text) };
    let paragraph = |runs: Vec<Run>| Block { runs, ..block(Role::Paragraph, "") };
    let mut report = zh();
    report.blocks = vec![
        block(Role::Title, ZH_TITLE),
        block(Role::Heading, "一、原因分析"),
        paragraph(vec![
            lead("（一）从表层看，直接原因是"),
            Run { face: Face::Point, ..run("值班手机停用后没有改号。") },
            run("没有人试拨。"),
        ]),
        paragraph(vec![lead("（二）从内层看，主要原因有两个方面。")]),
    ];
    report
}

/// A full Chinese review of two pages; no annex is bound to it.
pub fn zh() -> Report {
    let blocks = vec![
        block(Role::Title, ZH_TITLE),
        block(Role::Addressee, "云泽区民政局："),
        paragraph(
            "2026年3月7日22时05分，在澜桥街道清水社区，一名独居老人在家中摔倒后按下应急呼叫设备，\
             呼叫转到已停用的手机，58分钟后才由邻居送医。经过如下：",
        ),
        paragraph(
            "22时05分，老人按下呼叫设备，平台显示“已转接”，无人接听。22时11分，老人再次呼叫，仍无人接听。\
             23时03分，邻居听到敲击声后破门进入并拨打120、119。23时20分，老人被送到区人民医院，诊断为右侧股骨骨折。",
        ),
        paragraph("就此事，我们收到区民政局3月8日的核查通知。对此，我街道负有责任。我们作了复盘，现检查如下："),
        block(Role::Heading, "一、问题认识"),
        paragraph("我们认识到，这件事造成了三个方面的不良影响。"),
        pointed("一是", "延误了对老人的救助。", "从第一次呼叫到送医用了75分钟，医生说明延误加重了失血。"),
        pointed("二是", "动摇了居民对呼叫设备的信任。", "3月8日至12日，27户来电问设备还有没有人管，4户要求拆除。"),
        pointed("三是", "暴露出同样的隐患不止一处。", "逐户试拨后，又查出9户不能接通，其中5户转到离岗人员的手机。"),
        block(Role::Heading, "二、原因分析"),
        paragraph(
            "从表层看，直接原因是值班手机停用后，平台里的转接号码没有更改。2月25日换号，办公室更新了通讯录，\
             没有通知平台运维公司。平台日志显示，转接设置最后一次修改是在2025年11月3日。",
        ),
        paragraph("从内层看，上述问题没有被拦住，主要原因有两个方面。"),
        paragraph(
            "一是换号流程不涉及任何系统，换完也没有人试拨。平台每月巡检只看设备是否在线，不做呼叫测试\
             （依据：2026年1月、2月巡检单）。",
        ),
        paragraph("二是没有人接的呼叫不会转给别人。未接通的只在后台留记录，夜间没有人看后台（见平台服务合同附件二）。"),
        paragraph(
            "从深层看，这种状况长期没有改变，根本原因是街道把平台交给运维公司后，没有一个岗位对“呼叫有人接”负责。\
             街道考核看的是装机户数，接通率三年没有统计过。",
        ),
        block(Role::Heading, "三、整改措施"),
        paragraph(
            "已经完成的整改有三项：一是3月8日，把转接号码改为街道24小时值班电话，当晚试拨接通；二是3月9日，\
             街道主要负责人到医院向老人和家属当面道歉；三是3月11日，逐户试拨312户，9户不能接通的全部改号并复拨接通。",
        ),
        paragraph("下一步，我们采取三项措施。"),
        pointed(
            "一是针对根本原因，",
            "明确民政办对呼叫接通负总责。",
            "用“60秒接通率”取代装机户数考核社区和运维公司，每月通报。由民政办主任周启岚负责，2026年4月15日前完成。",
        ),
        paragraph("以上检查如有不当，恳请批评指正。"),
        block(Role::AnnexNote, "附件：整改台账"),
        block(Role::Signature, "云泽区澜桥街道办事处"),
        block(Role::Date, "2026年3月16日"),
    ];
    report(meta(Lang::Zh, ZH_TITLE, "云泽区澜桥街道办事处"), blocks, Vec::new())
}

/// [`zh`] with three enclosures, the ledger bound as the first.
pub fn zh_ledger() -> Report {
    let mut report = zh();
    let at = report.blocks.iter().position(|b| b.role == Role::AnnexNote).expect("the sample has one");
    report.blocks.splice(
        at..=at,
        [
            block(Role::AnnexNote, "附件：1.整改台账"),
            block(
                Role::AnnexNoteNext,
                "2.澜桥街道应急呼叫设备逐户试拨记录及未接通设备改号复拨情况汇总（2026年3月8日至11日）",
            ),
            block(Role::AnnexNoteNext, "3.值班电话变更单"),
        ],
    );
    let heads =
        [("序号", 5), ("问题", 16), ("整改措施", 28), ("责任人", 12), ("完成时限", 12), ("完成标志", 17), ("进展", 10)];
    let row = |n: usize| {
        [
            &n.to_string(),
            "没有岗位对呼叫有人接负责",
            "明确民政办对呼叫接通负总责，用“60秒接通率”取代装机户数考核社区和运维公司，每月通报。",
            "民政办主任周启岚",
            "2026年4月15日",
            "第一期接通率通报",
            "正在推进",
        ]
        .map(str::to_owned)
        .to_vec()
    };
    report.annexes.push(annex("附件1", "整改台账", &heads, (1..=14).map(row).collect()));
    report
}

/// A full English review.
pub fn en() -> Report {
    let title = "Incident review: Vaccine fridge failure over a weekend";
    let blocks = vec![
        block(Role::Title, title),
        block(Role::Addressee, "To: Northmere Regional Health Office"),
        paragraph("This is our own review of what happened, why it happened and what is being done about it."),
        block(Role::Heading, "1. What happened"),
        paragraph(
            "The main vaccine fridge stopped cooling on a Saturday and nobody noticed until Monday morning; 214 doses \
             had to be destroyed. This happened on 6 June 2026, at Tallow Quay Health Centre, ground-floor store.",
        ),
        paragraph("6 June, 03:10 – The compressor stopped."),
        paragraph(
            "03:40 – The fridge passed 8 °C and its alarm sent a text to the mobile of a colleague who had left.",
        ),
        paragraph("8 June, 07:55 – The duty nurse opened the store and saw 19 °C on the display."),
        block(Role::Heading, "2. What it affected"),
        paragraph("It had two effects."),
        pointed("(1) ", "Sixty-three people did not get the vaccination they came for.", " Nine of them were infants."),
        pointed("(2) ", "214 doses were destroyed.", " They had cost 6,840 crowns."),
        block(Role::Heading, "3. Why it happened"),
        paragraph(
            "Direct cause – what went wrong at the time. The alarm was sent to a number nobody was reading. It belonged \
             to a colleague whose last day was 17 April. Evidence: alarm settings, printed 8 June.",
        ),
        paragraph(
            "Root cause – why it could go on. No post in the centre owns the cold chain. Nurses record the temperature, \
             the manager pays for repairs, and the supplier set up the alarm.",
        ),
        block(Role::Heading, "4. What we will change"),
        paragraph(
            "We will take one measure. Name one owner of the cold chain. Owner: practice manager Edda Marlowe. \
             Due: 30 June 2026. Done when: the post description is signed.",
        ),
        paragraph("We welcome comments and corrections."),
        block(Role::AnnexNote, "Annex: corrective action ledger"),
        block(Role::Signature, "Tallow Quay Health Centre"),
        block(Role::Date, "22 June 2026"),
    ];
    report(meta(Lang::En, title, "Tallow Quay Health Centre"), blocks, Vec::new())
}

pub fn en_ledger() -> Report {
    let mut report = en();
    let heads = [("No.", 5), ("Cause", 20), ("Measure", 30), ("Owner", 15), ("Due", 12), ("Status", 10)];
    let row = |n: usize| {
        [
            &n.to_string(),
            "No post owns the cold chain",
            "Name one owner of the cold chain, with authority to order repairs up to 1,500 crowns.",
            "Practice manager Edda Marlowe",
            "30 June 2026",
            "in progress",
        ]
        .map(str::to_owned)
        .to_vec()
    };
    report.annexes.push(annex("Annex", "Corrective action ledger", &heads, (1..=18).map(row).collect()));
    report
}

/// A block with a table: heads and shares of its columns, and texts.
pub fn table_block(heads: &[(&str, u16)], rows: &[&[&str]]) -> Block {
    let rows = rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect();
    Block { runs: Vec::new(), table: Some(annex("", "", heads, rows).table), ..block(Role::Table, "") }
}

/// An English review with tables in its text, headings within a section, items and code.
pub fn en_tables() -> Report {
    let title = "Incident review: Primary database deleted";
    let item = |point_of: &str, text: &str| Block { runs: vec![point(point_of), run(text)], ..paragraph("") };
    let metadata: [&[&str]; 3] = [
        &["Reference", "OPS/2017/1"],
        &["Date of incident", "31 January 2017, 23:00 UTC"],
        &["Location", "db1, and the replica\ndb2"],
    ];
    let timeline: [&[&str]; 3] = [
        &["31 January 2017 17:20", "A snapshot was taken for staging."],
        &["23:27", "rm -rf was run on the primary."],
        &["1 February 2017 00:36", "The snapshot was copied back."],
    ];
    let actions: [&[&str]; 2] = [
        &["A1", "Restore a backup every week", "D1", "Ivo Marsh", "10 July 2026", "in progress"],
        &["A2", "Colour the prompts | by host", "C1", "Edda Marlowe", "", ""],
    ];
    let heads = [("No.", 6), ("Action", 34), ("Addresses", 15), ("Owner", 17), ("Due", 14), ("Status", 14)];
    let blocks = vec![
        block(Role::Title, title),
        table_block(&[("", 1), ("", 3)], &metadata),
        block(Role::Heading, "Timeline"),
        paragraph("All times in UTC."),
        table_block(&[("Time", 1), ("What happened", 3)], &timeline),
        block(Role::Heading, "Causes"),
        block(Role::Subheading, "Immediate causes"),
        item("D1 rm -rf was run on the primary.", " It was meant for the replica: `rm -rf` names no host."),
        block(Role::Subheading, "Contributing factors"),
        item("C1 Both prompts looked the same.", ""),
        block(Role::Heading, "Actions"),
        table_block(&heads, &actions),
        paragraph("Each is shown to work by a restore."),
        block(Role::Signature, "Platform team"),
        block(Role::Date, "10 February 2017"),
    ];
    let mut report = report(meta(Lang::En, title, "Platform team"), blocks, Vec::new());
    report.meta.running = "OPS/2017/1 – Internal".to_owned();
    report
}

/// [`en_tables`] in which the code of the first action leads somewhere.
pub fn linked(address: &str) -> Report {
    let mut report = en_tables();
    let table = report.blocks.iter_mut().filter_map(|block| block.table.as_mut()).next_back().expect("the actions");
    table.rows[0][0].link = Some(address.to_owned());
    report
}

pub fn annex(label: &str, title: &str, heads: &[(&str, u16)], rows: Vec<Vec<String>>) -> Annex {
    let columns =
        heads.iter().map(|(head, share)| Column { head: (*head).to_owned(), share: *share, kind: CellKind::Text });
    let rows = rows.into_iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();
    Annex {
        label: label.to_owned(),
        title: title.to_owned(),
        table: Table { columns: columns.collect(), rows, tasks: Vec::new() },
    }
}

pub fn cell(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::default() }
}

/// Text that is syntax in some format, in every place that takes text.
pub const HOSTILE: &str = "</w:t></w:p> <script>alert(1)</script> <img src=x onerror=alert(1)> ]]> &amp; & \"quoted\" 'single' \
     # head\n1. list\r\n- item\r> quote | cell | `code` *bold* _it_ [link](javascript:alert(1)) ![i](http://x.test/i.png) \
     {{7*7}} =1+1 \u{0}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{202e}gnp\u{2066}\u{feff}\u{fffe}\u{1ffff}\u{fdd0} tab\there 😀𠮷é";

pub fn hostile() -> Report {
    let roles = [
        Role::Title,
        Role::Addressee,
        Role::Paragraph,
        Role::Heading,
        Role::AnnexNote,
        Role::AnnexNoteNext,
        Role::Signature,
        Role::Date,
    ];
    let mut blocks: Vec<Block> = roles.map(|role| block(role, HOSTILE)).to_vec();
    blocks.push(Block { runs: vec![run(""), point(HOSTILE), run("")], ..paragraph("") });
    blocks.push(Block { runs: Vec::new(), ..paragraph("") });
    let rows = vec![vec![HOSTILE.to_owned(); 2], Vec::new(), vec![String::new(); 5]];
    let annexes = vec![
        annex(HOSTILE, HOSTILE, &[(HOSTILE, 0), ("宽", u16::MAX)], rows),
        annex("", "", &[], Vec::new()),
        annex("附件3", "空表", &[("列", 1)], Vec::new()),
    ];
    report(meta(Lang::Zh, HOSTILE, HOSTILE), blocks, annexes)
}

/// The same in an English report, also in the tables and headings that only those have.
pub fn hostile_en() -> Report {
    let mut report = hostile();
    (report.meta.language, report.meta.running) = (Lang::En, HOSTILE.to_owned());
    report.blocks.push(block(Role::Subheading, HOSTILE));
    let table = |heads: &[(&str, u16)]| table_block(heads, &[&[HOSTILE, HOSTILE], &[""]]);
    report.blocks.extend([table(&[(HOSTILE, 1), (HOSTILE, 9)]), table(&[("", 1), ("", 9)]), table(&[])]);
    report.blocks.push(Block { runs: Vec::new(), ..block(Role::Table, "") });
    report
}

/// The report of an empty review.
pub fn empty() -> Report {
    report(meta(Lang::Zh, "", ""), Vec::new(), Vec::new())
}

/// Three pages of one character, to count lines and characters on.
pub fn full_page() -> Report {
    let text = "满".repeat(28 * 70);
    let title = "版心";
    let blocks = vec![block(Role::Title, title), block(Role::Addressee, "甲："), paragraph(&text)];
    report(meta(Lang::Zh, title, ""), blocks, Vec::new())
}
