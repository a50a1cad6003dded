// What docproof and Redocly's drift find in one set of exchanges, each of which keeps a page or breaks one promise of it:
//   node bench/drift-agreement.mjs [FOLDER…]     Build first: npm run build.
// docproof holds them against the pages, drift against our own OpenAPI export of the same pages.
import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createValidation } from "../dist/index.js";
import { readExchangeObject } from "../dist/exchange/formats/ndjson.js";
import { installDrift, runDrift } from "./traffic/drift.mjs";
import { ORIGIN } from "./traffic/exchanges.mjs";
import { pageFilesIn, readPages } from "./traffic/pages.mjs";
import { makeSet } from "./traffic/set.mjs";

const given = process.argv.slice(2);
const folders =
  given.length > 0 ? given : ["test/validate/agreement", "sources/editions", "../shared/corpus"].filter(existsSync);
const files = pageFilesIn(folders);
const pages = readPages(files);
const { cases, left } = makeSet(pages);
const work = mkdtempSync(join(tmpdir(), "docproof-agreement-"));

console.log(`${pages.length} pages in ${folders.join(", ")}: ${cases.length} operations in the set. Left out:`);
console.table(
  [...grouped(left, ({ reason }) => reason)].map(([reason, list]) => ({ reason, operations: list.length })),
);

const lines = cases.flatMap(({ name, pages: alone, conforming, mutations }, n) => [
  { case: n, name, alone, kind: "conforming", exchange: conforming, expected: null },
  ...mutations.map((mutation) => ({ case: n, name, alone, ...mutation })),
]);
const traffic = join(work, "set.ndjson");
const out = openSync(traffic, "w");
for (const { exchange } of lines) writeSync(out, `${JSON.stringify(exchange)}\n`);
closeSync(out);

judgeByDocproof();
const program = installDrift();
const isMeasured = program !== null && judgeByDrift(program);
report(isMeasured);

function judgeByDocproof() {
  for (const line of lines) {
    const validation = createValidation(line.alone, { basePath: "", hosts: [], commonStatuses: [] });
    validation.add(
      readExchangeObject(JSON.parse(JSON.stringify(line.exchange)), { file: traffic, entry: 0, offset: 0, end: 1 }),
    );
    const found = validation.result().findings.filter(({ rule }) => rule !== "validate/deprecated-operation-in-use");
    const { expected } = line;
    const isRight =
      found.length === (expected === null ? 0 : 1) &&
      found.every(
        (finding) =>
          finding.rule === expected.rule &&
          (expected.operation === null ||
            (finding.operation === expected.operation && finding.fieldPath === expected.fieldPath)),
      );
    line.docproof = isRight
      ? "right"
      : `not as expected: ${found.map(({ rule, fieldPath }) => `${rule} ${fieldPath}`).join(", ") || "nothing"}`;
  }
}

/** Findings that the conforming exchange of the same operation gives as well say nothing of the mutation. */
function judgeByDrift(redocly) {
  const api = join(work, "openapi.json");
  const used = [...new Set(cases.flatMap((one) => one.pages.map(({ source }) => source)))];
  writeFileSync(
    api,
    execFileSync(process.execPath, ["dist/cli/main.js", "openapi", ...used], {
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const csv = join(work, "drift.csv");
  runDrift(redocly, traffic, api, ORIGIN, csv);
  const [header, ...rows] = readCsv(readFileSync(csv, "utf8"));
  const at = (name) => header.indexOf(name);
  for (const line of lines) line.drift = [];
  for (const row of rows) {
    const [rule, message, target, dataPath] = ["rule_id", "message", "target", "data_path"].map(
      (name) => row[at(name)],
    );
    lines[Number(row[at("exchange_index")])].drift.push({ rule, message, target, dataPath });
  }
  const known = new Map(
    lines.flatMap((line) => (line.kind === "conforming" ? [[line.case, new Set(line.drift.map(keyOf))]] : [])),
  );
  for (const line of lines) {
    if (line.kind !== "conforming")
      line.drift = line.drift.filter((finding) => !known.get(line.case).has(keyOf(finding)));
  }
  return true;
}

function keyOf({ rule, message, target, dataPath }) {
  return JSON.stringify([rule, message, target, dataPath]);
}

/** Whether one of drift's findings points at the value that was changed. */
function pointsThere({ pointer, kind, expected }, findings) {
  if (expected?.rule === "validate/undocumented-operation")
    return findings.some(({ rule }) => rule === "undocumented-endpoint");
  if (pointer === undefined) {
    const name = expected?.fieldPath?.replace(/^\S+ /, "");
    return findings.some(({ message }) => name === undefined || name === "" || message.includes(`"${name}"`));
  }
  const path = pointer.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const side = kind.startsWith("request") ? "request" : "response";
  return findings.some(({ target, dataPath }) => target === side && dataPath === path);
}

function report(withDrift) {
  const share = (list, holds) => list.filter(holds).length;
  const table = [...grouped(lines, classOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) => {
      const isBroken = list[0].kind !== "conforming";
      return {
        set: name,
        exchanges: list.length,
        "docproof right": share(list, ({ docproof }) => docproof === "right"),
        ...(withDrift
          ? {
              "drift: finding there": isBroken ? share(list, (line) => pointsThere(line, line.drift)) : "",
              "drift: finding elsewhere": share(
                list,
                (line) => line.drift.length > 0 && !(isBroken && pointsThere(line, line.drift)),
              ),
              "drift: silent": share(list, ({ drift }) => drift.length === 0),
            }
          : {}),
      };
    });
  console.table(table);
  for (const { name, kind, docproof } of lines.filter((line) => line.docproof !== "right").slice(0, 20))
    console.log(`docproof ${kind}: ${name}: ${docproof}`);
  if (withDrift) reportDetails();
}

/** Of which kinds drift finds some and not others, and what it says of the conforming ones. */
function reportDetails() {
  for (const { name, drift } of lines.filter((line) => line.kind === "conforming" && line.drift.length > 0))
    console.log(`drift on a conforming exchange: ${name}: ${drift.map(({ message }) => message).join("; ")}`);
  console.log("Kinds of exchanges of which drift finds some and not others:");
  for (const [name, list] of grouped(lines, classOf)) {
    const there = list.filter((line) => pointsThere(line, line.drift));
    if (name === "conforming" || there.length === 0 || there.length === list.length) continue;
    for (const [kind, some] of grouped(list, (line) => line.kind)) {
      const missed = some.filter((line) => !there.includes(line));
      if (missed.length === 0) continue;
      const [{ name, expected, exchange }] = missed;
      const { method, url } = exchange.request;
      console.log(
        `- ${kind}: not ${missed.length} of ${some.length}, e.g. ${name} ${expected?.fieldPath ?? ""}, in ${method} ${url}`,
      );
    }
  }
  console.log(`The set, the description and drift's findings are in ${work}`);
}

function classOf({ kind }) {
  return kind.replace(/,.*/, "");
}

function grouped(list, keyOfItem) {
  const groups = new Map();
  for (const item of list) {
    const key = keyOfItem(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** RFC 4180. */
function readCsv(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
  for (let match = cell.exec(text); match !== null && cell.lastIndex <= text.length; match = cell.exec(text)) {
    rows.at(-1).push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === "\n") rows.push([]);
    if (match[3] === "") break;
  }
  return rows.filter((row) => row.length > 1);
}
