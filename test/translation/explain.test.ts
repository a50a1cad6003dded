/** What `explain` says of a page, a folder and a line, in Chinese: nothing of its own words stays in English. */
import { describe, expect, test } from "vitest";
import type { Keyword, Tie, TypeExpression } from "../../src/api-model/api-page.ts";
import { explainLine } from "../../src/interpreter/explain-line.ts";
import { CERTAIN, DROPPED, FORMS, PLACED_BY } from "../../src/interpreter/explain-words.ts";
import { habitLines, habitOf, joinHabits } from "../../src/interpreter/habit.ts";
import { readPage } from "../../src/interpreter/interpret.ts";
import { placeWords, REQUEST_KINDS, type RequestPlace } from "../../src/interpreter/operations/request-place.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import type { CaptionPlace, ColumnRole, SectionKind } from "../../src/language/language.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource, positionAt } from "../../src/source/source.ts";
import { inChinese } from "../../src/translation/zh/chinese.ts";
import { cases } from "../lint/cases.ts";

/** Words of pages: in quotation marks, calls, the name of a field or of structures, headers of tables, values. */
const QUOTED =
  /（依据“.*?”）|“[^”]*”|"(?:[^"\\]|\\.)*"|\b[A-Z]+ \/\S*|(?<=这一行是参数 )[^：]*|(?<=结构体 )[^；。]*|(?<=表头为 )[^（]*|(?<=(?:表头未知|不是参数表|没有状态码)：).*/g;
const leftInEnglish = (english: string): string | null => {
  const said = inChinese(english);
  if (said === null) return english;
  return /[a-z]{2,}/.test(said.replace(QUOTED, "").replace(OWN_NAMES, "")) ? said : null;
};
const OWN_NAMES = /JSON|curl|null|true|false|docproof(?:\.yaml)?|habit:|vocabulary\.columns|explain|init|\S+\.md\b/g;
const english = (sentences: readonly string[]): string[] => [
  ...new Set(sentences.flatMap((sentence) => leftInEnglish(sentence) ?? [])),
];

/** The compiler asks for what a type has and a list here lacks. */
const keys = <Name extends string>(names: Readonly<Record<Name, true>>): Name[] => Object.keys(names) as Name[];

const SECTIONS = keys<SectionKind>({
  function: true,
  constraints: true,
  debugging: true,
  uri: true,
  request: true,
  response: true,
  "request-example": true,
  "response-example": true,
  example: true,
  status: true,
  errors: true,
  "normal-response": true,
  "error-response": true,
});
const PLACES = keys<Exclude<CaptionPlace, "status" | "errors" | "parameters">>({
  path: true,
  query: true,
  uri: true,
  "request-header": true,
  "request-body": true,
  form: true,
  request: true,
  "response-header": true,
  "response-body": true,
  response: true,
});
const COLUMNS = keys<ColumnRole>({
  name: true,
  required: true,
  type: true,
  description: true,
  location: true,
  default: true,
  values: true,
  constraint: true,
  example: true,
  nullable: true,
  crud: true,
  group: true,
  status: true,
  method: true,
  uri: true,
  other: true,
});
const TIES = keys<Tie["by"]>({
  "type-link": true,
  "name-link": true,
  "description-link": true,
  "table-number": true,
  "type-name": true,
  "field-name": true,
  "dotted-name": true,
  position: true,
  elsewhere: true,
  dangling: true,
});
const TYPES = keys<TypeExpression["kind"]>({
  string: true,
  integer: true,
  number: true,
  boolean: true,
  null: true,
  object: true,
  file: true,
  array: true,
  map: true,
  union: true,
  structure: true,
  unknown: true,
});
const KEYWORDS = keys<Keyword>({
  const: true,
  enum: true,
  default: true,
  minLength: true,
  maxLength: true,
  minItems: true,
  maxItems: true,
  minimum: true,
  maximum: true,
  exclusiveMinimum: true,
  exclusiveMaximum: true,
  multipleOf: true,
  format: true,
  pattern: true,
  uniqueItems: true,
  nullable: true,
  readOnly: true,
  writeOnly: true,
  deprecated: true,
  also: true,
  condition: true,
});

