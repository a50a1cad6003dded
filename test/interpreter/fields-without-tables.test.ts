/** Fields and statuses that stand in no table: lists that nothing announces, lines of a paragraph, columns of plain text. */
import { describe, expect, test } from "vitest";
import type { Operation } from "../../src/api-model/api-page.ts";
import { detectFormat } from "../../src/readers/detect.ts";
import { makeSource } from "../../src/source/source.ts";
import { printField } from "../editions/print-field.ts";
import { readText, structureOf } from "../editions/read.ts";

type Page = ReturnType<typeof readText>["page"];

/** The parameters and the fields of the body of each operation. */
function sent(page: Page): string[] {
  return page.operations.flatMap(({ parameters, requestBody }: Operation) => [
    ...parameters.map((p) => `${p.in} ${printField(p)}`),
    ...(requestBody?.type.kind === "structure" ? structureOf(page, requestBody.type.id).fields.map(printField) : []),
  ]);
}

const statuses = (page: Page): string[] =>
  page.operations.flatMap(({ responses }) => responses.map(({ status }) => status.value));

const read = (name: string, ...blocks: string[]): Page => readText(name, `${blocks.join("\n\n")}\n`).page;

const markdown = (...blocks: string[]): Page => read("page.md", "# Lamps", "`POST /lamps`", ...blocks);
const html = (body: string): Page => read("page.html", `<h1>Lamps</h1><p><code>POST /lamps</code></p>${body}`);

describe("marks at the beginning of what is said, or as a part of their own", () => {
  test.each<[string, string]>([
    ["`hue`：string，必填，颜色", "hue string yes"],
    ["`hue`：颜色，string，选填", "hue string no"],
    ["`hue`：字符串，必填。颜色", "hue string yes"],
    ["`hue`：必填，颜色", "hue - yes"],
    ["`hue`：string | 必填 | 颜色", "hue string yes"],
    ["`hue`: the colour, string, optional", "hue string no"],
    ["`hue`: required, the colour", "hue - yes"],
    ["`hue` (body, string, required) The colour", "hue string yes"],
    // what follows is a condition, and no mark stands alone
    ["`hue`: required, if it is lit", "hue - conditional"],
    ["`hue`：必填，当灯亮时", "hue - conditional"],
    ["`hue` (red or blue): the colour", "hue - -"],
    ["`hue` (string or integer): the colour", "hue string or integer -"],
    ["`hue`：时间戳（毫秒），long，必填", "hue integer yes"],
    // a list of types is what it accepts
    ["`hue`: takes null, string, number", "hue - -"],
  ])("%s", (line, expected) => {
    expect(sent(markdown("**Body**", `- ${line}`))).toEqual([expected]);
  });
});

describe("a list that nothing announces", () => {
  test("is one of fields where each item has a type or a mark", () => {
    const fields = ["hue string yes", "size integer no"];
    expect(sent(markdown("- `hue` (string, required) The colour.\n- `size` (integer, optional) In cm."))).toEqual(
      fields,
    );
    expect(sent(markdown("- **hue**：string，必填，颜色\n- **size**：integer，选填，大小"))).toEqual(fields);
    expect(
      sent(
        html(
          "<dl><dt><code>hue</code> string <em>required</em></dt><dd>The colour.</dd><dt><code>size</code> integer, optional</dt><dd>In cm.</dd></dl>",
        ),
      ),
    ).toEqual(fields);
  });

  test("may have a single item that has both", () => {
    expect(sent(html("<dl><dt>hue</dt><dd>string. Required. The colour.</dd></dl>"))).toEqual(["hue string yes"]);
    expect(sent(html("<dl><dt>hue</dt><dd>string. The colour.</dd></dl>"))).toEqual([]);
  });

  test.each([
    ["one item without a mark", "- `hue` (string, required) The colour.\n- `size` is told below."],
    ["what is said of one field", "- **Type**: string\n- **Default**: string"],
    ["a list of values", "- `red`: warm\n- `blue`: cold"],
    ["what its columns are called", "- `type`：string，必填\n- `default`：string，选填"],
  ])("is left alone: %s", (_, list) => {
    expect(sent(markdown(list))).toEqual([]);
  });
});

