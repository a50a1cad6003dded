// Runs docproof lint over the pages of the corpus, for the figures and for the sample: every page but the text editions.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

/** The corpus's RST, Markdown and HTML pages. */
export const corpusPages = (corpus) =>
  readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("text-") && /\.(?:rst|md|html)$/.test(name))
    .toSorted();

/** Loaded into the command's process: its processor time is the same on a machine that is busy with something else. */
const TELL_SECONDS =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(`\\nseconds ${(user+system)/1e6}`)})';

/** Runs a judging command over pages of the corpus: its report, and the seconds of processor time that it took. */
function judge(corpus, command, pages) {
  const bin = resolve("dist/cli/main.js");
  const options = ["--format", "json", "--fail-on", "never"];
  const ran = spawnSync(process.execPath, ["--import", TELL_SECONDS, bin, command, ...options, ...pages], {
    cwd: corpus,
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  if (ran.status !== 0) throw new Error(`docproof ${command} exits ${ran.status}: ${ran.stderr.slice(-300)}`);
  return { report: JSON.parse(ran.stdout), seconds: Number(/seconds (\S+)$/.exec(ran.stderr)?.[1]) };
}

export const secondsOf = (corpus, command, pages) => judge(corpus, command, pages).seconds;

/** The findings of lint on the whole corpus: as atoms and as causes. */
export function lintCorpus(corpus) {
  const pages = corpusPages(corpus);
  const { report, seconds } = judge(corpus, "lint", pages);
  return { pages, causes: report.groups, atoms: report.groups.flatMap(({ findings }) => findings), seconds };
}
