/** Which change of one edition alone brought a difference about, whatever it changed. */
import { describe, expect, it, test } from "vitest";
import { auditPages } from "../../src/audit/audit.ts";
import { markStale } from "../../src/audit/stale-editions.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { type ReadPage, readText } from "../editions/read.ts";

interface Written {
  readonly type?: string;
  readonly says?: string;
  readonly name?: string;
  readonly call?: string;
  readonly more?: string;
}

/** A page of one field; two editions of it are in two folders. */
const text = ({
  type = "String",
  says = "The size.",
  name = "size",
  call = "GET /v1/pots",
  more = "",
}: Written): string =>
  `# Showing Pots\n\n## URI\n\n${call}\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| ${name} | ${type} | ${says} |\n| made | String | When. |\n${more}`;
const read = (folder: string, written: Written): ReadPage => ({
  ...readText(`${folder}/list.md`, text(written)),
  sha256: JSON.stringify(written),
});
const findingsOf = (pages: readonly ReadPage[]): readonly Finding[] =>
  auditPages(pages, { lint: false, compare: true }, { lint: () => [] }).findings;

type Editions = Readonly<Record<string, Written>>;
const pagesOf = (editions: Editions): ReadPage[] => Object.entries(editions).map(([folder, one]) => read(folder, one));

/** "b lags behind a: x → y", once for each; "none" where there is a difference and nobody lags behind. */
function lags(before: Editions, now: Editions, known: readonly Finding[] = []): string[] {
  const [old, pages] = [pagesOf(before), pagesOf(now)];
  const marked = markStale(findingsOf(pages), pages, {
    name: "before",
    pages: old,
    findings: [...findingsOf(old), ...known],
  });
  const folders = (sources: readonly string[]): string => sources.map((one) => one.split("/")[0]).join(", ");
  return [
    ...new Set(
      marked.map(({ lagsBehind }) =>
        lagsBehind === undefined
          ? "none"
          : `${folders(lagsBehind.editions)} behind ${folders([lagsBehind.changed])}: ${lagsBehind.before} → ${lagsBehind.after}`,
      ),
    ),
  ];
}

describe("a change of", () => {
  test.each<[string, Written, Written, string]>([
    ["a type", { type: "Integer" }, { type: "String" }, "integer → string"],
    [
      "a length",
      { says: "It has at most 5 characters." },
      { says: "It has at most 9 characters." },
      "at most 5 → at most 9",
    ],
    [
      "one end of a length",
      { says: "It has 2 to 5 characters." },
      { says: "It has 2 to 9 characters." },
      "2 to 5 → 2 to 9",
    ],
    [
      "a range",
      { type: "Integer", says: "The value ranges from 1 to 5." },
      { type: "Integer", says: "The value ranges from 0 to 5." },
      "1 to 5 → 0 to 5",
    ],
    ["a fixed value", { says: "The value is fixed at **a**." }, { says: "The value is fixed at **b**." }, "a → b"],
    [
      "a list of values",
      { says: "Enumerated values: red, blue" },
      { says: "Enumerated values: red, green" },
      "blue, red → green, red",
    ],
    ["a default", { says: "Default value: **a**" }, { says: "Default value: **b**" }, "a → b"],
    ["a default that was not said", { says: "The size." }, { says: "Default value: **b**" }, "null → b"],
    ["a default that is not said any more", { says: "Default value: **b**" }, { says: "The size." }, "b → null"],
    ["a name", { name: "size" }, { name: "sizes" }, "size → sizes"],
  ])("%s", (_, before, now, change) => {
    expect(lags({ a: before, b: before }, { a: now, b: before })).toEqual([`b behind a: ${change}`]);
    expect(lags({ a: before, b: before }, { a: before, b: now })).toEqual([`a behind b: ${change}`]);
  });
  it("a field that came or went", () => {
    const wide = { more: "| wide | String | How wide. |\n" };
    expect(lags({ a: {}, b: {} }, { a: wide, b: {} })).toEqual(["b behind a: null → wide"]);
    expect(lags({ a: wide, b: wide }, { a: {}, b: wide })).toEqual(["b behind a: wide → null"]);
  });
});

describe("a call", () => {
  const path = (variable: string, says: string): Written => ({ call: `GET /v1/pots/{${variable}}`, says });
  it("is the same one whatever its variables are called", () => {
    const [five, nine] = ["It has at most 5 characters.", "It has at most 9 characters."] as const;
    expect(
      lags({ a: path("pot_id", five), b: path("id", five) }, { a: path("pot_id", nine), b: path("id", five) }),
    ).toContain("b behind a: at most 5 → at most 9");
  });
  it("that has an example now has none on the other", () => {
    const shown = { more: '\n## Example response\n\n```json\n{"size": "a", "made": "b"}\n```\n' };
    const [first] = lags({ a: {}, b: {} }, { a: shown, b: {} });
    expect(first).toMatch(/^b behind a: null → /);
  });
});

