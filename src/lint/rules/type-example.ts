/** Compares the documented type with every value that an example shows for the field. */
import { typeTitle } from "../../findings/type-title.ts";
import { withArticle } from "../../findings/title-words.ts";
import type { Field, Json, TypeExpression } from "../../api-model/api-page.ts";
import { kindOf } from "../../promises/promises.ts";
import type { Finding, Fix, Verdict } from "../../findings/finding.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { isLooseType } from "../../language/loose-types.ts";
import { normaliseWords } from "../../language/words.ts";
import type { Source } from "../../source/source.ts";
import { type ExampleReading, type ShownValue } from "../subject/example-walk.ts";
import {
  aKind,
  allowedKinds,
  isPlaceholder,
  type Kind,
  namedKinds,
  standsForSeveral,
  typeWords,
} from "../subject/json-types.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { evidencePlace, factPlace, saidAndShown } from "../subject/places.ts";
import { typeEdits } from "../subject/type-edits.ts";
import { escapePointer } from "../../source/json-pointer.ts";

const rule = defineRule<{ field: string; says: string; words: string; shows: string }>({
  id: "lint/type-example",
  severity: "error",
  summary: "An example shows a value whose type differs from the table",
  docs: {
    description:
      "A row whose type (string, integer, boolean, object, list, …) differs from the type of the value that an example on the page shows for it. Items of lists are checked too, and a body that is a list where the table describes an object. Not checked: masked values, placeholders, `null`, and types such as Timestamp that can be a string or a number.",
    rationale:
      "Some clients are generated from the table, others are written from the example. One of the two fails on the first real response.",
    example: 'The table says `clusters | clusters object`, but the example shows `"clusters": [ { … } ]`.',
    remediation:
      "Find out which of the two is right (from another edition of the page, or a real response), and correct the other.",
  },
  joining: {
    fact: "type",
    rank: 3,
    contradictsExample: true,
    title: typeTitle,
    verdict: exampleVerdict,
    // one row that was copied to several pages
    habit: ({ fieldPath, data: { words, shows } }) =>
      fieldPath === "" || fieldPath === "request"
        ? null
        : JSON.stringify([fieldPath?.split(/[ .]/).at(-1), words, shows]),
  },
  ...aboutField(({ words, shows }) => `the table says ${words}, the example shows ${aKind(shows)}`),
});

/** A page whose own example contradicts its table: sure where the examples of several pages show the same. */
function exampleVerdict(findings: readonly Finding[]): Verdict | null {
  const contradicted = findings.filter(({ severity }) => severity === "error");
  const shown = [...new Set(contradicted.map(({ data }) => data["shows"]))];
  const kind = shown[0];
  if (shown.length !== 1 || typeof kind !== "string") return null;
  const wrong = [...new Set(contradicted.map(({ edition }) => edition))];
  const because = `${wrong.length > 1 ? "Every example shows" : "The page's own example shows"} ${withArticle(kind)}.`;
  return { certainty: wrong.length > 1 ? "sure" : "probable", wrong, because };
}

export const typeExample = defineLint(rule, (subject, report) => {
  const { rows, examples } = readPage(subject);
  for (const { field, shown } of rows) {
    const words = typeWords(field);
    const type = field.type?.value ?? null;
    if (words === null || type === null || isLooseType(words)) continue;
    // "string/object" names two types, of which the reading knows one
    if (/[/|]/.test(words) && type.kind !== "union") continue;
    const named = namedKinds(words, subject.vocabulary);
    const told = shown.filter(({ value }) => !repeatsDescription(value, field));
    const judged = saysEmpty(field, subject) ? told.filter(({ value }) => value !== "") : told;
    // the description may call a list what the type cell calls an object
    const isOneObject =
      subject.vocabulary.typeWord(normaliseWords(words)) === "object" && !subject.vocabulary.saysSeveral(words);
    const whole = findClash(isOneObject && type.kind === "array" ? { kind: "object" } : type, judged, subject);
    // of "Object, Array" nobody knows whether the list holds the objects
    const clash =
      whole ??
      (type.kind === "array" && named.length === 0 ? findClash(type.items, judged.flatMap(itemsOf), subject) : null);
    if (clash === null || named.includes(clash.shows)) continue;
    report({
      data: {
        field: whole ? field.name.value : `each item of ${field.name.value}`,
        says: clash.says,
        words,
        shows: clash.shows,
      },
      ...ofShown(clash.values[0]),
      fact: "type",
      // where another example agrees with the table, the page is careless rather than wrong
      severity: clash.confirmed || clash.values[0].overlay.isBorrowed ? "warning" : "error",
      places: saidAndShown(factPlace(field.type, field), clash.values, subject.source),
      fix: whole
        ? fixOf(field, words, clash, subject.source)
        : { text: `State in the table that each item is ${aKind(clash.shows)}, or correct the example.`, edits: [] },
    });
  }
  for (const root of examples.roots) {
    const clash = findClash(root.type, [root], subject);
    const [evidence] =
      (root.overlay.place === "request"
        ? root.overlay.operation.requestBody?.evidence
        : root.overlay.operation.responses.find((r) => r.status.value === root.overlay.status)?.body?.evidence) ?? [];
    if (!clash || !evidence || describesElements(root, clash, examples)) continue;
    report({
      data: { field: `the ${root.overlay.place} body`, says: clash.says, words: clash.says, shows: clash.shows },
      ...ofShown(root),
      fact: "type",
      places: saidAndShown(evidencePlace(evidence), [root], subject.source),
      fix: { text: `Say that the body is ${aKind(clash.shows)}, or correct the example.`, edits: [] },
    });
  }
});

