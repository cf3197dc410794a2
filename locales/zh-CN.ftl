### 界面文字。文书的句式是语法，不是译文，在 src/report/compose 里。

## 应用
app-name = 复盘
app-title = 复盘：把一件事说清楚，想透，改到位
# 接在应用的名字后面。
brand-link = ，回到草稿
lang-switch = 界面语言
nav-pages = 页面
nav-sections = 各节
nav-steps = 上一节和下一节
nav-panes = 填写和预览
nav-drafts = 草稿
nav-import = 导入
nav-settings = 设置
skip = 跳到填写处
private = 内容只在这台电脑上，不会传到任何地方。
undo = 撤销
redo = 重做
remove = 删除
pasted-rows = 粘贴的是一张表，有{ NUMBER($n) }行。
pasted-take =
    { $n ->
        [1] 单独成一项
       *[other] 分成{ NUMBER($n) }项
    }
pasted-leave = 留在这一栏
undo-led = 已转到另一份材料：{ $document }。
removed = 已删除。
dismiss = 知道了
control-of = { $control }：{ $of }
example-tag = 例
date-pick = 选日期
not-said = 未定

## 保存
save-saving = 正在保存
save-saved = 已保存到本机，{ $time }
save-failed = 没有存上，正在重试
save-memory = 未存到电脑
failed-banner = 浏览器没有存上最近的改动，正在重试。为保险起见，请把草稿存为文件。
memory-banner = 这个浏览器不允许网页保存数据，关掉页面，内容就没了。请在关闭前把草稿存为文件，下次再导入。

## 首页
home-title = 把一件事说清楚，想透，改到位
home-lead = 照着提问作答，材料同步成文。不联网也能用，内容只留在这台电脑里。
start-new = 新建复盘
start-new-help = 从一件事写起，可以随时停下
start-import = 导入草稿
start-import-help = 从别处带来的草稿文件
start-sample = 看一份示例
start-sample-help = 虚构的事例，随便改
drafts-title = 草稿
drafts-count = { NUMBER($n) }份，按最近修改排列
drafts-changed = 修改于{ $when }
drafts-open = 继续写
drafts-copy = 副本
drafts-copy-of = 副本，来自“{ $title }”
drafts-duplicate = 复制一份
drafts-save = 存为文件
drafts-delete = 删除
drafts-deleted = 已删除“{ $title }”。
drafts-untitled = 还没有标题的复盘
drafts-broken = 这份草稿打不开
in-app-banner = 微信、QQ、钉钉一类应用里打开的页面存不了文件，写好的材料导不出来。请点右上角“···”，选“在浏览器打开”，在浏览器里写。
draft-opening = 正在打开草稿……
drafts-opening = 正在打开草稿……
drafts-unreadable = 浏览器里的草稿读不出来。请关掉本应用的其他页面，再刷新试一次；草稿没有被改动。
drafts-next =
    { $written ->
        [0] 各节都还没写完，待补：{ $section }
       *[other] 已完成{ NUMBER($written) }节，待补：{ $section }
    }
drafts-written = 五节都已写完
drafts-not-stored = 浏览器没有存上，这一步没有完成。请腾出一些磁盘空间再试；已有的草稿没有变。
draft-missing-title = 没有这份草稿
draft-in-bin-title = 已删除的草稿
draft-in-bin = 这份草稿已经删除，还能找回。请回到草稿列表，在列表下面点“找回”。
draft-missing = 这台电脑的这个浏览器里没有这份草稿。可能写在别的浏览器里，或者删除已经超过30天。有草稿文件的，可以导入；有备份的，可以恢复。
back-to-drafts = 回到草稿列表
bin-count = 最近删除的{ NUMBER($n) }份还能找回
bin-until = 保留到{ $date }
bin-restore = 找回
prepare-title = 动笔之前，先备好
prepare-1 = 值班、通话、监控记录。写经过要精确到分钟。
prepare-2 = 通报、批示或投诉的原文。
prepare-3 = 已经做了的补救，和做的日期。
prepare-rest = 写不出的先空着。缺什么，核对时会提示；没有的事，不会自动编出来。

## 导入
import-title = 导入草稿
import-help = 选一个以 .fupan.json 结尾的文件。导入后成为一份新草稿，已有的草稿不受影响。
import-choose = 选择文件，或者拖到这里
import-refused = “{ $name }”没有导入
import-disk = 浏览器读不到这个文件。请确认它还在原处，再选一次。
import-not-stored = 文件已经读懂，但浏览器没有存上。请腾出一些磁盘空间再试。
import-too-large = 文件太大：草稿和建议库不超过16 MB，备份不超过64 MB。请确认选对了文件。
import-empty = 文件是空的。请回到存它的地方重新存一次。
import-truncated = 文件不完整，到第{ NUMBER($line) }行就断了，可能没有复制完。请重新复制一次再导入。
import-unreadable = 内容读不懂（从第{ NUMBER($line) }行第{ NUMBER($column) }个字节起）：不是复盘存的文件，或者被改动、损坏过。Word 文档、文本文件不能导入。请换用复盘存的文件，或者从备份恢复。
import-foreign = 这不是本应用的草稿文件。请选以 .fupan.json 结尾的文件；备份文件、建议库文件请到“设置”里恢复或导入。
import-newer = 这是更新版本的本应用存的（格式第{ $version }版）。请先更新本应用：刷新页面，或者换用新的 fupan.html，再试一次。
import-too-many = 文件里“{ $field }”一项条数太多，没有导入。请确认选对了文件；确实没有选错的，请把文件交给维护本应用的人看。
import-bad-field = 文件里“{ $field }”一项的内容不对，没有导入。请用原来的应用重新存一次，或者把文件交给维护本应用的人看。

## 设置
settings-language = 界面语言
settings-language-help = 只换界面，不换材料。材料的语言在“基本信息”里选。
settings-place = 内容存在哪里
settings-lasting = 草稿存在这台电脑的这个浏览器里。换一个浏览器、换一个用户，就看不到。重要的草稿请另存一份文件。
settings-network = 页面打开以后不再联网，写下的内容不会传到任何地方。
settings-about = 关于
settings-version = 复盘 { $version }，以 MIT 或 Apache-2.0 许可发布。

