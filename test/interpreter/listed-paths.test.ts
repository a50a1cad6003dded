/** Paths that items of a list begin with and whose methods stand inside the items. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

describe("items that begin with a path and tell its method inside are calls", () => {
  const both = ["POST /boats", "DELETE /masts/{mast}"];
  test.each([
    [
      "page.md",
      "# Boats\n\n- `/boats`: adds one\n  - Method: `POST`\n  - Rights: crew\n- `/masts/{mast}`: fells it\n  - Method: `DELETE`\n",
    ],
    [
      "page.md",
      "# 船\n\n- `/boats`：添加一条船\n\n  - 权限：船员\n  - 请求方法：`POST`\n\n- `/masts/{mast}`：删除桅杆\n  - 请求方法：`DELETE`\n",
    ],
    [
      "page.rst",
      "Boats\n=====\n\n* ``/boats`` - adds one\n\n  * HTTP method: POST\n\n* ``/masts/{mast}`` - fells it\n\n  * HTTP method: DELETE\n",
    ],
    [
      "page.html",
      "<h1>船</h1><ul><li><code>/boats</code>：添加<ul><li>请求方式：POST</li></ul></li><li><code>/masts/{mast}</code>：删除<ul><li>请求方式：DELETE</li></ul></li></ul>",
    ],
  ])("%s %s", (file, text) => {
    expect(operations(file, text)).toEqual(both);
  });

  test.each([
    "# Boats\n\n- `/boats`: what sails\n- `/masts`: what stands\n",
    "# 船\n\n- `/boats`：船\n- `/masts`：桅杆\n",
    "# Boats\n\n- `/srv/boats`: the folder\n- `/srv/masts`: another\n\n## Sail\n\nMethod: none\n",
  ])("without a method they are none: %s", (text) => {
    expect(operations("page.md", text)).toEqual([]);
  });
});

describe("a full-width sign before what is said of a path ends it", () => {
  test.each([
    ["# 船\n\n## 添加\n\n请求方法：POST\n\n请求地址：/boats/new：添加一条船\n", "POST /boats/new"],
    ["# 船\n\n## 查看\n\n请求方法：GET\n\n请求地址：/boats/：id\n", "GET /boats/{id}"],
  ])("%s", (text, call) => {
    expect(operations("page.md", text)).toEqual([call]);
  });
});
