/** "GET /kilns", an empty line and JSON in one block of code: what is asked, and what comes back. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const shown = (file: string, text: string): string[] =>
  readText(file, text).page.operations.flatMap(({ examples }) =>
    examples.map(
      ({ role, request, body }) =>
        `${role} ${request?.url ?? ""}${body?.value ? Object.keys(body.value.json as object).join() : ""}`,
    ),
  );

const rst = (block: string): string =>
  `Kilns\n=====\n\n\`\`/kilns\`\`\n----------\n\nFinds kilns.\n\nExample::\n\n${block.replace(/^(?=.)/gm, "    ")}\n\nParameters:\n\n*size* (mandatory)\n  How large.\n`;
const html = (block: string): string =>
  `<html lang="zh"><body><h1>窑</h1><h2>GET /kilns</h2><p>查询窑。</p><p>请求示例：</p><pre>${block}</pre></body></html>`;
const ANSWER = '{"kilns": [], "total": 0}';
const BOTH = ["request /kilns?size=*", "response kilns,total"];

test("is both sides of the call", () => {
  expect(shown("page.rst", rst(`GET /kilns?size=*\n\n${ANSWER}`))).toEqual(BOTH);
  expect(shown("page.html", html(`GET /kilns?size=*\n\n${ANSWER}`))).toEqual(BOTH);
});

test("is one message where headers stand between, no empty line, or something is sent", () => {
  for (const block of [
    `GET /kilns HTTP/1.1\nHost: host\n\n${ANSWER}`,
    `GET /kilns\n${ANSWER}`,
    `POST /kilns\n\n${ANSWER}`,
    `GET /kilns\n\nkilns`,
  ]) {
    const said = shown("page.rst", rst(block));
    expect(said.filter((one) => one.startsWith("response"))).toEqual([]);
  }
});
