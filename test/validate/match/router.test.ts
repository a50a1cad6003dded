/** Which operations a call is of, where paths, queries and editions leave a choice. */
import { describe, expect, it, test } from "vitest";
import { makeRouter } from "../../../src/validate/match/router.ts";
import { readTarget } from "../../../src/validate/match/request-target.ts";

interface Written {
  readonly paths: readonly string[];
  readonly method?: string;
  readonly edition?: string;
  readonly query?: readonly string[];
  readonly spanning?: readonly string[];
}

/** Tells the first path of each operation that is called, with the values of its variables. */
function finder(operations: readonly Written[], basePath = "") {
  const router = makeRouter(
    operations.map(({ paths, method = "GET", edition = "page", query = [], spanning = [] }, index) => ({
      index,
      edition,
      method,
      paths,
      queryTemplate: query,
      spanning: new Set(spanning),
    })),
    basePath,
  );
  return (url: string, method = "GET"): string => {
    const match = router.match(method, readTarget(url));
    if (match === null) return "none";
    const told = match.operations.map(({ index, variables }) => {
      const { paths: [path] = [], edition } = operations[index] ?? {};
      const values = [...variables].map((pair) => pair.join("="));
      return [...(edition === undefined ? [] : [edition]), path, ...values].join(" ");
    });
    return told.join("; ") + (match.rival === null ? "" : ` (or ${match.rival})`);
  };
}
const paths = (...all: readonly string[]): Written[] => all.map((path) => ({ paths: [path] }));

describe("a path that has a query of its own", () => {
  const find = finder(paths("/?Action=List", "/?Action=List&Version=2", "/?Action=Show", "/"));
  test.each([
    ["/?Action=List", "/?Action=List"],
    ["/?Action=List&Limit=5", "/?Action=List"],
    ["/?Version=2&Action=List", "/?Action=List&Version=2"],
    ["/?Version=3&Action=List", "/?Action=List"],
    ["/?Action=Show", "/?Action=Show"],
    ["/?Action=Make", "/"],
    ["/?list=Action", "/"],
    ["/", "/"],
  ])("%s is of %s", (url, expected) => {
    expect(find(url)).toBe(expected);
  });
  it("is called by that query alone", () => {
    expect(finder(paths("/?Action=List"))("/?Action=Show")).toBe("none");
    expect(finder(paths("/?Action=List"))("/")).toBe("none");
    expect(finder(paths("/v1?Action=List%20All"))("/v1?Action=List+All")).toBe("/v1?Action=List%20All");
    expect(finder(paths("/rpc#list"))("/rpc")).toBe("/rpc#list");
    expect(finder(paths("/rpc?v=1#list"))("/rpc?v=1")).toBe("/rpc?v=1#list");
    expect(finder(paths("/rpc?v=1#list"))("/rpc")).toBe("none");
  });
  it("is not what a variable's path is", () => {
    expect(finder(paths("/{a}?Action=List", "/pots"))("/pots?Action=List")).toBe("/pots");
    expect(finder(paths("/pots?Action=List", "/{a}"))("/pots")).toBe("/{a} a=pots");
  });
});

describe("operations of one path and several queries", () => {
  it("are told by the longest that is there, each edition by itself", () => {
    const find = finder([
      { paths: ["/do"] },
      { paths: ["/do/"], query: ["a"] },
      { paths: ["/do//"], query: ["a", "b"] },
      { paths: ["/do"], edition: "other" },
      { paths: ["/do/"], edition: "other", query: ["c"] },
    ]);
    expect(find("/do")).toBe("/do; other /do");
    expect(find("/do?a=1")).toBe("/do/; other /do");
    expect(find("/do?b=1&a=1")).toBe("/do//; other /do");
    expect(find("/do?b=1")).toBe("/do; other /do");
    expect(find("/do?c=1")).toBe("/do; other /do/");
  });
  it("are all that there are where none has the query", () => {
    const shown = finder([
      { paths: ["/do"], query: ["a"] },
      { paths: ["/do/"], query: ["b"] },
    ]);
    expect(shown("/do?c=1")).toBe("/do; /do/");
    expect(shown("/do?b=1")).toBe("/do/");
  });
  it("are one where a page writes its path twice", () => {
    expect(finder([{ paths: ["/do/{a}", "/do/{b}"] }])("/do/7")).toBe("/do/{a} a=7");
  });
});

