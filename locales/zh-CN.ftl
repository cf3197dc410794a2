### 界面文字。

app-name = 复盘

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
finding-main-cause-missing = 内层还没有原因。为什么没有人、没有环节把它拦住？
finding-root-cause-missing = 深层还没有原因。为什么这种状况能长期存在？
finding-cause-facts-missing = “{ $about }”还没有写事实。哪一天、哪一步、差多少、什么记录能证明？
finding-cause-unconnected = “{ $about }”还没有连到上一层的原因。勾选它说明了哪一条。
finding-cause-unanswered = “{ $about }”还没有对应的整改措施。补一条，或者在已有的措施里勾选它。
finding-remedy-missing = 已经改好的事可以写进立行立改；还没有的，不用写。
finding-measure-missing = 还没有写整改措施。从最深一层的原因写起，每条原因至少一条。
finding-measure-owner-missing = “{ $about }”还没有写由谁来做。写到岗位。
finding-measure-due-missing = “{ $about }”还没有写什么时候做完。写上日期。
finding-measure-proof-missing = “{ $about }”还没有写怎样算做完。写一样拿得出来的东西，比如记录、测试结果。
finding-measure-unconnected = “{ $about }”没有连到任何原因。勾选它针对哪一条。
finding-measures-all-weak = 措施都是弱措施，要靠人记着才管用。想一想，有没有一步可以省掉，或者让系统来拦。
finding-measures-one-strength = 几条措施的强弱都一样。逐条想一想：没有人记着的时候，它还管不管用？
finding-item-empty = 这一条是空的。写上内容，或者删掉。
finding-item-not-told = 这一条只写了“{ $about }”，没有说是什么事，不会写进材料。补上内容，或者删掉。
