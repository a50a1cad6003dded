/** What bodies are written in: files, forms and bytes, as tables, code and sentences tell it. */
import { describe, expect, test } from "vitest";
import type { Body } from "../../src/api-model/api-page.ts";
import { buildOpenApi } from "../../src/schema/openapi.ts";
import { onlyOperation, readText } from "../editions/read.ts";

const read = (...parts: string[]): string => ["# Shelf", "## URI", "POST /v1/shelves", ...parts].join("\n\n");
const words = (body: Body | null | undefined): string => (body ? `${body.mediaType} ${body.type.kind}` : "none");
const request = (...parts: string[]): string =>
  words(onlyOperation(readText("page.md", read("## Request", ...parts)).page).requestBody);
const answer = (...parts: string[]): string =>
  onlyOperation(readText("page.md", read("## Response", ...parts)).page)
    .responses.map(({ status, body }) => `${status.value} ${words(body)}`)
    .join(", ");

const table = (...rows: string[]): string =>
  ["| Parameter | Type | Description |", "| --- | --- | --- |", ...rows.map((row) => `| ${row} |`)].join("\n");
const code = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

describe("answers", () => {
  test.each([
    "The response is a file stream.",
    "The response body is a binary file, which is to be saved.",
    "A compressed file is returned.",
    "返回文件流。",
    "响应是一个压缩文件,文件名称为shelf.zip。",
  ])("%s", (sentence) => expect(answer(sentence)).toBe("2XX application/octet-stream file"));

  test.each([
    ["The Content-Type of the response is text/csv.", "text/csv"],
    ["响应消息的Content-Type是application/octet-stream,需要解析为一个文件。", "application/octet-stream"],
  ])("%s", (sentence, type) => expect(answer(sentence)).toBe(`2XX ${type} file`));

  test("a media type without fields outdoes the table of what stands in the file, a word of a file does not", () => {
    const fields = table("name | String | a");
    expect(answer("响应消息的Content-Type是application/octet-stream。", fields)).toBe(
      "2XX application/octet-stream file",
    );
    expect(answer("The response is a file that lists the fields below.", fields)).toBe(
      "2XX application/json structure",
    );
  });

  test.each([
    "If Content-Type in the response is text/csv, save the file.",
    "The Content-Type of the response is application/json.",
    "The file is returned to the shelf.",
    "For details about the response file, ask.",
  ])("%s", (sentence) => expect(answer(sentence)).not.toContain("file"));

  test("a table with a file in its only row is the file", () => {
    const text = read("## Response", table("archive | File | the shelf as one file"));
    expect(answer(table("archive | File | the shelf as one file"))).toBe("2XX application/octet-stream file");
    expect(JSON.stringify(buildOpenApi([readText("page.md", text).page]))).toContain(
      '"content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}',
    );
  });
});

describe("requests", () => {
  test("fields with a file among them are a form", () => {
    expect(request(table("image | file | a", "name | String | b"))).toBe("multipart/form-data structure");
    expect(request(table("image | file | a"))).toBe("multipart/form-data structure");
    expect(request("**Table 1** Form elements", table("name | String | b"))).toBe("multipart/form-data structure");
  });

  test("code that shows bytes, and no JSON, says that the file is the whole body", () => {
    const call = code("PUT /v1/shelves HTTP/1.1\nContent-Type: application/octet-stream");
    expect(request(table("image | file | a"), "Example request", call)).toBe("application/octet-stream file");
    expect(request(table("name | String | a"), "Example request", `${call}\n\n${code('{ "name": "b" }')}`)).toBe(
      "application/json structure",
    );
  });
});
