/** Examples that wrap the fields in another outer object than the table, in an additional one, or in none. */
import type { ApiPage, Evidence, Example, TwoReadings } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { operationName } from "../../promises/promises.ts";
import type { Document, Inline } from "../../document/document.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import type { Severity } from "../../findings/finding.ts";
import { carryingKey } from "../../api-model/rpc-envelope.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Overlay } from "../subject/example-match.ts";
import { describedElsewhere } from "../subject/described-elsewhere.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { keysOf } from "../subject/type-scope.ts";
import { readPage } from "../subject/page-rows.ts";
import { evidencePlace, examplePlace, nameEvidence } from "../subject/places.ts";
import { escapePointer } from "../../source/json-pointer.ts";

/** The outer object's name in the example and in the table; null where it has none. `of`: what it is around, where that is not a whole body. */
const rule = defineRule<{ body: string; shown: string | null; said: string | null; of: string | null }>({
  id: "lint/wrapper-example",
  severity: "error",
  summary: "The example and the table disagree on the object that wraps the fields",
  docs: {
    description:
      "An example that puts fields of the table into an object, or into the items of a list, that the table does not have; a table whose only row is missing from the example, which shows that object's fields directly; or an outer object that has one name in the table and another in the example. Many pages describe only what is inside the outer object: it is an error only if another table of the page has such a row, and a note if the page leaves it out in three operations or more.",
    rationale:
      "One level too many or too few makes every field path wrong, so clients built from the table cannot read the response.",
    example: 'The table lists `id` and `name`, but the example shows `{"server": {"id": …, "name": …}}`.',
    remediation:
      "Find out which of the two is right. Either add a row for the outer object and make the other fields its structure, or correct the example.",
  },
  joining: { contradictsExample: true },
  message: ({ body, shown, said, of }) => {
    const fields = of ?? `the fields of the ${body}`;
    return shown === null
      ? `the table puts ${fields} inside ${said}, the example does not`
      : `the example puts ${fields} inside ${shown}, the table ${said === null ? "does not" : `inside ${said}`}`;
  },
});

export const wrapperExample = defineLint(rule, (subject, report) => {
  const seen = new Set<string>();
  const bodies = new Set<string>();
  const { overlays } = readPage(subject).examples;
  const described = describedElsewhere(subject);
  // an envelope of every call, or of the protocol
  const isUsual = ({ example }: Overlay, key: string | null): boolean =>
    key !== null && (described.has(key) || carryingKey(example.body?.value?.json ?? null) === key);
  const readings = subject.page.twoReadings.filter(isOfLevel);
  const leftOut = (overlay: Overlay): string | null => leftOutKey(overlay, readings);
  const isHabit = leavesOutWrappers(overlays, leftOut) || leavesOutRows(readings);
  const hasRows = overlays.some((overlay) => leftOut(overlay) === null && namesItsWrapper(overlay));
  let named: ReadonlySet<string> | null = null;
  for (const overlay of overlays) {
    const clash = clashOf(overlay, leftOut(overlay));
    // a page that speaks of the other name has an example of another variant
    if (clash?.shown && (named ??= namesInProse(subject.document)).has(clash.shown)) continue;
    const id = `${overlay.place} ${overlay.status} ${clash?.shown} ${clash?.said}`;
    if (!clash || seen.has(id) || (clash.said === null && isUsual(overlay, clash.shown))) continue;
    seen.add(id);
    bodies.add(`${operationName(overlay.operation)} ${overlay.place}`);
    const { shown, said, evidence } = clash;
    const severityOf = (): Severity => {
      if (said !== null) return shown !== null && isFailure(overlay, subject.page) ? "info" : "error";
      if (isHabit) return "info";
      // a table of fields describes what a list holds: many pages leave the list itself out
      return hasRows && !isList(overlay, shown) ? "error" : "warning";
    };
    report({
      data: { body: overlay.place, shown, said, of: null },
      operation: operationName(overlay.operation),
      fieldPath: overlay.place === "request" ? "request" : "",
      fact: "wrapper",
      severity: severityOf(),
      detail: `${shown} ${said}`,
      places: [
        evidencePlace(evidence),
        examplePlace(subject.source, overlay.example, shown === null ? "" : `/${escapePointer(shown)}`),
      ],
      fix: {
        text:
          said === null
            ? `If the example is right, give the table one row ${shown}, and describe the fields as its structure.`
            : `If the table is right, put the example's fields inside "${said}".`,
        edits: [],
      },
    });
  }
  for (const reading of readings) {
    const { operation, place, status, path, kind, table, example, because, evidence } = reading;
    // "see the response of …" means what that response returns
    if (because === "the-table-is-a-response") continue;
    // what the outermost objects show is said above
    if (bodies.has(`${operation} ${place}`)) continue;
    const isLevel = kind === "level";
    const isOf = (overlay: Overlay): boolean =>
      operationName(overlay.operation) === operation && overlay.place === place;
    const key = example.replace(/\[\]$/, "");
    if (!isLevel && (described.has(key) || overlays.some((overlay) => isOf(overlay) && isUsual(overlay, key))))
      continue;
    if (!isLevel && (named ??= namesInProse(subject.document)).has(example)) continue;
    const shown = isLevel ? null : example;
    const said = isLevel ? table : null;
    const id = `${place} ${status} ${path} ${table} ${example}`;
    if (seen.has(id)) continue;
    seen.add(id);
    report({
      data: { body: place, shown, said, of: isLevel ? `the fields of ${path}` : table },
      operation,
      fieldPath: place === "request" ? (path === "" ? "request" : `request.${path}`) : path,
      fact: "wrapper",
      severity: isLevel ? "error" : isHabit ? "info" : "warning",
      detail: `${shown} ${said}`,
      places: [evidencePlace(evidence.table), evidencePlace(evidence.example)],
      fix: {
        text: isLevel
          ? `If the example is right, take the object ${table} out of the tables.`
          : `If the example is right, describe the fields as the structure of ${example}.`,
        edits: [],
      },
    });
  }
});

