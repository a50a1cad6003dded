/** What a page tells by examples, messages and sentences alone: what breaks it, and what only looks as if it did. */
import { expect, describe, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, told, validate } from "./pages.ts";

interface Came {
  readonly status?: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

const lines = (file: string, text: string, came: readonly Came[], url = "/pots/7"): string[] =>
  told(
    validate(
      [readText(file, text).page],
      came.map((one, entry) => exchange({ url, entry, ...one })),
    ).findings,
  );
const json = (value: Json): string => `\n\n\`\`\`json\n${JSON.stringify(value, null, 1)}\n\`\`\`\n`;

describe("headers below the status line of a message", () => {
  const message = (status: string, header: string): string =>
    `\n\n\`\`\`\n${status}\n${header}: x\nContent-Type: application/json\n\`\`\`\n\nHeaders of the response:\n\n| Name | Description |\n|---|---|\n| \`${header}\` | a |\n`;
  const page = `# Pots\n\nGET /pots/{id}\n\n#### Success: OK${message("200 OK", "Pot-Glaze")}\n\n#### Failure: no pot${message("HTTP/1.1 404 Not Found", "Pot-Hint")}`;
  it("are of that status", () => {
    expect(lines("page.md", page, [{ headers: { "Pot-Glaze": "red" } }])).toEqual([]);
    expect(lines("page.md", page, [{ headers: { "Pot-Other": "red" } }])).toEqual([
      expect.stringContaining("missing-response-header: header Pot-Glaze"),
      expect.stringContaining("undocumented-header: header pot-other"),
    ]);
    expect(lines("page.md", page, [{ status: 404, headers: { "Pot-Glaze": "x" } }])).toEqual([
      expect.stringContaining("missing-response-header: header Pot-Hint"),
    ]);
  });
});

it("a header that a sentence tells is documented", () => {
  const table = "Response headers\n\n| Name | Type | Description |\n|---|---|---|\n| Pot-Glaze | string | a |\n";
  const headers = { "pot-glaze": "red", "pot-api-version": "2" };
  const page = (said: string): string => `# Pots\n\n${said}\n\n## One\n\nGET /pots/{id}\n\n${table}`;
  expect(lines("page.md", page('Each answer has "Pot-API-Version" set.'), [{ headers }])).toEqual([]);
  expect(lines("page.md", page("所有响应都带有 `Pot-Api-Version` 头。"), [{ headers }])).toEqual([]);
  expect(lines("page.md", page("Each answer has a version."), [{ headers }])).toEqual([
    expect.stringContaining("undocumented-header"),
  ]);
});

describe("a form with words in place of values", () => {
  const page = (form: string): string => `# Pots\n\nGET /pots/{id}\n\nExample response\n\n\`\`\`\n${form}\n\`\`\`\n`;
  const form = page('{\n "glaze": <name of the glaze>,\n "kiln": <name, or null>,\n "wet": <boolean>\n}');
  it("says nothing of kinds, and of null where it speaks of it", () => {
    expect(lines("page.md", form, [{ body: { glaze: 7, kiln: null, wet: true } }])).toEqual([]);
    expect(lines("page.md", form, [{ body: { glaze: null, kiln: null, wet: true } }])).toEqual([
      expect.stringContaining("null: glaze: null in the only response; the page says a value by its example alone"),
    ]);
  });
  it("has all members that there are", () => {
    expect(lines("page.md", form, [{ body: { glaze: "a", kiln: "b", wet: true, maker: 7 } }])).toEqual([
      expect.stringContaining("undocumented-field: maker"),
    ]);
    const open = page('{\n "glaze": <name of the glaze>,\n "wet": <boolean>,\n ...\n}');
    expect(lines("page.md", open, [{ body: { glaze: "a", wet: true, maker: 7 } }])).toEqual([]);
  });
  it("goes on with further items, each of them whole", () => {
    const list = page('[\n {"glaze": "a", "wet": true},\n ...\n]');
    expect(lines("page.md", list, [{ body: [{ glaze: "b", wet: false, maker: 7 }] }])).toEqual([
      expect.stringContaining("undocumented-field: [].maker"),
    ]);
  });
});

describe("an object whose keys are data", () => {
  const page = (shown: Json): string => `# Pots\n\nGET /pots/{id}\n\nExample response${json(shown)}`;
  it("is a map, also where its values have one field each", () => {
    const shown = page({ "ab1-cd": { by: { id: 1 } }, "ef2-gh": { by: { id: 2 } } });
    expect(lines("page.md", shown, [{ body: {} }, { body: { "ij3-kl": { by: { id: 3 } } } }])).toEqual([]);
  });
  it("is none where its names are those of fields", () => {
    const shown = page({ maker: { id: "a" }, owner: { id: "b" }, buyer: { id: "c" } });
    expect(lines("page.md", shown, [{ body: { maker: { id: "c" }, owner: { id: "d" } } }])).toEqual([
      expect.stringContaining("missing-field: buyer"),
    ]);
  });
});

describe("an answer of which the page does not say the status", () => {
  const page = (shown: Json): string => `# Pots\n\nGET /pots/{id}\n\nExample response${json(shown)}`;
  const came = [{ body: { id: "8", size: 4 } }];
  it("is no success where it shows an error", () => {
    expect(lines("page.md", page({ errorCode: 4, cause: "/red", index: 3 }), came)).toEqual([]);
    expect(
      lines("page.rst", `罐子\n====\n\nGET /pots/{id}\n\n响应示例\n\n::\n\n  {"error": "no pot", "at": 3}\n`, came),
    ).toEqual([]);
  });
  it("is one where it says that there is none", () => {
    const told = lines("page.md", page({ error: null, colour: "red", index: 3 }), came);
    expect(told.some((one) => one.includes("other-shape"))).toBe(true);
  });
});

describe("a field that an example alone shows", () => {
  const pot = { id: "7", size: 3, glaze: "red", lid: { hue: "blue" } };
  const page = (...more: string[]): string =>
    `# Pots\n\nGET /pots/{id}\n\nExample response${json(pot)}${more.join("")}`;
  it("is missed where the rest of the object came", () => {
    expect(lines("page.md", page(), [{ body: { id: "8", size: 4, glaze: "red" } }])).toEqual([
      expect.stringMatching(/^info undecided missing-field: lid/),
    ]);
  });
  it("is missed where half of the object never came", () => {
    const shown = `# Pots\n\nGET /pots/{id}\n\nExample response${json({ id: "7", lids: ["a"] })}`;
    expect(lines("page.md", shown, [{ body: { id: "8" } }, { body: { id: "9" } }])).toEqual([
      expect.stringMatching(/^info undecided missing-field: lids/),
    ]);
    expect(lines("page.md", shown, [{ body: { id: "8" } }, { body: { id: "9", lids: [] } }])).toEqual([]);
  });
  it("leaves nothing out with a comma too many, other than with dots", () => {
    const shown = (end: string): string =>
      `# Pots\n\nGET /pots/{id}\n\nExample response\n\n\`\`\`json\n{\n"id": "7",\n"size": 3${end}\n}\n\`\`\`\n`;
    const came = [{ body: { id: "8", size: 4, glaze: "red" } }];
    expect(lines("page.md", shown(","), came)).toEqual([expect.stringContaining("undocumented-field: glaze")]);
    expect(lines("page.md", shown(",\n..."), came)).toEqual([]);
    const part = '\n\nExample response with lid\n\n```json\n{\n...\n"lid": 1\n}\n```\n';
    expect(lines("page.md", `${shown("")}${part}`, came)).toEqual([
      expect.stringContaining("undocumented-field: glaze"),
    ]);
  });
  it("is not missed in an object of another kind", () => {
    expect(lines("page.md", page(), [{ body: { id: "8" } }])).toEqual([]);
  });
  it("is not missed where the page shows such an object without it, or shows it as true alone", () => {
    const { lid: _, ...bare } = pot;
    const other = `\n\n# Make\n\nPOST /pots\n\nExample response${json(bare)}`;
    expect(lines("page.md", page(other), [{ body: { id: "8", size: 4, glaze: "red" } }])).toEqual([]);
    const zh = `# 罐\n\nGET /pots/{id}\n\n响应示例${json({ ...bare, sealed: true })}`;
    expect(lines("page.md", zh, [{ body: { id: "8", size: 4, glaze: "red" } }])).toEqual([]);
  });
  it("is known where a page of things tells it", () => {
    const things = readText("things.md", `# Pots\n\nWhat a pot is${json({ name: "tall" })}`).page;
    const one = readText("page.md", page()).page;
    const body = { ...pot, name: "tall" };
    expect(told(validate([one, things], [exchange({ url: "/pots/7", body })]).findings)).toEqual([]);
    expect(told(validate([one], [exchange({ url: "/pots/7", body })]).findings)).toEqual([
      expect.stringContaining("undocumented-field: name"),
    ]);
  });
});

it("the value of one key says nothing of that of another", () => {
  const page = `# Pots\n\nGET /pots/{id}\n\nExample response${json({ is: { glaze: "red" }, size: 1 })}`;
  expect(lines("page.md", page, [{ body: { is: { height: 4 }, size: 2 } }])).toEqual([]);
  expect(lines("page.md", page, [{ body: { is: { glaze: "blue" }, size: "2" } }])).toEqual([
    expect.stringContaining("example-mismatch: size"),
  ]);
});

it("two descriptions of one call are no other template", () => {
  const page = "# Pots\n\n## One\n\nGET /pots/{id}\n\nA pot.\n\n## Again\n\nGET /pots/{id}\n\nThe same.\n";
  expect(lines("page.md", page, [{ body: {} }])).toEqual([]);
});

it("what another description of a call, or a sentence, shows in a query is documented", () => {
  const page = (more: string): string => `# Pots\n\n## All\n\n\`GET /pots\`\n\nAll pots.\n\n${more}`;
  const call = (text: string): string[] => lines("page.md", text, [{ body: [] }], "/pots?hue=red");
  expect(call(page("## By hue\n\n`GET /pots?hue={hue}`\n\nSome pots.\n"))).toEqual([]);
  expect(call(page("## Notes\n\nAdd the *?hue* flag to get some.\n"))).toEqual([]);
  expect(call("# 罐\n\n`GET /pots`\n\n所有罐。可加 ?hue 过滤。\n")).toEqual([]);
  expect(call(page("## Notes\n\nWhich hue?hue or none.\n\n`GET /lids?size={size}`\n"))).toEqual([
    expect.stringContaining("undocumented-request-parameter: query hue"),
  ]);
});

it("a call that the server knows no operation for is not undocumented", () => {
  const page = "# Pots\n\n`GET /pots`\n\nAll pots.\n";
  const other = (status: number): string[] =>
    told(
      validate(
        [readText("page.md", page).page],
        [exchange({ url: "/pots", body: [] }), exchange({ url: "/lids", entry: 1, status, body: {} })],
      ).findings,
    );
  expect(other(404)).toEqual([]);
  expect(other(405)).toEqual([]);
  expect(other(400)).toEqual([expect.stringContaining("undocumented-operation")]);
  expect(other(200)).toEqual([expect.stringContaining("undocumented-operation")]);
});

describe("statuses that sentences tell", () => {
  const page = (said: string): string => `# Pots\n\n\`GET /pots/{id}\`\n\n${said}`;
  it("say nothing against statuses of another hundred", () => {
    expect(lines("page.md", page("Returns 200 if there is one."), [{ status: 404 }, { status: 301 }])).toEqual([]);
    expect(lines("page.md", page("Returns 404 if there is none."), [{ status: 200 }, { status: 204 }])).toEqual([]);
  });
  it("and say what the same hundred is", () => {
    expect(lines("page.md", page("Returns 200 if there is one."), [{ status: 201 }])).toEqual([
      expect.stringContaining("undocumented-status: undocumented status code 201"),
    ]);
    expect(lines("page.md", page("没有时返回 404。"), [{ status: 409 }])).toEqual([
      expect.stringContaining("undocumented-status: undocumented status code 409"),
    ]);
  });
  it("of a special case leave the usual one open", () => {
    expect(lines("page.md", page("Replies with `204` if there are none."), [{ status: 200 }])).toEqual([]);
  });
});

describe("a documented call that the server does not know", () => {
  const page = (call: string): string => `# Pots\n\n\`${call}\`\n\nLists them.`;
  it("answers 404 at a path without variables", () => {
    expect(lines("page.md", page("GET /pots"), [{ status: 404 }, { status: 404 }], "/pots")).toEqual([
      "warning undecided no-success: status 404: no success in all 2 responses",
    ]);
  });
  it("is not said of one that answered once, of a thing that is not there, or of what was sent", () => {
    expect(lines("page.md", page("GET /pots"), [{ status: 404 }, { status: 200 }], "/pots")).toEqual([]);
    expect(lines("page.md", page("GET /pots/{id}"), [{ status: 404 }])).toEqual([]);
    const post = [exchange({ url: "/pots", method: "POST", status: 404 })];
    expect(told(validate([readText("page.md", page("POST /pots")).page], post).findings)).toEqual([]);
  });
});

describe("what a row leaves open and an example shows", () => {
  const rows = "| Name | Type |\n|---|---|\n| pots | list |\n| total | integer |\n";
  const shown = { pots: [{ id: "7", glaze: "red", size: 3 }], total: 1 };
  const page = `# Pots\n\nGET /pots\n\n## Response\n\n${rows}\nExample response${json(shown)}`;
  const zh = `# 罐\n\nGET /pots\n\n## 响应参数\n\n| 参数 | 参数类型 |\n|---|---|\n| pots | list |\n| total | integer |\n\n响应示例${json(shown)}`;
  const of = (text: string, pots: Json): string[] => lines("page.md", text, [{ body: { pots, total: 1 } }], "/pots");
  it("is held against the example", () => {
    for (const text of [page, zh]) {
      expect(of(text, [{ id: "8", glaze: null, age: 2 }])).toEqual([
        expect.stringContaining("info undecided null: pots[].glaze"),
        expect.stringContaining("info undecided missing-field: pots[].size"),
        expect.stringContaining("info undecided undocumented-field: pots[].age"),
      ]);
      expect(of(text, [{ id: "8", glaze: "blue", size: 4 }])).toEqual([]);
    }
  });
  it("is silent of another kind of object, of keys that are data, and of what sentences say", () => {
    expect(of(page, [{ name: "lid", age: 2 }])).toEqual([]);
    const maps = { pots: { "a-1": { size: 3, hue: 1 }, "b-2": { size: 3, hue: 1 } }, total: 1 };
    const open = page.replace("pots | list", "pots | object").replace(json(shown), json(maps));
    expect(of(open, { "c-3": { size: "4", hue: null } })).toEqual([]);
    expect(of(`${page}\n\nThe glaze is null for raw pots.\n`, [{ id: "8", glaze: null, size: 1 }])).toEqual([]);
    expect(of(`${zh}\n\n未上釉时 glaze 为空。\n`, [{ id: "8", glaze: null, size: 1 }])).toEqual([]);
  });
});

describe("a field that another call's example shows in such an object", () => {
  const page = (more: string): string =>
    `# Pots\n\n## One\n\n\`GET /pots/{id}\`\n\nExample response${json({ id: "7", size: 3 })}\n\n${more}`;
  const other = `## Make\n\n\`POST /pots\`\n\nExample response${json({ id: "7", size: 3, glaze: "red" })}`;
  const came = [{ body: { id: "8", size: 4, glaze: "blue" } }, { body: { id: "9", size: 4 } }];
  it("is a note where it always comes, and known where it sometimes comes", () => {
    const [always, sometimes] = [came.slice(0, 1), came];
    expect(lines("page.md", page(other), always)).toEqual([expect.stringContaining("undocumented-field: glaze")]);
    expect(lines("page.md", page(other), sometimes)).toEqual([]);
    expect(lines("page.md", page(""), sometimes)).toEqual([expect.stringContaining("undocumented-field: glaze")]);
  });
  it("is known where the page tells it of things in general", () => {
    expect(lines("page.md", `${page("")}## Notes\n\nAny pot may have a \`glaze\`.\n`, came)).toEqual([]);
  });
});

it("a query that a sentence sets in code type is documented", () => {
  const page = (said: string): string => `# Pots\n\n## All\n\n\`GET /pots\`\n\nAll pots.\n\n## Notes\n\n${said}\n`;
  const call = (text: string): string[] => lines("page.md", text, [{ body: [] }], "/pots?deep=true");
  expect(call(page("A `deep=true` GET reads all shelves."))).toEqual([]);
  expect(call(page("加上 `deep=true` 可读取所有层。"))).toEqual([]);
  expect(call(page("A `wide=true` GET reads all shelves."))).toEqual([
    expect.stringContaining("undocumented-request-parameter: query deep"),
  ]);
});

it("a query that a page of things lists is documented", () => {
  const page = readText("page.md", "# Pots\n\n`GET /pots`\n\nAll pots.\n").page;
  const list = "| Name | Description |\n|---|---|\n| deep | reads all shelves |\n";
  const calls = [exchange({ url: "/pots?deep=true", body: [] })];
  for (const title of ["Common parameters", "公共参数"]) {
    const things = readText("things.md", `# Shop\n\n## ${title}\n\n${list}`).page;
    expect(told(validate([page, things], calls).findings)).toEqual([]);
  }
  const other = readText("things.md", `# Shop\n\n## Common parameters\n\n${list.replace("deep", "wide")}`).page;
  expect(told(validate([page, other], calls).findings)).toEqual([
    expect.stringContaining("undocumented-request-parameter: query deep"),
  ]);
});

it("what sentences beside one call of a path name is known of the other calls of it", () => {
  const table = "| Name | Type |\n|---|---|\n| id | string |\n";
  const page = (said: string): string =>
    `# Pots\n\n## Get\n\n\`GET /pots/{id}\`\n\n### Response\n\n${table}\n\n## Get again\n\n\`GET /pots/{id}\`\n\n${said}\n`;
  const body = { id: "8", was: "7" };
  expect(lines("page.md", page("A new field, `was`, is the pot before it."), [{ body }])).toEqual([]);
  expect(lines("page.md", page("A new field is the pot before it."), [{ body }])).toEqual([
    expect.stringContaining("undocumented-field: was"),
  ]);
});

it("a call that the page shows, and no operation, is not undocumented", () => {
  const page = (shown: string): string =>
    `# Pots\n\n## All\n\n\`GET /pots\`\n\nAll pots.\n\n\`\`\`\n${shown}\n\`\`\`\n`;
  const call = (text: string, url: string): string[] =>
    told(validate([readText("page.md", text).page], [exchange({ url, body: {} })]).findings);
  expect(call(page("curl http://localhost/pots/7/lids"), "/pots/8/lids")).toEqual([]);
  expect(call(`# 罐\n\n\`GET /pots\`\n\n所有罐。例如 \`GET /pots/red\`。\n`, "/pots/red")).toEqual([]);
  expect(call(page("curl http://localhost/pots/7/lids"), "/pots/8/feet")).toEqual([
    expect.stringContaining("undocumented-operation"),
  ]);
});

it("points at the example's own keys, and says that nothing else shows them", () => {
  const shown = { glaze_of_all: { glaze: "red", size: 3 }, count: 1 };
  const page = readText("page.md", `# Pots\n\nGET /pots/{id}\n\nExample response${json(shown)}`).page;
  const body = { glaze_of_all: { size: 3, colour: "red" }, count: 1 };
  const { findings } = validate([page], [exchange({ url: "/pots/7", body })]);
  expect(
    findings.map(({ fieldPath, places: [at], verdict }) => [fieldPath, at?.words, verdict?.because.split(".")[0]]),
  ).toEqual([
    ["glaze_of_all.glaze", "glaze", "Only this page's example shows it"],
    ["glaze_of_all.colour", "glaze_of_all", "Neither an example of the page nor another edition has it"],
  ]);
});

describe("an example with comments", () => {
  const lines3 = (file: string, text: string): string[] => {
    const came: Came = { body: { id: "7", lid: { size: 2, knob: 1 }, feet: 3 } };
    return lines(file, text, [came, came, came]).map((line) => line.replace(/: undocumented field.*/, ""));
  };
  const english = (code: string): string =>
    `# Pots\n\nGET /pots/{id}\n\nExample response:\n\n\`\`\`json\n${code}\n\`\`\`\n`;
  const chinese = (code: string): string =>
    `罐子\n====\n\nGET /pots/{id}\n\n响应示例\n\n::\n\n${code.replace(/^/gm, "   ")}\n`;
  const both = ["info undecided undocumented-field: feet", "info undecided undocumented-field: lid.knob"];
  const explained = [
    '{\n  // what it is called by\n  "id": "8", // as made\n  "lid": {\n    "size": 3 // of the glaze\n  } /* or null */\n}',
    '{\n  "id": "8", // 标识\n  // 盖子\n  "lid": { "size": 3 }\n}',
  ];
  it.each(explained)("that explain its values shows all that there is", (code) => {
    expect(lines3("page.md", english(code))).toEqual(both);
    expect(lines3("page.rst", chinese(code))).toEqual(both);
  });
  it.each([
    '{\n  "id": "8",\n  "lid": { "size": 3 }\n  // other fields\n}',
    '{\n  "id": "8", // name, ...\n  "lid": { "size": 3 }\n}',
    '{ // only a part\n  "id": "8",\n  "lid": { "size": 3 }\n}',
    '{\n  "id": "8",\n  "lid": { "size": 3 } // …\n}',
  ])("that may stand for what is left out shows a part", (code) => {
    expect(lines3("page.md", english(code))).toEqual([]);
    expect(lines3("page.rst", chinese(code))).toEqual([]);
  });
});

describe("a few texts of one object", () => {
  const page = (member: Json): string => `# Pots\n\nGET /pots/{id}\n\nExample response${json({ potters: [member] })}`;
  const chinese = (member: Json): string =>
    `罐子\n====\n\nGET /pots/{id}\n\n响应示例\n\n::\n\n  ${JSON.stringify({ potters: [member] })}\n`;
  const came = (member: Json): Came[] => [1, 2, 3].map(() => ({ body: { potters: [member] } }));
  it.each<[Record<string, string>]>([
    [{ username: "ada", email: "a@b.c" }],
    [{ nickname: "ada", phone: "1" }],
    [{ login: "ada", city: "x" }],
  ])("are fields where their names are: %j", (shown) => {
    const [first = "", second = ""] = Object.keys(shown);
    const other = { glaze: "red", [second]: "x" };
    for (const text of [page(shown), chinese(shown)])
      expect(lines(text.startsWith("#") ? "page.md" : "page.rst", text, came(other)).join("\n")).toContain(
        `potters[].${first}`,
      );
    expect(lines("page.md", page(shown), came(shown))).toEqual([]);
  });
  it.each<[Record<string, string>]>([[{ job: "api", team: "ops" }], [{ glaze: "red", shelf: "left" }]])(
    "may be labels, of which others have others: %j",
    (shown) => {
      expect(lines("page.md", page(shown), came({ rim: "blue" }))).toEqual([]);
    },
  );
});

describe("items of a list that each have the same one name", () => {
  const shown = [{ glaze: "red" }, { glaze: "blue" }, { glaze: "ash" }];
  const english = (list: Json): string => `# Pots\n\nGET /pots/{id}\n\nExample response${json(list)}`;
  const chinese = `<h1>釉</h1><h2>GET /pots/{id}</h2><p>响应示例：</p><pre>${JSON.stringify({ 釉料: 1, list: shown })}</pre>`;
  it("are records: what else comes is told, and another kind of value", () => {
    expect(lines("page.md", english(shown), [{ body: [{ id: 1, glaze: "red" }] }])).toEqual([
      expect.stringContaining("undocumented-field: [].id"),
    ]);
    expect(lines("page.md", english(shown), [{ body: [{ glaze: 7 }] }])).toEqual([
      expect.stringContaining("[].glaze: expected a string"),
    ]);
    expect(lines("page.html", chinese, [{ body: { 釉料: 1, list: [{ id: 1, glaze: "red" }] } }])).toEqual([
      expect.stringContaining("undocumented-field: list[].id"),
    ]);
  });
  it("may be maps where two of them are shown, where all are the same, or beneath a name of each item", () => {
    for (const list of [shown.slice(1), [shown[0], shown[0], shown[0]], shown.map((marks, n) => ({ id: n, marks }))])
      expect(
        lines("page.md", english(list as Json), [{ body: [{ id: 1, marks: { kiln: "a" } }] }]).join(),
      ).not.toContain("kiln");
    expect(lines("page.md", english(shown.slice(1)), [{ body: [{ kiln: "a" }] }])).toEqual([]);
  });
});

describe("an object of few texts", () => {
  const english = (value: Json): string =>
    `# Pots\n\nGET /pots/{id}\n\nExample response${json({ count: 1, said: value })}`;
  const chinese = (value: Json): string =>
    `<h1>罐</h1><h2>GET /pots/{id}</h2><p>响应示例：</p><pre>${JSON.stringify({ count: 1, said: value })}</pre>`;
  const came = { count: 1, said: { firedBy: "Ann" } };
  it("is a record where its names are words that a programmer joined", () => {
    const shown = { firedBy: "Bob", glazedText: "red" };
    const note = [expect.stringContaining("missing-field: said.glazedText: missing")];
    expect(lines("page.md", english(shown), [{ body: came }])).toEqual(note);
    expect(lines("page.html", chinese(shown), [{ body: came }])).toEqual(note);
  });
  it("may be labels where they are single words", () => {
    expect(lines("page.md", english({ kiln: "a", shelf: "b" }), [{ body: { count: 1, said: { room: "c" } } }])).toEqual(
      [],
    );
  });
});

describe("an empty object in place of the example's", () => {
  const english = (value: Json): string => `# Pots\n\nGET /pots/{id}\n\nExample response${json(value)}`;
  const chinese = (value: Json): string =>
    `<h1>罐</h1><h2>GET /pots/{id}</h2><p>响应示例：</p><pre>${JSON.stringify(value)}</pre>`;
  it("says nothing where the keys may be names of things", () => {
    const names = { ca: "catalan", en: "anglais", kk: "kazakh", mk: "macédonien" };
    for (const value of [names, { eng: 0.9, spa: 0.1, cat: 1, fra: 2 }]) {
      expect(lines("page.md", english(value), [{ body: {} }])).toEqual([]);
      expect(lines("page.html", chinese(value), [{ body: {} }])).toEqual([]);
    }
  });
  it("is told where they are fields, of one kind or of several", () => {
    for (const value of [
      { glaze_name: "red", kiln_room: "a", shelf_row: "b", pot_form: "c" },
      { glaze: "red", size: 3, kiln: "a", shelf: "b" },
      { glaze: "red", kiln: "a", shelf: "b", room: "c" },
    ])
      expect(lines("page.md", english(value), [{ body: {} }])).toEqual([
        expect.stringContaining("an empty object came"),
      ]);
  });
});
