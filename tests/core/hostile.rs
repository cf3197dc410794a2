//! The assertions of the fuzzer (`cargo xtask soak fuzz`) on its seeds and some thousands of damaged copies of them,
//! the same on every machine.

#[path = "../../fuzz/promises.rs"]
mod promises;

use std::{fs, panic, path::Path};

/// Damaged copies of the seeds of each format.
const TRIES: u64 = 3_000;

/// Damaged copies of documents, which take longer to read.
const DOCUMENTS: u64 = 200;

/// Marsaglia's xorshift.
struct Rng(u64);

impl Rng {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % end.max(1)
    }
}

fn fuzz(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(path)
}

/// The seeds by name, so that every machine takes them in the same order.
fn seeds(format: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> =
        fs::read_dir(fuzz("corpus").join(format)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// The words of a dictionary of the fuzzer.
fn words(dictionary: &str) -> Vec<String> {
    let dictionary = fs::read_to_string(fuzz(dictionary)).unwrap();
    let words = dictionary.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    // Bytes that are no text are left to the fuzzer.
    words.filter_map(|word| String::from_utf8(unescaped(word)).ok()).collect()
}

/// The bytes of a word of a dictionary.
fn unescaped(word: &str) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::new(), word);
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend(before.bytes());
        let hex = after.strip_prefix('x').and_then(|hex| hex.get(..2)).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match hex {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[3..];
            }
            // The character behind a backslash stands for itself.
            None => {
                let length = after.chars().next().map_or(0, char::len_utf8);
                bytes.extend(after[..length].bytes());
                rest = &after[length..];
            }
        }
    }
    bytes.extend(rest.bytes());
    bytes
}

/// One small damage: bytes changed, taken out, put in, doubled, cut off or swapped for those of another seed.
fn damage(bytes: &mut Vec<u8>, other: &[u8], words: &[String], rng: &mut Rng) {
    let at = rng.below(bytes.len() + 1);
    let end = (at + rng.below(40)).min(bytes.len());
    match rng.below(8) {
        0 if at < bytes.len() => bytes[at] = rng.below(256) as u8,
        1 if at < bytes.len() => bytes[at] ^= 1 << rng.below(8),
        2 => drop(bytes.drain(at..end)),
        3 => bytes.truncate(at),
        4 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
        5 => {
            let from = rng.below(other.len());
            let until = (from + rng.below(60)).min(other.len());
            bytes.splice(at..end, other[from..until].iter().copied());
        }
        _ => drop(bytes.splice(at..at, words[rng.below(words.len())].bytes())),
    }
}

fn try_all(format: &str, dictionary: &str, tries: u64, promise: fn(&[u8])) {
    let (seeds, words) = (seeds(format), words(dictionary));
    assert!(seeds.len() > 5 && words.len() > 60);
    seeds.iter().for_each(|seed| promise(seed));
    for n in 0..tries {
        let mut rng = Rng((n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut bytes = seeds[rng.below(seeds.len())].clone();
        for _ in 0..=rng.below(3) {
            let other = &seeds[rng.below(seeds.len())];
            damage(&mut bytes, other, &words, &mut rng);
        }
        if let Err(panic) = panic::catch_unwind(|| promise(&bytes)) {
            eprintln!("{format} {n}: {}", String::from_utf8_lossy(&bytes));
            panic::resume_unwind(panic);
        }
    }
}

#[test]
fn no_draft_breaks_its_promises() {
    try_all("draft", "json.dict", TRIES, promises::draft);
}

#[test]
fn no_backup_breaks_its_promises() {
    try_all("backup", "json.dict", TRIES, promises::backup);
}

#[test]
fn no_pack_breaks_its_promises() {
    try_all("pack", "json.dict", TRIES, promises::pack);
}

#[test]
fn no_profile_breaks_its_promises() {
    try_all("profile", "json.dict", TRIES, promises::profile);
}

#[test]
fn no_document_breaks_its_promises() {
    try_all("text", "document.dict", DOCUMENTS, promises::text);
    try_all("web", "document.dict", DOCUMENTS, promises::web);
    try_all("word", "document.dict", DOCUMENTS, promises::word);
}
