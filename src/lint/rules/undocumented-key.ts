/** Example keys without a row in the table. */
import type { ApiPage, Structure } from "../../api-model/api-page.ts";
import { defineRule } from "../../findings/rule.ts";
import { type ShownObject } from "../subject/example-walk.ts";
import { operationName } from "../../promises/promises.ts";
import { misspeltKeys } from "../subject/key-spelling.ts";
import { hasFurtherFields } from "../subject/further-fields.ts";
import { describedElsewhere } from "../subject/described-elsewhere.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofShown, type PageRow, readPage } from "../subject/page-rows.ts";
import { examplePlace, structurePlace } from "../subject/places.ts";
import { escapePointer } from "../../source/json-pointer.ts";

const rule = defineRule<{ key: string; table: string; elsewhere: string | null }>({
  id: "lint/undocumented-key",
  severity: "warning",
  summary: "An example shows a key that has no row in the table",
  docs: {
    description:
      "A key in an example object that has no row in the table that describes the object. If a whole object is undocumented, only its own key is reported. Not checked: keys that the page, or one beside it, says every call has, keys of a request beside whose table the page says that more is sent, objects whose keys users choose, keys such as `@type` of a notation, objects around a list of whose entries alone the table is, and objects that share too few keys with the table to be described by it.",
    rationale:
      "Readers see a value in the response, but the table does not say what type it has, what it means, or whether they can rely on it.",
    example: 'The example shows `"skip_verify": true` in `cluster`, but the table of `cluster` has no such row.',
    remediation: "Add the row, or remove the key from the example.",
  },
  joining: { fact: "existence", rank: 5, lacking: "page" },
  message: ({ key, table, elsewhere }) =>
    `${key} is in the example but not in ${table}${elsewhere === null ? "" : `; ${elsewhere} has such a row, which no example shows`}`,
});

export const undocumentedKey = defineLint(rule, (subject, report) => {
  const seen = new Set<string>();
  const reading = readPage(subject);
  const described = describedElsewhere(subject);
  for (const object of reading.examples.objects) {
    const wrappers = wrappersOf(object, subject.page);
    // the table is of one entry of the list, and of nothing beside it
    if (object.structure.fields.every(({ name }) => wrappers.get(name.value) === "list")) continue;
    const extra = object.extra.filter((key) => !wrappers.has(key));
    // an object that shares less than half of its keys with the table may be described by another one
    if (object.present.length === 0 || object.present.length < extra.length) continue;
    const misspelt = misspeltKeys(object);
    for (const key of extra) {
      const id = `${object.structure.id} ${key}`;
      if (seen.has(id) || misspelt.has(key) || described.has(key) || /^\s+$|^[.…]+$/.test(key)) continue;
      if (isListedAround(key, object.structure, subject) || isAnnotation(key, object.structure)) continue;
      if (object.overlay.place === "request" && object.pointer === "" && hasFurtherFields(object.structure, subject))
        continue;
      seen.add(id);
      const at = ofShown(object);
      report({
        data: {
          key: key === "" ? '""' : key,
          table: structureName(object.structure),
          elsewhere: unusedRow(key, object, reading.rows, subject),
        },
        operation: at.operation,
        fieldPath:
          at.fieldPath === "" || at.fieldPath === "request"
            ? `${at.fieldPath} ${key}`.trim()
            : `${at.fieldPath}.${key}`,
        places: [
          examplePlace(subject.source, object.overlay.example, `${object.pointer}/${escapePointer(key)}`),
          structurePlace(object.structure),
        ],
        fix: { text: "Add a row for the key to the table, or remove the key from the example.", edits: [] },
      });
    }
  }
});

/** "@type" and the like are of the notation, unless the table has rows for such. */
const isAnnotation = (key: string, { fields }: Structure): boolean =>
  key.startsWith("@") && !fields.some(({ name }) => name.value.startsWith("@"));

/** In a flat list one row may stand for the object's own field and for that of the object around it. */
const isListedAround = (key: string, structure: Structure, { page }: LintSubject): boolean =>
  structure.isFlat === true &&
  page.structures.some(
    ({ tables, fields }) =>
      tables.some((table) => structure.tables.includes(table)) && fields.some(({ name }) => name.value === key),
  );

/** Keys whose inside is what the table describes, which `wrapper-example` says. */
function wrappersOf(
  { pointer, overlay }: ShownObject,
  { twoReadings }: ApiPage,
): ReadonlyMap<string, "list" | "object"> {
  if (pointer !== "") return new Map();
  const name = operationName(overlay.operation);
  const wrappers = twoReadings.filter(
    ({ kind, operation, place, path, won }) =>
      kind === "wrapper" && won === "example" && path === "" && place === overlay.place && operation === name,
  );
  return new Map(
    wrappers.map(({ example }) => [example.replace(/\[\]$/, ""), example.endsWith("[]") ? "list" : "object"]),
  );
}

/** A row that slipped into the wrong table of the same body: no example shows it where it stands. */
function unusedRow(key: string, object: ShownObject, rows: readonly PageRow[], { page }: LintSubject): string | null {
  const row = rows.find(
    ({ field, shown, place }) => field.name.value === key && shown.length === 0 && place === object.overlay.place,
  );
  const structure = page.structures.find(
    ({ tables, fields }) => row && tables.includes(row.field.table) && fields.includes(row.field),
  );
  return structure ? structureName(structure) : null;
}

function structureName(structure: Structure): string {
  return structure.name === null ? "the table" : `the table of ${structure.name.value}`;
}
