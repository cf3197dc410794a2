//! Where a Chinese title may be broken: a lexicon of words in titles of such documents, and the cost of a break between
//! two characters.
//!
//! A title is read as the smallest number of words and single characters that make it up. The cost of a break follows
//! from that: if its two parts, read separately, need no more words than the whole, then the break is not inside a
//! word. So words that overlap by chance (人员工作 contains 员工) do no harm, unlike with a greedy longest match.

/// Words that belong to the proper name before them: 澜桥街道, 青禾社区.
#[rustfmt::skip]
const AFTER_NAMES: &[&str] = &[
    "一号", "三号", "中学", "中心", "乡政府", "二号", "产业园", "人民政府", "住建局", "信访局", "公司", "公园",
    "公安局", "养老院", "分公司", "分局", "办事处", "区政府", "医院", "卫生站", "卫生院", "县政府", "司法所",
    "城管局", "大学", "大道", "大队", "委员会", "学校", "学院", "家园", "小区", "小学", "居委会", "工地", "市政府",
    "幼儿园", "广场", "应急局", "开发区", "支队", "教育局", "敬老院", "新村", "有限公司", "服务中心", "服务站",
    "村委会", "民政局", "水务局", "水厂", "水库", "派出所", "片区", "社区", "福利院", "管理处", "管理局", "管理所",
    "花园", "街道", "财政局", "路口", "车站", "镇政府", "隧道", "集团",
];

/// Words that belong to what follows: a line should begin with them rather than end with them.
#[rustfmt::skip]
const FORWARD_WORDS: &[&str] = &[
    "三次", "丢失", "两次", "个别", "临时", "以及", "全区", "全县", "全市", "全部", "关于", "再次", "冒用", "占用",
    "反复", "发生", "多次", "套取", "存在", "对于", "对照", "导致", "开展", "引发", "引起", "截留", "挪用", "擅自",
    "无人", "无法", "未及时", "未按", "未按规定", "未能", "没有", "泄露", "涉及", "漏发", "漏登", "私自", "突发",
    "篡改", "致使", "误停", "误关", "误删", "误发", "超过", "违反", "连续", "造成", "遗失", "部分", "针对", "错付",
    "错发", "长时间", "长期",
];

/// Words that belong to what precedes: states, and nouns for what the title is about.
#[rustfmt::skip]
const BACKWARD_WORDS: &[&str] = &[
    "不一致", "不严", "不全", "不到位", "不力", "不及时", "不实", "不当", "不清", "不符", "不规范", "不足", "不达标",
    "事件", "事故", "事项", "以来", "前后不一致", "失实", "失效", "失真", "异常", "情况", "期间", "滞后", "缺位",
    "缺失", "行为", "账实不符", "超标", "超限", "迟缓", "问题",
];

