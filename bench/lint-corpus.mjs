// Runs docproof lint over the pages of the corpus, for the figures and for the sample: every page but the text editions.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

/** The corpus's RST, Markdown and HTML pages. */
export const corpusPages = (corpus) =>
  readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("text-") && /\.(?:rst|md|html)$/.test(name))
    .toSorted();

const argsOf = (command, pages) => [
  resolve("dist/cli/main.js"),
  command,
  "--format",
  "json",
  "--fail-on",
  "never",
  ...pages,
];

/** Runs a judging command over pages of the corpus: its report, and the seconds that it took. */
function judge(corpus, command, pages) {
  const start = performance.now();
  const output = execFileSync(process.execPath, argsOf(command, pages), {
    cwd: corpus,
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  return { report: JSON.parse(output), seconds: (performance.now() - start) / 1000 };
}

export const secondsOf = (corpus, command, pages) => judge(corpus, command, pages).seconds;

/** The findings of lint on the whole corpus: as atoms and as causes. */
export function lintCorpus(corpus) {
  const pages = corpusPages(corpus);
  const { report, seconds } = judge(corpus, "lint", pages);
  return { pages, causes: report.causes, atoms: report.causes.flatMap(({ atoms }) => atoms), seconds };
}
