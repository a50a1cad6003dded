/** Pages without headings between their operations: the next call, set as the one before it, ends what that one has. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const table = (head: string, ...rows: string[]): string =>
  [head, head.replace(/[^|]+/g, "---"), ...rows].map((row) => `|${row}|`).join("\n");
const ANSWER = table("Field|Type|Description", "id|integer|Which boat.");
const BODY = table("Field|Type|Description", "name|string|Its name.");

describe("a call that is set as the one before it", () => {
  test.each<[string, string]>([
    [
      "in bold and code, below a rule",
      `# Boats\n\n**GET** \`/boats\`\n\n**Response**\n\n${ANSWER}\n\n---\n\n**POST** \`/boats\`\n\n**Request**\n\n${BODY}\n`,
    ],
    [
      "in code alone, below words",
      `# Boats\n\n\`GET /boats\`\n\nLists them.\n\nResponse:\n\n${ANSWER}\n\n\`POST /boats\`\n\nAdds one.\n\nRequest body:\n\n${BODY}\n`,
    ],
    [
      "in blocks of code",
      `# Boats\n\n\`\`\`\nGET /boats\n\`\`\`\n\n**Response**\n\n${ANSWER}\n\n\`\`\`\nPOST /boats\n\`\`\`\n\n**Request body**\n\n${BODY}\n`,
    ],
    [
      "in Chinese",
      `# 船只\n\n**GET** \`/boats\`\n\n**返回参数**\n\n${table("参数|类型|说明", "id|integer|标识")}\n\n**POST** \`/boats\`\n\n**请求参数**\n\n${table("参数|类型|说明", "name|string|名称")}\n`,
    ],
  ])("begins the next operation: %s", (_what, text) => {
    expect(promisedBy(text)).toEqual(["GET /boats 2XX id:integer", "POST /boats request name:string"]);
  });

  test("begins none where it stands below a label of examples", () => {
    const page = `# Boats\n\n**GET** \`/boats\`\n\n**Response**\n\n${ANSWER}\n\n**Example request**\n\n**GET** \`/boats?limit=2\`\n`;
    expect(readText("page.md", page).page.operations.map(({ path }) => path.value)).toEqual(["/boats"]);
  });
});