## 各节
section-basics = 基本信息
section-basics-question = 要写一份什么材料？
section-basics-help = 先定下写给谁、以谁的名义写。拿不准的先空着。
section-incident = 事件经过
section-incident-question = 发生了什么？
section-incident-help = 只写看得见、查得到的事：谁，什么时候，做了什么，没做什么。
section-impacts = 问题认识
section-impacts-question = 造成了什么影响？
section-impacts-help = 先写对人的影响，再写对信任的影响，最后写对工作的影响。
section-causes = 原因分析
section-causes-question = 为什么会发生？
section-causes-help = 一层一层往下问，问到制度为止。先勾选相近的，再写成本单位的事实。
section-measures = 整改措施
section-measures-question = 打算怎么改？
section-measures-help = 从最深的原因改起。能改流程、改系统的，不要只开会、发文件。
section-check = 核对
section-check-question = 交出去之前，再看一遍
section-check-help = 这里只提醒，不影响导出。没改完也能生成文件。
section-document = 生成文件
section-document-question = 导出
section-document-help = 材料已按公文格式排好，导出后可以直接打印。
section-place = 第{ NUMBER($place) }节，共{ NUMBER($total) }节
rail-empty = 未填
rail-complete = 已写完
rail-missing = 还有{ NUMBER($n) }处待补
rail-findings =
    { $n ->
        [0] 没有提示
       *[other] { NUMBER($n) }条提示
    }
rail-document = 看全文，导出
back-to = 上一节：{ $section }
next-to = 下一节：{ $section }
next-short = 下一节
tab-form = 填写
tab-paper = 预览
tab-export = 导出
paper-title = 材料预览
paper-pages = 共{ NUMBER($pages) }页
paper-label = 材料预览，点一下文字就到填写处
paper-zoom = 原大
paper-keys = 上下方向键在各段之间移动，回车键到填写处，R 键改写这一段。
paper-guide = （写下的内容会出现在这里）

## 卡片
card-empty = 未填
close-card = 收起
move-up = 往前移
move-down = 往后移
facts-none = 缺事实

## 基本信息
kind-label = 文种
kind-self = 检查材料
kind-self-help = 自己查找问题、分析原因
kind-report = 情况报告
kind-report-help = 向上级报告发生了什么
kind-progress = 整改报告
kind-progress-help = 报告整改做到了哪一步
domain-label = 属于哪个领域？
domain-help = 决定“原因分析”里给出哪些建议，随时可以换，已勾选的不会丢。
domain-general = 通用
domain-epidemic = 疫情防控
domain-safety = 安全生产
domain-petition = 信访与投诉
domain-service = 政务服务窗口
domain-documents = 公文与信息报送
domain-opinion = 舆情应对
domain-data = 网络与数据安全
domain-finance = 财务与资产
title-label = 材料写的是什么事？
title-help = 用一个短语说明是什么问题，“关于”和文种会自动加上。
title-example = 柳溪社区活动室停电后无人抢修
addressee-label = 主送机关
addressee-help = 写全称或规范化简称。
addressee-example = 临屏县应急管理局
voice-label = 以谁的名义写？
voice-unit = 单位（我们）
voice-person = 个人（我）
language-label = 材料用什么语言？
unit-label = 落款单位
unit-example = 临屏县柳溪镇人民政府
signer-label = 检查人或报告人
signer-help-person = 写姓名，落在文末。
signer-help-unit = 以个人名义写时才需要。
post-label = 职务
post-help = 只写职务，不写单位；写在“我是……”这一句里。
responsibility-label = 负什么责任？
responsibility-help = 不写明，材料里就写“负有责任”。
responsibility-none = 不写明
responsibility-direct = 直接责任
responsibility-leading = 主要领导责任
responsibility-supervising = 重要领导责任
responsibility-local = 属地管理责任
responsibility-oversight = 监管责任
date-label = 成文日期
date-help = 写 2026-03-16 或 2026年3月16日 都可以。
pledge-label = 表态
pledge-help = 写在结尾一句之前，可以不写。写今后做什么，不写“坚决”“一定”这样的话。
pledge-example = 今后夜间来电一律由带班领导接听。
attachments-label = 还有哪些附件？
attachments-help = 整改台账会自动列为附件，这里只写其他的名称。
add-attachment = 添加附件
attachment-name = 附件{ NUMBER($n) }的名称

# 几份材料
documents-title = 这件事的材料
documents-at-hand = 当前材料
documents-more = 用同一份事实再写一份
documents-help = 事实只填一遍。每份材料有自己的主送机关、日期、版面和改写。
documents-person = 个人检讨
documents-remove = 删除这份材料
documents-undated = 未写日期
documents-exported = 导出于{ $when }

## 事件经过
summary-label = 一句话，出了什么问题？
summary-help = 谁，在做什么时，出了什么差错，后果是什么。
summary-example = 配电箱跳闸后，值班员没有报修，活动室停电19小时，两次老年课停上。
started-label = 什么时候开始的？
started-help = 精确到分钟最好；记不清就写“约8时”。
place-label = 事发地点
place-help = 写到具体位置。
people-label = 涉及哪些岗位和人？
people-help = 写岗位，确有需要再写姓名。受到影响的群众不写姓名。
name-label = 姓名
name-help = 可以不写。
role-label = 岗位或职务
role-help = 例如：夜间值班员
person-title = 人员
add-person = 添加岗位或人员
timeline-label = 一步一步，发生了什么？
timeline-help = 一步一条，按先后写。没有做的事，也写在本该做的那一刻。
at-label = 什么时候？
at-help = 例如 2026-03-05 08:00、3月5日8时、次日凌晨。
moment-text-label = 谁做了什么？
moment-text-help = 一句话说一步，不加评价。
moment-text-example = 值班员听到报修电话，记在便签上，没有录入派单系统。
moment-title = 步骤
add-moment = 添加步骤
source-label = 怎样发现的，或者受到了谁的批评？
source-help = 写成一句话：谁，什么时候，怎样发现或批评的。
source-example = 居民在3月6日上午到镇里反映，镇长在当天例会上点名批评。
incident-more = 填写编号、严重程度，以及发现和恢复的时间
incident-reference-label = 事件编号
incident-reference-help = 登记这件事用的编号，没有就不填。
incident-severity-label = 严重程度
incident-severity-help = 按本单位的分级写，比如一般事故、三级。
incident-trigger-label = 由什么引发？
incident-trigger-help = 在哪件事、哪次改动之后开始的。原因放到后面分析。
incident-detected-label = 什么时候发现的？
incident-mitigated-label = 什么时候控制住的？
incident-mitigated-help = 从这时起没有再造成影响。
incident-resolved-label = 什么时候恢复正常的？
incident-zone-label = 时区
incident-zone-help = 英文材料用：所有时间的时区，如 UTC、BST。

