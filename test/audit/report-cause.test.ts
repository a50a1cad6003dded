/** One cause as a report tells it: counts, sides, places, what lags behind, and editions by their labels. */
import { describe, expect, it, test } from "vitest";
import { reportCause, type CauseSetting } from "../../src/audit/report-cause.ts";
import type { Earlier } from "../../src/findings/earlier.ts";
import type { Cause, Finding, Place, StaleEdition } from "../../src/findings/finding.ts";
import type { ReportCause, ReportPlace } from "../../src/findings/report.ts";
import { cause, finding, place } from "./findings.ts";

const LABELS = new Map([
  ["docs/a.md", "A"],
  ["docs/a.md.old", "OLD"],
  ["a.md", "short"],
  ["b.md", "B"],
]);
const labelOf = (source: string): string => LABELS.get(source) ?? source;
const locate = ({ span, role, words }: Place): ReportPlace => ({
  edition: labelOf(span.source),
  file: span.source,
  line: span.start,
  column: 1,
  endLine: span.start,
  endColumn: 2,
  role,
  words,
  url: null,
  context: [{ line: span.start, cells: [words], here: true }],
});

function told(of: Cause, more: Partial<CauseSetting> = {}): ReportCause {
  return reportCause(of, 7, {
    labelOf,
    locate,
    sources: new Set(LABELS.keys()),
    inMarkup: (edits) => edits,
    inFile: (span) => span,
    earlier: null,
    gate: { failOn: "error", failOnNew: false, failOnBlame: null, minCount: 0, minShare: 0 },
    isTraffic: false,
    ...more,
  });
}
const traffic = (more: Partial<Finding>): Finding => finding({ rule: "validate/body-type", count: 1, ...more });

describe("how many exchanges show it", () => {
  test.each<[string, Partial<Finding>[], number | null]>([
    ["nothing of what pages say of themselves", [{ count: null }], null],
    ["those of one finding", [{ count: 3 }], 3],
    ["the most that a field of the operation has", [{ count: 3 }, { count: 5 }, { count: 4 }], 5],
    ["editions see the same ones", [{ count: 3 }, { count: 5, edition: "b.md" }], 5],
    ["operations see different ones", [{ count: 3 }, { count: 5, operation: "PUT /pots" }], 8],
    [
      "statuses are of different ones",
      [
        { count: 3, fact: "status" },
        { count: 5, fact: "status" },
      ],
      8,
    ],
    [
      "statuses are so in each edition",
      [
        { count: 3, fact: "status" },
        { count: 2, fact: "status", edition: "b.md" },
        { count: 2, fact: "status", edition: "b.md" },
      ],
      4,
    ],
    ["and what has no count is none", [{ count: null }, { count: 0 }], 0],
  ])("%s", (_, findings, expected) => {
    expect(told(cause(findings.map(traffic))).count).toBe(expected);
  });
});

describe("its fields", () => {
  const of = (...paths: (string | null)[]) => {
    const { side, fieldPaths, findings } = told(cause(paths.map((fieldPath) => finding({ fieldPath }))));
    return { side, fieldPaths, atoms: findings.map((one) => [one.side, one.fieldPath]) };
  };
  it("stand without the request around them where all are of it", () => {
    expect(of("request size", "request size", "request lid.kind")).toEqual({
      side: "request",
      fieldPaths: ["size", "lid.kind"],
      atoms: [
        ["request", "size"],
        ["request", "size"],
        ["request", "lid.kind"],
      ],
    });
    expect(of("request")).toEqual({ side: "request", fieldPaths: [""], atoms: [["request", ""]] });
  });
  it("have no side where some are of the response, of the query, or of nothing", () => {
    expect(of("request size", "size")).toMatchObject({ side: null, fieldPaths: ["size"] });
    expect(of("query size", "requests.size")).toMatchObject({
      side: null,
      fieldPaths: ["query size", "requests.size"],
    });
    expect(of(null)).toEqual({ side: null, fieldPaths: [], atoms: [[null, null]] });
    expect(of(null, "request size")).toMatchObject({ side: "request", fieldPaths: ["size"] });
  });
});

describe("its places", () => {
  it("are each there once, under the role that comes first", () => {
    const both = cause([
      finding({ places: [place("a.md:7 size"), place("a.md:9 x", "evidence"), place("b.md:3 y", "other-edition")] }),
      finding({
        places: [
          place("a.md:9 x"),
          place("n.ndjson:1 z", "recording"),
          place("a.md:8 e", "example"),
          place("a.md:7 s"),
        ],
      }),
    ]);
    expect(told(both).places.map(({ role, file, line }) => `${role} ${file}:${line}`)).toEqual([
      "subject a.md:7",
      "subject a.md:9",
      "example a.md:8",
      "recording n.ndjson:1",
      "other-edition b.md:3",
    ]);
  });
  it("have what stands around them once", () => {
    const { places, findings } = told(cause([finding({ places: [place("a.md:7 size")] })]));
    expect(places[0]?.context).toHaveLength(1);
    expect(findings[0]?.places[0]?.context).toEqual([]);
  });
  it("of a secret have nothing around them", () => {
    expect(told(cause([finding({ rule: "lint/real-secret" })])).places[0]?.context).toEqual([]);
  });
});

