/** Type cells whose words are not a known type. */
import type { ApiPage, Field } from "../../api-model/api-page.ts";
import { defineRule } from "../../findings/rule.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { headerWords } from "../../language/words.ts";
import { isLooseType } from "../../language/loose-types.ts";
import { explainedWords, plainWords } from "../subject/explained-words.ts";
import { typeWords } from "../subject/json-types.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows, type PageRow } from "../subject/page-rows.ts";
import { factPlace } from "../subject/places.ts";

const rule = defineRule<{ words: string; fields: readonly string[] }>({
  id: "lint/unknown-type",
  aliases: ["lint/type-unknown"],
  severity: "warning",
  summary: "A type cell contains an unknown type",
  docs: {
    description:
      "A type cell with a word that is neither a known type nor the name of a structure. One finding for each word on the page, with every field that has it. A note where three fields or more have the word: it is a type of the house then.",
    rationale: "Readers do not know what to send, and generated schemas leave the field open.",
    example: "`taskId | cause | …`",
    remediation:
      "State a type. If the word is a type in your documentation, add it to `vocabulary.types` in docproof.yaml.",
  },
  joining: { fact: "type", habit: ({ data }) => JSON.stringify(data["words"]) },
  message: ({ words, fields }) =>
    `the type of ${fields.slice(0, 3).join(", ")}${fields.length > 3 ? ` and ${fields.length - 3} more fields` : ""} is “${words}”, which is not a known type`,
});

export const unknownType = defineLint(rule, (subject, report) => {
  const byWords = new Map<string, PageRow[]>();
  const isExplained = makeExplained(subject);
  for (const row of ownRows(subject)) {
    const words = typeWords(row.field);
    if (
      words === null ||
      words === "" ||
      row.field.type?.value.kind !== "unknown" ||
      (row.field.tie !== null && row.field.tie.by !== "dangling")
    )
      continue;
    const type = parseTypeText(words, subject.vocabulary);
    // "-" states nothing, and two capitals in a word say that it names a structure
    if (
      type?.kind === "unstated" ||
      (type?.kind === "name" && /^[A-Z][a-z\d]+[A-Z]/.test(type.name)) ||
      subject.vocabulary.requirement(words)?.value !== "conditional" ||
      isOfProgram(words) ||
      isBroken(row.field, subject.page) ||
      isByCase(words, subject.vocabulary) ||
      isExplained(words) ||
      isLooseType(words)
    )
      continue;
    const known = byWords.get(words);
    if (known) known.push(row);
    else byWords.set(words, [row]);
  }
  for (const [words, [first, ...others]] of byWords) {
    if (!first) continue;
    report({
      data: { words, fields: [...new Set([first, ...others].map(({ field }) => field.name.value))] },
      ...ofRow(first),
      fact: "type",
      ...(isMeant([first, ...others]) ? { severity: "info" as const } : {}),
      places: [
        factPlace(first.field.type, first.field),
        ...others.slice(0, 20).map(({ field }) => factPlace(field.type, field, "evidence")),
      ],
      fix: {
        text: `State a type. If “${words}” is a type in your documentation, add to docproof.yaml: vocabulary: { types: { ${JSON.stringify(headerWords(words))}: string } }`,
        edits: [],
      },
    });
  }
});

/** A table that no operation uses may describe anything: columns of a database, settings. */
const isMeant = (rows: readonly PageRow[]): boolean =>
  rows.length >= HABIT || rows.every(({ operation }) => operation === null);

/** A word that as many fields of a page have is no slip. */
const HABIT = 3;

/** "Mode | None", "tuple[float, float]", "Optional[Mode]": as a programming language writes types, whose names stand elsewhere. */
function isOfProgram(words: string): boolean {
  return (
    /\|\s*(?:None|null|nil|undefined)$|^(?:None|null|nil|undefined)\s*\|/.test(words) ||
    /^[A-Za-z][\w.]*\[[\w\s.,|[\]]+\]$/.test(words)
  );
}

/** A row whose cells could not be told apart is said to be broken, once; a table that is broken as a whole has its words. */
const isBroken = ({ row }: Field, { problems }: ApiPage): boolean =>
  problems.some(({ kind, span }) => kind === "malformed" && span.start === row.start && span.end === row.end);

/** "if there are any: array, none: null", "有收藏时：array 无收藏时：null": a type for each case. */
function isByCase(words: string, vocabulary: Vocabulary): boolean {
  const cases = [...words.matchAll(CASE)];
  const isKnown = (type: string): boolean => /^(?:null|nil|none)$/i.test(type) || vocabulary.typeWord(type) !== null;
  const length = cases.reduce((sum, [whole]) => sum + whole.length, 0);
  return cases.length > 1 && length === words.length && cases.every(([, type = ""]) => isKnown(type));
}

const CASE = /[^:：,，;；]{1,40}[:：]\s?([\w[\]]{1,30})(?:[,，;；]?\s|$)/g;

/** "duration": the page says what it is; "duration | float": and the others are types. */
function makeExplained({ document, vocabulary }: LintSubject): (words: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (words) => {
    known ??= explainedWords(document);
    const has = (one: string): boolean => known?.has(plainWords(one)) === true;
    return has(words) || words.split("|").every((one) => has(one) || vocabulary.typeWord(one.trim()) !== null);
  };
}
