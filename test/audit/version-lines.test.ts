/** The lines under a change: what the new page says, and what the old one said. */
import { expect, test } from "vitest";
import type { ReportAtom, ReportPlace } from "../../src/findings/report.ts";
import type { Json } from "../../src/api-model/api-page.ts";
import { versionLines } from "../../src/audit/wording/version-lines.ts";

const place = (edition: string, line: number, role: ReportPlace["role"], words: string): ReportPlace => ({
  file: `${edition}.md`,
  edition,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  role,
  words,
  url: null,
  context: [],
});

const atom = (before: Json, after: Json, ...places: ReportPlace[]): ReportAtom => ({
  rule: "diff/type-changed",
  severity: "warning",
  message: "",
  operation: null,
  side: null,
  fieldPath: null,
  fact: null,
  edition: "new",
  places,
  data: { before, after },
  count: null,
  blame: null,
  since: null,
  fingerprint: "",
});

test("both pages are quoted where both say it", () => {
  const change = atom(
    "20",
    "30",
    place("new", 4, "subject", "at most 30"),
    place("old", 3, "other-edition", "at most 20"),
  );
  expect(versionLines([change])).toEqual(['"at most 30"  new:4', 'the old page says "at most 20"  old:3']);
});

test("a page that has nothing of it is not quoted", () => {
  const added = atom(null, "size", place("new", 4, "subject", "size"), place("old", 1, "other-edition", "GET /boats"));
  expect(versionLines([added])).toEqual(['"size"  new:4', "not in the old page  old:1"]);
  const removed = atom(
    "size",
    null,
    place("new", 1, "subject", "GET /boats"),
    place("old", 4, "other-edition", "size"),
  );
  expect(versionLines([removed])).toEqual(["not in the new page  new:1", 'the old page says "size"  old:4']);
});

test("of a page that is gone, only the old one is named", () => {
  const gone = atom("GET /boats", null, place("old", 1, "subject", "GET /boats"));
  expect(versionLines([gone])).toEqual(['the old page says "GET /boats"  old:1']);
});

test("changes are told together, what both pages say before what one lacks", () => {
  const said = atom("a", "b", place("new", 4, "subject", "b"), place("old", 3, "other-edition", "a"));
  const added = atom(null, "c", place("new", 5, "subject", "c"), place("old", 1, "other-edition", "GET /boats"));
  const removed = atom("d", null, place("new", 1, "subject", "GET /boats"), place("old", 6, "other-edition", "d"));
  expect(versionLines([removed, added, said])).toEqual([
    '"c"  new:5',
    '"b"  new:4',
    "not in the new page  new:1",
    'the old page says "d"  old:6',
    '"a"  old:3',
    "not in the old page  old:1",
  ]);
});

test("what is new and stands on no old page is quoted from the new one", () => {
  expect(versionLines([atom(null, "GET /boats", place("new", 1, "subject", "GET /boats"))])).toEqual([
    '"GET /boats"  new:1',
  ]);
});
