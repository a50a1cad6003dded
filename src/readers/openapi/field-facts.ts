/** The facts of a field or structure that a schema's owner, its siblings and docproof's own notes decide. */
import type { Evidence, Fact, Requirement, TypeExpression } from "../../api-model/api-page.ts";
import { ownNotes, type Reading } from "./reading.ts";
import { keywordOf, keywordsOf, type Property, type SchemaView } from "./schema-view.ts";
import { type Entry, entryAt, evidenceOf, itemsOf, keyEvidence, spanOf, textAt, valueAt } from "./spec-node.ts";

/** Requests and responses differ in what it means that a field is not among the required ones. */
export type Side = "request" | "response";

/** Keywords that make a type; a part of a schema without any of them only annotates it. */
export const TYPE_KEYWORDS: readonly string[] = [
  "type",
  "oneOf",
  "anyOf",
  "properties",
  "items",
  "additionalProperties",
];

/** In a document of ours the key is no name of the page: what has a name has a title. */
export function componentName(reading: Reading, { component }: SchemaView): Fact<string> | null {
  if (reading.isOwn || !component) return null;
  const { name, node } = component;
  return { value: name, evidence: [{ span: spanOf(reading.source, node.start, node.end), words: name }] };
}

/** Silence is "no" in OpenAPI. A response's schema that names no required field at all says nothing of any. */
export function requirementOf(
  reading: Reading,
  { name, entry }: Property,
  owner: SchemaView,
  side: Side,
): Fact<Requirement> | null {
  if (reading.isOwn) return null;
  const lists = keywordsOf(owner, "required");
  const named = lists
    .flatMap(({ value }) => itemsOf(value))
    .find((item) => item.kind === "scalar" && item.value === name);
  if (named) {
    const words = `required: ${name}`;
    return { value: "yes", evidence: [{ span: spanOf(reading.source, named.start, named.end), words }] };
  }
  if (side === "response" && lists.length === 0) return null;
  const [list] = lists;
  return { value: "no", evidence: [list ? evidenceOf(list, reading.source) : keyEvidence(entry, reading.source)] };
}

/** What the page's required cell says, as docproof noted it. */
export function ownRequirement(reading: Reading, view: SchemaView): Fact<Requirement> | null {
  for (const part of view.parts) {
    const notes = ownNotes(reading, part);
    const entry = entryAt(notes, "required");
    const value = textAt(notes, "required");
    if (entry && (value === "yes" || value === "no" || value === "conditional"))
      return { value, evidence: [evidenceOf(entry, reading.source)] };
  }
  return null;
}

/** null where nothing is said of a type; a type that nobody could read is `unknown`. */
export function typeFact(reading: Reading, view: SchemaView, type: TypeExpression): Fact<TypeExpression> | null {
  const entry = TYPE_KEYWORDS.map((keyword) => keywordOf(view, keyword)).find((found) => found !== null) ?? null;
  const isSaid = view.parts.some((part) => textAt(valueAt(ownNotes(reading, part), "says"), "typeWords") !== null);
  if (type.kind === "unknown" && !isSaid && !entry) return null;
  return { value: type, evidence: [typeEvidence(reading, view, entry)] };
}

function typeEvidence({ source }: Reading, { parts }: SchemaView, entry: Entry | null): Evidence {
  if (entry) return evidenceOf(entry, source);
  const [part] = parts;
  return { span: spanOf(source, part?.start ?? 0, part?.end ?? 0), words: "" };
}
