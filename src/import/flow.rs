//! Paragraphs as they were before lines were broken and pages cut, each character with its place in the source.

use std::ops::Range;

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
        // As scanners read them.
        '己' => '已',
        '曰' => '日',
        _ => TRADITIONAL.iter().find(|(of, _)| *of == c).map_or(c, |(_, simple)| *simple),
    }
}

/// The characters of cues that differ.
const TRADITIONAL: [(char, char); 42] = [
    ('壹', '一'),
    ('貳', '二'),
    ('參', '三'),
    ('肆', '四'),
    ('伍', '五'),
    ('檢', '检'),
    ('討', '讨'),
    ('報', '报'),
    ('責', '责'),
    ('負', '负'),
    ('經', '经'),
    ('過', '过'),
    ('個', '个'),
    ('領', '领'),
    ('導', '导'),
    ('單', '单'),
    ('實', '实'),
    ('爲', '为'),
    ('為', '为'),
    ('將', '将'),
    ('從', '从'),
    ('認', '认'),
    ('識', '识'),
    ('響', '响'),
    ('後', '后'),
    ('於', '于'),
    ('對', '对'),
    ('間', '间'),
    ('時', '时'),
    ('點', '点'),
    ('號', '号'),
    ('內', '内'),
    ('層', '层'),
    ('來', '来'),
    ('處', '处'),
    ('採', '采'),
    ('辦', '办'),
    ('觀', '观'),
    ('員', '员'),
    ('關', '关'),
    ('說', '说'),
    ('題', '题'),
];

/// The range of a text within another that it is a part of.
pub fn range_in(whole: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - whole.as_ptr() as usize;
    start..start + part.len()
}
