/** Addresses, dates and ids in examples that cannot be. */
import type { Json } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { defineRule } from "../../findings/rule.ts";
import { operationName } from "../../promises/promises.ts";
import { impossibility, type Impossible } from "../subject/impossible-text.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { examplePlace } from "../subject/places.ts";

const WORDS: Readonly<Record<Impossible, string>> = {
  address: "an IP address that cannot be",
  date: "a date that is not in the calendar",
  uuid: "what looks like a UUID and has too many or too few digits",
  blanks: "an address or id with blanks inside",
};

const rule = defineRule<{ field: string; kind: Impossible; shows: string }>({
  id: "lint/impossible-value",
  severity: "warning",
  summary: "An example shows an address, date or id that cannot be",
  docs: {
    description:
      "A text in a JSON example that has the form of an IPv4 address, a date and time, or a UUID, and cannot be one: a part of the address above 255, a 13th month, a UUID with a digit too few, blanks inside.",
    rationale: "Readers who copy the value, and tests that are made from the page, fail on it.",
    example: '`"begin_time": "2021-02-30T08:00:00Z"`',
    remediation: "Show a value that can be.",
  },
  message: ({ field, kind, shows }) => `${field}: the example shows ${WORDS[kind]}: ${shows}`,
});

export const impossibleValue = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const reported = new Set<string>();
    for (const example of operation.examples) {
      for (const { key, text, pointer } of textsIn(example.body?.value?.json ?? null)) {
        const kind = impossibility(key, text);
        if (kind === null || reported.has(`${example.role} ${key} ${kind}`)) continue;
        reported.add(`${example.role} ${key} ${kind}`);
        report({
          data: { field: key, kind, shows: text },
          operation: operationName(operation),
          fieldPath: null,
          fact: "value",
          detail: `${example.role} ${key} ${kind}`,
          places: [examplePlace(subject.source, example, pointer)],
          fix: { text: "Show a value that can be.", edits: [] },
        });
      }
    }
  }
});

interface ShownText {
  /** The key of the value, or of the list that it stands in. */
  readonly key: string;
  readonly text: string;
  readonly pointer: string;
}

function* textsIn(value: Json, key = "", pointer = ""): Generator<ShownText> {
  if (typeof value === "string") yield { key, text: value, pointer };
  else if (Array.isArray(value))
    for (const [i, item] of (value as readonly Json[]).entries()) yield* textsIn(item, key, `${pointer}/${i}`);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value))
      yield* textsIn(member, name, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}
