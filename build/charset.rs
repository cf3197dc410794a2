//! The characters of GB 2312 as a bitmap: fonts such as 仿宋_GB2312 have no others.

use encoding_rs::GBK;

/// The range of the bitmap: the first block of Chinese characters.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

/// One bit for each character from U+4E00 to U+9FFF, the lowest first.
pub fn generate() -> Vec<u8> {
    let mut bits = vec![0; (LAST - FIRST + 1).div_ceil(8) as usize];
    // Rows 16 to 87; GBK has them in the same places.
    for row in 0xb0..=0xf7 {
        for cell in 0xa1..=0xfe_u8 {
            let bytes = [row, cell];
            let (text, had_errors) = GBK.decode_without_bom_handling(&bytes);
            let code = text.chars().next().map_or(0, u32::from);
            if !had_errors && (FIRST..=LAST).contains(&code) {
                bits[((code - FIRST) / 8) as usize] |= 1 << ((code - FIRST) % 8);
            }
        }
    }
    bits
}
