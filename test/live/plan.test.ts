import { describe, expect, it } from "vitest";
import type { Given, Plan } from "../../src/live/plan.ts";
import { limitCalls, planCalls } from "../../src/live/plan.ts";
import { targetsOf } from "../../src/live/documented-calls.ts";
import { type InterpretContext, pagesOf } from "./pages.ts";

function plan(
  pages: Readonly<Record<string, InterpretContext>>,
  vars: Readonly<Record<string, string>> = {},
  methods: readonly string[] = [],
): Plan {
  const read = pagesOf(pages);
  const values = new Map(
    Object.entries(vars).map(([name, value]): [string, Given] => [name, { value, from: "--var" }]),
  );
  return planCalls(targetsOf(read), read, { values, methods, credentials: { origins: [] } });
}

/** "GET /a/{b} b<GET /b": waves of calls, each with where its values come from. */
function told({ waves, notCalled }: Plan): { readonly waves: string[][]; readonly notCalled: string[] } {
  return {
    waves: waves.map((wave) =>
      wave.map(({ target, needs }) =>
        [
          target.name,
          ...needs.map(({ name, source }) =>
            source.kind === "given"
              ? `${name}=${source.given.value}`
              : `${name}<${source.feeds.map((feed) => feed.target.name).join("|")}`,
          ),
        ].join(" "),
      ),
    ),
    notCalled: notCalled.map(({ target, reason }) => `${target.name}: ${reason}`),
  };
}

describe("order", () => {
  it("is lists before items, whatever the order of the pages", () => {
    expect(
      told(
        plan({
          "GET /v1/clusters/{cluster_id}/nodes/{node_id}": {},
          "GET /v1/clusters/{cluster_id}": {},
          "GET /v1/clusters/{cluster_id}/nodes": {},
          "GET /v1/clusters": {},
        }),
      ),
    ).toEqual({
      waves: [
        ["GET /v1/clusters"],
        [
          "GET /v1/clusters/{cluster_id} cluster_id<GET /v1/clusters",
          "GET /v1/clusters/{cluster_id}/nodes cluster_id<GET /v1/clusters",
        ],
        [
          "GET /v1/clusters/{cluster_id}/nodes/{node_id} cluster_id<GET /v1/clusters node_id<GET /v1/clusters/{cluster_id}/nodes",
        ],
      ],
      notCalled: [],
    });
  });

  it("is reading, then creating, then changing, and deleting last, the deepest first, each alone", () => {
    const vars = { a: "1", b: "2" };
    const { waves } = told(
      plan(
        { "DELETE /x/{a}": {}, "DELETE /x/{a}/y/{b}": {}, "PUT /x/{a}": {}, "POST /x": {}, "GET /x/{a}": {} },
        vars,
        ["POST", "PUT", "DELETE"],
      ),
    );
    expect(waves).toEqual([
      ["GET /x/{a} a=1"],
      ["POST /x"],
      ["PUT /x/{a} a=1"],
      ["DELETE /x/{a}/y/{b} a=1 b=2"],
      ["DELETE /x/{a} a=1"],
    ]);
  });

  it("calls one operation once, however many editions describe it", () => {
    const [page] = pagesOf({ "GET /v1/clusters/{cluster_id}": {} });
    const [other] = pagesOf({ "GET /v1/clusters/{id}": {} });
    if (!page || !other) throw new Error("no pages");
    expect(targetsOf([page, other]).map(({ name, editions }) => `${name} ${editions.length}`)).toEqual([
      "GET /v1/clusters/{cluster_id} 2",
    ]);
  });
});

