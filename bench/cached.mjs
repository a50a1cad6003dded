// What the cache of pages saves, and what reading costs beside docutils, as ratios of processor seconds within one run:
// node bench/cached.mjs [CORPUS]. Build first: npm run build. docutils is measured where it is installed (Debian: python3-docutils).
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const corpus = process.argv[2] ?? "../shared/corpus";
if (!existsSync(corpus)) {
  console.log(`bench: no corpus at ${corpus}; name a folder of pages`);
  process.exit(0);
}
const program = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "docproof-cached-"));
const pages = join(work, "pages");
const cache = join(work, "cache");
cpSync(corpus, pages, { recursive: true });
const names = readdirSync(pages, { recursive: true, encoding: "utf8" }).toSorted();
const rst = names.filter((name) => name.endsWith(".rst"));
const page = names.find((name) => /\.(?:md|rst|html)$/.test(name));

const audit = ["audit", ".", "--format", "json"];
const compare = ["compare", page, "--partners", ".", "--format", "json"];
const cold = docproof([...audit, "--cache-dir", cache]);
const warm = docproof([...audit, "--cache-dir", cache]);
const comparedWarm = docproof([...compare, "--cache-dir", cache]);
const compared = docproof([...compare, "--no-cache"]);
appendFileSync(join(pages, page), "\nA further line.\n");
const changed = docproof([...audit, "--cache-dir", cache]);
console.log(
  `${names.length} files. First audit / second: ${ratio(cold, warm)}; / second with one page changed: ${ratio(cold, changed)}`,
);
console.log(`compare of one page with all others, uncached / cached: ${ratio(compared, comparedWarm)}`);
if (rst.length > 0) {
  const extract = ["extract", ...rst, "--format", "json", "--cache-dir", join(work, "rst")];
  const [read, again] = [docproof(extract), docproof(extract)];
  const parse =
    "import sys\nfrom docutils import nodes\nfrom docutils.core import publish_doctree\nfrom docutils.parsers.rst import roles\nroles.register_generic_role('ref', nodes.emphasis)\nfor n in sys.argv[1:]: publish_doctree(open(n,encoding='utf-8').read(), settings_overrides={'report_level':5,'halt_level':6,'file_insertion_enabled':False})";
  const peer = seconds("/usr/bin/python3", ["-c", parse, ...rst]);
  if (peer !== null)
    console.log(
      `docutils' parse of ${rst.length} RST pages / extract: ${ratio(peer, read)}; / extract, cached: ${ratio(peer, again)}`,
    );
}
rmSync(work, { recursive: true });

function docproof(args) {
  return seconds(process.execPath, [program, ...args]);
}

/** Processor seconds of a process, as GNU time tells them; null where it could not run. */
function seconds(command, args) {
  const { stderr } = spawnSync("/usr/bin/time", ["-f", "took %U %S", command, ...args], {
    cwd: pages,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1 << 28,
  });
  const [, user, system] = /took ([\d.]+) ([\d.]+)\s*$/.exec(stderr ?? "") ?? [];
  return user === undefined || /No module named/.test(stderr) ? null : Number(user) + Number(system);
}

function ratio(a, b) {
  return (a / b).toFixed(1);
}
