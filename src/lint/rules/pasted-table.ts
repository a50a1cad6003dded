/** A table of the request that stands again as that of the answer, or the reverse, whose example shows something else. */
import type { Example, Field, Json, Operation } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { fieldsOf, refsIn } from "../../api-model/structure-uses.ts";
import { defineRule } from "../../findings/rule.ts";
import { operationName } from "../../promises/promises.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { evidencePlace, examplePlace, nameEvidence } from "../subject/places.ts";

type Side = "request" | "response";

const rule = defineRule<{ side: Side; keys: readonly string[] }>({
  id: "lint/pasted-table",
  severity: "warning",
  summary: "The table of a response has the rows of the request, or the reverse",
  docs: {
    description:
      "The table of a response has the rows of a table of the request, name for name and word for word, and no example of the response shows any of them, but other keys; or the reverse, where the example of the request shows other keys. Not reported without such an example: a call that answers what it was sent has the same rows twice.",
    rationale: "The table was pasted where another belongs, so that nothing describes the body.",
    example: "Both tables list `name` and `room`; the example of the response shows only `job_id`.",
    remediation: "Put the table of that body in its place, or correct the example.",
  },
  message: ({ side, keys }) =>
    `the ${side} table repeats the ${side === "request" ? "response" : "request"} table, and the example of the ${side} shows none of its rows, but ${keys.join(", ")}`,
});

export const pastedTable = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const requests = requestTables(operation, subject);
    for (const { status, body } of operation.responses) {
      const answers = tablesOf(body ? refsIn(body.type) : [], subject);
      const twice = requests.flatMap((request) =>
        answers.flatMap((answer) => (areSame(request, answer) ? [{ request, answer }] : [])),
      );
      for (const { request, answer } of twice) {
        const shown = {
          request: shownBy(operation, "request", null),
          response: shownBy(operation, "response", status.value),
        };
        const wrong = wrongSide(request, shown);
        if (wrong === null) continue;
        const { example, keys } = shown[wrong];
        const [own, other] = wrong === "request" ? [request, answer] : [answer, request];
        const [first, otherFirst] = [own[0], other[0]];
        if (!example || !first || !otherFirst) continue;
        report({
          data: { side: wrong, keys: keys.slice(0, MOST_KEYS) },
          operation: operationName(operation),
          fieldPath: wrong === "request" ? "request" : "",
          fact: "structure",
          detail: `${wrong} ${status.value}`,
          places: [
            evidencePlace(nameEvidence(first)),
            evidencePlace(nameEvidence(otherFirst), "evidence"),
            examplePlace(subject.source, example, ""),
          ],
          fix: { text: "Put the table of that body in its place, or correct the example.", edits: [] },
        });
      }
    }
  }
});

/** Keys that the message names. */
const MOST_KEYS = 5;

/** Fewer rows, and fewer that are described, may be the same by chance. */
const LEAST_ROWS = 2;

/** The rows of each table that says what is sent. */
function requestTables({ parameters, requestBody }: Operation, subject: LintSubject): Field[][] {
  const byTable = new Map<number, Field[]>();
  for (const field of parameters) byTable.set(field.table, [...(byTable.get(field.table) ?? []), field]);
  return [...byTable.values(), ...tablesOf(requestBody ? refsIn(requestBody.type) : [], subject)];
}

function tablesOf(refs: ReturnType<typeof refsIn>, { page }: LintSubject): Field[][] {
  return refs.flatMap(({ id, page: elsewhere }): Field[][] => {
    const structure = elsewhere === undefined ? structureById(page, id) : null;
    return structure ? [[...fieldsOf(structure)]] : [];
  });
}

/** Two tables with the same names and descriptions; one table that is of both sides is written once. */
function areSame(a: readonly Field[], b: readonly Field[]): boolean {
  if (a.length !== b.length || a[0]?.table === b[0]?.table) return false;
  const textOf = (field: Field): string => foldSpace(field.description?.value ?? "");
  const others = new Map(b.map((field) => [field.name.value, textOf(field)]));
  return (
    a.filter((field) => textOf(field) !== "").length >= LEAST_ROWS &&
    a.every((field) => others.get(field.name.value) === textOf(field))
  );
}

interface Shown {
  readonly example: Example | null;
  /** Of the outermost objects. */
  readonly keys: readonly string[];
  /** However deep they stand. */
  readonly all: ReadonlySet<string>;
}

/** What the examples of one side show together. */
function shownBy({ examples }: Operation, side: Side, status: string | null): Shown {
  const own = examples.filter(
    (example) =>
      example.role === side && example.body?.value && (status === null || (example.status ?? status) === status),
  );
  const values = own.map(({ body }) => body?.value?.json ?? null);
  const all = new Set<string>();
  for (const value of values) addKeys(value, all);
  const [first] = values.map((value) => (Array.isArray(value) ? ((value[0] as Json | undefined) ?? null) : value));
  return { example: own[0] ?? null, keys: isObject(first ?? null) ? Object.keys(first as object) : [], all };
}

function addKeys(value: Json, keys: Set<string>): void {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) addKeys(item, keys);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) {
      keys.add(key);
      addKeys(inner, keys);
    }
}

/** Where the table does not belong: the side whose examples show none of its rows. Where neither does, nobody knows. */
function wrongSide(rows: readonly Field[], { request, response }: Readonly<Record<Side, Shown>>): Side | null {
  const isForeign = ({ keys, all }: Shown): boolean => keys.length > 0 && !rows.some(({ name }) => all.has(name.value));
  if (isForeign(response)) return isForeign(request) ? null : "response";
  return isForeign(request) && response.keys.length > 0 ? "request" : null;
}
