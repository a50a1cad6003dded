/** A list whose name links to a table of names: of its values, where the examples show texts, and of the members of its items else. */
import { expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const page = (heading: string, shown: string): string =>
  `# Keys\n\n\`POST /keys\`\n\n## ${heading}\n\n| Name | Type | Description |\n|---|---|---|\n| [\`roles\`](#roles) | Array | What it may. |\n\n### Example\n\n\`\`\`json\n${shown}\n\`\`\`\n\n## \`roles\`\n\n| Name | Description |\n|---|---|\n| \`search\` | Searches. |\n| \`rooms_add\` | Adds rooms. |\n`;

test("a list of texts is none of objects", () => {
  expect(promisedBy(page("Request body", '{"roles": ["search"]}'))).toEqual(["POST /keys request roles:array"]);
  expect(promisedBy(page("请求参数", '{"roles": ["search", "rooms_add"]}'))).toEqual([
    "POST /keys request roles:array",
  ]);
});

test("a list of objects has the members that its name links to", () => {
  const members = [
    "POST /keys request roles:array",
    "POST /keys request roles[].search:?",
    "POST /keys request roles[].rooms_add:?",
  ];
  expect(promisedBy(page("Request body", '{"roles": [{"search": true}]}'))).toEqual(members);
  expect(promisedBy(page("Request body", '{"roles": []}'))).toEqual(members);
});
