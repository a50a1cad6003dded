/** A browser's copy has no mark for headings: they are told by what stands around them. */
import { describe, expect, it } from "vitest";
import { readText } from "../../editions/read.ts";
import { outlineOf } from "./read.ts";

const headings = (text: string): string[] => outlineOf(text).filter((line) => line.startsWith("heading"));

describe("a short line above a call", () => {
  it.each([
    ["a request line", 'Boats\nShow a boat\nGET /boats/{id}\n{"id": 1}\nSink a boat\nDELETE /boats/{id}\n'],
    ["behind an empty line", "Boats\nShow a boat\n\nGET /boats/{id}\n\nSink a boat\n\nDELETE /boats/{id}\n\nGone.\n"],
    ["a label", "船只\nShow a boat\n\n请求地址：GET /boats/{id}\n\nSink a boat\n\n请求地址：DELETE /boats/{id}\n"],
    [
      "below a paragraph",
      "Boats\nShow a boat\n\nOne boat.\n\nGET /boats/{id}\n\nSink a boat\n\nGone.\n\nDELETE /boats/{id}\n",
    ],
    [
      "below a label",
      "Boats\nShow a boat\n\nRequest:\n\nGET /boats/{id}\n\nSink a boat\n\nRequest:\n\nDELETE /boats/{id}\n",
    ],
    [
      "commands",
      "Boats\nShow a boat\ncurl https://sea.example/boats/1\n{}\nSink a boat\ncurl -X DELETE https://sea.example/boats/1\n",
    ],
  ])("is its title: %s", (_what, text) => {
    expect(headings(text).slice(1)).toEqual(["heading 1: Show a boat", "heading 1: Sink a boat"]);
  });

  it.each([
    ["describes the call above it", "Boats\n\nGET /boats\n\nLists boats\n\nPOST /boats\n\nAdds one\n"],
    [
      "is the label of each call",
      "Boats\n\nBoats of a harbour.\n\nCall details\n\nGET /boats\n\nAs it is.\n\nCall details\n\nPOST /boats\n\nNow.\n",
    ],
    ["introduces the one command", "Boats\n\nTry the harbour\n\ncurl https://sea.example/boats\n"],
    [
      "names a further example",
      'Boats\n\nGET /boats/{id}\n\nExample\n\nQuerying a sloop\n\nGET /boats/17\n\n{"id": 17}\n\nQuerying a ketch\n\nGET https://sea.example/boats/18\n\n{"id": 18}\n',
    ],
    [
      "names a further example in Chinese",
      "船只\n\nGET /boats/{id}\n\n请求样例\n\nQuerying a sloop\n\nGET https://sea.example/boats/17\n\nQuerying a ketch\n\nGET https://sea.example/boats/18\n",
    ],
    [
      "names an example",
      "Boats\n\nGET /boats\n\nExample Requests\n\nQuerying all boats\n\nGET https://sea.example/boats\n",
    ],
  ])("is no title where it %s", (_what, text) => {
    expect(headings(text).filter((line) => /Lists|Adds|Call details|Try|Querying/.test(line))).toEqual([]);
  });

  it("may tell the call itself", () => {
    const text = 'Boats\nShow a boat (GET /boats/{id})\n{"id": 1}\nSink a boat - DELETE /boats/{id}\n{"id": 1}\n';
    expect(headings(text).slice(1)).toEqual([
      "heading 1: Show a boat (GET /boats/{id})",
      "heading 1: Sink a boat - DELETE /boats/{id}",
    ]);
    expect(headings("Boats\nShow a boat (GET /boats/{id})\nSink a boat (DELETE /boats/{id})\n")).toHaveLength(1);
  });

  it("is the address over its method", () => {
    expect(headings("Boats\n\n/boats/{id}\n\nGET\n\nShow a boat.\n\n/boats\n\nPOST\n\nAdd a boat.\n").slice(1)).toEqual(
      ["heading 1: /boats/{id}", "heading 1: /boats"],
    );
  });
});