/// All other words, most of them of two characters.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "一次性", "一站式", "上岗", "上报", "上访", "不动产", "不动产登记", "专家", "专项", "专项检查", "专项资金",
    "业主", "个人信息", "个人言论", "中心城区", "中断", "中毒", "主要负责人", "举报", "乘客", "乱收费", "井盖",
    "交接班", "交通", "交通拥堵", "交通运输", "人员", "人民", "仓库", "企业", "会计", "会议", "传阅", "低保",
    "低保金", "住房", "作业", "供暖", "供气", "供水", "供电", "保密", "信号灯", "信息", "信息公开", "信访", "值守",
    "值班", "停办", "停气", "停水", "停用", "停电", "停车", "停车场", "储备", "儿童", "充电", "充电桩", "公交",
    "公交车", "公众号", "公开", "公文", "公示", "公租房", "公章", "关注", "关闭", "养老", "养老金", "内涝", "冒领",
    "写错", "农村", "农民工", "冷链", "到期", "制度", "办件", "办公室", "办法", "办理", "办结", "医保", "医疗",
    "升级", "午间", "单位", "卫健委", "卫生", "印发", "印章", "危房", "原因", "及时", "反映", "发布", "发放", "发热",
    "发热门诊", "发现", "发票", "受伤", "受理", "台账", "号楼", "合同", "名单", "员工", "呼叫", "响应", "回复",
    "回应", "困人", "困难", "困难群众", "固定资产", "图纸", "地铁", "地震预警信息", "坠物", "坠落", "垃圾", "城区",
    "城管", "培训", "堵塞", "塌陷", "处理", "处罚", "处置", "备份", "复查", "复核", "外传", "外包", "外地", "夜间",
    "大厅", "大检查", "大规模", "大面积", "失职", "失联", "失误", "奖金", "学生", "安全", "安全生产", "安置房",
    "安装", "宕机", "实践活动", "实验室", "审批", "审核", "审计", "家长", "宿舍", "密接", "封控", "居民", "巡查",
    "巡检", "工作", "工作群", "工单", "工程", "差错", "市场监管", "市民", "平台", "年度", "应急", "应急呼叫",
    "应急管理", "延误", "延迟", "弄虚作假", "征收", "微信群", "志愿者", "患者", "情况报告", "情况说明", "感染",
    "手机号", "执法", "执照", "把关", "投诉", "抢修", "护理", "报告", "报表", "报警", "报送", "报销", "抽查", "拆迁",
    "拖延", "招标", "拥堵", "拨付", "拨款", "按时", "损毁", "排查", "排水", "接听", "接待", "接种", "推诿", "推进",
    "措施", "摔倒", "操作", "支付", "收费", "改造", "政务", "政务服务", "政府", "故障", "救助", "救助金", "救援",
    "教育", "数据", "数据库", "整改", "整改情况", "整改情况报告", "整改报告", "文件", "断电", "方案", "施工", "旅客",
    "无人接听", "无证", "春节", "曝光", "更换", "服务", "服务器", "服务态度", "期限", "机关", "机房", "材料", "村民",
    "条件", "来信", "来电", "查询", "标准", "校园", "校车", "样本", "核实", "核查", "核酸", "检修", "检查", "检讨",
    "检查材料", "检测", "检验", "残疾人", "民政", "水质", "污染", "污水", "泄漏", "活动", "流程", "流调", "浑浊",
    "消毒", "消防", "消防通道", "涉密", "清单", "清运", "漏报", "漏检", "漏洞", "演练", "火灾", "热线", "燃气",
    "爆炸", "物业", "物业费", "物资", "独居", "独居老人", "环保", "环境", "生产", "生命", "生硬", "申请", "申请人",
    "电动车", "电梯", "电梯困人", "电话", "留样", "疏散", "疏漏", "疫情", "疫情防控", "疫苗", "疫苗冷链", "瘫痪",
    "登记", "监控", "监测", "监督", "监督检查", "监管", "盘点", "直排", "督办", "督查", "瞒报", "矛盾", "短信",
    "研究", "社保", "社保卡", "票据", "离岗", "科学", "租金", "积压", "积水", "积水内涝", "程序", "空调", "空跑",
    "窗口", "第一", "第三方", "答复", "签发", "管控", "管理", "管理办法", "管线", "管网", "管道", "系统", "纠纷",
    "纪要", "经费", "结果", "结算", "统计", "维修", "维护", "缺页", "网格员", "网民", "网站", "网络", "群众", "老人",
    "老旧小区", "职工", "脚手架", "脱岗", "自查", "自查报告", "舆情", "舆论", "舆论关注", "药品", "落实", "虚假",
    "行政", "补偿", "补助", "补助金", "补换", "补贴", "要求", "规定", "视频", "触电", "言论", "记录", "设备", "设施",
    "设施设备", "证件", "证明", "评标专家", "试剂", "试卷", "误报", "说明", "调度", "调查", "负责人", "财务", "责任",
    "账号", "账户", "费用", "资产", "资格", "资金", "起火", "超期", "路灯", "路面", "身份证", "转办", "转办单",
    "转运", "轮候", "辖区", "过期", "运维", "进展", "违建", "违法", "违规", "迟到", "迟报", "退费", "送餐", "透析",
    "通报", "通知", "通道", "造假", "逾期", "道路", "遗漏", "部门", "采样", "采购", "重复", "重大", "错别字", "错送",
    "门户网站", "门诊", "阀门", "防护", "防控", "防汛", "附件", "隐患", "隔离", "隔离点", "集中", "集体", "项目",
    "预案", "预警", "食品", "食品安全", "食品留样", "食堂", "食物", "验收", "高空", "高空坠物",
];

/// The cost of a line break before a character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parted {
    /// The cost of broken words: 3 for a word of two characters, 1 for a name. Such a break is used only if there is no
    /// other.
    pub words: usize,
    /// How closely the two sides belong together, if neither is broken.
    pub closeness: usize,
}

/// The cost of a single character; a word of any length costs 1.
const SINGLE: usize = 2;

/// A word that begins at a character.
#[derive(Clone, Copy)]
struct Word {
    /// In characters.
    length: usize,
    sort: Sort,
}

#[derive(Clone, Copy, PartialEq)]
enum Sort {
    AfterName,
    Forward,
    Backward,
    Other,
}

const LEXICON: [(&[&str], Sort); 4] = [
    (AFTER_NAMES, Sort::AfterName),
    (FORWARD_WORDS, Sort::Forward),
    (BACKWARD_WORDS, Sort::Backward),
    (WORDS, Sort::Other),
];

