/** What looks like a part of an operation and is of none is counted; what shows an operation that was found is not. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const CALLS = "# Lamps\n\n## Get\n\nGET /lamps/{id}\n\n## Dim\n\nPUT /lamps/{id}\n";

test.each<[string, string, string, object | undefined]>([
  ["nothing", "a.md", CALLS, undefined],
  ["a call of what is stated", "a.md", `${CALLS}\n\`\`\`\ncurl https://x.example/lamps/17\n\`\`\`\n`, undefined],
  [
    "JSON in a section without an operation",
    "a.md",
    `${CALLS}\n## Notes\n\n\`\`\`json\n{"a": 1}\n\`\`\`\n\n\`\`\`\n{not json}\n\`\`\`\n`,
    { requestLines: 0, shownCalls: 0, jsonBlocks: 1 },
  ],
  [
    "a call that is only shown",
    "a.rst",
    "开始\n====\n\n示例：\n\n.. code-block:: sh\n\n   curl https://x.example/login\n",
    { requestLines: 0, shownCalls: 1, jsonBlocks: 0 },
  ],
  [
    "what is marked or led as JSON, and is something else",
    "a.md",
    `${CALLS}\n\`\`\`json\nid: 1\n\`\`\`\n\n返回 JSON：\n\n\`\`\`\n无\n\`\`\`\n`,
    { requestLines: 0, shownCalls: 0, jsonBlocks: 0, unreadJson: 2 },
  ],
  [
    "nothing of JSON that is a text, of a message that has it inside, of another language",
    "a.md",
    `${CALLS}\n\`\`\`json\n"done"\n\`\`\`\n\n\`\`\`json\nHTTP/1.1 204 No Content\n\`\`\`\n\n\`\`\`yaml\nid: 1\n\`\`\`\n`,
    undefined,
  ],
])("%s", (_, name, text, expected) => {
  expect(readText(name, text).page.passedOver).toEqual(expected);
});
