// What validating recordings costs beside its peers on the same files in the same run: npm run bench:validating -- [OPTIONS] [FOLDER…]
//   --exchanges N   lines of the NDJSON file (200,000)     --har-mb N   size of the HAR (500)
//   --rounds N      runs of each, the best counts (3; drift once)
//   --gigabyte      also a HAR and an NDJSON file of 1 GB each, docproof alone
//   --no-drift      leaves Redocly's drift out
// The pages are those of FOLDER (the corpus's English cce pages, else our own test pages). Build first: npm run build.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bodySchema } from "../dist/index.js";
import { DRIFT_ENVIRONMENT, driftArguments, installDrift, REDOCLY } from "./traffic/drift.mjs";
import { isJson, ORIGIN } from "./traffic/exchanges.mjs";
import { pageFilesIn, readPages } from "./traffic/pages.mjs";
import { makeTraffic, writeHar, writeNdjson } from "./traffic/recordings.mjs";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    exchanges: { type: "string", default: "200000" },
    "har-mb": { type: "string", default: "500" },
    rounds: { type: "string", default: "3" },
    gigabyte: { type: "boolean", default: false },
    "no-drift": { type: "boolean", default: false },
  },
});
const DEFAULT = ["../shared/corpus/opentelekomcloud-docs+cloud-container-engine", "test/validate/agreement"].find(
  existsSync,
);
const folders = (positionals.length > 0 ? positionals : [DEFAULT]).map((folder) => resolve(folder));
const files = pageFilesIn(folders);
const pages = readPages(files);
const { subjects, exchanges } = makeTraffic(pages);
const work = mkdtempSync(join(tmpdir(), "docproof-bench-"));
const main = resolve("dist/cli/main.js");
const baseline = resolve("bench/traffic/baseline.mjs");
const usage = pathToFileURL(resolve("bench/traffic/usage.mjs")).href;
/** Longer runs of the peer are ended. */
const PATIENCE = 40 * 60_000;

