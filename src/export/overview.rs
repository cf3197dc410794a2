//! The review on one page for reviewers: the causes with their measures, the strength of the measures, and the open
//! findings. The app and the exported file show the same page.

use chrono::NaiveDate;

use super::{
    clean,
    file::File,
    name,
    ooxml::xml::{push_element, push_escaped},
};
use crate::{
    i18n::{Lang, t},
    report::{self, CauseMap, MapCause, MapMeasure, level_name, tags},
    review::{
        Days, Due, DueState, Item, Level, List, Measure, Review, Status, Strength, Tally,
        check::{Finding, Severity},
        due_word, ending_word, say_day, says, status_word, strength_word,
    },
};

/// The style sheet of the page, shared with the app.
const STYLE: &str = include_str!("../../styles/overview.css");

/// Additional style for the file, which does not have the app's variables for colours and fonts.
const STYLE_FILE: &str = ":root{--ink:#000;--ink-2:#333;--ink-3:#555;--line:#bbb;--line-2:#888;--edge:#555;\
--seal:#a82c20;--seal-wash:#faeeeb;--sheet:#fff;--inset:#f4f4f2;--sans:\"PingFang SC\",\"Microsoft YaHei\",\
\"Noto Sans CJK SC\",system-ui,sans-serif}\
*{box-sizing:border-box}body{margin:0 auto;max-width:1080px;padding:24px;background:#fff;color:#000;\
font:14px/1.6 var(--sans)}h1,h2,p,ul,table{margin:0;padding:0}ul{list-style:none}\
@page{size:A4 landscape;margin:12mm}@media print{body{padding:0;max-width:none;font-size:12px}}";

/// Left edge, top and height of the three bars of a strength, in a box of 12 × 12.
pub const BARS: [[&str; 3]; 3] = [["0", "8", "4"], ["4", "5", "7"], ["8", "2", "10"]];

/// The input of the page.
pub struct Overview<'a> {
    /// Language of the page; the user's words stay as they are.
    pub lang: Lang,
    pub review: &'a Review,
    /// [`report::map`] of the review in that language.
    pub map: &'a CauseMap,
    pub findings: &'a [Finding],
    /// The day from which measures are seen as late.
    pub today: NaiveDate,
    /// Makes a link from the address of a field. Without it the page has no links.
    pub link: Option<&'a dyn Fn(&str) -> String>,
}

/// The page as a standalone file.
pub fn overview_file(page: &Overview) -> File {
    let title = report::title(page.review);
    let mut out = format!("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", page.lang.tag());
    out.push_str(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    );
    push_element(&mut out, "title", &clean(&title));
    out.push_str("<style>");
    out.push_str(STYLE_FILE);
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
    out.push_str(&overview(page));
    out.push_str("</body>\n</html>\n");
    let name = name::file_name_with(&title, page.lang.pick("-审阅页", "-overview"), "html");
    File { name, media_type: "text/html; charset=utf-8", bytes: out.into_bytes() }
}

/// The page as markup.
pub fn overview(page: &Overview) -> String {
    let Overview { lang, review, map, .. } = *page;
    let mut page = PageWriter { of: page, days: Days::of(page.review), out: String::new() };
    page.out.push_str("<article class=\"overview\"><header>");
    page.element("h1", "display", &report::title(review));
    let document = review.document();
    let date = report::day(&document.date, document.language);
    let facts = [&document.unit, &document.signer, &date].into_iter().filter(|x| says(x)).map(|x| x.trim());
    page.element("p", "overview-facts", &facts.collect::<Vec<_>>().join(lang.pick("，", ", ")));
    page.element("p", "overview-incident", review.incident.summary.trim());
    page.tally();
    page.out.push_str("</header><div class=\"overview-main\">");
    page.ladder(map);
    page.out.push_str("</div><div class=\"overview-side\">");
    page.strengths(map);
    page.commitments();
    page.findings();
    page.out.push_str("</div></article>");
    page.out
}

struct PageWriter<'a> {
    of: &'a Overview<'a>,
    days: Days,
    out: String,
}

