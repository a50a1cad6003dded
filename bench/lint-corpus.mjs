// Runs docproof lint over the pages of the corpus, for the figures and for the sample: every page but the text editions.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

/** The corpus's RST, Markdown and HTML pages. */
export const corpusPages = (corpus) =>
  readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("text-") && /\.(?:rst|md|html)$/.test(name))
    .toSorted();

/** The findings of the corpus as atoms and as causes, with the seconds that lint took. */
export function lintCorpus(corpus) {
  const pages = corpusPages(corpus);
  const args = [resolve("dist/cli/main.js"), "lint", "--format", "json", "--fail-on", "never", ...pages];
  const start = performance.now();
  const report = JSON.parse(
    execFileSync(process.execPath, args, { cwd: corpus, encoding: "utf8", maxBuffer: 1 << 29 }),
  );
  const seconds = (performance.now() - start) / 1000;
  const atoms = report.causes.flatMap(({ atoms }) => atoms);
  return { pages, causes: report.causes, atoms, seconds };
}
