import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { blameOf, type FieldEvidence } from "../../src/validate/findings/attribution.ts";
import { exchange, pageOf, row, told, validate, type RowParts } from "./pages.ts";

const SILENT: FieldEvidence = {
  against: "table",
  edition: "en.md",
  example: null,
  withResponses: [],
  withTable: [],
  kept: 0,
  broken: 3,
  majorityCounts: true,
  changedSince: null,
  isSent: false,
};

describe("the witnesses", () => {
  it.each<[string, Partial<FieldEvidence>, string]>([
    ["only the table", {}, "undecided undecided"],
    ["its own example with the answers", { example: "responses" }, "page sure"],
    [
      "its own example with the answers, another edition with the table",
      { example: "responses", withTable: ["zh.md"] },
      "page probable",
    ],
    ["another edition with the answers", { withResponses: ["zh.md"] }, "page probable"],
    [
      "another edition with the answers, most answers with the table",
      { withResponses: ["zh.md"], kept: 9 },
      "undecided undecided",
    ],
    ["example and other editions with the table", { example: "table", withTable: ["zh.md"] }, "api sure"],
    ["its own example with the table", { example: "table" }, "api probable"],
    ["most answers with the table", { kept: 9 }, "api probable"],
    [
      "its example with the table, against what callers sent",
      { example: "table", isSent: true },
      "undecided undecided",
    ],
    ["most requests with the table", { kept: 9, isSent: true }, "undecided undecided"],
    ["its example with what callers sent", { example: "responses", isSent: true }, "page sure"],
    ["most answers, where that says nothing", { kept: 9, majorityCounts: false }, "undecided undecided"],
  ])("%s", (_name, testimony, expected) => {
    const { blame, verdict } = blameOf({ ...SILENT, ...testimony });
    expect(`${blame} ${verdict.certainty}`).toBe(expected);
    expect(verdict.wrong).toEqual(blame === "page" ? ["en.md"] : []);
    expect(verdict.because).toMatch(/\.$/);
  });
});

interface Edition {
  readonly type?: string | null;
  readonly parts?: RowParts;
  readonly example?: Json;
}

/** Findings when editions of one page say this of the field `a`, and answers have these values in it. */
function judged(editions: Readonly<Record<string, Edition>>, values: readonly Json[]): string[] {
  const pages = Object.entries(editions).map(([name, { type = "string", parts = {}, example }]) =>
    pageOf([row("a", type, parts)], example === undefined ? {} : { examples: [{ a: example }] }, [], name),
  );
  const { findings } = validate(
    pages,
    values.map((a, entry) => exchange({ entry, body: { a } })),
  );
  return findings.map((finding) => `${finding.edition} ${told([finding])[0]}`);
}

