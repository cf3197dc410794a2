//! A program taken apart so that it compresses better.
//!
//! In a function, operations and their operands alternate: local 5, an address, call 812, an address. What follows what is
//! easier to foresee among operations alone, among locals alone, among addresses alone. So each kind goes into a part of its
//! own, and `page/unite.js` puts them together again. `docs/adr/0011` has the figures.
//!
//! The file: numbers of four bytes, the lowest first: the program's size, how much of it stands before the first function,
//! how many functions, the lengths of the [`PARTS`] parts; then the parts. Part 0 is what is no function.

use anyhow::{Context, Result, bail};

const PARTS: usize = 19;
/// Where things that are no operand of an operation go.
const OUTSIDE: usize = 0;
const OPERATIONS: usize = 1;
const LOCALS: usize = 2;
/// Operands of rare operations.
const RARE: usize = 7;
/// Constants of 32 bits by their length: one byte here, up to five in the parts behind.
const CONSTANTS: usize = 12;
/// Stands for a constant of two bytes; the three codes behind for longer ones. No operation has these codes.
const LONGER: u8 = 0xe0;

/// What comes after an operation.
enum Operands {
    /// So many numbers, each in its part.
    Numbers(&'static [usize]),
    /// A count and so many numbers more than that.
    Counted(usize, usize),
    /// A number that tells the operation, and its own operands.
    Prefixed,
    /// So many bytes.
    Bytes(usize),
}

fn operands(operation: u8) -> Result<Operands> {
    use Operands::{Bytes, Counted, Numbers, Prefixed};
    Ok(match operation {
        0x02..=0x04 => Numbers(&[3]),
        0x0c | 0x0d => Numbers(&[4]),
        0x0e => Counted(5, 1),
        0x10 => Numbers(&[6]),
        0x11 => Numbers(&[RARE, RARE]),
        0x1c => Counted(RARE, 0),
        0x20..=0x22 => Numbers(&[8]),
        0x23..=0x26 => Numbers(&[9]),
        0x28..=0x3e => Numbers(&[10, 11]),
        0x3f | 0x40 | 0xd0 | 0xd2 => Numbers(&[RARE]),
        0x41 => Numbers(&[CONSTANTS]),
        0x42 => Numbers(&[17]),
        0x43 => Bytes(4),
        0x44 => Bytes(8),
        0xfc => Prefixed,
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Numbers(&[]),
        _ => bail!("the program has an operation {operation:#04x}, which page/unite.js does not know"),
    })
}

/// The parts of a program.
pub fn split(program: &[u8]) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: program, at: 8 };
    let end = loop {
        let section = reader.byte().context("the program has no functions")?;
        let size = reader.number()? as usize;
        if section == 10 {
            break reader.at + size;
        }
        reader.at += size;
    };
    let functions = reader.number()?;
    let before = reader.at;
    let mut parts = vec![Vec::new(); PARTS];
    parts[OUTSIDE].extend(&program[..before]);
    for _ in 0..functions {
        let start = reader.at;
        let size = reader.number()? as usize;
        if reader.at - start != shortest(size) {
            bail!("a function's length is not written in the shortest way, as page/unite.js will");
        }
        let body = reader.at + size;
        function(&mut reader, &mut parts)?;
        if reader.at != body {
            bail!("a function ends elsewhere than it says");
        }
    }
    parts[OUTSIDE].extend(program.get(end..).context("the program is cut off")?);

    let numbers = [program.len(), before, functions as usize].into_iter().chain(parts.iter().map(Vec::len));
    let mut split = Vec::new();
    for number in numbers {
        split.extend(u32::try_from(number)?.to_le_bytes());
    }
    split.extend(parts.concat());
    Ok(split)
}

