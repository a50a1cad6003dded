// How much of a run's work one shard does: node bench/shards.mjs [--mb N] [--of N] [FOLDER…]. Build first: npm run build.
// Large recordings show it: what V8 compiles in the first second of checking is no work that can be divided.
// Processor seconds of the whole run and of one shard, each less what the same pages take with a recording of one line.
// The pages are those of FOLDER (our own test pages); the cache is a new one, so that the index of the HAR is made in the first run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pageFilesIn, readPages } from "./traffic/pages.mjs";
import { makeTraffic, writeHar, writeNdjson } from "./traffic/recordings.mjs";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mb: { type: "string", default: "1000" },
    of: { type: "string", default: "16" },
    rounds: { type: "string", default: "3" },
  },
});
const files = pageFilesIn(
  (positionals.length > 0 ? positionals : ["test/validate/agreement"]).map((one) => resolve(one)),
);
const { exchanges } = makeTraffic(readPages(files));
const work = mkdtempSync(join(tmpdir(), "docproof-shards-"));
const bytes = Number(asked.mb) * 1e6;
const rows = [];
for (const { name, write } of [
  { name: "night.ndjson", write: writeNdjson },
  { name: "night.har", write: writeHar },
]) {
  const [file, small] = [join(work, name), join(work, `small-${name}`)];
  write(small, exchanges, 1, Infinity);
  const { count } = write(file, exchanges, Infinity, bytes);
  const alone = join(work, `alone-${name}`);
  write(alone, exchanges, Infinity, bytes / Number(asked.of));
  // the pages are read once, and the index of entries is made once
  const first = once([file, "--shard", `1/${asked.of}`]);
  const start = seconds([small]);
  const whole = seconds([file]);
  const shards = ["1", String(Math.ceil(Number(asked.of) / 2))].map((i) =>
    seconds([file, "--shard", `${i}/${asked.of}`]),
  );
  const share = (taken) => (taken - start <= 0 ? "–" : `1/${((whole - start) / (taken - start)).toFixed(1)}`);
  rows.push({
    recording: `${name}, ${count} exchanges`,
    start,
    whole,
    first,
    shard: Math.max(...shards),
    "as much alone": seconds([alone]),
    "share of the work": share(Math.max(...shards)),
  });
}
console.table(rows);
rmSync(work, { recursive: true });

/** The least of some rounds, as the machine has other work. */
function seconds(args) {
  return Math.min(...Array.from({ length: Number(asked.rounds) }, () => once(args)));
}

function once(args) {
  const command = [
    "dist/cli/main.js",
    "validate",
    "--docs",
    ...files,
    "--cache-dir",
    join(work, "cache"),
    "--part",
    join(work, "part.json"),
    "--format",
    "json",
    "--fail-on",
    "never",
    "--",
  ];
  const { stderr, status } = spawnSync(
    "/usr/bin/time",
    ["-f", "took %U %S", process.execPath, ...command.slice(0, -1), ...args],
    {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 1 << 28,
    },
  );
  const [, user, system] = /took ([\d.]+) ([\d.]+)\s*$/.exec(stderr ?? "") ?? [];
  if (user === undefined || status === 3) throw new Error(stderr);
  return Number(user) + Number(system);
}
