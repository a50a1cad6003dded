/** Bodies that the editions tell by examples alone: what the example of one edition shows and that of another does not. */
import type { Example, Json } from "../../api-model/api-page.ts";
import { aboutField } from "../../findings/rule.ts";
import { isObject } from "../../api-model/json.ts";
import { answers, fieldPathOf } from "../../promises/promises.ts";
import { escapePointer } from "../../source/json-pointer.ts";
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";
import type { ComparedOperation } from "../table.ts";

export const exampleFieldMissing = defineCompare<{ field: string }>(
  {
    id: "compare/example-field-missing",
    severity: "info",
    summary: "A field is shown by the example of one edition but not by that of another",
    docs: {
      description:
        "All editions tell the body of a request or of a success response by examples alone, and a field that the example of one of them shows is not in that of another. Editions with another number of examples, and objects that share less than half of their keys, are not compared: they may show other cases.",
      rationale: "Where no table lists the fields, the example is all that readers know of them.",
      example: '`{ "id": 1, "volume": "48.00" }` in one edition, `{ "id": 1 }` in the other.',
      remediation: "Show the same fields in both. A recorded response shows which are right.",
    },
    joining: { lacking: "edition" },
    ...aboutField<{ field: string }>(() => "shown by the example of another edition, not by that of this one"),
  },
  ({ operations }, report) => {
    for (const operation of operations) {
      for (const role of ["request", "response"] as const) {
        const shown = shownBodies(operation, role);
        for (const here of shown) {
          const known = new Set<string>();
          for (const there of shown) {
            if (here === there || here.examples.length !== there.examples.length) continue;
            here.examples.forEach((example, n) => {
              const other = there.examples[n];
              for (const { path, at, otherAt } of other ? missingIn(example, other) : []) {
                if (known.has(path)) continue;
                known.add(path);
                const name = path.slice(path.lastIndexOf(".") + 1);
                report({
                  data: { field: path },
                  edition: here.source,
                  operation: operation.name,
                  fieldPath: fieldPathOf({ place: role, status: null, path }),
                  fact: "example field",
                  places: [
                    subjectPlace({ span: spanAt(example, at), words: `${role} example` }),
                    otherPlace({ span: spanAt(other ?? example, otherAt), words: name }),
                  ],
                  verdict: {
                    certainty: "undecided",
                    wrong: [],
                    because: "An example need not show every field; a recorded response would decide it.",
                  },
                });
              }
            });
          }
        }
      }
    }
  },
);

interface ShownBody {
  readonly source: string;
  readonly examples: readonly Example[];
}

/** The examples of each edition; none where an edition has a row for the body, or leaves it to another page. */
function shownBodies({ editions, rows }: ComparedOperation, role: Example["role"]): ShownBody[] {
  const isSuccess = (status: string | null): boolean => role === "request" || answers(null, status);
  const isListed = rows.some(({ place }) => place === role || place === `${role} 2xx` || place === `${role} default`);
  const bodies = editions.flatMap(({ operation: { requestBody, responses } }) =>
    role === "request"
      ? [requestBody]
      : responses.flatMap(({ status, body }) => (isSuccess(statusOf(status.value)) ? [body] : [])),
  );
  if (isListed || bodies.some((body) => typeof body?.elsewhere === "string")) return [];
  return editions.map(({ page, operation }) => ({
    source: page.source,
    examples: operation.examples.filter(
      (example) => example.role === role && example.body !== null && isSuccess(example.status),
    ),
  }));
}

const statusOf = (status: string): string | null => (status === "default" ? null : status);

interface MissingField {
  readonly path: string;
  /** Pointer of the object that lacks it. */
  readonly at: string;
  readonly otherAt: string;
}

/** What the other example shows and this one does not. One that had to be repaired, by leaving out "…" for one, is only a part. */
function missingIn({ body }: Example, { body: other }: Example): MissingField[] {
  if (!body?.value || !other?.value || body.breaks.length > 0) return [];
  return missingBelow([{ value: body.value.json, at: "" }], [{ value: other.value.json, at: "" }], "");
}

interface Located {
  readonly value: Json;
  readonly at: string;
}

/** The items of a list tell their fields together. */
function missingBelow(here: readonly Located[], there: readonly Located[], path: string): MissingField[] {
  const inLists = [here, there].map((side) => side.flatMap(itemsOf));
  const below = inLists.every((side) => side.length > 0)
    ? missingBelow(inLists[0] ?? [], inLists[1] ?? [], `${path}[]`)
    : [];
  const [own, others] = [membersOf(here), membersOf(there)];
  if (own.size === 0 || others.size === 0) return below;
  const shared = [...others.keys()].filter((key) => own.has(key));
  // keys that are data, or another case
  if (2 * shared.length < Math.min(own.size, others.size) || [...own.keys(), ...others.keys()].some(isData))
    return below;
  const [holder] = here;
  const step = (key: string): string => (path === "" ? key : `${path}.${key}`);
  return [
    ...below,
    ...[...others].flatMap(([key, [shown]]): MissingField[] =>
      own.has(key) || !holder || !shown ? [] : [{ path: step(key), at: holder.at, otherAt: shown.at }],
    ),
    ...shared.flatMap((key) => missingBelow(own.get(key) ?? [], others.get(key) ?? [], step(key))),
  ];
}

function itemsOf({ value, at }: Located): Located[] {
  return Array.isArray(value) ? (value as readonly Json[]).map((item, n) => ({ value: item, at: `${at}/${n}` })) : [];
}

function membersOf(side: readonly Located[]): Map<string, Located[]> {
  const members = new Map<string, Located[]>();
  for (const { value, at } of side) {
    if (!isObject(value)) continue;
    for (const [key, member] of Object.entries(value)) {
      const found = { value: member, at: `${at}/${escapePointer(key)}` };
      members.set(key, [...(members.get(key) ?? []), found]);
    }
  }
  return members;
}

/** A key that no programmer names a field by. */
const isData = (key: string): boolean => !/^[\p{L}_$@][\p{L}\d_$@.:-]*$/u.test(key);

function spanAt({ span, body }: Example, pointer: string): Example["span"] {
  const start = body?.places[pointer];
  return start === undefined ? span : { source: span.source, start, end: start + 1 };
}