describe("segments that hold more than a variable", () => {
  it("are as concrete as what stands around it, in the order of the page", () => {
    const find = finder(paths("/{a}", "/x-{a}", "/{a}.json", "/x-y"));
    expect(find("/x-y")).toBe("/x-y");
    expect(find("/x-z")).toBe("/x-{a} a=z");
    expect(find("/z.json")).toBe("/{a}.json a=z");
    expect(find("/x-z.json")).toBe("/x-{a} a=z.json");
    expect(find("/z")).toBe("/{a} a=z");
  });
  it("are one route, whatever they call the variable", () => {
    const find = finder([
      { paths: ["/x-{a}/one"], edition: "en" },
      { paths: ["/x-{b}/one"], edition: "zh" },
      { paths: ["/y-{b}/one"], edition: "zh" },
    ]);
    expect(find("/x-7/one")).toBe("en /x-{a}/one a=7; zh /x-{b}/one b=7");
    expect(find("/x-7/two")).toBe("none");
  });
});

describe("another template that matches as well", () => {
  test.each<[readonly string[], string, string]>([
    [["/a/{x}", "/{y}/b"], "/a/b", "/a/{x} x=b (or /{y}/b)"],
    [["/a/{x}", "/{y}/{z}"], "/a/b", "/a/{x} x=b"],
    [["/a-{x}/{y}", "/{z}/b"], "/a-1/b", "/a-{x}/{y} x=1 y=b (or /{z}/b)"],
    [["/a/{x}/c-{y}", "/a/b/{z}"], "/a/b/c-d", "/a/b/{z} z=c-d (or /a/{x}/c-{y})"],
    [["/{x}/b/c", "/{x}/{y}/c"], "/a/b/c", "/{x}/b/c x=a"],
  ])("%j called as %s", (templates, url, expected) => {
    expect(finder(paths(...templates))(url)).toBe(expected);
  });
});

describe("parameters of a segment", () => {
  const find = finder(paths("/pots/all", "/lids;v=1", "/{kind}/all"));
  it("are taken off where nothing has them", () => {
    expect(find("/pots;jsessionid=7/all;x=1")).toBe("/pots/all");
    expect(find("/lids;v=1")).toBe("/lids;v=1");
    expect(find("/lids;v=2")).toBe("none");
    expect(find("/cups;v=2/all")).toBe("/{kind}/all kind=cups;v=2");
  });
});

describe("below a base path", () => {
  const find = finder(paths("/v1/pots", "/gate/v1/pots", "/{a}/lids"), "/gate");
  it("what is below it comes first, and what is not is looked for from the start", () => {
    expect(find("/gate/v1/pots")).toBe("/v1/pots");
    expect(find("/gate/gate/v1/pots")).toBe("/gate/v1/pots");
    expect(find("/v1/pots")).toBe("/v1/pots");
    expect(find("/gate/lids")).toBe("/{a}/lids a=gate");
    expect(find("/gates/v1/pots")).toBe("none");
    expect(find("/other/v1/pots")).toBe("none");
  });
});