## 问题认识
impacts-hint = 通常写三条左右：耽误了谁，动摇了什么信任，暴露了哪处隐患。
impact-title = 影响
impact-heading-label = 一句话说清这条影响
impact-heading-help = 说人和事，不说“造成不良影响”这样的话。
impact-heading-example = 两个班的老人白跑了一趟
impact-text-label = 具体是怎样的？
impact-text-note = 时间、数字、记录
impact-text-help = 多少人，多长时间，多少钱，谁怎么说。
add-impact = 添加一条影响

## 原因分析
level-direct = 表层·直接
level-direct-question = 当时哪个动作做错了、做晚了，或者没有做？
level-direct-help = 写动作和时间，记录里查得到；不写“责任心不强”这样的评语。
level-main = 内层·主要
level-main-question = 为什么没有人发现、没有环节把住关？
level-main-help = 想一想流程、分工、衔接、培训、检查和工具。
level-root = 深层·根本
level-root-question = 为什么这种状况能长期存在？
level-root-help = 不改它，换个人会不会再犯？想一想责任、制度、资源、考核和观念。
level-label = 这条在哪一层？
level-help = 移到别的层时，不再成立的连线会去掉。
cause-title = 原因
cause-heading-label = 一句话说清这条原因
cause-heading-help = 把勾选来的话写成本单位的事实。
cause-text-label = 当时具体是怎样的？
cause-text-note = 时间、数字、记录
cause-text-help = 哪一天，哪一步，差多少；本来应该怎样，规定写在哪里。
evidence-label = 有什么记录能证明？
evidence-note = 记录名称和日期
lessons-more = 填写做得好的、做得不好的和侥幸的地方
lessons-well-label = 哪些做得好？
lessons-well-help = 一行写一条。管用的要留住。
lessons-badly-label = 哪些做得不好？
lessons-badly-help = 让事情变重、变慢的，不是原因也写。
lessons-lucky-label = 哪些是侥幸？
lessons-lucky-help = 只因碰巧才没有更糟的地方。
evidence-example = 3月5日值班登记本第2页
explains-label = 它导致了哪几条？
explained-by-label = 更深一层的原因
explains-short = 导致
why-not-asked = 还没问为什么
why-likely = 常见的更深原因，符合的就勾上
search-causes = 在全部领域里找原因
search-measures = 在全部领域里找措施
search-hits =
    { $n ->
        [0] 没有找到，换个说法试试，或者自己写一条
       *[other] 找到{ NUMBER($n) }条
    }
search-answers = 针对“{ $cause }”，{ $domain }
ask-why = 再问：为什么会这样？
ask-why-note = 在“{ $level }”新建一条，与本条相连
add-cause = 写一条
more-suggestions = 更多建议（{ NUMBER($n) }）
fewer-suggestions = 收起建议

## 整改措施
remedies-question = 已经改了什么？
remedies-help = 事情发生后已经做完的补救，一件一条。没做完的写在下面。
remedy-title = 已做的补救
done-on-label = 哪天做的？
remedy-text-label = 做了什么？
remedy-text-help = 写做成了什么，不写“高度重视”。
remedy-text-example = 更换跳闸的断路器，全楼试送电一次。
add-remedy = 添加一项
extent-question = 别处有没有同样的问题？
extent-help = 举一反三：查了哪些地方，查出什么，改了多少。没有查过的不写。
extent-title = 排查
add-extent = 添加一处
extent-place-label = 查了哪些地方？
extent-place-example = 全镇12个活动室
extent-by-label = 谁查的？
extent-by-help = 写岗位或部门。
extent-found-label = 查出什么？
extent-found-example = 3处配电箱没有挂检修牌
extent-fixed-label = 已整改多少？
extent-fixed-example = 3处
told-question = 告诉了谁？
told-help = 受影响的人、主管部门、服务对象。没有告诉的不写。
told-title = 告知
add-told = 添加一个告知对象
told-who-label = 告诉了谁？
told-who-help = 人、单位或者部门。
told-when-label = 什么时候？
told-what-label = 说了什么？
next-update-more = 填写下次通报的时间
next-update-label = 下次什么时候通报？
answer-cause = 针对这条写措施
answered-by = 对应措施：
coverage-none = 还没有措施
coverage-strong = 已有硬措施
coverage-intermediate = 有中等强度的措施
coverage-weak = 只有弱措施
coverage-some = 已有措施
measures-all = 准备采取哪些措施？
measures-own = 其他措施
measures-own-help = 建议里没有的，写在这里，再勾选它针对的原因。
measure-number = 措施{ NUMBER($n) }
measure-title = 措施
measure-heading-label = 一句话说清做什么
measure-heading-example = 报修电话一律录入派单系统，到时无人接单自动转给带班领导
measure-text-label = 具体怎么做？
measure-text-help = 动作、数量、范围；改了哪一条规定。
answers-label = 针对哪些原因？
owner-label = 谁来做？
owner-help = 写到岗位，需要时加姓名；不写“相关科室”。
owner-none = 缺负责人
due-label = 什么时候做完？
due-help = 例如 2026-04-10；长期的写“长期坚持”。
proof-label = 怎样算做完？
proof-note = 看得见的结果，能查的材料
proof-example = 连续两个月的派单记录没有漏单
status-label = 做到哪一步了？
status-open = 未启动
status-doing = 正在推进
status-done = 已完成待核实
status-closed = 已核实销号
status-lasting = 长期坚持
strength-label = 措施力度
strength-strong = 强
strength-intermediate = 中
strength-weak = 弱
strength-why = 强：改流程、改系统、明确由谁做，不靠人记。中：清单、提醒、演练。弱：开会、发文件、再强调一遍。
measure-more = 填写进展、责任领导、复查等
progress-label = 进展情况
progress-help = 到现在做了什么，做到哪里。
progress-example = 六个岗位已拆分四个
reason-label = 未完成原因
reason-help = 到期没有做完时写。
next-label = 下一步
next-help = 还要做什么，哪天前做完。
leader-label = 责任领导
leader-help = 负责督促落实的领导。
helpers-label = 配合单位
helpers-help = 除责任人以外还有谁参加。
interim-label = 临时管控
interim-help = 做完之前，先用什么管住。
effect-label = 成效标准
effect-help = 看哪个指标，做到多少，哪天看。
effect-example = 7月夜间来电接通率不低于98%，8月5日查看
recheck-label = 复查日期
recheck-help = 做完以后，哪天再查一次。
verifier-label = 验收人
verifier-help = 由谁核实做完了。
closed-on-label = 销号日期
closed-on-help = 核实后销号的那一天。
slogan-label = 冠字
slogan-help = 例如：严字为先。每条措施都有、各不相同时，写进材料。
ticket-label = 工单
ticket-help = 跟踪这项工作的网址或编号。
add-measure = 写一条措施

