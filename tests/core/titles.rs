//! The breaking of titles: each line of a table is a title as a careful editor would set it.

use fupan::typeset::title_lines;
use proptest::{collection::vec, prelude::*, sample::select};

/// Titles with their line breaks; 20 characters make a line.
const TITLES: &[&str] = &[
    // One line.
    "关于东埠片区抢修误停水问题的情况报告",
    "关于隔离点餐食多次错送问题的整改情况报告",
    "关于核酸采样点样本漏检迟报问题的情况报告",
    "关于群众来信超期未答复问题的检查",
    "关于12345热线工单虚假办结问题的检查",
    "关于食堂采购发票重复报销问题的检查",
    "关于校车超员的检查",
    "关于学生宿舍夜间断电问题的情况报告",
    "关于期末考试试卷提前泄露事件的检查",
    "关于养老院护理人员给药错误问题的情况报告",
    "关于道路交通信号灯故障三日未修问题的检查",
    "关于人员工作时间擅自离岗问题的检查",
    "关于市民反映路灯不亮未及时处理问题的检查",
    "关于窗口停办问题的整改情况报告",
    "关于垃圾清运车辆漏油污染路面问题的检查",
    "关于新建住宅小区供暖不达标问题的情况报告",
    "关于社区矫正人员报到登记错误问题的检查",
    // Two lines.
    "关于澜桥街道独居老人 / 应急呼叫无人接听问题的检查",
    "关于澜桥街道独居老人夜间 / 呼叫无人接听问题的检查",
    "关于公租房轮候名单公示 / 泄露个人信息事件的整改情况报告",
    "关于对照《值班值守工作管理办法》 / 开展自查发现问题的整改情况报告",
    "关于青禾社区6号楼电梯困人 / 超过两小时问题的情况报告",
    "关于松岭县第二人民医院发热门诊 / 漏登患者信息问题的检查",
    "关于密接人员转运车辆 / 迟到四十分钟问题的检查",
    "关于区疾控中心流调信息外传 / 引发舆情事件的情况报告",
    "关于临河镇卫生院疫苗冷链 / 中断问题的整改报告",
    "关于望湖小学食堂连续三天 / 没有留样问题的检查",
    "关于西桥工地高空坠物 / 砸伤行人事故的情况报告",
    "关于燃气管道施工损坏 / 导致停气问题的情况报告",
    "关于东风路排水管网堵塞 / 造成道路积水问题的检查",
    "关于老旧小区消防通道 / 长期被占用问题的整改情况报告",
    "关于城北充电站电动车 / 起火事故处置不当问题的检查",
    "关于信访事项转办后三个月 / 没有回复问题的整改情况报告",
    "关于对上访群众答复 / 前后不一致问题的情况说明",
    "关于政务服务大厅窗口 / 午间无人值守问题的检查",
    "关于不动产登记窗口多次退件 / 让群众来回跑问题的情况报告",
    "关于“一次性告知”制度 / 落实不到位问题的整改情况报告",
    "关于社保卡补换业务系统故障 / 停办两天问题的情况报告",
    "关于会议通知日期写错 / 导致参会人员空跑问题的检查",
    "关于涉密文件传阅 / 登记不全问题的整改情况报告",
    "关于印发《防汛应急预案》 / 附件缺页问题的检查",
    "关于上报的年度统计数据 / 与部门台账不一致问题的检查",
    "关于官方微信公众号 / 误发个人言论事件的情况报告",
    "关于网民反映河道污水直排的 / 舆情回应迟缓问题的检查",
    "关于城管执法视频 / 引发舆论关注事件的情况报告",
    "关于门户网站公示附件 / 泄露186名申请人身份证号问题的检查",
    "关于机房空调故障导致服务器 / 宕机6小时事件的情况报告",
    "关于数据库备份连续47天失败 / 未被发现问题的检查",
    "关于低保金重复发放 / 和错发问题的整改情况报告",
    "关于专项资金拨付滞后 / 与使用不规范问题的整改情况报告",
    "关于2026年3月17日城东水厂 / 出水浑浊问题的情况报告",
    "关于甲乙丙丁戊己庚2026年3月17日 / 供水中断问题的报告",
    "关于城区中心机房服务器 / kubernetes-1.29集群故障问题的报告",
    "关于云泽区澜桥街道办事处 / 值班人员夜间脱岗问题的检查",
    "关于望川岚江供水有限公司抢修作业 / 误关阀门造成透析中心停水事件的情况报告",
    "关于松岭县住房保障中心公租房轮候名单公示 / 泄露申请人个人信息事件的整改情况报告",
    "关于防汛物资储备仓库 / 盘点账实不符问题的检查",
    "关于电梯维保单位未按规定 / 开展月度检查问题的检查",
    "关于扶贫项目合同签订不规范、 / 资金支付无依据问题的整改情况报告",
    "关于区政府办公室公文流转系统 / 停用期间文件漏发问题的检查",
    "关于研究生命科学实验室 / 试剂过期使用问题的检查",
    "关于城市管理局执法人员 / 态度生硬问题的情况报告",
    "关于中心城区部分路段 / 积水内涝问题的情况报告",
    "关于短信平台向全区居民 / 误发地震预警信息事件的情况报告",
    "关于对外公布的咨询电话 / 长期无人接听问题的检查",
    "关于桐溪村委会集体资产 / 租金未入账问题的检查",
    "关于救助申请材料遗失致使困难群众 / 救助金延迟发放问题的检查",
    "关于全市消防安全大检查中 / 弄虚作假问题的检查",
    "关于“平安家园”小区物业费 / 收支公示造假问题的情况报告",
    "关于老年食堂食品留样 / 缺失等问题的整改情况报告",
    "关于云泽区教育局招生录取平台 / 报名期间系统瘫痪问题的情况报告",
    "关于景和花园小区二次供水水箱 / 未按期清洗问题的整改情况报告",
    "关于接诉即办工单积压 / 推诿问题的整改情况报告",
    "关于区政府常务会议纪要 / 错发外单位事件的检查",
    "关于养老服务中心护理记录 / 造假问题的整改情况报告",
    "关于重点人员信息表在工作群中 / 违规转发问题的检查",
    "关于春节期间值班电话转接失败 / 造成报警延误问题的检查",
    "关于农村饮水安全工程资金结余 / 未及时上缴问题的整改情况报告",
    "关于第三方运维人员误删生产数据库 / 造成业务中断事件的情况报告",
    "关于危房改造补助对象认定 / 把关不严问题的整改情况报告",
    "关于澜桥街道办事处食堂食品安全 / 检查发现问题的整改情况报告",
    "关于对《城市生活垃圾分类管理办法 / 实施细则》理解有误问题的检查",
    "关于“我为群众办实事”实践活动中 / 走过场问题的整改情况报告",
    "关于第三中学校门口交通拥堵 / 致学生受伤事故的情况报告",
    "关于三十二户居民天然气改造工程 / 逾期四个月未完工问题的检查",
    "关于老人、儿童和残疾人优待证 / 办理窗口服务态度生硬问题的检查",
    "关于A区3号楼至5号楼消火栓 / 无水问题的整改情况报告",
    "关于NAS-2000存储设备故障 / 致监控录像丢失问题的情况报告",
    "关于澜桥街道青禾社区党群服务中心 / 活动室漏雨问题的检查",
    "关于东埠片区抢修误停水问题的 / 有关情况及下一步工作安排的报告",
    "关于望湖小学食堂配送餐中 / 发现异物问题的情况报告",
    "关于集中隔离点工作人员 / 未按规定做好个人防护问题的检查",
    "关于防汛值班人员接到预警后未及时通知 / 低洼地带群众转移问题的检查",
    "关于信访督办件签收后无人跟进 / 超期四十五天未答复问题的检查",
    "关于综合服务大厅自助机故障三周 / 无人报修问题的整改情况报告",
    "关于涉及民生领域重点项目招标文件中 / 设置不合理条件问题的整改情况报告",
    "关于网格员入户排查走过场 / 和台账造假问题的检查",
    "关于向上级报送的报告中 / 引用过时数据问题的检查",
    "关于文件起草照搬照抄外地做法 / 并漏改地名问题的检查",
    "关于宣传栏错别字长期无人更正 / 引发群众议论问题的检查",
    "关于互联网医院处方平台 / 泄露病历信息事件的情况报告",
    "关于财务人员轻信诈骗电话 / 转出公款事件的情况报告",
    "关于党员活动经费报销凭证不全、 / 审批手续缺失等问题的整改情况报告",
    "关于城东供热站锅炉检修超期 / 导致两千余户居民停暖问题的情况报告",
    "关于研究生招生考试考场 / 监控缺失问题的情况报告",
    "关于 Windows Server 2019 系统补丁 / 未更新导致病毒感染问题的检查",
    // Three lines.
    "关于云泽区澜桥街道青禾社区 / 独居老人夜间两次应急呼叫无人接听 / 且长时间未被发现问题的整改情况报告",
    "关于学习贯彻《重大事故隐患判定标准 / 与安全生产专项整治工作实施方案》 / 不到位问题的检查",
    "关于市公共资源交易中心评标专家 / 抽取系统在节假日期间停用 / 导致两个项目延期开标问题的检查",
];