describe("a numbered line", () => {
  it.each([
    [
      "figures",
      "Boats\n1. Sign in\n\nPOST /token\n\n2. Boats\n\n2.1 Show a boat\n\nGET /boats/{id}\n\n2.2 Response\n\n{}\n",
      ["1: 1. Sign in", "1: 2. Boats", "2: 2.1 Show a boat", "2: 2.2 Response"],
    ],
    [
      "Chinese signs",
      "船只\n一、登录\n\nPOST /token\n\n二、查询船只\n\nGET /boats/{id}\n",
      ["1: 一、登录", "1: 二、查询船只"],
    ],
  ])("is a heading: %s", (_what, text, expected) => {
    expect(headings(text).slice(1)).toEqual(expected.map((line) => `heading ${line}`));
  });

  it.each([
    ["stands in a list", "Boats\n\nDo this:\n\n1. Sign in\n2. Ask for boats\n3. Sink one\n\nThat is all.\n"],
    ["has no other of its kind", "Boats\n\nThe harbour has\n\n1 Pier\n\nand a wall.\n"],
    [
      "does not begin a sequence",
      "Boats\n\n2024 was a good year.\n\n12 Piers\n\nfor boats.\n\n14 Walls\n\nagainst waves.\n",
    ],
  ])("is none where it %s", (_what, text) => {
    expect(headings(text)).toEqual(["heading 1: Boats"]);
  });
});

describe("a line of the contents", () => {
  const contents = "boat_show\nboat_list\nboat_sink\n";
  it("is a heading where it stands again", () => {
    const body = "boat_show\n\nShows a boat.\n\nboat_list\n\nLists boats.\n\nboat_sink\n\nSinks a boat.\n";
    expect(headings(`Boats\n\n${contents}\n${body}`).slice(1)).toEqual([
      "heading 1: boat_show",
      "heading 1: boat_list",
      "heading 1: boat_sink",
    ]);
    // a word that stands a third time may be anything
    expect(headings(`Boats\n\n${contents}\n${body}\nboat_show\n\nboat_list\n\nboat_sink\n`)).toHaveLength(1);
  });

  it.each([
    ["the contents", "boat_show (Beta)", "boat_show"],
    ["its title", "boat_show", "boat_show (deprecated)"],
    ["the contents in Chinese", "船只详情（新）", "船只详情"],
  ])("may have its state in brackets, in %s", (_what, listed, title) => {
    const text = `Boats\n\n${contents.replace("boat_show", listed)}\n${title}\n\nShows a boat.\n\nboat_list\n\nLists boats.\n\nboat_sink\n\nSinks a boat.\n`;
    expect(headings(text)[1]).toBe(`heading 1: ${title}`);
  });

  it("may be a row of a table of calls, whose sections then are the calls'", () => {
    const text = [
      "Boats",
      "",
      "Method\tHTTP request\tDescription",
      "boat_list\tGET /boats\tLists boats",
      "boat_sink\tDELETE /boats/{id}\tSinks a boat",
      "boat_list",
      "",
      "Lists boats of a harbour.",
      "",
      "Name\tType\tDescription",
      "harbour\tstring\tThe harbour",
      "boat_sink",
      "",
      "Sinks a boat.",
      "",
      "Name\tType\tDescription",
      "id\tinteger\tThe boat",
      "",
    ].join("\n");
    const { page } = readText("page.txt", text);
    expect(
      page.operations.map(({ method, path, parameters }) =>
        [method.value, path.value, ...parameters.map(({ in: place, name }) => `${place} ${name.value}`)].join(" "),
      ),
    ).toEqual(["GET /boats query harbour", "DELETE /boats/{id} path id"]);
  });
});

describe("a short line above a sentence", () => {
  it("is a heading of its own", () => {
    const text = "Boats\n\nAll about boats.\n\nHow to sail\n\nSet the sails, then wait.\n\nGET /boats\n";
    expect(headings(text)).toEqual(["heading 1: Boats", "heading 3: How to sail"]);
  });
  it.each([
    ["another sentence", "Boats\n\nAll about boats.\n\nSet the sails, then go\n\nWait for wind.\n\nGET /boats\n"],
    [
      "the words for the call above it",
      "Boats\n\nPOST\n\n/boats\n\nAdd a boat\n\nAdds one.\n\nGET\n\n/boats\n\nList boats\n\nLists all.\n",
    ],
    ["what a label announces", "Boats\n\nMethod:\n\nPOST\n\nURL:\n\n/boats\n\nAdds one.\n"],
  ])("is none where it is %s", (_what, text) => {
    expect(headings(text)).toEqual(["heading 1: Boats"]);
  });
});
