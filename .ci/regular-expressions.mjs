// Holds every regular expression of src/ against `recheck`: none may take exponential or polynomial time on what a stranger writes.
// Literals are found in the sources, expressions that are put together at run time by watching the constructor while dist/ is loaded
// (build first). Verdicts stand in regular-expressions.json, so that a run checks only what is new.
//
//   node .ci/regular-expressions.mjs             check what is new; exit 1 where one is vulnerable
//   node .ci/regular-expressions.mjs --update    and write the verdicts down
//   node .ci/regular-expressions.mjs --all       check all anew; --timeout MS and --minutes N for longer looks
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync } from "oxc-parser";

process.env.RECHECK_BACKEND ??= "native";
const { check } = await import("recheck");

/** Expressions that are not linear and never see what a page, a recording or a file name says. */
const NOT_OF_A_PAGE = {};

const root = path.resolve(import.meta.dirname, "..");
const verdictsFile = path.join(import.meta.dirname, "regular-expressions.json");
const options = process.argv.slice(2);
const valueOf = (name, usual) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : usual);
const timeout = valueOf("--timeout", 1000);
const until = Date.now() + valueOf("--minutes", 10) * 60_000;

/** By what is written between the slashes and its flags: where it stands. */
const found = new Map();
function add(source, flags, where) {
  // without a repetition there is nothing to go back to
  if (!/[*+{]/.test(source)) return;
  const key = `/${source}/${flags}`;
  const known = found.get(key) ?? { source, flags, where };
  found.set(key, known);
}

function addLiterals(file) {
  const text = fs.readFileSync(path.join(root, "src", file), "utf8");
  const visit = (node) => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) node.forEach(visit);
    else {
      if (node.type === "Literal" && node.regex)
        add(node.regex.pattern, node.regex.flags, `src/${file}:${text.slice(0, node.start).split("\n").length}`);
      Object.values(node).forEach(visit);
    }
  };
  visit(parseSync(file, text).program.body);
}

const filesIn = (folder, ending) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending));

for (const file of filesIn("src", ".ts")) addLiterals(file);

const Original = RegExp;
globalThis.RegExp = new Proxy(Original, {
  construct(target, args) {
    const made = Reflect.construct(target, args);
    const caller = new Error().stack
      .split("\n")
      .map((line) => /\/dist\/(?!vendor\/)([\w/.-]+\.js:\d+)/.exec(line)?.[1])
      .find((at) => at !== undefined && !at.startsWith("language/forms"));
    if (caller !== undefined) add(made.source, made.flags, `dist/${caller}`);
    return made;
  },
});
// these run when they are loaded: a command, and threads that want their work
const RUNNING = new Set(
  ["main.js", "pages/page-worker.js", "traffic/traffic-worker.js"].map((file) => path.join("cli", file)),
);
for (const file of filesIn("dist", ".js"))
  if (!file.startsWith("vendor") && !RUNNING.has(file)) await import(pathToFileURL(path.join(root, "dist", file)));
const { makeVocabulary } = await import(pathToFileURL(path.join(root, "dist/language/vocabulary.js")));
makeVocabulary();
globalThis.RegExp = Original;

const idOf = (key) => createHash("sha256").update(key).digest("hex").slice(0, 12);
const before = options.includes("--all") ? {} : JSON.parse(fs.readFileSync(verdictsFile, "utf8"));
const verdicts = {};
const queue = [];
for (const [key, one] of found) {
  const verdict = before[idOf(key)];
  if (verdict === undefined) queue.push([key, one]);
  else verdicts[idOf(key)] = verdict;
}

const vulnerable = [];
const fresh = queue.length;
async function work() {
  for (;;) {
    if (Date.now() > until) return;
    const [key, one] = queue.shift() ?? [];
    if (key === undefined) return;
    const { status, complexity, attack } = await check(one.source, one.flags, { timeout });
    if (status === "vulnerable" && NOT_OF_A_PAGE[key] === undefined)
      vulnerable.push(
        `${one.where}: ${complexity.type}${complexity.degree ? ` of degree ${complexity.degree}` : ""}: ${key}\n    for example on ${attack.pattern}`,
      );
    else verdicts[idOf(key)] = status === "unknown" ? "undecided" : "safe";
  }
}
await Promise.all([work(), work()]);

if (options.includes("--update") || options.includes("--all"))
  fs.writeFileSync(
    verdictsFile,
    `${JSON.stringify(Object.fromEntries(Object.entries(verdicts).toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
  );
const unchecked = queue.length;
const undecided = Object.values(verdicts).filter((verdict) => verdict === "undecided").length;
for (const line of vulnerable.toSorted((a, b) => (a < b ? -1 : 1))) console.log(line);
console.log(
  `${found.size} regular expressions with a repetition: ${fresh} new, ${vulnerable.length} vulnerable, ${undecided} undecided within ${timeout} ms`,
);
if (unchecked > 0) console.log(`${unchecked} were not checked for lack of time: --minutes gives more`);
process.exit(vulnerable.length > 0 || unchecked > 0 ? 1 : 0);
