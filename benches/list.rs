//! How long it takes to read thousands of stored drafts for a list, and to search them: `cargo bench --bench list`.

mod least;
#[path = "../tests/reviews/mod.rs"]
#[allow(dead_code)]
mod reviews;

use fupan::{
    files::{
        DraftFile, Outline,
        search::{Query, Words},
    },
    i18n::Lang,
    review::Review,
};

use least::least;

const DRAFTS: usize = 5_000;

fn main() {
    for (what, size) in [("short", 3), ("ordinary", 12)] {
        let review = reviews::long(Lang::Zh, size);
        let texts: Vec<String> = (0..DRAFTS).map(|n| text(n, &review)).collect();
        let bytes = texts.iter().map(String::len).sum::<usize>() / DRAFTS;
        let outlines = least(|| texts.iter().map(|text| Outline::from_stored(text)).collect::<Vec<_>>());
        let whole = least(|| texts.iter().map(|text| DraftFile::from_stored(text.as_bytes())).collect::<Vec<_>>());
        println!("{DRAFTS} {what} drafts of {bytes} bytes: outlines {outlines:.0} ms, whole {whole:.0} ms");
        let words: Vec<Words> = texts.iter().map(|text| Words::of("", text)).collect();
        let read = least(|| texts.iter().map(|text| Words::of("", text)).collect::<Vec<_>>());
        let size = words.iter().map(Words::size).sum::<usize>() / 1_000_000;
        print!("  words {read:.0} ms, {size} MB; a key:");
        for typed in ["次", "没有", "第4", "第47次呼", "无此一说", "值班 呼叫"] {
            let query = Query::of(typed).expect("a word");
            let hits = words.iter().filter(|words| query.finds(words)).count();
            let time = least(|| words.iter().filter(|words| query.finds(words)).count());
            print!(" {typed} {time:.1} ms ({hits})");
        }
        println!();
    }
}

fn text(n: usize, review: &Review) -> String {
    let mut file = DraftFile { revision: n as u64 + 1, review: review.clone() };
    file.review.document_mut().title = format!("第{}次呼叫无人接听", n + 1);
    file.to_json()
}
