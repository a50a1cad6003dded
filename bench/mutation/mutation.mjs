// Mutation testing of folders of src/: the code is changed in many small ways, and the unit tests should notice each of them.
//
//   npm run mutation -- src/schema [FOLDER|FILE ...] [--mutants 200] [--seed 1] [--tests test/schema] [--tries 100]
//
// Stryker's instrumenter makes the mutants (a package of its own, `bench/mutation/package.json`, which the first run installs); all of
// them stand behind switches in the code that vitest loads. A sample of each folder is drawn by the seed from all its mutants, so that a
// run can be repeated. Each test runs as usual, and then once more for each mutant of the sample that it reaches and that no test has
// killed yet (`runner.mjs`). Stryker's own runner loads all modules anew for each mutant, which takes 20 times as long here.
//
// Asked are the `unit` tests: those of the command line start `dist/` as a process and see no mutant. `--tests` (repeatable) asks some
// of them only, and `--tries` so many that reach a mutant, the folder's own first: both are quicker and find less. Left out of the sample are mutants of what
// runs while modules are loaded (tables, texts of rules), since their switch comes too late; the last line says how many those are. What
// tests do before they begin, beside them in their file, counts for no test.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { BaseSequencer, startVitest } from "vitest/node";

const here = import.meta.dirname;
const root = path.resolve(here, "../..");
process.chdir(root);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", multiple: true, default: [] },
    tries: { type: "string", default: String(Number.MAX_SAFE_INTEGER) },
  },
});
const [count, seed, tries] = [values.mutants, values.seed, values.tries].map(Number);
const missing = [...positionals, ...values.tests].filter((place) => !fs.existsSync(place));
if (missing.length > 0) fail(`no such file or folder: ${missing.join(", ")}`);
if (positionals.length === 0) fail("npm run mutation -- src/schema [--mutants 200] [--seed 1] [--tests test/schema]");
if (![count, seed, tries].every(Number.isSafeInteger)) fail("--mutants, --seed and --tries take whole numbers");

if (!fs.existsSync(path.join(here, "node_modules/@stryker-mutator/instrumenter"))) {
  const { status } = spawnSync("npm", ["ci", "--prefix", here], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("the instrumenter could not be installed");
}
const { instrumented } = await import("./instrumented.mjs");
const files = [...new Set(positionals.flatMap((place) => filesOf(place, ".ts")))];
const { codeOf, mutants } = await instrumented(files, seed);
const samples = positionals.map((place) => {
  const own = new Set(filesOf(place, ".ts"));
  return { place, ids: mutants.filter(({ file }) => own.has(file)).map(({ id }) => id) };
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "docproof-mutation-"));
const job = path.join(folder, "job.json");
const outcome = path.join(folder, "outcome.json");
fs.writeFileSync(job, JSON.stringify({ samples, count, tries, files, outcome }));

const ownTests = positionals.map((place) => path.resolve(place.replace(/^src\b/, "test")).replace(/\.ts$/, ""));

/**
 * The tests of the folder itself first, so that few tries are spent on those that only pass through it; properties last: what a plain
 * test has killed need not be tried a hundred times.
 */
class NearTestsFirst extends BaseSequencer {
  async sort(specs) {
    const isSlow = ({ moduleId }) => /property|round-trip|fuzz|agreement|aggregate|night-history/.test(moduleId);
    const isFar = ({ moduleId }) => !ownTests.some((place) => path.resolve(moduleId).startsWith(place));
    return [...specs].sort(
      (a, b) => isSlow(a) - isSlow(b) || isFar(a) - isFar(b) || (a.moduleId < b.moduleId ? -1 : 1),
    );
  }
}

process.env["CI"] = "1"; // goldens are compared, never written
process.env["DOCPROOF_MUTATION"] = job;
const vitest = await startVitest(
  "test",
  values.tests.flatMap((place) => filesOf(place, ".test.ts")),
  {
    config: false,
    watch: false,
    // as the project `unit` of vitest.config.ts
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/cli/**"],
    pool: "threads",
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: NearTestsFirst },
    runner: path.join(here, "runner.mjs"),
    // of each attempt
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["dot"],
  },
  {
    plugins: [
      {
        name: "mutants",
        enforce: "pre",
        transform: (_, id) => {
          const code = codeOf.get(path.resolve(id.split("?")[0]));
          return code === undefined ? null : { code, map: null };
        },
      },
    ],
  },
);
const failed = vitest?.state.getCountOfFailedTests() ?? 0;
await vitest?.close();
// such tests tell nothing of mutants
process.exitCode = failed > 0 ? 1 : 0;
if (failed > 0) console.error(`${failed} tests fail without a mutant.`);

const { drawn, loading, killed, reached, stuck, tainted } = JSON.parse(fs.readFileSync(outcome, "utf8"));
fs.rmSync(folder, { recursive: true });
const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
for (const test of tainted)
  console.log(`Fails after a mutant too, so that its later kills may not be its own: ${test}`);
for (const { place, ids } of samples) tell(place, ids);

function tell(place, ids) {
  const sample = ids.filter((id) => drawn.includes(id));
  const of = (list) => sample.filter((id) => list.includes(id));
  const [dead, running] = [of(Object.keys(killed)), of(stuck)];
  const uncovered = sample.filter((id) => !reached.includes(id));
  const survived = sample.filter((id) => reached.includes(id) && !dead.includes(id) && !running.includes(id));
  show("survived", survived);
  show("no test reaches", uncovered);
  const score = (100 * (dead.length + running.length)) / sample.length;
  console.log(
    `${place}, seed ${seed}: ${sample.length} mutants, ${dead.length} killed, ${running.length} ran on and on, ` +
      `${survived.length} survived, ${uncovered.length} reached by no test; score ${score.toFixed(1)} %`,
  );
  const left = ids.filter((id) => loading.includes(id)).length;
  console.log(`  ${left} of all its ${ids.length} mutants are of what runs while modules are loaded: left out.`);
}

function show(title, ids) {
  for (const { file, location, mutatorName, replacement } of ids.map((id) => byId.get(id)).toSorted(inOrder)) {
    const { start } = location;
    console.log(`${path.relative(root, file)}:${start.line + 1}:${start.column + 1} ${title} (${mutatorName})`);
    console.log(`    - ${oneLine(textAt(file, location))}\n    + ${oneLine(replacement)}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** The files of a folder, or the file. */
function filesOf(place, ending) {
  if (!fs.statSync(place).isDirectory()) return [path.resolve(place)];
  return fs
    .readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => path.resolve(place, name));
}

/** What stands there in the code. */
function textAt(file, { start, end }) {
  const lines = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join(" ");
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function inOrder(a, b) {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.location.start.line - b.location.start.line;
}
