/** Lists behind an example that explain its keys in plain type, without a word that announces fields. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

/** The fields of the answers and of the bodies of all operations. */
function fieldsOf(
  name: string,
  text: string,
): { readonly answer: readonly string[]; readonly body: readonly string[] } {
  const { operations, structures } = readText(name, text).page;
  const namesOf = (type: { readonly kind: string; readonly id?: string } | null | undefined): readonly string[] =>
    structures.find(({ id }) => id === type?.id)?.fields.map((field) => field.name.value) ?? [];
  return {
    answer: operations.flatMap(({ responses }) => responses.flatMap(({ body }) => namesOf(body?.type))),
    body: operations.flatMap(({ requestBody }) => namesOf(requestBody?.type)),
  };
}

const page = (call: string, lead: string, list: string, label: string): string =>
  `# Boats\n\n## Moor\n\n\`\`\`\n${call}\n\`\`\`\n\n${lead}\n\n\`\`\`\n{"status": "moored", "port": "Bergen"}\n\`\`\`\n\n${label}\n\n${list}\n`;

test.each([
  ["It returns this JSON:", "- status: what became of it\n- port: where it lies", "Meaning:"],
  ["Returns a JSON object:", "- status - what became of it\n- port - where it lies", "Where:"],
  ["成功时返回 JSON 格式的结果：", "* status：任务状态\n* port：停泊的港口", "结果说明："],
  ["返回 JSON 格式：", "* `status`：任务状态\n* `port`：停泊的港口", "其中："],
])("behind an answer: %s", (lead, list, label) => {
  expect(fieldsOf("page.md", page("POST /boats/moor", lead, list, label))).toEqual({
    answer: ["status", "port"],
    body: [],
  });
});

test("in HTML", () => {
  const html = `<h2>Moor</h2><pre>POST /boats/moor</pre><p>It returns this JSON:</p><pre>{"status": "moored", "port": "Bergen"}</pre><ul><li>status: what became of it</li><li>port: where it lies</li></ul>`;
  expect(fieldsOf("page.html", html).answer).toEqual(["status", "port"]);
});

test.each([
  ["It returns this JSON:", "- status: what became of it\n- note: boats without a port are left out"],
  ["返回 JSON 格式：", "* status：任务状态\n* 注意：没有港口的船不在其中"],
  ["A boat is like this:", "- status: what became of it\n- port: where it lies"],
])("a remark among them, or an example of nobody: %s", (lead, list) => {
  expect(fieldsOf("page.md", page("POST /boats/moor", lead, list, "Meaning:"))).toEqual({ answer: [], body: [] });
});

test("a command below an example is the section's call once more", () => {
  const section = (title: string, path: string): string =>
    `## ${title}\n\n\`\`\`\ncurl -X GET http://host:8040/boats/${path}\n\`\`\`\n\n返回 JSON 格式：\n\n\`\`\`\n{"status": "x"}\n\`\`\`\n\n* status：状态\n\n### 示例\n\n\`\`\`\ncurl -X GET http://10.0.0.1:8040/boats/${path}\n\`\`\`\n\n`;
  const { operations } = readText(
    "page.md",
    `# Boats\n\n${section("停泊", "moor")}${section("起航", "sail")}${section("检修", "mend")}`,
  ).page;
  expect(operations.map(({ path }) => path.value)).toEqual(["/boats/moor", "/boats/sail", "/boats/mend"]);
});
