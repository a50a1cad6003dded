/**
 * An Excel workbook (Office Open XML) with a sheet each for findings, matrix, ledger and accepted findings: a frozen head that filters,
 * text as text. Written here because the libraries put the clock into their files, and equal reports shall be equal bytes.
 */
import type { Report } from "../../findings/report.ts";
import { shorten } from "../visible-text.ts";
import { type Sheet, sheetsOf, type Value } from "./sheets.ts";
import { zip } from "./zip.ts";

/** What Excel takes of a cell, and of a sheet. */
const LONGEST_CELL = 32_000;
const MOST_ROWS = 1_048_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function renderXlsx(report: Report): Uint8Array {
  const sheets = sheetsOf(report);
  const numbers = sheets.map((_, i) => i + 1);
  return zip([
    {
      name: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    },
    {
      name: "_rels/.rels",
      text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    // the second format is that of heads: bold
    {
      name: "xl/styles.xml",
      text: `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, text: worksheet(sheet) })),
  ]);
}

function worksheet({ header, rows }: Sheet): string {
  const shown = rows.slice(0, MOST_ROWS);
  const last = columnName(header.length - 1);
  const widths = header.map((name, column) => {
    const longest = shown
      .slice(0, 500)
      .reduce((most, row) => Math.max(most, String(row[column] ?? "").length), name.length);
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(60, longest + 3)}" customWidth="1"/>`;
  });
  const lines = [header, ...shown].map(
    (row, i) =>
      `<row r="${i + 1}">${row.map((value, column) => cell(value, `${columnName(column)}${i + 1}`, i === 0)).join("")}</row>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData><autoFilter ref="A1:${last}${shown.length + 1}"/></worksheet>`;
}

function cell(value: Value, at: string, isHead: boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  const text = escaped(shorten(value, LONGEST_CELL));
  return `<c r="${at}" t="inlineStr"${isHead ? ' s="1"' : ""}><is><t xml:space="preserve">${text}</t></is></c>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** "A" to "Z"; a sheet of ours has no more columns. */
const columnName = (index: number): string => String.fromCharCode(65 + index);