/// The cost of a break before each character of `chars`.
pub fn parted(chars: &[char]) -> Vec<Parted> {
    let count = chars.len();
    let words = words(chars);
    // The cost of the text up to each character, and from each character on.
    let mut up_to: Vec<usize> = (0..=count).map(|n| SINGLE * n).collect();
    let mut from: Vec<usize> = (0..=count).rev().map(|n| SINGLE * n).collect();
    for n in 0..count {
        up_to[n + 1] = up_to[n + 1].min(up_to[n] + SINGLE);
        for word in &words[n] {
            up_to[n + word.length] = up_to[n + word.length].min(up_to[n] + 1);
        }
    }
    for n in (0..count).rev() {
        from[n] = from[n + 1] + SINGLE;
        for word in &words[n] {
            from[n] = from[n].min(from[n + word.length] + 1);
        }
    }
    let mut parted: Vec<Parted> =
        (0..count).map(|n| Parted { words: up_to[n] + from[n] - from[0], closeness: 0 }).collect();
    // One of the cheapest readings: how each character is read.
    let mut reading = Vec::with_capacity(count);
    while reading.len() < count {
        let n = reading.len();
        match words[n].iter().find(|word| from[n] == from[n + word.length] + 1) {
            Some(word) => reading.extend((0..word.length).map(|at| Stands::In(word.sort, at))),
            None => reading.push(Stands::Alone),
        }
    }
    join_names(chars, &reading, &mut parted);
    for n in 1..count {
        let is_alone = |n: usize| reading[n] == Stands::Alone;
        if is_alone(n - 1) && FORWARD.contains(chars[n - 1]) || is_alone(n) && BACKWARD.contains(chars[n]) {
            parted[n].words += LEANING;
        }
        parted[n].closeness = closeness(chars, &reading, n);
    }
    parted
}

/// The words of the lexicon that begin at each character.
fn words(chars: &[char]) -> Vec<Vec<Word>> {
    let mut words: Vec<Vec<Word>> = vec![Vec::new(); chars.len()];
    for (list, sort) in LEXICON {
        for word in list {
            let length = word.chars().count();
            for (n, window) in chars.windows(length).enumerate() {
                if window.iter().copied().eq(word.chars()) {
                    words[n].push(Word { length, sort });
                }
            }
        }
    }
    words
}

/// How a character is read.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    /// In no word of the lexicon.
    Alone,
    /// In a word of this sort, at this position.
    In(Sort, usize),
}

/// Characters that belong to what follows, and to what precedes.
const FORWARD: &str = "和与及或且并在对向从由被因将把按不未无让使给以为至致仍误";
const BACKWARD: &str = "的了等中后";

/// The cost of a break beside them, in units of [`Parted::words`]: more than a broken quotation.
const LEANING: usize = 4;

/// The most unknown characters that are taken for one name.
const NAME: usize = 4;

/// Joins unknown characters in a row to a name, together with 街道, 社区 and the like after them.
fn join_names(chars: &[char], reading: &[Stands], parted: &mut [Parted]) {
    let is_of_name = |n: usize| {
        let leans = FORWARD.contains(chars[n]) || BACKWARD.contains(chars[n]);
        reading[n] == Stands::Alone && chars[n] >= '\u{3400}' && chars[n].is_alphanumeric() && !leans
    };
    let mut start = 0;
    while start < chars.len() {
        let mut end = start;
        while end < chars.len() && is_of_name(end) {
            end += 1;
            // The name ends here: 云泽区, 东埠路.
            if end > start + 1 && "省市区县镇乡村路街巷".contains(chars[end - 1]) {
                break;
            }
        }
        if end > start {
            let tail = usize::from(reading.get(end) == Some(&Stands::In(Sort::AfterName, 0)));
            for (n, inner) in (1..).zip(&mut parted[start + 1..end + tail]) {
                // A longer run consists of several words, most of them of two characters.
                inner.words += usize::from(end - start <= NAME || n % 2 == 1);
            }
        }
        start = end.max(start + 1);
    }
}

/// How closely the characters before and after a break before `n` belong together.
fn closeness(chars: &[char], reading: &[Stands], n: usize) -> usize {
    let (before, after) = (chars[n - 1], chars[n]);
    let is_alone = |n: usize| reading[n] == Stands::Alone;
    match (reading[n - 1], reading[n]) {
        (Stands::In(Sort::Forward, _), _) => return 130,
        (_, Stands::In(Sort::Backward, 0)) => return 90,
        _ => {}
    }
    // Good breaks: 问题的 | 检查, 甲、 | 乙, 甲 | 和乙.
    let is_good_after = is_alone(n - 1) && "的、》）”".contains(before);
    if is_good_after || is_alone(n) && "和与及并且《（“".contains(after) {
        return 0;
    }
    // A number and its noun: 186名 | 申请人.
    if n >= 2 && chars[n - 2].is_ascii_digit() && "名个项件户起例人家条次".contains(before) {
        return 150;
    }
    // A stray character is hardly a word: 误 | 停水.
    let leans = |n: usize| BACKWARD.contains(chars[n]) || FORWARD.contains(chars[n]);
    let is_stray_before = is_alone(n - 1) && !leans(n - 1) && n.checked_sub(2).is_none_or(|n| !is_alone(n));
    let is_stray_after = is_alone(n) && !leans(n) && reading.get(n + 1) != Some(&Stands::Alone);
    if is_stray_before || is_stray_after { 80 } else { 40 }
}
