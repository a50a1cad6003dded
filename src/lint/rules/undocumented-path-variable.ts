/** URI variables without a row in any table. */
import type { Block } from "../../document/document.ts";
import { allBlocks, inlineLinks, inlineText } from "../../document/visit.ts";
import type { ApiPage, Operation } from "../../api-model/api-page.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { isUnplaced } from "../../api-model/unplaced.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { operationName } from "../../promises/promises.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { defineRule } from "../../findings/rule.ts";
import { isOnlyCalled } from "../subject/instructions.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { evidencePlace } from "../subject/places.ts";
import { namedRows, parameterTables } from "../subject/table-rows.ts";
import { readPath } from "../subject/uri-parameters.ts";

/** `elsewhere`: what the tables describe a field of that name as instead. */
const rule = defineRule<{ name: string; elsewhere: "body" | null }>({
  id: "lint/undocumented-path-variable",
  aliases: ["lint/path-variable-undocumented"],
  severity: "warning",
  summary: "A variable of the URI is not in any table",
  docs: {
    description:
      "A `{variable}` in the path of the operation's URI without a row in any parameter table. If the table of the request body has a row of that name, the message says so. On a page that describes no variable of any of its operations, it is a note. Not checked: variables of which a sentence says what they are, or by a link where that is described.",
    rationale: "Readers cannot build the URI: they do not know what to put there or where to get it.",
    example: "The URI is `GET /v1/{project_id}/jobs/{job_id}`, but the table of path parameters has only `project_id`.",
    remediation: "Add a row for the variable.",
  },
  joining: { lacking: "page", habit: ({ data }) => JSON.stringify(data["name"]) },
  message: ({ name, elsewhere }) =>
    elsewhere === "body"
      ? `{${name}} is in the URI, the tables describe it as a field of the body`
      : `{${name}} is in the URI but not in the tables`,
});

export const undocumentedPathVariable = defineLint(rule, (subject, report) => {
  let linked: ReturnType<typeof linkedVariables> | null = null;
  let isInUnplaced: ReturnType<typeof makeInUnplaced> | null = null;
  let ofAll: ReadonlySet<string> | null = null;
  let referred: ReadonlySet<string> | null = null;
  const isHabit = describesNone(subject.page);
  for (const operation of subject.page.operations) {
    if (isOnlyCalled(operation, subject)) continue;
    for (const { name, uri } of readPath(operation).undocumented) {
      const [evidence] = uri.evidence;
      if (!evidence) continue;
      linked ??= linkedVariables(subject.document.blocks);
      isInUnplaced ??= makeInUnplaced(subject);
      if (linked.get(evidence.span.start)?.has(name) || isInUnplaced(name, evidence.span.start)) continue;
      if ((referred ??= toldVariables(subject)).has(name)) continue;
      if ((ofAll ??= toldOfAll(subject.page)).has(name) || isInBodyByCase(name, operation, subject.page)) continue;
      report({
        data: { name, elsewhere: isInBody(name, operation, subject.page) ? "body" : null },
        ...(isHabit ? { severity: "info" as const } : {}),
        operation: operationName(operation),
        fieldPath: `path ${name}`,
        places: [evidencePlace(evidence)],
        fix: { text: `Add a row for ${name} to the path parameters.`, edits: [] },
      });
    }
  }
});

/** As many operations, and no variable of any described, make a page that means it. */
const HABIT = 3;

function describesNone({ operations }: ApiPage): boolean {
  const withVariables = operations.filter(({ path }) => pathVariables(path.value).length > 0);
  return (
    withVariables.length >= HABIT &&
    withVariables.every(({ path, parameters }) => {
      const variables = new Set(pathVariables(path.value));
      return parameters.every((parameter) => parameter.in !== "path" && !variables.has(parameter.name.value));
    })
  );
}

/** Told of all calls: by the row of an address that is nothing but variables, "/{service}/{version}/{profile}". */
function toldOfAll({ operations }: ApiPage): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ path, parameters }) =>
      pathVariables(path.value).length > 1 &&
      path.value.replace(/\{[^{}]*\}/g, "").replace(/[^\p{L}\p{N}]/gu, "") === ""
        ? parameters.map((parameter) => parameter.name.value)
        : [],
    ),
  );
}

/** Whether the body of the request has a row of that name. */
const isInBody = (name: string, { requestBody }: Operation, page: ApiPage): boolean =>
  bodyNames(requestBody, page).includes(name);

/** "ID" in the list of what is sent is "{id}" of the path: a page of fields in capitals writes all of its rows so. */
function isInBodyByCase(name: string, { requestBody }: Operation, page: ApiPage): boolean {
  const names = bodyNames(requestBody, page);
  return !names.includes(name) && names.some((field) => field.toLowerCase() === name.toLowerCase());
}

function bodyNames(body: Operation["requestBody"], page: ApiPage): string[] {
  if (body?.type.kind !== "structure") return [];
  return structureById(page, body.type.id)?.fields.map((field) => field.name.value) ?? [];
}

/**
 * A table that belongs to no operation may be that of the variable: between the request line and the next, under words that are not known;
 * or between the one before and this, under words for what is sent ("Arguments" above "Definition").
 */
function makeInUnplaced(subject: LintSubject): (name: string, at: number) => boolean {
  const tables = parameterTables(subject).filter(({ use }) => isUnplaced(use));
  const starts = subject.page.operations
    .flatMap(({ path }) => path.evidence.map(({ span }) => span.start))
    .toSorted((a, b) => a - b);
  return (name, at) => {
    if (tables.length === 0) return false;
    const before = starts.findLast((start) => start < at) ?? 0;
    const behind = starts.find((start) => start > at) ?? Infinity;
    return tables.some((table) => {
      const { start } = table.table.span;
      const isNear =
        (start > at && start < behind) || (start > before && start < at && table.use.use.detail === "request");
      return isNear && namedRows(table).some((row) => row.name === name);
    });
  };
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

const toldVariables = ({ document: { blocks }, vocabulary }: LintSubject): ReadonlySet<string> =>
  new Set([...referredVariables(blocks), ...definedVariables(blocks, vocabulary)]);

/** "Where `site_id` is the number of the site": names in code of which a sentence says what they are. */
function definedVariables(blocks: readonly Block[], { languages }: Vocabulary): string[] {
  return [...allBlocks(blocks)].flatMap((block) =>
    block.type !== "paragraph"
      ? []
      : block.content.flatMap((node, at) => {
          const next = block.content[at + 1];
          const behind = next?.type === "text" ? inlineText([next]) : "";
          return node.type === "code-span" && languages.some(({ judging }) => judging.defines.test(behind))
            ? [withoutBraces(inlineText([node]))]
            : [];
        }),
  );
}

const withoutBraces = (name: string): string => name.trim().replace(/^\{+([^{}]+)\}+$/, "$1");

/** "For `site_id`, see [Before you begin](begin.md)": names in code in a sentence that links to what describes them. */
function referredVariables(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const block of allBlocks(blocks)) {
    if (block.type !== "paragraph" || [...inlineLinks(block.content)].length === 0) continue;
    let names: string[] = [];
    let isLinked = false;
    const end = (): void => {
      if (isLinked) for (const name of names) found.add(name);
      [names, isLinked] = [[], false];
    };
    for (const node of block.content) {
      if (node.type === "code-span") names.push(withoutBraces(inlineText([node])));
      else if ([...inlineLinks([node])].length > 0) isLinked = true;
      else if (/[.!?](?:\s|$)|[。！？]/.test(inlineText([node]))) end();
    }
    end();
  }
  return found;
}
