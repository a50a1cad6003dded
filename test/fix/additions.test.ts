/** What `--fix-probable` adds: a notice or a row that other editions have, in the page's own markup and language. */
import { describe, expect, it } from "vitest";
import { correctablePages, correctPage } from "../../src/cli/run/correct-pages.ts";
import { applyEdits } from "../../src/fix/edits.ts";
import { auditPages, loadPage } from "../../src/index.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";

/** The pages as they are after all that can be corrected; `null`: nothing of it was. */
function corrected(pages: Readonly<Record<string, string>>, probable = true): Record<string, string | null> {
  const loaded = Object.entries(pages).map(([id, text]) => loadPage(id, Buffer.from(text)));
  const pairings = [Object.keys(pages)];
  const { findings } = auditPages(loaded, { lint: false, pairings });
  const around = {
    pages: loaded.map(({ page }) => page),
    steps: { lint: false, compare: true },
    pairings,
    vocabulary: makeVocabulary(),
    bindingsOf: () => [],
    requestPlaces: [],
  };
  const fixed = correctablePages(loaded, findings, around, probable).map(correctPage);
  return Object.fromEntries(
    Object.keys(pages).map((id) => {
      const edits = fixed.find(({ file }) => file === id)?.corrected.edits ?? [];
      return [id, edits.length === 0 ? null : applyEdits(pages[id] ?? "", edits)];
    }),
  );
}

const ENGLISH = `# Creating a kiln

POST /v1/kilns

## Request

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| name | Yes | String | Name of the kiln. |
| heat | No | Integer | Highest heat. |
| glaze | No | String | Glaze | that is used. |
| door | Yes | String | Door of the kiln. |
`.replace("Glaze | that", "Glaze \\| that");

const EXAMPLE = `
Example request

\`\`\`json
{ "name": "a", "heat": 900, "glaze": "b", "door": "c" }
\`\`\`
`;

const CHINESE = `# 创建窑

POST /v1/kilns

## 请求参数

| 参数 | 是否必选 | 参数类型 | 描述 |
| --- | --- | --- | --- |
| name | 是 | String | 窑的名称。 |
| heat | 否 | Integer | 最高温度。 |
| door | 是 | String | 窑门。 |
${EXAMPLE.replace("Example request", "请求示例")}`;

describe("a missing row", () => {
  it("is written in the table's own words, and marked for translation", () => {
    expect(corrected({ "en.md": ENGLISH + EXAMPLE, "zh.md": CHINESE })).toEqual({
      "en.md": null,
      "zh.md": CHINESE.replace(
        "| 最高温度。 |\n",
        String.raw`$&| glaze | 否 | String | Glaze \| that is used. （待翻译） |` + "\n",
      ),
    });
  });

  it("is not marked where both editions are in one language, and keeps the file's line ends", () => {
    const other = ENGLISH.replace(/\| glaze.*\n/, "") + EXAMPLE;
    const crlf = other.replaceAll("\n", "\r\n");
    expect(corrected({ "a.md": ENGLISH + EXAMPLE, "b.md": crlf })["b.md"]).toBe(
      crlf.replace("heat. |\r\n", String.raw`$&| glaze | No | String | Glaze \| that is used. |` + "\r\n"),
    );
  });

  it("is written into HTML without the ids of the row beside it", () => {
    const row = (name: string): string =>
      `<tr id="row-${name}"><td class="c"><p id="p-${name}"><a name="p-${name}"></a>${name}</p></td><td>Yes</td><td>String</td><td>The ${name}.</td></tr>`;
    const head = "<tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>";
    const page = (...names: string[]): string =>
      `<h1>Firing</h1>\n<p>POST /v1/fire</p>\n<h2>Request</h2>\n<table>\n${head}\n${names.map(row).join("\n")}\n</table>\n<p>Example request</p>\n<pre>{ "kiln": "a", "load": "b &lt; c" }</pre>\n`;
    expect(corrected({ "a.html": page("kiln", "load"), "b.html": page("kiln") })["b.html"]).toBe(
      page("kiln").replace(
        `${row("kiln")}\n`,
        `$&<tr><td class="c"><p>load</p></td><td>Yes</td><td>String</td><td>The load.</td></tr>\n`,
      ),
    );
  });

  const RST_HEAD = "Firing\n======\n\nPOST /v1/fire\n\nRequest\n-------\n\n";
  const RST_END = '\nExample request\n\n.. code-block:: json\n\n   { "kiln": "a", "program_of_heat": "b" }\n';

  it("is wrapped into the columns of an RST grid", () => {
    const grid = (more: string): string =>
      `${RST_HEAD}+-----------------+-----------+--------+----------------+
| Parameter       | Mandatory | Type   | Description    |
+=================+===========+========+================+
| kiln            | Yes       | String | The kiln.      |
+-----------------+-----------+--------+----------------+
${more}${RST_END}`;
    const row = `| program_of_heat | Yes       | String | Which heat is  |
|                 |           |        | held how long. |
+-----------------+-----------+--------+----------------+
`;
    const longer = grid(row).replace("+\n| program", "+\n| program");
    expect(corrected({ "a.rst": longer, "b.rst": grid("") })["b.rst"]).toBe(longer);
  });

  it("widens an RST table where a word is longer than its column", () => {
    const simple = `${RST_HEAD}==== ========= ====== ===========
Name Mandatory Type   Description
==== ========= ====== ===========
kiln Yes       String The kiln.
==== ========= ====== ===========
${RST_END}`;
    const other = `${ENGLISH.replace("kilns", "fire").replace(/\| name[^]*/, "")}| kiln | Yes | String | The kiln. |
| program_of_heat | Yes | String | Which heat is held. |
`;
    expect(corrected({ "a.md": other, "b.rst": simple })["b.rst"])
      .toBe(`${RST_HEAD}=============== ========= ====== ===========
Name            Mandatory Type   Description
=============== ========= ====== ===========
kiln            Yes       String The kiln.
program_of_heat Yes       String Which heat is held.
=============== ========= ====== ===========
${RST_END}`);
  });

  it.each([
    [
      "nothing shows it, and one edition alone has it",
      { "en.md": ENGLISH, "zh.md": CHINESE.replace(/请求示例[^]*/, "") },
    ],
    [
      "its type has a table of its own",
      { "en.md": (ENGLISH + EXAMPLE).replace("| No | String | Glaze", "| No | Object | Glaze"), "zh.md": CHINESE },
    ],
    [
      "a column is not known",
      { "en.md": ENGLISH + EXAMPLE, "zh.md": CHINESE.replaceAll(/\|$/gm, "| x |").replace("描述 | x", "描述 | 神秘") },
    ],
    ["the page is plain text", { "en.md": ENGLISH + EXAMPLE, "zh.txt": CHINESE.replaceAll("|", "\t") }],
  ])("is left to the writer where %s", (_, pages) => {
    expect(Object.values(corrected(pages))).toEqual([null, null]);
  });

  it("is not sure: --fix alone adds nothing", () => {
    expect(corrected({ "en.md": ENGLISH + EXAMPLE, "zh.md": CHINESE }, false)).toEqual({
      "en.md": null,
      "zh.md": null,
    });
  });
});

