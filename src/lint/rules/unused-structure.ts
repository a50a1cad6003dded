/** Structure tables that no field refers to. */
import type { ApiPage, Field, Structure } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { namedBy } from "../../interpreter/cells/named-type.ts";
import { nameKey } from "../../interpreter/cells/names.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { parseTypeText } from "../../language/type-text.ts";
import { typeWords } from "../subject/json-types.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ownRows } from "../subject/page-rows.ts";
import { structurePlace } from "../subject/places.ts";
import { keysOf } from "../subject/type-scope.ts";
import { unusedStructures } from "../../api-model/structure-uses.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/unused-structure",
  aliases: ["lint/structure-unused"],
  severity: "info",
  summary: "No field refers to a described structure",
  docs: {
    description:
      "A table that describes a named structure, on a page with an operation, and that no field refers to by link, table number, type name or field name. Pages without an operation are libraries of structures and are not checked.",
    rationale:
      "Either the structure is left over from an older version, or a field lost its type. Readers cannot tell which.",
    example: "“Table 7 NodeTaint” on a page where no type mentions `NodeTaint` and no field has this name.",
    remediation: "Link to the table from the field that has this structure, or remove the table.",
  },
  message: ({ name }) => `${name} is described, but no field on the page refers to it`,
});

export const unusedStructure = defineLint(rule, (subject, report) => {
  const { page, pages } = subject;
  const [operation] = page.operations;
  if (!operation) return;
  // where the body itself was not recognised, its table looks like a structure that nobody uses
  if (operation.requestBody === null && /^(?:POST|PUT|PATCH)$/.test(operation.method.value)) return;
  const calls = readCalls(subject);
  for (const structure of unusedStructures(page, pages)) {
    if (structure.name === null || isCalledFor(structure, calls, subject.vocabulary) || isShown(structure, page))
      continue;
    report({
      data: { name: structure.name.value },
      operation: page.operations.length === 1 ? operationName(operation) : null,
      fieldPath: null,
      detail: structure.id,
      places: [structurePlace(structure, "subject")],
      fix: {
        text: `Link to this table from the field that has the structure ${structure.name.value}, or remove the table.`,
        edits: [],
      },
    });
  }
});

/** A variant of a body needs no field that refers to it: an example shows it, key by key. */
function isShown({ fields }: Structure, { operations }: ApiPage): boolean {
  const names = new Set(fields.map(({ name }) => name.value));
  return operations.some(({ examples }) =>
    examples.some(({ body }) => {
      const keys = keysOf(body?.value?.json ?? null);
      return keys.length > 2 && keys.every((key) => names.has(key));
    }),
  );
}

interface Calls {
  /** By the name of a field, or that its type gives, in one spelling: the fields. */
  readonly names: ReadonlyMap<string, readonly Field[]>;
  /** Table numbers that types and descriptions mention. */
  readonly numbers: ReadonlySet<number>;
}

/** What the fields of a page may mean by their names, types and descriptions, though something else was linked or tied. */
function readCalls(subject: LintSubject): Calls {
  const names = new Map<string, Field[]>();
  const numbers = new Set<number>();
  for (const { field } of ownRows(subject)) {
    const words = typeWords(field) ?? "";
    const typeName = namedBy(parseTypeText(words, subject.vocabulary));
    for (const name of [field.name.value, ...(typeName === null ? [] : [typeName])]) {
      const known = names.get(nameKey(name));
      if (known) known.push(field);
      else names.set(nameKey(name), [field]);
    }
    for (const text of [words, field.description?.value ?? ""]) {
      const number = subject.vocabulary.tableNumber(text);
      if (number !== null) numbers.add(number);
    }
  }
  return { names, numbers };
}

/** A structure's own rows do not call for it. */
function isCalledFor({ name, fields }: Structure, calls: Calls, vocabulary: Vocabulary): boolean {
  const number = vocabulary.tableNumber(name?.evidence[0]?.words ?? "");
  if (number !== null && calls.numbers.has(number)) return true;
  const words = name?.value.match(/[A-Za-z_@][\w.:@/-]*/g) ?? [];
  return words.some((word) => calls.names.get(nameKey(word))?.some((field) => !fields.includes(field)) ?? false);
}