describe("every word that has a list", () => {
  test("of request lines", () => {
    const forms = Object.values(FORMS).flatMap((form) => [
      `GET /a, ${form}, is a request line, of an operation that another line states.`,
      ...Object.values(CERTAIN).map((why) => `GET /a, ${form}, is a request line: ${why}.`),
      ...["line 7", "another place"].flatMap((line) =>
        [...Object.values(DROPPED).map((why) => why(line)), "nothing beside it speaks for it"].map(
          (why) => `GET /a, ${form}, is no request line: ${why}.`,
        ),
      ),
    ]);
    expect(english(forms)).toEqual([]);
  });

  test("of parts, tables and columns", () => {
    const details = [...PLACES.map((place) => place.replaceAll("-", " ")), "uri and body"];
    expect(
      english([
        ...SECTIONS.flatMap((section) => [
          `It is read as the beginning of: ${section}.`,
          `It announces what follows: ${section}.`,
          `A paragraph below “Lamps”, in a part that is read as: ${section}, status 404.`,
          `Table 3 of the page, “Table 3 Lamps” before the first heading, in a part that is read as: ${section}.`,
        ]),
        `Its columns: ${[...COLUMNS, "not known"].join(", ")}.`,
        "It is read as: of every call; its caption says so.",
        ...Object.values(PLACED_BY).flatMap((why) =>
          details.flatMap((detail) =>
            ["", " 200", " 4XX", " default"].map((status) => `It is read as: ${detail}${status}; ${why}.`),
          ),
        ),
      ]),
    ).toEqual([]);
  });

  test("of fields", () => {
    const facts = [
      "no type is stated",
      "nothing says whether it is required",
      ...TYPES.map((kind) => `type ${kind} by “a; b”`),
      ...["yes", "no", "conditional"].map((value) => `required: ${value} by “Yes”`),
      ...KEYWORDS.map((keyword) => `${keyword} ["a"] by “1; 2”`),
      ...TIES.map((tie) => `its structure was found by ${tie.replaceAll("-", " ")}: “lamp”`),
    ];
    expect(english(facts.map((fact) => `The row is the field lamps: ${fact}; ${facts[0]}.`))).toEqual([]);
  });

  test("of where request lines stand", () => {
    const places = REQUEST_KINDS.flatMap((kind) =>
      ([null, "first", "second", "later"] as const).flatMap((order) =>
        [null, 0, 1, 6].map((level): RequestPlace => ({ kind, order, level })),
      ),
    );
    expect(english(places.map((place) => `request lines: ${placeWords(place)} (1 of 1,200); 7 otherwise`))).toEqual([]);
  });
});

test.each([
  [
    "The row is the field size: type integer by “Integer”; minimum 1 by “at least 1; no more”; nothing says whether it is required.",
    "这一行是参数 size：类型为整数（依据“Integer”）；最小值 1（依据“at least 1; no more”）；未写明是否必选。",
  ],
  ["It is read as: not understood (unknown header: Name | Wert).", "解读为：未读懂（表头未知：Name | Wert）。"],
  ["It is read as: structure my-lamp; its caption says so.", "解读为：结构体 my-lamp；依据：表题如此说明。"],
  ["It belongs to GET /a (line 3), PUT /a/{id} (line 40).", "属于 GET /a（第 3 行）、PUT /a/{id}（第 40 行）。"],
  [
    'docproof.yaml:2 names this place, and binds nothing: heading "Limits" stands 2 times: name an anchor.',
    'docproof.yaml:2 指定了此处，但没有生效：标题 "Limits" 出现 2 次，请改用锚点。',
  ],
  ["docs: how its 4 pages are written", "docs：4 个页面的写法"],
  ["3 pages without a request line that was found:", "3 个页面没有找到请求行："],
  ["and 12 more pages", "以及另外 12 个页面"],
])("%s", (sentence, chinese) => {
  expect(inChinese(sentence)).toBe(chinese);
});

test("every line of the pages of lint's cases", () => {
  const vocabulary = makeVocabulary();
  const readers = makeReaders(vocabulary);
  const pages = [...cases.values()].flat();
  const habits = [];
  const sentences: string[] = [];
  for (const { format, page } of pages) {
    const source = makeSource("page", page);
    const read = readPage(readers[format](source), vocabulary);
    const lineOf = (offset: number): number => positionAt(source, offset).line;
    habits.push(habitOf(read));
    for (const [n, start] of source.lineStarts.entries())
      sentences.push(...explainLine(read, { start, end: source.lineStarts[n + 1] ?? source.text.length + 1, lineOf }));
  }
  expect(pages.length).toBeGreaterThan(100);
  expect(english(sentences)).toEqual([]);
  expect(english([joinHabits(habits), ...habits].flatMap(habitLines))).toEqual([]);
});