describe("nobody lags behind", () => {
  const [five, nine, three] = [5, 9, 3].map((n) => ({ says: `It has at most ${n} characters.` })) as [
    Written,
    Written,
    Written,
  ];
  test.each<[string, Editions, Editions]>([
    ["where both changed", { a: five, b: five }, { a: nine, b: three }],
    ["where neither changed", { a: five, b: nine }, { a: five, b: nine }],
    [
      "where another field changed",
      { a: five, b: nine },
      { a: { ...five, more: "| wide | String | x |\n" }, b: { ...nine, more: "| wide | String | x |\n" } },
    ],
    ["behind a page that is new", { b: five }, { a: nine, b: five }],
    ["where the other page is new", { a: five }, { a: nine, b: five }],
  ])("%s", (_, before, now) => {
    expect(lags(before, now)).toEqual(["none"]);
  });
  it("where the difference was there before", () => {
    expect(lags({ a: five, b: nine }, { a: three, b: nine })).toEqual(["none"]);
  });
});

describe("of three editions", () => {
  const [five, nine] = [5, 9].map((n) => ({ says: `It has at most ${n} characters.` })) as [Written, Written];
  it("those that did not follow lag behind", () => {
    expect(lags({ a: five, b: five, c: five }, { a: nine, b: five, c: five })).toEqual([
      "b, c behind a: at most 5 → at most 9",
    ]);
    expect(lags({ a: five, b: five, c: five }, { a: nine, b: nine, c: five })).toContain(
      "c behind a: at most 5 → at most 9",
    );
  });
});

describe("the verdict", () => {
  const [five, nine] = [5, 9].map((n) => ({ says: `It has at most ${n} characters.` })) as [Written, Written];
  const verdicts = (...others: string[]) => {
    const all = ["a", ...others];
    const old = all.map((folder) => read(folder, five));
    const now = all.map((folder) => read(folder, folder === "a" ? nine : five));
    return markStale(findingsOf(now), now, { name: "git:HEAD~1", pages: old, findings: [] }).map(
      ({ verdict }) => verdict,
    );
  };
  it("is probable, against those that did not follow", () => {
    expect(verdicts("b")[0]).toEqual({
      certainty: "probable",
      wrong: ["b/list.md"],
      because:
        "b/list.md lags behind: a/list.md changed since git:HEAD~1, from at most 5 to at most 9, and this page did not follow.",
    });
    expect(verdicts("b", "c")[0]).toEqual({
      certainty: "probable",
      wrong: ["b/list.md", "c/list.md"],
      because:
        "b/list.md, c/list.md lag behind: a/list.md changed since git:HEAD~1, from at most 5 to at most 9, and these pages did not follow.",
    });
  });
  it("of what examples prove stays, and what is no difference of editions is left alone", () => {
    const [old, now] = [
      [read("a", five), read("b", five)],
      [read("a", nine), read("b", five)],
    ];
    const sure = { certainty: "sure", wrong: ["a/list.md"], because: "Every example shows it." } as const;
    const found = findingsOf(now).map((one) => ({ ...one, verdict: sure }));
    const marked = markStale(found, now, { name: "before", pages: old, findings: [] });
    expect(marked.map(({ verdict, lagsBehind }) => [verdict, lagsBehind?.changed])).toEqual(
      found.map(() => [sure, "a/list.md"]),
    );
    const others = found.map((one) => ({ ...one, rule: "lint/x" }));
    expect(markStale(others, now, { name: "before", pages: old, findings: [] })).toEqual(others);
  });
});

test("a page that takes in a file has changed with it", () => {
  const included = (sha256: string) => [{ file: "part.md", sha256 }];
  const [five, nine] = [5, 9].map((n) => ({ says: `It has at most ${n} characters.` })) as [Written, Written];
  const other = read("b", five);
  const old = { ...read("a", five), sha256: "same", included: included("1") };
  const now = (sha256: string) => ({ ...read("a", nine), sha256: "same", included: included(sha256) });
  const lagging = (sha256: string): boolean =>
    markStale(findingsOf([now(sha256), other]), [now(sha256), other], {
      name: "x",
      pages: [old, other],
      findings: [],
    }).some(({ lagsBehind }) => lagsBehind !== undefined);
  expect([lagging("1"), lagging("2")]).toEqual([false, true]);
});
