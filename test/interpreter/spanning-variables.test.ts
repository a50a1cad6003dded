/** Path variables of which a page says that their values may hold slashes. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const spanning = (text: string, id = "page.md"): readonly string[] =>
  readText(id, text).page.operations.flatMap((operation) => operation.spanning ?? []);

test("by a sentence of the page, or by their own row", () => {
  expect(
    spanning(
      "# Store\n\nA repository name has components that are separated by a slash.\n\n## Tags\n\n`GET /v2/{name}/tags`\n",
    ),
  ).toEqual(["name"]);
  expect(
    spanning(
      "<h1>Store</h1><p>The total length of a bucket_key, including slashes, is 255.</p><p><code>GET /b/{bucket_key}/x</code></p>",
      "page.html",
    ),
  ).toEqual(["bucket_key"]);
  expect(
    spanning(
      "# Store\n\n`GET /files/{path}/meta`\n\nPath parameters\n\n| Name | Type | Description |\n|---|---|---|\n| path | string | May contain slashes. |\n",
    ),
  ).toEqual(["path"]);
  expect(spanning("# 仓库\n\n仓库的 `name` 可以包含斜杠。\n\n`GET /v2/{name}/tags`\n")).toEqual(["name"]);
  expect(
    spanning(
      "# 文件\n\n`GET /files/{path}/meta`\n\n路径参数\n\n| 参数 | 类型 | 说明 |\n|---|---|---|\n| path | String | 由斜杠分隔的多级目录。 |\n",
    ),
  ).toEqual(["path"]);
});

test("none where the page denies it, speaks of the ends, or of another thing", () => {
  for (const said of [
    "The name must not contain slashes.",
    "A name that has a slash must be encoded.",
    "The name may have a trailing slash.",
    "A digest may contain slashes.",
    "`name` 不能包含斜杠。",
  ])
    expect(spanning(`# Store\n\n${said}\n\n## Tags\n\n\`GET /v2/{name}/tags\`\n`)).toEqual([]);
});
