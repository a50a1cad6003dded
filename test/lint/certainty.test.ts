/** Severity follows how sure the reading is, in a page that was read and then called less sure. */
import { expect, test } from "vitest";
import type { ApiPage, Certainty } from "../../src/api-model/api-page.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const PAGE = `# Listing Doors

## URI

GET /v1/doors

## Response

**Table 1** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| width | Integer | How wide the door is. |

See [the walls](#walls).

## Example Response

\`\`\`json
{ "width": "wide" }
\`\`\`
`;

const vocabulary = makeVocabulary();

function severities(change: (page: ApiPage) => ApiPage): Readonly<Record<string, string>> {
  const source = makeSource("page.md", PAGE);
  const document = makeReaders(vocabulary).markdown(source);
  const page = change(interpret(document, vocabulary));
  const findings = lintPage({ source, document, page, vocabulary, pages: new Map([[page.source, page]]) });
  return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
}

const table = (certainty: Certainty) => (page: ApiPage) => ({
  ...page,
  ledger: page.ledger.map((use) => ({ ...use, certainty })),
});

test("a table that its caption or section places may prove an error", () => {
  for (const certainty of ["habit", "explicit", "section"] as const)
    expect(severities(table(certainty))["lint/type-example"]).toBe("error");
});

test("a table placed by position alone proves a warning, a guess a note", () => {
  expect(severities(table("position"))["lint/type-example"]).toBe("warning");
  expect(severities(table("guess"))["lint/type-example"]).toBe("info");
});

test("an operation that is a guess makes what is said of its fields a note", () => {
  const guessed = severities((page) => ({
    ...page,
    operations: page.operations.map((operation) => ({ ...operation, certainty: "guess" as const })),
  }));
  expect(guessed["lint/type-example"]).toBe("info");
});

test("what is said of the page itself does not depend on it", () => {
  expect(severities(table("guess"))["lint/broken-link"]).toBe("warning");
});

test("a signed token that says when it expires is a note, one that does not is a warning", () => {
  const severityOf = (claims: object): string | undefined => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.Qm7xT2vR9kLpW4nZs8YcE1uHd6GfJ0oKiU3eVyBzMxC`;
    const source = makeSource("page.md", `# Doors\n\nX-Auth-Token: ${token}\n`);
    const document = makeReaders(vocabulary).markdown(source);
    const page = interpret(document, vocabulary);
    const findings = lintPage({ source, document, page, vocabulary, pages: new Map([[page.source, page]]) });
    return findings.find(({ rule }) => rule === "lint/real-secret")?.severity;
  };
  expect(severityOf({ sub: "1234567890", name: "Ada", exp: 1466008894 })).toBe("info");
  expect(severityOf({ sub: "1234567890", name: "Ada", expires: "never" })).toBe("warning");
});
