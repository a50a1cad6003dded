import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { isBroken, type Recorded } from "../../src/exchange/exchange.ts";
import { createValidation } from "../../src/validate/validate.ts";
import { exchange, operation, OPTIONS, page, pageOf, row, structure, told, validate } from "./pages.ts";

describe("findings are groups", () => {
  it("10,000 identical breaks are one, with count, share, first, last and three samples", () => {
    const made = createValidation([pageOf([row("kind", "string", { says: { const: "Config" } })])], OPTIONS);
    for (let entry = 0; entry < 20_000; entry += 1) {
      const time = new Date(1.7e12 - entry * 1000).toISOString();
      made.add(exchange({ entry, time, body: { kind: entry % 2 === 0 ? "Config" : "Other" } }));
    }
    const { findings } = made.result();
    expect(told(findings)).toEqual([
      "error undecided const: kind: expected Config, got string, 5 characters in 10000 of 20000 responses",
    ]);
    const at = (entry: number) => ({
      file: "night.ndjson",
      entry,
      offset: entry * 100,
      time: new Date(1.7e12 - entry * 1000).toISOString(),
    });
    expect(findings[0]?.data).toEqual({
      subject: "kind",
      says: "Config",
      came: "string, 5 characters",
      count: 10000,
      of: 20000,
      share: 0.5,
      unit: "responses",
      statuses: [200],
      first: at(19_999),
      last: at(1),
      samples: [1, 3, 5].map((entry) => ({ ...at(entry), shape: "string, 5 characters" })),
    });
    expect(findings[0]?.count).toBe(10000);
    expect(findings[0]?.places.map(({ role, span }) => `${role} ${span.source} ${span.start}`).slice(2)).toEqual([
      "recording night.ndjson 100",
      "recording night.ndjson 300",
      "recording night.ndjson 500",
    ]);
  });

  it("a thousand wrong items of one answer count once", () => {
    const rows = [row("list", "[]integer")];
    expect(
      told(validate([pageOf(rows)], [exchange({ body: { list: Array.from({ length: 1000 }, () => "x") } })]).findings),
    ).toEqual(["error undecided body-type: list[]: expected []integer, got a string in the only response"]);
  });

  it("the same field in answers of two statuses is one", () => {
    const pages = [
      page(
        [operation({ responses: { 400: "Fault", 404: "Fault" } })],
        [structure("Fault", [row("error_msg", "string")])],
      ),
    ];
    const { findings } = validate(
      pages,
      [400, 404, 404].map((status, entry) => exchange({ entry, status, body: { error_msg: 7 } })),
    );
    expect(told(findings)).toEqual([
      "error undecided body-type: error_msg: expected string, got a whole number in all 3 responses",
    ]);
    expect(findings[0]?.data["statuses"]).toEqual([400, 404]);
  });

  it("names of undocumented fields are bounded, and the same whatever the order", () => {
    const pages = [pageOf([row("a", "string", { required: "no" })])];
    const letters = (n: number): string => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const bodies = Array.from({ length: 300 }, (_none, n) => exchange({ entry: n, body: { [`x${letters(n)}`]: 1 } }));
    const { findings } = validate(pages, bodies);
    expect(findings).toHaveLength(100);
    expect(validate(pages, bodies.toReversed()).findings).toEqual(findings);
  });

  it("a structure inside itself has finite paths, however deep the answer", () => {
    const pages = [
      page(
        [operation({ responses: { 200: "Node" } })],
        [structure("Node", [row("n", "integer"), row("children", "[]Node", { required: "no" })])],
      ),
    ];
    let body: Json = { n: "x" };
    for (let depth = 0; depth < 50_000; depth += 1) body = { n: depth < 20 ? 1 : "x", children: [body] };
    expect(told(validate(pages, [exchange({ body })]).findings)).toEqual([
      "error undecided body-type: n: expected integer, got a string in the only response",
    ]);
  });

  it("a fingerprint survives other rows, other counts and other recordings", () => {
    const first = validate([pageOf([row("kind", "string")])], [exchange({ body: { kind: 1 } })]).findings[0];
    const second = validate(
      [pageOf([row("other", "string", { required: "no" }), row("kind", "integer|string")])],
      [exchange({ file: "b", entry: 7, body: { kind: true } })],
    ).findings[0];
    expect(second?.fingerprint).toBe(first?.fingerprint);
  });
});

