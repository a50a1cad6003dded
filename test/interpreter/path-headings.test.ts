/** Headings that are paths, whose sections say by their first words alone what they are calls for. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

describe("a path for a heading, and a section that begins with what comes back", () => {
  test.each([
    ["page.md", "# Kilns\n\n## `/v4/kilns/<KILN>/logs`\n\nReturns all logs of a kiln.\n"],
    ["page.md", "# Kilns\n\n## `/v4/kilns/{KILN}/logs`\n\nThis query endpoint will return the logs.\n"],
    ["page.rst", "Kilns\n=====\n\n/v4/kilns/{KILN}/logs\n---------------------\n\nLists what was written there.\n"],
    ["page.md", "# 窑\n\n## `/v4/kilns/{KILN}/logs`\n\n该接口用于查询窑的日志。\n"],
    ["page.html", "<h1>窑</h1><h2><code>/v4/kilns/{KILN}/logs</code></h2><p>返回窑的日志列表。</p>"],
  ])("is of a GET: %s %s", (file, text) => {
    expect(operations(file, text)).toEqual(["GET /v4/kilns/{KILN}/logs"]);
  });

  test("the name of what goes into the path may be several words", () => {
    const page = "# Kilns\n\n## `/v4/kilns/<KILN NAME>/logs`\n\nReturns all logs of a kiln.\n";
    expect(operations("page.md", page)).toEqual(["GET /v4/kilns/{KILN_NAME}/logs"]);
  });

  test.each([
    ["# Kilns\n\n## `/v4/kilns`\n\nCreates a kiln and returns it.\n"],
    ["# Kilns\n\n## `/v4/kilns`\n\nReturns the id. Submits the kiln to the queue first.\n"],
    ["# Kilns\n\n## `/v4/kilns`\n\nKilns are hot.\n"],
    ["# 窑\n\n## `/v4/kilns`\n\n新建一个窑，返回编号。\n"],
    ["# 窑\n\n## `/v4/kilns`\n\n返回编号，并删除旧的窑。\n"],
    ['# Kilns\n\n## `/v4/kilns`\n\nReturns the new kiln.\n\n### Request body\n\n```json\n{"a": 1}\n```\n'],
  ])("says nothing of a method where something is changed or sent: %s", (text) => {
    expect(operations("page.md", text)).toEqual([]);
  });
});

describe("a heading that tells the method behind one of its level that is the path", () => {
  test.each([
    ["page.md", "# Boats\n\n### `/boats/sink`\n\n### Method: `POST`\n\nSinks all.\n\n### `/boats`\n\nMethod: `GET`\n"],
    ["page.md", "# 船\n\n### `/boats/sink`\n\n### 请求方法：`POST`\n\n* 全部沉没\n\n### `/boats`\n\n请求方法：`GET`\n"],
    [
      "page.rst",
      "/boats/sink\n===========\n\nHTTP method: POST\n=================\n\nSinks all.\n\n/boats\n======\n\nHTTP method: GET\n",
    ],
  ])("is of it: %s %s", (file, text) => {
    expect(operations(file, text)).toEqual(["POST /boats/sink", "GET /boats"]);
  });
  test("another heading between the two parts them", () => {
    expect(operations("page.md", "# Boats\n\n### `/boats`\n\n### Masts\n\n### Method: `POST`\n")).toEqual([]);
  });
});