/** An object around fields that one of the two readings has, and the other has not. */
const isOfLevel = ({ kind, won }: TwoReadings): boolean =>
  (kind === "wrapper" || kind === "level") && won === "example";

/** Tables that list members flat behind their objects, at several operations, mean it so. */
const leavesOutRows = (readings: readonly TwoReadings[]): boolean =>
  new Set(readings.flatMap(({ kind, operation }) => (kind === "wrapper" ? [operation] : []))).size >= HABIT;

/** As many operations with one way of writing are its habit. */
const HABIT = 3;

/** A page whose tables leave the outer object out at several operations, and have it at none, means it: they describe what is inside. */
function leavesOutWrappers(overlays: readonly Overlay[], leftOut: (overlay: Overlay) => string | null): boolean {
  const count = (isOne: (overlay: Overlay) => boolean): number =>
    new Set(overlays.filter(isOne).map(({ operation }) => operation)).size;
  return (
    count((overlay) => overlay.fit.kind === "wrapped" || leftOut(overlay) !== null) >= HABIT &&
    count(({ fit }) => fit.kind === "unwrapped") === 0
  );
}

/** The one outer key of an example whose body is read inside it, though no table has it; null for any other. */
function leftOutKey(
  { operation, place, status, fit, example }: Overlay,
  readings: readonly TwoReadings[],
): string | null {
  const [key, ...others] = keysOf(example.body?.value?.json ?? null);
  if (fit.kind !== "fits" || key === undefined || others.length > 0) return null;
  const name = operationName(operation);
  const isSame = (reading: TwoReadings): boolean =>
    reading.isLeftOut === true &&
    reading.because !== "its-rows-follow" &&
    reading.operation === name &&
    reading.place === place &&
    reading.status === status &&
    reading.path === "" &&
    (reading.example === key || reading.example === `${key}[]`);
  return readings.some(isSame) ? key : null;
}

function isList({ example }: Overlay, key: string | null): boolean {
  const json = example.body?.value?.json ?? null;
  return isObject(json) && key !== null && Array.isArray(json[key]);
}

/** "error" in the table of a failed answer stands for the object of any error: itemNotFound, badRequest. */
function isFailure({ status, body, example }: Overlay, { structures }: ApiPage): boolean {
  const { type } = body;
  const isErrorTable =
    type.kind === "structure" && structures.some(({ id, root }) => id === type.id && root === "error-response");
  return isErrorTable || status === "default" || /^[45]/.test(status ?? "") || showsFailure(example);
}

/** `{"itemNotFound": {"message": "…", "code": 404}}` */
function showsFailure({ body }: Example): boolean {
  const json = body?.value?.json ?? null;
  const [inner = null] = isObject(json) ? Object.values(json) : [];
  const code = isObject(inner) ? inner["code"] : null;
  return typeof code === "number" && code >= 400 && code < 600;
}

/** An example of one outer object or list, which its table has as its only row. */
function namesItsWrapper({ fit, example }: Overlay): boolean {
  const json = example.body?.value?.json ?? null;
  const [key, ...others] = keysOf(json);
  const inner = isObject(json) && key !== undefined ? (json[key] ?? null) : null;
  return (
    fit.kind === "fits" && !Array.isArray(json) && others.length === 0 && typeof inner === "object" && inner !== null
  );
}

/** What sentences of the page, outside tables and blocks of code, have in bold or as code, and names that no language has as words: itemNotFound. */
function namesInProse(document: Document): ReadonlySet<string> {
  const isMarked = ({ type }: Inline): boolean => type === "strong" || type === "code-span";
  return new Set(
    [...allBlocks(document.blocks)].flatMap((block) =>
      block.type === "paragraph"
        ? [
            ...block.content.filter(isMarked).map((inline) => inlineText([inline]).trim()),
            ...(inlineText(block.content).match(/[a-z]\w{0,60}[A-Z_]\w{0,60}/g) ?? []),
          ]
        : [],
    ),
  );
}

function clashOf(
  { fit, operation, place, status }: Overlay,
  leftOut: string | null,
): { shown: string | null; said: string | null; evidence: Evidence } | null {
  if (fit.kind === "unwrapped") return { shown: null, said: fit.field.name.value, evidence: nameEvidence(fit.field) };
  if (fit.kind === "renamed") return { shown: fit.key, said: fit.field.name.value, evidence: nameEvidence(fit.field) };
  const body =
    place === "request"
      ? operation.requestBody
      : operation.responses.find((response) => response.status.value === status)?.body;
  const [evidence] = body?.evidence ?? [];
  const shown = fit.kind === "wrapped" ? fit.key : leftOut;
  return shown !== null && evidence ? { shown, said: null, evidence } : null;
}
