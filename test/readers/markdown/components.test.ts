/** Components of MDX pages say what their attributes say, whatever they are called. */
import { describe, expect, it } from "vitest";
import { allBlocks } from "../../../src/document/visit.ts";
import { readMarkdown } from "../../../src/readers/markdown/markdown.ts";
import { makeSource, positionAt } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

const treeOf = (text: string, id = "page.mdx"): string => printDocument(readMarkdown(makeSource(id, text)));

describe("a request", () => {
  it("is a method and a path in attributes", () => {
    for (const tag of [
      '<Endpoint path="/kettles" method="get" />',
      '<ApiCall verb="GET" uri={"/kettles"}>\n</ApiCall>',
      "<Anything\n  call='GET /kettles'\n/>",
    ])
      expect(treeOf(`${tag}\n`)).toBe("heading 7: GET /kettles\n");
  });

  it("is only mentioned by a component that leads to the page of it", () => {
    expect(treeOf('{{< page-link ref="kettles#boil" caption="POST /kettles/:id/boil" >}}\n', "page.md")).not.toContain(
      "heading",
    );
    expect(treeOf('<Link to="/docs/kettles" label="GET /kettles" />\n')).not.toContain("heading");
    expect(treeOf('{{< call text="POST /kettles/:id/boil" >}}\n', "page.md")).toContain(
      "heading 7: POST /kettles/:id/boil",
    );
  });

  it("may have its path as content, with what follows below it", () => {
    expect(treeOf('<Route method="GET">/kettles/[\\{id\\}](#id)</Route>\n\nShows one.\n')).toBe(
      "heading 7: GET /kettles/[{id}](#id)\nparagraph: Shows one.\n",
    );
  });

  it("may stand in the front matter, above all headings of the page", () => {
    expect(treeOf('---\ntitle: Kettles\napi: "post /kettles"\n---\n\nAdds one.\n')).toContain(
      "heading 0.5: POST /kettles",
    );
  });
});

describe("a field", () => {
  const page = `<ParamField query="limit" type="integer" default={20}>
  How many.

      Indented far.
</ParamField>
<ParamField query="sort" type="string" required>How sorted.</ParamField>
<ResponseField name="kettle" type="object">
  The kettle.
  <Expandable title="properties">
    <ResponseField name="id" type="string" required={false}>
      Its id.
    </ResponseField>
  </Expandable>
</ResponseField>
`;

  it("is listed with its marks under the label of its place", () => {
    expect(treeOf(page)).toMatchInlineSnapshot(`
      "paragraph: **Query Parameters**
      list
        item
          paragraph: **limit** (integer, default: 20) – How many.
          paragraph: Indented far.
        item
          paragraph: **sort** (string, required) – How sorted.
      paragraph: **Response Body**
      list
        item
          paragraph: **kettle** (object) – The kettle.
          paragraph: **properties**
          paragraph: **Response Body**
          list
            item
              paragraph: **id** (string, optional) – Its id.
      "
    `);
  });

  it("stands where its tag stands", () => {
    const source = makeSource("page.mdx", page);
    const lines = [...allBlocks(readMarkdown(source).blocks)].flatMap((block) =>
      block.type === "list" ? block.items.map(({ span }) => positionAt(source, span.start).line) : [],
    );
    expect(lines).toEqual([1, 6, 7, 10]);
  });

  it("in a component of another name", () => {
    expect(treeOf('<Properties>\n<Property name="id" type="string">\n  The id.\n</Property>\n</Properties>\n')).toBe(
      "list\n  item\n    paragraph: **id** (string) – The id.\n",
    );
  });
});

it("modules, comments and components that say nothing are passed over", () => {
  const page = `import Tabs from '@theme/Tabs'
export const a = {
  b: 1,
}

{/* nothing
here */}
<Tabs>
  <Tab label="Example">
    \`\`\`json
    {"a": 1}
    \`\`\`
  </Tab>
</Tabs>
`;
  expect(treeOf(page)).toMatchInlineSnapshot(`
    "paragraph: **Example**
    code json
      | {"a": 1}
    "
  `);
});

it("a component in a list item stands there", () => {
  expect(treeOf('- one\n\n  <Call path="/a" method="PUT" />\n\n- two\n')).toMatchInlineSnapshot(`
    "list
      item
        paragraph: one
        heading 7: PUT /a
      item
        paragraph: two
    "
  `);
});

