/** Lists and objects in a query: every style in which they are written, and what breaks in each. */
import { describe, expect, it } from "vitest";
import type { Parameter } from "../../src/api-model/api-page.ts";
import { exchange, found, pageOf, parameter, row, structure, told, validate } from "./pages.ts";

const others = [
  structure("Filter", [
    row("name", "string", { required: "yes" }),
    row("size", "integer"),
    row("made", "string", { says: { format: "date" } }),
    row("range", "Range"),
  ]),
  structure("Range", [row("from", "integer"), row("to", "integer")]),
];
const query = (field: ReturnType<typeof row>): readonly Parameter[] => [parameter("query", field)];

/** Rule and field of each finding. */
function broken(parameters: readonly Parameter[], sent: string): string[] {
  const url = `https://api.example.com/v1/7/clusters?${sent}`;
  return told(validate([pageOf([], { parameters }, others)], [exchange({ url, body: {} })]).findings).map((line) =>
    line
      .split(" ")
      .slice(2, 6)
      .join(" ")
      .replace(/:? (?:expected|not|undocumented).*$/, ""),
  );
}

describe("a list", () => {
  const ids = query(row("ids", "[]integer"));
  const kinds = query(row("kind", "[]string", { says: { maxItems: 2, minItems: 2, uniqueItems: true } }));

  it.each(["ids=1,2", "ids=1|2", "ids=1%7C2", "ids=1&ids=2", "ids[]=1&ids[]=2", "ids[0]=1&ids[1]=2", "ids%5B%5D=1"])(
    "is read from %s",
    (sent) => {
      expect(broken(ids, sent)).toEqual([]);
    },
  );
  it.each(["ids=1%202", "ids=1+2", "ids=1;2", "ids=[1,2]", "ids=5", "ids=1,2&ids=3"])("and from %s", (sent) => {
    expect(broken(ids, sent)).toEqual([]);
  });
  it.each(["ids=1,b", "ids=1|b", "ids=1&ids=b", "ids[]=1&ids[]=b", "ids[0]=b", 'ids=[1,"b"]', "ids=b"])(
    "has an item that is none in %s",
    (sent) => {
      expect(broken(ids, sent)).toEqual(["request-parameter: query ids[]"]);
    },
  );
  it("is counted as one, however often its name is there", () => {
    for (const sent of ["kind=a&kind=b", "kind[]=a&kind[]=b", "kind=a,b"]) expect(broken(kinds, sent)).toEqual([]);
    for (const sent of ["kind=a&kind=b&kind=c", "kind[]=a&kind[]=b&kind[]=c", "kind=a,a", "kind=a"])
      expect(broken(kinds, sent)).toEqual(["request-parameter: query kind"]);
  });
  it("may be written with its brackets in the row", () => {
    expect(broken(query(row("ids[]", "[]integer", { required: "yes" })), "ids[]=1&ids[]=2")).toEqual([]);
    expect(broken(query(row("ids[]", "[]integer", { required: "yes" })), "ids[0]=1")).toEqual([]);
  });
  it("of texts takes a text with a bar as it is", () => {
    expect(broken(query(row("title", "[]string")), "title=a|b&title=c")).toEqual([]);
  });
});

describe("an object", () => {
  const filter = query(row("filter", "Filter"));
  const good = [
    "filter[name]=a&filter[size]=5",
    "filter.name=a&filter.size=5",
    "filter=%7B%22name%22%3A%22a%22%2C%22size%22%3A5%7D",
    "name=a&size=5",
    "filter[name]=a&filter[range][from]=1&filter[range][to]=2",
    "filter%5Bname%5D=a",
  ];

  it.each(good)("is read from %s", (sent) => {
    expect(broken(filter, sent)).toEqual([]);
  });
  it.each<[string, string]>([
    ["filter[name]=a&filter[size]=big", "request-parameter: query filter.size"],
    ["filter.name=a&filter.size=big", "request-parameter: query filter.size"],
    ["filter[name]=a&filter[range][from]=x", "request-parameter: query filter.range.from"],
    ["filter[size]=5", "missing-request-parameter: query filter.name"],
    ["name=a&size=big", "request-parameter: query filter.size"],
    ["filter[name]=a&filter[colour]=red", "undocumented-field: query filter.colour"],
  ])("is broken in %s", (sent, finding) => {
    expect(broken(filter, sent)).toEqual([finding]);
  });
  it("in a style that cannot be read is no finding", () => {
    expect(broken(filter, "filter=name,a,size,big")).toEqual([]);
    expect(broken(filter, "filter=%7Bbroken")).toEqual([]);
  });
  it("leaves parameters of the same name to their own rows", () => {
    expect(broken([...filter, ...query(row("size", "string"))], "filter[name]=a&size=big")).toEqual([]);
  });
});

describe("a text or a number with brackets behind its name", () => {
  it("is another thing than the row speaks of", () => {
    expect(broken(query(row("size", "integer")), "size[gte]=big")).toEqual([]);
    expect(broken(query(row("size", "integer")), "size=big")).toEqual(["request-parameter: query size"]);
  });
});

describe("dates that no calendar has", () => {
  const impossible = ["2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "2026-04-31"];
  const possible = ["2026-02-28", "2024-02-29", "2026-12-31"];
  const day = row("day", "string", { says: { format: "date" } });
  const at = row("at", "string", { says: { format: "date-time" } });

  it.each(impossible)("%s is told in request and response", (date) => {
    expect(broken(query(day), `day=${date}`)).toEqual(["request-parameter: query day"]);
    expect(broken(query(at), `at=${date}T10:00:00Z`)).toEqual(["request-parameter: query at"]);
    expect(broken(query(row("filter", "Filter")), `filter[name]=a&filter[made]=${date}`)).toEqual([
      "request-parameter: query filter.made",
    ]);
    expect(found([day, at], [{ day: date, at: `${date}T10:00:00Z` }])).toHaveLength(2);
  });
  it.each(possible)("%s is a date", (date) => {
    expect(broken(query(day), `day=${date}`)).toEqual([]);
    expect(broken(query(at), `at=${date}T10:00:00%2B08:00`)).toEqual([]);
    expect(found([day, at], [{ day: date, at: `${date}T23:59:60.5Z` }])).toEqual([]);
  });
  it("a text of which the page says no format may look like one", () => {
    expect(found([row("day", "string")], [{ day: "2026-02-30" }])).toEqual([]);
    expect(broken(query(row("day", "string")), "day=2026-02-30")).toEqual([]);
  });
});

describe("an object whose row names many keys", () => {
  const labelled = query(row("label", "Labels"));
  const labels = structure("Labels", [row("size-*", "integer"), row("made", "string")]);
  const broken = (sent: string): string[] => {
    const url = `https://api.example.com/v1/7/clusters?${sent}`;
    const pages = [pageOf([], { parameters: labelled }, [labels])];
    return told(validate(pages, [exchange({ url, body: {} })]).findings).filter((line) => line.includes("size-"));
  };
  it("holds each of them against it", () => {
    expect(broken("label[size-a]=1&label[size-b]=2")).toEqual([]);
    expect(broken("label[size-a]=1&label[size-b]=wide")).toHaveLength(1);
  });
});
