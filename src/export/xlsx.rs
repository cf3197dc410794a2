//! The ledger as a workbook: which parts it has and how they hang together (ECMA-376, SpreadsheetML).

use super::{
    Error,
    ooxml::{
        package::Package,
        props,
        sheet::{NAME, range, sheet},
        sheet_styles::styles,
        xml::{DECLARATION, MAIN, R},
    },
};
use crate::{
    i18n::Lang,
    report::{Report, Table},
    typeset,
};

pub(super) fn render(report: &Report) -> Result<Vec<u8>, Error> {
    let table = report.ledger.as_ref().filter(|table| !table.columns.is_empty()).ok_or(Error::Nothing)?;
    let language = report.meta.language;
    let mut package = Package::default();
    package.add("[Content_Types].xml", CONTENT_TYPES)?;
    package.add("_rels/.rels", PACKAGE_RELATIONS)?;
    package.add("xl/workbook.xml", &workbook(language, table))?;
    package.add("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS)?;
    package.add("xl/worksheets/sheet1.xml", &sheet(table, language)?)?;
    package.add("xl/styles.xml", &styles(language))?;
    package.add("docProps/core.xml", &props::core(&report.meta, &typeset::name(&report.meta)))?;
    package.add("docProps/app.xml", props::APP)?;
    package.finish()
}

/// xl/workbook.xml: the sheet of the ledger; its filter and the row that every printed page repeats are names of their
/// own.
fn workbook(language: Lang, table: &Table) -> String {
    let name = NAME.get(language);
    let mut out = String::from(DECLARATION);
    for part in [
        "<workbook",
        MAIN,
        R,
        "><bookViews><workbookView/></bookViews><sheets><sheet name=\"",
        name,
        "\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>",
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'",
        name,
        "'!",
        &range(table, "$"),
        "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'",
        name,
        "'!$1:$1</definedName></definedNames></workbook>",
    ] {
        out.push_str(part);
    }
    out
}

macro_rules! sheet_type {
    ($part:literal, $kind:literal) => {
        concat!(
            "<Override PartName=\"/xl/",
            $part,
            "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.",
            $kind,
            "+xml\"/>"
        )
    };
}

const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    sheet_type!("workbook.xml", "sheet.main"),
    sheet_type!("worksheets/sheet1.xml", "worksheet"),
    sheet_type!("styles.xml", "styles"),
    "<Override PartName=\"/docProps/core.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/docProps/app.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>",
);

/// A relationship part: id, type and target of each.
macro_rules! relations {
    ($($id:literal, $kind:literal, $target:literal;)+) => {
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
            $("<Relationship Id=\"", $id, "\" Type=\"http://schemas.openxmlformats.org/", $kind,
              "\" Target=\"", $target, "\"/>",)+
            "</Relationships>",
        )
    };
}

const PACKAGE_RELATIONS: &str = relations!(
    "rId1", "officeDocument/2006/relationships/officeDocument", "xl/workbook.xml";
    "rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml";
    "rId3", "officeDocument/2006/relationships/extended-properties", "docProps/app.xml";
);

const WORKBOOK_RELATIONS: &str = relations!(
    "rId1", "officeDocument/2006/relationships/worksheet", "worksheets/sheet1.xml";
    "rId2", "officeDocument/2006/relationships/styles", "styles.xml";
);
