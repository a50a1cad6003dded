/** Answers of another shape than the page gives them, alternatives, and what an example alone tells. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage, Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, fact, found, operation, page, pageOf, row, structure, told, validate } from "./pages.ts";

const lamp = [row("id", "string"), row("watts", "integer")];

describe("a row that names many keys", () => {
  const probes = [row("probe{n}", "integer", { required: "yes" }), row("taken", "string")];
  it("is held against each of them", () => {
    expect(found(probes, [{ probe0: 4, probe1: "5", taken: "10:00" }])).toEqual([
      expect.stringMatching(/^error undecided body-type: probe\{n\}: expected integer, got a string/),
    ]);
  });
  it("is one of the fields of its object, and of an alternative", () => {
    const rows = [row("probe{n}", "integer"), row("taken", "string"), row("by", "string")];
    expect(found(rows, [{ probe0: 4 }]).filter((line) => line.includes("other-shape"))).toEqual([]);
    const kinds = [structure("Hot", rows), structure("Cold", [row("ice{n}", "integer"), row("taken", "string")])];
    const body = { state: { ice0: 1, ice1: 2, taken: "10:00" } };
    expect(found([row("state", "Hot|Cold")], [body], {}, kinds)).toEqual([]);
  });
  it("leaves open how many there are, and names no other key", () => {
    expect(found(probes, [{ taken: "10:00" }])).toEqual([]);
    expect(found(probes, [{ taken: "10:00", probe: 4 }])).toEqual([expect.stringContaining("probe")]);
  });
});

describe("an object with none of the documented fields", () => {
  test.each<[string, Json, string[]]>([
    [
      "has them inside another",
      { lamp: { id: "7", watts: "40" } },
      [
        "error undecided body-type: watts: expected integer, got a string in the only response",
        'warning undecided other-shape: the body: the documented fields are inside "lamp", which the page does not describe, in the only response',
      ],
    ],
    [
      "has them in each item of a list",
      { total: 1, lamps: [{ id: "7", watts: 40 }] },
      [
        'warning undecided other-shape: the body: the documented fields are inside "lamps", which the page does not describe, in the only response',
      ],
    ],
    [
      "has them in each of its members",
      { hall: { id: "7", watts: 40 }, attic: { id: "8", watts: 60 } },
      [
        "warning undecided other-shape: the body: the documented fields are in each of several members that the page does not describe, in the only response",
      ],
    ],
    ["is empty", {}, ["warning undecided other-shape: the body: an empty object came in the only response"]],
  ])("%s", (_, body, expected) => {
    expect(found(lamp, [body]).filter((line) => !line.startsWith("info"))).toEqual(expected);
  });
  it("may be what the page says, without the object around it", () => {
    expect(found([row("lamp", "Lamp")], [{ id: "7", watts: "40" }], {}, [structure("Lamp", lamp)])).toEqual([
      expect.stringMatching(/^error undecided body-type: lamp.watts/),
      expect.stringMatching(/other-shape: the body: the fields of "lamp" stand without that object around them/),
    ]);
  });
  it.each<[string, Json]>([
    ["has one of them", { id: "7", lamp: { id: "7", watts: 40 } }],
    ["has one common name below", { owner: { id: "7", street: "x", town: "y" }, watts: 1 }],
  ])("is none where it %s", (_, body) => {
    expect(found(lamp, [body]).filter((line) => line.includes("other-shape"))).toEqual([]);
  });
  it("is none where all fields are optional, or one that is mandatory is told as missing", () => {
    expect(found([row("id", "string", { required: "no" }), row("b", "string", { required: "no" })], [{}])).toEqual([]);
    expect(found([row("id", "string", { required: "yes" }), row("b", "string")], [{}])).not.toContainEqual(
      expect.stringContaining("other-shape"),
    );
  });
  it("is the page's mistake where its own example has the same", () => {
    const body = { data: { id: "7", watts: 40 } };
    expect(found(lamp, [body], { examples: [body] })).toContainEqual(expect.stringMatching(/^info page other-shape/));
  });
});

describe("alternatives of one value", () => {
  const kinds = [
    structure("Key", [row("kind", "string", { says: { enum: ["key"] } }), row("bits", "integer", { required: "yes" })]),
    structure("Text", [
      row("kind", "string", { says: { enum: ["text"] } }),
      row("body", "string", { required: "yes" }),
    ]),
  ];
  it("are judged by the nearest", () => {
    const rows = [row("secret", "Key|Text")];
    expect(found(rows, [{ secret: { kind: "text", body: 7 } }], {}, kinds)).toEqual([
      "error undecided body-type: secret.body: expected string, got a whole number in the only response",
    ]);
    expect(found(rows, [{ secret: { kind: "key" } }], {}, kinds)).toEqual([
      "warning undecided missing-field: secret.bits: missing in the only response; the page says required: yes",
    ]);
    expect(
      found(rows, [{ secret: { kind: "key", bits: 2 } }, { secret: { kind: "text", body: "a" } }], {}, kinds),
    ).toEqual([]);
  });
});

describe("several uses of one method and path", () => {
  const use = (title: string, key: string, source: string): ApiPage => ({
    ...page(
      [operation({ method: "POST", path: "/tokens", request: "Ask", responses: { 201: null } })],
      [
        structure("Ask", [
          row("by", "string", { required: "yes", says: { const: title } }),
          row(key, "string", { required: "yes" }),
        ]),
      ],
      source,
    ),
    title: fact(title),
  });
  const call = (request: Json): ReturnType<typeof exchange> =>
    exchange({ method: "POST", url: "/tokens", status: 201, request });
  const pages = [use("code", "code", "api/code.md"), use("card", "card", "api/card.md")];
  it("on several pages: a call that fits one is no finding of the other", () => {
    expect(validate(pages, [call({ by: "code", code: "a" }), call({ by: "card", card: "b" })]).findings).toEqual([]);
  });
  it("on several pages: one that fits neither is told by the nearest", () => {
    const { findings } = validate(pages, [call({ by: "code" })]);
    expect(findings.map(({ edition, fieldPath }) => `${edition} ${fieldPath}`)).toEqual(["api/code.md request code"]);
  });
  it("on one page", () => {
    const [code, card] = pages;
    const both = {
      ...pageOf([]),
      operations: [code, card].flatMap((one, n) =>
        (one?.operations ?? []).map((made) => ({
          ...made,
          requestBody: made.requestBody && { ...made.requestBody, type: { kind: "structure" as const, id: `Ask${n}` } },
        })),
      ),
      structures: [code, card].flatMap((one, n) => (one?.structures ?? []).map((made) => ({ ...made, id: `Ask${n}` }))),
    };
    expect(validate([both], [call({ by: "card", card: "b" })]).findings).toEqual([]);
    expect(told(validate([both], [call({ by: "card", card: 3 })]).findings)).toEqual([
      expect.stringContaining("request-body: request card"),
    ]);
  });
});

describe("a body that only an example shows", () => {
  const judge = (examples: Json[], bodies: Json[]): string[] =>
    told(
      validate(
        [pageOf([], { responses: { 200: null }, examples })],
        bodies.map((body, entry) => exchange({ body, entry })),
      ).findings,
    );
  it("is held against its types, and what came beside or is missing is a note", () => {
    expect(judge([[{ id: 7, price: "4.0", since: "x" }]], [[{ id: "7", price: "4.0", extra: 1 }]])).toEqual([
      expect.stringMatching(/^warning undecided example-mismatch: \[\]\.id: expected a number/),
      expect.stringMatching(/^info undecided missing-field: \[\]\.since: missing/),
      expect.stringMatching(/^info undecided undocumented-field: \[\]\.extra/),
    ]);
  });
  it.each<[string, Json[], Json[]]>([
    ["is one of two forms", [{ a: {} }], [{ a: {} }, { a: [] }]],
    [
      "has fields by the dozen where the example has few",
      [{ a: { id: 1 } }],
      [{ a: { id: 1, w: 1, x: 1, y: 1, z: 1 } }],
    ],
    ["keeps it", [{ id: 7, on: true }], [{ id: 8.5, on: false }]],
    ["is null where an example shows null", [{ id: 7 }, { id: null }], [{ id: null }]],
    ["lacks what others have", [{ id: 7, next: "a" }], [{ id: 7, next: "a" }, { id: 8 }]],
    ["has other keys where keys are data", [{ "10.0.0.1": { up: 1, down: 2 } }], [{ "10.0.0.9": { up: 1, down: 2 } }]],
    [
      "has other things of the same fields",
      [{ hall: { w: 1, x: 1 }, attic: { w: 2, x: 2 } }],
      [{ cellar: { w: 3, x: 3 } }],
    ],
    ["has other labels", [{ labels: { job: "api" }, id: 1 }], [{ labels: { team: "ops" }, id: 1 }]],
    [
      "has what an object of the kind has",
      [{ a: { c: 1, d: 2 }, b: { c: 1 } }],
      [{ a: { c: 1, d: 2 }, b: { c: 1, d: 2 } }],
    ],
  ])("is silent where an answer %s", (_, examples, bodies) => {
    expect(judge(examples, bodies)).toEqual([]);
  });
  describe("a value of another type than in its example", () => {
    const read = (others: string): string[] => {
      const text = `# Kilns\n\n## List kilns\n\n\`GET /kilns\`\n\nResponse:\n\n\`\`\`json\n[{"id": 1, "room": "a", "heat": 0}]\n\`\`\`\n\n## Get a kiln\n\n\`GET /kilns/{id}\`\n\nResponse:\n\n\`\`\`json\n${others}\n\`\`\`\n`;
      const body: Json = [{ id: 1, room: "a", heat: "90" }];
      return told(validate([readText("page.md", text).page], [exchange({ url: "/kilns", body })]).findings);
    };
    it("is told, and not where another call's example has it so in an object of the kind", () => {
      const told = [expect.stringMatching(/^warning undecided example-mismatch: \[\]\.heat: expected a number/)];
      expect(read('{"id": 1, "room": "a", "heat": "90"}')).toEqual([]);
      expect(read('{"id": 1, "room": "a", "heat": 90}')).toEqual(told);
      expect(read('{"heat": "90", "ash": 1, "wood": 2, "coal": 3}')).toEqual(told);
    });
  });

  describe("an object inside that has few of its fields", () => {
    const servers = (...list: Json[]): Json => ({ servers: list });
    const shown = servers({ ip: "1.1.1.1", port: 80, site: "a", weight: 1, alive: true });
    const other = { ip: "1.1.1.2", state: "UP", address: "b", failures: 0 };
    it("is told once", () => {
      expect(judge([shown], [servers(other), servers(other, other)])).toEqual([
        expect.stringMatching(
          /^info undecided other-shape: servers\[\]: 1 of the 5 fields that the example shows came in all 2 responses/,
        ),
      ]);
    });
    it.each<[string, Json, Json[]]>([
      [
        "others are as in the example",
        shown,
        [servers(other, { ip: "1.1.1.1", port: 80, site: "a", weight: 1 }), shown],
      ],
      ["it has little else", shown, [servers({ ip: "1.1.1.2", site: "b" })]],
      ["the example has few fields", servers({ ip: "1.1.1.1", port: 80, site: "a" }), [servers(other)]],
    ])("is not where %s", (_, example, bodies) => {
      expect(judge([example], bodies).join()).not.toContain("other-shape");
    });
  });

  it("has a note for null where the example has a value, once some answers have one, too", () => {
    expect(
      judge(
        [{ id: 7, at: [{ x: "a", y: 2 }] }],
        [
          {
            id: null,
            at: [
              { x: "b", y: 2 },
              { x: null, y: 1 },
            ],
          },
        ],
      ),
    ).toEqual([
      "info undecided null: id: null in the only response; the page says a number by its example alone",
      "info undecided null: at[].x: null in the only response; the page says a string by its example alone",
    ]);
  });
  it("has a note for each of several fields that its object lacks, though others have the names", () => {
    expect(judge([{ a: { id: 1, w: 2 } }], [{ a: { id: 1, w: 2, x: 1, y: 1, z: 1 } }])).toEqual(
      ["x", "y", "z"].map((name) => expect.stringMatching(`^info undecided undocumented-field: a.${name}:`)),
    );
    expect(judge([{ a: 1, b: { c: 1 } }], [{ a: 1, b: { c: 1, a: 2 } }])).toEqual([
      expect.stringMatching(/^info undecided undocumented-field: b\.a:/),
    ]);
  });
  it("has a note for null though an object of another kind shows null under the name", () => {
    const shown = { pot: { id: 1, lid: { w: 1 }, h: 3 }, shelf: { lid: null, deep: 2, wide: 3, planks: 4 } };
    expect(judge([shown], [{ ...shown, pot: { id: 1, lid: null, h: 3 } }])).toEqual([
      expect.stringMatching(/^info undecided null: pot\.lid:/),
    ]);
    const like = { ...shown, shelf: { id: 2, lid: null, h: 3 } };
    expect(judge([like], [{ ...like, pot: { id: 1, lid: null, h: 3 } }])).toEqual([]);
  });
  it("is a record where one of its lists is empty", () => {
    expect(judge([{ pots: [{ id: 1, h: 2 }], notes: [] }], [{ pots: [{ id: 1, h: 2, w: 3 }], notes: null }])).toEqual([
      expect.stringMatching(/^info undecided null: notes:/),
      expect.stringMatching(/^info undecided undocumented-field: pots\[\]\.w:/),
    ]);
  });
  it("has none in an object that has hardly a field of the example's", () => {
    expect(judge([{ a: { id: 1, w: 2, h: 3 } }], [{ a: { id: 1, x: 1 } }])).toEqual([]);
  });
  it("is a note where the first answers have a list for an object, and a warning after more", () => {
    expect(judge([{ a: {} }], [{ a: [] }])).toEqual([expect.stringMatching(/^info undecided example-mismatch: a:/)]);
    expect(judge([{ a: {} }], [{ a: [] }, { a: [] }, { a: [] }])).toEqual([
      expect.stringMatching(/^warning undecided example-mismatch: a:/),
    ]);
  });
});

describe("a row that nothing shows", () => {
  const rows = [row("id", "string"), row("colour", "string")];
  const bodies = (count: number): Json[] => Array.from({ length: count }, () => ({ id: "a" }));
  it("is the page's mistake after many answers", () => {
    expect(found(rows, bodies(12), { examples: [{ id: "a" }] })).toEqual([
      "warning page missing-field: colour: missing in all 12 responses; the page says nothing about it being optional",
    ]);
  });
  it("is none after few, nor where one answer has it", () => {
    expect(found(rows, bodies(3), { examples: [{ id: "a" }] })).toEqual([]);
    expect(found(rows, [...bodies(12), { id: "b", colour: "red" }], { examples: [{ id: "a" }] })).toEqual([]);
  });
});

it("a limit of 19 digits is exact", () => {
  const limited = readText(
    "page.md",
    "# Counters\n\nGET /v1/counters\n\nResponse body\n\n| Parameter | Type | Description |\n|---|---|---|\n| n | Long | Value range: 0 to 9223372036854775807 |\n",
  ).page;
  const sent = (digits: string): string[] =>
    told(
      validate(
        [limited],
        [
          exchange({
            url: "/v1/counters",
            payload: { kind: "json", value: { n: Number(digits) }, lost: { repeated: [], wholeNumbers: [digits] } },
          }),
        ],
      ).findings,
    );
  expect(sent("9223372036854775807")).toEqual([]);
  expect(sent("9223372036854775808")).toEqual([expect.stringContaining("limits: n")]);
});

describe("a list of the objects that a table describes", () => {
  it("is a warning: the table does not say that one alone comes", () => {
    expect(found(lamp, [[{ id: "7", watts: "40" }]])).toEqual([
      "error undecided body-type: watts: expected integer, got a string in the only response",
      "warning undecided body-type: the body: expected an object, got a list in the only response",
    ]);
  });
  it("is an error where it holds something else, and of a specification", () => {
    expect(found(lamp, [[1, 2]])).toEqual([expect.stringMatching(/^error undecided body-type: the body/)]);
    const specified: ApiPage = { ...pageOf(lamp), format: "openapi" };
    expect(told(validate([specified], [exchange({ body: [{ id: "7", watts: 40 }] })]).findings)).toEqual([
      expect.stringMatching(/^error undecided body-type: the body/),
    ]);
  });
});

it("a type word that leaves open how JSON writes it allows a number", () => {
  const typed = (words: string): string[] => {
    const field = row("at", "string");
    return found([{ ...field, type: fact({ kind: "string" as const }, words) }], [{ at: 1446389894 }]);
  };
  expect(typed("Timestamp")).toEqual([]);
  expect(typed("时间戳")).toEqual([]);
  expect(typed("String")).toHaveLength(1);
});

it("a parameter of a table that does not say where it goes may be in the body", () => {
  const needing = pageOf([], {
    method: "POST",
    responses: { 200: null },
    parameters: [{ ...row("author", "string", { required: "yes" }), in: "query" }],
  });
  const lines = (request: Json): string[] =>
    told(validate([needing], [exchange({ method: "POST", request })]).findings);
  expect(lines({ author: "a" })).toEqual([]);
  expect(lines({ other: "a" })).toEqual([expect.stringContaining("missing-request-parameter: query author")]);
});

it("a field that a specification does not list as required is told when none of many answers has it", () => {
  const specified: ApiPage = { ...pageOf([row("a", "string"), row("b", "string")]), format: "openapi" };
  const lines = (...bodies: Json[]): string[] =>
    told(
      validate(
        [specified],
        bodies.map((body, entry) => exchange({ body, entry })),
      ).findings,
    );
  expect(lines({ a: "x" }, { a: "x", b: "y" })).toEqual([]);
  const lacking = Array.from({ length: 12 }, () => ({ a: "x" }));
  expect(lines(...lacking.slice(0, 3))).toEqual([]);
  expect(lines(...lacking)).toEqual([expect.stringMatching(/^info undecided missing-field: b/)]);
  expect(lines(...lacking, { a: "x", b: "y" })).toEqual([]);
});

describe("what a sentence sets in code type is documented", () => {
  const lines = (name: string, text: string): string[] =>
    told(
      validate(
        [readText(name, text).page],
        [exchange({ url: "/pots?state=on&depth=2", body: { size: 1, lid: true, hue: "x" } })],
      ).findings,
    ).map((line) => line.replace(/: undocumented .*$/, ""));
  test.each([
    [
      "page.md",
      "# Pots\n\nGET /pots\n\nThe `state` parameter filters them. Lids are in `lid`.\n\nResponse body\n\n| Name | Type |\n|---|---|\n| size | integer |\n",
    ],
    [
      "page.md",
      "# 罐\n\nGET /pots\n\n可用`state`过滤，`lid`表示盖子。\n\n响应参数\n\n| 参数 | 类型 |\n|---|---|\n| size | Integer |\n",
    ],
    [
      "page.rst",
      "Pots\n====\n\nGET /pots\n\nThe ``state`` parameter filters them. Lids are in ``lid``.\n\nResponse body\n\n====  =======\nName  Type\n====  =======\nsize  Integer\n====  =======\n",
    ],
  ])("%s", (name, text) => {
    expect(lines(name, text)).toEqual([
      "info undecided undocumented-field: hue",
      "info undecided undocumented-request-parameter: query depth",
    ]);
  });
});

it("a response whose request nobody recorded lacks no parameter", () => {
  const asked = { ...exchange({ body: {} }).request, isAssumed: true as const };
  const one = { ...exchange({ body: { a: "x" } }), request: asked };
  const needing = pageOf([row("a", "string")], {
    parameters: [{ ...row("pair", "string", { required: "yes" }), in: "query" }],
  });
  expect(validate([needing], [one]).findings).toEqual([]);
  expect(told(validate([needing], [exchange({ body: { a: "x" } })]).findings)).toHaveLength(1);
});

it("a prefix that recorded paths have before documented ones is told", () => {
  const { seen } = validate(
    [pageOf([row("a", "string")])],
    [exchange({ url: "/gw/edge/v1/7/clusters" }), exchange({ url: "/gw/edge/v1/8/clusters" })],
  );
  expect(seen.prefix).toEqual({ path: "/gw/edge", count: 2 });
  expect(validate([pageOf([row("a", "string")])], [exchange({ url: "/gw/other" })]).seen.prefix).toBeNull();
});
