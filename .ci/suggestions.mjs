// Corrections as suggestions on a pull request: a unified diff of pages becomes the body of GitHub's "create a review".
//
//   suggestions.mjs BASE HEAD POSTED REPORT.sarif… < corrections.diff > review.json
//
// BASE and HEAD are revisions of the pull request; POSTED has the comments that are there, a JSON object with path and body a line;
// the SARIF reports say why a line is corrected. Writes nothing where there is nothing to suggest. GitHub takes comments only on
// lines that its own diff shows, and refuses the whole review for one that it does not, so what lies elsewhere is left out.
// https://docs.github.com/rest/pulls/reviews
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [base, head, postedFile, ...reports] = process.argv.slice(2);
const dist = path.join(path.dirname(process.env["DOCPROOF_BIN"] ?? ""), "..");
const { markdownText } = await import(pathToFileURL(path.resolve(dist, "reporters/markdown-text.js")).href);

/** A pull request with more comments at once is read by nobody; the next push brings those that are left. */
const MOST = 20;

const git = (...args) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 30 });
const root = git("rev-parse", "--show-toplevel").trim();
const inRepository = (file) => path.relative(root, path.resolve(file)).replaceAll(path.sep, "/");

/** Parts of a unified diff that change lines: the old lines from `from` to `to` (from 1, the end exclusive) become `lines`. */
function changesOf(diff) {
  const changes = [];
  let file = null;
  let open = null;
  let [at, oldLeft, newLeft] = [0, 0, 0];
  const close = () => {
    if (open !== null) changes.push(open);
    open = null;
  };
  for (const line of diff.split("\n")) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (oldLeft === 0 && newLeft === 0) {
      close();
      if (line.startsWith("+++ b/")) file = line.slice("+++ b/".length);
      if (hunk) [at, oldLeft, newLeft] = [hunk[1], hunk[2] ?? 1, hunk[3] ?? 1].map(Number);
      continue;
    }
    const [sign, text] = [line[0] ?? " ", line.slice(1)];
    if (sign === "\\") continue;
    // a suggestion replaces lines: what is only added takes the line behind it along
    if (sign === " " && open?.from === open?.to) open?.lines.push(text);
    else if (sign === " ") close();
    if (sign !== " ") open ??= { file, from: at, to: at, lines: [] };
    if (sign === "+") open.lines.push(text);
    if (sign !== "+") {
      at += 1;
      oldLeft -= 1;
      if (open !== null) open.to = at;
    }
    if (sign !== "-") newLeft -= 1;
  }
  close();
  return changes.filter(({ from, to }) => from < to);
}

/** First and last lines that GitHub shows of a file, hunk by hunk. */
const shownOf = (file) =>
  [
    ...git("diff", "-U3", "--no-color", "--no-ext-diff", `${base}...${head}`, "--", path.join(root, file)).matchAll(
      /^@@ [^+]*\+(\d+)(?:,(\d+))? @@/gm,
    ),
  ].map(([, first, count = "1"]) => [Number(first), Number(first) + Number(count) - 1]);

/** The file is judged as it lies here; where the pull request has it otherwise, its lines are others. */
function isAsInHead(file) {
  try {
    return git("rev-parse", `${head}:${file}`).trim() === git("hash-object", path.join(root, file)).trim();
  } catch {
    return false;
  }
}

const results = reports
  .filter((file) => existsSync(file))
  .flatMap((file) => JSON.parse(readFileSync(file, "utf8")).runs.flatMap((run) => run.results ?? []));

/** Titles of the findings that stand in these lines. */
function reasonsFor({ file, from, to }) {
  const here = results.filter(({ locations = [] }) =>
    locations.some(({ physicalLocation: { artifactLocation, region } }) => {
      const { startLine = 0, endLine = startLine } = region ?? {};
      return decodeURIComponent(artifactLocation.uri) === file && startLine < to && endLine >= from;
    }),
  );
  return [...new Set(here.map(({ message, ruleId }) => `${markdownText(message.text.split("\n")[0])} (${ruleId})`))];
}

function commentOn(change) {
  const { file, from, to, lines } = change;
  const text = lines.map((line) => line.replace(/\r$/, "")).join("\n");
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const reasons = reasonsFor(change);
  const why = reasons.length === 0 ? "docproof corrects this." : reasons.join("\n");
  return {
    path: file,
    ...(to - from > 1 ? { start_line: from, start_side: "RIGHT" } : {}),
    line: to - 1,
    side: "RIGHT",
    body: `${why}\n\n${fence}suggestion\n${text}${lines.length === 0 ? "" : "\n"}${fence}\n`,
  };
}

const posted = new Set(
  readFileSync(postedFile, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ path: file, body }) => `${file}\n${body.replaceAll("\r", "").trim()}`),
);
const shown = new Map();
const comments = changesOf(readFileSync(0, "utf8"))
  .map((change) => ({ ...change, file: inRepository(change.file) }))
  .filter(({ file, from, to }) => {
    if (!shown.has(file)) shown.set(file, isAsInHead(file) ? shownOf(file) : []);
    return shown.get(file).some(([first, last]) => first <= from && to - 1 <= last);
  })
  .map(commentOn)
  .filter(({ path: file, body }) => {
    const key = `${file}\n${body.trim()}`;
    return !posted.has(key) && posted.add(key);
  });

if (comments.length > 0)
  console.log(JSON.stringify({ commit_id: head, event: "COMMENT", comments: comments.slice(0, MOST) }));
