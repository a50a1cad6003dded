/** Type cells that say neither object nor list: the examples decide where they agree. */
import { expect, test } from "vitest";
import { typeWords } from "../../src/reporters/listing.ts";
import { fieldOf, readText, responseRoot } from "../editions/read.ts";

const type = (...answers: string[]): string => {
  const text = `# T

## URI

GET /shelves

## Response

| Parameter | Type | Description |
| --- | --- | --- |
| books | Data structure | the books |

- Data structure description of **books**

| Parameter | Type | Description |
| --- | --- | --- |
| title | String | a |

## Example

${answers.map((answer) => `- Example response\n\n  \`\`\`\n  ${answer}\n  \`\`\``).join("\n\n")}
`;
  const field = fieldOf(responseRoot(readText("page.md", text).page), "books");
  return field.type ? typeWords(field.type.value) : "none";
};

const OPEN = type();

test.each([
  [['{"books": [{"title": "a"}]}'], "array of books"],
  [['{"books": {"title": "a"}}'], "books"],
  [['{"books": []}', '{"books": [{}]}'], "array of books"],
])("%s", (answers, expected) => expect(type(...answers)).toBe(expected));

test.each([[[]], [["{}"]], [['{"books": null}']], [['{"books": "many"}']], [['{"books": []}', '{"books": {}}']]])(
  "%s leaves it open",
  (answers: string[]) => expect(type(...answers)).toBe(OPEN),
);
