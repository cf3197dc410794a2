//! Invented reviews whose documents have from one page to many, for tests that need documents of every size.
//!
//! The words come from sentence patterns and invented facts, put together by a generator that yields the same on every
//! machine.

mod facts;

use facts::{EN, EN_SENTENCES, Facts, ZH, ZH_SENTENCES};
use fupan::{
    i18n::Lang,
    review::{
        Cause, Extent, Impact, ItemId, ItemStyle, Kind, Latin, LedgerColumns, Level, Measure, Moment, Person, Pitch,
        Remedy, Responsibility, Review, Status, Strength, Voice,
    },
};

/// How much there is to tell: items of the lists, and sentences in each text.
struct Size {
    moments: usize,
    impacts: usize,
    causes: usize,
    measures: usize,
    sentences: usize,
}

const fn size(moments: usize, impacts: usize, causes: usize, measures: usize, sentences: usize) -> Size {
    Size { moments, impacts, causes, measures, sentences }
}

/// From one page to about forty. Each third document is a progress report and tells little besides measures.
const ZH_SIZES: [Size; 20] = [
    size(0, 0, 0, 0, 0),
    size(0, 1, 1, 0, 1),
    size(2, 1, 2, 1, 1),
    size(3, 2, 3, 2, 1),
    size(3, 2, 3, 3, 2),
    size(5, 3, 3, 5, 2),
    size(5, 3, 4, 4, 3),
    size(6, 3, 5, 5, 3),
    size(8, 3, 6, 9, 5),
    size(0, 4, 7, 6, 5),
    size(8, 4, 7, 7, 5),
    size(10, 4, 8, 16, 9),
    size(12, 4, 8, 9, 6),
    size(10, 5, 9, 9, 7),
    size(12, 5, 9, 20, 12),
    size(14, 6, 10, 11, 8),
    size(16, 6, 11, 12, 9),
    size(18, 6, 12, 20, 22),
    size(20, 7, 13, 14, 11),
    size(22, 8, 14, 15, 12),
];

/// From one page to about twelve; progress reports as above.
const EN_SIZES: [Size; 10] = [
    size(0, 0, 1, 1, 0),
    size(2, 1, 2, 2, 1),
    size(4, 2, 3, 3, 2),
    size(6, 2, 4, 4, 3),
    size(6, 3, 5, 5, 4),
    size(8, 3, 6, 8, 7),
    size(10, 4, 7, 7, 6),
    size(12, 4, 8, 8, 8),
    size(14, 5, 9, 16, 17),
    size(16, 6, 10, 12, 11),
];

/// Twenty Chinese reviews with their names, the longer the later.
pub fn chinese() -> Vec<(String, Review)> {
    ZH_SIZES
        .iter()
        .enumerate()
        .map(|(n, size)| named(n, Teller::new(n, Lang::Zh, &ZH[n % ZH.len()]).review(n, size)))
        .collect()
}

/// Ten English reviews with their names, the longer the later.
pub fn english() -> Vec<(String, Review)> {
    EN_SIZES
        .iter()
        .enumerate()
        .map(|(n, size)| named(n, Teller::new(n, Lang::En, &EN[n % EN.len()]).review(n, size)))
        .collect()
}

/// A review with `n` causes, as many measures and a third as many steps, for measuring what grows with its length.
#[allow(dead_code, reason = "the benchmark alone asks for it")]
pub fn long(language: Lang, n: usize) -> Review {
    let third = n / 3;
    let facts = if language == Lang::Zh { &ZH[0] } else { &EN[0] };
    let mut review = Teller::new(n, language, facts).review(0, &size(third, n / 30, n, n, 2));
    let day = |n: usize| format!("2026-{:02}-{:02}", 4 + n / 28 % 9, 1 + n % 28);
    for (n, moment) in review.incident.timeline.iter_mut().enumerate() {
        moment.at = day(n);
    }
    for (n, measure) in review.measures.iter_mut().enumerate() {
        measure.due = day(n + 20);
    }
    for (n, cause) in review.causes.iter_mut().enumerate().skip(third) {
        cause.explains.push(ItemId(format!("c{}", n - third)));
    }
    review
}

