/** Example keys that are a row's name in another spelling. */
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Fix } from "../../findings/finding.ts";
import type { Field } from "../../api-model/api-page.ts";
import type { ShownObject } from "../subject/example-walk.ts";
import { misspeltKeys, misspeltWrapper, slipOf } from "../subject/key-spelling.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofShown, readPage, rowKey } from "../subject/page-rows.ts";
import { evidencePlace, examplePlace, exactSpan, nameEvidence } from "../subject/places.ts";
import { plainCharacters } from "../subject/plain-characters.ts";
import { escapePointer } from "../../source/json-pointer.ts";

const rule = defineRule<{ key: string; row: string }>({
  id: "lint/misspelled-key",
  aliases: ["lint/key-spelling"],
  severity: "error",
  summary: "An example and the table spell a key differently",
  docs: {
    description:
      "A key of an example without a row, while a row that the example does not show has the same name except for case, separators or one letter.",
    rationale: "A client that uses the wrong spelling is silently ignored.",
    example: "The table says `backend_type`, the example says `bakend_type`.",
    remediation: "Find out how the API spells it, and correct the other place.",
  },
  message: ({ key, row }) => `${row} is spelled ${visible(key)} in the example`,
});

export const misspelledKey = defineLint(rule, (subject, report) => {
  const slips = new Map<string, { key: string; field: Field; objects: ShownObject[] }>();
  for (const object of readPage(subject).examples.objects) {
    if (object.present.length === 0) continue;
    for (const [key, field] of misspeltKeys(object)) {
      // a sign that only looks like the plain one has a rule of its own
      if (plainCharacters(key) === field.name.value) continue;
      const id = `${rowKey(field)} ${key}`;
      const known = slips.get(id);
      if (known) known.objects.push(object);
      else slips.set(id, { key, field, objects: [object] });
    }
  }
  for (const { key, field, objects } of slips.values()) {
    const [object] = objects;
    if (!object) continue;
    const at = ofShown(object);
    const name = field.name.value;
    report({
      data: { key, row: name },
      operation: at.operation,
      fieldPath:
        at.fieldPath === "" || at.fieldPath === "request"
          ? `${at.fieldPath} ${name}`.trim()
          : `${at.fieldPath}.${name}`,
      fact: "name",
      detail: key,
      ...(object.overlay.isBorrowed ? { severity: "warning" as const } : {}),
      places: [
        evidencePlace(nameEvidence(field)),
        examplePlace(subject.source, object.overlay.example, `${object.pointer}/${escapePointer(key)}`),
      ],
      fix: fixOf(objects, key, field, subject),
    });
  }
  const seen = new Set(slips.keys());
  for (const overlay of readPage(subject).examples.overlays) {
    const [key, field] = misspeltWrapper(overlay, subject.page) ?? [];
    if (key === undefined || field === undefined || seen.has(`${rowKey(field)} ${key}`)) continue;
    seen.add(`${rowKey(field)} ${key}`);
    const name = field.name.value;
    report({
      data: { key, row: name },
      operation: operationName(overlay.operation),
      fieldPath: overlay.place === "request" ? `request ${name}` : name,
      fact: "name",
      detail: key,
      ...(overlay.isBorrowed ? { severity: "warning" as const } : {}),
      places: [
        evidencePlace(nameEvidence(field)),
        examplePlace(subject.source, overlay.example, `/${escapePointer(key)}`),
      ],
      fix: fixOf([{ overlay, pointer: "" }], key, field, subject),
    });
  }
});

/** What the page itself shows to be the slip: blanks inside the quotes, or a word that stands nowhere else while the other does. */
function fixOf(
  objects: readonly Pick<ShownObject, "overlay" | "pointer">[],
  key: string,
  field: Field,
  { source }: LintSubject,
): Fix {
  const name = field.name.value;
  const text = `Write one of the two in both places: ${JSON.stringify(name)} (the table) or ${JSON.stringify(key)} (the example).`;
  const slip = key.trim() === name ? "key" : slipOf(key, name, source.text);
  const written = JSON.stringify(key);
  // in every object that has it: one that is left would leave the finding
  const spans =
    slip === "key"
      ? objects.map(({ overlay: { example }, pointer }) => {
          const at = example.body?.places[`${pointer}/${escapePointer(key)}`];
          return at !== undefined && source.text.startsWith(written, at)
            ? { source: source.id, start: at, end: at + written.length }
            : null;
        })
      : [slip === "name" ? exactSpan(source, nameEvidence(field)) : null];
  const found = spans.filter((span) => span !== null);
  if (found.length < spans.length) return { text, edits: [] };
  const distinct = found.filter((span, n) => found.findIndex(({ start }) => start === span.start) === n);
  const replacement = slip === "key" ? JSON.stringify(name) : key;
  return { text, sure: true, edits: distinct.map((span) => ({ span, replacement })) };
}

const visible = (key: string): string => (/^\s|\s$/.test(key) ? JSON.stringify(key) : key);