describe("what lags behind", () => {
  const lag = (more: Partial<StaleEdition> = {}): StaleEdition => ({
    editions: ["b.md"],
    changed: "docs/a.md",
    before: "1 to 5",
    after: "1 to 9",
    place: place("docs/a.md:4 1 to 9"),
    ...more,
  });
  const linesOf = (...lags: StaleEdition[]): string[] =>
    told(cause(lags.map((lagsBehind) => finding({ lagsBehind })))).lines.filter((line) => line.includes("behind"));
  it("is told once by both sides of a difference, with all editions", () => {
    expect(linesOf(lag(), lag())).toEqual(["B lags behind a change of A: 1 to 5 → 1 to 9  A:4"]);
    expect(linesOf(lag(), lag({ editions: ["a.md", "b.md"] }))).toEqual([
      "B, short lag behind a change of A: 1 to 5 → 1 to 9  A:4",
    ]);
  });
  it("is another change where another page, line or word changed", () => {
    expect(
      linesOf(
        lag(),
        lag({ changed: "a.md" }),
        lag({ place: place("docs/a.md:5 x") }),
        lag({ before: null }),
        lag({ after: null }),
      ),
    ).toEqual([
      "B lags behind a change of A: 1 to 5 → 1 to 9  A:4",
      "B lags behind a change of short: 1 to 5 → 1 to 9  A:4",
      "B lags behind a change of A: 1 to 5 → 1 to 9  A:5",
      "B lags behind a change of A: nothing → 1 to 9  A:4",
      "B lags behind a change of A: 1 to 5 → nothing  A:4",
    ]);
  });
  it("stands among the places, and is absent where nothing does", () => {
    const { places, lagsBehind } = told(cause([finding({ lagsBehind: lag() })]));
    expect(places.map(({ file, line }) => `${file}:${line}`)).toEqual(["docs/a.md:4", "a.md:7"]);
    expect(lagsBehind).toHaveLength(1);
    expect(told(cause([finding()]))).not.toHaveProperty("lagsBehind");
  });
});

describe("reasons and fixes", () => {
  const because = (text: string): string | undefined =>
    told(cause([finding()], { verdict: { certainty: "sure", wrong: ["docs/a.md", "b.md"], because: text } })).verdict
      ?.because;
  it("name editions by their labels", () => {
    expect(because("docs/a.md says what b.md says, and a.md what b.md says.")).toBe(
      "A says what B says, and short what B says.",
    );
    expect(because("docs/a.md.old says so.")).toBe("OLD says so.");
    expect(because("Nothing says so.")).toBe("Nothing says so.");
    expect(told(cause([finding()], { verdict: { certainty: "sure", wrong: ["b.md"], because: "" } })).verdict).toEqual({
      certainty: "sure",
      wrong: ["B"],
      because: "",
    });
  });
  it("are of the file that the words stand in, in its markup", () => {
    const span = { source: "a.md", start: 3, end: 4 };
    const fix = { text: "Write what b.md says.", edits: [{ span, replacement: "x" }] };
    const setting: Partial<CauseSetting> = {
      inMarkup: (edits) => edits.map((edit) => ({ ...edit, replacement: `*${edit.replacement}*` })),
      inFile: (one) => ({ ...one, source: "part.md" }),
    };
    expect(told(cause([finding()], { fix }), setting).fix).toEqual({
      text: "Write what B says.",
      edits: [{ span: { ...span, source: "part.md" }, replacement: "*x*" }],
    });
    expect(told(cause([finding()])).fix).toBeNull();
  });
});

describe("since when", () => {
  const timed = (fingerprint: string, time: string | null): Finding =>
    traffic({ fingerprint, data: { first: { file: "n.ndjson", offset: 0, time } } });
  const since = (findings: readonly Finding[], earlier: Earlier | null, isTraffic = true): string =>
    told(cause(findings), { earlier, isTraffic }).title;
  const earlier = (...known: [string, string | null][]): Earlier => ({ asOf: null, since: new Map(known) });
  it("the first of its findings says", () => {
    expect(since([timed("x", "2026-03-02"), timed("y", "2026-03-01")], null)).toBe(
      "GET /pots: size is wrong, since 2026-03-01",
    );
    expect(since([timed("x", null)], null)).toBe("GET /pots: size is wrong");
    expect(since([timed("x", "2026-03-02")], earlier(["x", "2026-01-01"]))).toBe(
      "GET /pots: size is wrong, since 2026-01-01",
    );
    expect(since([timed("x", "2026-03-02")], null, false)).toBe("size is wrong, since 2026-03-02");
  });
  it("what was known says nothing of a cause that is new", () => {
    const known = earlier(["x", "2026-01-01"]);
    expect(since([timed("x", "2026-03-02"), timed("y", "2026-03-03")], known)).toBe(
      "GET /pots: size is wrong, since 2026-03-03",
    );
    expect(told(cause([timed("x", null), timed("y", null)]), { earlier: known }).novelty).toBe("new");
    expect(told(cause([timed("x", null)]), { earlier: known }).novelty).toBe("known");
    expect(told(cause([timed("x", null)])).novelty).toBeNull();
  });
});

test("a cause fails a run where one of its findings does", () => {
  const mild = finding({ severity: "warning" });
  expect(told(cause([mild, finding()])).fails).toBe(true);
  expect(told(cause([mild])).fails).toBe(false);
});

test("the first finding says whose it is, and where", () => {
  const api = traffic({ blame: "api", operation: "GET /lids" });
  expect(told(cause([api, traffic({ blame: "page" })]))).toMatchObject({
    number: 7,
    blame: "api",
    operation: "GET /lids",
    title: "size is wrong",
  });
  expect(told(cause([finding({ operation: null })]))).toMatchObject({ blame: null, operation: null });
});
