/** What of a recorded address is its host, its path and its query. */
import { describe, expect, test } from "vitest";
import { plainName, readQuery, readSegments, readTarget } from "../../../src/validate/match/request-target.ts";

describe("an address", () => {
  test.each<[url: string, host: string, path: string, query: string]>([
    ["https://h.example/v1/pots", "h.example", "v1/pots", ""],
    ["HTTPS://H.Example:8443/v1/Pots", "h.example:8443", "v1/Pots", ""],
    ["https://me:secret@h.example/v1", "h.example", "v1", ""],
    ["https://me@home:pass@word@h.example/v1", "h.example", "v1", ""],
    ["https://h.example/v1/a@b", "h.example", "v1/a@b", ""],
    ["https://h.example", "h.example", "", ""],
    ["https://h.example/", "h.example", "", ""],
    ["https://h.example?limit=5", "h.example", "", "limit=5"],
    ["https://[2001:db8::1]:8443/v1", "[2001:db8::1]:8443", "v1", ""],
    ["/v1/pots?limit=5#top", "", "v1/pots", "limit=5"],
    ["/v1/pots#top?limit=5", "", "v1/pots", ""],
    ["/v1/pots?a=1?b=2", "", "v1/pots", "a=1?b=2"],
    ["//h.example/v1", "h.example", "v1", ""],
    ["///v1/pots", "", "//v1/pots", ""],
    ["localhost/v1", "localhost", "v1", ""],
    ["localhost:8080/v1", "localhost:8080", "v1", ""],
    ["127.0.0.1/v1", "127.0.0.1", "v1", ""],
    ["[::1]:80/v1", "[::1]:80", "v1", ""],
    ["pots:8080/v1", "pots:8080", "v1", ""],
    ["api.h.example/v1", "api.h.example", "v1", ""],
    ["v1.0/servers", "", "v1.0/servers", ""],
    ["v1/pots", "", "v1/pots", ""],
    ["{{base_url}}/v3/pots", "", "v3/pots", ""],
    ["{{a}}{{b}}/v3", "", "{{b}}/v3", ""],
    ["{{unclosed/v3", "", "{{unclosed/v3", ""],
    ["/v1/{{id}}/pots", "", "v1/{{id}}/pots", ""],
  ])("%s", (url, host, path, query) => {
    const target = readTarget(url);
    expect([target.host, target.segments.join("/"), target.query]).toEqual([host, path, query]);
  });
});

test("a path is decoded by its segments, and what is no encoding stays as it is", () => {
  expect(readSegments("/a%2Fb/c%20d/100%/%E9")).toEqual(["a/b", "c d", "100%", "%E9"]);
  expect(readSegments("/v1/pots///")).toEqual(["v1", "pots"]);
  expect(readSegments("/v1//pots")).toEqual(["v1", "", "pots"]);
  expect(readSegments("")).toEqual([]);
  expect(readSegments("/a".repeat(100))).toHaveLength(100);
  expect(readSegments("/a".repeat(200))).toHaveLength(101);
});

test("a query has names and values, decoded", () => {
  expect(readQuery("")).toEqual([]);
  expect(readQuery("a=1&&b&c=&d=e=f&g+h=i+j&k%20l=%26&m=%")).toEqual([
    ["a", "1"],
    ["b", ""],
    ["c", ""],
    ["d", "e=f"],
    ["g h", "i j"],
    ["k l", "&"],
    ["m", "%"],
  ]);
});

test.each([
  ["tag[]", "tag"],
  ["tag[0][id]", "tag"],
  ["tag", "tag"],
  ["[tag]", "[tag]"],
  ["a[b", "a[b"],
  ["t[x]", "t"],
])("%s is called %s", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
