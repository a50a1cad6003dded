/** `init`: writes a commented docproof.yaml for the pages and recordings that it finds. */
import { stat } from "node:fs/promises";
import { posix } from "node:path";
import { auditPages } from "../../audit/audit.ts";
import { plainReading } from "../config/bindings.ts";
import { counts, proposedPairs, sourcesFor } from "../config/proposal.ts";
import { groupEditions } from "../../compare/groups.ts";
import { habitLines, inOrder, joinHabits } from "../../interpreter/habit.ts";
import { makeVocabulary } from "../../language/vocabulary.ts";
import { expandInputs } from "../io/inputs.ts";
import { print, say, writeWhole } from "../io/output.ts";
import { counted } from "../../reporters/phrases.ts";
import type { Input } from "../io/input.ts";
import { makeJudges } from "../run/make-judges.ts";
import { loadPages } from "../pages/load-pages.ts";
import { readHabits } from "../pages/read-habit.ts";
import { visible } from "../../reporters/visible-text.ts";
import { ToolError } from "../io/tool-error.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";

const FILE = "docproof.yaml";

/** Writes the configuration, or prints it with `dryRun`. An existing one is never overwritten. */
export async function init(folders: readonly string[], dryRun: boolean): Promise<ExitCode> {
  const exists = await stat(FILE).then(
    () => true,
    () => false,
  );
  if (exists && !dryRun)
    throw new ToolError(`${FILE} exists already`, "docproof init --dry-run prints what would be written.");
  const inputs = await expandInputs(folders, "pages");
  const vocabulary = makeVocabulary();
  const { pages: loaded, unreadable } = await loadPages(inputs, plainReading(vocabulary), { linted: true });
  const pages = loaded.map(({ page }) => page);
  const withPromises = pages.filter(({ operations, structures }) => operations.length > 0 || structures.length > 0);
  if (withPromises.length === 0)
    throw new ToolError(
      `init: none of the ${pages.length} pages that were read describes an API`,
      "Name the folder with the reference pages: docproof init docs/api",
    );
  const groups = groupEditions(withPromises);
  const single = groups.filter(({ pages: members }) => members.length === 1);
  const alone = single.length;
  const named = new Set(withPromises.map(({ source }) => source));
  const { findings } = auditPages(
    loaded.filter(({ source }) => named.has(source.id)),
    { lint: true, compare: true },
    makeJudges(loaded, []),
  );
  const text = configText({
    sources: folders.flatMap((folder) => sourcesOf(folder, named, inputs)),
    pages: withPromises.length,
    groups: groups.length - alone,
    alone,
    written: `${counts(withPromises.map(({ format }) => format))}; ${counts(withPromises.map(({ language }) => language))}`,
    pairs: proposedPairs(single.flatMap(({ pages: members }) => members)),
    habit: await habitFound(inputs.filter(({ id }) => named.has(id))),
    errors: findings.filter(({ severity }) => severity === "error").length,
  });
  if (dryRun) await print(text);
  else {
    await writeWhole(FILE, text);
    say(
      `docproof: ${FILE} written for ${counted(withPromises.length, "page")}; ${counted(groups.length - alone, "group")} of editions, ${counted(alone, "page")} without a partner`,
    );
  }
  return reportUnreadable(unreadable);
}

async function habitFound(inputs: readonly Input[]): Promise<Found["habit"]> {
  const { pages } = await readHabits(inputs, plainReading(makeVocabulary()));
  const habit = joinHabits(pages.map((page) => page.habit));
  return {
    lines: habitLines(habit),
    usual: inOrder(habit.requestLines)[0]?.[0] ?? "first code block under a level-2 heading",
  };
}

/** A glob, an address or a revision is named as it was; of a folder only what are pages. */
function sourcesOf(folder: string, pages: ReadonlySet<string>, inputs: readonly Input[]): string[] {
  const path = posix.normalize(folder.replaceAll("\\", "/")).replace(/(?<=.)\/$/, "");
  const files = inputs.map(({ id }) => id);
  const isFolder = path === "." || files.some((file) => file.startsWith(`${path}/`));
  return isFolder ? sourcesFor(path, pages, files) : [folder];
}

interface Found {
  readonly sources: readonly string[];
  readonly pages: number;
  readonly groups: number;
  readonly alone: number;
  /** "12 Markdown, 3 RST; 15 en". */
  readonly written: string;
  readonly pairs: readonly (readonly string[])[];
  readonly habit: { readonly lines: readonly string[]; readonly usual: string };
  /** Findings of that severity among the pages as they are. */
  readonly errors: number;
}

/** Longer lists of proposals nobody reads. */
const MOST_PAIRS = 20;

function configText(found: Found): string {
  const list = (items: readonly string[]): string => items.map((item) => `  - ${JSON.stringify(item)}\n`).join("");
  return `# yaml-language-server: $schema=./node_modules/docproof/schemas/formats/config.schema.json
# What docproof audits, and what it lets pass. Found when this was written: ${counted(found.pages, "page")} of an API,
# ${counted(found.groups, "group")} of editions of one operation, ${counted(found.alone, "page")} without another edition.
# Written in: ${found.written}.

# Pages: files, folders, globs, or git:REVISION:PATH.
sources:
${list(found.sources)}
# Recorded exchanges to hold the pages against: HAR, NDJSON, raw HTTP messages.
# recordings:
#   - recordings/

# Folders that "docproof audit" writes to.
# schemas: schemas
# reports: reports

# The mildest severity that makes the exit code 1: error, warning, info or never.
${failOn(found.errors)}
# Severity of single rules ("docproof rules" lists them), or off.
# rules:
#   lint/missing-description: off

# Pages that are editions of each other although neither page id nor method and path say so.
${pairsText(found.pairs)}
# Known and wanted; each with its reason.
# ignore:
#   - rule: compare/field-missing
#     page: "docs/zh/**"
#     field: request dry_run
#     reason: not offered in that region

# Link to a line of a page, for HTML, Markdown and JUnit reports.
# source-url: https://git.example.com/docs/blob/main/{path}#L{line}

# How these pages are written, as they were read (docproof explain FOLDER prints it anew):
${found.habit.lines.map((line) => `# ${visible(line).replaceAll("\n", " ")}\n`).join("")}# Where request lines stand, if that is wrong.
# habit:
#   request-lines:
#     - ${found.habit.usual}

# Words of your pages that docproof does not know. A finding about an unknown header prints the line to paste here.
# vocabulary:
#   columns:
#     type: [Kind]
`;
}

function failOn(errors: number): string {
  if (errors === 0) return "fail-on: error\n";
  return `# There ${errors === 1 ? "is" : "are"} ${counted(errors, "error")} now. Once corrected, or accepted with --update-baseline: error.\nfail-on: never\n`;
}

function pairsText(pairs: Found["pairs"]): string {
  if (pairs.length === 0) return "# pair:\n#   - [docs/en/create.md, docs/zh/create.md]\n";
  const lines = pairs.slice(0, MOST_PAIRS).map((pair) => `#   - ${JSON.stringify(pair)}\n`);
  return `# The paths of these differ by a language only.\n# pair:\n${lines.join("")}`;
}
