/** Which operation of an old page has become which of the new: by path, by title, and by the thing that the path ends with. */
import { expect, test } from "vitest";
import { pairOperations } from "../../src/changes/operation-pairs.ts";
import { readText } from "../editions/read.ts";

type Call = readonly [title: string, request: string];

function pairsOf(before: readonly Call[], after: readonly Call[]): string[] {
  const page = (calls: readonly Call[]) =>
    readText("page.md", calls.map(([title, request]) => `## ${title}\n\n\`${request}\``).join("\n\n")).page.operations;
  const { pairs, removed, added } = pairOperations(page(before), page(after));
  return [
    ...pairs.map((pair) => `${pair.before.path.value} > ${pair.after.path.value}`),
    ...removed.map(({ path }) => `${path.value} > nothing`),
    ...added.map(({ path }) => `nothing > ${path.value}`),
  ];
}

test.each<[string, readonly Call[], readonly Call[], readonly string[]]>([
  [
    "another version",
    [["Show a boat", "GET /v1/boats/{id}"]],
    [["Get a boat", "GET /v2/boats/{id}"]],
    ["/v1/boats/{id} > /v2/boats/{id}"],
  ],
  [
    "the plural of the thing",
    [["Sink a boat", "DELETE /v1/boat_type/{id}"]],
    [["Scuttle a boat", "DELETE /v1/boat_types/{id}"]],
    ["/v1/boat_type/{id} > /v1/boat_types/{id}"],
  ],
  [
    "another thing under one title",
    [["列出船只", "GET /api/fleet/boats"]],
    [["列出船只", "GET /api/fleet/vessels"]],
    ["/api/fleet/boats > /api/fleet/vessels"],
  ],
  [
    "another thing under another title",
    [["List boats", "GET /api/fleet/boats"]],
    [["List berths", "GET /api/fleet/berths"]],
    ["/api/fleet/boats > nothing", "nothing > /api/fleet/berths"],
  ],
  [
    "the one of two whose title stayed",
    [
      ["List lamps of a deck", "GET /v1/boats/{id}/lamps/{deck}"],
      ["Show a lamp", "GET /v1/boats/{id}/lamps/{deck}/{lamp}"],
    ],
    [["Show a lamp", "GET /v1/boats/{id}/lamps/{lamp}@{deck}"]],
    [
      "/v1/boats/{id}/lamps/{deck}/{lamp} > /v1/boats/{id}/lamps/{lamp}@{deck}",
      "/v1/boats/{id}/lamps/{deck} > nothing",
    ],
  ],
])("%s", (_title, before, after, expected) => {
  expect(pairsOf(before, after)).toEqual(expected);
});
