// Draws findings of lint on the corpus to be judged by hand: node bench/lint-sample.mjs SEED [--context]. Build first.
// Findings are atoms (one rule, operation, field, fact and page), not the causes that join them: 20 of each of the ten most
// frequent rules and 60 of all others. The draw is by hash of seed and fingerprint, so that the same seed gives the same rows, and
// a corrected rule does not change what is drawn of the others. Prints the rows of docs/accuracy/lint.tsv without their verdicts;
// with --context, each with the lines of its page instead.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lintCorpus } from "./lint-corpus.mjs";

const EACH = 20;
const RULES = 10;
const OTHERS = 60;

const seed = process.argv[2];
if (!seed || seed.startsWith("-")) {
  console.error("lint-sample: a seed is needed");
  process.exit(2);
}
const corpus = resolve("../shared/corpus");
const { atoms } = lintCorpus(corpus);

const rank = ({ fingerprint }) => createHash("sha256").update(`${seed} ${fingerprint}`).digest("hex");
const byRank = atoms.map((atom) => ({ atom, rank: rank(atom) })).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
const drawn = (rules, most) => byRank.flatMap(({ atom }) => (rules.includes(atom.rule) ? [atom] : [])).slice(0, most);

const counts = new Map();
for (const { rule } of atoms) counts.set(rule, (counts.get(rule) ?? 0) + 1);
const rules = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([rule]) => rule);
const sample = [
  ...rules.slice(0, RULES).flatMap((rule) => drawn([rule], EACH)),
  ...drawn(rules.slice(RULES), OTHERS).toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule)),
];

const flat = (text) =>
  String(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
const rowOf = ({ rule, edition, operation, fieldPath, message, places }) =>
  [rule, edition, places[0]?.line ?? "", operation, fieldPath, message].map(flat).join("\t");

/** The lines of the page around a place, numbered. */
function linesAround({ file, line, role }) {
  const lines = readFileSync(join(corpus, file), "utf8").split("\n");
  const from = Math.max(0, line - 4);
  const shown = lines
    .slice(from, line + 7)
    .map((text, i) => `${from + i + 1 === line ? ">" : " "}${from + i + 1}: ${text.slice(0, 300)}`);
  return `  [${role}] ${file}\n${shown.join("\n")}`;
}

if (process.argv.includes("--context"))
  sample.forEach((atom, i) => {
    console.log(`\n#${i + 1} ${rowOf(atom)}`);
    for (const place of atom.places.slice(0, 3)) console.log(linesAround(place));
  });
else {
  const rows = sample.map((atom) => `${seed}\t${rowOf(atom)}`);
  console.log(["draw\trule\tpage\tline\toperation\tfield\tfinding", ...rows].join("\n"));
}