## 核对
check-of = 以下是“{ $document }”的提示，其他材料各有各的提示。
check-clean = 没有发现问题。可以生成文件了。
check-settled = 没有待处理的提示。看过、保留原样的列在下面。
severity-certain = 确有问题{ NUMBER($n) }处
severity-certain-tone = 确有问题，建议先改
severity-suspect = 可能有问题{ NUMBER($n) }处
severity-suspect-tone = 可能有问题，请核实
severity-hint = 可改进{ NUMBER($n) }处
severity-hint-tone = 可改进，酌情
go-to-field = 去填写
go-to-filled = 去修改

mend-voice = 改为“{ $words }”
leave-finding = 保留原样
leave-reason-label = 为什么保留原样？
leave-reason-help = 会出现在“审阅页”上，不会写进材料。提示所引的文字一改，提示会重新出现。
leave-undo = 恢复提示
left-findings = 已看过、保留原样的
tab-charts = 对照图
## 生成文件
export-docx = 下载 Word 文档
export-docx-help = 按公文格式排版，共{ NUMBER($pages) }页，打开就能用。
export-html = 网页
export-md = Markdown 文本
export-txt = 纯文本
export-json = 草稿文件
export-json-help = 草稿文件可以备份，也可以带到别的电脑上导入接着写。
export-failed = 没有导出或复制成功。请再点一次；还不行，请换一种格式，并导出草稿文件以防万一。
open-certain = 还有{ NUMBER($n) }处确有问题，
open-others = 还有{ NUMBER($n) }处提示，
open-check = 先去核对
open-anyway = ？现在也可以导出。

## Findings
# 每条先说缺什么，再说怎么补；$about 是所说那一条的原话。

