// How the time grows with a page, each page in a process of its own: node bench/growth.mjs [MB…]. Build first: npm run build.
// Processor time, garbage collection included: it says what a page costs on a machine that does other work as well.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import { interpret } from "../dist/interpreter/interpret.js";
import { makeVocabulary } from "../dist/language/vocabulary.js";
import { makeReaders } from "../dist/readers/registry.js";
import { makeSource } from "../dist/source/source.js";

const HEAD = ["Parameter", "Mandatory", "Type", "Description"];
const ROW = ["name_of_a_field", "Yes", "String", "What the field is, in a sentence of some length."];
const WIDTHS = [17, 11, 8, 50];
const padded = (cells, gap) => cells.map((cell, i) => cell.padEnd(WIDTHS[i])).join(gap);
const rule = (char) => `+${WIDTHS.map((width) => char.repeat(width + 2)).join("+")}+\n`;
const grid = (cells) => `| ${padded(cells, " | ")} |\n`;
const simple = `${WIDTHS.map((width) => "=".repeat(width)).join("  ")}\n`;
const listed = (cells) => `   * - ${cells.join("\n     - ")}\n`;
const html = (cells, name) => `<tr>${cells.map((cell) => `<${name}><p>${cell}</p></${name}>`).join("\n")}</tr>\n`;

/** Of each kind of page the format, what comes before its rows, a row, and what comes after. */
const KINDS = {
  "Markdown, pipe table": [
    "markdown",
    `# Page\n\n## URI\n\nPOST /v1/x\n\n| ${HEAD.join(" | ")} |\n|${" --- |".repeat(4)}\n`,
    `| ${ROW.join(" | ")} Default value: **abc** |\n`,
    "",
  ],
  "Markdown, HTML table": [
    "markdown",
    `# Page\n\n## URI\n\nPOST /v1/x\n\n<table>\n${html(HEAD, "th")}`,
    html(ROW, "td"),
    "</table>\n",
  ],
  HTML: ["html", `<h1>Page</h1><h4>URI</h4><p>POST /v1/x</p><table>${html(HEAD, "th")}`, html(ROW, "td"), "</table>"],
  "RST, grid table": [
    "rst",
    `Page\n====\n\nURI\n---\n\nPOST /v1/x\n\n${rule("-")}${grid(HEAD)}${rule("=")}`,
    grid(ROW) + rule("-"),
    "",
  ],
  "RST, simple table": [
    "rst",
    `Page\n====\n\nURI\n---\n\nPOST /v1/x\n\n${simple}${padded(HEAD, "  ")}\n${simple}`,
    `${padded(ROW, "  ")}\n`,
    simple,
  ],
  "RST, list-table": [
    "rst",
    `Page\n====\n\nURI\n---\n\nPOST /v1/x\n\n.. list-table:: Parameters\n   :header-rows: 1\n\n${listed(HEAD)}`,
    listed(ROW),
    "",
  ],
  "text, blank lines": ["text", `Page\n\nURI\n\nPOST /v1/x\n\n${HEAD.join("\n\n")}\n\n`, `${ROW.join("\n\n")}\n\n`, ""],
  "text, tabs": ["text", `Page\n\nURI\n\nPOST /v1/x\n\n${HEAD.join("\t")}\n`, `${ROW.join("\t")}\n`, ""],
  "text, aligned": ["text", `Page\n\nURI\n\nPOST /v1/x\n\n${padded(HEAD, "  ")}\n\n`, `${padded(ROW, "  ")}\n\n`, ""],
};

const [first, ...rest] = process.argv.slice(2);
if (first !== undefined && first in KINDS) measure(first, Number(rest[0]));
else {
  const sizes = first === undefined ? [5, 10, 20, 40] : [first, ...rest].map(Number);
  const file = fileURLToPath(import.meta.url);
  const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
  row(["page", "step", ...sizes.map((size) => `${size} MB`)]);
  row(["---", "---", ...sizes.map(() => "---")]);
  for (const kind of Object.keys(KINDS)) {
    const runs = sizes.map((size) => {
      const { status, stdout } = spawnSync(process.execPath, [file, kind, String(size)], { encoding: "utf8" });
      return status === 0 ? JSON.parse(stdout) : {};
    });
    const steps = ["read", "interpret", ...(runs[0].cheerio === undefined ? [] : ["cheerio"])];
    // at once: the whole takes minutes
    for (const [i, step] of steps.entries()) row([i === 0 ? kind : "", step, ...runs.map((run) => run[step] ?? "–")]);
  }
}

function measure(kind, megabytes) {
  const [format, before, row, after] = KINDS[kind];
  const text = before + row.repeat(Math.round((megabytes * 1e6) / row.length)) + after;
  const vocabulary = makeVocabulary();
  const read = makeReaders(vocabulary)[format];
  // what is compiled once for all pages is no cost of this one
  const warm = makeSource("warm", before + row.repeat(2000) + after);
  for (let round = 0; round < 3; round += 1) interpret(read(warm), vocabulary);
  const seconds = (work) => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return +((user + system) / 1e6).toFixed(2);
  };
  let document = null;
  const reading = seconds(() => {
    document = read(makeSource("page", text));
  });
  const interpreting = seconds(() => interpret(document, vocabulary));
  // a bare parse has the memory to itself as well
  document = null;
  const isMarkup = format === "html" || format === "markdown";
  const cheerio = isMarkup ? seconds(() => load(text, { sourceCodeLocationInfo: true })) : undefined;
  console.log(JSON.stringify({ read: reading, interpret: interpreting, cheerio }));
}
