// Makes the RST texts that `record-docutils.py` records: grid, simple, list and CSV tables with inline markup of all usual kinds,
// runs of punctuation with escapes, wide characters, tabs, targets and footnotes in cells. Prints a JSON list; the same every time.
// node test/oracles/rst-tables.mjs | python3 test/oracles/record-docutils.py > test/oracles/docutils-tables.json

// a first argument asks for more of them, a second for another seed
const TABLES = Number(process.argv[2] ?? 240);

/** A small generator of numbers with a seed (the linear congruence of Numerical Recipes). */
let state = Number(process.argv[3] ?? 20261129);
function below(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}
const oneOf = (list) => list[below(list.length)];
const many = (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make);

const WORDS = [
  "pot",
  "kiln_id",
  "size-max",
  "The",
  "glaze,",
  "is:",
  "v1.2",
  "a",
  "100%",
  "(or",
  "both)",
  "C#",
  "陶器",
  "大小，",
  "é",
  "🏺",
];
const MARKUP = [
  "*em*",
  "**strong**",
  "``literal``",
  "``a | b``",
  "``\\``",
  "`link <https://example.com/a_b>`__",
  "`Pots`_",
  "Pots_",
  "[1]_",
  "_`spot`",
  "|name|",
  ":sub:`2`",
  "https://example.com/x",
  "*em*\\ s",
  "**a**/**b**",
  "(*em*)",
  '"*em*"',
];
const SIGNS = [
  "\\*",
  "\\`",
  "\\\\",
  "\\_",
  "\\|",
  "\\``",
  "*",
  "**",
  "`",
  "``",
  "_",
  "__",
  "|",
  "\\ ",
  "\\*\\*",
  "\\`x\\`",
  "-",
  "--",
  "...",
  "\\[",
  "x\\_y",
  "a*b",
  "2*3*4",
  "*.txt",
  "_x",
  "x__y",
  "\\*a*",
  "``\\`",
  "a\\",
];

const piece = () => {
  const kind = below(10);
  if (kind < 5) return oneOf(WORDS);
  return kind < 8 ? oneOf(MARKUP) : oneOf(SIGNS);
};
const line = () => many(0, 5, piece).join(" ");
const plainLine = () => many(1, 3, () => oneOf(WORDS)).join(" ");

/** Columns that a text takes, as docutils counts them. */
const width = (text) =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{1F300}-\u{1FAFF}]/u.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );
const padded = (text, to) => text + " ".repeat(Math.max(0, to - width(text)));

function grid(rows, head) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => Math.max(...row[column].map(width)))));
  const rule = (sign) => `+${widths.map((w) => sign.repeat(w + 2)).join("+")}+`;
  const lines = [rule("-")];
  rows.forEach((row, at) => {
    const height = Math.max(...row.map((cell) => cell.length));
    for (let n = 0; n < height; n += 1)
      lines.push(`|${row.map((cell, column) => ` ${padded(cell[n] ?? "", widths[column])} `).join("|")}|`);
    lines.push(rule(head && at === 0 ? "=" : "-"));
  });
  return lines.join("\n");
}

/** The first column of a simple table holds a word, since a blank one continues the row above. */
function simple(rows, head) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => width(row[column]))));
  const rule = widths.map((w) => "=".repeat(w)).join("  ");
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column]))
      .join("  ")
      .trimEnd(),
  );
  return [rule, ...(head ? [lines[0], rule, ...lines.slice(1)] : lines), rule].join("\n");
}

const list = (rows, head) =>
  [
    `.. list-table:: ${plainLine()}`,
    ...(head ? ["   :header-rows: 1"] : []),
    "",
    ...rows.flatMap((row) =>
      row.map((cell, column) => `   ${column === 0 ? "* -" : "  -"}${cell === "" ? "" : ` ${cell}`}`),
    ),
  ].join("\n");

const csv = (rows, head) =>
  [
    `.. csv-table:: ${plainLine()}`,
    ...(head ? [`   :header: ${rows[0].map(() => oneOf(["pot", "size", "大小"])).join(", ")}`] : []),
    "",
    ...rows.map((row) => `   ${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(", ")}`),
  ].join("\n");

const AROUND = "\n\nPots\n====\n\nText.\n\n.. [1] A note.\n\n.. |name| replace:: the name\n";

function table() {
  const columns = 1 + below(4);
  const head = below(2) === 0;
  const kind = oneOf([grid, grid, simple, list, csv]);
  const rows = many(1, 4, () =>
    Array.from({ length: columns }, (_, column) => {
      if (kind === grid) return many(1, 3, line);
      return kind === simple && column === 0 ? oneOf(WORDS) : line();
    }),
  );
  const needsRow = head && rows.length === 1 ? [...rows, rows[0]] : rows;
  return `${kind(needsRow, head)}${AROUND}`;
}

console.log(JSON.stringify(Array.from({ length: TABLES }, table)));