describe("editions and answers", () => {
  it("a healthy answer blames each page whose table is wrong, and none other", () => {
    const list = { example: [] };
    const editions = {
      "1.md": { type: "object", ...list },
      "2.md": { type: "object", ...list },
      "3.md": { type: "string", ...list },
      "4.md": { type: "object" },
      "5.md": { type: "[]" },
    };
    expect(judged(editions, [[], []])).toEqual([
      "1.md error page body-type: a: expected object, got a list in all 2 responses",
      "2.md error page body-type: a: expected object, got a list in all 2 responses",
      "3.md error page body-type: a: expected string, got a list in all 2 responses",
      "4.md error page body-type: a: expected object, got a list in all 2 responses",
    ]);
  });
  it("an answer that deviates from table, example and the other editions is the API's error", () => {
    const edition = { type: "[]", example: [] };
    expect(judged({ "1.md": edition, "2.md": edition }, [[], {}])).toEqual([
      "1.md error api body-type: a: expected [], got an object in 1 of 2 responses",
      "2.md error api body-type: a: expected [], got an object in 1 of 2 responses",
    ]);
  });
  it("an edition that contradicts its own example is no witness for what deviates", () => {
    const wrong = { type: "object", example: [] };
    const right = { type: "[]", example: [] };
    expect(judged({ "1.md": wrong, "2.md": right }, [[], [], {}])).toEqual([
      "1.md error page body-type: a: expected object, got a list in 2 of 3 responses",
      "1.md warning api example-mismatch: a: expected a list as in the page's example, got an object in 1 of 3 responses",
      "2.md error api body-type: a: expected [], got an object in 1 of 3 responses",
    ]);
  });
  it("a value that only another edition lists is missing on this page", () => {
    expect(
      judged({ "1.md": { parts: { says: { enum: ["x"] } } }, "2.md": { parts: { says: { enum: ["x", "y"] } } } }, [
        "x",
        "y",
      ]),
    ).toEqual(["1.md error page enum: a: expected x, got string, 1 character in 1 of 2 responses"]);
  });
  it("null is the page's error where another edition allows it", () => {
    expect(judged({ "1.md": {}, "2.md": { parts: { says: { nullable: true } } } }, [null])).toEqual([
      "1.md warning page null: a: null in the only response; the page says string",
    ]);
  });
  it("a mandatory field that another edition calls optional is the page's error", () => {
    const pages = [
      pageOf([row("a", "string", { required: "yes" })], {}, [], "1.md"),
      pageOf([row("a", "string", { required: "no" })], {}, [], "2.md"),
    ];
    expect(told(validate(pages, [exchange({ body: {} })]).findings)).toEqual([
      "warning page missing-field: a: missing in the only response; the page says required: yes",
    ]);
  });
  it("a field that only some items of a list have decides nothing", () => {
    const rows = [row("list", "[]Root", { required: "no" }), row("n", "integer")];
    const bodies = [{ n: 1, list: [{ n: 1 }, {}] }, { n: 1 }, { n: 1 }];
    expect(
      told(
        validate(
          [pageOf(rows, { examples: [{ n: 1 }] })],
          bodies.map((body, entry) => exchange({ entry, body })),
        ).findings,
      ),
    ).toEqual([
      "info undecided missing-field: n: missing in 1 of 3 responses; the page says nothing about it being optional",
    ]);
  });
  it("what no page documents is undecided, what another edition documents is this page's error", () => {
    const pages = [
      pageOf([row("a", null)], {}, [], "1.md"),
      pageOf(
        [row("a", null), row("b", null, { required: "no" })],
        { responses: { 200: "Root", 404: null } },
        [],
        "2.md",
      ),
    ];
    const { findings } = validate(pages, [
      exchange({ body: { a: 1, b: 2 } }),
      exchange({ entry: 1, status: 404 }),
      exchange({ entry: 2, status: 409 }),
    ]);
    expect(findings.map((finding) => `${finding.edition} ${told([finding])[0]}`)).toEqual([
      "1.md info page undocumented-field: b: undocumented field in the only response",
      "1.md warning page undocumented-status: undocumented status code 404 in 1 of 3 responses",
      "1.md warning undecided undocumented-status: undocumented status code 409 in 1 of 3 responses",
      "2.md warning undecided undocumented-status: undocumented status code 409 in 1 of 3 responses",
    ]);
  });
});

describe("severity follows the evidence", () => {
  it("a sentence alone warns; an example, another edition or an answer that shows it makes it an error", () => {
    const says = { says: { const: "x" } };
    expect(judged({ "1.md": { parts: says } }, ["y"])[0]).toContain("warning");
    expect(judged({ "1.md": { parts: says, example: "x" } }, ["y"])[0]).toContain("error");
    expect(judged({ "1.md": { parts: says } }, ["y", "x"])[0]).toContain("error");
    expect(judged({ "1.md": { parts: says }, "2.md": { parts: says } }, ["y"])[0]).toContain("error");
    expect(
      judged({ "1.md": { parts: { says: { const: "x", condition: "if public" } }, example: "x" } }, ["y"])[0],
    ).toContain("warning");
    expect(judged({ "1.md": { parts: { says: { maxLength: 1 } }, example: "x" } }, ["yy", "y"])[0]).toContain(
      "warning",
    );
  });
});