/** A table of fields above a list of objects that have these fields describes one element: that is how pages write lists. */
function describesElements({ overlay, pointer }: ShownValue, { shows }: Clash, { objects }: ExampleReading): boolean {
  if (shows !== "list") return false;
  const first = objects.find((object) => object.overlay === overlay && object.pointer === `${pointer}/0`);
  return first !== undefined && first.present.length > 0 && first.present.length >= first.extra.length;
}

interface Clash {
  readonly says: string;
  readonly shows: Kind;
  readonly values: readonly [ShownValue, ...ShownValue[]];
  readonly confirmed: boolean;
}

function findClash(type: TypeExpression | null, values: readonly ShownValue[], subject: LintSubject): Clash | null {
  const allowed = allowedKinds(type);
  const [says] = allowed ?? [];
  if (allowed === null || says === undefined) return null;
  const judged = values.filter(
    ({ value }) => value !== null && !isPlaceholder(value, subject.vocabulary) && !standsForSeveral(value, allowed),
  );
  const [first, ...others] = judged.filter(({ value }) => !allowed.includes(kindOf(value)));
  if (!first) return null;
  return { says, shows: kindOf(first.value), values: [first, ...others], confirmed: judged.length > others.length + 1 };
}

/** `"age": "how old it is"`: the example says what goes there, in the words of the table. */
function repeatsDescription(value: Json, field: Field): boolean {
  if (typeof value !== "string" || !/\s|[^\0-\u007f]/.test(value.trim())) return false;
  const description = normaliseWords(field.description?.value ?? "").toLowerCase();
  return description.includes(normaliseWords(value).toLowerCase());
}

/** "Left blank": an empty text says no more than the description does. */
function saysEmpty(field: Field, { vocabulary }: LintSubject): boolean {
  const words = normaliseWords(field.description?.value ?? "");
  return vocabulary.languages.some(({ judging }) => judging.empty.test(words));
}

function itemsOf(value: ShownValue): ShownValue[] {
  if (!Array.isArray(value.value)) return [];
  return (value.value as readonly Json[]).map((item, i) => ({
    ...value,
    value: item,
    pointer: `${value.pointer}/${escapePointer(String(i))}`,
    fieldPath: `${value.fieldPath}[]`,
  }));
}

/** A list or an object in an example is no slip of the pen: the words of the table can be put right from it. */
function fixOf(field: Field, words: string, { says, shows, values, confirmed }: Clash, source: Source): Fix {
  const named = /^([\w-]+) object$/i.exec(words)?.[1];
  const better =
    shows === "list" && says === "object"
      ? named === undefined
        ? /^objects?$/i.test(words)
          ? "Array of objects"
          : null
        : `Array of ${named} objects`
      : shows === "object" && /^[a-z]+$/i.test(words)
        ? "Object"
        : null;
  const [evidence] = field.type?.evidence ?? [];
  const edits = better !== null && evidence ? typeEdits(source, evidence, better) : [];
  const text =
    better === null
      ? `State ${aKind(shows)} in the table, or correct the example.`
      : `Write “${better}” in the table, or correct the example.`;
  // an empty list may be an object of which nothing is known
  const isShown = shows === "object" || values.some(({ value }) => Array.isArray(value) && value.length > 0);
  return { text, ...(edits.length > 0 && isShown && !confirmed ? { sure: true as const } : {}), edits };
}
