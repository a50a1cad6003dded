/** Fields told one below the other without a list or a table. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const print = (f: Field): string =>
  `${f.name.value} ${f.type ? typeWords(f.type.value) : "-"} ${f.required?.value ?? "-"}`;
const read = (file: string, text: string): ApiPage => readText(file, text).page;
const fields = (page: ApiPage): string[] => [
  ...page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${print(p)}`)),
  ...page.structures.flatMap((s) => s.fields.map(print)),
];

const RST = `
Boats
=====

Find
----

Syntax
~~~~~~

::

    GET /boats HTTP/1.1
    Host: {fqdn}

Request Parameters
~~~~~~~~~~~~~~~~~~

\`\`harbour\`\`

:Description: Where they lie.
:Type: String
:Example: \`\`north\`\`
:Required: Yes

\`\`masts\`\`

:Description: How many masts.
:Type: Integer
:Required: No

Response Entities
~~~~~~~~~~~~~~~~~

\`\`tonnage\`\`

:Description: What it carries.
:Type: Integer
`;

describe("a name on a line of its own", () => {
  test("over a list of its properties", () => {
    expect(fields(read("page.rst", RST))).toEqual([
      "query harbour string yes",
      "query masts integer no",
      "tonnage integer -",
    ]);
  });

  test("with a mark, over a sentence, as generated pages have it", () => {
    const page = read(
      "page.html",
      `<html><body><h1>Boats</h1><pre><code>get /boats/{boat_id}</code></pre>
       <h3>Path parameters</h3><div><div class="param">boat_id (required)</div><div>Path Parameter — Its number.</div></div>
       <h3>Query parameters</h3><div><div class="param">flags (optional)</div><div>Query Parameter — Some flags.</div></div>
       <h1>Models</h1><h3>Boat</h3><div><div>mast (optional)</div><div><a href="#mast">Mast</a></div><div>crew (required)</div><div><a href="#s">array[String]</a> Who sails</div></div>
       </body></html>`,
    );
    expect(fields(page).slice(0, 2)).toEqual(["path boat_id - yes", "query flags - no"]);
    expect(fields(page)).toContain("crew array of string yes");
  });

  test("with marks, in Chinese", () => {
    const page = read(
      "page.md",
      "# 船\n\n`GET /boats`\n\n## 查询参数\n\n`harbour`（必选）\n\n港口。\n\n`masts`（可选）\n\n桅杆数。\n",
    );
    expect(fields(page)).toEqual(["query harbour - yes", "query masts - no"]);
  });

  test.each([
    ["Boat", "Request body", "What it has", "(required)", "(optional)"],
    ["船", "请求体", "其他", "（必选）", "（可选）"],
  ])("is where a link to the group of names leads (%s)", (name, head, title, yes, no) => {
    const page = read(
      "page.html",
      `<html><body><h1>Boats</h1><p><code>PUT /boats</code></p><h2>${head}</h2>
       <table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>boat</td><td><a href="#b">${name}</a></td><td>a</td></tr>
       <tr><td>mast</td><td><a href="#m">Mast</a></td><td>a</td></tr></table>
       <h2>${title}</h2><p>a</p><div id="b"><p><code>mast</code> ${yes}</p><p>b</p><p id="m"><code>crew</code> ${no}</p><p>c</p></div></body></html>`,
    );
    const [body] = page.structures;
    expect(body?.fields.map(({ type }) => type?.value.kind)).toEqual(["structure", "unknown"]);
    expect(fields(page).slice(2)).toEqual(["mast - yes", "crew - no"]);
  });

  test("is none where nothing announces fields and no mark follows it", () => {
    const page = read("page.md", "# Boats\n\n`GET /boats`\n\n## Notes\n\n`harbour`\n\nA word.\n\n`mast`\n\nAnother.\n");
    expect(fields(page)).toEqual([]);
  });

  test("is none as the only one, over one paragraph", () => {
    const page = read("page.md", "# Boats\n\n`PUT /boats`\n\n## Request body\n\n`Boat`\n\nThe boat to keep.\n");
    expect(fields(page)).toEqual([]);
  });
});

describe("where a field stands, beside its name", () => {
  test("in the query or in the path", () => {
    const page = read(
      "page.md",
      "# Boats\n\n`POST /boats/{name}`\n\n#### Parameters\n\n- **name** (*in path*): string, required\n\n  The name of it\n\n- **dryRun** (*in query*): string\n\n  Whether to try only\n",
    );
    expect(fields(page)).toEqual(["path name string yes", "query dryRun string -"]);
  });
});

describe("a name over what begins with its type", () => {
  const lines = (...parts: string[]): string => parts.join("\n");
  test.each([
    [
      "copied from a browser",
      "page.txt",
      lines(
        "Boats",
        "Add a boat",
        "POST /boats",
        "Form data parameters",
        "name",
        "REQUIRED String. What it is called.",
        "masts",
        "Integer. How many. Defaults to 2.",
        "Response",
        "200: OK",
        "",
      ),
    ],
    [
      "in Chinese",
      "page.txt",
      lines(
        "船只",
        "新增船只",
        "POST /boats",
        "",
        "表单参数",
        "",
        "name",
        "String，必填。船名。",
        "",
        "masts",
        "Integer。桅杆数。",
        "",
      ),
    ],
    [
      "in paragraphs of HTML",
      "page.html",
      "<h1>Boats</h1><p><code>POST /boats</code></p><h2>Form data parameters</h2><p>name</p><p>Required String. Its name.</p><p>masts</p><p>Integer. How many.</p>",
    ],
  ])("is a field, %s", (_what, file, text) => {
    expect(fields(read(file, text))).toEqual(["name string yes", "masts integer -"]);
  });

  test.each([
    [
      "nothing announces fields",
      "# Boats\n\nGET /boats\n\nname\n\nString. What it is called.\n\nmasts\n\nInteger. How many.\n",
    ],
    ["no type is said", "# Boats\n\nGET /boats\n\n## Parameters\n\nname\n\nWhat it is called.\n\nmasts\n\nHow many.\n"],
    ["the name is a title", "# Boats\n\nGET /boats\n\n## Parameters\n\nResponse\n\nString. The boat.\n"],
  ])("is none where %s", (_what, text) => {
    expect(fields(read("page.md", text))).toEqual([]);
  });
});

describe("a name, its marks and what is said of it on one line each", () => {
  const parts: Record<string, (label: string, lines: readonly (readonly [string, string, string])[]) => string> = {
    "page.md": (label, lines) =>
      `**${label}**\n\n${lines.map(([name, marks, said]) => `\`${name}\` *${marks}* — ${said}\n\n`).join("")}`,
    "page.html": (label, lines) =>
      `<p><b>${label}</b></p>${lines.map(([name, marks, said]) => `<p><code>${name}</code> <i>${marks}</i> &ndash; ${said}</p>`).join("")}`,
    "page.adoc": (label, lines) =>
      `*${label}*\n\n${lines.map(([name, marks, said]) => `*${name}* _${marks}_: ${said}\n\n`).join("")}`,
  };
  const heads: Record<string, string> = {
    "page.md": "# Scans\n\nPOST /scans\n\n",
    "page.html": "<h1>Scans</h1><p>POST /scans</p>",
    "page.adoc": "= Scans\n\nPOST /scans\n\n",
  };
  const places = (file: string, text: string): string[] => {
    const page = read(file, `${heads[file]}${text}`);
    const [operation] = page.operations;
    const of = (type: { kind: string; id?: string } | undefined): string =>
      page.structures
        .filter(({ id }) => type?.kind === "structure" && id === type.id)
        .flatMap((s) => s.fields.map(print))
        .join(", ");
    return [of(operation?.requestBody?.type), ...(operation?.responses ?? []).map(({ body }) => of(body?.type))];
  };

  describe.each(Object.keys(parts))("in %s", (file) => {
    const part = parts[file] ?? ((): string => "");
    test("are fields, and a label in strong type ends them", () => {
      const text =
        part("Parameters", [
          ["target", "string, required", "The host to scan."],
          ["depth", "integer, optional", "How deep."],
        ]) + part("Returns", [["id", "integer", "Its number."]]);
      expect(places(file, text)).toEqual(["target string yes, depth integer no", "id integer -"]);
    });

    test("in Chinese", () => {
      const text =
        part("请求参数", [
          ["target", "string，必填", "要扫描的主机。"],
          ["depth", "integer，可选", "深度。"],
        ]) +
        part("返回", [
          ["id", "integer", "编号。"],
          ["state", "string", "状态。"],
        ]);
      expect(places(file, text)).toEqual(["target string yes, depth integer no", "id integer -, state string -"]);
    });

    test("and a label of what is said of one does not end them", () => {
      const [first, second] = [part("Parameters", [["target", "string, required", "A host."]]), "Example"];
      const label = part(second, [["depth", "integer, optional", "How deep."]]);
      expect(places(file, first + label)).toEqual(["target string yes, depth integer no"]);
    });

    test("are none without an announcement, or without a mark", () => {
      expect(places(file, part("Background", [["target", "string, required", "The host to scan."]]))).toEqual([""]);
      expect(places(file, part("Parameters", [["Note", "that the host", "must be up."]]))).toEqual([""]);
    });
  });
});
