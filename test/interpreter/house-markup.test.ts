/** Habits of reference pages that say a request, a field or its mark by markup of their own. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const read = (text: string, file = "page.md"): ApiPage => readText(file, text).page;
const calls = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const print = (f: Field): string =>
  `${f.name.value} ${f.type ? typeWords(f.type.value) : "-"} ${f.required?.value ?? "-"}`;
const sent = (page: ApiPage): string[] => page.structures.flatMap((s) => s.fields.map(print));

describe("a method that only a class says", () => {
  test("stands before its path", () => {
    const section = (verb: string, path: string): string =>
      `## Do it\n\nWhat.\n\n<div class="call ${verb}">${path}</div>\n`;
    expect(
      calls(read(`# Locks\n\n${section("get", "/locks")}\n${section("delete indent", "/locks/{lock id}")}`)),
    ).toEqual(["GET /locks", "DELETE /locks/{lockid}"]);
    expect(calls(read('<h1>锁</h1><h2>查询</h2><div class="api method-post">/locks/query</div>', "page.html"))).toEqual(
      ["POST /locks/query"],
    );
  });

  test("is none beside anything but a path", () => {
    expect(calls(read('# Blog\n\n<div class="post">Go to /locks and look.</div>\n'))).toEqual([]);
    expect(calls(read('# Blog\n\n<div class="posted">/locks</div>\n'))).toEqual([]);
  });
});

describe("slots of a component", () => {
  const part = (title: string, call: string): string => `## ${title}

<Choice :of="['REST', 'Query']">
<template #rest>

\`${call}\`

</template>
<template #query>

\`POST /query\`

</template>
</Choice>
`;

  test("show what they hold, and a call that stands in every part beside another is the other way", () => {
    const page = read(
      `# Ships\n\n${part("List", "GET /ships")}${part("Make", "POST /ships")}${part("Sink", "DELETE /ships/:id")}`,
    );
    expect(calls(page)).toEqual(["GET /ships", "POST /ships", "DELETE /ships/{id}"]);
  });

  test("keep a call that stands in two parts, or alone in one", () => {
    const page = read(`# Ships\n\n${part("List", "GET /ships")}${part("Make", "POST /ships")}`);
    expect(calls(page)).toEqual(["GET /ships", "POST /query", "POST /ships", "POST /query"]);
  });

  test("are none where HTML hides a template", () => {
    expect(calls(read("# Ships\n\n<template>\n\n`GET /ships`\n\n</template>\n"))).toEqual([]);
  });
});

describe("a group of fields", () => {
  const page = (required: string, optional: string, answer: string): ApiPage =>
    read(`# Doors

## Open

\`POST /doors\`

${answer}

\`\`\`json
{ "id": 7 }
\`\`\`

${required}

- \`name\`: What it is called (string)
- \`floor\`: Where (int)

${optional}

- \`marks\`: List of marks (string) - since 2.1
- \`open\` (boolean) - since 2.2
`);

  test("is required or not by the words above it, and is what is sent", () => {
    const fields = ["name string yes", "floor integer yes", "marks string no", "open boolean no"];
    for (const doors of [
      page("Required fields:", "Optional fields:", "Response:"),
      page("Mandatory parameters:", "Optional parameters:", "Response:"),
      page("必填参数：", "可选参数：", "响应："),
    ]) {
      expect(sent(doors)).toEqual(fields);
      expect(doors.operations[0]?.requestBody).not.toBeNull();
    }
  });

  test("says nothing where its words do not", () => {
    expect(sent(page("Fields:", "More fields:", "Response:"))).toContain("name string -");
  });
});

describe("a name over its words", () => {
  test("has its marks on its own line", () => {
    const page = read(`# Nets

## Mend

\`POST /nets\`

### Request Body

\`size\` **integer**, **Required**\\
How wide it is.

\`owner\` **many-to-one**\\
Whose it is.
`);
    expect(sent(page)).toEqual(["size integer yes", "owner unknown -"]);
  });

  test("is a title without them", () => {
    expect(sent(read("# Nets\n\n`Mending`\\\nIt takes long.\n\n`Drying`\\\nIt does too.\n"))).toEqual([]);
  });
});

describe("a request with its headers and its body", () => {
  const block = (lead: string): string =>
    `# Feeds\n\n## Make\n\n${lead}\n\n    POST /feeds HTTP/1.1\n    Content-Type: application/json\n\n    { "url": "x" }\n\nText.\n`;

  test("is the operation and an example of it", () => {
    for (const lead of ["Request:", "请求："]) {
      const page = read(block(lead));
      expect(calls(page)).toEqual(["POST /feeds"]);
      expect(page.operations[0]?.examples.map(({ role, body }) => [role, body !== null])).toEqual([["request", true]]);
    }
  });

  test("is none behind words that call it an example", () => {
    expect(calls(read(block("For example:")))).toEqual([]);
  });
});

test("a name in code keeps its blanks, and a line of attributes is no caption", () => {
  const page = read(`# Rooms

## Show

\`GET /rooms/{room name or id}\`

{:.wide}
Attributes | Description
---|---
\`room name or id\`<br>**required** | Which one.
`);
  expect(page.operations[0]?.parameters.map((p) => `${p.in} ${p.required?.value}`)).toEqual(["path yes"]);
  expect(page.structures).toEqual([]);
});

describe("components", () => {
  test("for responses say their status", () => {
    const page = read(`# Crews

{% api method="get" path="/crews" %}
{% api-response status="200: OK" description="All" %}
\`\`\`json
{ "crews": [] }
\`\`\`
{% endapi-response %}
{% api-response status="404: Not Found" %}
\`\`\`json
{ "error": "none" }
\`\`\`
{% endapi-response %}
{% endapi %}
`);
    expect(page.operations[0]?.examples.map(({ role, status }) => `${role} ${status}`)).toEqual([
      "response 200",
      "response 404",
    ]);
  });

  test("within a field may repeat the whole way to it", () => {
    const field = (name: string, type: string, inner = ""): string =>
      `<ParamField body="${name}" type="${type}">\n  It is.\n${inner}</ParamField>\n\n`;
    const page = (inner: string): string[] =>
      sent(
        read(
          `---\ntitle: Set\napi: "POST /sails"\n---\n\n${field("mast", "string")}${field("sail", "object", `<Expandable title="sail">\n${field(inner, "string")}</Expandable>\n`)}`,
          "page.mdx",
        ),
      );
    expect(page("sail.area")).toEqual(page("area"));
    expect(page("area")).toContain("area string -");
  });
});

describe("a path in code of its own", () => {
  const page = (path: string, call: string): string => `# Events

## <b>GET</b> /events/sub

\`\`\`shell
curl https://host.example.com/rest/e9${call}
\`\`\`

### HTTP Request

\`${path}\`

Parameter | Required | Description
--- | --- | ---
max | yes | At most so many.
`;

  test("names no structure of the table below it", () => {
    const events = read(page("{org}/events/sub/{id}", "/events/sub/a1"));
    expect(events.operations[0]?.parameters.map((p) => `${p.in} ${p.name.value}`)).toEqual(["query max"]);
    expect(events.structures).toEqual([]);
  });
});

test("the groups of a table's parameters are named behind the word for them", () => {
  for (const title of ["Parameters - `Login`", "Fields – all", "参数 - 登录"]) {
    const page = read(
      `# Keys\n\n## Show\n\n\`GET /keys/:id\`\n\n### ${title}\n\n| Name | Type |\n|--|--|\n| id | Number |\n| long | Boolean |\n`,
    );
    expect(page.operations[0]?.parameters.map((p) => `${p.in} ${p.name.value}`)).toEqual(["path id", "query long"]);
  }
});
