/** "Available fields:" behind an example of the answer, and pages of Markdown whose headings are HTML. */
import { expect, test } from "vitest";
import { detectFormat } from "../../src/readers/detect.ts";
import { makeSource } from "../../src/source/source.ts";
import { promisedBy } from "./promised.ts";

const page = (method: string, label: string, answer = "Response:"): string =>
  `# Lamp\n\n${method} /lamps/{id}\n\n${answer}\n\n\`\`\`json\n{"id": 7, "colour": "red"}\n\`\`\`\n\n${label}\n\n- \`colour\` (string)\n`;

test("fields that a call offers are those that it takes", () => {
  for (const label of ["Available fields:", "Supported attributes:", "可修改的字段："])
    expect(promisedBy(page("PUT", label))).toContain("PUT /lamps/{id} request colour:string");
  expect(promisedBy(page("PUT", "可用字段：", "返回："))).toContain("PUT /lamps/{id} request colour:string");
});

test("fields of a call that sends none, below a heading of the answer, or called otherwise, are the answer's", () => {
  for (const text of [
    page("GET", "Available fields:"),
    page("PUT", "Available fields:", "## Response"),
    page("PUT", "Returned fields:"),
  ])
    expect(promisedBy(text).filter((line) => line.includes(" request "))).toEqual([]);
});

test("a page of Markdown may begin with a heading in HTML", () => {
  const markdown = "<h3 id='a'>Lamp <a href='#a'>¶</a></h3>\n\nRequest:\n\n    GET /lamps\n\n```json\n{}\n```\n";
  expect(detectFormat(makeSource("page.md", markdown))).toBe("markdown");
  expect(detectFormat(makeSource("page.html", markdown))).toBe("html");
  expect(detectFormat(makeSource("page.md", "<h3>灯</h3>\n\n<p>GET /lamps</p>\n<pre>a</pre>\n"))).toBe("html");
});
