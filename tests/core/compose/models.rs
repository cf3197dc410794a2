//! Whole documents, word for word, from the answers that make them.

use super::{answers::*, blocks};
use fupan::review::{
    Responsibility::Local,
    Status::{Closed, Doing, Done, Lasting, Open},
};

#[track_caller]
fn is(answers: Answers, expected: &str) {
    let blocks = blocks(&answers.0);
    let expected: Vec<&str> = expected.lines().collect();
    for (block, line) in blocks.iter().zip(&expected) {
        assert_eq!(block, line);
    }
    assert_eq!(blocks.len(), expected.len(), "{blocks:#?}");
}

#[test]
fn self_examination() {
    let answers = zh(C)
        .title("澜桥街道独居老人夜间呼叫无人接听问题")
        .addressee("云泽区人民政府")
        .unit("云泽区澜桥街道办事处")
        .started("2026-03-07T22:16")
        .place("青禾社区6号楼")
        .summary("一名独居老人夜间摔倒，两次呼叫无人接听，49分钟后才被邻居发现")
        .people("街道夜间值班员", "")
        .people("民政办主任", "周启岚")
        .moment("2026-03-07T22:16", "老人按下呼叫器，呼叫被转到2月25日已停用的街道值班手机。")
        .moment("2026-03-07T22:19", "老人再次呼叫，仍未接通")
        .moment("2026-03-07T23:05", "邻居听见敲墙声，拨打120，老人送医后诊断为右腕骨折")
        .moment("2026-03-08T09:00", "周启岚查看平台记录，确认两次呼叫都转到了停用号码")
        .source("老人家属向12345热线反映，区政府办公室在3月10日通报中点名批评")
        .impact("耽误了老人得到救助", "呼叫器承诺60秒内应答，老人带伤等了49分钟，发现她的不是我们")
        .impact("动摇了居民对呼叫设备的信任", "3月8日至12日，27户来电问设备还有没有人管，4户要求拆除。")
        .impact("暴露出同样的隐患不止一处", "逐户试拨后，又查出9户不能接通，其中5户转到离岗人员的手机")
        .cause(
            Direct,
            "值班手机停用后，平台里的转接号码没有更改",
            "2月25日换号，办公室更新了通讯录，没有通知平台运维公司",
            "平台日志显示，转接设置最后一次修改是在2025年11月3日",
        )
        .cause(
            Main,
            "换号流程不涉及任何系统，换完也没有人试拨",
            "平台每月巡检只看设备是否在线，不做呼叫测试",
            "2026年1月、2月巡检单",
        )
        .explains(&[0])
        .cause(
            Main,
            "没有人接的呼叫不会转给别人",
            "未接通的只在后台留记录，夜间没有人看后台",
            "见平台服务合同附件二",
        )
        .explains(&[0])
        .cause(
            Root,
            "街道把平台交给运维公司后，没有一个岗位对“呼叫有人接”负责",
            "街道考核看的是装机户数，接通率三年没有统计过。2025年6月已有社区报告试呼不通，我们当作单台故障处理，没有往下查",
            "2025年6月18日报修单",
        )
        .explains(&[1, 2])
        .remedy("2026-03-08", "把转接号码改为街道24小时值班电话，当晚试拨接通")
        .remedy("2026-03-09", "街道主要负责人到医院向老人和家属当面道歉")
        .remedy("2026-03-11", "逐户试拨312户，9户不能接通的全部改号并复拨接通")
        .extent("街道公布的31个值班号码", "办公室", "2个无人接听", "2个")
        .responsibility(Local)
        .pledge("以后每季度逐户试拨一次，结果向居民公布")
        .measure("换号和改系统合并为一张单", "运维公司签明已改号、已试拨，办公室才能停用旧号")
        .answers(&[0, 1])
        .owner("办公室副主任沈知远")
        .due("2026-03-31")
        .proof("首张签注完整的变更单")
        .status(Open)
        .measure("明确民政办对呼叫接通负总责", "用“60秒接通率”取代装机户数考核社区和运维公司，每月通报")
        .answers(&[3])
        .owner("民政办主任周启岚")
        .due("2026-04-15")
        .proof("第一期接通率通报")
        .status(Open)
        .measure(
            "增设第二、第三转接号码",
            "30秒未接转社区值班电话，60秒未接转街道带班领导手机",
        )
        .answers(&[2])
        .owner("运维公司项目经理韩茂林")
        .due("2026-04-10")
        .proof("随机试拨20户全部有人接听");
    // The order between measures of the same depth is the user's.
    let mut answers = answers;
    answers.0.measures.swap(0, 2);
    is(answers, include_str!("models/self.zh.txt"));
}

