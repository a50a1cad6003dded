/** `:param x:` that the address does not have: what the line above it calls request or response says where it lives. */
import { expect, test } from "vitest";
import { promisedBy } from "../../interpreter/promised.ts";

const call = (line: string, ...parts: string[]): string =>
  `Teas\n====\n\n.. http:${line}\n\n${parts.map((part) => part.replace(/^/gm, "    ")).join("\n\n")}\n`;

test("what is sent and what comes back", () => {
  const page = call(
    "post:: /teas/(int:tea_id)/cup/",
    "**Request**",
    ":param tea: the tea.\n:type tea: int\n:param size: how big.\n:type size: string",
    "**Response**",
    ":param cup: the cup.\n:type cup: object",
  );
  expect(promisedBy(page, "page.rst")).toEqual([
    "POST /teas/{tea_id}/cup/ request tea:integer",
    "POST /teas/{tea_id}/cup/ request size:string",
    "POST /teas/{tea_id}/cup/ 2XX cup:object",
  ]);
});

test("in Chinese", () => {
  const page = call("get:: /teas/", "**请求参数**", ":param size: 大小。", "**返回参数**", ":param cup: 杯子。");
  expect(promisedBy(page, "page.rst")).toEqual(["GET /teas/ query size:?", "GET /teas/ 2XX cup:?"]);
});

test.each(["(int:tea_id)", "{tea_id}", "<tea_id>", "(string:slug|int:tea_id)"])(
  "a variable of the address: %s",
  (variable) => {
    const page = call(`put:: /teas/${variable}`, "**Request**", ":param tea_id: the tea.\n:param size: how big.");
    expect(promisedBy(page, "page.rst").some((line) => line.endsWith("path tea_id:?") || line.includes("|"))).toBe(
      true,
    );
    expect(promisedBy(page, "page.rst").some((line) => / request size/.test(line))).toBe(false);
  },
);
