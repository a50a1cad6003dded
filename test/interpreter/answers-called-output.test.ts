/** What a call prints, told by a line that speaks of the call: it is an answer, and nothing that is sent. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const json = '{"size": 7, "isOpen": true}';

const roles = (id: string, text: string): string[] =>
  readText(id, text).page.operations.flatMap(({ method, path, examples }) =>
    examples.flatMap(({ role, body }) => (body ? [`${method.value} ${path.value} ${role}`] : [])),
  );

const page = (lead: string): string =>
  `# Kites\n\n\`\`\`\nGET /kites\n\`\`\`\n\nAll of them.\n\n${lead}\n\n\`\`\`\n${json}\n\`\`\`\n`;

describe("JSON behind a line that tells what comes out of a call", () => {
  test.each([
    "If the call is successful, the output resembles the following:",
    "A successful call will return a JSON result string similar to the following:",
    "When the request is granted, the result looks like this:",
    "调用成功时，输出如下：",
    "调用之后的结果类似如下：",
  ])("%s", (lead) => {
    expect(roles("page.md", page(lead))).toEqual(["GET /kites response"]);
  });

  test("in the section of examples of an AsciiDoc page", () => {
    const text = `= Kites\n\n== Methods and URIs\n\n----\nGET /kites\n\nPOST /kites\n----\n\n== Examples\n\n=== Return the kites\n\nThe kites are asked for as follows:\n\n----\ncurl -v -X GET \\\nhttp://192.0.2.1:8091/kites | jq\n----\n\nIf the call is successful, the output resembles the following:\n\n----\n${json}\n----\n`;
    expect(roles("page.adoc", text)).toEqual(["GET /kites response"]);
  });
});

describe("JSON behind a line that tells what is sent", () => {
  const post = (lead: string): string => page(lead).replace("GET /kites", "POST /kites");

  test.each([
    "The request body of the call:",
    "Send the following body with the call:",
    "Send this body:",
    "调用时的请求体：",
  ])("stays a request: %s", (lead) => {
    expect(roles("page.md", post(lead))).toEqual(["POST /kites request"]);
  });
});
