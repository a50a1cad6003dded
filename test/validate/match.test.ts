import { describe, expect, it } from "vitest";
import { makeRouter } from "../../src/validate/match/router.ts";
import { readTarget } from "../../src/validate/match/request-target.ts";

function router(templates: readonly string[], basePath = "", spanning: readonly string[] = []) {
  const operations = templates.map((template, index) => {
    const [method = "", path = "", edition = "page"] = template.split(" ");
    const [plain = "", query = ""] = path.split("?");
    const queryTemplate = query === "" ? [] : query.split("&");
    return { index, edition, method, paths: [plain], queryTemplate, spanning: new Set(spanning) };
  });
  const made = makeRouter(operations, basePath);
  return (call: string): string => {
    const [method = "", url = ""] = call.split(" ");
    const match = made.match(method, readTarget(url));
    if (match === null) return "none";
    const called = match.operations.map(({ index, variables }) =>
      [templates[index], ...[...variables].map(([name, value]) => `${name}=${value}`)].join(" "),
    );
    return called.join("; ") + (match.rival === null ? "" : ` (or ${match.rival})`);
  };
}

describe("one template", () => {
  const find = router(["GET /v1/{project_id}/clusters/{id}"]);
  it.each([
    ["GET https://h/v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET /v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET https://user:pw@h:8443/v1/p/clusters/c/?x=1#f", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET https://h/v1/p/clusters/a%2Fb%20c", "GET /v1/{project_id}/clusters/{id} project_id=p id=a/b c"],
    ["GET https://h/v1/p/clusters/%zz", "GET /v1/{project_id}/clusters/{id} project_id=p id=%zz"],
    ["GET {{host}}/v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    [
      "GET /v1/{project_id}/clusters/{cluster_id}",
      "GET /v1/{project_id}/clusters/{id} project_id={project_id} id={cluster_id}",
    ],
    [
      "GET https://h/v1/p/clusters;v=1/c;jsessionid=a",
      "GET /v1/{project_id}/clusters/{id} project_id=p id=c;jsessionid=a",
    ],
    ["GET //h/v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET localhost:8080/v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET api.example.com/v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET [2001:db8::1]:8443/v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["GET v1/p/clusters/c", "GET /v1/{project_id}/clusters/{id} project_id=p id=c"],
    ["POST https://h/v1/p/clusters/c", "none"],
    ["GET https://h/v1/p/clusters", "none"],
    ["GET https://h/v1//clusters/c", "none"],
    ["GET https://h/v1/p/Clusters/c", "none"],
    ["GET https://h", "none"],
    ["GET https://h?x=/v1/p/clusters/c", "none"],
  ])("%s", (call, expected) => {
    expect(find(call)).toBe(expected);
  });
});

describe("several templates", () => {
  it("takes the concrete segment before the templated one", () => {
    const find = router(["GET /v1/{id}", "GET /v1/list", "GET /v1/{name}.json", "GET /v1/{id}/x"]);
    expect(find("GET /v1/list")).toBe("GET /v1/list");
    expect(find("GET /v1/a.json")).toBe("GET /v1/{name}.json name=a");
    expect(find("GET /v1/.json")).toBe("GET /v1/{id} id=.json");
    expect(find("GET /v1/list/x")).toBe("GET /v1/{id}/x id=list");
  });
  it("says when another template matches as well", () => {
    expect(router(["GET /a/{x}/c", "GET /a/b/{y}"])("GET /a/b/c")).toBe("GET /a/b/{y} y=c (or /a/{x}/c)");
    expect(router(["GET /a/{x}/{y}", "GET /a/b/{y}"])("GET /a/b/c")).toBe("GET /a/b/{y} y=c");
  });
  it("gives every edition of an operation, whatever they call its variables", () => {
    expect(router(["GET /a/{x} en", "GET /a/{y} zh", "POST /a/{x} en"])("GET /a/1")).toBe(
      "GET /a/{x} en x=1; GET /a/{y} zh y=1",
    );
  });
  it("tells operations of one page apart by their query", () => {
    const find = router(["POST /a/action", "POST /a/action?reboot", "POST /a/action?stop"]);
    expect(find("POST /a/action?reboot")).toBe("POST /a/action?reboot");
    expect(find("POST /a/action?x=1")).toBe("POST /a/action");
    expect(router(["POST /a/{x}", "POST /a/{y}"])("POST /a/b")).toBe("POST /a/{x} x=b; POST /a/{y} y=b");
  });
  it("matches several variables in one segment", () => {
    const find = router(["GET /{a}-{b}.{c}", "GET /v{n}"]);
    expect(find("GET /x-y-z.tar.gz")).toBe("GET /{a}-{b}.{c} a=x b=y-z c=tar.gz");
    expect(find("GET /v12")).toBe("GET /v{n} n=12");
    expect(find("GET /v")).toBe("none");
  });
});

it("takes a URL inside a path for no host", () => {
  expect(readTarget("/fetch/http://h/x")).toMatchObject({ host: "", segments: ["fetch", "http:", "", "h", "x"] });
});

it("takes a path without its first slash for no host", () => {
  const find = router(["GET /v1.0/{x}"]);
  expect(find("GET v1.0/a")).toBe("GET /v1.0/{x} x=a");
  expect(find("GET 10.0.0.7/v1.0/a")).toBe("GET /v1.0/{x} x=a");
});

it("looks below the base path, and without it", () => {
  const find = router(["GET /v1/x"], "/gateway/cce/");
  expect(find("GET /gateway/cce/v1/x")).toBe("GET /v1/x");
  expect(find("GET /v1/x")).toBe("GET /v1/x");
  expect(find("GET /gateway/v1/x")).toBe("none");
});

it("takes time in proportion to a hostile path", () => {
  const find = router(Array.from({ length: 50 }, (_none, n) => `GET ${"/{a}".repeat(n)}/b`));
  expect(find(`GET ${"/a".repeat(100_000)}`)).toBe("none");
  expect(router(["GET /{a}x{b}x{c}x{d}y"])(`GET /${"x".repeat(100_000)}`)).toBe("none");
});

describe("a variable whose value holds slashes", () => {
  const templates = [
    "GET /v2/{name}/tags/list",
    "GET /v2/{name}/blobs/{digest}",
    "GET /v2/{name}/blobs/uploads/{uuid}",
    "DELETE /v2/{name}/blobs/{digest}",
  ];
  it("takes several segments where nothing matches by segments", () => {
    const find = router(templates, "", ["name"]);
    expect(find("GET /v2/app/one/tags/list")).toBe("GET /v2/{name}/tags/list name=app/one");
    expect(find("GET /v2/a/b/c/blobs/d")).toBe("GET /v2/{name}/blobs/{digest} name=a/b/c digest=d");
    expect(find("GET /v2/a/b/blobs/uploads/u")).toBe("GET /v2/{name}/blobs/uploads/{uuid} name=a/b uuid=u");
    expect(find("GET /v2/a/tags/list")).toBe("GET /v2/{name}/tags/list name=a");
    expect(find("GET /v2/a/b/tags")).toBe("none");
    expect(find("POST /v2/a/b/tags/list")).toBe("none");
    expect(find("GET /v2/a//b/tags/list")).toBe("none");
  });
  it("takes none where the page does not say so", () => {
    const find = router(templates);
    expect(find("GET /v2/app/one/tags/list")).toBe("none");
    expect(router(["GET /clusters/{id}/nodes"])("GET /clusters/5/pools/7/nodes")).toBe("none");
  });
  it("takes several where the template is written so", () => {
    expect(router(["GET /files/{path...}/meta"])("GET /files/a/b/meta")).toBe("GET /files/{path...}/meta path...=a/b");
    expect(router(["GET /files/{name:.+}"])("GET /files/a/b")).toBe("GET /files/{name:.+} name:.+=a/b");
  });
  it("takes none where two templates fit as well", () => {
    const find = router(["GET /r/{name}/{x}/log", "GET /r/{x}/log/{name}"], "", ["name"]);
    expect(find("GET /r/a/log/b/log")).toBe("none");
  });
});

describe("a path that shows a value where others have a variable", () => {
  const find = router([
    "GET /item/6",
    "GET /item/6,12",
    "GET /item/6/file",
    "GET /api/2/hosts",
    "GET /pots/red",
    "DELETE /item/6",
  ]);
  it.each([
    ["GET /item/6", "GET /item/6"],
    ["GET /item/99", "GET /item/6"],
    ["GET /item/1,2,3", "GET /item/6,12"],
    ["GET /item/99/file", "GET /item/6/file"],
    ["DELETE /item/7", "DELETE /item/6"],
    ["PUT /item/7", "none"],
    ["GET /item/x", "none"],
    ["GET /api/3/hosts", "none"],
    ["GET /pots/blue", "none"],
  ])("%s", (call, expected) => {
    expect(find(call)).toBe(expected);
  });
  it("is not what a variable is", () => {
    expect(router(["GET /item/6", "GET /item/{id}"])("GET /item/7")).toBe("GET /item/{id} id=7");
  });
});

describe("names that the page makes up", () => {
  const find = router([
    "GET /people",
    "GET /people/ann",
    "PUT /people/bob",
    "DELETE /people/bob",
    "GET /people/ann/pets",
    "GET /state",
    "GET /state/own",
    "POST /state/reset",
  ]);
  it.each([
    ["GET /people/cid", "GET /people/ann"],
    ["GET /people/cid/pets", "GET /people/ann/pets"],
    ["DELETE /people/ann", "DELETE /people/bob"],
    ["PATCH /people/cid", "none"],
    ["GET /state/other", "none"],
    ["POST /state/own", "none"],
  ])("%s", (call, expected) => {
    expect(find(call)).toBe(expected);
  });
  it("are none where one word stands in all calls, where several are asked for, or where nothing lists them", () => {
    expect(router(["GET /people", "GET /people/me", "PUT /people/me"])("GET /people/cid")).toBe("none");
    const asked = router(["GET /people", "GET /people/all", "GET /people/new", "DELETE /people/old"]);
    expect(asked("GET /people/cid")).toBe("none");
    expect(router(["GET /people/ann", "PUT /people/bob"])("GET /people/cid")).toBe("none");
  });
});

it("a path that begins with an address takes all of it", () => {
  const find = router(["GET /{thing_ref}/parts", "GET /{name}/parts/{id}"]);
  expect(find("GET /v1/things/7/parts")).toBe("GET /{thing_ref}/parts thing_ref=v1/things/7");
  expect(find("GET /v1/things/7/parts/2")).toBe("none");
});