impl PageWriter<'_> {
    fn lang(&self) -> Lang {
        self.of.lang
    }

    fn open(&mut self, name: &str, class: &str) {
        self.out.push_str(&format!("<{name} class=\"{class}\">"));
    }

    fn close(&mut self, name: &str) {
        self.out.push_str(&format!("</{name}>"));
    }

    fn text(&mut self, text: &str) {
        push_escaped(&mut self.out, &clean(text));
    }

    /// An element with a class; nothing if `text` is empty.
    fn element(&mut self, name: &str, class: &str, text: &str) {
        if !text.is_empty() {
            self.open(name, class);
            self.text(text);
            self.close(name);
        }
    }

    /// Text that links to a field, if the page has links.
    fn linked(&mut self, address: &str, words: &str) {
        match self.of.link {
            None => self.text(words),
            Some(link) => {
                self.out.push_str("<a href=\"");
                push_escaped(&mut self.out, &link(address));
                self.out.push_str("\">");
                self.text(words);
                self.out.push_str("</a>");
            }
        }
    }

    fn head(&mut self, title: &str) {
        self.element("h2", "overview-title", title);
    }

    /// A table of causes: what explains each, whether it has facts, and what answers it.
    fn ladder(&mut self, map: &CauseMap) {
        let lang = self.lang();
        self.head(t::overview_ladder(lang));
        if map.causes.is_empty() {
            return self.element("p", "overview-none", t::overview_no_causes(lang));
        }
        self.out.push_str("<table class=\"overview-table\"><thead><tr>");
        for head in [t::overview_cause(lang)].into_iter().chain(columns(lang)) {
            self.out.push_str("<th scope=\"col\">");
            self.text(head);
            self.close("th");
        }
        self.out.push_str("</tr></thead>");
        for level in Level::ALL {
            self.out.push_str("<tbody><tr><th scope=\"rowgroup\" colspan=\"4\">");
            self.text(level_name(lang, level));
            self.out.push_str("</th></tr>");
            for cause in map.causes.iter().filter(|cause| cause.level == level) {
                self.cause(map, cause);
            }
            self.out.push_str("</tbody>");
        }
        self.out.push_str("</table>");
    }

    fn cause(&mut self, map: &CauseMap, cause: &MapCause) {
        let lang = self.lang();
        self.out.push_str("<tr><th scope=\"row\">");
        self.open("b", "overview-tag");
        self.text(&cause.entry.tag);
        self.out.push_str("</b> ");
        self.linked(&cause.entry.from, &cause.entry.words);
        let [why, facts, measures] = columns(lang);
        self.out.push_str("</th>");
        self.cell(why);
        match (cause.level, tags(map, &cause.explained_by)) {
            (Level::Root, _) => self.text(t::overview_root(lang)),
            (_, tags) if tags.is_empty() => self.element("strong", "overview-gap", t::why_not_asked(lang)),
            (_, tags) => self.text(&tags),
        }
        self.out.push_str("</td>");
        self.cell(facts);
        let of = cause.entry.from.rsplit_once('.').map_or("", |(item, _)| item);
        let has = |field| self.of.review.field(&format!("{of}.{field}")).is_some_and(|x| says(&x));
        match has("text") || has("evidence") {
            true => self.text(t::overview_yes(lang)),
            false => self.element("strong", "overview-gap", t::facts_none(lang)),
        }
        self.out.push_str("</td>");
        self.cell(measures);
        if cause.answered_by.is_empty() {
            self.element("strong", "overview-gap", t::map_open(lang));
        }
        for measure in cause.answered_by.iter().filter_map(|&n| map.measures.get(n)) {
            self.measure(measure);
        }
        self.out.push_str("</td></tr>");
    }

    /// Opens a cell. On a narrow screen, where the heads are not shown, it says itself which column it belongs to.
    fn cell(&mut self, column: &str) {
        self.out.push_str("<td data-column=\"");
        push_escaped(&mut self.out, column);
        self.out.push_str("\">");
    }

    fn measure(&mut self, measure: &MapMeasure) {
        self.open("p", "overview-measure");
        self.open("b", "overview-tag");
        self.text(&measure.entry.tag);
        self.out.push_str("</b> ");
        self.linked(&measure.entry.from, &measure.entry.words);
        if let Some(strength) = measure.strength {
            self.out.push(' ');
            self.strength(strength);
        }
        if let Some((List::Measures, n, _)) = List::of(&measure.entry.from) {
            self.standing(&self.of.review.measures[n]);
        }
        self.close("p");
    }

    /// Who does a measure, how far it has come and whether it is late.
    fn standing(&mut self, measure: &Measure) {
        let lang = self.lang();
        let due = self.days.see(measure, self.of.today);
        let status = measure.status.filter(|status| *status != Status::Open).map(|status| status_word(lang, status));
        let ending = ending_word(lang, self.days.ending(measure));
        let day = (due.left.is_none() && ending.is_none())
            .then(|| report::day(&measure.due, self.of.review.document().language));
        let said = [Some(measure.owner.clone()), status.map(str::to_owned), ending, day];
        let said: Vec<&str> = said.iter().flatten().map(|x| x.trim()).filter(|x| says(x)).collect();
        self.out.push(' ');
        self.element("span", "overview-note", &said.join(lang.pick("，", ", ")));
        self.due(&due);
    }

    /// How near the day of a measure is.
    fn due(&mut self, due: &Due) {
        let class = match due.state {
            DueState::Overdue => "overview-gap",
            DueState::Soon => "overview-soon",
            DueState::Later | DueState::None => "overview-note",
        };
        if let Some(words) = due_word(self.lang(), due) {
            self.out.push(' ');
            self.element("span", class, &words);
        }
    }

    /// One line of how many measures are done and how many are late, and the day that is so on.
    fn tally(&mut self) {
        let (lang, page) = (self.lang(), self.of);
        let tally = Tally::of(page.review.measures.iter().filter(|m| m.is_told()), &self.days, page.today);
        if tally.all == 0 {
            return;
        }
        let counts = [tally.say_statuses(lang), tally.say_days(lang)].map(|x| x.join(lang.pick("、", ", ")));
        let counts: Vec<String> = counts.into_iter().filter(|x| !x.is_empty()).collect();
        let lead = t::overview_tally(lang, &say_day(lang, page.today), tally.all);
        let words = [lead, counts.join(lang.pick("；", "; "))].join(lang.pick("：", ": "));
        self.element("p", "overview-tally", &(words + lang.pick("。", ".")));
    }

    /// A strength as three bars and a word.
    fn strength(&mut self, strength: Strength) {
        self.open("span", "overview-strength");
        self.out.push_str("<svg class=\"bars\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">");
        for (n, [x, y, height]) in BARS.into_iter().enumerate() {
            let class = if n < strength.bars() { "" } else { "\" class=\"is-empty" };
            self.out.push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"2.6\" height=\"{height}{class}\"/>"));
        }
        self.out.push_str("</svg>");
        self.text(strength_word(self.lang(), strength));
        self.close("span");
    }

    /// The number of measures of each strength, as bars and in figures.
    fn strengths(&mut self, map: &CauseMap) {
        let lang = self.lang();
        self.head(t::overview_strengths(lang));
        let count = |strength| map.measures.iter().filter(|m| m.strength == strength).count();
        let most = Strength::ALL.into_iter().map(|s| count(Some(s))).max().unwrap_or_default().max(1);
        self.open("ul", "overview-profile");
        for strength in Strength::ALL {
            let n = count(Some(strength));
            self.out.push_str("<li>");
            self.strength(strength);
            self.out.push_str(
                "<svg class=\"profile\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
            );
            self.out.push_str(&format!("<rect width=\"{}\" height=\"8\"/></svg> ", n * 100 / most));
            self.text(&t::overview_count(lang, n));
            self.out.push_str("</li>");
        }
        self.out.push_str("</ul>");
        let unjudged = count(None);
        if unjudged > 0 {
            self.element("p", "overview-note", &t::overview_unjudged(lang, unjudged));
        }
    }

    /// How many measures name an owner, a due day and a proof.
    fn commitments(&mut self) {
        let (lang, review) = (self.lang(), self.of.review);
        let told: Vec<&Measure> = review.measures.iter().filter(|m| m.is_told()).collect();
        let with = |field: fn(&Measure) -> &String| told.iter().filter(|m| says(field(m))).count();
        if !told.is_empty() {
            let (owners, dues, proofs) = (with(|m| &m.owner), with(|m| &m.due), with(|m| &m.proof));
            self.element("p", "overview-note", &t::overview_commitments(lang, told.len(), dues, owners, proofs));
        }
    }

    /// Open findings, the gravest first, and dismissed ones with their reasons.
    fn findings(&mut self) {
        let lang = self.lang();
        let open = |severity| self.of.findings.iter().filter(move |f| f.is_open() && f.severity == severity);
        let grave: Vec<&Finding> = open(Severity::Certain).chain(open(Severity::Suspect)).collect();
        let hints = open(Severity::Hint).count();
        self.head(&t::overview_findings(lang, grave.len()));
        if grave.is_empty() {
            self.element("p", "overview-none", t::overview_clean(lang));
        }
        self.open("ul", "overview-findings");
        for finding in grave {
            self.open("li", ["is-certain", "is-suspect", "is-hint"][finding.severity as usize]);
            self.linked(&finding.field, &finding.message(lang));
            self.close("li");
        }
        self.close("ul");
        if hints > 0 {
            self.element("p", "overview-note", &t::severity_hint(lang, hints));
        }
        let left: Vec<(&Finding, &str)> =
            self.of.findings.iter().filter_map(|f| Some((f, reason(self.of, f)?))).collect();
        if left.is_empty() {
            return;
        }
        self.head(t::left_findings(lang));
        self.open("ul", "overview-findings");
        for (finding, reason) in left {
            self.out.push_str("<li>");
            self.linked(&finding.field, &finding.message(lang));
            self.element("p", "overview-reason", reason);
            self.close("li");
        }
        self.close("ul");
    }
}

/// The heads of the columns after that of the cause.
fn columns(lang: Lang) -> [&'static str; 3] {
    [t::overview_why(lang), t::overview_facts(lang), t::overview_measures(lang)]
}

/// The reason for which a finding was dismissed.
fn reason<'a>(page: &Overview<'a>, finding: &Finding) -> Option<&'a str> {
    Some(page.review.dismissals.get(finding.dismissed?)?.reason.as_str())
}