fn named(n: usize, review: Review) -> (String, Review) {
    let kind = ["self", "report", "progress"][review.document().kind as usize];
    (format!("{}-{:02}-{kind}", review.document().language.pick("zh", "en"), n + 1), review)
}

/// A small deterministic generator (SplitMix64) that tells about one incident.
struct Teller {
    state: u64,
    language: Lang,
    facts: &'static Facts,
    sentence: usize,
}

impl Teller {
    fn new(n: usize, language: Lang, facts: &'static Facts) -> Teller {
        Teller { state: n as u64, language, facts, sentence: 5 * n }
    }

    fn below(&mut self, n: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    fn one_of(&mut self, words: &'static [&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    fn date(&mut self) -> String {
        let (month, day) = (self.below(3) + 1, self.below(28) + 1);
        match self.language {
            Lang::Zh => format!("{month}月{day}日"),
            Lang::En => format!("{day} {}", ["January", "February", "March"][month - 1]),
        }
    }

    /// The next sentence: the patterns take turns, the facts change.
    fn sentence(&mut self) -> String {
        let patterns: &[&str] = if self.language == Lang::Zh { &ZH_SENTENCES } else { &EN_SENTENCES };
        // A step without a common factor passes through all of them before one comes again.
        self.sentence += 5;
        let mut out = String::new();
        let mut rest = patterns[self.sentence % patterns.len()];
        while let Some((before, slot)) = rest.split_once('{') {
            let (slot, after) = slot.split_once('}').expect("a closed slot");
            out.push_str(before);
            let fact = self.fact(slot);
            let is_start = self.language == Lang::En && (out.is_empty() || out.ends_with("? "));
            out.push_str(&if is_start { capital(&fact) } else { fact });
            rest = after;
        }
        out + rest
    }

    fn fact(&mut self, slot: &str) -> String {
        let facts = self.facts;
        match slot {
            "post" => self.one_of(&facts.posts[..2]).to_owned(),
            "post2" => self.one_of(&facts.posts[2..]).to_owned(),
            "thing" => self.one_of(facts.things).to_owned(),
            "record" => self.one_of(facts.records).to_owned(),
            "date" => self.date(),
            "time" => self.language.pick("22时", "22:").to_owned() + &self.minutes(),
            "time2" => self.language.pick("23时", "23:").to_owned() + &self.minutes(),
            "n" => (self.below(7) + 2).to_string(),
            "m" => (self.below(80) + 12).to_string(),
            "m2" => (self.below(900) + 100).to_string(),
            "percent" => format!("{}.{}", self.below(60) + 10, self.below(10)),
            "phone" => (self.below(9000) + 1000).to_string(),
            "code" => format!("BZ-2026-{:03}", self.below(400) + 1),
            other => panic!("no such slot: {other}"),
        }
    }

    fn minutes(&mut self) -> String {
        format!("{:02}{}", self.below(60), self.language.pick("分", ""))
    }

    /// A text of some sentences, a paragraph for every six of them.
    fn text(&mut self, sentences: usize) -> String {
        let mut text = String::new();
        for n in 0..sentences {
            if n > 0 {
                text.push_str(if n % 6 == 0 { "\n" } else { self.language.pick("", " ") });
            }
            text.push_str(&self.sentence());
        }
        text
    }

    fn heading(&mut self, verbs: [(&str, &str); 4]) -> String {
        let thing = self.one_of(self.facts.things);
        let (zh, en) = verbs[self.below(4)];
        self.language.pick(zh, en).replace('*', thing)
    }

    fn review(mut self, n: usize, size: &Size) -> Review {
        let facts = self.facts;
        let mut review = Review::new(self.language);
        review.document_mut().kind = Kind::ALL[n % 3];
        review.document_mut().voice = if n % 5 == 3 { Voice::Person } else { Voice::Unit };
        review.domain = facts.domain;
        review.document_mut().title = facts.title.into();
        review.document_mut().addressee = facts.addressee.into();
        review.document_mut().unit = facts.unit.into();
        review.document_mut().signer = self.language.pick("郑一帆", "Ivo Marsh").into();
        review.document_mut().date = "2026-04-20".into();
        review.incident.summary = facts.summary.into();
        review.incident.place = facts.place.into();
        review.incident.source = facts.source.into();
        review.incident.started = format!("2026-03-{:02}T22:05", n + 1);
        for (role, id) in facts.posts[2..].iter().zip(1..) {
            let id = ItemId(format!("p{id}"));
            review.incident.people.push(Person { id, role: (*role).into(), ..Person::default() });
        }
        self.tell(&mut review, size);
        self.answer_for(&mut review, n);
        self.lay_out(&mut review, n);
        review
    }

    fn tell(&mut self, review: &mut Review, size: &Size) {
        for n in 0..size.moments {
            let at = format!("2026-03-{:02}T{:02}:{:02}", n / 4 + 20, 8 + 3 * (n % 4), self.below(60));
            let (id, text) = (ItemId(format!("t{n}")), self.text(1 + size.sentences / 6));
            review.incident.timeline.push(Moment { id, at, text, ..Moment::default() });
        }
        for n in 0..size.impacts {
            let heading = self.heading([
                ("耽误了*的处理", "* came too late"),
                ("群众不再相信*", "people stopped trusting *"),
                ("*要全部重做", "* had to be done again"),
                ("*暴露出别处也有同样的隐患", "* showed the same gap elsewhere"),
            ]);
            review.impacts.push(Impact {
                id: ItemId(format!("e{n}")),
                heading,
                text: self.text(size.sentences),
                ..Impact::default()
            });
        }
        for n in 0..size.causes {
            let heading = self.heading([
                ("*没有人核对", "nobody checked *"),
                ("*改动以后没有通知下一个环节", "a change to * was not passed on"),
                ("规定里没有写清*由谁负责", "the rules do not say who owns *"),
                ("考核只看*有没有，不看对不对", "we measured whether * was there, not whether it was right"),
            ]);
            let mut cause = Cause::new(ItemId(format!("c{n}")), Level::ALL[n * 3 / size.causes]);
            (cause.heading, cause.text) = (heading, self.text(size.sentences));
            if n % 3 != 1 {
                cause.evidence = self.date() + self.language.pick("的", ", ") + self.one_of(self.facts.records);
            }
            review.causes.push(cause);
        }
        for n in 0..size.measures.min(6) / 2 {
            let text = self.heading([
                ("重新核对*，改正{n}处", "checked * again"),
                ("把*改由值班长签字", "moved * to the shift leader"),
                ("向受影响的人逐一说明*的情况", "told everybody concerned about *"),
                ("停用旧的*", "withdrew the old version of *"),
            ]);
            let (id, text) = (ItemId(format!("r{n}")), text.replace("{n}", &(n + 3).to_string()));
            review.remedies.push(Remedy { id, done_on: format!("2026-03-{:02}", n + 24), text, ..Remedy::default() });
        }
        for n in 0..size.measures {
            let heading = self.heading([
                ("明确*由一个岗位负责到底", "name one owner of *"),
                ("把核对*设为必经步骤", "make the check of * a step nobody can skip"),
                ("每月公布*的差错数", "publish the errors in * every month"),
                ("用系统校验代替人工核对*", "let the system check *"),
            ]);
            let answers = (0..size.causes).filter(|c| c % size.measures == n).map(|c| ItemId(format!("c{c}")));
            review.measures.push(Measure {
                id: ItemId(format!("m{n}")),
                heading,
                text: self.text(size.sentences),
                answers: answers.collect(),
                strength: Some(Strength::ALL[n % 3]),
                owner: self.one_of(self.facts.posts).into(),
                due: format!("2026-{:02}-{:02}", 3 + n % 4, 10 + n),
                proof: self.language.pick("连续三次抽查没有差错", "three checks in a row find no error").into(),
                status: Some(Status::ALL[n % 5]),
                leader: self.facts.posts[n % 2].into(),
                helpers: if n % 3 == 1 { self.facts.posts[2].into() } else { String::new() },
                interim: self.language.pick("每班交接时当面核对一次", "both shifts check it at the handover").into(),
                effect: self.language.pick("连续三个月没有同类差错", "no such error for three months").into(),
                recheck: format!("2026-{:02}-{:02}", 7 + n % 4, 10 + n),
                verifier: self.facts.posts[3].into(),
                ..Measure::default()
            });
        }
        let records = self.facts.records.iter().take(size.measures / 2);
        review.document_mut().attachments.extend(records.map(|record| record.to_string()));
    }

    /// Who is responsible and what they promise, how far measures have come, and other places that were looked at.
    fn answer_for(&mut self, review: &mut Review, n: usize) {
        if review.document().voice == Voice::Person {
            review.document_mut().post = self.facts.posts[0].into();
        }
        review.document_mut().responsibility = (!n.is_multiple_of(4)).then(|| Responsibility::ALL[n % 5]);
        if n % 4 == 1 {
            review.document_mut().pledge = self.sentence();
        }
        for n in 0..n % 3 {
            let pick = |zh: &str, en: &str| self.language.pick(zh, en).to_owned();
            let (found, fixed) = (pick("3处同样的差错", "three of the same kind"), pick("2处", "two of them"));
            let (id, place) = (ItemId(format!("o{n}")), self.one_of(self.facts.things).to_owned());
            review.extent.push(Extent { id, place, found, fixed, ..Extent::default() });
        }
        for (n, measure) in review.measures.iter_mut().enumerate() {
            if n % 3 == 0 {
                measure.progress = self.sentence() + self.language.pick("", " ") + &self.sentence();
            }
            match measure.status {
                Some(Status::Done | Status::Closed) => measure.closed_on = format!("2026-04-{:02}", n % 20 + 1),
                Some(Status::Doing) => (measure.reason, measure.next) = (self.sentence(), self.sentence()),
                _ => {}
            }
        }
    }

    /// What the standard leaves open changes from one review to the next.
    fn lay_out(&mut self, review: &mut Review, n: usize) {
        let layout = &mut review.document_mut().layout;
        layout.latin = if n % 4 == 2 { Latin::Times } else { Latin::Same };
        layout.pitch = if n % 3 == 1 { Pitch::Round } else { Pitch::Full };
        layout.items = if n % 5 == 4 { ItemStyle::RunIn } else { ItemStyle::Headed };
        layout.references = n % 7 == 3;
        layout.ledger = n % 4 != 3;
        layout.ledger_columns = if n % 4 == 2 { LedgerColumns::Full } else { LedgerColumns::Standard };
        layout.seal = n.is_multiple_of(2);
        layout.head = n % 6 == 4;
        layout.imprint = n % 6 >= 4;
        let pick = |zh: &str, en: &str| self.language.pick(zh, en).to_owned();
        layout.masthead = self.facts.unit.to_owned() + self.language.pick("文件", "");
        layout.copy_number = "000012".into();
        layout.urgency = pick("特急", "Urgent");
        layout.reference = pick("云澜办〔2026〕17号", "NM/2026/17");
        layout.approver = pick("贺兰亭", "Edda Marlowe");
        layout.copies = pick("区纪委监委，区委办公室，区人大常委会办公室", "the Board; the Audit Office");
        layout.printer = self.facts.unit.to_owned();
        layout.printed = "2026-04-21".into();
    }
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
