//! Characters that the prescribed fonts do not have. 仿宋_GB2312 and the like end with GB 2312; names of people do not.

/// One bit for each character from U+4E00 to U+9FFF; `build/charset.rs` makes it.
const GB2312: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gb2312.bin"));

/// Whether the character is a Chinese one that GB 2312 lacks.
pub fn is_rare(c: char) -> bool {
    let code = u32::from(c);
    match code {
        0x4e00..=0x9fff => GB2312[((code - 0x4e00) / 8) as usize] >> ((code - 0x4e00) % 8) & 1 == 0,
        // Extensions and compatibility characters.
        0x3400..=0x4dbf | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff => true,
        _ => false,
    }
}

/// The text in parts whose characters are rare, or not.
pub fn parts(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = is_rare(rest.chars().next()?);
        let end = rest.find(|c| is_rare(c) != first).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        Some((first, part))
    })
}

/// A font that looks like that of a paragraph style and has the characters of GBK and, in its later versions, of GB 18030; none
/// where the font of the style has them itself. What no installed font has, programs take from another.
pub fn font(style: &str, is_point: bool) -> Option<&'static str> {
    match style {
        _ if is_point => Some("楷体"),
        "Title" | "AnnexTitle" | "Masthead" => Some("宋体"),
        // 黑体 has them, as far as 仿宋 does.
        "Heading1" | "Grade" | "AnnexLabel" | "TableHead" => None,
        _ => Some("仿宋"),
    }
}
