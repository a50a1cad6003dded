// What reading gets right, against the oracles and the truth in ../shared: npm run accuracy. Build first: npm run build.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const shared = resolve("../shared");
const bin = resolve("dist/cli/main.js");
if (!existsSync(join(shared, "corpus"))) {
  console.log("accuracy: ../shared is not here; it holds the corpus, the oracles and the scorers");
  process.exit(0);
}
const corpus = join(shared, "corpus");
const work = mkdtempSync(join(tmpdir(), "docproof-accuracy-"));
const tool = (name, ...args) =>
  execFileSync(process.execPath, [join(shared, "tools", name), ...args], {
    cwd: corpus,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
const pages = readdirSync(corpus, { recursive: true, encoding: "utf8" })
  .filter((name) => !name.startsWith("text-"))
  .toSorted();

for (const [oracle, endings] of [
  ["rst", /\.rst$/],
  ["dom", /\.(?:md|html)$/],
]) {
  const listing = join(work, `${oracle}.jsonl`);
  const ran = spawnSync(
    process.execPath,
    [bin, "tables", "--format", "json", ...pages.filter((name) => endings.test(name))],
    { cwd: corpus, stdio: ["ignore", openSync(listing, "w"), "inherit"] },
  );
  console.log(`== Tables against ${oracle === "rst" ? "docutils" : "Chromium"} (exit ${ran.status})`);
  console.log(tool("tables_diff.mjs", join(shared, "oracle", oracle), listing, "--common", "--worst", "5"));
}

console.log("== Operations against the SDK truth, Chinese pages");
console.log(tool("truth-run.mjs", bin, ".", join(shared, "truth")).split("\n").slice(0, 16).join("\n"));

console.log("\n== Plain text against the page's HTML or Markdown edition");
console.log(tool("text-run.mjs", bin, "."));

const extracted = spawnSync(
  process.execPath,
  [bin, "extract", "--format", "json", ...pages.filter((name) => /\.(?:rst|md|html)$/.test(name))],
  { cwd: corpus, encoding: "utf8", maxBuffer: 1 << 30 },
);
const uses = extracted.stdout
  .split("\n")
  .filter(Boolean)
  .flatMap((line) => JSON.parse(line).ledger);
const count = (as) => uses.filter(({ use }) => use.as === as).length;
console.log(
  `== Ledger over ${extracted.stdout.split("\n").length - 1} pages: ${uses.length} tables; parameters ${count("parameters")}, status codes ${count("status-codes")}, operations ${count("operation")}, not parameters ${count("not-parameters")}, not understood ${count("not-understood")}`,
);
for (const { use } of uses) if (use.as === "not-understood") console.log(`  ${use.detail}`);
