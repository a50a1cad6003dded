/** Examples that pages print as they go over the wire. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

type Shown = [role: string, status: string | null, body: unknown];
const shown = (text: string, name = "page.md"): Shown[] =>
  readText(name, text).page.operations.flatMap(({ examples }) =>
    examples.map(({ role, status, body }): Shown => [role, status, body?.value?.json ?? null]),
  );
const fenced = (...blocks: string[]): string => blocks.map((block) => `\`\`\`\n${block}\n\`\`\``).join("\n\n");
const rows = "| Name | Type | Description |\n| --- | --- | --- |\n| size | integer | Its size. |";

const POST = 'POST /pots HTTP/1.1\nHost: example.com\nContent-Type: application/json\n\n{"size": 3}';
const CREATED = 'HTTP/1.1 201 Created\nContent-Type: application/json\n\n{"id": 7}';
const SENT: Shown = ["request", null, { size: 3 }];
const CAME: Shown = ["response", "201", { id: 7 }];

describe("messages", () => {
  test.each<[string, string, string]>([
    ["a block each", fenced(POST, CREATED), "page.md"],
    ["in one block", fenced(`${POST}\n\n${CREATED}`), "page.md"],
    ["without the version, with a header", fenced(POST.replace(" HTTP/1.1", ""), CREATED), "page.md"],
    ["without headers", fenced('POST /pots\n\n{"size": 3}', 'HTTP/1.1 201 Created\n\n{"id": 7}'), "page.md"],
  ])("%s are the request and the response", (_, blocks, name) => {
    expect(shown(["# Make a pot", blocks, rows].join("\n\n"), name)).toEqual([SENT, CAME]);
  });

  test("are so in reStructuredText and Chinese", () => {
    const block = `.. sourcecode:: http\n\n${`${POST}\n\n${CREATED}`.replace(/^(?=.)/gm, "   ")}`;
    const page = [
      "创建花盆",
      "========",
      "",
      block,
      "",
      "====  =======  ====",
      "参数  参数类型  描述",
      "====  =======  ====",
      "size  Integer  大小",
      "====  =======  ====",
    ].join("\n");
    expect(shown(page, "page.rst")).toEqual([SENT, CAME]);
  });

  test("stand at their own lines", () => {
    const text = ["# Make a pot", fenced(`${POST}\n\n${CREATED}`), rows].join("\n\n");
    const [sent, came] = readText("page.md", text).page.operations[0]?.examples ?? [];
    const at = (place: number | undefined): string => text.slice(place, (place ?? 0) + 3);
    expect([at(sent?.body?.places["/size"]), at(came?.body?.places["/id"])]).toEqual(['"si', '"id']);
  });
});

describe("no message", () => {
  test("is a request line alone", () => {
    expect(shown(["# Make a pot", fenced("POST /pots"), rows].join("\n\n"))).toEqual([]);
  });
  test("is sent by a method that sends no body: what stands below its line may be what came", () => {
    expect(shown(["# A pot", fenced('GET /pots/7\n\n{"size": 3}'), rows].join("\n\n"))).toEqual([]);
  });
  test("begins with a sentence", () => {
    expect(shown(["# Pots", "`GET /pots`", "All.", fenced("GET all of it: {x}\nA: b")].join("\n\n"))).toEqual([]);
  });
});