try {
  run();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run() {
  const ndjson = join(work, "night.ndjson");
  const har = join(work, "night.har");
  const lines = writeNdjson(ndjson, exchanges, Number(asked.exchanges), Infinity);
  const entries = writeHar(har, exchanges, Infinity, Number(asked["har-mb"]) * 1e6);
  const [{ model }] = cpus();
  console.log(
    `${process.version}, ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${new Date().toISOString().slice(0, 10)}`,
  );
  console.log(`${files.length} pages, ${subjects.length} operations. NDJSON: ${told(lines)}. HAR: ${told(entries)}.`);
  const schemas = writeSchemas();
  const program = asked["no-drift"] ? null : installDrift();
  const api = program === null ? null : writeDescription();
  for (const [name, file, size] of [
    ["NDJSON", ndjson, lines],
    ["HAR", har, entries],
  ]) {
    measure(name, file, size, schemas);
    if (api !== null) measureDrift(name, file, size, program, api);
    rmSync(file);
  }
  if (asked.gigabyte) measureGigabytes();
}

function told({ count, bytes }) {
  return `${count.toLocaleString("en")} exchanges, ${Math.round(bytes / 1e6)} MB`;
}

function writeSchemas() {
  const file = join(work, "schemas.json");
  const list = subjects.map(({ page, pages: bySource, operation, answer }) => {
    const schema = (body, side) => (body !== null && isJson(body) ? bodySchema(page, body, side, bySource) : null);
    return { request: schema(operation.requestBody, "request"), response: schema(answer.body, "response") };
  });
  writeFileSync(file, JSON.stringify(list));
  return file;
}

/** Our own OpenAPI export, as drift reads it. */
function writeDescription() {
  const file = join(work, "openapi.json");
  writeFileSync(
    file,
    execFileSync(process.execPath, [main, "openapi", ...files], {
      cwd: work,
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  return file;
}

/** One process: seconds by the clock, seconds of processor, peak of memory; null when it did not end well. */
function timed(args, { flags = [], env = process.env, good = [0] } = {}) {
  const report = join(work, "usage.json");
  rmSync(report, { force: true });
  const start = performance.now();
  const ran = spawnSync(process.execPath, [...flags, "--import", usage, ...args], {
    cwd: work,
    env: { ...env, DOCPROOF_USAGE: report },
    stdio: ["ignore", openSync(join(work, "out"), "w"), openSync(join(work, "err"), "w")],
    timeout: PATIENCE,
  });
  const seconds = (performance.now() - start) / 1000;
  if (!good.includes(ran.status) || !existsSync(report)) return null;
  return { seconds, ...JSON.parse(readFileSync(report, "utf8")) };
}

function validateArguments(file) {
  return [main, "validate", file, "--docs", ...files, "--fail-on", "never", "--format", "json"];
}

/** The best of the rounds by processor time; the rounds of all are mixed, so that a busy minute meets all alike. */
function measure(name, file, { count, bytes }, schemas) {
  const contestants = new Map([
    ["JSON.parse", () => timed([baseline, "parse", file], { flags: ["--max-old-space-size=8000"] })],
    [
      "JSON.parse and bare ajv",
      () => timed([baseline, "ajv", file, schemas], { flags: ["--max-old-space-size=8000"] }),
    ],
    ["docproof validate", () => timed(validateArguments(file))],
  ]);
  const best = new Map();
  for (let round = 0; round < Number(asked.rounds); round++) {
    for (const [contestant, work] of contestants) {
      const ran = work();
      if (ran !== null && (best.get(contestant)?.cpu ?? Infinity) > ran.cpu) best.set(contestant, ran);
    }
  }
  const own = best.get("docproof validate");
  const rows = [...contestants.keys()].map((contestant) => rowOf(contestant, best.get(contestant), own, count, bytes));
  console.log(`${name}: ${told({ count, bytes })}`);
  console.table(rows);
}

function rowOf(contestant, ran, own, count, bytes) {
  if (!ran) return { process: contestant, s: "failed" };
  const { seconds, cpu, megabytes } = ran;
  return {
    process: contestant,
    s: +seconds.toFixed(1),
    "processor s": +cpu.toFixed(1),
    "exchanges/s": Math.round(count / seconds),
    "MB/s": +(bytes / 1e6 / seconds).toFixed(1),
    "peak MB": Math.round(megabytes),
    "docproof's time / its": own ? +(own.seconds / seconds).toFixed(2) : "",
    "by processor": own ? +(own.cpu / cpu).toFixed(2) : "",
  };
}

/** At the whole size, or at the largest of its halves that drift can take, with docproof at the same size. */
function measureDrift(name, file, size, program, api) {
  for (let share = 1; share >= 1 / 64; share /= 2) {
    const part = share === 1 ? { file, size } : writePart(name, size.bytes * share);
    const args = [
      program,
      ...driftArguments(part.file, api, ORIGIN),
      "--format",
      "json",
      "--output",
      join(work, "drift.json"),
    ];
    const ran = timed(args, { flags: ["--max-old-space-size=12000"], env: DRIFT_ENVIRONMENT, good: [0, 1] });
    if (ran === null || !existsSync(join(work, "drift.json"))) {
      console.log(`drift ${REDOCLY} did not manage ${told(part.size)} of ${name}: ${lastWords()}`);
      continue;
    }
    const own = timed(validateArguments(part.file));
    console.log(`${name}, drift ${REDOCLY} at ${told(part.size)}, once each:`);
    const { count, bytes } = part.size;
    console.table([rowOf("redocly drift", ran, own, count, bytes), rowOf("docproof validate", own, own, count, bytes)]);
    return;
  }
}

function writePart(name, bytes) {
  const file = join(work, name === "HAR" ? "part.har" : "part.ndjson");
  return { file, size: (name === "HAR" ? writeHar : writeNdjson)(file, exchanges, Infinity, bytes) };
}

function lastWords() {
  const lines = readFileSync(join(work, "err"), "utf8")
    .split("\n")
    .filter((line) => /error|memory|cannot|too/i.test(line));
  return lines.at(0)?.trim().slice(0, 160) ?? `no answer in ${PATIENCE / 60_000} minutes`;
}

function measureGigabytes() {
  const rows = ["NDJSON", "HAR"].map((name) => {
    const { file, size } = writePart(name, 1e9);
    const ran = timed(validateArguments(file));
    rmSync(file);
    return rowOf(`docproof validate, ${name} of ${told(size)}`, ran, ran, size.count, size.bytes);
  });
  console.table(rows);
}
