//! What lies in a file besides its plain bytes: texts in other encodings and behind compression.

use std::borrow::Cow;
use std::io::Read as _;

/// More than any stream in a profile unpacks to that is worth looking at.
const MOST: u64 = 64 << 20;

/// A word as programs write it.
pub fn encodings(word: &str) -> [Vec<u8>; 3] {
    let units = || word.encode_utf16();
    [word.into(), units().flat_map(u16::to_le_bytes).collect(), units().flat_map(u16::to_be_bytes).collect()]
}

pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let Some(first) = needle.first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = &rest[at..];
        if rest.starts_with(needle) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

/// The bytes themselves, and whatever in them can be unpacked.
pub fn layers(bytes: &[u8]) -> impl Iterator<Item = Cow<'_, [u8]>> {
    std::iter::once(Cow::Borrowed(bytes))
        .chain(streams(bytes).map(Cow::Owned))
        .chain(values(bytes).map(Cow::Owned))
        .chain(blocks(bytes).into_iter().flat_map(|block| {
            let inner: Vec<_> = values(&block).collect();
            std::iter::once(block).chain(inner).map(Cow::Owned)
        }))
}

/// Streams of gzip and zlib, wherever they begin.
fn streams(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..bytes.len()).filter_map(|at| {
        let rest = &bytes[at..];
        let mut unpacked = Vec::new();
        // What breaks off is looked at as far as it goes.
        let _ = match rest {
            [0x1f, 0x8b, 8, ..] => flate2::read::GzDecoder::new(rest).take(MOST).read_to_end(&mut unpacked),
            [0x78, 1 | 0x5e | 0x9c | 0xda, ..] => {
                flate2::read::ZlibDecoder::new(rest).take(MOST).read_to_end(&mut unpacked)
            }
            _ => return None,
        };
        (!unpacked.is_empty()).then_some(unpacked)
    })
}

/// Values that Chromium packed before it gave them to its database: two bytes of version, one that says Snappy.
fn values(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let starts = bytes.windows(3).enumerate().filter(|(_, mark)| *mark == [0xff, 0x11, 2]).map(|(at, _)| at + 3);
    starts.filter_map(|start| snappy(&bytes[start..]))
}

/// The blocks of a table of LevelDB (`.ldb`), by its index.
fn blocks(bytes: &[u8]) -> Vec<Vec<u8>> {
    const MAGIC: [u8; 8] = 0xdb47_7524_8b80_fb57_u64.to_le_bytes();
    const FOOTER: usize = 48;
    let table = || -> Option<Vec<Vec<u8>>> {
        let mut footer = bytes.get(bytes.len().checked_sub(FOOTER)?..)?;
        if !footer.ends_with(&MAGIC) {
            return None;
        }
        let _ = (varint(&mut footer)?, varint(&mut footer)?);
        let index = block(bytes, varint(&mut footer)?, varint(&mut footer)?)?;
        let mut blocks = Vec::new();
        let restarts = u32::from_le_bytes(index.last_chunk::<4>().copied()?) as usize;
        let mut entries = index.get(..index.len().checked_sub(4 + 4 * restarts)?)?;
        while !entries.is_empty() {
            let (_, own, length) = (varint(&mut entries)?, varint(&mut entries)?, varint(&mut entries)?);
            let mut handle = entries.get(own..own + length)?;
            blocks.extend(block(bytes, varint(&mut handle)?, varint(&mut handle)?));
            entries = &entries[own + length..];
        }
        blocks.push(index);
        Some(blocks)
    };
    table().unwrap_or_default()
}

/// A block at its place; the byte behind it says whether it is packed.
fn block(bytes: &[u8], start: usize, length: usize) -> Option<Vec<u8>> {
    let block = bytes.get(start..start.checked_add(length)?)?;
    match bytes.get(start + length)? {
        0 => Some(block.to_vec()),
        1 => snappy(block),
        _ => None,
    }
}

fn varint(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// Unpacks Snappy; what follows its end, as in a file that goes on, is left alone, and what breaks off is kept.
fn snappy(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let length = varint(&mut bytes).filter(|length| *length as u64 <= MOST)?;
    let mut out: Vec<u8> = Vec::new();
    let mut step = || -> Option<()> {
        let (&tag, rest) = bytes.split_first()?;
        bytes = rest;
        let mut number = |count: usize| -> Option<usize> {
            let (digits, rest) = bytes.split_at_checked(count)?;
            bytes = rest;
            Some(digits.iter().rev().fold(0, |value, digit| value << 8 | usize::from(*digit)))
        };
        let upper = usize::from(tag >> 2);
        let (count, back) = match tag & 3 {
            0 => {
                let count = if upper < 60 { upper } else { number(upper - 59)? } + 1;
                let (literal, rest) = bytes.split_at_checked(count)?;
                bytes = rest;
                out.extend_from_slice(literal);
                return Some(());
            }
            1 => ((upper & 7) + 4, (upper >> 3) << 8 | number(1)?),
            2 => (upper + 1, number(2)?),
            _ => (upper + 1, number(4)?),
        };
        let from = out.len().checked_sub(back).filter(|_| back > 0)?;
        for at in from..from + count {
            out.push(out[at]);
        }
        Some(())
    };
    let mut taken = 0;
    while taken < MOST && step().is_some() {
        taken += 1;
    }
    out.truncate(length);
    (!out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn finds(bytes: &[u8], word: &str) -> bool {
        layers(bytes).any(|layer| encodings(word).iter().any(|needle| holds(&layer, needle)))
    }

    #[test]
    fn a_word_is_found_in_every_encoding() {
        for encoded in encodings("鼯鹚") {
            assert!(finds(&[b"\x81before".as_slice(), &encoded, b"after"].concat(), "鼯鹚"));
        }
        assert!(!finds(b"before and after", "behind"));
    }

    #[test]
    fn a_word_is_found_behind_compression() {
        let text = "before canary after".as_bytes();
        let mut gzip = flate2::write::GzEncoder::new(b"head".to_vec(), flate2::Compression::best());
        gzip.write_all(text).unwrap();
        let mut zlib = flate2::write::ZlibEncoder::new(b"head".to_vec(), flate2::Compression::best());
        zlib.write_all(text).unwrap();
        for packed in [gzip.finish().unwrap(), zlib.finish().unwrap()] {
            assert!(finds(&packed, "before canary"));
        }
    }

    #[test]
    fn a_word_is_found_in_what_snappy_takes_apart() {
        // "canacanary": four letters, a copy of them from four before, two letters.
        let packed = [10, 3 << 2, b'c', b'a', b'n', b'a', 1, 4, 1 << 2, b'r', b'y'];
        assert_eq!(snappy(&packed).unwrap(), b"canacanary");
        let value = [b"head\xff\x11\x02".as_slice(), &packed, b"more"].concat();
        assert!(!holds(&value, b"canacanary") && finds(&value, "canacanary"));
    }
}
