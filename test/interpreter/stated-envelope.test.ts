/** Pages that show once what is around every answer, and describe no more than what is inside. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const AROUND = '```json\n{"ok": true, "code": 0, "payload": {"id": 1}}\n```\n';
const page = (told: string, around = AROUND, more = ""): string => `# Boats

## Answers

Every answer looks so:

${around}
${told}

## Get a boat

\`GET /boats/{id}\`

### Response

| Field | Type |
|---|---|
| name | string |
| length | integer |

${more}`;
const INSIDE = [
  "GET /boats/{id} 2XX ok:?",
  "GET /boats/{id} 2XX code:?",
  "GET /boats/{id} 2XX payload:structure",
  "GET /boats/{id} 2XX payload.name:string",
  "GET /boats/{id} 2XX payload.length:integer",
];
const PLAIN = ["GET /boats/{id} 2XX name:string", "GET /boats/{id} 2XX length:integer"];

describe("what is around every answer", () => {
  test.each([
    "The sections below describe only the content of `payload`.",
    "For each call, only the fields of the `payload` object are listed.",
    "The following descriptions give only what is inside `payload`.",
    "后面的接口描述中将只给出 `payload` 字段的内容。",
    "以下各接口仅说明 payload 中的字段。",
  ])("%s", (told) => expect(promisedBy(page(told))).toEqual(INSIDE));

  test.each([
    "The sections below describe all fields.",
    "Only the content of `payload` changes.",
    "The sections below do not only describe the content of `payload`.",
    "后面的接口描述中将给出 payload 字段的内容。",
    "只有管理员可以查看 payload 字段的内容。",
  ])("%s: said of none", (told) => expect(promisedBy(page(told))).toEqual(PLAIN));

  test("is not known where no example has the member", () => {
    const told = "The sections below describe only the content of `payload`.";
    expect(promisedBy(page(told, '```json\n{"ok": true, "data": {}}\n```\n'))).toEqual(PLAIN);
    expect(promisedBy(page(told, '```json\n{"payload": \n```\n'))).toEqual(PLAIN);
  });

  test("is not put around what an operation's own example shows without it, nor around itself", () => {
    const told = "The sections below describe only the content of `payload`.";
    const bare = '### Example response\n\n```json\n{"name": "a", "length": 3}\n```\n';
    expect(promisedBy(page(told, AROUND, bare))).toEqual(PLAIN);
    const whole = page(told).replace("| name | string |", "| payload | object |");
    expect(promisedBy(whole)).toEqual(["GET /boats/{id} 2XX payload:object", "GET /boats/{id} 2XX length:integer"]);
  });

  test("is around a list, and around nothing", () => {
    const told = "The sections below describe only the content of `payload`.";
    const list = page(told).replace("### Response\n", "### Response\n\nA JSON array; each entry contains:\n");
    expect(promisedBy(list)).toContain("GET /boats/{id} 2XX payload:array");
    const none = `${page(told)}\n## Sink it\n\n\`DELETE /boats/{id}\`\n\n### Response\n\nNone\n`;
    expect(promisedBy(none)).toContain("DELETE /boats/{id} 2XX payload:unknown");
  });
});

test("two cases of one answer, a list and an object", () => {
  const table = "| Field | Type |\n|---|---|\n| name | string |\n";
  const cases = (one: string, other: string): string =>
    `# B\n\n## Get\n\n\`GET /boats\`\n\n### Response\n\n${one}\n\n${table}\n${other}\n\n${table.replace("name", "total")}`;
  const both = ["GET /boats 2XX [].name:string", "GET /boats 2XX total:string"];
  const inEnglish = cases(
    "When `flat` is set, the response is a JSON array with these fields:",
    "Otherwise, the response is a JSON object with these fields:",
  );
  expect(promisedBy(inEnglish)).toEqual(both);
  const inChinese = cases(
    "当 `flat` 为 true 时，响应内容为 JSON 数组，每个元素格式如下：",
    "当 `flat` 为 false 时，响应内容为 JSON 对象，如下：",
  );
  expect(promisedBy(inChinese)).toEqual(both);
});
