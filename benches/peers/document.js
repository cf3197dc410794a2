// A Word document of plain blocks: `{ style, align, text }` is a paragraph, `{ rows }` a table of such cells.

import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";

const ALIGN = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT, end: AlignmentType.RIGHT, both: AlignmentType.BOTH };

const paragraph = ({ style, align, text }) => new Paragraph({ style, alignment: ALIGN[align], children: [new TextRun(text)] });

const table = ({ rows }) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) })),
  });

/** The file, as a blob. */
export function pack(blocks) {
  const styles = new Set(blocks.flatMap((block) => (block.rows ? block.rows.flat() : [block])).map(({ style }) => style));
  const font = { ascii: "FangSong", eastAsia: "仿宋_GB2312", hAnsi: "FangSong" };
  const footer = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })] });
  const document = new Document({
    styles: {
      default: { document: { run: { font, size: 32 }, paragraph: { spacing: { line: 579, lineRule: "exact" } } } },
      paragraphStyles: [...styles].filter(Boolean).map((id) => ({ id, name: id, basedOn: "Normal", run: { font, size: 32 } })),
    },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 } } },
      footers: { default: new Footer({ children: [footer] }) },
      children: blocks.map((block) => (block.rows ? table(block) : paragraph(block))),
    }],
  });
  return Packer.toBlob(document);
}

/** Hands out the file as a download. */
export async function handOut(blocks, name) {
  const url = URL.createObjectURL(await pack(blocks));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
