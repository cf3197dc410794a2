//! Spoilt files: every reader answers at once, with the whole file or none of it, and never traps. How many, `FUPAN_SOAK`
//! says when this is built; `cargo xtask soak mutations` asks for many.

use fupan::{
    browser,
    files::{DraftFile, Record, Sample, backup::Backup, draft},
    review::pack::Pack,
};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[path = "../e2e/src/soak/mutate.rs"]
mod mutate;
#[path = "../e2e/src/soak/rng.rs"]
mod rng;

use rng::Rng;

/// How long one file may take, in milliseconds.
const PROMISE: f64 = 1_000.0;

const PACK: &str = r#"{ "format": "fupan-pack", "version": 2,
    "causes": [{ "id": "own-k3x9", "domain": "safety", "level": "main", "text": "夜班交接没有清单" },
        { "id": "own-k3x8", "level": "root", "text": "考核只看快慢" }],
    "measures": [{ "id": "own-p7a2", "cause": "own-k3x9", "strength": "intermediate", "text": "启用交接清单" }],
    "phrases": [{ "id": "own-m2c8", "language": "zh-CN", "place": "closing", "kind": "report", "text": "以上报告，请审阅。" }] }"#;

/// Reads a file; what it is when written again, if it was taken.
type Reader = fn(&[u8]) -> Option<String>;

fn draft(bytes: &[u8]) -> Option<String> {
    DraftFile::from_bytes(bytes).ok().map(|file| file.to_json())
}

fn pack(bytes: &[u8]) -> Option<String> {
    Pack::from_bytes(bytes).ok().map(|pack| pack.to_json())
}

fn backup(bytes: &[u8]) -> Option<String> {
    Backup::from_bytes(bytes).ok().map(|backup| backup.to_json())
}

fn everything() -> String {
    let text = draft::to_json(7, &Sample::Outage.review());
    let draft = Record { id: "k3x9p7a2m4q8".into(), revision: 7, saved_at: 1e12, text, ..Record::default() };
    let version = Record { id: "k3x9p7a2m4q8/5".into(), revision: 5, by: "hand".into(), ..draft.clone() };
    let pack = Pack::from_bytes(PACK.as_bytes()).ok();
    Backup { drafts: vec![draft], versions: vec![version], pack, ..Backup::default() }.to_json()
}

#[wasm_bindgen_test]
fn spoilt_files_are_refused_or_read_whole_and_at_once() {
    let count: usize = option_env!("FUPAN_SOAK").and_then(|count| count.parse().ok()).unwrap_or(300);
    let given = option_env!("FUPAN_SEED").and_then(|seed| seed.parse().ok());
    let seed: u64 = given.unwrap_or_else(|| browser::now() as u64);
    let kinds: [(&str, Reader, String); 3] = [
        ("draft", draft, draft::to_json(7, &Sample::Office.review())),
        ("pack", pack, PACK.to_owned()),
        ("backup", backup, everything()),
    ];
    let mut rng = Rng::new(seed);
    let (mut taken, mut slowest) = (0, 0.0_f64);
    for (kind, read, file) in &kinds {
        assert!(read(file.as_bytes()).is_some(), "the {kind} itself is not read");
    }
    for n in 0..count {
        let (kind, read, file) = &kinds[n % kinds.len()];
        let spoilt = mutate::mutate(&mut rng, file.as_bytes());
        let timed = || {
            let start = browser::now();
            (read(&spoilt), browser::now() - start)
        };
        // The best of some tries: other programs take their share of the clock, too.
        let mut tries = (0..10).map(|_| timed());
        let Some((written, time)) = tries.find(|(_, time)| *time < PROMISE) else {
            panic!("{kind} {n} of seed {seed} took longer than {PROMISE} ms ten times");
        };
        slowest = slowest.max(time);
        if let Some(written) = written {
            taken += 1;
            assert!(read(written.as_bytes()).as_ref() == Some(&written), "{kind} {n} of seed {seed} is not stable");
        }
    }
    console_log!("mutations: {count} files, {taken} read, the slowest in {slowest} ms; seed {seed}");
    assert!(taken * 2 < count, "most files were good still: this proves nothing");
}