#[test]
fn report() {
    let answers = zh(R)
        .title("东埠片区抢修误停水")
        .addressee("望川市水务局")
        .unit("望川岚江供水有限公司")
        .date("2026年5月25日")
        .started("2026-05-19")
        .place("东埠路与纬三街交叉口")
        .summary("我公司抢修时关错阀门，东埠片区1460户居民和市肾病医院透析中心停水1小时55分钟")
        .moment("2026-05-19T13:20", "抢修班按图纸关闭3号阀，漏点出水没有减小")
        .moment("2026-05-19T13:35", "抢修班又关闭相邻的5号阀，片区停水")
        .moment("2026-05-19T13:48", "透析中心来电反映水压骤降，调度员答复“正在核实”")
        .moment("2026-05-19T14:30", "透析中心再次来电说明有11名患者正在透析，调度员报告值班经理")
        .moment("2026-05-19T14:52", "水车到达透析中心，接通应急供水")
        .moment("2026-05-19T15:30", "5号阀重新打开，片区恢复供水")
        .source("市水务局接到透析中心投诉后，于当日15时来电核查")
        .impact("打断了11名患者的透析治疗", "其中3人提前结束，次日补做。截至5月24日，医院没有报告病情加重")
        .impact("1460户居民没有得到通知就停了水", "停水期间客服热线来电206通，131通没有接入")
        .cause(
            Direct,
            "抢修班在图纸与现场不符时继续关阀",
            "3号阀关闭无效，说明图纸有误，抢修班没有停下来核对，又关了5号阀",
            "抢修记录仪录像",
        )
        .cause(
            Direct,
            "透析中心第一次来电没有作为紧急情况上报",
            "从第一次来电到报告值班经理，隔了42分钟",
            "见5月19日调度电话录音",
        )
        .cause(
            Main,
            "抢修前没有核对图纸的步骤",
            "2023年支管改接后，竣工图没有交到图档室，抢修班用的仍是旧图",
            "图档室登记簿",
        )
        .explains(&[0])
        .cause(
            Main,
            "调度台没有重要用户清单",
            "来电只显示号码，调度员不知道对方是谁，也无权先派水车",
            "调度岗位操作手册",
        )
        .explains(&[1])
        .cause(
            Root,
            "公司只考核抢修快慢，图纸准不准没有人负责",
            "竣工图移交不在任何部门的职责里。近三年五次抢修遇到图实不符，没有一次回头改图",
            "近三年抢修工作总结",
        )
        .explains(&[2, 3])
        .remedy("2026-05-19", "两台水车在透析中心留守到次日8时")
        .remedy("2026-05-20", "公司负责人到透析中心和东埠社区说明情况并道歉")
        .remedy("2026-05-22", "核对东埠片区46个阀门，改正图纸7处")
        .measure("由工程部对图纸准确负责", "竣工图没有移交的工程，财务系统锁定结算")
        .answers(&[4])
        .owner("工程部经理邹牧")
        .due("2026-06-30")
        .proof("锁定功能启用，并抽查10项工程")
        .measure("把关阀前核对设为必经步骤", "班长拍摄阀门编号，调度员对图确认后才能关阀；关阀无效的，停止作业并报告")
        .answers(&[2, 0])
        .owner("生产部经理倪望舒")
        .due("2026-06-10")
        .proof("连续20次抢修记录齐全")
        .measure("在调度台建立重要用户清单", "医院、养老机构等78家来电时自动弹出名称，调度员可以直接派水车")
        .answers(&[3, 1])
        .owner("调度中心主任段青")
        .due("2026-06-15")
        .proof("78家逐家试拨弹出正确");
    is(answers, include_str!("models/report.zh.txt"));
}

#[test]
fn progress() {
    let answers = zh(Z)
        .title("公租房轮候名单公示泄露个人信息事件")
        .addressee("松岭县住房和城乡建设局")
        .unit("松岭县住房保障中心")
        .date("2026-04-20")
        .started("2026-01-14T16:40")
        .place("县政府门户网站")
        .summary("我中心公示公租房轮候名单时，附件表格带有186名申请人的完整身份证号和手机号")
        .source("当晚一名申请人来电指出，附件于21时10分撤下")
        .impact("186名申请人的身份信息外泄", "附件在网上停留4小时30分钟，被下载43次")
        .impact(
            "申请人受骗的风险增大",
            "截至1月31日，12名申请人反映接到冒充我中心的电话，其中1人提供了验证码，没有钱款损失",
        )
        .cause(
            Direct,
            "把内部工作表当作公示表上传",
            "两张表放在同一个共享文件夹里，文件名只差一个“内”字",
            "1月14日网站后台上传记录",
        )
        .cause(
            Main,
            "发布前的审核不看附件",
            "审核单只有标题、日期两栏，审核时没有打开附件",
            "1月14日信息发布审核单",
        )
        .cause(
            Root,
            "我中心没有把个人信息交给专人看管",
            "申请材料由六个岗位共用一个文件夹，谁都能下载，谁都不负责清理。2024年9月网络安全检查已指出权限过宽，我们只回复“已提醒”，没有改动",
            "见该次检查反馈第4条",
        )
        .remedy("2026-01-14", "撤下附件，并请网站管理单位清除缓存")
        .remedy("2026-01-16", "逐一电话告知186名申请人，说明泄露的内容，提醒防范诈骗")
        .measure("设立个人信息管理岗", "管文件夹权限、文件清理和每季度盘点")
        .answers(&[2])
        .owner("中心主任贺兰亭")
        .due("2026-02-28")
        .proof("任职文件和首次盘点记录")
        .status(Closed)
        .progress("岗位设在综合科，3月完成首次盘点，清理文件214份")
        .closed_on("2026-04-02")
        .measure("按岗位拆分共享文件夹权限", "每个岗位只能打开本岗位的文件")
        .answers(&[2])
        .owner("综合科副科长石砚秋")
        .due("2026-03-31")
        .proof("六个岗位的权限清单")
        .status(Doing)
        .progress("六个岗位已拆分四个，余下档案岗和信访岗")
        .reason("因为这两个岗位的历史文件有1.1万份，要逐份核对归属")
        .next("5月15日前分两批核对完毕，随即拆分")
        .measure("网站发布系统增加附件检测", "附件中有身份证号或手机号的，系统不予提交")
        .answers(&[1])
        .owner("信息员柏舟")
        .due("2026-03-31")
        .proof("20份测试文件全部拦截")
        .status(Done)
        .closed_on("2026-03-27")
        .measure("公示表由业务系统直接导出", "只含姓名、申请编号和轮候序号，不再人工编辑")
        .answers(&[0])
        .owner("分配科科长米乐山")
        .due("2026-03-01")
        .proof("每季度抽查全部已发布名单")
        .status(Lasting)
        .measure("开展一次信息发布差错推演", "从发现差错到撤下、告知，逐步计时，查找卡点")
        .answers(&[1])
        .owner("综合科副科长石砚秋")
        .due("2026-05-29")
        .proof("推演记录和改进清单")
        .status(Open)
        .extent("2024年以来发布的63份公示附件", "信息员柏舟", "2份带有联系电话", "2份");
    is(answers, include_str!("models/progress.zh.txt"));
}

