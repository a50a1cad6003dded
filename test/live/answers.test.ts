import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { findInAnswer } from "../../src/live/answers.ts";
import { providersFor } from "../../src/live/value-providers.ts";
import { targetsOf } from "../../src/live/documented-calls.ts";
import { pagesOf } from "./pages.ts";

/** What the answer to a list gives for `{variable}` below it. */
function found(variable: string, list: string, body: Json, bound: Readonly<Record<string, string>> = {}): string {
  const pages = pagesOf({ [`GET ${list}`]: {}, [`GET ${list}/{${variable}}`]: {} });
  const [target, item] = targetsOf(pages);
  const [feed] = item && target ? providersFor(variable, item, [target], new Map()) : [];
  if (feed === undefined) return "no feed";
  const result = findInAnswer(body, feed, new Map(Object.entries(bound)));
  return "value" in result ? `${result.value} at ${result.place}` : result.reason;
}

describe("an item's id", () => {
  it.each<[string, string, string, Json, string]>([
    ["by the short name", "cluster_id", "/v1/clusters", { clusters: [{ id: "c1" }] }, "c1 at clusters[0].id"],
    [
      "by the variable's own name first",
      "cluster_id",
      "/v1/clusters",
      { clusters: [{ id: 7, clusterId: "c1" }] },
      "c1 at clusters[0].clusterId",
    ],
    [
      "in the item's metadata",
      "cluster_id",
      "/v1/clusters",
      { kind: "List", items: [{ metadata: { name: "a", uid: "c1" } }] },
      "c1 at items[0].metadata.uid",
    ],
    [
      "in its address",
      "secret_id",
      "/v1/secrets",
      { secrets: [{ name: null, secret_ref: "https://h:9311/v1/secrets/9a%2D3c?x=1" }] },
      "9a-3c at secrets[0].secret_ref",
    ],
    [
      "in one of its links",
      "pot_id",
      "/pots",
      {
        pots: [
          {
            links: [
              { rel: "bookmark", href: "/lids/1" },
              { rel: "self", href: "/pots/p1" },
            ],
          },
        ],
      },
      "p1 at pots[0].links.[1].href",
    ],
    [
      "but not in the address of another thing",
      "pot_id",
      "/pots",
      { pots: [{ lid_ref: "/lids/1" }] },
      "no item of its list has a usable field potid, id, uid, uuid",
    ],
    [
      "in the item's wrapper",
      "server_id",
      "/v1/servers",
      { servers: [{ server: { id: "s1" }, image: { id: "i1" } }] },
      "s1 at servers[0].server.id",
    ],
    [
      "not in another object of the item",
      "server_id",
      "/v1/servers",
      { servers: [{ image: { id: "i1" } }] },
      "no item of its list has a usable field serverid, id, uid, uuid",
    ],
    ["in a list that is the body", "name", "/api/vhosts", [{ name: "/" }, { name: "b" }], "b at [1].name"],
    ["as the item itself", "node", "/api/nodes", { nodes: ["n1"] }, "n1 at nodes[0]"],
    ["as a number", "port", "/api/ports", { ports: [{ id: 80 }] }, "80 at ports[0].id"],
    ["in the only list there is", "thing", "/x/things", { total: 1, rows: [{ name: "t" }] }, "t at rows[0].name"],
    [
      "in the list of that name among others",
      "user_id",
      "/users",
      { links: [{ id: "no" }], users: [{ id: "u1" }] },
      "u1 at users[0].id",
    ],
    ["inside an envelope", "user_id", "/users", { data: { users: [{ id: "u1" }] } }, "u1 at data.users[0].id"],
    [
      "of the first item that has one",
      "user_id",
      "/users",
      { users: [{ id: "" }, { id: ".." }, { id: "u3" }] },
      "u3 at users[2].id",
    ],
    ["none in an empty list", "user_id", "/users", { users: [] }, "its list is empty"],
    ["none where nothing is a list", "user_id", "/users", { message: "no" }, "it has no usable field userid"],
    ["none in no object at all", "user_id", "/users", "no", "it has no usable field userid"],
  ])("%s", (_name, variable, list, body, result) => {
    expect(found(variable, list, body)).toBe(result);
  });

  it("is of an item that agrees with what the path already says", () => {
    const body = [
      { name: "a", vhost: "/" },
      { name: "b", vhost: "test" },
    ];
    expect(found("queue", "/api/queues", body, { vhost: "test" })).toBe("b at [1].name");
  });
});

it("takes any JSON, and gives only what stays one segment of a path", () => {
  const key = fc.constantFrom("things", "items", "id", "thing_id", "metadata", "data", "x");
  const values = [
    fc.string({ unit: "binary" }),
    fc.constantFrom(".", "..", "a/b", "%2e%2e", "\ud800"),
    fc.integer(),
    fc.constant(null),
  ];
  const answers = fc.oneof(fc.object({ key, values, withBigInt: false }), fc.array(fc.object({ key, values })));
  let found = 0;
  fc.assert(
    fc.property(answers, fc.constantFrom("things", ""), (body, noun) => {
      const result = findInAnswer(body as Json, { fields: ["thingid", "id"], noun }, new Map());
      if ("reason" in result) {
        expect(result.reason).not.toBe("");
        return;
      }
      found += 1;
      expect(new URL(`http://h/a/${encodeURIComponent(result.value)}/b`).pathname.split("/")).toHaveLength(4);
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(0);
});

it.each(["..", ".", "a/b", "a\\b", "..%2fadmin", "%2E%2e", "a%5cb", "a\nb", "a\u0000", "..;", "..;v=1", "．．"])(
  "a value that could be more than one segment is not taken: %j",
  (id) => {
    expect(found("cluster_id", "/v1/clusters", { clusters: [{ id }, { id: "c1" }] })).toBe("c1 at clusters[1].id");
  },
);

it.each(["a b", "a:b", "50%", "a+b", "...", "a;b", "船．一"])("a value with other signs is: %j", (id) => {
  expect(found("cluster_id", "/v1/clusters", { clusters: [{ id }] })).toBe(`${id} at clusters[0].id`);
});
