/** House words of docproof.yaml: every command that reads pages knows them. */
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const PAGE = `# Getting a Shelf

## URI

GET /v1/shelves

## Response

| Zutat | Typ | Bedeutung |
| --- | --- | --- |
| width | Ganzzahl | In centimetres. |
`;
const HOUSE = `vocabulary:
  columns:
    name: [Zutat]
    type: [Typ]
    description: [Bedeutung]
  types:
    Ganzzahl: integer
`;

test.each([
  [["extract", "--format", "json", "page.md"], '"value":"width"'],
  [["schema", "page.md"], '"type": "integer"'],
  [["openapi", "page.md"], '"type": "integer"'],
])("%j", (args, expected) => {
  expect(docproof(folderWith({ "page.md": PAGE }), args).stdout).not.toContain(expected);
  expect(docproof(folderWith({ "page.md": PAGE, "docproof.yaml": HOUSE }), args).stdout).toContain(expected);
});
