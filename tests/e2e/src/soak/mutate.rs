//! Spoils a file in the ways files are spoilt: by disks, by transfers, by hands, and on purpose.

use super::rng::Rng;

/// What breaks readers when it stands where they expect something else.
const NASTY: [&str; 16] = [
    "null",
    "[]",
    "{}",
    "-1",
    "1e999",
    "99999999999999999999",
    "\"\"",
    "\"\\ud800\"",
    "\u{0}",
    "\u{feff}",
    ",",
    "\"",
    "}",
    "true",
    "\\",
    "\u{202e}",
];

/// A file that differs from this one in one place or a few.
pub fn mutate(rng: &mut Rng, file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    for _ in 0..rng.between(1, 5) {
        let length = file.len() as u64;
        let at = rng.between(0, length + 1) as usize;
        let end = (at + rng.between(0, 200) as usize).min(file.len());
        match rng.between(0, 10) {
            0 => file.truncate(at),
            1 => drop(file.drain(at..end)),
            2 => {
                let again = file[at..end].to_vec();
                file.splice(at..at, again);
            }
            3 => {
                for byte in &mut file[at..end] {
                    *byte = rng.between(0, 256) as u8;
                }
            }
            4 | 5 => {
                if let Some(byte) = file.get_mut(at) {
                    *byte ^= 1 << rng.between(0, 8);
                }
            }
            6 => {
                let nasty = rng.pick::<&str>(&NASTY).bytes();
                file.splice(at..at, nasty);
            }
            7 => replace_value(rng, &mut file, at),
            8 => {
                let depth = rng.between(1, 4_000) as usize;
                let open = if rng.chance(50) { "[" } else { "{\"a\":" };
                file.splice(at..at, open.repeat(depth).into_bytes());
            }
            _ => {
                let long = rng.between(1, 100_000) as usize;
                file.splice(at..at, "汀".repeat(long / 3).into_bytes());
            }
        }
    }
    file
}

/// Puts something else in place of the next value.
fn replace_value(rng: &mut Rng, file: &mut Vec<u8>, from: usize) {
    let Some(start) = file[from..].iter().position(|byte| *byte == b':').map(|at| from + at + 1) else { return };
    let end = file[start..].iter().position(|byte| b",}]\n".contains(byte)).map_or(file.len(), |at| start + at);
    let nasty = rng.pick::<&str>(&NASTY).bytes();
    file.splice(start..end, nasty);
}