const value = fc.oneof(fc.constantFrom<Json>("Config", "Other", 7, null, [], {}), fc.constant<Json>([{ n: "x" }]));
const recorded: fc.Arbitrary<Recorded> = fc
  .record({
    body: fc.dictionary(fc.constantFrom("kind", "list", "new", "newer"), value, { maxKeys: 4 }),
    status: fc.constantFrom(200, 200, 200, 404, 202, 503),
    entry: fc.nat({ max: 1000 }),
    file: fc.constantFrom("a", "b"),
    host: fc.constantFrom("api", "cdn", "other"),
    path: fc.constantFrom("v1/7/clusters", "v1/7/clusters?token=1", "v2/x", "v2/a.js", "gw/v1/7/clusters"),
    time: fc.option(fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z")),
    broken: fc.boolean(),
  })
  .map(({ broken, host, path, time, ...parts }) => {
    const one = exchange({ ...parts, url: `https://${host}/${path}`, ...(time === null ? {} : { time }) });
    if (!broken || parts.entry % 7 !== 0) return one;
    const message = `not valid JSON at byte ${parts.entry}`;
    return { at: one.at, message, ...(parts.entry % 2 === 0 && { truncated: true }) };
  });

describe("parts of a run", () => {
  const pages = ["1.md", "2.md"].map((name) =>
    pageOf(
      [row("kind", "string", { says: { const: "Config" } }), row("list", name === "1.md" ? "[]Item" : "Item")],
      {},
      [structure("Item", [row("n", "integer")])],
      name,
    ),
  );

  it("join to exactly what one run gives, in any grouping and order", () => {
    const entries = fc.uniqueArray(recorded, { selector: ({ at }) => `${at.file} ${at.entry}`, maxLength: 40 });
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (all, shards, order) => {
          const whole = createValidation(pages, OPTIONS);
          for (const file of ["a", "b", "empty"]) whole.addFile(file, `sha of ${file}`);
          for (const one of all.toSorted((a, b) => (a.at.file + a.at.offset < b.at.file + b.at.offset ? -1 : 1)))
            whole.add(one);
          const parts = order.map((shard) => {
            const part = createValidation(pages, OPTIONS);
            for (const file of shard === 0 ? ["a", "b", "empty"] : []) part.addFile(file, `sha of ${file}`);
            all.forEach((one, n) => shards[n] === shard && part.add(one));
            // As another process would hand it over.
            return JSON.parse(JSON.stringify(part.state())) as ReturnType<typeof part.state>;
          });
          const joined = createValidation(pages, OPTIONS);
          const later = createValidation(pages, OPTIONS);
          const [first, second, ...rest] = parts;
          for (const part of rest) expect(later.join(part)).toBe(true);
          if (second !== undefined) later.join(second);
          joined.join(later.state());
          if (first !== undefined) joined.join(first);
          expect(joined.result()).toEqual(whole.result());
          expect(joined.state()).toEqual(whole.state());
          expect(whole.result().recordings.reduce((sum, { broken }) => sum + broken, 0)).toBe(
            all.filter(isBroken).length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("join the digests of ranges, whatever the order, and the ends of recordings", () => {
    const sha = (n: number): string => String(n).repeat(64);
    const part = (ranges: readonly number[], sha256 = ""): ReturnType<typeof createValidation> => {
      const made = createValidation(pages, OPTIONS);
      made.addFile("a", { bytes: 10, digests: new Map(ranges.map((n) => [n, sha(n)])) });
      if (sha256 !== "") made.addFile("b", sha256);
      return made;
    };
    const whole = part([0, 1, 2, 3, 4, 5], sha(7));
    for (const pieces of [
      [[0, 1], [2, 3, 5], [4]],
      [
        [5, 0],
        [1, 4],
        [3, 2],
      ],
      [[4], [], [0, 1, 2, 3, 5]],
    ]) {
      const joined = createValidation(pages, OPTIONS);
      pieces.forEach((ranges, n) => joined.join(structuredClone(part(ranges, n === 1 ? sha(7) : "").state())));
      expect(joined.state()).toEqual(whole.state());
      expect(joined.result().recordings).toEqual(whole.result().recordings);
    }
    expect(whole.state().files[0]?.[1].ranges?.runs).toEqual([[0, [0, 1, 2, 3, 4, 5].map(sha).join("")]]);
    expect(part([0, 1, 4]).state().files[0]?.[1].ranges?.runs).toEqual([
      [0, sha(0) + sha(1)],
      [4, sha(4)],
    ]);
  });

  it("know that there was more than is kept, in whichever part it was", () => {
    const letters = (n: number): string => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const many = Array.from({ length: 130 }, (_none, n) => `v2/${letters(n)}`);
    const made = (paths: readonly string[]): ReturnType<typeof createValidation> => {
      const one = createValidation(pages, OPTIONS);
      paths.forEach((path, entry) => one.add(exchange({ url: `https://api/${path}`, entry })));
      one.add(exchange({ url: "https://api/v1/7/clusters", body: {}, entry: 999 }));
      return one;
    };
    const [front, back] = [made(many.slice(0, 120)), made(many.slice(120))];
    for (const [into, from] of [
      [front, back],
      [back, front],
    ] as const) {
      const joined = createValidation(pages, OPTIONS);
      joined.join(structuredClone(from.state()));
      joined.join(structuredClone(into.state()));
      expect(joined.state().unknown[0]?.[1]).toMatchObject({ overflowed: true });
      expect(joined.state().unknown[0]?.[1].names).toHaveLength(100);
      expect(joined.result().recordings[0]?.undocumented).toBe(130);
    }
  });

  it("of runs with other pages or options do not join", () => {
    const part = createValidation(pages, OPTIONS).state();
    expect(createValidation(pages.slice(1), OPTIONS).join(part)).toBe(false);
    expect(createValidation(pages, { ...OPTIONS, basePath: "/x" }).join(part)).toBe(false);
  });
});
