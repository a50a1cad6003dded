import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const PAGE = "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n";
const night = (response: object): string =>
  `${JSON.stringify({ request: { method: "GET", url: "/pots/1" }, response: { status: 200, ...response } })}\n`;

const validate = (files: Readonly<Record<string, string>>, ...args: string[]): ReturnType<typeof docproof> =>
  docproof(folderWith({ "page.md": PAGE, ...files }), [
    "validate",
    "--docs",
    "page.md",
    ...Object.keys(files),
    ...args,
  ]);

test("a night whose bodies stand under another key is not checked, and says under which", () => {
  const ran = validate({ "a.ndjson": night({ content: { glaze: "red" } }), "b.ndjson": night({ result: 1 }) });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(
    "no body was recorded: responses have none under a key that is known (unknown keys: content, result; known: body, bodyText, payload, data, rawBody, jsonBody, json), and nothing could be checked",
  );
});

test("one that has nothing but headers says so", () => {
  expect(validate({ "a.ndjson": night({ headers: {} }) }).stderr).toContain(
    "no body was recorded: the recording keeps headers and sizes only, and nothing could be checked",
  );
});

test("one of which some bodies are known is checked", () => {
  const ran = validate({ "a.ndjson": night({ content: 1 }), "b.ndjson": night({ body: { glaze: "red" } }) });
  expect(ran).toMatchObject({ code: 0, stderr: expect.not.stringContaining("no body") as string });
});

test("shards say the same as one run", () => {
  const files = { "a.ndjson": night({ content: 1 }), "b.ndjson": night({ result: 1 }) };
  const folder = folderWith({ "page.md": PAGE, ...files });
  const args = ["validate", "--docs", "page.md", "a.ndjson", "b.ndjson"];
  for (const n of [1, 2]) docproof(folder, [...args, "--shard", `${n}/2`, "--part", `s${n}.json`]);
  const { stderr } = docproof(folder, ["report", "merge", "s1.json", "s2.json"]);
  expect(stderr).toContain("unknown keys: content, result; known: body");
});