describe("where values come from", () => {
  it("a list is found by its place, by what the variable is named after, and by a documented field of that name", () => {
    const { waves } = told(
      plan({
        "GET /v1/projects": {},
        "GET /v1/{project_id}/servers/detail": {},
        "GET /v1/{project_id}/servers/{server_id}": {},
        "GET /v1/{project_id}/flavors/{flavor_ref}": {},
        "GET /v1/settings": { response: [["flavorRef", "Yes", "String", "The flavor."]] },
      }),
    );
    expect(waves).toEqual([
      ["GET /v1/projects", "GET /v1/settings"],
      ["GET /v1/{project_id}/servers/detail project_id<GET /v1/projects"],
      [
        "GET /v1/{project_id}/servers/{server_id} project_id<GET /v1/projects server_id<GET /v1/{project_id}/servers/detail",
        "GET /v1/{project_id}/flavors/{flavor_ref} project_id<GET /v1/projects flavor_ref<GET /v1/settings",
      ],
    ]);
  });

  it("what is given comes before what is found, and optional query parameters are only sent when they are given", () => {
    const pages = {
      "GET /v1/clusters": {
        query: [
          ["limit", "No", "Integer", "How many."],
          ["offset", "No", "Integer", "From where."],
        ] as const,
      },
      "GET /v1/clusters/{cluster_id}": {},
    };
    expect(told(plan(pages, { cluster_id: "c1", limit: "5" })).waves).toEqual([
      ["GET /v1/clusters limit=5"],
      ["GET /v1/clusters/{cluster_id} cluster_id=c1"],
    ]);
  });

  it("a mandatory query parameter takes the value that its page states", () => {
    const pages = {
      "GET /v1/quotas": { query: [["kind", "Yes", "String", "The value is fixed to **Quota**."]] as const },
    };
    expect(told(plan(pages)).waves).toEqual([["GET /v1/quotas kind=Quota"]]);
  });

  it("a body is the page's own example", () => {
    const pages = {
      "POST /v1/clusters": { request: [["name", "Yes", "String", "A name."]] as const, requestExample: { name: "it" } },
    };
    const { waves } = plan(pages, {}, ["POST"]);
    expect(waves.flat().map(({ body }) => body)).toEqual(['{"name":"it"}']);
  });
});

describe("what cannot be called says why", () => {
  it.each<[string, Readonly<Record<string, InterpretContext>>, readonly string[], string[]]>([
    ["a method", { "POST /v1/clusters": {} }, [], ["POST /v1/clusters: POST is not allowed (--allow-method POST)"]],
    [
      "no value",
      { "GET /v1/x/{thing}": {} },
      [],
      ["GET /v1/x/{thing}: no value for thing: no documented list gives one (--var thing=…)"],
    ],
    [
      "a mandatory query parameter",
      { "GET /v1/x": { query: [["since", "Yes", "String", "A time."]] } },
      [],
      ["GET /v1/x: no value for since: no documented list gives one (--var since=…)"],
    ],
    [
      "a list that cannot be called itself",
      { "GET /v1/{tenant}/x": {}, "GET /v1/{tenant}/x/{x_id}": {} },
      [],
      [
        "GET /v1/{tenant}/x: no value for tenant: no documented list gives one (--var tenant=…)",
        "GET /v1/{tenant}/x/{x_id}: no value for tenant: no documented list gives one (--var tenant=…)",
      ],
    ],
    [
      "a method that changes something, of which a list would give the first",
      { "GET /v1/x": {}, "DELETE /v1/x/{x_id}": {} },
      ["DELETE"],
      [
        "DELETE /v1/x/{x_id}: no value for x_id: a method that changes data takes no values from responses (--var x_id=…)",
      ],
    ],
    [
      "no body to send",
      { "POST /v1/x": { request: [["name", "Yes", "String", "A name."]] } },
      ["POST"],
      ["POST /v1/x: the page shows no request body"],
    ],
  ])("%s", (_name, pages, methods, reasons) => {
    expect(told(plan(pages, {}, methods)).notCalled).toEqual(reasons);
  });

  it("a circle of lists", () => {
    const pages = { "GET /a/{b_id}/as": {}, "GET /b/{a_id}/bs": {} };
    expect(told(plan(pages)).notCalled).toEqual([
      "GET /a/{b_id}/as: no value for b_id: GET /b/{a_id}/bs could give one, and cannot be called itself (--var b_id=…)",
      "GET /b/{a_id}/bs: no value for a_id: GET /a/{b_id}/as could give one, and cannot be called itself (--var a_id=…)",
    ]);
  });
});

