// What reading gets right, against the oracles and the truth in ../shared: npm run accuracy. Build first: npm run build.
// With --write, the tables of docs/accuracy.md are replaced by what was measured.
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { percent, rowsOf, table } from "./figures.mjs";
import { corpusPages } from "./lint-corpus.mjs";
import { lintFigures } from "./lint-figures.mjs";

// a worktree may have ../shared as a link
const shared = existsSync("../shared") ? realpathSync("../shared") : resolve("../shared");
const bin = resolve("dist/cli/main.js");
if (!existsSync(join(shared, "corpus"))) {
  console.log("accuracy: ../shared is not here; it holds the corpus, the oracles and the scorers");
  process.exit(0);
}
const corpus = join(shared, "corpus");
const work = mkdtempSync(join(tmpdir(), "docproof-accuracy-"));
const { toNeutral } = await import(pathToFileURL(join(shared, "tools/openapi-to-neutral.mjs")).href);

const tool = (name, ...args) =>
  execFileSync(process.execPath, [join(shared, "tools", name), ...args], {
    cwd: corpus,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
const filesOf = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .toSorted();
const pages = corpusPages(corpus);

/** Runs a command whose output is too long for memory's sake into a file. */
function runInto(file, args) {
  const out = join(work, file);
  const ran = spawnSync(process.execPath, [bin, ...args], {
    cwd: corpus,
    stdio: ["ignore", openSync(out, "w"), "inherit"],
  });
  if (ran.status !== 0) console.log(`docproof ${args[0]} exits ${ran.status}`);
  return out;
}

/** The tests that read one in so many pages under `npm test`, on all of them. */
function compareAllPages() {
  const tests = ["oracle", "text/editions", "validate/mutations"];
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "unit", ...tests], {
    stdio: "inherit",
    env: { ...process.env, DOCPROOF_ALL_PAGES: "1" },
  });
  if (status !== 0) process.exitCode = 1;
}

function measureTables() {
  return [
    ["RST", "docutils", "rst", /\.rst$/],
    ["HTML and Markdown", "Chromium's DOM", "dom", /\.(?:md|html)$/],
  ].map(([format, oracle, folder, endings]) => {
    const listing = runInto(`${folder}.jsonl`, [
      "tables",
      "--format",
      "json",
      ...pages.filter((name) => endings.test(name)),
    ]);
    const json = join(work, `${folder}.json`);
    tool("tables_diff.mjs", join(shared, "oracle", folder), listing, "--common", "--json", json);
    return { format, oracle, ...JSON.parse(readFileSync(json, "utf8")).total };
  });
}

const CHINESE = [
  ["cce", "huaweicloudDocs+cce/cn.zh-cn/API参考", ".md"],
  ["ecs", "huaweicloudDocs+ecs/cn.zh-cn/API参考", ".md"],
];
const ENGLISH = [
  ["cce", "opentelekomcloud-docs+cloud-container-engine", ".rst"],
  ["ecs", "opentelekomcloud-docs+elastic-cloud-server", ".rst"],
];

