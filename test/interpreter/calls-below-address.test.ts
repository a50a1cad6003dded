/** The call stands below a heading for the address, under a heading of its own; the parts of the operation stand beside the first. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const md = (address: string, own: string, request: string, response: string): string =>
  `# Mooring

## ${address}

### ${own}

    POST https://harbour.example/v2/moorings/{boatId}

## ${request}

| Name | Type | Description |
| --- | --- | --- |
| length | Integer | In metres. |

## ${response}

| Name | Type | Description |
| --- | --- | --- |
| berth | String | Where. |
`;

const FIELDS = ["POST /v2/moorings/{boatId} request length:integer", "POST /v2/moorings/{boatId} 2XX berth:string"];

describe("a call under a heading of its own below one for the address", () => {
  test.each([
    ["URL", "Structure", "Request", "Response"],
    ["Endpoint", "Address of the call", "Request Body", "Response Body"],
    ["请求URL", "地址格式", "请求参数", "返回参数"],
  ])("%s, %s", (...words) => {
    expect(promisedBy(md(...words))).toEqual(FIELDS);
  });

  test("in HTML, with a call of the same shown below", () => {
    const table = (name: string, type: string): string =>
      `<table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>${name}</td><td>${type}</td><td>It.</td></tr></table>`;
    const html = `<h1>Mooring</h1><h2>URL</h2><h3>Structure</h3><pre>POST https://harbour.example/v2/moorings/{boatId}</pre><h3>Example</h3><pre>POST https://harbour.example/v2/moorings/B17</pre><h2>Request</h2>${table("length", "Integer")}<h2>Response</h2>${table("berth", "String")}`;
    expect(promisedBy(html, "page.html")).toEqual(FIELDS);
  });

  test("is one of several below it: what stands beside them is of none", () => {
    const two = md("Endpoint", "Moor", "Request", "Response").replace(
      "## Request",
      "### Leave\n\n    DELETE https://harbour.example/v2/moorings/{boatId}\n\n## Request",
    );
    expect(promisedBy(two)).toEqual([]);
  });
});