#[test]
fn titles_break_where_an_editor_would_break_them() {
    let mut wrong = Vec::new();
    for expected in TITLES {
        let lines = title_lines(&expected.replace(" / ", ""), 20).join(" / ");
        if lines != *expected {
            wrong.push(format!("{lines}\ninstead of {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Breaks that are not good, but the best that are possible.
#[test]
fn hard_titles_keep_to_the_rules() {
    let word = "x".repeat(50);
    let long = format!("关于{word}的检查");
    let rows: [(&str, &[&str]); 15] = [
        ("", &[]),
        (" \n ", &[]),
        ("“", &["“"]),
        ("第一行\n第二行", &["第一行", "第二行"]),
        // 的 stays with what precedes it, also in text without any known word.
        ("甲乙丙丁戊己庚辛壬癸子丑的寅卯辰巳午未申酉戌亥", &["甲乙丙丁戊己庚辛壬癸子丑的", "寅卯辰巳午未申酉戌亥"]),
        // A word longer than a line has a line of its own, with the marks that must stay with it.
        (&long, &[&format!("关于{word}的"), "检查"]),
        (
            "关于https://example.org/a/b-2026.03.html页面泄露问题的检查",
            &["关于https://example.org/a/b-2026.03.html", "页面泄露问题的检查"],
        ),
        (
            "Incident review: Vaccine fridge failure over a weekend",
            &["Incident review: Vaccine", "fridge failure over a weekend"],
        ),
        (
            "Corrective action report: Personal data of 186 applicants published with the housing list",
            &["Corrective action report:", "Personal data of 186 applicants", "published with the housing list"],
        ),
        // A quotation longer than a line is broken at the end of a word.
        (
            "关于“城市生活垃圾分类管理办法实施细则宣传材料”的检查",
            &["关于“城市生活垃圾分类管理办法", "实施细则宣传材料”的检查"],
        ),
        // One more line if a word would be broken otherwise.
        (
            "关于甲乙丙丁戊己庚辛壬癸子丑寅卯辰整改情况报告甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午",
            &["关于甲乙丙丁戊己庚辛壬癸子丑", "寅卯辰整改情况报告甲乙丙丁", "戊己庚辛壬癸子丑寅卯辰巳午"],
        ),
        // Numbers stay with what they count, and dates whole.
        (
            "关于甲乙丙丁戊己庚2026年3月17日供水中断问题的报告",
            &["关于甲乙丙丁戊己庚2026年3月17日", "供水中断问题的报告"],
        ),
        (
            "关于甲乙丙丁戊己庚辛壬癸一百二十三户停水问题的报告",
            &["关于甲乙丙丁戊己庚辛壬癸", "一百二十三户停水问题的报告"],
        ),
        ("关于甲乙丙丁戊己庚辛壬12345热线无人接听问题", &["关于甲乙丙丁戊己庚辛壬", "12345热线无人接听问题"]),
        // Words that overlap by chance have no effect.
        ("关于甲乙丙丁戊己庚辛壬工作人员工作时间离岗问题", &["关于甲乙丙丁戊己庚辛壬", "工作人员工作时间离岗问题"]),
    ];
    for (title, expected) in rows {
        assert_eq!(title_lines(title, 20), expected, "{title}");
    }
}

#[test]
fn longer_titles_take_the_fewest_lines() {
    for count in 1..200 {
        let title = "字".repeat(count);
        let lines = title_lines(&title, 20);
        assert_eq!(lines.len(), count.div_ceil(20));
        assert_eq!(lines.concat(), title);
        let lengths = lines.iter().map(|line| line.chars().count());
        // Unknown characters are taken in pairs.
        assert!(lengths.clone().max().unwrap() - lengths.min().unwrap() <= 2, "{lines:?}");
    }
}

/// Titles of words, names and marks in any order.
fn title() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "关于",
        "澜桥",
        "街道",
        "独居老人",
        "的",
        "和",
        "、",
        "《",
        "》",
        "“",
        "”",
        "（",
        "）",
        "2026",
        "年",
        "3月",
        "17",
        "日",
        "第三",
        "K8s",
        " ",
        "，",
        "无人接听",
        "问题",
        "研究",
        "生命",
        "人员",
        "员工",
        "不",
        "未按规定",
        "整改情况报告",
        "中",
        "等",
        "…",
        "𠮷",
        "é",
    ]);
    prop_oneof![4 => vec(pieces, 0..40).prop_map(|pieces| pieces.concat()), 1 => ".{0,60}"]
}

/// Whether the line may be longer than the sheet: nothing in it can be parted.
fn is_whole(line: &str, max: usize) -> bool {
    title_lines(line, max).len() == 1
}

proptest! {
    #[test]
    fn lines_hold_the_title_and_fit(title in title(), max in 8..24usize) {
        let lines = title_lines(&title, max);
        let blank = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(blank(&lines.concat()), blank(&title));
        prop_assert_eq!(&lines, &title_lines(&title, max));
        for line in &lines {
            let width: usize = line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            prop_assert!(width <= 2 * max || is_whole(line, max), "{:?}", lines);
            prop_assert!(line.trim() == line && !line.is_empty(), "{:?}", lines);
        }
        for pair in lines.windows(2).filter(|_| !title.contains('\n')) {
            prop_assert!(!pair[1].starts_with(['的', '等', '》', '、', '，', '”', '）', '…']), "{:?}", lines);
            prop_assert!(!pair[0].ends_with(['《', '“', '（']) && !pair[0].ends_with("关于"), "{:?}", lines);
        }
    }
}