describe("a variable that takes several segments", () => {
  test.each<[template: string, url: string, expected: string]>([
    ["/files/{path*}", "/files/a/b", "path*=a/b"],
    ["/files/{path...}", "/files/a/b", "path...=a/b"],
    ["/files/{path:.*}", "/files/a/b/c", "path:.*=a/b/c"],
    ["/files/{path:.+}/meta", "/files/a/b/meta", "path:.+=a/b"],
    ["/files/{path:path}", "/files/a/b", "path:path=a/b"],
    ["/files/{path*}.json", "/files/a/b.json", "none"],
    ["/files/{path:int}", "/files/a/b", "none"],
    ["/files/{path}", "/files/a/b", "none"],
    ["/{thing-ref}/parts", "/a/b/parts", "thing-ref=a/b"],
    ["/{thing_url}/parts", "/a/b/parts", "thing_url=a/b"],
    ["/{thing_uri}/parts", "/a/b/parts", "thing_uri=a/b"],
    ["/{thingHref}/parts", "/a/b/parts", "thingHref=a/b"],
    ["/{thingURL}/parts", "/a/b/parts", "thingURL=a/b"],
    ["/{my_link}/parts", "/a/b/parts", "my_link=a/b"],
    ["/{ref}/parts", "/a/b/parts", "none"],
    ["/{thing_reference}/parts", "/a/b/parts", "none"],
    ["/v1/{thing_ref}/parts", "/v1/a/b/parts", "none"],
    ["/{thing_ref}", "/a/b", "none"],
  ])("%s called as %s: %s", (template, url, expected) => {
    const found = finder(paths(template))(url);
    expect(found).toBe(expected === "none" ? "none" : `${template} ${expected}`);
  });
  it("is one of the names that the page gives", () => {
    const find = finder([{ paths: ["/v1/{name}/x", "/v2/{name}-{tag}/x"], spanning: ["name"] }]);
    expect(find("/v1/a/b/x")).toBe("/v1/{name}/x name=a/b");
    expect(find("/v2/a/b-c/x")).toBe("none");
  });
  it("stands beside others, which take one each", () => {
    const find = finder([{ paths: ["/v1/{name}/x-{tag}/y?z=1"], spanning: ["name"] }]);
    expect(find("/v1/a/b/x-7/y")).toBe("/v1/{name}/x-{tag}/y?z=1 name=a/b tag=7");
    expect(find("/v1/a/b/c/x-7/y")).toBe("/v1/{name}/x-{tag}/y?z=1 name=a/b/c tag=7");
    expect(find("/v1/a/b/z-7/y")).toBe("none");
    expect(find("/v1/a/b/x-7/z")).toBe("none");
    expect(find("/v1/a/b/x-7/y", "PUT")).toBe("none");
  });
  it("is of the path with most fixed words, in each edition", () => {
    const more = [
      { paths: ["/v1/{name}/{x}/tags"], spanning: ["name"], edition: "en" },
      { paths: ["/v1/{name}/old/tags"], spanning: ["name"], edition: "en" },
      { paths: ["/v1/{other}/old/tags"], spanning: ["other"], edition: "zh" },
    ];
    expect(finder(more)("/v1/a/b/old/tags")).toBe("en /v1/{name}/old/tags name=a/b; zh /v1/{other}/old/tags other=a/b");
    expect(finder(more)("/v1/a/b/c/tags")).toBe("en /v1/{name}/{x}/tags name=a/b x=c");
  });
});

