/** Sections of a report: where to start, what nobody understood, what belongs to no call, and how places are named. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { factsOf } from "../../src/audit/page-facts.ts";
import { joinedPassedOver, passedOverOf } from "../../src/audit/passed-over.ts";
import { buildReport } from "../../src/audit/report.ts";
import type { ReportParts } from "../../src/audit/report-input.ts";
import { unknownColumnsOf } from "../../src/audit/unknown-columns.ts";
import { makeLocate } from "../../src/audit/wording/places.ts";
import { comparePages } from "../../src/compare/compare.ts";
import type { Finding, Place } from "../../src/findings/finding.ts";
import type { Report, ReportPlace } from "../../src/findings/report.ts";
import { sourceWithFiles } from "../../src/source/source.ts";
import { readText } from "../editions/read.ts";
import { finding, place } from "./findings.ts";
import { plainParts } from "./plain-parts.ts";

const locate = ({ span, words }: Place): ReportPlace =>
  ({ file: span.source, line: span.start, endLine: span.end, words }) as ReportPlace;
const PAGE = "# Pots\n\nGET /v1/pots\n\n## Response\n\n| Parameter | Type |\n| --- | --- |\n| id | String |\n";
const page = (name: string) => ({ ...readText(name, PAGE), sha256: name, included: [] });

function reportOf(findings: readonly Finding[], more: Partial<ReportParts> = {}): Report {
  const pages = ["a.md", "b.md", "c.md"].map(page);
  return buildReport({
    ...plainParts,
    pages,
    groups: comparePages(pages.map((one) => one.page)),
    findings,
    ...more,
  });
}

describe("where to start", () => {
  /** Each a cause of its own. */
  const made = (more: Partial<Finding>): Finding => finding({ rule: "lint/x", fieldPath: null, ...more });
  const start = (...all: readonly Partial<Finding>[]): string[] =>
    reportOf(all.map(made)).startHere.map(({ edition, causes, of }) => `${edition} ${causes} of ${of}`);
  const verdict = (certainty: "sure" | "undecided", ...wrong: string[]): Partial<Finding> => ({
    verdict: { certainty, wrong, because: "" },
  });
  test.each<[string, Partial<Finding>[], string[]]>([
    ["with nothing where nothing was found", [], []],
    [
      "with the page of most causes",
      [{ edition: "a.md" }, { edition: "b.md" }, { edition: "b.md" }],
      ["b 2 of 3", "a 1 of 3"],
    ],
    ["with no page for a note", [{ edition: "a.md" }, { edition: "b.md", severity: "info" }], ["a 1 of 1"]],
    ["with a page for a warning", [{ edition: "a.md", severity: "warning" }], ["a 1 of 1"]],
    ["with no page for what the API does wrong", [{ edition: "a.md", blame: "api", rule: "validate/x" }], []],
    ["with the page that is to blame", [{ edition: "a.md", blame: "page", rule: "validate/x" }], ["a 1 of 1"]],
    ["with no page for what nobody knows", [{ edition: "a.md", blame: "undecided", rule: "validate/x" }], []],
    ["with no page for what has changed", [{ edition: "a.md", rule: "diff/x" }], []],
    ["with no page for a recording", [{ edition: "n.har", blame: null, rule: "validate/x" }], []],
    [
      "with the page that is wrong, and not with the one that says so",
      [{ edition: "a.md", rule: "compare/x", fact: "x", ...verdict("sure", "b.md") }],
      ["b 1 of 1"],
    ],
    [
      "with the page itself where lint finds another wrong",
      [{ edition: "a.md", ...verdict("sure", "b.md") }],
      ["b 1 of 1", "a 1 of 1"],
    ],
    [
      "with none where nothing decides, though it counts",
      [{ edition: "a.md" }, { edition: "b.md", ...verdict("undecided") }],
      ["a 1 of 2"],
    ],
    [
      "once with a page that has two findings of one cause",
      [
        { edition: "a.md", rule: "compare/x", fact: "x" },
        { edition: "a.md", rule: "compare/x", fact: "x" },
      ],
      ["a 1 of 1"],
    ],
  ])("%s", (_, findings, expected) => {
    expect(start(...findings)).toEqual(expected);
  });
});

