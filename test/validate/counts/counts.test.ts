/** What is kept of any number of exchanges: few names, first and last, values under marks, and counts of exchanges. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Json } from "../../../src/api-model/api-page.ts";
import { entryOf, makeBoundedMap } from "../../../src/validate/counts/bounded-map.ts";
import { joinObservations, makeTally, noteBreak, type Observation } from "../../../src/validate/counts/observations.ts";
import { hostMatcher, isApiHost, isNoApiCall, makeTraffic } from "../../../src/validate/counts/recordings.ts";
import { countForm, makeFormCounts, TEXT_FORMS } from "../../../src/validate/counts/text-forms.ts";
import {
  countError,
  countHeaders,
  countUndescribed,
  isHeaderPath,
  makeUndescribed,
  memberPath,
} from "../../../src/validate/counts/undescribed.ts";
import { addUnlisted, countUnlisted, makeUnlistedValues } from "../../../src/validate/counts/unlisted-values.ts";

describe("a map of few keys", () => {
  const filled = (limit: number, keys: readonly string[]) => {
    const kept = makeBoundedMap<{ count: number }>(limit);
    for (const key of keys) {
      const entry = entryOf(kept, key, () => ({ count: 0 }));
      if (entry !== null) entry.count += 1;
    }
    return {
      names: Object.fromEntries([...kept.entries].map(([key, { count }]) => [key, count])),
      more: kept.overflowed,
    };
  };
  it("keeps the smallest, with whole counts, in whatever order they come", () => {
    const key = fc.constantFrom(..."abcdefgh");
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (keys, limit) => {
        const smallest = [...new Set(keys)].toSorted().slice(0, limit);
        const counts = smallest.map((one) => [one, keys.filter((other) => other === one).length]);
        expect(filled(limit, keys)).toEqual({ names: Object.fromEntries(counts), more: new Set(keys).size > limit });
      }),
    );
  });
  it("gives nothing for a key that is not among them", () => {
    const kept = makeBoundedMap<number>(1);
    expect([entryOf(kept, "b", () => 1), entryOf(kept, "c", () => 2), entryOf(kept, "a", () => 3)]).toEqual([
      1,
      null,
      3,
    ]);
  });
});

describe("what was seen of a break", () => {
  const at = (file: string, offset: number, time: string | null, status = 200) => ({
    at: { file, entry: offset, offset, end: offset + 1 },
    time,
    status,
  });
  const noted = (...moments: ReturnType<typeof at>[]): Observation => {
    const tally = makeTally(1, 1);
    for (const [n, moment] of moments.entries()) {
      tally.now = n + 1;
      noteBreak(tally, 0, moment, 1 << n, () => `shape ${moment.at.offset}`);
    }
    return tally.breaks.get(0) ?? expect.fail("no break");
  };
  const ends = ({ first, last }: Observation): string => `${first.file}${first.offset} ${last.file}${last.offset}`;
  test.each<[string, ReturnType<typeof at>[], string]>([
    ["by time", [at("a", 5, "2026-01-02"), at("a", 7, "2026-01-01")], "a7 a5"],
    ["by place where the times are one", [at("a", 5, "2026-01-02"), at("a", 7, "2026-01-02")], "a5 a7"],
    ["by file where the times are one", [at("b", 5, "2026-01-02"), at("a", 7, "2026-01-02")], "a7 b5"],
    ["by place where there is no time", [at("a", 7, null), at("a", 5, null), at("a", 6, null)], "a5 a7"],
    ["with those without a time last", [at("a", 5, null), at("a", 7, "2026-01-02")], "a7 a5"],
  ])("is first and last %s", (_, moments, expected) => {
    expect(ends(noted(...moments))).toBe(expected);
    expect(ends(noted(...moments.toReversed()))).toBe(expected);
    expect(ends(joinObservations(noted(...moments.slice(0, 1)), noted(...moments.slice(1))))).toBe(expected);
    expect(ends(joinObservations(noted(...moments.slice(1)), noted(...moments.slice(0, 1))))).toBe(expected);
  });
  it("has three samples, the first by place, and all statuses in order", () => {
    const all = [9, 3, 7, 1, 5].map((offset) => at("b", offset, null, 200 + offset));
    const { samples, statuses, count, kinds } = noted(...all, at("a", 8, null, 201));
    expect(samples.map(({ file, shape }) => `${file} ${shape}`)).toEqual(["a shape 8", "b shape 1", "b shape 3"]);
    expect([statuses, count, kinds]).toEqual([[201, 203, 205, 207, 209], 6, 63]);
  });
  it("counts an exchange once, with the kinds of all that broke it there", () => {
    const tally = makeTally(1, 1);
    tally.now = 1;
    noteBreak(tally, 0, at("a", 1, null), 1, () => "x");
    noteBreak(tally, 0, at("a", 1, null), 4, () => "y");
    expect(tally.breaks.get(0)).toMatchObject({ count: 1, kinds: 5, samples: [{ shape: "x" }] });
  });
});

describe("values outside of a list", () => {
  const marks = (...values: Json[]) => {
    const into = makeUnlistedValues();
    for (const [n, value] of values.entries()) countUnlisted(into, value, n + 1);
    return [...into.entries].map(([mark, { count }]) => [mark, count] as const);
  };
  it("are told apart by a mark of three digits that does not tell the value", () => {
    expect(
      marks("a", "b", "a")
        .map(([, count]) => count)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2]);
    for (const [mark] of marks("a", "", "a very long value")) expect(mark).toMatch(/^[0-9a-f]{3}$/);
    expect(marks("7", 7)).toHaveLength(1);
    expect(new Set(Array.from({ length: 30 }, (_, n) => marks(`value ${n}`)[0]?.[0])).size).toBeGreaterThan(25);
  });
  it("count once in an exchange, and are added to what another part counted", () => {
    const into = makeUnlistedValues();
    for (const now of [1, 1, 2]) countUnlisted(into, "a", now);
    const counted = (): [string, number][] => [...into.entries].map(([mark, { count }]) => [mark, count]);
    const [[mark, count] = ["", 0]] = counted();
    expect(count).toBe(2);
    addUnlisted(into, mark, 5);
    expect(counted()).toEqual([[mark, 7]]);
  });
  it("of more than 32 are too many to be told apart", () => {
    const into = makeUnlistedValues();
    for (let n = 0; n < 32; n += 1) addUnlisted(into, `${n}`, 1);
    expect(into.overflowed).toBe(false);
    addUnlisted(into, "more", 1);
    expect([into.overflowed, into.entries.size]).toEqual([true, 32]);
  });
});

describe("what no page describes", () => {
  const pathsOf = (...values: Json[]): string[] => {
    const into = makeUndescribed();
    for (const [n, value] of values.entries()) countUndescribed(into, "", value, n + 1);
    return [...into.entries].map(([path, { present }]) => `${path || "body"} ${present}`);
  };
  it("is counted by path, each once in an exchange", () => {
    expect(pathsOf({ a: [{ b: 1 }, { b: 2 }], c: null }, { a: [] })).toEqual([
      "body 2",
      "a 2",
      "a[] 1",
      "a[].b 1",
      "c 1",
    ]);
    expect(pathsOf([[1]], "x")).toEqual(["body 2", "[] 1", "[][] 1"]);
  });
  it("has names that may be values as one", () => {
    expect(pathsOf({ "3f2a19b0-11ee-4c5d-8e9f-0242ac120002": 1, "a.b": 2 })).toEqual(["body 1", "{} 1"]);
    expect(pathsOf({ password: { any: 1 } })).toEqual(["body 1", "password 1", "password.{} 1"]);
    expect(memberPath("pots[]", "lid")).toBe("pots[].lid");
    expect(memberPath("", "lid")).toBe("lid");
  });
  it("is looked through twelve deep, and in the first fifty items", () => {
    const deep = (depth: number): Json => (depth === 0 ? 1 : { a: deep(depth - 1) });
    expect(pathsOf(deep(20))).toHaveLength(13);
    const items = Array.from({ length: 60 }, (_, n) => ({ [n < 50 ? "early" : "late"]: 1 }));
    expect(pathsOf(items)).toEqual(["body 1", "[] 1", "[].early 1"]);
  });
  it("of an error is looked through three deep, at its status", () => {
    const into = makeUndescribed();
    countError(into, 404, { a: { b: { c: { d: 1 } } } }, 1);
    expect([...into.entries.keys()]).toEqual(["404", "404.a", "404.a.b", "404.a.b.c"]);
  });
  it("has kinds and forms, but none of what was masked", () => {
    const into = makeUndescribed();
    for (const [n, value] of ["2026-01-02", "***", 7, null].entries()) countUndescribed(into, "a", value, n + 1);
    const entry = into.entries.get("a");
    expect([entry?.present, entry?.kinds.reduce((sum, count) => sum + count, 0)]).toEqual([4, 3]);
    expect(entry?.forms?.counts.map((count, n) => (count > 0 ? TEXT_FORMS[n] : null)).filter(Boolean)).toEqual([
      "date",
    ]);
  });
  it("has headers of its own", () => {
    const into = makeUndescribed();
    countHeaders(into, ["x-a", "3f2a19b011ee4c5d8e9f0242ac120002"], 1);
    countHeaders(into, ["x-a"], 2);
    expect([...into.entries].map(([path, { present }]) => `${path} ${present}`)).toEqual([
      "header  2",
      "header x-a 2",
      "header {} 1",
    ]);
    expect(["header x-a", "header ", "headers", "x-a"].map(isHeaderPath)).toEqual([true, false, false, false]);
  });
});

test("forms of a text count once in an exchange", () => {
  const counts = makeFormCounts();
  const told = (): string[] => counts.counts.flatMap((count, n) => (count > 0 ? [`${TEXT_FORMS[n]} ${count}`] : []));
  for (const text of ["2026-01-02", "2026-01-03", "x"]) countForm(counts, text, 1);
  expect(told()).toEqual(["date 1", "other 1"]);
  for (const text of ["2026-01-02", "y"]) countForm(counts, text, 2);
  expect(told()).toEqual(["date 2", "other 2"]);
});

describe("a host", () => {
  test.each<[named: string[], host: string, is: boolean | undefined]>([
    [[], "h", undefined],
    [["h"], "h", true],
    [["h"], "g", false],
    [["H"], "h", true],
    [["h"], "h:8080", true],
    [["h:8080"], "h:8080", true],
    [["h:8080"], "h:9090", false],
    [["h:8080"], "h", false],
    [["h:443"], "h", true],
    [["h:80"], "h", true],
    [["h:443"], "h:80", false],
    [["https://H:8080/base"], "h:8080", true],
    [["g", "h"], "h", true],
  ])("named as %j, of %s: %s", (named, host, is) => {
    expect(hostMatcher(named)?.(host)).toBe(is);
  });
  it("is the API's where a call matched there, where it is named, and where nothing tells", () => {
    const traffic = makeTraffic();
    expect(isApiHost(traffic, [])("h")).toBe(true);
    entryOf(traffic.matchedHosts, "h", () => true);
    expect(["h", "g", ""].map(isApiHost(traffic, []))).toEqual([true, false, true]);
    expect(["h", "g", ""].map(isApiHost(traffic, ["g"]))).toEqual([false, true, true]);
  });
});

test.each<[method: string, url: string, isNone: boolean]>([
  ["GET", "https://h/pots", false],
  ["GET", "HTTP://h/pots", false],
  ["GET", "/pots", false],
  ["GET", "localhost:8080/pots", false],
  ["GET", "data:text/plain,x", true],
  ["GET", "wss://h/pots", true],
  ["GET", "chrome-extension://x/pots", true],
  ["OPTIONS", "/pots", true],
  ["CONNECT", "h:443", true],
  ["TRACE", "/pots", true],
  ["PATCH", "/pots", false],
  ["GET", "/pots/a.JS", true],
  ["GET", "/pots/a.json", false],
  ["GET", "/pots.css/a", false],
  ["GET", "/favicon.ico", true],
  ["GET", "/a.woff2", true],
  ["GET", "/a.jpeg", true],
  ["GET", "/a.html", true],
  ["GET", "", false],
])("%s %s is no call of an API: %s", (method, url, isNone) => {
  expect(isNoApiCall(method, url, url.split("/").slice(1))).toBe(isNone);
});