describe("a name with its marks over what is said of it", () => {
  const item = (line: string): string => `<li><div>${line}</div><div><p>What it is.</p></div></li>`;

  test("is a field where all words beside it are marks", () => {
    const list = `<h3>Parameters</h3><ul>${item("hue string Required")}${item("kind enum required")}${item("size nullable integer")}</ul>`;
    expect(sent(html(list))).toEqual(["hue string yes", "kind string yes", "size integer -"]);
  });

  test("is none where one of them is another word", () => {
    expect(sent(html(`<h3>Parameters</h3><ul>${item("lamps that are lit")}${item("string of lamps")}</ul>`))).toEqual(
      [],
    );
  });
});

describe('"body" among parameters', () => {
  const list = (...items: string[]): Page => markdown("**Parameters**", items.map((item) => `- ${item}`).join("\n\n"));
  const bodies = ({ operations }: Page): string[] =>
    operations.map(({ requestBody }) => requestBody?.type.kind ?? "none");

  test("is the whole body where all others say that they stand elsewhere", () => {
    expect(bodies(list("**room** (*in query*): string", "**body**: [Lamp](#lamp), required"))).toEqual(["unknown"]);
  });

  test("is a field where another is one, too", () => {
    expect(bodies(list("**text**: string", "**body**: [Lamp](#lamp), required"))).toEqual(["structure"]);
  });
});

describe("lines of one paragraph", () => {
  const fields = ["hue string yes", "size integer no"];

  test("are fields below what announces them, and beside it", () => {
    expect(sent(markdown("参数：  \nhue：颜色，string，必填  \nsize - 大小，integer，选填"))).toEqual(fields);
    expect(
      sent(html("<p>Parameters:<br>hue (string, required) The colour<br>size (integer, optional) In cm</p>")),
    ).toEqual(fields);
    expect(
      sent(read("page.txt", "Lamps", "POST /lamps", "Body:\nhue: string, required\nsize: integer, optional")),
    ).toEqual(fields);
  });

  test("are none below other words, or where one of them names no field", () => {
    expect(sent(html("<p>Notes:<br>hue (string, required) The colour<br>size (integer) In cm</p>"))).toEqual([]);
    expect(sent(html("<p>Parameters:<br>hue (see there) is told<br>size: and this one not</p>"))).toEqual([]);
  });
});

test("a line each, as lists are in a copied text, is one list", () => {
  const lines = "hue (string, required) The colour\n\nsize (integer, optional) In cm\n\nkind: string, optional";
  const fields = ["hue string yes", "size integer no", "kind string no"];
  expect(sent(read("page.txt", "Lamps", "POST /lamps", `Parameters:\n\n${lines}`))).toEqual(fields);
  const chinese = "hue：颜色，string，必填\n\nsize（整数，选填）大小";
  expect(sent(read("page.txt", "灯", "POST /lamps", `请求参数：\n\n${chinese}`))).toEqual(fields.slice(0, 2));
  expect(sent(read("page.txt", "Lamps", "POST /lamps", `Notes:\n\n${lines}`))).toEqual([]);
});

test("a call ends the names that stand one below the other", () => {
  const text = "Lamps\n\nPOST /lamps\n\nParameters:\n\nhue (optional)\n\nThe colour.\n\nDELETE /lamps/{id}\n";
  const { operations } = read("page.txt", text);
  expect(operations.map(({ method }) => method.value)).toEqual(["POST", "DELETE"]);
});

describe("what names a variable of the call above", () => {
  const get = (name: string, call: string, ...blocks: string[]): string[] =>
    sent(read(name, "# Lamps", call, ...blocks));

  test("is a parameter, in a list, a line or behind a label", () => {
    expect(get("page.md", "`GET /lamps?size={n}`", "- `size`: how many")).toEqual(["query size - -"]);
    expect(get("page.md", "`GET /lamps/{lamp}`", "路径参数：", "lamp：编号")).toEqual(["path lamp - -"]);
    expect(get("page.md", "`GET /lamps/{lamp}`", "Path: `lamp` — 1 to 10.")).toEqual(["path lamp - -"]);
    const list = "<dl><dt>size</dt><dd>How many.</dd><dt>before</dt><dd>Which are older.</dd></dl>";
    expect(sent(read("page.html", `<h1>Lamps</h1><pre>GET /lamps?size={n}&amp;before={id}</pre>${list}`))).toEqual([
      "query size - -",
      "query before - -",
    ]);
  });

  test("is none where the line is a remark, or names something else", () => {
    expect(get("page.md", "`GET /lamps`", "Parameters:", "note: the name of it counts")).toEqual([]);
    expect(get("page.md", "`GET /lamps?size={n}`", "- `hue`: is told elsewhere")).toEqual([]);
    expect(get("page.md", "`GET /lamps/{lamp}`", "Paths: `lamp` and others.")).toEqual([]);
  });
});

