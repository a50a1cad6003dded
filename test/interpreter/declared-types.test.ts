/** Fields whose type is declared with two colons, and calls that an indented message shows below them. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const section = (name: string, field: string, body: string): string =>
  `## ${name}\n\nOf a boat.\n\n__Arguments:__\n\n- *${field}* :: string : What it is\n- *oars* :: [oar::string] : Which\n\n__Result:__\n\n- *res* :: integer : How it went\n\n__Examples:__\n\n~~~ json\n    POST /api/${name}\n    {\n      "${field}": "a",\n      "oars": ["b"]\n    }\n\n    HTTP/1.1 200 OK\n    ${body}\n~~~`;

test("messages that are indented in their block", () => {
  const text = ["add", "drop", "paint"].map((name) => section(`${name}_boat`, "hull", '{"res": 0}')).join("\n\n");
  expect(promisedBy(text).slice(0, 3)).toEqual([
    "POST /api/add_boat request hull:string",
    "POST /api/add_boat request oars:array",
    // as the status line of the example says
    "POST /api/add_boat 200 res:integer",
  ]);
  const roles = readText("page.md", text).page.operations.map(({ examples }) => examples.map(({ role }) => role));
  expect(roles).toEqual([
    ["request", "response"],
    ["request", "response"],
    ["request", "response"],
  ]);
});

describe("a declared type", () => {
  const fields = (list: string, file = "page.md"): string[] =>
    promisedBy(
      file.endsWith("rst")
        ? `Add\n===\n\n\`\`POST /boats\`\`\n\n请求参数\n--------\n\n${list}\n`
        : `## Add\n\n\`POST /boats\`\n\n### Request body\n\n${list}`,
      file,
    );
  test.each<[string, string, string | undefined, string[]]>([
    [
      "in code",
      "- `hull` :: string : Of what\n- `size` :: integer",
      undefined,
      ["POST /boats request hull:string", "POST /boats request size:integer"],
    ],
    [
      "in plain type",
      "- hull :: string : Of what\n- parts :: {name::string} : Its parts",
      undefined,
      ["POST /boats request hull:string", "POST /boats request parts:object"],
    ],
    [
      "in Chinese, in RST",
      "- ``hull`` :: string : 船体\n- ``oars`` :: [oar::string] : 桨",
      "page.rst",
      ["POST /boats request hull:string", "POST /boats request oars:array"],
    ],
    ["of no type that is known", "- `Boat` :: `sail` and so on\n- `Dock` :: `open` or not", undefined, []],
  ])("%s", (_, list, file, expected) => {
    expect(fields(list, file)).toEqual(expected);
  });
});

test("a media type behind a method is no path", () => {
  const text =
    "Config\n======\n\nGET application/json\n\nNo parameters.\n\nUsers\n=====\n\nPOST application/x-www-form-urlencoded\n\nSent as a form.\n";
  expect(readText("page.rst", text).page.operations).toEqual([]);
});