it("tags in code, in a line of text, and HTML in capitals are no components", () => {
  for (const page of [
    '```\n<Call path="/a" method="PUT" />\n```\n',
    'Write `<Call path="/a" method="PUT" />` or <Call path="/a" method="PUT" />.\n',
    "<TABLE><TR><TD>a</TD></TR></TABLE>\n",
    "<Open without end\n",
  ])
    expect(treeOf(page)).not.toContain("PUT /a\n");
  expect(treeOf("    code\n", "page.md")).toContain("code");
});

describe("tags of site generators", () => {
  it("say what their attributes say", () => {
    const liquid = `{% swagger method="get" path="/kettles/{id}" summary="Show" %}
{% swagger-parameter in="path" name="id" type="string" required="true" %}
The id.
{% endswagger-parameter %}
{% endswagger %}
`;
    expect(treeOf(liquid, "page.md")).toMatchInlineSnapshot(`
      "heading 7: GET /kettles/{id}
      paragraph: **Path Parameters**
      list
        item
          paragraph: **id** (string, required) – The id.
      "
    `);
    expect(treeOf('{{< call method="PUT" path="/a" >}}\n\ntext\n', "page.md")).toBe(
      "heading 7: PUT /a\nparagraph: text\n",
    );
  });

  it("are passed over where they say nothing", () => {
    const page =
      "{% include head.html %}\n{% if x %}\n# 水壶\n{% endif %}\n{{% notice %}}\ntext\n{{% /notice %}}\n\n    code\n";
    expect(treeOf(page, "page.md")).toBe("heading 1: 水壶\nparagraph: text\ncode\n  | code\n");
  });

  it("in a line of text are text", () => {
    expect(treeOf("{{<required>}} String. The id.\n", "page.md")).toContain("{{");
  });
});

describe("code between tags of a site generator", () => {
  const body = '{\n  "boiled": true\n}';
  it.each([
    ["Liquid", `{% highlight json %}\n${body}\n{% endhighlight %}`],
    ["Liquid with line numbers", `{%- highlight json linenos -%}\n${body}\n{%- endhighlight -%}`],
    ["Hugo", `{{< highlight json "hl_lines=2" >}}\n${body}\n{{< /highlight >}}`],
    ["Hexo", `{% codeblock lang:json %}\n${body}\n{% endcodeblock %}`],
    ["on the lines of the code", `{% highlight json %}${body}{% endhighlight %}`],
  ])("is a block of code: %s", (_, tags) => {
    const text = `# 水壶\n\nBefore.\n\n${tags}\n\n后面。\n`;
    const document = readMarkdown(makeSource("page.md", text));
    const code = [...allBlocks(document.blocks)].filter((block) => block.type === "code");
    expect(code.map((block) => [block.language, block.text.trim()])).toEqual([["json", body]]);
    expect(document.blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "code", "paragraph"]);
    const [block] = code;
    expect(text.slice(block?.lineOffsets[1], (block?.lineOffsets[1] ?? 0) + 10)).toContain('"boiled"');
  });

  it("is left to Markdown where the tag frames a fence, is never closed, or stands in a sentence", () => {
    expect(treeOf(`{% code title="x" %}\n\`\`\`json\n${body}\n\`\`\`\n{% endcode %}\n`, "page.md")).toContain("code");
    expect(treeOf("{% highlight json %}\n\nText.\n", "page.md")).toContain("Text.");
    expect(treeOf("Write {% highlight json %} to begin, {% endhighlight %} to end.\n", "page.md")).not.toContain(
      "code",
    );
  });
});