describe("a path that shows a value", () => {
  const uuid = "3f2a19b0-11ee-4c5d-8e9f-0242ac120002";
  const other = "00000000-0000-4000-8000-000000000000";
  test.each<[shown: string, url: string, isCall: boolean]>([
    ["/pots/7", "/pots/123", true],
    ["/pots/7", "/pots/a7", false],
    ["/pots/7", "/pots/7,8", false],
    ["/pots/7", `/pots/${"9".repeat(20)}`, true],
    ["/pots/7", `/pots/${"9".repeat(21)}`, false],
    ["/pots/7,8", "/pots/1,2,3", true],
    ["/pots/7,8", "/pots/1", false],
    [`/pots/${uuid}`, `/pots/${other}`, true],
    [`/pots/${uuid}`, `/pots/${other.toUpperCase()}`, true],
    [`/pots/${uuid}`, "/pots/7", false],
    [`/pots/${uuid}`, `/pots/${other}0`, false],
    [`/pots/${"0a".repeat(12)}`, `/pots/${"1b".repeat(16)}`, true],
    [`/pots/${"0a".repeat(12)}`, `/pots/${"ab".repeat(12)}`, false],
    [`/pots/${"0a".repeat(11)}`, `/pots/${"1b".repeat(11)}`, false],
    ["/v1/7", "/v1/8", true],
    ["/v/7", "/v/8", false],
    ["/api/7", "/api/8", false],
    ["/APIs/7", "/APIs/8", false],
    ["/rest/7", "/rest/8", false],
    ["/ver/7", "/ver/8", false],
    ["/version/7", "/version/8", false],
    ["/versions/7", "/versions/8", false],
    ["/pots/7/8", "/pots/7/9", false],
    ["/pots/7/8", "/pots/6/8", true],
    ["/7/pots", "/8/pots", false],
    ["/pots/7/lid", "/pots/8/lid", true],
    ["/pots/7/lid", "/pots/8/cup", false],
    ["/pots/7/lid", "/pots/8", false],
    ["/pots/7/{kind}", "/pots/8/flat", true],
    ["/pots/7/x-{kind}", "/pots/8/x-flat", true],
    ["/pots/7/x-{kind}", "/pots/8/y-flat", false],
    ["/pots/7?full=1", "/pots/8", true],
    ["/pots/red", "/pots/blue", false],
  ])("%s is called as %s: %s", (shown, url, isCall) => {
    expect(finder(paths(shown))(url) !== "none").toBe(isCall);
  });
  it("gives the values of its variables, and is the one with most fixed words", () => {
    const find = finder(paths("/pots/7/{kind}", "/pots/7/flat", "/pots/6/{other}"));
    expect(find("/pots/8/flat")).toBe("/pots/7/flat");
    expect(find("/pots/8/round")).toBe("/pots/7/{kind} kind=round; /pots/6/{other} other=round");
  });
  it("is none where two paths of another form fit as well", () => {
    expect(finder(paths("/pots/7/{kind}/x", "/pots/7/x/{kind}"))("/pots/8/x/x")).toBe("none");
  });
});

describe("a name that the page made up", () => {
  const of = (...calls: readonly (readonly [method: string, path: string])[]) =>
    finder(calls.map(([method, path]) => ({ method, paths: [path] })));
  const listed = [
    ["GET", "/people"],
    ["GET", "/people/ann"],
  ] as const;
  test.each(["PUT", "PATCH", "DELETE"])(
    "stands for any where the page changes another thing of the list: %s",
    (method) => {
      const find = of(...listed, [method, "/people/bob"]);
      expect(find("/people/cid")).toBe("/people/ann");
      expect(find("/people/cid", method)).toBe("/people/bob");
      expect(find("/people/")).toBe("/people");
    },
  );
  it("is none where the list makes or reads what it names, or changes what it reads", () => {
    expect(of(...listed, ["POST", "/people/bob"])("/people/cid")).toBe("none");
    expect(of(...listed)("/people/cid")).toBe("none");
    expect(of(...listed, ["PUT", "/people/ann"], ["PUT", "/people/bob"])("/people/cid")).toBe("none");
    expect(of(...listed, ["PUT", "/people/bob"], ["PUT", "/people/{id}"])("/people/cid")).toBe("none");
  });
  it("is of the page's own list", () => {
    const two = finder([
      { paths: ["/people"], edition: "a" },
      { paths: ["/people/ann"], edition: "a" },
      { method: "PUT", paths: ["/people/bob"], edition: "b" },
    ]);
    expect(two("/people/cid")).toBe("none");
    expect(of(["POST", "/people"], ["GET", "/people/ann"], ["PUT", "/people/bob"])("/people/cid")).toBe("none");
  });
  it("may be the beginning of a longer path, and others of the page stay words", () => {
    const find = of(...listed, ["PUT", "/people/bob"], ["GET", "/people/ann/pets"], ["GET", "/shops/ann"]);
    expect(find("/people/cid/pets")).toBe("/people/ann/pets");
    expect(find("/shops/cid")).toBe("none");
  });
});