describe("what a report holds", () => {
  it("rules that found something, as plain data", () => {
    const { rules } = reportOf([finding(), finding({ rule: "lint/range-example" })]);
    expect(rules.map(({ id }) => id).toSorted()).toEqual(["lint/range-example", "lint/type-example"]);
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    expect(Object.keys(rules[0]?.docs ?? {})).toEqual(["description", "rationale", "example", "remediation"]);
  });
  it("lines of the ledger by the labels of their editions", () => {
    const entry = {
      edition: "a.md",
      operation: "GET /v1/pots",
      promise: "id",
      kind: "field",
      verdict: "seen",
      count: 1,
      of: 1,
    } as const;
    expect(reportOf([], { ledger: [entry, { ...entry, edition: "gone.md" }] }).ledger).toEqual([
      { ...entry, edition: "a" },
      { ...entry, edition: "gone.md" },
    ]);
  });
  it("sentences that nobody could make a constraint of, with their words and places", () => {
    const said = {
      fieldPath: "id",
      reason: "a condition",
      evidence: { span: { source: "a.md", start: 2, end: 6 }, words: "Pots" },
    };
    const pages = [page("a.md"), page("b.md")];
    const [one] = pages;
    const all = one ? [{ ...one, page: { ...one.page, unformalised: [said as never] } }] : [];
    expect(reportOf([], { pages: all }).unformalised).toMatchObject([
      {
        place: { file: "a.md", line: 1, column: 3, role: "evidence", words: "Pots" },
        fieldPath: "id",
        reason: "a condition",
      },
    ]);
  });
  it("the history where there is one, and whether values are shown", () => {
    expect(reportOf([])).not.toHaveProperty("history");
    expect(reportOf([], { history: null })).not.toHaveProperty("history");
    const history = { version: 1, operations: [], truncated: false } as unknown as NonNullable<ReportParts["history"]>;
    expect(reportOf([], { history }).history).toBe(history);
    expect([reportOf([]).showsValues, reportOf([], { showsValues: true }).showsValues]).toEqual([false, true]);
  });
  it("the sentence that it is given, or that of what was looked at", () => {
    expect(reportOf([], { headline: "All is well." }).headline).toBe("All is well.");
    expect(reportOf([], { isTraffic: true }).headline).toMatch(/^No exchange matched/);
    expect(reportOf([], { linted: false }).headline).toBe(
      'Nothing was compared: several pages describe GET /v1/pots, but nothing shows which are editions of each other ("pair" in docproof.yaml names them).',
    );
    expect(reportOf([], { compared: false }).headline).toBe("The pages have no example to check against.");
  });
  it("how many causes there are of each severity, shown or not", () => {
    const all = [
      finding({ fieldPath: null, rule: "lint/x" }),
      finding({ fieldPath: null, rule: "lint/x", severity: "info" }),
    ];
    expect(reportOf(all, { max: 1 })).toMatchObject({ totals: { error: 1, warning: 0, info: 1 }, hidden: 1 });
    expect(reportOf(all, { max: 0 }).groups).toEqual([]);
    expect(reportOf(all, { max: 5 }).hidden).toBe(0);
  });
});

describe("columns that nobody knows", () => {
  const unknown = (...tables: readonly string[]) =>
    unknownColumnsOf(
      [
        factsOf({
          operations: [],
          unformalised: [],
          ledger: tables.map((written, n) => ({
            use: { as: "other" },
            ...(written === ""
              ? {}
              : {
                  unknownColumns: written
                    .split(" ")
                    .map((words) => ({ words, span: { source: "a.md", start: n, end: n + 1 } })),
                }),
          })),
        } as unknown as ApiPage),
      ],
      locate,
    ).unknownColumns?.map(
      ({ words, tables: count, places }) => `${words} ${count}: ${places.map(({ line }) => line).join(",")}`,
    );
  it("are counted by their headers, the most frequent first, then by name", () => {
    expect(unknown("Glaze", "Hue Glaze", "", "Age")).toEqual(["Glaze 2: 0,1", "Age 1: 3", "Hue 1: 1"]);
    expect(unknown("b", "a", "c")).toEqual(["a 1: 1", "b 1: 0", "c 1: 2"]);
  });
  it("have five places each at most, and are absent where there are none", () => {
    expect(unknown("a", "a", "a", "a", "a")).toEqual(["a 5: 0,1,2,3,4"]);
    expect(unknown("a", "a", "a", "a", "a", "a", "a")).toEqual(["a 7: 0,1,2,3,4"]);
    expect(unknown("", "")).toBeUndefined();
    expect(unknown()).toBeUndefined();
  });
});

