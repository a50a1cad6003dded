/** Which field of an old page has become which of the new one, and how alike names are taken to be. */
import { describe, expect, test } from "vitest";
import { alignFields, findMoves } from "../../src/promises/align.ts";
import { type FieldNode, fieldTree } from "../../src/promises/field-tree.ts";
import { fieldPromises } from "../../src/promises/promises.ts";
import { isDescription, likeness, plainSpelling, wordsOfName } from "../../src/promises/names.ts";
import { type FieldSpec, integer, withResponse } from "../changes/page-maker.ts";

function tree(fields: readonly FieldSpec[]): FieldNode[] {
  const page = withResponse(...fields);
  return fieldTree(page.operations.flatMap((operation) => fieldPromises(page, operation)));
}

const pathOf = ({ promise }: FieldNode): string => promise.path;

/** "old → new (how)" for each pair, "- old" for what was removed and "+ new" for what was added. */
function aligned(before: readonly FieldSpec[], after: readonly FieldSpec[]): string[] {
  const found = alignFields(tree(before), tree(after));
  const moves = findMoves(found.removed, found.added, found.pairs);
  return [
    ...[...found.pairs, ...moves.pairs].map(
      ({ before: old, after: now, by }) => `${pathOf(old)} → ${pathOf(now)} (${by})`,
    ),
    ...moves.removed.map((node) => `- ${pathOf(node)}`),
    ...moves.added.map((node) => `+ ${pathOf(node)}`),
  ];
}

const names = (...list: readonly string[]): FieldSpec[] => list.map((name) => ({ name }));

describe("a field has become", () => {
  test("the one of its name, else the one that is spelt otherwise", () => {
    expect(aligned(names("flavor_ref", "id"), names("flavorRef", "id"))).toEqual([
      "id → id (name)",
      "flavor_ref → flavorRef (spelling)",
    ]);
  });

  test("the one that is most like it, and no second one", () => {
    expect(aligned(names("disk_size_old"), names("disk_size_raw", "disk_size"))).toEqual([
      "disk_size_old → disk_size (likeness)",
      "+ disk_size_raw",
    ]);
  });

  test("neither of two that are as like", () => {
    expect(aligned(names("disk_size"), names("disk_size_mb", "disk_size_gb"))).toEqual([
      "- disk_size",
      "+ disk_size_mb",
      "+ disk_size_gb",
    ]);
  });

  test("none of another type", () => {
    expect(aligned([{ name: "disk_size" }], [{ name: "disk_sizes", type: integer }])).toEqual([
      "- disk_size",
      "+ disk_sizes",
    ]);
  });

  test("one of another name where the description tells it, which a short one does not", () => {
    const told = (description: string): string[] =>
      aligned([{ name: "glaze", description }], [{ name: "coating", description }]);
    expect(told("Its coating.")).toEqual(["glaze → coating (likeness)"]);
    expect(told("Its surface")).toEqual(["- glaze", "+ coating"]);
  });

  test("one elsewhere, where only one has its name there", () => {
    expect(
      aligned(
        [{ name: "pot", type: names("colour", "height") }],
        [{ name: "pot", type: names("height") }, ...names("colour")],
      ),
    ).toEqual(["pot → pot (name)", "pot.height → pot.height (name)", "pot.colour → colour (move)"]);
  });

  test("one in a new wrapper, which is no addition unless it brings more", () => {
    const wrapped = (...inner: readonly string[]): string[] =>
      aligned(names("colour", "height"), [{ name: "look", type: names(...inner) }]);
    const moved = ["colour → look.colour (move)", "height → look.height (move)"];
    expect(wrapped("colour", "height")).toEqual(moved);
    expect(wrapped("colour", "height", "gloss")).toEqual([...moved, "+ look"]);
    // one name less here and one more in a new object is no move
    expect(wrapped("colour", "gloss", "grain")).toEqual(["- colour", "- height", "+ look"]);
  });

  test("none elsewhere whose name says little", () => {
    expect(
      aligned([{ name: "pot", type: names("id", "height") }], [{ name: "pot", type: names("height") }, ...names("id")]),
    ).toEqual(["pot → pot (name)", "pot.height → pot.height (name)", "- pot.id", "+ id"]);
  });
});

describe("names", () => {
  test.each([
    ["flavorRef", ["flavor", "ref"]],
    ["flavor_ref", ["flavor", "ref"]],
    ["Flavor-Ref", ["flavor", "ref"]],
    ["ipV4Address", ["ip", "v4", "address"]],
    ["md5Sum", ["md5", "sum"]],
    ["vpcID", ["vpc", "id"]],
    ["HTTPServerName", ["http", "server", "name"]],
    ["陶罐Id", ["陶罐id"]],
    ["--", []],
  ])("%s has the words %j", (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });

  test("are spelt alike without case, hyphens, underscores and blanks", () => {
    expect(["X-Auth-Token", "x_auth token", "xAuthToken", "ｘAuthToken"].map(plainSpelling)).toEqual(
      Array.from({ length: 4 }, () => "xauthtoken"),
    );
  });

  test.each([
    ["a letter in a long name", "flavour", "flavor", 1],
    ["a letter in a short one", "size", "side", 1],
    ["a letter in a very short one", "vpc", "vpn", 0],
    ["another digit", "address4", "address6", 0],
    ["a plural", "pots", "pot", 1],
    ["one word of two", "min_size", "max_size", 1 / 3],
    ["one word more", "disk_size", "disk_size_gb", 2 / 3],
    ["words in another order", "size_of_disk", "disk_size", 2 / 3],
    ["a word twice", "pot_pot", "pot", 1 / 2],
    ["nothing", "colour", "weight", 0],
    ["no words", "--", "__", 0],
    ["no words beside some", "*", "colour", 0],
  ])("that differ by %s: %s and %s", (_, a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected);
    expect(likeness(b, a)).toBeCloseTo(expected);
  });

  test("are descriptions where a writer's words stand for a key", () => {
    expect(["name of the pot", "陶罐名称", "pot name", "pot_name"].map(isDescription)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
