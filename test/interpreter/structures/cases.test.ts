/**
 * The literate cases of structures: `cases/*.md` holds pages, followed by what each promises: its parameters and structures, each field
 * with its type, whether it is required, what led to its structure, and what else is said of its values, and the words that say so. Pages
 * of one case may point to each other.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ApiPage, Evidence, Field, Structure, TypeExpression } from "../../../src/api-model/api-page.ts";
import { linkPage, makeFinder } from "../../../src/interpreter/structures/links.ts";
import { accepted, casesIn, readCasePage } from "../../literate-cases.ts";

const FOLDER = join(import.meta.dirname, "cases");

for (const [file, list] of casesIn(FOLDER)) {
  describe(file, () => {
    test.each(list)("$title", ({ title, pages, expected }) => {
      const read = pages.map(readCasePage);
      const find = makeFinder(read);
      const lines = read.flatMap((page) => linesOf(linkPage(page, find), read.length > 1));
      expect(accepted(join(FOLDER, `${file}.md`), title, lines, "report")).toEqual(expected);
    });
  });
}

function linesOf(page: ApiPage, isOneOfSeveral: boolean): string[] {
  return [
    ...(isOneOfSeveral ? [`# ${page.source}`] : []),
    ...page.operations.flatMap((operation) => [
      `${operation.method.value} ${operation.path.value}`,
      ...operation.parameters.map((parameter) => `  ${parameter.in} ${fieldLine(parameter)}`),
      ...(operation.requestBody ? [`  request: ${typeText(operation.requestBody.type)}`] : []),
      ...operation.responses.flatMap(({ status, body, headers }) => [
        `  ${status.value}: ${body === null ? "no body" : typeText(body.type)}`,
        ...headers.map((header) => `    header ${fieldLine(header)}`),
      ]),
    ]),
    ...page.structures.flatMap(structureLines),
  ];
}

function structureLines({ id, name, root, fields, anyKey, ids }: Structure): string[] {
  const told = [root, name === null || name.value === id ? null : `“${name.value}”`, ...ids.map((one) => `#${one}`)];
  return [
    [id, ...told.filter((part) => part !== null)].join(" "),
    ...fields.map((field) => `  ${fieldLine(field)}`),
    ...(anyKey ? [`  any key ${fieldLine(anyKey)}`] : []),
  ];
}

function fieldLine({ name, type, required, constraints, tie, description }: Field): string {
  return [
    `${name.value}: ${typeText(type?.value ?? null)}${type ? wordsOf(type.evidence) : ""}`,
    ...(required ? [required.value === "yes" ? "required" : required.value === "no" ? "optional" : "conditional"] : []),
    ...(tie ? [`by ${tie.by} ${tie.target}${tie.evidence.words === tie.target ? "" : wordsOf([tie.evidence])}`] : []),
    ...constraints.map(({ keyword, value, evidence }) => `${keyword} ${JSON.stringify(value)}${wordsOf(evidence)}`),
    ...(description === null ? ["no description"] : []),
  ].join(", ");
}

const wordsOf = (evidence: readonly Evidence[]): string => evidence.map(({ words }) => ` “${words}”`).join("");

function typeText(type: TypeExpression | null): string {
  if (type === null) return "?";
  switch (type.kind) {
    case "array":
      return `${typeText(type.items)}[]`;
    case "map":
      return `map of ${typeText(type.values)}`;
    case "union":
      return type.options.map(typeText).join(type.any ? " and/or " : " or ");
    case "structure":
      return type.page === undefined ? `{${type.id}}` : `{${type.id} of ${type.page}}`;
    default:
      return type.kind;
  }
}
