//! settings.xml and fontTable.xml.

use crate::i18n::Lang;

/// word/settings.xml
pub(crate) fn settings(language: Lang) -> String {
    let mut out = String::from(HEAD);
    out.push_str(language.pick(ZH, ""));
    out.push_str(COMPAT);
    out.push_str(language.pick(
        "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>",
        "<w:themeFontLang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/>",
    ));
    out.push_str("<w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>");
    out
}

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"640\"/>",
);

/// Odd page numbers are at the right, even ones at the left (GB/T 9704-2012, 7.5).
const ZH: &str = concat!("<w:evenAndOddHeaders/>", "<w:characterSpacingControl w:val=\"compressPunctuation\"/>");

const COMPAT: &str = concat!(
    "<w:compat>",
    // Otherwise a line of a justified paragraph that ends in a line break would be stretched to the full width.
    "<w:doNotExpandShiftReturn/>",
    "<w:useFELayout/>",
    // Without this Word opens the file in compatibility mode.
    "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>",
    "</w:compat>",
);

/// word/fontTable.xml. The fonts of official documents are not installed everywhere and must not be embedded, so each
/// one names an alternative.
pub(crate) fn font_table(language: Lang) -> &'static str {
    language.pick(FONTS_ZH, FONTS_EN)
}

macro_rules! font {
    ($name:literal, $alt:literal, $charset:literal, $family:literal, $pitch:literal) => {
        concat!(
            "<w:font w:name=\"",
            $name,
            "\"><w:altName w:val=\"",
            $alt,
            "\"/><w:charset w:val=\"",
            $charset,
            "\"/><w:family w:val=\"",
            $family,
            "\"/><w:pitch w:val=\"",
            $pitch,
            "\"/></w:font>",
        )
    };
}

macro_rules! fonts {
    ($($font:expr),+ $(,)?) => {
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
            "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
            $($font,)+
            "</w:fonts>",
        )
    };
}

const FONTS_ZH: &str = fonts!(
    font!("仿宋_GB2312", "仿宋", "86", "modern", "fixed"),
    font!("楷体_GB2312", "楷体", "86", "modern", "fixed"),
    // For characters that those two lack.
    font!("仿宋", "FangSong", "86", "modern", "fixed"),
    font!("楷体", "KaiTi", "86", "modern", "fixed"),
    font!("方正小标宋简体", "宋体", "86", "auto", "variable"),
    font!("黑体", "SimHei", "86", "modern", "fixed"),
    font!("宋体", "SimSun", "86", "auto", "variable"),
    font!("Times New Roman", "Liberation Serif", "00", "roman", "variable"),
);

const FONTS_EN: &str = fonts!(
    font!("Arial", "Liberation Sans", "00", "swiss", "variable"),
    font!("Calibri", "Carlito", "00", "swiss", "variable"),
    font!("Times New Roman", "Liberation Serif", "00", "roman", "variable"),
    font!("宋体", "SimSun", "86", "auto", "variable"),
);
