//! The ledger as a workbook: its parts and their relationships (ECMA-376, SpreadsheetML).

use super::{
    file::Error,
    ooxml::{
        cells::range,
        choices, parts,
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
    let choices = choices::sheet(table);
    let mut of_parts = vec![
        ("xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
        ("xl/styles.xml", "spreadsheetml.styles"),
    ];
    let mut targets = vec![
        ("officeDocument/2006/relationships/worksheet", "worksheets/sheet1.xml"),
        ("officeDocument/2006/relationships/styles", "styles.xml"),
    ];
    if choices.is_some() {
        of_parts.push(("xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"));
        targets.push(("officeDocument/2006/relationships/worksheet", "worksheets/sheet2.xml"));
    }
    let mut package = parts::begin(&of_parts)?;
    package.add("xl/workbook.xml", &workbook(language, table, choices.is_some()))?;
    package.add("xl/_rels/workbook.xml.rels", &parts::relations(&targets))?;
    package.add("xl/worksheets/sheet1.xml", &sheet(table, language)?)?;
    package.add("xl/styles.xml", &styles(language))?;
    if let Some(choices) = &choices {
        package.add("xl/worksheets/sheet2.xml", choices)?;
    }
    parts::end(package, &report.meta)
}

/// xl/workbook.xml, with the sheet of the ledger and perhaps the hidden one of choices. The filter of the ledger and the
/// row that is repeated in print are defined names.
fn workbook(language: Lang, table: &Table, has_choices: bool) -> String {
    let name = NAME.get(language);
    let hidden = match has_choices {
        true => {
            let name = choices::NAME.get(language);
            format!("<sheet name=\"{name}\" sheetId=\"2\" state=\"hidden\" r:id=\"rId3\"/>")
        }
        false => String::new(),
    };
    let range = range(table, "$");
    format!(
        "{DECLARATION}<workbook{MAIN}{R}><bookViews><workbookView/></bookViews>\
         <sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/>{hidden}</sheets><definedNames>\
         <definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'{name}'!{range}</definedName>\
         <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{name}'!$1:$1</definedName>\
         </definedNames></workbook>"
    )
}