finding-title-missing = 还没有写标题。写上是什么事，比如哪里、什么问题。
finding-addressee-missing = 还没有写主送机关。写上这份材料交给谁。
finding-unit-missing = 还没有写落款单位。写上单位全称。
finding-signer-missing = 还没有写签名的人。写上姓名。
finding-date-missing = 还没有写成文日期。
finding-summary-missing = 还没有用一句话说清这件事。写上发生了什么、影响到多少人。
finding-started-missing = 还没有写事情从什么时候开始。记不准的，可以写“约8时”。
finding-place-missing = 还没有写在哪里发生。
finding-source-missing = 还没有写事情是怎样发现的。写上谁、在什么时候、怎样发现或批评的。
finding-timeline-missing = 还没有写经过。从最早的一步写起，一步一条。
finding-timeline-short = 经过只有一步。再写上之前发生了什么、后来怎样处理的。
finding-moment-time-missing = “{ $about }”这一步没有写时间。查一查记录，记不准的可以写“约8时”。
finding-impact-missing = 还没有写造成了什么影响。先写对群众的影响，再写其他的。
finding-impact-text-missing = “{ $about }”还可以写得更具体：多少人、多长时间、多少钱？
finding-cause-missing = 还没有写原因。从当时哪一步做错、做晚或没有做写起。
finding-direct-cause-missing = 表层还没有原因。当时哪个动作做错了、做晚了，或者没有做？
finding-main-cause-missing = 内层还没有原因。为什么没有人发现、没有环节把住关？
finding-root-cause-missing = 深层还没有原因。为什么这种状况能长期存在？
finding-cause-facts-missing = “{ $about }”还没有写事实。哪一天、哪一步、差多少、什么记录能证明？
finding-cause-unconnected = “{ $about }”还没有连到上一层的原因。勾选它导致了哪一条。
finding-cause-unanswered = “{ $about }”还没有对应的整改措施。补一条，或者在已有的措施里勾选它。
finding-remedy-missing = 已经改好的事，可以在“已经改了什么”里写上；还没有的，不用写。
finding-measure-missing = 还没有写整改措施。从最深一层的原因写起，每条原因至少一条。
finding-measure-owner-missing = “{ $about }”还没有写由谁来做。写到岗位。
finding-measure-due-missing = “{ $about }”还没有写什么时候做完。写上日期。
finding-measure-proof-missing = “{ $about }”还没有写怎样算做完。写一样拿得出来的东西，比如记录、测试结果。
finding-measure-unconnected = “{ $about }”没有连到任何原因。勾选它针对哪一条。
finding-measures-all-weak = 措施都是弱措施，要靠人记着才管用。想一想，有没有一步可以省掉，或者让系统来拦。
finding-measures-one-strength = 几条措施的强弱都一样。逐条想一想：没有人记着的时候，它还管不管用？
finding-chain-ends-direct = “{ $about }”下面还没有更深的原因。当时为什么没有人发现、没有环节把住关？在更深一层的原因里勾选它。
finding-chain-ends-main = “{ $about }”还没有追到深层。为什么长期没有发现，也没有改？在深层的原因里勾选它。
finding-root-only-weak = “{ $about }”是深层的原因，对应的措施都是弱的，要靠人记着。再补一条改流程、改系统或者改考核的措施。
finding-omission-without-duty = “{ $about }”说的是没有做到的事。再写一句本来该怎样做：哪项规定或者分工，要求谁在什么时候做。
finding-mindset-alone = 深层的原因里，“{ $about }”说的是想法，没有别的原因。想一想责任、制度、资源和考核：换一个人，还会不会这样？
finding-mindset-only-taught = “{ $about }”对应的只有学习、教育一类的措施。再补一条改流程、改分工或者改考核的措施。
finding-outside-causes = 多数原因说的是外部情况，比如“{ $about }”。先写本单位哪一步没有做好，外部情况放在后面作说明。
finding-level-doubtful = “{ $about }”说的像是长期的状况。表层写当时的一个动作；这一条可以移到内层或者深层。
finding-virtue = “{ $about }”是对人的评价，还没有事实。写上哪个岗位、哪一天、哪一步漏了什么。
finding-cause-judges = “{ $about }”是评价，还不是事实。当时到底做了什么、没有做什么，差多少？哪项规定是怎样要求的？
finding-cause-counterfactual = “{ $about }”说的是本来可以怎样，不是实际怎样。当时实际是怎样做的？为什么当时觉得这样做很平常？
finding-cause-facts-thin = “{ $about }”的说明里还没有能核对的事实。写上哪一天、几次、差多少，或者哪份文件。
finding-impact-facts-thin = “{ $about }”还没有写数目和时间。多少人、多长时间、多少钱？
finding-measure-owner-vague = 从“{ $about }”看不出由谁来做。写上一个岗位，也可以加上姓名。
finding-measure-owner-office = “{ $about }”是一个部门。写上部门里的岗位，以后问起进展，就知道问谁。
finding-measure-due-vague = 从“{ $about }”看不出是哪一天。写上日期，到期才能核对。
finding-measure-proof-vague = “{ $about }”只说了做完，没有说凭什么看得出来。写一样拿得出来的东西，比如记录、测试结果。
finding-proof-is-paper = “{ $about }”只能说明发了文、开了会或者办了班，看不出情况变了没有。在“成效标准”里写上看什么、达到多少、哪天看。
finding-effect-thin = “{ $about }”还看不出达到多少、哪天看。写上一个数目，比如接通率、件数、天数，再写上哪天或者连续多久，也可以填复查日期。
finding-strength-doubtful = “{ $about }”选的是“强”，写的是提醒、学习、发文一类，要靠人记着。写上哪一步被拦住或者省掉，或者改选“弱”。
finding-impossible-date = 日历上没有“{ $about }”这一天。核对一下日期。
finding-date-unread = 没有看懂“{ $about }”是哪一天、什么时刻。文件里照写原文，但核对先后、排日历都用不上它。可以写成2026年3月7日22时05分。
finding-future-date = “{ $about }”还没有到，这里写的是已经发生的事。核对一下日期。
finding-moments-order = “{ $about }”这一步排在“{ $detail }”后面，时间却更早。核对时间，或者换一下先后。
finding-date-before-incident = 成文日期“{ $about }”早于经过里的“{ $detail }”。核对一下这两个日期。
finding-due-before-incident = 完成时间“{ $about }”早于事情开始的“{ $detail }”。核对一下这两个日期。
finding-due-overdue = “{ $about }”在成文日期“{ $detail }”之前，措施还没有标为已完成。做完了就改进展，没有做完就改日期。
finding-closed-before-incident = 销号日期“{ $about }”早于事情开始的“{ $detail }”。核对一下这两个日期。
finding-closed-after-date = 措施标为已经完成，可是“{ $about }”在成文日期“{ $detail }”之后。提前做完的，填销号日期；没有做完的，改进展；日期写错的，改日期。
finding-progress-after-date = “{ $about }”在成文日期“{ $detail }”之后，这份材料不写。日期写错的，改日期；确是以后的事，写进以后的材料。
finding-closed-late = “{ $about }”才完成，晚于期限“{ $detail }”，没有说明为什么晚。在进展情况里写上原因。
finding-closed-not-marked = 填了销号日期“{ $about }”，措施还没有标为已完成。做完了就改进展，没有做完就删去这个日期。
finding-recheck-before-due = 复查日期“{ $about }”早于完成的“{ $detail }”。复查排在做完以后，核对一下这两个日期。
finding-reason-missing = 还没有写未完成的原因：原定“{ $about }”完成，到成文日期“{ $detail }”已经超期。写上原因，再写下一步哪天前做到哪一步。
finding-remedy-before-incident = 改正的日期“{ $about }”早于事情开始的“{ $detail }”。核对一下这两个日期。
finding-remedy-after-date = “{ $about }”在成文日期“{ $detail }”之后。核对日期；还没有做的事，写到整改措施里。
finding-lasting-not-begun = 措施标为长期坚持，可是“{ $about }”在成文日期“{ $detail }”之后。还没有开始的，标为未启动或者正在推进。
finding-attachment-unnamed = 这个附件没有名称，附件说明不列它。写上名称，或者删掉。
finding-item-empty = 这一条是空的。写上内容，或者删掉。
finding-wording-stale = 您改写了“{ $about }”这一段，后来填写的内容有变化。核对一下，再决定用哪个写法。
finding-wording-unplaced = 您改写的“{ $about }”没有用上：填写的内容里已经没有这一段，或者分段变了。
finding-item-not-told = 这一条只写了“{ $about }”，没有说是什么事，不会写进材料。补上内容，或者删掉。
finding-extent-found-missing = 还没有写在“{ $about }”查出了什么。写上查出几处、什么问题；没有查出的，写“没有发现同类问题”。
finding-extent-fixed-missing = 查出了“{ $about }”，还没有写改了多少。写上已经改好几处，没有改的写到措施里。
finding-placeholder = “{ $about }”还有没填的地方。填上，或者整句删掉。
finding-same-as-above = 这里写的是“{ $about }”。文件里各项分开成文，读的人找不到“上”在哪里。把内容写出来。
finding-example-left = “{ $about }”是填写处给的例子。换成这件事自己的内容。
finding-filler = { $about }不够具体。改写成事实：{ $detail }。
finding-filler-mild = { $about }还可以更具体：{ $detail }。
finding-filler-share = 五句里有一句以上用了不够具体的说法。从这里开始，逐句换成时间、人数和做了的事。
finding-repeated = “{ $about }”前面已经写过。留一处，另一处写这里特有的内容。
finding-recycled = “{ $about }”等几句与草稿“{ $detail }”一字不差。核对一下，换成这件事自己的事实。
finding-numbers-differ = 这里写“{ $about }”，别处写“{ $detail }”，数字不一样。对照记录，统一成一个；如果说的是两件事，写明区别。
finding-person-named = “{ $about }”写了人名。影响和原因里写岗位，不写姓名。
finding-victim-named = 这里写了“{ $about }”的姓名。删去姓名，写“一名老人”“家属”这样的称呼。
finding-voice-mixed = 这份材料由个人签名，“{ $about }”却换了人称。说的是本人，就改为“{ $detail }”。
finding-voice-shared = 这份材料以个人名义写，共用的事实里还写着“{ $about }”，比如“{ $detail }”。事实不用改，别的材料也要用；在预览里点“改写段落”，把这几段改成“我”。
finding-post-missing = 还没有写“{ $about }”的职务。填上职务，材料开头才说得清检查人是谁。
finding-affected-blamed = “{ $about }”像是把原因推给受影响的人或者外界。改写本单位当时没有做到什么。
finding-annex-book-marks = 附件名称不加书名号。把“{ $about }”两边的书名号去掉。
finding-han-numeral-date = “{ $about }”的年份用了汉字数字。改成阿拉伯数字，比如“2026年”。
finding-padded-date = “{ $about }”的月或日前面多了一个0。写“4月5日”，不写“04月05日”。
finding-half-width-marks = “{ $about }”旁边用了半角标点。中文里用全角标点。
finding-full-width-marks = “{ $about }”旁边用了全角标点。英文里用半角标点。
finding-doubled-marks = “{ $about }”旁边的标点重复了。留一个。
finding-title-marks = 标题里有句末或句中的标点。标题写成一个短语，去掉“{ $about }”旁边的标点。

