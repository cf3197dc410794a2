//! Paragraphs as they were before lines were broken and pages cut, each character with its place in the source.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

/// A paragraph, written for being looked through: half-width letters and digits, the characters of cues simplified. Ranges in
/// it are byte ranges of this text, and [`Flow::source`] says where they stand in the source.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    plain: String,
    /// For every byte of `plain` the place of its character in the source.
    at: Vec<usize>,
    /// Where the last character ends in the source.
    end: usize,
}

impl Flow {
    /// The part of the source at `range`.
    pub fn of(source: &str, range: Range<usize>) -> Flow {
        let mut flow = Flow { end: range.end, ..Flow::default() };
        for (at, c) in source[range.clone()].char_indices() {
            flow.push(plain(c), range.start + at);
        }
        flow
    }

    fn push(&mut self, c: char, at: usize) {
        self.plain.push(c);
        self.at.resize(self.plain.len(), at);
    }

    /// Goes on with another line. `between` stands for the line break.
    pub fn join(&mut self, next: Flow, between: Option<char>) {
        if let Some(c) = between {
            self.push(c, self.end);
        }
        self.plain.push_str(&next.plain);
        self.at.extend(next.at);
        self.end = next.end;
    }

    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// Where a part of the text stands in the source, in order: in several places if something stood in between.
    pub fn source(&self, source: &str, part: Range<usize>) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (n, c) in self.plain[part.clone()].char_indices() {
            let start = self.at[part.start + n];
            // A blank that stands for a line break is none in the source.
            let length = source[start..].chars().next().map_or(0, char::len_utf8);
            let end = start + length;
            match ranges.last_mut() {
                Some(last) if last.end == start => last.end = end,
                Some(last) if last.end > start => {}
                _ if c == ' ' => {}
                _ => ranges.push(start..end),
            }
        }
        ranges
    }
}

/// One character for one, so that places can be counted.
pub fn plain(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' | '\u{feff}' | '\r' | '\n' => ' ',
        '\u{ff01}'..='\u{ff5e}' if !matches!(c, '，' | '；' | '：' | '！' | '？' | '（' | '）') => {
            char::from_u32(c as u32 - 0xfee0).unwrap_or(c)
        }
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        // Numerals of headings.
        '壹' => '一',
        '貳' | '贰' => '二',
        '肆' => '四',
        // As scanners read them.
        '己' => '已',
        '曰' => '日',
        '\u{4e00}'..='\u{9fff}' => SIMPLE.get(&c).copied().unwrap_or(c),
        _ => c,
    }
}

/// Traditional characters that differ, and the simplified ones in their order.
const TRADITIONAL: &str = "\
    並亂亞佈佔併來侖侶倆倉個們倖倫偉側偵偽傌傑傘備傢傭傳債傷傾僅僑僕僥僱價儀億儘償優儲兌兒內兩冊凍凱別刪則剛創劃劇劉劍劑\
    勁動務勝勞勢勳勵勸勻匯區協卻厭厲參叢吳呂員問啓啞啟喚喪喬單嗎嘆嘗嘩噴嚇嚮嚴囑國圍園圓圖團執堅報場塊塗塵墊墮壓壘壞壯壽\
    夠夢夾奪奮婦媽嫻孫學實寧審寫寬寶將專尋對導層屬岡峯島峽崗嶺帥師帳帶幀幣幫幹幾庫廁廂廈廚廟廠廢廣廳張強彈彙彥後徑從復徵\
    徹恆悅惡惱愛態慘慣慮憂憑憲憶應懲懶懷懸懼戀戰戲戶拋挾捨掃掛採揀揚換揮損搖搶摟撐撓撥撫撲撿擁擇擊擋擔據擠擬擴擺擾攔攜攝\
    攤敎敗敘敵數斃斬斷於時晝暈暢暫曆曉書會東査條業極構槍樁樂樓標樞樣樹橋機橫檔檢檯櫃欄權歐歡歲歷歸殘殯殼毀毆氣決沒沖況洩\
    淺減測渾湊湧湯準溝溫滅滯滿漁漢漲漸漿潑潔潛潤澤濁濃濕濟濤濱瀆瀏灑灘灣災為烏無煉煙煩燈燒燙營燭爐爛爭爲爺爾牆牘牽狀狹獄\
    獎獨獲獵獸獻現瑋瑣環產甦畝畢畫異當疊療癢癥發皺盜盞盡監盤盧眞眾睜瞞矚矯確碼礎礙礦祕祿禍禦禮稅種稱穀積穩窩窮競筆筍箋節\
    範築篩簡簽籃籌籠籤糧糾紀約紅紋納紐純紙級紛紡細紳終組結絕絡給統絲綁經綠綫維綱網緊緒線緝締緣編緩練緻縣縮縱總績織繞繩繪\
    繫繳繼續纏罰罷羅羨義習聞聯聰聲職聽聾肅脅脈脫腦腫腳腸膚膠膽臉臟臨臺與興舉舊艙艦艱莊華萬葉蓋蔣藝藥蘇蘭處虛號虧蝕蝦螞螢\
    蟲術衝裏補裝裡製複襯見規覓視親覺覽觀觸訂計訊討訓記訟訪設許訴診註詐評詞詠詢試詩話該詳誇誌認誘語誠誤誦說誰課調談諉請諒\
    論諮諾謀謂謄謊講謝謠謹證識譜譯議護譽讀變讓讚豎豐豬貓貝負財貢貨販貪貫責貯貳貴買貸費貼貿賀賃資賊賓賜賞賠賢賣賤質賬賭賴\
    購賽贈贊贏趕趙趨跡踐躍車軌軍軒軟較載輔輕輛輝輩輪輯輸轄轉轎辦辭農迴逕這連週進遊運過達違遙遞遠適遲遷選遺遼還邊邏郵鄉鄧\
    鄭鄰鄺醜醫醬釀釋釐針釣鈉鈔鈕鈞鈴鉛銀銅銜銳銷鋁鋒鋪鋼錄錢錦錯錶鍊鍋鍵鎖鎮鏈鏡鏽鐘鐵鑄鑑鑒鑰鑼鑽長門閃閉開閒間閘閣閥閱\
    闊闕關陣陰陳陸陽隊階際隨險隱隸隻雖雙雜離難電霧靈靜響頁頂項順須預頑頒頗領頭頻題額顏願類顧顯風颱飄飛飯飲飽飾養餘館饋馬\
    馳駐駕駛騎騙騰驅驗驚驟髒體髮鬆鬥鬧魚魯鮮鳥鳴鴨鶯鷺鹽麗麥麼黃點黨齊齋齒齡龍龜";