describe("tags and attributes as their editors write them", () => {
  const field = (name: string, marks: string): string =>
    `{% api-method-parameter name="${name}" type="string" required=${marks} %}\nWhich.\n{% endapi-method-parameter %}\n`;
  const method = (path: string, inner: string): string =>
    `{% api-method method="get" host="https://host.example" path="${path}" %}\n{% api-method-spec %}\n{% api-method-request %}\n${inner}{% endapi-method-request %}\n{% endapi-method-spec %}\n{% endapi-method %}\n`;
  const group = (name: string, inner: string): string => `{% ${name} %}\n${inner}{% end${name} %}\n\n`;

  it("escapes of Markdown in an attribute are none of its value, and headers are a group of their own", () => {
    const page = method(
      "/boats/:boat\\_id",
      group("api-method-path-parameters", field(":boat\\_id", "true")) +
        group("api-method-headers", field("X-Crew", "false")),
    );
    const tree = treeOf(page, "page.md");
    expect(tree).toContain("GET /boats/:boat_id");
    expect(tree).toMatch(/Path Parameters[^]*boat_id[^]*Request Headers[^]*X-Crew/);
  });

  it("a base stands before the path, and what stands for a host before that goes", () => {
    const call = (attributes: string): string =>
      treeOf(`{% call method="get" ${attributes} %}\n{% endcall %}\n`, "page.md");
    expect(call('baseUrl="https://host.example/v1" path="/boats"')).toContain("GET https://host.example/v1/boats");
    expect(call('host="\\[Server\\]/v1/boats?do=list" path=""')).toContain("GET /v1/boats?do=list");
    expect(call('server="{host}/v1/" path="/boats"')).toContain("GET /v1/boats");
    expect(call('host="https://host.example" path="/boats"')).toContain("GET /boats");
    expect(call('base="v1" path="/boats"')).toContain("GET /boats");
    expect(call('baseUrl="https://host.example/v1" path="https://other.example/boats"')).toContain(
      "GET https://other.example/boats",
    );
  });

  it("the headers of an answer are not those of the request, and a header of the site is no group", () => {
    expect(treeOf("<ResponseHeaders>\n\nNone.\n\n</ResponseHeaders>\n")).not.toContain("Request Headers");
    expect(treeOf("<Header>\n\nBoats.\n\n</Header>\n")).not.toContain("Request Headers");
  });

  it("Vue binds marks; an expression that only the site can work out says nothing", () => {
    const tree = (mark: string): string =>
      treeOf(`<ApiParam name="boat" type="string" ${mark}>\n\nWhich.\n\n</ApiParam>\n`, "page.md");
    expect(tree(':required="true"')).toContain("(string, required)");
    expect(tree('v-bind:required="false"')).toContain("(string, optional)");
    expect(tree(':required="isNeeded"')).toContain("(string)");
  });
});

describe("annotations of headings", () => {
  it("a request beside the title stands below it", () => {
    expect(treeOf("## 船只列表 {{ tag: 'GET', label: '/v1/boats' }}\n\n全部。\n")).toBe(
      "heading 2: 船只列表\nheading 7: GET /v1/boats\nparagraph: 全部。\n",
    );
    expect(treeOf('## Drop {{ method: "delete", path: "/v1/boats/:id" }}\n', "page.md")).toBe(
      "heading 2: Drop\nheading 7: DELETE /v1/boats/:id\n",
    );
  });

  it("the frame around its sample repeats it, and begins nothing", () => {
    const page = `## Drop {{ tag: 'DELETE', label: '/boats/:id' }}\n\n### Parameters\n\n- a\n\n<CodeGroup tag="DELETE" label="/boats/:id">\n\nText.\n\n</CodeGroup>\n`;
    expect(treeOf(page).match(/DELETE \/boats/g)).toHaveLength(1);
    // in the next section it is another one
    const twice = `${page}\n## Again\n\n<CodeGroup tag="DELETE" label="/boats/:id">\n\nText.\n\n</CodeGroup>\n`;
    expect(treeOf(twice).match(/DELETE \/boats/g)).toHaveLength(2);
  });

  it("others say how it looks, and words in braces are words", () => {
    expect(treeOf("# Boats {{ className: 'lead' }}\n")).toBe("heading 1: Boats\n");
    expect(treeOf("# Boats of {{ harbour }}\n")).toContain("{{ harbour }}");
  });

  it("an id is given in either form", () => {
    expect(treeOf('##### Rename {id="rename-api"}\n', "page.md")).toMatch(/^heading 5.*: Rename/);
    expect(treeOf('##### Send {id="a", b}\n', "page.md")).toContain("{id=");
  });

  it("a title of code may be an object's", () => {
    expect(treeOf("```json {{ title: 'Response' }}\n{}\n```\n")).toContain("Response");
  });
});