# 格式规则的出处：排在提示后面的小字。
authority-standard = 依据：{ $number }，{ $clause }
authority-regulation = 依据：《党政机关公文处理工作条例》第{ $article }条
authority-custom = 依据：行文惯例

# 空话换成什么：接在上面 finding-filler 的冒号后面。
instead-meeting = 谁在几时开了什么会、定了什么
instead-insight = 认识到的是哪一件事
instead-duty = 哪个岗位在哪一步漏了什么，职责写在哪里
instead-judgement = 当时是怎样判断的，为什么会这样判断
instead-gap = 哪一次、哪一项没有查，差在哪里
instead-neglect = 多久没有开会，没有安排什么人、什么经费
instead-control = 哪个环节没有人管，规定是怎么写的
instead-post = 岗位名称，确有需要再写姓名
instead-amount = 做什么，做多少，什么时候做完
instead-lesson = 学什么，谁来学，怎样验收
instead-search = 查了几处，查出几处，改了几处
instead-places = 查了哪些地方，查出几处，改了几处，逐处填到整改措施一页“别处有没有同样的问题？”下面
instead-rule = 改了哪一条规定，谁执行，哪天复查
instead-extent = 多少人，多长时间，多少钱
instead-load = 当时有几个人、几件事
instead-target = 能核对的目标，比如接通率、天数、次数
instead-task = 谁，哪天前，做成什么
instead-time = 几时几分，或者用了几分钟
instead-answer = 做了什么，对方说了什么，有什么记录
instead-count = 有几个；做完几项，还剩几项
instead-change = 改了什么
instead-day = 哪一天
instead-withstand = 经得起什么情况
instead-step = 是哪一步，为什么没有被拦住
instead-action = 具体做了什么
instead-sorry = 为哪件事道歉，说一次就够

# 导出
export-print = 打印或存为 PDF
export-copy = 复制全文
export-copied = 已经复制，可以粘贴到 Word、WPS 或邮件里。
export-others = 其他格式
export-xlsx = 整改台账（表格）
export-csv = 整改台账（纯数据）
export-ics = 完成和复查日期（日历提醒）
export-zip = 全部打成一个压缩包
export-later = 措施填了完成日期或复查日期，就可以导出日历提醒。
export-dropped = 文中有{ NUMBER($count) }个看不见的控制字符，任何文件格式都不能保存，导出时已去掉。其他文字一个不少。

# 原因与措施图
map-title = 原因与措施图
map-incident = 事件
map-measures = 整改措施
map-open = 没有措施
map-open-label = 还没有针对它的措施。
map-explains = 导致{ $tags }。
map-explains-incident = 导致事件。
map-explained-by = 由{ $tags }导致。
map-strength = 措施力度：{ $strength }。
map-answers = 针对{ $tags }。
map-answered-by = 对应措施：{ $tags }。

# 版面
layout-title = 版面
layout-help = 已经按公文格式排好。本单位另有习惯的，在这里改。
layout-ledger-label = 附整改台账
layout-ledger-help = 台账排成横页，附在正文后面
layout-ledger-columns-label = 台账栏目
layout-ledger-columns-help = 导出的表格总是列出所有有内容的栏目。
layout-ledger-columns-standard = 常用栏
layout-ledger-columns-full = 所有有内容的栏目
layout-references-label = 正文写明措施针对哪条原因
layout-references-help = 一般不写；附件的对照表和审阅页里都有。
layout-items-label = 条目写法
layout-items-headed = 分条列小标题：（一）（二）
layout-items-run-in = 不分段：一是，二是
layout-map-label = 附原因与措施对照表
layout-map-help = 每条原因的更深原因和对应措施，排成横页；网页文件里另有一张图
layout-slogan-label = 措施冠字
layout-slogan-help = 如“突出‘严’字”。每条措施都有字、各不相同时才有
layout-slogan-unused = 现在用不上：有的措施没有字，或者两条带同一个字
layout-seal-label = 留出盖章的位置
layout-seal-help = 日期右空四字，署名居中在日期上方
layout-head-label = 加版头
layout-head-help = 编号印发的文件才用：发文机关标志、发文字号、红线
layout-masthead-label = 发文机关标志
layout-masthead-help = 不填就用单位名称
layout-reference-label = 发文字号
layout-approver-label = 签发人
layout-copy-number-label = 份号
layout-secrecy-label = 密级和保密期限
layout-urgency-label = 紧急程度
layout-imprint-label = 加版记
layout-imprint-help = 最后一页的抄送机关、印发机关和印发日期
layout-copies-label = 抄送机关
layout-printer-label = 印发机关
layout-printed-label = 印发日期
layout-latin-label = 数字和字母的字体
layout-latin-same = 与正文相同
layout-latin-times = Times New Roman
layout-pitch-label = 行距
layout-pitch-full = 28.95 磅（22 行排满）
layout-pitch-round = 28 磅