describe("what belongs to no call", () => {
  const counted = (requestLines: number, shownCalls: number, jsonBlocks: number) =>
    ({ ...bare, passedOver: { requestLines, shownCalls, jsonBlocks } }) as unknown as ApiPage;
  const bare = { ledger: [], operations: [], unformalised: [] } as unknown as ApiPage;
  it("is counted over all pages", () => {
    expect(joinedPassedOver([counted(1, 2, 3), bare, counted(10, 20, 30)])).toEqual({
      requestLines: 11,
      shownCalls: 22,
      jsonBlocks: 33,
    });
  });
  it("is told where there is anything of it", () => {
    const of = (...pages: ApiPage[]) => passedOverOf(pages.map(factsOf), locate).passedOver;
    expect(of()).toBeUndefined();
    expect(of(bare, counted(0, 0, 0))).toBeUndefined();
    expect(of(counted(1, 0, 0))).toEqual({ tables: [], requestLines: 1, shownCalls: 0, jsonBlocks: 0 });
    expect(of(counted(0, 1, 0))).toEqual({ tables: [], requestLines: 0, shownCalls: 1, jsonBlocks: 0 });
    expect(of(counted(0, 0, 1))).toEqual({ tables: [], requestLines: 0, shownCalls: 0, jsonBlocks: 1 });
  });
  it("is a table that stands nowhere, by its first character", () => {
    const tables = "# Pots\n\n## Parameters\n\n| Parameter | Type |\n| --- | --- |\n| id | String |\n";
    const { page: read, source } = readText("a.md", tables);
    const start = source.text.indexOf("| Parameter");
    const { passedOver } = passedOverOf([factsOf(read)], locate);
    expect(passedOver?.tables).toEqual([
      { file: "a.md", line: start, endLine: start + 1, words: "table without a caption" },
    ]);
  });
});

describe("a place", () => {
  const { source, passages } = readText("docs/täglich & neu.md", "# Pots\n\nThe size is one.\n\n- x\n");
  const editions = new Map([[source.id, { label: "neu", page: { source, passages } }]]);
  const at = (needle: string, length = needle.length): Place => {
    const start = source.text.indexOf(needle);
    return { span: { source: source.id, start, end: start + length }, role: "subject", words: needle };
  };
  const url = "https://example.com/{path}?line={line}&again={line}";
  it("has the lines and columns where its words begin and end", () => {
    expect(makeLocate(editions, url)(at("size"))).toEqual({
      edition: "neu",
      file: source.id,
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 9,
      role: "subject",
      words: "size",
      url: "https://example.com/docs/t%C3%A4glich%20%26%20neu.md?line=3&again=3",
      context: [{ line: 3, cells: ["The size is one."], here: true }],
    });
    expect(makeLocate(editions, null)(at("size"))).toMatchObject({ url: null });
    expect(makeLocate(editions, null)(at("size is one.\n\n- x"))).toMatchObject({ line: 3, endLine: 5, endColumn: 4 });
    expect(makeLocate(editions, null)(at("size", -3))).toMatchObject({ line: 3, column: 5, endLine: 3, endColumn: 5 });
  });
  it("has words of a line's length, with single blanks", () => {
    const words = (text: string): string => makeLocate(editions, null)({ ...at("size"), words: text }).words;
    expect(words("a\n  b")).toBe("a b");
    expect(words("x".repeat(300))).toBe("x".repeat(300));
    expect(words("x".repeat(301))).toBe(`${"x".repeat(300)}…`);
  });
  it("of a recording is one of bytes", () => {
    expect(makeLocate(editions, url)(place("n.har:20 string", "recording"))).toEqual({
      edition: "n.har",
      file: "n.har",
      line: 1,
      column: 21,
      endLine: 1,
      endColumn: 22,
      role: "recording",
      words: "string",
      url: null,
      context: [],
    });
  });
  it("that was expected is looked up once, and is the same", () => {
    const expected = [at("size"), place("z.har:1 x", "recording"), at("Pots"), place("a.har:1 x", "recording")];
    const located = makeLocate(editions, url, expected);
    for (const one of expected) {
      expect(located(one)).toBe(located(one));
      expect(located(one)).toEqual(makeLocate(editions, url)(one));
    }
    expect(located({ ...at("size") })).not.toBe(located({ ...at("size") }));
  });
  it("in a file that the page takes in is named by that file", () => {
    const text = "shared words\n";
    const whole = sourceWithFiles(source, [{ name: "part.md", id: "docs/part.md", isPage: false, text }]);
    const start = whole.text.indexOf("shared");
    const span = { source: source.id, start, end: start + 6 };
    const all = new Map([[source.id, { label: "neu", page: { source: whole, passages } }]]);
    expect(makeLocate(all, url)({ span, role: "subject", words: "shared" })).toMatchObject({
      edition: "docs/part.md",
      file: "docs/part.md",
      line: 1,
      column: 1,
      url: "https://example.com/docs/part.md?line=1&again=1",
    });
  });
});
