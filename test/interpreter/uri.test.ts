import { describe, expect, it, test } from "vitest";
import { findUris, isRequestLines, isCallOf, requestLines, splitTarget } from "../../src/interpreter/cells/uri.ts";

const first = (text: string): string =>
  findUris(text).map(({ method, path, query }) => [method, path, ...query].join(" "))[0] ?? "none";

test.each([
  ["GET /v3/{project_id}/clusters", "GET /v3/{project_id}/clusters"],
  ["POST https://{endpoint}/v1/{id}/action", "POST /v1/{id}/action"],
  ["PUT https://{Endpoint}/v1/a", "PUT /v1/a"],
  ["DELETE {{ecs_url}}/v1/a", "DELETE /v1/a"],
  ["GET https://ecs.example.com/v1/a", "GET /v1/a"],
  ["GET /", "GET /"],
  ["GET /v1/x?limit={limit}&offset={offset}", "GET /v1/x limit offset"],
  ["GET /v1/x{?delete_flag}", "GET /v1/x delete_flag"],
  ["GET /v1/x{?a,b, c}", "GET /v1/x a b c"],
  ["GET /v1/x[?page_size, page_no]", "GET /v1/x page_size page_no"],
  ["GET /v1/{begin _time}/x", "GET /v1/{begin_time}/x"],
  ["GET /v1/\\{project\\_id\\}/x", "GET /v1/{project_id}/x"],
  ["PATCH /v1/<id>/x", "PATCH /v1/{id}/x"],
  ["GET /v1/x。", "GET /v1/x"],
  ["GET /users/:id/keys/:key_id", "GET /users/{id}/keys/{key_id}"],
  ["GET /users/$id", "GET /users/{id}"],
  ["GET /users/:from..:to/:order?", "GET /users/{from}..{to}/{order}"],
  ["GET /files/:name.:ext", "GET /files/{name}.{ext}"],
  ["GET /users/:id?sort=up", "GET /users/{id} sort"],
  ["GET /images/(name)/json", "GET /images/{name}/json"],
  ["DELETE /images/(name)", "DELETE /images/{name}"],
  ["GET /images/(id or name)/json", "GET /images/{id_or_name}/json"],
  ["`POST /images/(id or name)?dry=1` does", "POST /images/{id_or_name} dry"],
  ["GET /users (all of them)", "GET /users"],
  ["GET /users/{:id}/files/{*path}", "GET /users/{id}/files/{path}"],
  ["GET /guilds/{guild.id#TO_GUILDS/guild-object}/emojis", "GET /guilds/{guild.id}/emojis"],
  ["Get /v1/x", "GET /v1/x"],
  ["You can get /v1/x from the list", "none"],
  ["no URI here", "none"],
])("%s", (text, expected) => {
  expect(first(text)).toBe(expected);
});

test("a path with optional segments is also the path without them", () => {
  expect(splitTarget("/jobs/:from..:to/:order?")).toEqual({
    path: "/jobs/{from}..{to}/{order}",
    query: [],
    shorter: ["/jobs/{from}..{to}"],
  });
  expect(splitTarget("/jobs/:a?/:b?")?.shorter).toEqual(["/jobs/{a}", "/jobs"]);
  expect(splitTarget("/jobs/:a?x=1")?.shorter).toBeUndefined();
  expect(isCallOf("/", "/{id}")).toBe(false);
});

test("a call with its variables filled in is an example of the template, not another operation", () => {
  expect(isCallOf("/v1/abc/servers", "/v1/{project_id}/servers")).toBe(true);
  expect(isCallOf("/v1/abc/servers/1", "/v1/{project_id}/servers")).toBe(false);
});

test("what is no path is none", () => {
  expect(splitTarget("https://example.com")).toBeNull();
});

test.each<[string, boolean]>([
  ["GET /users", true],
  ["GET /users\nPOST /users\n", true],
  ["GET /users/:id", true],
  ["GET /users HTTP/1.1", false],
  ["GET https://example.com/users", false],
  ["GET /users\nAccept: */*", false],
  ["curl /users", false],
  ["", false],
])("%j is nothing but request lines: %j", (text, expected) => {
  expect(isRequestLines(text)).toBe(expected);
});

describe("several methods before one path", () => {
  const calls = (text: string): string[] | undefined =>
    (requestLines(text) ?? findUris(text)).map(({ method, path }) => `${method} ${path}`);
  it("are an operation each", () => {
    expect(calls("GET /options/pots")).toEqual(["GET /options/pots"]);
    expect(calls("GET/HEAD  /pots/{id}")).toEqual(["GET /pots/{id}", "HEAD /pots/{id}"]);
    expect(calls("PUT | PATCH /pots/{id}")).toEqual(["PUT /pots/{id}", "PATCH /pots/{id}"]);
    expect(calls("罐子：GET, POST /pots 均可")).toEqual(["GET /pots", "POST /pots"]);
  });
  it("are one where a path begins with a method's name", () => {
    expect(calls("GET /head")).toEqual(["GET /head"]);
    expect(calls("GET/head")).toEqual(["GET /head"]);
  });
});