# 改写
wording-rewrite = 改写这一段
wording-rewrite-of = 改写：{ $words }
wording-mode = 改写段落
wording-mode-on = 点一段来改写
wording-title = 改写这一段
wording-label = 您的写法
wording-help = 一行就是一段。留空就略去这一段。
wording-done = 完成
wording-reset = 恢复原文
wording-stale = 改写之后，填写的内容有变化，请核对
wording-unplaced = 填写的内容里已经没有这一段，改写没有用上
wording-left-out = 已略去
wording-keep = 已核对，仍用我的写法
wording-composed = 看原文
wordings-title = 您改写的段落
wordings-help = 填写的内容变了，改写的段落不会自动跟着变，会在这里提醒。

# 常用语
settings-phrases = 本单位常用语
settings-phrases-help = 每份材料都要写的整句，写在这里，生成文件时放到相应的位置。留空就没有。只存在这台电脑的这个浏览器里。
settings-phrases-other = 英文材料的常用语
settings-phrases-kept = 已保存到本机
settings-phrases-failed = 浏览器没有存上这句话。请检查是否禁止了网站保存数据。
phrase-opening = 开头部分
phrase-measures = 整改措施开头
phrase-closing = 结尾一句之前
phrase-add = 加一句只用于某类材料的话
phrase-special = 只用于某类材料
phrase-text = 这句话
phrase-kind = 用于哪类材料
phrase-any-kind = 各类材料
phrase-voice = 以谁的名义
phrase-any-voice = 单位或个人
phrase-where = 放在哪里

# 材料页
phrases-title = 本单位常用语
phrases-help = 打勾的写进这份材料。句子在“设置”里改。

# 措施靠什么管用：强弱的理由
means-simplify = 减环节、并入口，少了出错处
means-block = 流程卡住或自动接管，不靠人记
means-single = 只认一个来源，不会各说各的
means-authority = 谁牵头、谁说了算，固定下来
means-physical = 改的是场所和设备，不靠小心
means-head = 领导亲自做，不往下推
means-provision = 人财物固定备好，不临时凑
means-second = 有第二个人，能发现、能顶上
means-load = 人手和时间配得上任务
means-alarm = 问题早提示，不靠碰巧发现
means-appraisal = 考核和奖惩看的东西变了
means-duties = 职责写到了岗位，还要人去做
means-checklist = 步骤写明了，照着做不容易漏
means-receipt = 对方回了话，才算传到
means-record = 有账可查，漏了看得出来
means-inspect = 定期去看实情，查出就改
means-drill = 真正练过，用时才做得出
means-proposal = 要等主管单位来改
means-signature = 多签一道，容易变成走形式
means-reminder = 说过容易忘，还得靠人记
means-paper = 只是多了文件，做法没有变
means-study = 学过不等于做到，还得靠人记
means-talk = 当场表了态，以后没有东西管
means-research = 还在研究，眼下什么也没有变

# Charts and the page for whoever has to judge a review
section-overview = 审阅页
charts-matrix = 每条原因都有措施吗？
charts-matrix-help = 勾上表示这条措施针对这条原因。用方向键在格子之间移动，按空格键勾选。
charts-as-table = 用表格勾选
charts-list-help = 每条原因后面是针对它的措施。点一下，就到那一条。
charts-no-measures = 还没有写措施。
charts-cell = { $measure }针对{ $cause }
charts-state = 状态
charts-map = 原因之间的关系
charts-large = 在审阅页上看大图
charts-map-help = 箭头从原因指向它导致的上一层。点一下，就到那一条。
overview-open = 审阅页：给审阅人看的一页
overview-open-help = 原因、措施、强弱和提示都在一页上，可以打印，也可以存为文件。
overview-back = 回到核对
overview-export = 存为文件
overview-ladder = 原因和对应的措施
overview-cause = 原因
overview-why = 更深的原因
overview-facts = 事实
overview-measures = 措施
overview-root = 最深一层
overview-yes = 有
overview-no-causes = 还没有写原因。
overview-strengths = 措施力度分布
overview-count = { NUMBER($n) }条
overview-unjudged = 另有{ NUMBER($n) }条没有判断强弱。
overview-commitments = 共{ NUMBER($all) }条措施：{ NUMBER($owners) }条写明责任人，{ NUMBER($dues) }条写明时限，{ NUMBER($proofs) }条写明完成标志。
overview-findings =
    { $n ->
        [0] 核对结果
       *[other] 核对结果：还有{ NUMBER($n) }处
    }
overview-clean = 没有要改或者要核实的地方。

# An office's own part of the catalogue
pack-keep = 记入本单位建议库，下次可以直接勾选
pack-kept = 已记入本单位建议库。可以在“设置”里查看和删除。
pack-own = 本单位
pack-measure = 措施
settings-pack = 本单位建议库
settings-pack-help = 在原因或措施的卡片里选“记入本单位建议库”，以后写别的复盘时就能直接勾选。只保存在这台电脑的这个浏览器里；可以存为文件，交给其他同事。
pack-empty = 还没有记入内容。
pack-export = 存为文件
pack-import = 导入同事给的建议库文件
pack-file = 本单位建议库
pack-merged =
    { $kept ->
        [0] 新增{ NUMBER($added) }条。
       *[other] 新增{ NUMBER($added) }条；另有{ NUMBER($kept) }条没有导入，多半是已经有了。
    }
pack-foreign = 这不是复盘的建议库文件。请选择“存为文件”得到的 .fupan-pack.json 文件。

