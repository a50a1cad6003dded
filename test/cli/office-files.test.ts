/** Pages that are no text: Word files through mammoth, PDF through pdftotext where it is there. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { zip } from "../../src/reporters/sheets/zip.ts";
import { docproof, folderWith } from "./run.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const paragraph = (text: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

function word(body: string): Uint8Array {
  return zip([
    { name: "[Content_Types].xml", text: TYPES },
    { name: "_rels/.rels", text: RELATIONS },
    { name: "word/document.xml", text: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
  ]);
}

/** Lines in one font that is no wider for one sign than for another, as a PDF of one sheet. */
function pdf(lines: readonly string[]): string {
  const text = lines.map((line) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj T*`).join("\n");
  const stream = `BT /F1 10 Tf 12 TL 40 800 Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
  ];
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, n) => {
    const at = out.length;
    out += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return `${out}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`;
}

const ROWS = [
  ["Parameter", "Mandatory", "Type", "Description"],
  ["name", "Yes", "String", "Name of the kiln."],
  ["heat", "No", "Integer", "Highest heat."],
] as const;

describe("a Word file", () => {
  const page = word(
    [
      paragraph("Creating a kiln", "Heading1"),
      paragraph("POST /v1/kilns"),
      paragraph("Request parameters", "Heading2"),
      table(ROWS),
      paragraph("Example request"),
      paragraph('{ "name": "a", "heat": "hot" }'),
    ].join(""),
  );

  it("is read as the page that it is", () => {
    const folder = folderWith({ "kilns.docx": page });
    const { stdout, code } = docproof(folder, ["extract", "kilns.docx"]);
    expect(stdout).toMatch(/POST \/v1\/kilns/);
    expect(stdout).toMatch(/name: string, required: yes/);
    expect(stdout).toMatch(/heat: integer, required: no/);
    expect(code).toBe(0);
  });

  it("is not written to", () => {
    const wrong = word(
      paragraph("GET /v1/kilns") +
        paragraph("Response parameters", "Heading2") +
        table([
          ["Parameter", "Type", "Description"],
          ["size", "Interger", "The size."],
          ["name", "String", "The name."],
        ]),
    );
    const folder = folderWith({ "kilns.docx": wrong });
    const { stderr } = docproof(folder, ["lint", "--fix", "kilns.docx"]);
    expect(stderr).toContain("kilns.docx: cannot be written; its corrections are skipped");
    expect(readFileSync(join(folder, "kilns.docx"))).toEqual(Buffer.from(wrong));
  });

  it.each([
    ["cut short", page.slice(0, 400), /kilns\.docx: (?:is binary|is a Word file that cannot be read)/],
    ["without a document", zip([{ name: "a.txt", text: "x" }]), /kilns\.docx: is binary/],
    ["of nonsense", zip([{ name: "word/document.xml", text: "<<<" }]), /is a Word file that cannot be read/],
  ])("%s is refused by name", (_, bytes, message) => {
    const folder = folderWith({ "kilns.docx": bytes });
    const { stderr, code } = docproof(folder, ["lint", "kilns.docx"]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it("that unpacks to more than the limit is refused", () => {
    const folder = folderWith({ "kilns.docx": word(paragraph("x".repeat(1_500_000))) });
    expect(docproof(folder, ["--max-page-size", "1", "lint", "kilns.docx"]).stderr).toContain(
      "kilns.docx: unpacks to more than --max-page-size",
    );
  });
});

const hasPdftotext = spawnSync("pdftotext", ["-v"]).status === 0;

describe.skipIf(!hasPdftotext)("a PDF (skipped without pdftotext)", () => {
  it("is read by the text that stands on its sheets", () => {
    const line = (cells: readonly string[]): string =>
      cells
        .map((cell) => cell.padEnd(16))
        .join("")
        .trimEnd();
    const lines = ["Creating a kiln", "", "POST /v1/kilns", "", "Table 1 Request parameters", "", ...ROWS.map(line)];
    const folder = folderWith({ "kilns.pdf": pdf(lines) });
    const { stdout } = docproof(folder, ["extract", "kilns.pdf"]);
    expect(stdout).toMatch(/POST \/v1\/kilns/);
    expect(stdout).toMatch(/name: string, required: yes/);
    expect(stdout).toMatch(/heat: integer, required: no/);
  });

  it("without text, or damaged, is refused by name", () => {
    const folder = folderWith({ "blank.pdf": pdf([]), "broken.pdf": "%PDF-1.4\nnothing" });
    expect(docproof(folder, ["lint", "blank.pdf"]).stderr).toContain("blank.pdf: is a PDF of pictures: it has no text");
    const { stderr, code } = docproof(folder, ["lint", "broken.pdf"]);
    expect(stderr).toContain("broken.pdf: is a PDF that pdftotext cannot read");
    expect(code).toBe(2);
  });
});

it("a PDF says what would read it where nothing does", () => {
  const folder = folderWith({ "kilns.pdf": pdf(["GET /v1/kilns"]) });
  const { stderr, code } = docproof(folder, ["lint", "kilns.pdf"], undefined, { PATH: "/nowhere" });
  expect(stderr).toContain("kilns.pdf: is a PDF: install pdftotext (poppler-utils)");
  expect(code).toBe(2);
});