describe("columns of plain text without headers", () => {
  const rows =
    "    hue     string    required   The colour,\n                                 or none\n    size    integer   optional   Centimetres, default 3";

  test("are fields below what announces them", () => {
    const page = read("page.txt", "Lamps\n=====", "POST /lamps", `Body:\n${rows}`);
    expect(sent(page)).toEqual(["hue string yes", "size integer no default=3"]);
    const chinese = read(
      "page.txt",
      "灯\n====",
      "POST /lamps",
      `请求参数：\n    hue     字符串   必填   颜色\n    size    整数     选填   大小`,
    );
    expect(sent(chinese)).toEqual(["hue string yes", "size integer no"]);
  });

  test("are none where only some of them have a type", () => {
    expect(
      sent(
        read(
          "page.txt",
          "Lamps\n=====",
          "POST /lamps",
          "Body:\n    hue     string    The colour\n    size    told below",
        ),
      ),
    ).toEqual([]);
    expect(sent(read("page.txt", "Lamps\n=====", "POST /lamps", `Notes\n-----\n\n${rows}`))).toEqual([]);
  });

  test("make a text of what would else be RST, unless it has other signs", () => {
    const format = (text: string): string => detectFormat(makeSource("page.txt", text));
    expect(format(`Lamps\n=====\n\n${rows}\n`)).toBe("text");
    expect(format(`Lamps\n=====\n\nAs \`\`hue\`\` says::\n\n${rows}\n`)).toBe("rst");
    expect(format("Lamps\n=====\n\nWords.\n")).toBe("rst");
  });
});

describe("statuses in lines and lists", () => {
  test.each([
    ["below an error's heading", "**Errors**", "- `400` – not valid\n- `409` – there is one"],
    ["below a failure's", "失败返回：", "- 400：无效\n- 409：已存在"],
    ["below codes, in lines", "Status codes:  \n400: not valid  \n409: there is one"],
  ])("%s", (_, ...blocks) => {
    expect(statuses(markdown(...blocks))).toEqual(["400", "409"]);
  });

  test("below each other, with the name of a type", () => {
    expect(statuses(markdown("**Response**", "200 ([Lamp](#lamp)): it is lit", "404: there is none"))).toEqual([
      "200",
      "404",
    ]);
  });

  test("a single line is one with a sign", () => {
    expect(statuses(markdown("On success:", "204: it is gone"))).toEqual(["204"]);
    expect(statuses(markdown("**Errors**", "404 lamps are gone"))).toEqual([]);
  });

  test("head the rows of a table without headers", () => {
    const rows = (...codes: string[]): Page =>
      html(
        `<h3>Returns</h3><table>${codes.map((code) => `<tr><td>${code}</td><td>What it means</td></tr>`).join("")}</table>`,
      );
    expect(statuses(rows("202", "400"))).toEqual(["202", "400"]);
    // which may be amounts of anything
    expect(statuses(rows("100", "200"))).toEqual([]);
  });

  test("below other words they are numbers", () => {
    expect(statuses(markdown("**Sizes**", "- `400` – small\n- `500` – large"))).toEqual([]);
  });
});

describe("a status beside the word for an answer", () => {
  test.each(["**Returns** `201 Created`", "Response: 201 Created", "201 response:", "返回 201：", "HTTP 201:"])(
    "%s",
    (label) => {
      const { operations } = markdown(label, '```json\n{ "id": 1 }\n```');
      expect(operations[0]?.examples.map(({ role, status }) => [role, status])).toEqual([["response", "201"]]);
    },
  );

  test("ends what was announced before it", () => {
    const page = markdown(
      "**Query**",
      "- `page` (integer) Which",
      "**Returns** `200 OK`",
      "```js\n[ { id: Number, hue: String } ]\n```",
    );
    expect(sent(page)).toEqual(["query page integer -"]);
  });

  test("in a sentence is no label", () => {
    const { operations } = markdown("Returns 404 if there is none:", '```json\n{ "id": 1 }\n```');
    expect(operations[0]?.examples.map(({ status }) => status)).not.toContain("200");
  });
});