fn function(reader: &mut Reader, parts: &mut [Vec<u8>]) -> Result<()> {
    let groups = reader.put(&mut parts[LOCALS])?;
    for _ in 0..2 * groups {
        reader.put(&mut parts[LOCALS])?;
    }
    let mut depth = 1;
    while depth > 0 {
        let operation = reader.byte()?;
        parts[OPERATIONS].push(operation);
        match operation {
            0x02..=0x04 => depth += 1,
            0x0b => depth -= 1,
            _ => {}
        }
        match operands(operation)? {
            Operands::Numbers(&[CONSTANTS]) => {
                let mut constant = Vec::new();
                reader.put(&mut constant)?;
                if let Some(longer) = constant.len().checked_sub(2) {
                    *parts[OPERATIONS].last_mut().context("nothing was put")? = LONGER + longer as u8;
                }
                parts[CONSTANTS + constant.len() - 1].extend(constant);
            }
            Operands::Numbers(kinds) => {
                for kind in kinds {
                    reader.put(&mut parts[*kind])?;
                }
            }
            Operands::Counted(kind, more) => {
                for _ in 0..reader.put(&mut parts[kind])? as usize + more {
                    reader.put(&mut parts[kind])?;
                }
            }
            Operands::Prefixed => {
                let count = match reader.put(&mut parts[RARE])? {
                    0..=7 => 0,
                    8 | 10 | 12 | 14 => 2,
                    9 | 11 | 13 | 15..=17 => 1,
                    unknown => bail!("the program has an operation 0xfc {unknown}, which page/unite.js does not know"),
                };
                for _ in 0..count {
                    reader.put(&mut parts[RARE])?;
                }
            }
            Operands::Bytes(count) => {
                for _ in 0..count {
                    parts[18].push(reader.byte()?);
                }
            }
        }
    }
    Ok(())
}

/// How many bytes a number takes.
fn shortest(number: usize) -> usize {
    (usize::BITS - (number | 1).leading_zeros()).div_ceil(7) as usize
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).context("the program is cut off")?;
        self.at += 1;
        Ok(byte)
    }

    /// A number in LEB128; of one that is longer than 64 bits what fits.
    fn number(&mut self) -> Result<u64> {
        self.put(&mut Vec::new())
    }

    /// The same, its bytes added to `part`.
    fn put(&mut self, part: &mut Vec<u8>) -> Result<u64> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            part.push(byte);
            value |= u64::from(byte & 127).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte < 128 {
                return Ok(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(func (local i32) (local.set 0 (i32.const -1000)) (loop (br_if 0 (local.get 0))))`, and a section behind.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x0a\x15\x01\x13\x01\x01\x7f\x41\x98\x78\x21\x00\x03\x40\x20\x00\x0d\x00\x0b\x41\x07\x1a\x0b\x0b\x01\x00";

    #[test]
    fn each_kind_goes_into_its_part() {
        let split = split(PROGRAM).unwrap();
        let number = |i: usize| u32::from_le_bytes(split[4 * i..4 * i + 4].try_into().unwrap()) as usize;
        assert_eq!([number(0), number(1), number(2)], [PROGRAM.len(), 11, 1]);
        let mut at = 4 * (3 + PARTS);
        let mut parts = Vec::new();
        for part in 0..PARTS {
            parts.push(&split[at..at + number(3 + part)]);
            at += number(3 + part);
        }
        assert_eq!(at, split.len());
        assert_eq!(parts[OUTSIDE], [&PROGRAM[..11], &PROGRAM[31..]].concat());
        assert_eq!(parts[OPERATIONS], [0xe0, 0x21, 0x03, 0x20, 0x0d, 0x0b, 0x41, 0x1a, 0x0b]);
        assert_eq!(parts[LOCALS], [1, 1, 0x7f]);
        assert_eq!((parts[3], parts[4], parts[8]), (&[0x40][..], &[0][..], &[0, 0][..]));
        assert_eq!((parts[CONSTANTS], parts[CONSTANTS + 1]), (&[7][..], &[0x98, 0x78][..]));
    }

    #[test]
    fn what_could_not_be_united_is_not_split() {
        let refused = |program: &[u8]| split(program).unwrap_err().to_string();
        assert!(refused(b"\0asm\x01\0\0\0").contains("no functions"));
        assert!(refused(b"\0asm\x01\0\0\0\x0a\x05\x01\x03\x00\x06\x0b").contains("0x06"));
        assert!(refused(b"\0asm\x01\0\0\0\x0a\x05\x01\x82\x00\x00\x0b").contains("shortest"));
        assert!(refused(&PROGRAM[..20]).contains("cut off"));
    }
}
