// Records what Chromium makes of HTML texts: reads a JSON list of texts, writes a JSON object with each text and its tables.
//
// Text of a cell is what stands in its boxes: a space where a block begins or ends and at a line break, none between inline elements; the
// tables in it included, markers of lists and what is not shown left out. Rows and captions are in the order in which they are drawn: a
// caption above its table, a foot below it. A span of no number of rows goes to the end of its group.
import { chromium } from "playwright-core";

/** Runs in the page. */
function tablesOf() {
  const fold = (text) =>
    text
      .replace(/[\s\u00a0\u3000]+/g, " ")
      .replace(/[\u200b-\u200d\ufeff]/g, "")
      .trim();
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.localName === "br") return " ";
    const { display } = getComputedStyle(node);
    if (display === "none") return "";
    const text = drawn(node).map(textOf).join("");
    return display.startsWith("inline") || display === "contents" ? text : ` ${text} `;
  };
  const rank = ({ localName }) => ({ caption: 0, thead: 1, tfoot: 3 })[localName] ?? 2;
  const drawn = ({ localName, childNodes }) =>
    localName === "table" ? [...childNodes].sort((a, b) => rank(a) - rank(b)) : [...childNodes];
  const tablesIn = (node) => [...(node.localName === "table" ? [node] : []), ...drawn(node).flatMap(tablesIn)];
  const tables = tablesIn(document.body);
  return tables.map((table) => {
    const all = [...table.rows];
    const inHead = all.filter((row) => row.parentElement.localName === "thead").length;
    const isHead = (row) => row.cells.length > 0 && [...row.cells].every((cell) => cell.localName === "th");
    const plain = all.findIndex((row) => !isHead(row));
    const within = table.parentElement.closest("table");
    return {
      caption: (table.caption && fold(textOf(table.caption))) || null,
      headerRows: inHead > 0 ? inHead : plain < 0 ? all.length : plain,
      nestedIn: within === null ? null : tables.indexOf(within),
      rows: all.map((row) =>
        [...row.cells].map((cell) => {
          const group = [...row.parentElement.rows];
          const rest = group.length - group.indexOf(row);
          return [fold(textOf(cell)), cell.rowSpan === 0 ? rest : cell.rowSpan, cell.colSpan];
        }),
      ),
    };
  });
}

const texts = JSON.parse(await new Response(process.stdin).text());
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ javaScriptEnabled: true });
const cases = [];
for (const input of texts) {
  await page.setContent(input);
  cases.push({ input, tables: await page.evaluate(tablesOf) });
}
console.log(JSON.stringify({ chromium: browser.version(), cases }, null, 1));
await browser.close();
