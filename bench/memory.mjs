// How much memory the commands take by the number of pages: node bench/memory.mjs [CORPUS] [COMMAND…]. Build first: npm run build.
// The corpus once, and three times under different folders. GNU time measures the peak of the resident memory.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [corpus = "../shared/corpus", ...wanted] = process.argv.slice(2);
if (!existsSync(corpus)) {
  console.log(`bench: no corpus at ${corpus}; name a folder of pages`);
  process.exit(0);
}
const program = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "docproof-memory-"));
for (const name of ["one", "two", "three"]) symlinkSync(resolve(corpus), join(work, name));

const COMMANDS = {
  tables: ["tables", "--format", "json"],
  extract: ["extract", "--format", "json"],
  "openapi --output-dir": ["openapi", "--output-dir", join(work, "openapi")],
  "schema --output-dir": ["schema", "--output-dir", join(work, "schemas")],
  openapi: ["openapi"],
  lint: ["lint", "--format", "json"],
  compare: ["compare", "--format", "json"],
  audit: ["audit"],
};

const pages = readdirSync(corpus, { recursive: true }).filter((name) => /\.(?:md|html|rst|txt)$/.test(name)).length;
const rows = Object.entries(COMMANDS)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, command]) => {
    const once = run(command, ["one"]);
    const thrice = run(command, ["one", "two", "three"]);
    return {
      command: name,
      [`${pages} pages, MB`]: once.megabytes,
      s: once.seconds,
      [`${3 * pages} pages, MB`]: thrice.megabytes,
      "s (3x)": thrice.seconds,
    };
  });
console.table(rows);
rmSync(work, { recursive: true });

function run(command, folders) {
  const { stderr } = spawnSync(
    "/usr/bin/time",
    ["-f", "peak %M %U", process.execPath, program, ...command, ...folders],
    {
      cwd: work,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 1 << 28,
    },
  );
  const [, kilobytes, seconds] = /peak (\d+) ([\d.]+)\s*$/.exec(stderr ?? "") ?? [];
  return { megabytes: Math.round(Number(kilobytes) / 1000), seconds: Math.round(Number(seconds)) };
}
