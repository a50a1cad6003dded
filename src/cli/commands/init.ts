/** `init`: writes a commented docproof.yaml for the pages and recordings that it finds. */
import { stat } from "node:fs/promises";
import { groupEditions } from "../../compare/groups.ts";
import { makeVocabulary } from "../../language/vocabulary.ts";
import { expandInputs } from "../io/inputs.ts";
import { print, say, writeWhole } from "../io/output.ts";
import { loadApiPages } from "../pages/load-pages.ts";
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
  const { pages, unreadable } = await loadApiPages(inputs, makeVocabulary());
  const withPromises = pages.filter(({ operations, structures }) => operations.length > 0 || structures.length > 0);
  if (withPromises.length === 0)
    throw new ToolError(
      `init: none of the ${pages.length} pages that were read describes an API`,
      "Name the folder with the reference pages: docproof init docs/api",
    );
  const groups = groupEditions(withPromises);
  const alone = groups.filter(({ pages: members }) => members.length === 1).length;
  const text = configText(folders, { pages: withPromises.length, groups: groups.length - alone, alone });
  if (dryRun) await print(text);
  else {
    await writeWhole(FILE, text);
    say(
      `docproof: ${FILE} written for ${withPromises.length} pages; ${groups.length - alone} groups of editions, ${alone} pages without a partner`,
    );
  }
  return reportUnreadable(unreadable);
}

function configText(
  folders: readonly string[],
  found: { readonly pages: number; readonly groups: number; readonly alone: number },
): string {
  const list = (items: readonly string[]): string => items.map((item) => `  - ${JSON.stringify(item)}\n`).join("");
  return `# yaml-language-server: $schema=./node_modules/docproof/schemas/formats/config.schema.json
# What docproof audits, and what it lets pass. Found when this was written: ${found.pages} pages that describe an API,
# ${found.groups} groups of editions of one operation, ${found.alone} pages without another edition.

# Pages: files, folders, globs, or git:REVISION:PATH.
sources:
${list(folders)}
# Recorded exchanges to hold the pages against: HAR, NDJSON, raw HTTP messages.
# recordings:
#   - recordings/

# Folders that "docproof audit" writes to.
# schemas: schemas
# reports: reports

# The mildest severity that makes the exit code 1: error, warning, info or never.
fail-on: error

# Severity of single rules ("docproof rules" lists them), or off.
# rules:
#   lint/missing-description: off

# Pages that are editions of each other although neither page id nor method and path say so.
# pair:
#   - [docs/en/create.md, docs/zh/create.md]

# Known and wanted; each with its reason.
# ignore:
#   - rule: compare/field-missing
#     page: "docs/zh/**"
#     field: request dry_run
#     reason: not offered in that region

# Link to a line of a page, for HTML, Markdown and JUnit reports.
# source-url: https://git.example.com/docs/blob/main/{path}#L{line}

# Words of your pages that docproof does not know. A finding about an unknown header prints the line to paste here.
# vocabulary:
#   columns:
#     type: [Kind]
`;
}
