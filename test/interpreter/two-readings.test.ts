/** Pages whose tables and examples differ: which of the two is believed, and the page as it reads then. */
import { describe, expect, test } from "vitest";
import { preferExamples } from "../../src/schema/prefer-examples.ts";
import { buildOpenApi } from "../../src/schema/openapi.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

interface Answer {
  readonly fields: readonly string[];
  readonly readings: readonly string[];
}

const table = (rows: string): string =>
  `| Parameter | Type | Description |\n| --- | --- | --- |\n${rows
    .split(";")
    .map((row) => `|${row.trim().replace(" ", " | ")} | - |`)
    .join("\n")}\n`;

/** The fields of the answer with examples preferred, and what is said of both readings. */
function read(call: string, tables: string, example: string, ...more: string[]): Answer {
  const text = `# T\n\n${call}\n\n## Response\n\n${tables}\n## Example response\n\n${[example, ...more]
    .map((json) => `\`\`\`\n${json}\n\`\`\`\n`)
    .join("\n")}`;
  const page = readText("page.md", text).page;
  const preferred = preferExamples(page);
  const [operation] = preferred.operations;
  if (!operation) throw new Error("no operation");
  return {
    fields: fieldPromises(preferred, operation).map(
      ({ path, field }) => `${path} ${field.type ? typeWords(field.type.value) : "-"}`,
    ),
    readings: page.twoReadings.map(
      ({ kind, path, table: says, example: shows, won, because }) =>
        `${kind} ${path} ${says} / ${shows}: ${won}, ${because}`,
    ),
  };
}

const chinese = (text: string): string =>
  text
    .replaceAll("Example response", "响应示例")
    .replaceAll("Response", "响应参数")
    .replaceAll("Parameter | Type | Description", "参数 | 参数类型 | 描述");

describe("an object around the fields that only the example has", () => {
  test("the example is believed, in any language", () => {
    for (const words of [(text: string) => text, chinese]) {
      const page = readText(
        "page.md",
        words(
          `# T\n\nGET /v1/lamp\n\n## Response\n\n${table("colour String; watts Integer")}\n## Example response\n\n    {"lamp": {"colour": "red", "watts": 5}}\n`,
        ),
      ).page;
      expect(page.twoReadings.map(({ won, because, example }) => [won, because, example])).toEqual([
        ["example", "the-path-names-it", "lamp"],
      ]);
    }
  });

  test("as the items of a list, beside other keys, and two objects deep", () => {
    expect(
      read(
        "GET /v1/lamps",
        table("colour String; watts Integer"),
        '{"lamps": [{"colour": "red", "watts": 5}], "next": 2}',
      ).fields,
    ).toEqual(["lamps array of response-body_lamps", "lamps[].colour string", "lamps[].watts integer"]);
    expect(
      read(
        "GET /v1/limits",
        table("lamps Integer; rooms Integer"),
        '{"limits": {"absolute": {"lamps": 1, "rooms": 2}}}',
      ).fields.map((f) => f.split(" ")[0]),
    ).toEqual(["limits", "limits.absolute", "limits.absolute.lamps", "limits.absolute.rooms"]);
  });

  test("the row of the object keeps what is said of it, and rows that the example has outside stay", () => {
    expect(
      read(
        "GET /v1/racks",
        table("id String; lamp Object; colour String; watts Integer"),
        '{"id": "a", "lamp": {"colour": "red", "watts": 5}}',
      ).fields.map((f) => f.split(" ")[0]),
    ).toEqual(["id", "lamp", "lamp.colour", "lamp.watts"]);
  });

  test("a table is believed rather than an example whose values are of other types", () => {
    const { fields, readings } = read(
      "POST /v1/racks",
      table("on Boolean; watts Integer; id String"),
      '{"answer": {"on": "true", "watts": "5", "id": "a"}}',
    );
    expect(fields).toEqual(["on boolean", "watts integer", "id string"]);
    expect(readings).toEqual(["wrapper  on, watts, id / answer: table, the-example-is-careless"]);
  });

  test("one example that has them outside is enough to leave the table alone", () => {
    expect(
      read("GET /v1/lamps", table("colour String"), '{"lamp": {"colour": "red"}}', '{"colour": "red"}').readings,
    ).toEqual([]);
  });

  test("an object of the same names inside another is none", () => {
    expect(
      read(
        "GET /v1/tree",
        table("id String; name String"),
        '{"id": "a", "name": "b", "parent": {"id": "c", "name": "d"}}',
      ).readings,
    ).toEqual([]);
  });
});

