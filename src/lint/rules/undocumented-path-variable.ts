/** URI variables without a row in any table. */
import type { Block } from "../../document/document.ts";
import { allBlocks, inlineLinks, inlineText } from "../../document/visit.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { isOnlyCalled } from "../subject/instructions.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { evidencePlace } from "../subject/places.ts";
import { namedRows, parameterTables } from "../subject/table-rows.ts";
import { readPath } from "../subject/uri-parameters.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/undocumented-path-variable",
  aliases: ["lint/path-variable-undocumented"],
  severity: "warning",
  summary: "A variable of the URI is not in any table",
  docs: {
    description: "A `{variable}` in the path of the operation's URI without a row in any parameter table.",
    rationale: "Readers cannot build the URI: they do not know what to put there or where to get it.",
    example: "The URI is `GET /v1/{project_id}/jobs/{job_id}`, but the table of path parameters has only `project_id`.",
    remediation: "Add a row for the variable.",
  },
  joining: { lacking: "page", habit: ({ data }) => JSON.stringify(data["name"]) },
  message: ({ name }) => `{${name}} is in the URI but not in the tables`,
});

export const undocumentedPathVariable = defineLint(rule, (subject, report) => {
  let linked: ReturnType<typeof linkedVariables> | null = null;
  for (const operation of subject.page.operations) {
    if (isOnlyCalled(operation, subject)) continue;
    for (const { name, uri } of readPath(operation).undocumented) {
      const [evidence] = uri.evidence;
      if (!evidence) continue;
      linked ??= linkedVariables(subject.document.blocks);
      if (linked.get(evidence.span.start)?.has(name) || isInUnplaced(name, evidence.span.start, subject)) continue;
      report({
        data: { name },
        operation: operationName(operation),
        fieldPath: `path ${name}`,
        places: [evidencePlace(evidence)],
        fix: { text: `Add a row for ${name} to the path parameters.`, edits: [] },
      });
    }
  }
});

/** Between a request line and the next, a table that belongs to no part may be that of the variable, under words that are not known. */
function isInUnplaced(name: string, from: number, subject: LintSubject): boolean {
  const starts = subject.page.operations.flatMap(({ path }) => path.evidence.map(({ span }) => span.start));
  const end = Math.min(...starts.filter((start) => start > from), Infinity);
  return parameterTables(subject).some(
    (table) =>
      table.use.use.detail === "unplaced" &&
      table.table.span.start > from &&
      table.table.span.start < end &&
      namedRows(table).some((row) => row.name === name),
  );
}

/** Variables that are links to what describes them, "/boats/[{boat.id}](boat.md)", by where their heading or paragraph begins. */
function linkedVariables(blocks: readonly Block[]): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, ReadonlySet<string>>();
  for (const block of allBlocks(blocks)) {
    if (block.type !== "heading" && block.type !== "paragraph") continue;
    const names = [...inlineLinks(block.content)].flatMap(({ children }) => pathVariables(inlineText(children).trim()));
    if (names.length > 0) found.set(block.span.start, new Set(names));
  }
  return found;
}