/** Pages → OpenAPI → the scorer's format → scores, with the paths that differ. */
function scoreOperations(name, editions, ...flags) {
  const neutral = join(work, name, "neutral");
  for (const [service, folder, ending] of editions) {
    const names = filesOf(join(corpus, folder), ending);
    const made = join(work, name, "openapi", service);
    const ran = spawnSync(process.execPath, [bin, "openapi", ...flags, "--output-dir", made, ...names], {
      cwd: join(corpus, folder),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (ran.status !== 0) console.log(`${service}: openapi exits ${ran.status}: ${ran.stderr.slice(-300)}`);
    mkdirSync(join(neutral, service), { recursive: true });
    for (const page of names) {
      const file = join(made, `${page}.openapi.json`);
      if (!existsSync(file)) continue;
      const operations = toNeutral(JSON.parse(readFileSync(file, "utf8")), page);
      writeFileSync(
        join(neutral, service, `${page.replaceAll("/", "__")}.json`),
        JSON.stringify({ service, ...operations }),
      );
    }
  }
  return JSON.parse(
    tool(
      "score.mjs",
      "--truth",
      join(shared, "truth"),
      "--extracted",
      neutral,
      "--strict-service",
      "--json",
      "--details",
    ),
  );
}

/** "operation path what" of every disagreement, to be held against the ones that were classed by hand. */
function disagreementsOf(scores) {
  return scores.details.flatMap(({ operation, page, missing, extra, typeDiffers, requiredDiffers }) => {
    const side = { parameters: "param", requestBody: "req", response: "res" };
    const at = (what) => (path) => ({ operation, page, path, what });
    return [
      ...missing.map(at("missing")),
      ...extra.map(at("extra")),
      ...typeDiffers.map(({ cat, path }) => `${side[cat]} ${path}`).map(at("type")),
      ...requiredDiffers.map(({ cat, path }) => `${side[cat]} ${path}`).map(at("required")),
    ];
  });
}

const key = ({ operation, path, what }) => `${operation}\t${path}\t${what}`;
const classed = new Map(rowsOf("docs/accuracy/truth-disagreements.tsv").map((row) => [key(row), row.class]));

/** The scores of a service where its pages say one thing: without the paths at which a page contradicts its own example. */
function whereConsistent(scores, service) {
  const details = scores.details.filter((detail) => detail.service === service);
  const contradicted = { missing: 0, extra: 0, type: 0, required: 0 };
  for (const one of disagreementsOf({ details }))
    if (classed.get(key(one)) === "page against its own example") contradicted[one.what] += 1;
  const { matched, cats, types, required } = scores.services[service];
  const { tp, fp, fn } = cats.all;
  const rate = ({ agree, differ }, without) => ({ rate: agree / (agree + differ - without) });
  return {
    matched,
    cats: {
      all: { precision: tp / (tp + fp - contradicted.extra), recall: tp / (tp + fn - contradicted.missing) },
    },
    types: rate(types, contradicted.type),
    required: rate(required, contradicted.required),
  };
}

/** Every disagreement has a class in docs/accuracy, and every class still has its disagreement. */
function classify(scores) {
  const found = disagreementsOf(scores);
  const counts = {};
  for (const one of found) {
    const name = classed.get(key(one)) ?? "not classed";
    counts[name] = (counts[name] ?? 0) + 1;
    if (name === "not classed") console.log(`not classed: ${key(one)}`);
  }
  const gone = new Set(classed.keys());
  for (const one of found) gone.delete(key(one));
  for (const one of gone) console.log(`classed, and no longer there: ${one}`);
  return counts;
}

function measureText() {
  const output = tool("text-run.mjs", bin, ".");
  console.log(output);
  const scores = {};
  for (const [, dialect, edition, count, f1] of output.matchAll(
    /^(text-\w+) (\S+): (\d+) pages, P \S+ R \S+ F1 (\S+)/gm,
  )) {
    const service = /(?:docs\/|\+)(\w+)\/(?:api-ref|cn\.)/.exec(edition)?.[1] ?? edition;
    (scores[dialect] ??= []).push(`${service.toUpperCase()} ${f1} (${count} pages)`);
  }
  return scores;
}

const KINDS = {
  constant: ["const"],
  values: ["enum"],
  default: ["default"],
  length: ["minLength", "maxLength"],
  range: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "also"],
  "count of items": ["minItems", "maxItems"],
  format: ["format"],
  nullable: ["nullable"],
  "read-only": ["readOnly"],
  deprecated: ["deprecated"],
  "required under a condition": ["condition"],
};

/** What became of the tables, and how many facts the rows state. */
function measureReading() {
  const uses = {};
  const facts = {};
  let count = 0;
  for (const line of readFileSync(runInto("pages.jsonl", ["extract", "--format", "json", ...pages]), "utf8").split(
    "\n",
  )) {
    if (line === "") continue;
    const page = JSON.parse(line);
    count += 1;
    for (const { use } of page.ledger) {
      uses[use.as] = (uses[use.as] ?? 0) + 1;
      if (use.as === "not-understood") console.log(`not understood: ${page.page}: ${use.detail}`);
    }
    const rows = new Map();
    const fields = page.operations.flatMap(({ parameters, responses }) => [
      ...parameters,
      ...responses.flatMap(({ headers }) => headers),
    ]);
    const below = page.structures.flatMap(({ fields: own, anyKey }) => (anyKey ? [...own, anyKey] : own));
    for (const field of [...fields, ...below]) rows.set(`${field.row.start} ${field.name.value}`, field);
    for (const { constraints } of rows.values()) {
      for (const { keyword } of constraints) facts[keyword] = (facts[keyword] ?? 0) + 1;
    }
  }
  return { count, uses, facts };
}

compareAllPages();
const tables = measureTables();
const scores = scoreOperations("chinese", CHINESE);
const preferred = scoreOperations("preferred", CHINESE, "--prefer-examples");
const english = scoreOperations("english", ENGLISH);
const classes = classify(scores);
const text = measureText();
const { count, uses, facts } = measureReading();

const scored = (name, { matched, cats, types, required }) => [
  name,
  matched,
  percent(cats.all.precision),
  percent(cats.all.recall),
  percent(types.rate),
  percent(required.rate),
];
const judged = rowsOf("docs/accuracy/facts.tsv");
const placed = uses["not-understood"] ?? 0;
const parameterTables = (uses.parameters ?? 0) + placed;

const measured = {
  tables: table(
    ["pages", "oracle", "tables", "cells equal", "captions", "ids", "header rows"],
    tables.map((t) => [
      `${t.pages} ${t.format}`,
      t.oracle,
      t.tables,
      `${t.cellsEqual} of ${t.cells}`,
      `${t.captionsEqual} of ${t.captions}`,
      `${t.idsCovered} of ${t.ids}`,
      `${t.headerEqual} of ${t.paired}`,
    ]),
  ),
  operations: table(
    ["pages", "operations matched", "precision", "recall", "types agree", "mandatory marks agree"],
    [
      scored("CCE", scores.services.cce),
      scored("ECS", scores.services.ecs),
      scored("ECS where no page contradicts its own example", whereConsistent(scores, "ecs")),
      scored("CCE with `--prefer-examples`", preferred.services.cce),
      scored("ECS with `--prefer-examples`", preferred.services.ecs),
      scored("CCE, English RST", english.services.cce),
      scored("ECS, English RST", english.services.ecs),
    ],
  ),
  classes: table(
    ["what the disagreement is", "paths"],
    Object.entries(classes).toSorted(([, a], [, b]) => b - a),
  ),
  text: table(
    ["dialect", "F1"],
    Object.entries(text).map(([dialect, figures]) => [`\`${dialect}\``, figures.join(", ")]),
  ),
  ledger: `Of ${Object.values(uses).reduce((a, b) => a + b, 0)} tables on ${count} pages, ${uses.parameters} were read as parameters, ${uses["status-codes"]} as status codes, ${(uses["not-parameters"] ?? 0) + (uses.operation ?? 0)} as something else; ${placed} were not understood (${percent(placed / parameterTables)} % of what may be parameter tables).`,
  lint: lintFigures(corpus),
  facts: table(
    ["kind", "facts in the corpus", "judged", "right"],
    Object.entries(KINDS).map(([kind, keywords]) => {
      const rows = judged.filter(({ keyword }) => keywords.includes(keyword));
      const right = rows.filter(({ verdict }) => verdict === "right").length;
      return [kind, keywords.reduce((sum, keyword) => sum + (facts[keyword] ?? 0), 0), rows.length, right];
    }),
  ),
};

for (const [name, figures] of Object.entries(measured)) console.log(`\n== ${name}\n${figures}`);

if (process.argv.includes("--write")) {
  const file = "docs/accuracy.md";
  const written = Object.entries(measured).reduce(
    (page, [name, figures]) =>
      page.replace(
        new RegExp(`(<!-- measured: ${name} -->)[^]*?(<!-- end -->)`),
        (_, start, end) => `${start}\n\n${figures}\n\n${end}`,
      ),
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, written);
}