describe("types", () => {
  const lamps = `${table("lamps lamp object")}\n**Table 2** lamp\n\n${table("colour String; watts Integer")}`;
  test("a list where the table says an object", () => {
    expect(read("GET /v1/racks", lamps, '{"lamps": [{"colour": "red"}]}').fields[0]).toBe("lamps array of lamp");
  });

  test("of a list that the table says an example may show one", () => {
    const said = lamps.replace("lamp object", "Array of lamp objects");
    const { fields, readings } = read("GET /v1/racks", said, '{"lamps": {"colour": "red"}}');
    expect(fields[0]).toBe("lamps array of lamp");
    expect(readings).toEqual(["single lamps list / object: table, the-table-says-list"]);
  });

  test("a map of lists where the example shows a list", () => {
    const said = lamps.replace("lamp object", "`Map<String,Array<lamp>>`");
    expect(read("GET /v1/racks", said, '{"lamps": [{"colour": "red"}]}').fields[0]).toBe("lamps array of lamp");
    expect(read("GET /v1/racks", said, '{"lamps": {"a": [{"colour": "red"}], "b": []}}').readings).toEqual([]);
  });

  test("a bare list of the table's fields", () => {
    expect(read("GET /v1/lamps", table("colour String"), '[{"colour": "red"}]').fields).toEqual(["[].colour string"]);
  });

  test("a bare list of what a field holds may be a part of the answer", () => {
    const said = lamps.replace("lamp object", "Array of lamp objects");
    expect(read("GET /v1/racks", said, '[{"colour": "red"}]').fields[0]).toBe("lamps array of lamp");
  });
});

test("an object between a list and its fields that the examples do not have", () => {
  const tables = `${table("lamps Array of holder objects")}\n**Table 2** holder\n\n${table("lamp lamp object")}\n**Table 3** lamp\n\n${table("colour String; watts Integer")}`;
  expect(read("GET /v1/lamps", tables, '{"lamps": [{"colour": "red", "watts": 1}]}').fields).toEqual([
    "lamps array of lamp",
    "lamps[].colour string",
    "lamps[].watts integer",
  ]);
  expect(read("GET /v1/lamps", tables, '{"lamps": [{"lamp": {"colour": "red", "watts": 1}}]}').readings).toEqual([]);
});

describe("names", () => {
  test("the plural of the example", () => {
    expect(read("GET /v1/racks", table("lamp Array; size Integer"), '{"lamps": ["a"], "size": 1}').fields[0]).toBe(
      "lamps array",
    );
  });

  test("not a key with a blank, of another kind, or of another row", () => {
    for (const example of ['{"lamp ": ["a"]}', '{"lamps": "a"}', '{"lamps": ["a"], "lamp": []}'])
      expect(read("GET /v1/racks", table("lamp Array"), example).readings).toEqual([]);
  });
});

test("of a GET whose example has a query, what the table calls a body", () => {
  const page = (example: string): string[] => {
    const text = `# T\n\nGET /v1/lamps\n\n## Request\n\n**Table 1** Request body parameters\n\n| Parameter | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n| limit | No | Integer | - |\n| colour | No | String | - |\n\n## Example request\n\n\`\`\`\n${example}\n\`\`\`\n`;
    const [operation] = preferExamples(readText("page.md", text).page).operations;
    return [
      ...(operation?.parameters.map((p) => `${p.in} ${p.name.value}`) ?? []),
      ...(operation?.requestBody ? ["body"] : []),
    ];
  };
  expect(page("GET https://host/v1/lamps?limit=2")).toEqual(["query limit", "query colour"]);
  expect(page("https://{host}/v1/lamps?limit=2")).toEqual(["query limit", "query colour"]);
  expect(page("GET https://host/v1/lamps?other=2")).toEqual(["body"]);
  expect(page('GET https://host/v1/lamps?limit=2\n\n{"limit": 2}')).toEqual(["body"]);
});

