/** Why a candidate is no request line is told as the decision found it, with the line that speaks against it. */
import { expect, test } from "vitest";
import { explainLine } from "../../src/interpreter/explain-line.ts";
import { readPage } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { decode } from "../../src/source/decode.ts";
import { positionAt } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

/** What is told of the first line that holds some words. */
function told(name: string, text: string, words: string): string {
  const decoded = decode(new TextEncoder().encode(text), name);
  if (!("text" in decoded)) throw new Error(decoded.message);
  const at = decoded.text.indexOf(words);
  const lines = {
    start: at,
    end: at + words.length,
    lineOf: (offset: number) => positionAt(decoded, offset).line,
  };
  return explainLine(readPage(readDocument(decoded, readers), vocabulary), lines).join("\n");
}

const TABLE = "| Name | Type |\n| --- | --- |\n| id | string |\n";

test.each<[string, string, string, string, string]>([
  [
    "a mention",
    "a.md",
    `# Boats\n\nSee also \`GET /boats/all\` for all.\n\n## Get\n\nGET /boats/{id}\n\n${TABLE}`,
    "See also",
    "a request within other words is only mentioned",
  ],
  [
    "a call with its values",
    "a.md",
    `# Get a boat\n\n    GET /boats/{id}\n\n    GET /boats/17\n\n${TABLE}`,
    "GET /boats/17",
    "it shows a call of what line 3 states with variables",
  ],
  [
    "a weaker one of its section",
    "a.md",
    `# 查询船只\n\n\`\`\`\nDELETE /v1/boats\n\`\`\`\n\n## 接口地址\n\nGET /v1/boats\n\n${TABLE}`,
    "DELETE",
    "line 9 states the request line of its section in a surer way",
  ],
  [
    "a command that shows what is stated",
    "a.rst",
    "Get\n===\n\nGET /boats/{id}\n\n.. code-block:: sh\n\n   curl https://x.example/boats/17\n",
    "curl",
    "it shows an operation that line 4 states",
  ],
  [
    "a command of another call in a section with a request line",
    "a.html",
    "<h1>Get</h1><p>GET /boats/{id}</p>\n<pre>curl https://x.example/login</pre>",
    "curl",
    "it only shows a call, and line 1 states the request line of its section",
  ],
  [
    "a command that nothing describes",
    "a.md",
    "# Begin\n\n```\ncurl https://x.example/login\n```\n",
    "curl",
    "no table of its section has the names that it sends",
  ],
  [
    "a sentence without a table",
    "a.md",
    "# Begin\n\nEvery client logs in before it calls.\n\nSend a `POST` request to the URL `/login`.\n",
    "Send",
    "a sentence tells it, and no table follows in its section",
  ],
  [
    "an entry of the contents",
    "a.md",
    `# Boats\n\n- [GET /boats](#get-boats)\n- [GET /boats/{id}](#get-boatsid)\n\n## All\n\nGET /boats\n\n${TABLE}`,
    "- [GET /boats](",
    "it is an entry of a list, and line 8 begins what describes it",
  ],
])("%s", (_, name, text, words, expected) => {
  expect(told(name, text, words)).toContain(expected);
});

test("what is a request line is told as one, and every other candidate has its reason", () => {
  const page = `# Get a boat\n\n    GET /boats/{id}\n\n    GET /boats/17\n\nOr \`POST /x\`.\n\n${TABLE}`;
  expect(told("a.md", page, "GET /boats/{id}")).toContain("is a request line");
  const decoded = decode(new TextEncoder().encode(page), "a.md");
  if (!("text" in decoded)) throw new Error(decoded.message);
  const { candidates, taken, dropped } = readPage(readDocument(decoded, readers), vocabulary);
  expect(candidates.filter((candidate) => !taken.includes(candidate))).toEqual([...dropped.keys()]);
});