#[test]
fn english_self_examination() {
    let answers = en(C)
        .title("Vaccine fridge failure over a weekend")
        .addressee("Northmere Regional Health Office")
        .unit("Tallow Quay Health Centre")
        .date("2026-06-22")
        .started("2026-06-06T03:10")
        .place("Tallow Quay Health Centre, ground-floor store")
        .summary("The main vaccine fridge stopped cooling on a Saturday and nobody noticed until Monday morning; 214 doses had to be destroyed")
        .people("practice manager", "Edda Marlowe")
        .people("Monday duty nurse", "")
        .moment("2026-06-06T03:10", "The compressor stopped")
        .moment("2026-06-06T03:40", "The fridge passed 8 °C and its alarm sent a text to the mobile of a colleague who had left in April")
        .moment("2026-06-06T04:40", "The alarm sent its second and last text to the same number")
        .moment("2026-06-08T07:55", "The duty nurse opened the store and saw 19 °C on the display")
        .moment("2026-06-08T08:20", "The practice manager stopped all vaccinations and called the regional cold-chain desk")
        .moment("2026-06-08", "63 appointments for that day and the next were cancelled")
        .source("the Monday nurse found the display at 19 °C and told the practice manager")
        .impact("Sixty-three people did not get the vaccination they came for", "Nine of them were infants due a dose that week; all nine were vaccinated at the Harrow Lane clinic by 12 June.")
        .impact("214 doses were destroyed", "They had cost 6,840 crowns and four kinds were out of stock in the region until 15 June.")
        .cause(Direct, "The alarm was sent to a number nobody was reading", "It belonged to a colleague whose last day was 17 April. No second number was set.", "alarm settings, printed 8 June")
        .cause(Main, "Our leaver checklist does not mention equipment alarms", "It covers keys, e-mail and payroll. The weekly fridge check looks at the temperature, never at where the alarm goes.", "leaver checklist, version of January 2025")
        .cause(Main, "No one looks at the fridge between Friday evening and Monday morning", "", "temperature log, every weekend since February")
        .cause(Root, "No role in the centre owns the cold chain", "Nurses record the temperature, the manager pays for repairs, and the supplier set up the alarm. In November 2025 a test alarm went unanswered for two hours; we put it down to a poor signal and closed the note.", "equipment log, 19 November 2025")
        .remedy("2026-06-08", "The alarm was redirected to the on-call phone and tested twice")
        .remedy("2026-06-09", "The practice manager telephoned all 63 people or their parents, explained what had happened and apologised")
        .measure("Add alarm numbers to the leaver checklist", "A last day cannot be confirmed until the alarm has been redirected and tested.")
        .answers(&[1, 0])
        .owner("office administrator")
        .due("2026-06-26")
        .proof("the first leaver is processed with a test record")
        .measure("Name one owner of the cold chain", "The lead nurse is responsible for storage, alarms and records, with authority to order repairs up to 1,500 crowns.")
        .answers(&[3])
        .owner("practice manager Edda Marlowe")
        .due("2026-06-30")
        .proof("the role description is signed")
        .measure("Send every alarm to two phones and the out-of-hours service", "The service calls the lead nurse after ten minutes without an answer.")
        .answers(&[0, 2])
        .owner("lead nurse")
        .due("2026-07-10")
        .proof("three unannounced weekend tests are answered within ten minutes");
    is(answers, include_str!("models/self.en.txt"));
}
