/** Text that its writer laid out by hand: underlined headings, lists of stars and dashes, indented code. */
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document/document.ts";
import { blocksText, inlineText } from "../../../src/document/visit.ts";
import { readText } from "../../editions/read.ts";
import { promisedBy } from "../../interpreter/promised.ts";

const shown = (block: Block): string => {
  if (block.type === "heading") return `${"#".repeat(block.level)} ${inlineText(block.content)}`;
  if (block.type === "list") return block.items.map(({ blocks }) => `- ${blocksText(blocks)}`).join("; ");
  return block.type === "code" ? `code ${block.text.split("\n").length}` : block.type;
};
const blocks = (...lines: string[]): string[] =>
  readText("page.txt", lines.join("\n")).document.blocks.map((block) => shown(block));

test("headings by what is drawn below them, and by where they begin", () => {
  expect(
    blocks(
      "1. Boats",
      "--------",
      "",
      "All of them.",
      "",
      " 1.1. Sails",
      " ----------",
      "",
      " - one",
      "",
      "2. Oars",
      "-------",
    ),
  ).toEqual(["# 1. Boats", "paragraph", "## 1.1. Sails", "- one", "# 2. Oars"]);
});

test("items go on over their lines, and end before what stands further out", () => {
  expect(
    blocks(
      "NAMES OF BOATS",
      "",
      "  * sail: what it is",
      "  made of",
      "",
      "    of what kind",
      "  - oar",
      "",
      "Behind it.",
    ),
  ).toEqual(["# NAMES OF BOATS", "- sail: what it is made of\nof what kind; - oar", "paragraph"]);
});

test("a command with its answer is code, whatever it sends", () => {
  expect(
    blocks(
      "Add",
      "---",
      "",
      "    $ curl -d '{",
      '      "sail": 1',
      "    }' localhost:8080/boats",
      '    {"id": 1}',
      "",
      "Text.",
      "",
      "    {",
      '        "id": 2',
      "    }",
    ),
  ).toEqual(["# Add", "code 4", "paragraph", "code 3"]);
});

describe("calls", () => {
  test("told by labels, with lists below leads", () => {
    expect(
      promisedBy(
        "ADDING A BOAT\n\nEndpoint: /v1/boats\nMethod:   POST\n\nRequired parameters:\n\n    * sail: a string that says of what cloth\n    the sail is\n\nOptional parameters:\n\n    * oars: how many\n\nResult:\n\n    * id: of the boat\n",
        "page.txt",
      ),
    ).toEqual(["POST /v1/boats request sail:?", "POST /v1/boats request oars:?", "POST /v1/boats 2XX id:?"]);
  });

  test("in Chinese, with dashes and underlines", () => {
    expect(
      promisedBy(
        "船只接口\n========\n\n新增船只\n--------\n\n请求地址：/v1/boats\n请求方式：POST\n\n请求参数：\n\n  - sail (string): 帆\n  - oars (integer): 桨数\n\n返回参数：\n\n  - id (string): 编号\n",
        "page.txt",
      ),
    ).toEqual([
      "POST /v1/boats request sail:string",
      "POST /v1/boats request oars:integer",
      "POST /v1/boats 2XX id:string",
    ]);
  });

  test.each([
    [
      "a log of changes",
      "CHANGES IN BOATS\n\n1.2\n\n* POST /v1/boats takes the number of oars, and no longer fails without any\n* GET /v1/boats is faster where there are many of them\n",
    ],
    [
      "options of a program",
      "OPTIONS\n\n  * --path PATH: where boats are\n  * --method NAME: how\n\nEXAMPLES\n\n    $ boats --path /v1/boats --method GET\n",
    ],
    ["settings", "Settings\n--------\n\n* path: /v1/boats\n* port: 80\n"],
  ])("%s stays silent", (_, text) => {
    expect(readText("page.txt", text).page.operations).toEqual([]);
  });
});
