/** Old pages with one table below the URI for all that a call takes. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const page = (method: string, example: string, ...rest: string[]): string[] => {
  const text = `# Shelf

## URI

${method} /v1/{room_id}/shelves

**Table 1** Parameter description

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| room_id | Yes | String | the room |
| books | Yes | Array | the books |
| X-Room-Key | No | String | the key |

**Table 2** books parameter description

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| title | Yes | String | the title |

## Request

Request parameters

None

Example request

    ${example}

${rest.join("\n\n")}
`;
  const [operation] = readText("page.md", text).page.operations;
  if (!operation) throw new Error("no operation");
  const body = operation.requestBody?.type;
  return [
    ...operation.parameters.map((p) => `${p.in} ${p.name.value}`),
    ...(body?.kind === "structure" ? [`body ${body.id}`] : body?.kind === "array" ? ["body list"] : []),
  ];
};

test("rows that the example of the body shows are its fields, variables and headers aside", () => {
  expect(page("POST", '{ "books": [{ "title": "a" }] }')).toEqual([
    "path room_id",
    "header X-Room-Key",
    "body request",
  ]);
});

test("nothing but the example says whether the body is one object or a list", () => {
  expect(page("POST", '[{ "books": [] }]')).toEqual(["path room_id", "header X-Room-Key", "body list"]);
});

test("without such an example, or where a call has no body, they are asked for in the query", () => {
  const query = ["path room_id", "query books", "header X-Room-Key"];
  expect(page("POST", '{ "shelf": {} }')).toEqual(query);
  expect(page("GET", '{ "books": [] }')).toEqual(query);
});

test("a page that describes its body elsewhere has described it", () => {
  const body = "**Table 3** Request body parameters\n\n| Parameter | Type |\n| --- | --- |\n| books | Array |";
  expect(page("POST", '{ "books": [] }', body)).toEqual([
    "path room_id",
    "query books",
    "header X-Room-Key",
    "body request-body",
  ]);
});

/** A DELETE whose table under "Request parameters" says no place. */
const removal = (example: string): string[] => {
  const text = `# Remove\n\nDELETE /v1/shelves\n\n## Request parameters\n\n| Parameter | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n| books | Yes | Array | the books |\n\n## Example request\n\n\`\`\`\n${example}\n\`\`\`\n`;
  const [operation] = readText("page.md", text).page.operations;
  return [
    ...(operation?.parameters.map((p) => `${p.in} ${p.name.value}`) ?? []),
    ...(operation?.requestBody ? ["body"] : []),
  ];
};

test("rows of a DELETE are in the query, but in the body where its example sends them there", () => {
  expect(removal("DELETE https://host/v1/shelves?books=a")).toEqual(["query books"]);
  expect(removal('DELETE https://host/v1/shelves\n\n{"books": ["a"]}')).toEqual(["body"]);
  expect(removal('DELETE https://host/v1/shelves\n\n{"lamps": ["a"]}')).toEqual(["query books"]);
});
