/** Answers told by more than a label of their own: examples below the meaning of a status, tables that name the list which the body is. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

const read = (lines: readonly string[], id = "page.md") => readText(id, lines.join("\n")).page;

const promised = (lines: readonly string[], id?: string): string[] => {
  const page = read(lines, id);
  return page.operations.flatMap((operation) =>
    fieldPromises(page, operation).map(({ place, status, path, field }) =>
      [place === "response" ? (status ?? "?") : place, path, field.type?.value.kind ?? "?"].join(" "),
    ),
  );
};

describe("examples below the meaning of a status", () => {
  const page = (quoted: string, ...statuses: readonly string[]): readonly string[] => [
    "## Read a tent",
    "`GET /tents/{id}`",
    `> ${quoted}`,
    '```json\n{"fault": "nothing there"}\n```',
    "### Responses",
    "|Status|Meaning|Description|",
    "|---|---|---|",
    "|200|OK|the tent|",
    ...statuses,
  ];
  const statuses = (lines: readonly string[]) => read(lines).operations[0]?.examples.map(({ status }) => status);

  test("have that status", () => {
    expect(statuses(page("no such tent", "|404|Not Found|no such tent|"))).toEqual(["404"]);
    expect(statuses(page("没有这个帐篷", "|404|未找到|没有这个帐篷|"))).toEqual(["404"]);
  });

  test("have none where two statuses have the words", () => {
    expect(statuses(page("no such tent", "|404|Not Found|no such tent|", "|410|Gone|no such tent|"))).not.toContain(
      "404",
    );
  });
});

describe("tables of a list that the page calls by a title", () => {
  const page = (above: string, ...rows: readonly string[]): readonly string[] => [
    "## List tents",
    "`GET /tents`",
    "### Response Schema",
    "Status Code **200**",
    "",
    `*${above}*`,
    "",
    "|Name|Type|Required|Description|",
    "|---|---|---|---|",
    ...rows,
  ];

  test("describe each element of the body", () => {
    const rows = [
      "|Tents|[[Tent](#tent)]|true|All.|",
      "|» id|integer|true|Its number.|",
      "|» poles|[pole]|false|Its poles.|",
      "|»» length|number|true|In metres.|",
    ];
    expect(promised(page("Tents", ...rows))).toEqual([
      "200 [].id integer",
      "200 [].poles array",
      "200 [].poles[].length number",
    ]);
  });

  test("leave out the row of an element that has no name of its own", () => {
    const rows = [
      "|poles|[[Pole](#pole)]|true|All.|",
      "|» Pole|[Pole](#pole)|false|One.|",
      "|»» length|number|true|In metres.|",
    ];
    expect(promised(page("The poles", ...rows))).toEqual(["200 poles array", "200 poles[].length number"]);
  });

  test("keep a field that has the title's name", () => {
    const rows = ["|tents|array|true|All.|", "|» id|integer|true|Its number.|"];
    expect(promised(page("tents", ...rows)).join("\n")).toContain("tents");
  });
});

test("a description that repeats the title of its call names no structure", () => {
  const call = (title: string, said: string, line: string, row: string): readonly string[] => [
    `## ${title}`,
    "",
    said,
    "",
    "```",
    line,
    "```",
    "",
    "| Attribute | Type | Required | Description |",
    "|---|---|---|---|",
    row,
    "",
  ];
  const lines = [
    "# Tents",
    ...call("ListTents", "ListTents", "GET /tents", "| `size` | integer | no | How many. |"),
    ...call("CreateTent", "CreateTent", "POST /tents", "| `name` | string | yes | Its name. |"),
  ];
  expect(promised(lines)).toEqual(["query size integer", "request name string"]);
});