## Never lose a word
save-reading = 只读
notice-file = 存为文件
take-over = 在这里接着写
reading-banner = 另一个窗口正在写这份草稿，这里只能看。想在这里写，请点“在这里接着写”，那边会变成只读。
draft-rescued = 上次没来得及存上的文字已放回各栏，请核对。
drafts-recovered = 草稿“{ $title }”缺失或损坏，已从备用副本找回。请核对最后写的几句。
drafts-forked = “{ $title }”同时在两个窗口里改过，两边写的各成一份草稿。请对照后留下要用的一份。
insecure-banner = 用 http 网址打开时，不能设密码，断网后打不开，也不会自动多存一份。草稿照常保存在本机，请经常备份。可以请管网络的同事改成 https，或者改用 fupan.html。
remind-banner = 不少内容只存在这个浏览器里，清理浏览器数据时会一并清掉。建议现在备份成文件。
backup-title = 备份
backup-help = 把全部草稿、最近删除的草稿、以前的版本和本单位的常用语、建议库存为一个文件。恢复时只增不改。
backup-make = 备份全部
backup-restore = 从备份恢复
backup-done = 备份已交给浏览器下载，请确认文件已经存好。
backup-failed = 备份没有完成。请刷新本页后再试。
backup-foreign = 这不是备份文件。备份文件以 .fupan-backup.json 结尾；单份草稿请到“导入草稿”导入。
backup-restored = 新增{ NUMBER($added) }份草稿；这里已有的{ NUMBER($kept) }份保持不变。
backup-not-restored = 浏览器没有全部存上。请腾出一些磁盘空间，再恢复一次。
backup-file = 复盘备份
erase-title = 清除本机内容
erase-help = 别人也用这台电脑时，离开前可以清除本应用留在这个浏览器里的全部内容。
erase-all = 清除全部内容
erase-question = 全部草稿、最近删除的草稿、以前的版本、备用副本、本单位的常用语和建议库都会清除，无法恢复。要留的请先备份。确定清除吗？
erase-yes = 全部清除
erase-no = 不清除
erase-busy = 正在清除，需要几秒钟。
erase-failed = 没有清除干净。请关掉本应用的其他窗口，再试一次。
section-versions = 以前的版本
section-versions-help = 再次打开草稿、导出文件、写了一段时间，都会留下一个版本。
versions-link = 以前的版本
versions-none = 还没有保存过版本。
versions-keep = 保存当前版本
versions-compare = 与现在对照
versions-restore = 恢复到这个版本
versions-same = 与现在一样。
versions-then = 当时
versions-now = 现在
versions-facts = 事实
versions-added = 这份材料当时还没有。
versions-removed = 这份材料后来删掉了。
versions-open = 再次打开时
versions-time = 自动留存
versions-export = 导出文件时
versions-hand = 手动保存

## 这个浏览器
file-banner = 单文件版已打开。草稿由浏览器保存，跟着这个文件的位置走：文件移动或改名后，可能看不到原来的草稿，移动前请先备份。这台电脑上别的本地网页也可能读到草稿，重要的请设密码。
lacking-banner = 这个浏览器在这里缺少：{ $what }。草稿照常保存；影响和办法见“设置”。
settings-browser = 浏览器支持情况
settings-browser-help = 打开页面时逐项查过。有不可用的，也照常能写能导出。
facility-there = 可用
facility-missing = 不可用
facility-copies = 自动多存一份草稿
facility-copies-without = 浏览器里的草稿损坏时没有第二份可用。请用 https 网址或单文件版，或经常备份。
facility-locks = 防止两个窗口同时改同一份草稿
facility-locks-without = 同一份草稿请只在一个窗口里写。两边都写了，会各成一份，不会互相覆盖。
facility-persistence = 防止浏览器自动清理草稿
facility-persistence-without = 磁盘紧张时浏览器可能清掉草稿。请把草稿存为文件。
facility-secrets = 给草稿加密码
facility-secrets-without = 草稿不能加密码，能用这台电脑的人都能打开。要加密码，请用 https 网址或单文件版。
facility-files = 导出和导入文件
facility-files-without = 请换用较新的浏览器，或复制文字。
facility-clipboard = 带格式复制
facility-clipboard-without = 请改为下载 Word 文档。
facility-offline = 不联网也能打开
facility-offline-without = 请用 https 网址或单文件版 fupan.html。

# 密码
section-lock = 草稿密码
section-lock-help = 设了密码，这份草稿和它的版本在这台电脑上只存加密后的内容，导出的草稿文件也加密。
lock-forget = 忘了密码，谁也找不回来。请写下来放在稳妥的地方，或者在设密码之前到“生成文件”存一份不加密的草稿文件。
lock-limits = 导出的文档、记入本单位建议库的条目不加密；以前打印、下载过的文件名仍留在浏览器的记录里。
lock-new = 给这份草稿设密码
lock-new-help = 动笔前设好，这份草稿在这台电脑上从第一个字起就只存加密后的内容。
lock-new-required = 这份草稿要设密码吗？
lock-new-forget = 忘了密码，谁也找不回来。请写下来放在稳妥的地方。
lock-new-skip = 不设密码，直接写
lock-new-busy = 正在设置密码……
settings-lock-new = 新草稿的密码
settings-lock-new-help = 动笔前设好密码，这台电脑上就从来没有这份草稿的明文。
settings-lock-new-tick = 新建草稿时先问密码，再动笔
lock-later = 以前写的明文会从浏览器的文件里一并清除。测试中每次都清干净了，但最终由浏览器决定：绝不能在这台电脑上留明文的内容，请新建草稿，动笔前就设密码。
lock-passphrase = 密码
lock-passphrase-help = 至少8个字符，区分大小写和全角半角。用几个不相干的词的拼音或英文连起来，又牢又好记。
lock-again = 再输一遍
lock-set = 设置密码
lock-change = 更换密码
lock-remove = 取消密码
lock-short = 密码太短，至少8个字符。
lock-differs = 两遍输入的密码不一样，请重新输入。
lock-busy = 正在重新写入，大约10秒，请不要关闭浏览器。时间再长的，请关掉本应用的其他窗口。
lock-done = 密码设好了。离开时请点上方的锁；10分钟没有输入，也会自动加锁。
lock-removed = 密码已取消，草稿不再加密。
lock-failed = 没有完成，草稿和以前一样。请关掉本应用的其他窗口、腾出一些磁盘空间再试。
lock-not-stored = 还有内容没有存上，所以没有加锁。请等显示“已保存到本机”再试。
lock-insecure = 用 http 网址打开时浏览器不能加密，密码用不了。请改用 https 网址或 fupan.html。
lock-now = 加锁
lock-exports = 这份草稿有密码，但导出的文件除草稿文件外都不加密，请妥善保管。
lock-file = 加锁草稿
locked-title = 已加锁的草稿
unlock-help = 请输入这份草稿的密码。
unlock = 打开
unlock-busy = 正在核对密码……
unlock-wrong = 密码不对，没有打开。请检查大小写、全角半角再试。密码确实没错仍打不开的，内容可能已经损坏或者被改动过，请改用备份或者另存的草稿文件。
import-locked = 这个文件加了密码。请输入密码打开。
backup-locked = 这份备份加了密码。请先点开下面的“给备份加密码，或打开加密码的备份”，填好密码，再选一次文件。
backup-lock = 给备份加密码，或打开加密码的备份
backup-lock-help = 填了密码，备份整个加密；忘了密码就打不开。恢复时先填密码，再选文件。