describe("a missing notice", () => {
  const page = (title: string, notice: string, path = "kilns"): string =>
    `# ${title}\n\n${notice === "" ? "" : `${notice}\n\n`}GET /v1/${path}\n`;
  const saying = {
    "a.md": page("Kilns", "This API has been deprecated."),
    "b.md": page("Kilns", "This API is deprecated."),
  };

  it.each([
    ["zh.md", "# 查询窑列表\n\nGET /v1/kilns\n", "# 查询窑列表\n\n该API已废弃。\n\nGET /v1/kilns\n"],
    ["zh.md", "# 查询窑列表\nGET /v1/kilns\n", "# 查询窑列表\n\n该API已废弃。\n\nGET /v1/kilns\n"],
    ["en.rst", "Kilns\n=====\n\nGET /v1/kilns\n", "Kilns\n=====\n\nThis API has been deprecated.\n\nGET /v1/kilns\n"],
    [
      "en.html",
      "<h1>Kilns</h1>\n<p>GET /v1/kilns</p>\n",
      "<h1>Kilns</h1>\n<p>This API has been deprecated.</p>\n<p>GET /v1/kilns</p>\n",
    ],
  ])("is written below the title of %s, in its language", (file, before, after) => {
    expect(corrected({ ...saying, [file]: before })[file]).toBe(after);
  });

  it("is text in HTML, whatever the other edition says", () => {
    const notice = "This API has been deprecated. Use <lamps> & more instead.";
    const others = { "a.md": page("Kilns", notice.replace("<", "\\<")), "b.md": saying["b.md"] };
    expect(corrected({ ...others, "c.html": "<h1>Kilns</h1>\n<p>GET /v1/kilns</p>\n" })["c.html"]).toBe(
      "<h1>Kilns</h1>\n<p>This API has been deprecated. Use &lt;lamps> &amp; more instead.</p>\n<p>GET /v1/kilns</p>\n",
    );
  });

  it("stands in the section of the operation that it is about", () => {
    const many = "# Kilns\n\n## List\n\nGET /v1/kilns\n\n## Remove\n\nDELETE /v1/kilns\n\n## Fire\n\nPOST /v1/fire\n";
    const fired = {
      "a.md": page("Remove", "This API has been deprecated.").replace("GET", "DELETE"),
      "b.md": page("Remove", "This API is deprecated.").replace("GET", "DELETE"),
    };
    expect(corrected({ ...fired, "c.md": many })["c.md"]).toBe(
      many.replace("## Remove\n", "$&\nThis API has been deprecated.\n"),
    );
  });

  it("is not written on the word of one edition", () => {
    expect(corrected({ "a.md": saying["a.md"], "c.md": page("Kilns", "") })).toEqual({ "a.md": null, "c.md": null });
  });
});