it("mandatory headers that nobody gives are said, and the call is made", () => {
  const pages = {
    "GET /v1/x": {
      headers: [
        ["X-Auth-Token", "Yes", "String", "A token."],
        ["Content-Type", "Yes", "String", "The type."],
      ] as const,
    },
  };
  const [call] = plan(pages).waves.flat();
  expect(call?.missingHeaders).toEqual(["X-Auth-Token"]);
  expect(call?.needs).toEqual([
    {
      name: "Content-Type",
      in: "header",
      source: { kind: "given", given: { value: "application/json", from: "JSON" } },
    },
  ]);
});

it("an answer that depends on what is asked for is asked for as JSON alone, where the page offers it", () => {
  const needsWith = (name: string, words: string): string[] =>
    told(plan({ "GET /v1/x": { headers: [[name, "No", "String", words]] as const } })).waves.flat();
  const asked = ["GET /v1/x Accept=application/json"];
  expect(needsWith("Accept", "`application/json` or `text/html`, see below.")).toEqual(asked);
  expect(needsWith("Accept", "响应的格式，可以是 text/csv 或 application/json。")).toEqual(asked);
  for (const words of ["text/csv", "application/json-seq", "The format of the answer.", ""])
    expect(needsWith("Accept", words), words).toEqual(["GET /v1/x"]);
  expect(needsWith("X-Accept", "application/json")).toEqual(["GET /v1/x"]);
});

it("a limit keeps the first calls, those that others take values from among them", () => {
  const pages = { "GET /v1/pots": {}, "GET /v1/pots/{pot_id}": {}, "GET /v1/lids": {} };
  expect(told(limitCalls(plan(pages), 2))).toEqual({
    waves: [["GET /v1/pots", "GET /v1/lids"]],
    notCalled: ["GET /v1/pots/{pot_id}: beyond --max-calls 2"],
  });
  expect(told(limitCalls(plan(pages), 9))).toEqual(told(plan(pages)));
});

it("headers that frame a message, name who asks or change its method are never sent because a page fixes them", () => {
  const names = [
    "X-HTTP-Method-Override",
    "X-Method-Override",
    "X_HTTP_Method",
    "Host",
    "Connection",
    "Transfer-Encoding",
    "Content-Length",
    "X-Forwarded-Host",
    "X-Real-IP",
    "X-Remote-Addr",
    "Fastly-Client-IP",
    "X-Forwarded",
    "X-Override-Method",
    "X-HTTP-Verb-Override",
    "X-Tunnel-Method",
    "Proxy-Authorization",
    "Authorization",
    "Cookie",
  ];
  const [call] = plan({
    "GET /v1/x": {
      headers: [
        ...names.map((name) => [name, "Yes", "String", "The value is fixed at **a**."] as const),
        ["X-Language", "Yes", "String", "The value is fixed at **en**."],
        ["X-Client-Id", "Yes", "String", "该参数固定为 **a**。"],
        ["X-Method-Name", "Yes", "String", "The value is fixed at **a**."],
      ],
    },
  }).waves.flat();
  expect(call?.missingHeaders).toEqual(names);
  expect(call?.needs.map(({ name }) => name)).toEqual(["X-Language", "X-Client-Id", "X-Method-Name"]);
});

describe("a method that is not allowed cannot be smuggled", () => {
  const withQuery = (required: string): Readonly<Record<string, InterpretContext>> => ({
    "GET /v1/x": { query: [["_method", required, "String", "The value is fixed at **DELETE**."]] },
  });

  it("by a query that the page fixes", () => {
    expect(told(plan(withQuery("Yes")))).toEqual({
      waves: [],
      notCalled: ["GET /v1/x: _method may name another method: only --var _method=… sends it"],
    });
    expect(told(plan(withQuery("No"))).waves).toEqual([["GET /v1/x"]]);
  });

  it("by a body that the page shows", () => {
    const pages = { "POST /v1/x": { request: [], requestExample: { name: "a", _method: "DELETE" } } };
    expect(told(plan(pages, {}, ["POST"])).notCalled).toEqual([
      "POST /v1/x: the request body that the page shows names another method",
    ]);
  });

  it("but the caller may say so", () => {
    expect(told(plan(withQuery("No"), { _method: "HEAD" })).waves).toEqual([["GET /v1/x _method=HEAD"]]);
  });
});
