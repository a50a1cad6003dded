// How fast the readers are, beside their peers on the same bytes in the same run: npm run bench [CORPUS]
// docutils and pandoc are measured when they are installed (Debian: python3-docutils, pandoc). Build first: npm run build.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import { makeVocabulary } from "../dist/language/vocabulary.js";
import { makeReaders } from "../dist/readers/registry.js";
import { makeSource } from "../dist/source/source.js";

const corpus = process.argv[2] ?? "../shared/corpus";
if (!existsSync(corpus)) {
  console.log(`bench: no corpus at ${corpus}; name a folder of pages`);
  process.exit(0);
}
const readers = makeReaders(makeVocabulary());
const FORMATS = { rst: "rst", html: "html", md: "markdown", txt: "text" };
const pages = new Map(Object.values(FORMATS).map((format) => [format, []]));
for (const name of readdirSync(corpus, { recursive: true, encoding: "utf8" }).toSorted()) {
  const format = FORMATS[name.split(".").pop()];
  if (format) pages.get(format).push({ name: join(corpus, name), text: readFileSync(join(corpus, name), "utf8") });
}

/** Seconds for all of `list`, the best of three, after one round to warm up. */
function best(list, work) {
  for (const page of list) work(page);
  const rounds = Array.from({ length: 3 }, () => {
    const start = performance.now();
    for (const page of list) work(page);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...rounds);
}

const rows = [];
for (const [format, list] of pages) {
  if (list.length === 0) continue;
  const megabytes = list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const own = best(list, ({ name, text }) => readers[format](makeSource(name, text)));
  rows.push({
    reader: `docproof ${format}`,
    pages: list.length,
    "pages/s": Math.round(list.length / own),
    "MB/s": +(megabytes / own).toFixed(1),
    "peer time / ours": "",
  });
  const peer = (name, seconds) =>
    rows.push({
      reader: `  ${name}`,
      pages: list.length,
      "pages/s": Math.round(list.length / seconds),
      "MB/s": +(megabytes / seconds).toFixed(1),
      "peer time / ours": +(seconds / own).toFixed(2),
    });
  if (format === "html" || format === "markdown")
    peer(
      "bare cheerio.load with locations",
      best(list, ({ text }) => load(text, { sourceCodeLocationInfo: true })),
    );
  if (format === "rst") for (const [name, seconds] of rstPeers(list)) peer(name, seconds);
}
console.table(rows);

// what a page costs by its size
spawnSync(process.execPath, [fileURLToPath(new URL("growth.mjs", import.meta.url))], { stdio: "inherit" });

/** Whole processes that read every page once, less the time that an empty one takes. */
function rstPeers(list) {
  const found = [];
  const names = join(mkdtempSync(join(tmpdir(), "docproof-bench-")), "pages.txt");
  writeFileSync(names, list.map(({ name }) => name).join("\n"));
  const docutils =
    "import sys,time\nfrom docutils.core import publish_doctree\nfrom docutils.parsers.rst import roles\nroles.register_generic_role('ref', __import__('docutils.nodes').nodes.emphasis)\nnames=open(sys.argv[1]).read().split('\\n')\nt=time.time()\nfor n in names: publish_doctree(open(n,encoding='utf-8').read(), settings_overrides={'report_level':5,'halt_level':6,'file_insertion_enabled':False})\nprint(time.time()-t)";
  const run = spawnSync("/usr/bin/python3", ["-c", docutils, names], { encoding: "utf8" });
  if (run.status === 0) found.push(["docutils (in one process)", Number(run.stdout)]);
  if (spawnSync("pandoc", ["--version"]).status === 0) {
    const some = list.filter((_, i) => i % 10 === 0);
    const timed = (files) => {
      const start = performance.now();
      execFileSync("pandoc", ["-f", "rst", "-t", "native", ...files], {
        maxBuffer: 1 << 30,
        stdio: ["ignore", "ignore", "ignore"],
      });
      return (performance.now() - start) / 1000;
    };
    const bytes = (files) => files.reduce((sum, { text }) => sum + text.length, 0);
    const seconds = timed(some.map(({ name }) => name));
    found.push(["pandoc (every 10th page, scaled)", (seconds * bytes(list)) / bytes(some)]);
  }
  return found;
}