test("the export of a preferred page has no dangling reference", () => {
  const page = readText(
    "page.md",
    `# T\n\nGET /v1/lamps\n\n## Response\n\n${table("colour String")}\n## Example response\n\n    {"lamps": [{"colour": "red"}]}\n`,
  ).page;
  const { document } = buildOpenApi([preferExamples(page)]);
  const text = JSON.stringify(document);
  const refs = [...text.matchAll(/#\/components\/schemas\/([\w.-]+)/g)].map((match) => match[1]);
  const schemas = Object.keys((document["components"] as { schemas: object }).schemas);
  expect(refs.filter((ref) => !schemas.includes(ref ?? ""))).toEqual([]);
});

describe("a list of one", () => {
  const shelf = `${table("shelves Shelf object")}\n**Table 2** Shelf\n\n${table("colour String; width Integer")}`;
  test("is one thing where a call makes or changes it, and a list where a call fetches", () => {
    const one = '{"shelves": [{"colour": "red"}]}';
    expect(read("PUT /v1/shelves", shelf, one).readings).toEqual(["list shelves object / list: table, a-list-of-one"]);
    expect(read("GET /v1/shelves", shelf, one).fields[0]).toBe("shelves array of Shelf");
    const two = '{"shelves": [{"colour": "red"}, {"colour": "blue"}]}';
    expect(read("PUT /v1/shelves", shelf, two).fields[0]).toBe("shelves array of Shelf");
  });
});

describe("a name that is spelt otherwise in the example", () => {
  test("is the table's where its words stand in other names of the page, and those of the example in none", () => {
    const rows = table("resource_kind String; resource_owner String");
    expect(read("GET /v1/racks", rows, '{"resrource_kind": "a", "resource_owner": "b"}').readings).toEqual([
      "name resource_kind resource_kind / resrource_kind: table, the-page-says-so-elsewhere",
    ]);
  });

  test("is the example's otherwise", () => {
    const rows = table("resouce_kind String; resource_owner String");
    expect(read("GET /v1/racks", rows, '{"resource_kind": "a", "resource_owner": "b"}').fields[0]).toBe(
      "resource_kind string",
    );
  });
});

describe("members listed behind their object", () => {
  const members = "Lists what a rack may hold.";
  const pageOf = (rows: string, example: string): ReturnType<typeof readText>["page"] =>
    readText(
      "page.md",
      `# ${members}\n\nGET /v1/racks\n\n## Response\n\n${table(rows)}\n## Example response\n\n    ${example}\n`,
    ).page;
  const paths = (page: ReturnType<typeof readText>["page"]): string[] =>
    page.operations.flatMap((operation) => fieldPromises(page, operation).map(({ path }) => path));

  test("stand inside it, where the example shows them there, without being told to prefer examples", () => {
    const page = pageOf("rack Object; width Integer; depth Integer", '{"rack": {"width": 1, "depth": 2}}');
    expect(paths(page)).toEqual(["rack", "rack.width", "rack.depth"]);
    expect(page.twoReadings.map(({ because }) => because)).toEqual(["its-rows-follow"]);
    const list = pageOf("next String; racks Array; width Integer", '{"next": "b", "racks": [{"width": 1}]}');
    expect(paths(list)).toEqual(["next", "racks", "racks[].width"]);
  });

  test("before its row, too, in a table in alphabetical order, and for the items of a list, in any language", () => {
    const inside = ["rack", "rack.depth", "rack.name", "rack.width"];
    const rows = "depth Integer; name String; rack Object; width Integer";
    expect(paths(pageOf(rows, '{"rack": {"width": 1, "depth": 2, "name": "a"}}'))).toEqual(inside);
    const spoken = readText(
      "page.html",
      `<h1>查询机架</h1><p>GET /v1/racks</p><h2>响应参数</h2><table><tr><th>参数</th><th>参数类型</th><th>描述</th></tr>${rows
        .replace("rack Object", "racks Array")
        .split("; ")
        .map((row) => `<tr><td>${row.replace(" ", "</td><td>")}</td><td>-</td></tr>`)
        .join("")}</table><h2>响应示例</h2><pre>{"racks": [{"depth": 2, "name": "a", "width": 1}]}</pre>`,
    ).page;
    expect(paths(spoken)).toEqual(["racks", "racks[].depth", "racks[].name", "racks[].width"]);
  });

  test("apart from its others, where the examples show every row: before it, or behind a row of the whole", () => {
    const answer = '{"next": "b", "racks": [{"depth": 2, "name": "a", "width": 1, "next": "c"}]}';
    const apart = ["next", "racks", "racks[].depth", "racks[].name", "racks[].width"];
    expect(paths(pageOf("depth Integer; racks Array; width Integer; next String; name String", answer))).toEqual([
      "racks",
      "racks[].depth",
      "racks[].width",
      "racks[].name",
      "next",
    ]);
    const spoken = readText(
      "page.md",
      `# 查询机架\n\nGET /v1/racks\n\n## 响应参数\n\n| 参数 | 参数类型 | 描述 |\n|---|---|---|\n${[
        "next String",
        "depth Integer",
        "racks Array",
        "name String",
        "width Integer",
      ]
        .map((row) => `| ${row.replace(" ", " | ")} | - |`)
        .join("\n")}\n\n## 响应示例\n\n\`\`\`json\n${answer}\n\`\`\`\n`,
    ).page;
    expect(paths(spoken)).toEqual(apart);
    // a row that no example shows: the others may be left out of the whole, too
    expect(paths(pageOf("depth Integer; racks Array; width Integer; next String; total Integer", answer))).toContain(
      "depth",
    );
    // a name in two objects is of neither
    const two = '{"left": {"depth": 1, "name": "a"}, "right": {"depth": 1, "width": 2}}';
    expect(paths(pageOf("depth Integer; left Object; name String; right Object; width Integer", two))).toContain(
      "depth",
    );
  });

  test("but rows before it stay where the example has more beside it, or few of them inside", () => {
    const rows = "depth Integer; id String; name String; owner Object; width Integer; weight Integer";
    expect(paths(pageOf(rows, '{"id": "a", "owner": {"name": "b", "depth": 1}}'))).toContain("depth");
    expect(paths(pageOf(rows, '{"owner": {"name": "b", "id": "c"}}'))).toContain("name");
  });

  test("but not where the example shows them beside it, or rows of others stand between", () => {
    expect(paths(pageOf("rack Object; width Integer", '{"rack": {"height": 1}, "width": 1}'))).toEqual([
      "rack",
      "width",
    ]);
    expect(paths(pageOf("rack Object; id String; width Integer", '{"rack": {"width": 1}, "id": "a"}'))).toEqual([
      "rack",
      "id",
      "width",
    ]);
  });
});

describe("a call of another path that the page speaks of behind its own example", () => {
  const own = '```\n{"colour": "red", "watts": 5}\n```';
  const foreign = (lead: string, answer: string): string =>
    `${lead}\n\n\`\`\`\nPOST /v1/racks\n\n{"rack": {"colour": 1}}\n\`\`\`\n\n${answer}\n\n\`\`\`\n{"rack": {"colour": 1}}\n\`\`\`\n`;
  const page = (more: string): ReturnType<typeof readText>["page"] =>
    readText(
      "page.md",
      `# T\n\nGET /v1/lamps/{id}\n\n## Response\n\n${table("colour String; watts Integer")}\nExample response\n\n${own}\n\n${more}`,
    ).page;

  test("has examples of its own, and none of the operation's", () => {
    for (const [lead, answer] of [
      ["To make a rack first, call:", "It answers:"],
      ["如需先创建机架，请调用：", "返回如下："],
    ] as const)
      expect(page(foreign(lead, answer)).operations[0]?.examples.length).toBe(1);
  });

  test("is over with the next example that is called one, and a call of the operation's own path is its own", () => {
    const next = `${foreign("To make a rack first, call:", "It answers:")}\nExample response\n\n${own}\n`;
    expect(page(next).operations[0]?.examples.length).toBe(2);
    expect(
      page("Then again:\n\n```\nGET /v1/lamps/7\n```\n\nwhich is:\n\n" + own).operations[0]?.examples.length,
    ).toBeGreaterThan(1);
  });
});