const SIMPLIFIED: &str = "\
    并乱亚布占并来仑侣俩仓个们幸伦伟侧侦伪㐷杰伞备家佣传债伤倾仅侨仆侥雇价仪亿尽偿优储兑儿内两册冻凯别删则刚创划剧刘剑剂\
    劲动务胜劳势勋励劝匀汇区协却厌厉参丛吴吕员问启哑启唤丧乔单吗叹尝哗喷吓向严嘱国围园圆图团执坚报场块涂尘垫堕压垒坏壮寿\
    够梦夹夺奋妇妈娴孙学实宁审写宽宝将专寻对导层属冈峰岛峡岗岭帅师帐带帧币帮干几库厕厢厦厨庙厂废广厅张强弹汇彦后径从复征\
    彻恒悦恶恼爱态惨惯虑忧凭宪忆应惩懒怀悬惧恋战戏户抛挟舍扫挂采拣扬换挥损摇抢搂撑挠拨抚扑捡拥择击挡担据挤拟扩摆扰拦携摄\
    摊教败叙敌数毙斩断于时昼晕畅暂历晓书会东查条业极构枪桩乐楼标枢样树桥机横档检台柜栏权欧欢岁历归残殡壳毁殴气决没冲况泄\
    浅减测浑凑涌汤准沟温灭滞满渔汉涨渐浆泼洁潜润泽浊浓湿济涛滨渎浏洒滩湾灾为乌无炼烟烦灯烧烫营烛炉烂争为爷尔墙牍牵状狭狱\
    奖独获猎兽献现玮琐环产苏亩毕画异当叠疗痒症发皱盗盏尽监盘卢真众睁瞒瞩矫确码础碍矿秘禄祸御礼税种称谷积稳窝穷竞笔笋笺节\
    范筑筛简签篮筹笼签粮纠纪约红纹纳纽纯纸级纷纺细绅终组结绝络给统丝绑经绿线维纲网紧绪线缉缔缘编缓练致县缩纵总绩织绕绳绘\
    系缴继续缠罚罢罗羡义习闻联聪声职听聋肃胁脉脱脑肿脚肠肤胶胆脸脏临台与兴举旧舱舰艰庄华万叶盖蒋艺药苏兰处虚号亏蚀虾蚂萤\
    虫术冲里补装里制复衬见规觅视亲觉览观触订计讯讨训记讼访设许诉诊注诈评词咏询试诗话该详夸志认诱语诚误诵说谁课调谈诿请谅\
    论咨诺谋谓誊谎讲谢谣谨证识谱译议护誉读变让赞竖丰猪猫贝负财贡货贩贪贯责贮贰贵买贷费贴贸贺赁资贼宾赐赏赔贤卖贱质账赌赖\
    购赛赠赞赢赶赵趋迹践跃车轨军轩软较载辅轻辆辉辈轮辑输辖转轿办辞农回迳这连周进游运过达违遥递远适迟迁选遗辽还边逻邮乡邓\
    郑邻邝丑医酱酿释厘针钓钠钞钮钧铃铅银铜衔锐销铝锋铺钢录钱锦错表炼锅键锁镇链镜锈钟铁铸鉴鉴钥锣钻长门闪闭开闲间闸阁阀阅\
    阔阙关阵阴陈陆阳队阶际随险隐隶只虽双杂离难电雾灵静响页顶项顺须预顽颁颇领头频题额颜愿类顾显风台飘飞饭饮饱饰养余馆馈马\
    驰驻驾驶骑骗腾驱验惊骤脏体发松斗闹鱼鲁鲜鸟鸣鸭莺鹭盐丽麦么黄点党齐斋齿龄龙龟";

/// The simplified of a traditional character.
static SIMPLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| TRADITIONAL.chars().zip(SIMPLIFIED.chars()).collect());

/// The range of a text within another that it is a part of.
pub fn range_in(whole: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - whole.as_ptr() as usize;
    start..start + part.len()
}
