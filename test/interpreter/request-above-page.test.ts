/** A request that the front matter of a page states is that of the whole page, whatever sections the page has. */
import { describe, expect, it } from "vitest";
import { readText } from "../editions/read.ts";

const examplesOf = (text: string): Record<string, number> =>
  Object.fromEntries(
    readText("page.md", text).page.operations.map(({ method, path, examples }) => [
      `${method.value} ${path.value}`,
      examples.length,
    ]),
  );

const pages = [
  '---\ntitle: GET /kettles\n---\n\nLists them.\n\n### Response\n\nStatus | Reason\n---|---\n`200` | OK\n\n#### Flat format\n\n```json\n[{"id": "k1"}]\n```\n\n#### Format with a revision\n\n```json\n{"rev": "1", "kettles": []}\n```\n',
  '---\ntitle: Kettles\napi: "get /kettles"\n---\n\n## 返回\n\n状态码 | 说明\n---|---\n`200` | 成功\n\n### 旧版格式\n\n```json\n[{"id": "k1"}]\n```\n\n### 新版格式\n\n```json\n{"rev": "1", "kettles": []}\n```\n',
  '---\nopenapi: GET /kettles\n---\n\n# Kettles\n\n## Response\n\n### Short\n\n```json\n[{"id": "k1"}]\n```\n\n### Long\n\n```json\n{"rev": "1", "kettles": []}\n```\n',
];

describe("a request in the front matter", () => {
  it.each(pages)("has what stands below headings inside its answer", (page) => {
    expect(examplesOf(page)).toEqual({ "GET /kettles": 2 });
  });
  it("leaves to other requests what stands in their own sections", () => {
    const page =
      '---\ntitle: GET /kettles\n---\n\n## Response\n\n```json\n[{"id": "k1"}]\n```\n\n## DELETE /kettles/{id}\n\n### Response\n\n#### Short\n\n```json\n{"gone": true}\n```\n';
    expect(examplesOf(page)).toEqual({ "GET /kettles": 1, "DELETE /kettles/{id}": 1 });
  });
});
