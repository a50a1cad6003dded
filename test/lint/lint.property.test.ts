/** Lint on pages that nobody would write: it never throws, gives the same findings again, and points into the page. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import type { LintSubject } from "../../src/lint/subject/lint-rule.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

const name = fc.constantFrom(
  "id",
  "name",
  "jobs",
  "__proto__",
  "constructor",
  "toString",
  "ｎａｍｅ",
  "a.b",
  "a[].b",
  "[items]",
  "{自定义key}",
  "-",
  "",
  "X-Auth-Token",
  "job_id",
);
const type = fc.constantFrom(
  "String",
  "Integer",
  "Object",
  "jobs object",
  "Array of [Job](#job) objects",
  "[Job](#job) object",
  "Map<String,Job>",
  "-",
  "",
  "No",
  "cause",
  "Interger",
  "list<list<Object>>",
  "Timestamp",
);
const prose = fc.constantFrom(
  "",
  "-",
  "The value can be **A** or **B**. The default value is **C**.",
  "Minimum length: 9. Maximum length: 1.",
  "The value ranges from 1 to 65,535.",
  "See [Table 9](#t9).",
  "See Table 9.",
  "Node IP address.",
  "If x is set, this parameter is mandatory.",
  "fixed at **1**",
  "取值范围：0，1，2",
);
const row = fc
  .tuple(name, fc.constantFrom("Yes", "No", "Integer", ""), type, prose)
  .map((cells) => `| ${cells.join(" | ")} |`);
const table = fc
  .tuple(
    fc.constantFrom("Request body parameters", "Response parameters", "Job", "Path parameters", "jobs field", ""),
    fc.integer({ min: 0, max: 9 }),
    fc.array(row, { maxLength: 5 }),
  )
  .map(([caption, number, rows]) =>
    [
      '<a name="job"></a>',
      "",
      `**Table ${number}** ${caption}`,
      "",
      "| Parameter | Mandatory | Type | Description |",
      "| --- | --- | --- | --- |",
      ...rows,
    ].join("\n"),
  );
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(
    '{"jobs": [{"id": 1, "id": 2}]}',
    '{"job": {"id": "x", "name": "y"}}',
    '[{"id": null}]',
    '{"id"： "a"，}',
    '{"a": ',
    '{"__proto__": {"id": 1}}',
    "{\n...\n}",
  ),
);
const example = fc
  .tuple(
    fc.constantFrom("Example Request", "Example Response"),
    fc.constantFrom("", "POST https://{endpoint}/v1/jobs/1\n", "HTTP/1.1 201 Created\n"),
    json,
  )
  .map(([heading, head, body]) => `## ${heading}\n\n\`\`\`\n${head}${body}\n\`\`\``);
const heading = fc.constantFrom(
  "# Jobs (Deprecated)",
  "## URI\n\nPOST /v1/jobs/{job_id}?limit={limit}",
  "## URI\n\nGET /v1/{a}/{a}",
  "## Request",
  "## Response",
  "## Status Codes\n\n| Status Code | Description |\n| --- | --- |\n| 200 | Done. |",
  "**Status code: 201**",
);
const page = fc.array(fc.oneof(heading, table, example, prose), { maxLength: 12 }).map((parts) => parts.join("\n\n"));

function subjectOf(text: string): LintSubject {
  const source = makeSource("page", text);
  const document = readers.markdown(source);
  const read = interpret(document, vocabulary);
  return { source, document, page: read, vocabulary, pages: new Map([[read.source, read]]) };
}

test("any page has findings that stand in it, the same ones each time", () => {
  fc.assert(
    fc.property(page, (text) => {
      const findings = lintPage(subjectOf(text));
      expect(lintPage(subjectOf(text))).toEqual(findings);
      for (const { places, message, fix } of findings) {
        expect(places.length).toBeGreaterThan(0);
        expect(message).toMatch(/\S/);
        for (const { span } of [...places, ...(fix?.edits ?? [])])
          expect([span.start >= 0, span.start <= span.end, span.end <= text.length]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 200 },
  );
});
