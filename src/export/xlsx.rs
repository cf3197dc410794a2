//! The ledger as a workbook: its parts and their relationships (ECMA-376, SpreadsheetML).

use super::{
    file::Error,
    ooxml::{
        cells::range,
        parts,
        sheet::{NAME, sheet},
        sheet_styles::styles,
        xml::{DECLARATION, MAIN, R},
    },
};
use crate::{
    i18n::Lang,
    report::{Report, Table},
};

pub(super) fn render(report: &Report) -> Result<Vec<u8>, Error> {
    let table = report.ledger.as_ref().filter(|table| !table.columns.is_empty()).ok_or(Error::Nothing)?;
    let language = report.meta.language;
    let mut package = parts::begin(&[
        ("xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
        ("xl/styles.xml", "spreadsheetml.styles"),
    ])?;
    package.add("xl/workbook.xml", &workbook(language, table))?;
    let relations = parts::relations(&[
        ("officeDocument/2006/relationships/worksheet", "worksheets/sheet1.xml"),
        ("officeDocument/2006/relationships/styles", "styles.xml"),
    ]);
    package.add("xl/_rels/workbook.xml.rels", &relations)?;
    package.add("xl/worksheets/sheet1.xml", &sheet(table, language)?)?;
    package.add("xl/styles.xml", &styles(language))?;
    parts::end(package, &report.meta)
}

/// xl/workbook.xml, with the sheet of the ledger. Its filter and the row that is repeated in print are defined names.
fn workbook(language: Lang, table: &Table) -> String {
    let name = NAME.get(language);
    let range = range(table, "$");
    format!(
        "{DECLARATION}<workbook{MAIN}{R}><bookViews><workbookView/></bookViews>\
         <sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>\
         <definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'{name}'!{range}</definedName>\
         <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{name}'!$1:$1</definedName>\
         </definedNames></workbook>"
    )
}
