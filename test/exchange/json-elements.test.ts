import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeArraySplitter, type JsonPiece } from "../../src/exchange/streams/json-array-splitter.ts";

function cut(document: string | Uint8Array, chunkSize = 1 << 20): JsonPiece[] {
  const bytes = Buffer.from(document);
  const cutter = makeArraySplitter(["log", "entries"], ["n"]);
  const pieces: JsonPiece[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) pieces.push(...cutter.push(bytes.subarray(at, at + chunkSize)));
  pieces.push(...cutter.end());
  return pieces;
}

function show(pieces: readonly JsonPiece[]): string[] {
  return pieces.map((piece) =>
    piece.kind === "element"
      ? `${piece.offset} ${piece.bytes.toString()}`
      : `${piece.offset}-${piece.end} BROKEN ${piece.message}`,
  );
}

const har = (entries: string): string => `{"log":{"version":"1.2","entries":[${entries}]}}`;
const HEAD = har("").indexOf("]}}");

describe("whole documents", () => {
  it("gives each element with its offset", () => {
    expect(show(cut(har('{"n":1} , {"n":[{"x":"]}"}]}')))).toEqual([
      `${HEAD} {"n":1}`,
      `${HEAD + 10} {"n":[{"x":"]}"}]}`,
    ]);
  });
  it("finds the list behind other keys, and goes by its path, not by its name alone", () => {
    const document =
      '\uFEFF{"entries":[1],"log":{"pages":[{"entries":[2],"log":{"entries":[3]}}],"creator":{"entries":[4]},"entries":[{"n":5}]},"x":[6]}';
    expect(cut(document).map((piece) => piece.kind === "element" && piece.bytes.toString())).toEqual(['{"n":5}']);
  });
  it("takes a quote that a backslash hides as text, and a pair of backslashes as one", () => {
    const element = String.raw`{"n":"a\"},{\"n\":\\"}`;
    expect(show(cut(har(element)))).toEqual([`${HEAD} ${element}`]);
  });
  it("is silent about an empty list", () => {
    expect(cut(har(""))).toEqual([]);
  });
});

describe("defects", () => {
  const three = (middle: string): string[] =>
    show(cut(har(`{"n":1},${middle},{"n":3}`))).map((line) => line.replace(/^\d+ /, ""));

  it.each([
    ["a missing brace", '{"n":{"a":2}'],
    ["a missing quote", '{"n":"2}'],
    ["a missing value", '{"n":}'],
    ["a wrong bracket", '{"n":[2}}'],
    ["a missing colon", '{"n" 2}'],
    ["two commas", '{"n":2,,"m":3}'],
    ["a line break in a string", '{"n":"a\nb"}'],
    ["text in between", "oops"],
  ])("%s costs one element", (_name, middle) => {
    const [first, second, third, ...rest] = three(middle);
    expect(first).toBe('{"n":1}');
    // "oops" reads as a scalar: JSON.parse, not the cutter, will refuse it.
    expect(second).toMatch(middle === "oops" ? /^oops$/ : /BROKEN not valid JSON at byte \d+$/);
    expect(third).toBe('{"n":3}');
    expect(rest).toEqual([]);
  });

  it("goes on behind a missing comma", () => {
    expect(show(cut(har('{"n":1}{"n":2}')))).toEqual([
      `${HEAD} {"n":1}`,
      `${HEAD + 7}-${HEAD + 8} BROKEN not valid JSON at byte ${HEAD + 7}`,
      `${HEAD + 7} {"n":2}`,
    ]);
  });
  it("finds the list behind a defect in what comes before it", () => {
    const pieces = show(cut('{"log":{"version":1.2.,; "entries" : [ {"m":1},{"m":2}]}}'));
    expect(pieces[0]).toMatch(/BROKEN/);
    expect(pieces.slice(1)).toEqual(['39 {"m":1}', '47 {"m":2}']);
  });
  it("learns with which key elements begin", () => {
    const pieces = show(cut(har('{"when":1},{"when":,},{"when":3}')));
    expect(pieces.map((line) => line.replace(/^[\d-]+ /, "").replace(/ not.*/, ""))).toEqual([
      '{"when":1}',
      "BROKEN",
      '{"when":3}',
    ]);
  });
  it("says where a file was cut off, and gives what was whole", () => {
    const whole = har('{"n":1},{"n":2}');
    expect(show(cut(whole.slice(0, -5)))).toEqual([
      `${HEAD} {"n":1}`,
      `${HEAD + 8}-${whole.length - 5} BROKEN the file ends inside this entry`,
    ]);
    expect(show(cut(whole.slice(0, -1))).at(-1)).toBe(
      `${whole.length - 1}-${whole.length - 1} BROKEN the file ends before its list of entries does`,
    );
    expect(show(cut('{"log":{"version":"1.2"}}'))).toEqual(['25-25 BROKEN there is no list "log.entries"']);
  });
  it("takes time in proportion to the input where every element is broken at one far place", () => {
    const nested = '{"n":'.repeat(200_000);
    expect(cut(har(`${nested}!`)).length).toBeLessThan(10);
  });
});

const element = fc
  .object({ key: fc.constantFrom("n", "a", "text"), maxDepth: 3 })
  .map((value) => JSON.stringify({ n: value }));

describe("properties", () => {
  it("gives the elements of any list, in order, whatever the chunks", () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), (elements, chunkSize) => {
        const document = har(elements.join(",\n"));
        const pieces = cut(document, chunkSize);
        expect(pieces.map((piece) => piece.kind === "element" && piece.bytes.toString())).toEqual(elements);
        for (const piece of pieces) {
          if (piece.kind === "element") {
            const bytes = Buffer.from(document).subarray(piece.offset, piece.offset + piece.bytes.length);
            expect(bytes.equals(piece.bytes)).toBe(true);
          }
        }
      }),
    );
  });
  it("gives the same pieces for any chunking of a damaged document, and the elements before the damage", () => {
    fc.assert(
      fc.property(
        fc.array(element, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom("", "}", "]", '"', ",", "{", "[", "\\", "\n", "x"),
        fc.integer({ min: 1, max: 20 }),
        (elements, place, byte, chunkSize) => {
          const whole = har(elements.join(","));
          const at = place % whole.length;
          const damaged = whole.slice(0, at) + byte + whole.slice(at + 1);
          const pieces = show(cut(damaged));
          expect(show(cut(damaged, chunkSize))).toEqual(pieces);
          const before = elements.filter((_one, n) => HEAD + elements.slice(0, n + 1).join(",").length <= at);
          const given = pieces.filter((line) => !line.includes("BROKEN")).map((line) => line.replace(/^\d+ /, ""));
          expect(given.slice(0, before.length)).toEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("throws on no bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => cut(bytes).length >= 0));
  });
});
