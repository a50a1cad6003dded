/** The matrix of editions: what each says of a promise, whether they agree, and which cause speaks of it. */
import { describe, expect, it, test } from "vitest";
import { gravestFirst, gravestOf, indexCauses, matrixOf } from "../../src/audit/matrix.ts";
import { comparePages } from "../../src/compare/compare.ts";
import type { Cause, Finding, Place } from "../../src/findings/finding.ts";
import type { MatrixRow, ReportPlace } from "../../src/findings/report.ts";
import { readText } from "../editions/read.ts";
import { cause, finding } from "./findings.ts";

const locate = ({ span, role, words }: Place): ReportPlace =>
  ({
    file: span.source,
    role,
    words,
    context: [
      { line: 1, cells: ["before"], here: false },
      { line: 2, cells: [words], here: true },
    ],
  }) as unknown as ReportPlace;

/** An edition of one page: rows "name type description", the method, and whether it is deprecated. */
const edition = (folder: string, rows: readonly string[], call = "GET /v1/pots", note = "") =>
  readText(
    `${folder}/list.md`,
    `# Pots<a name="pots_1"></a>\n\n${note}\n\n## URI\n\n${call}\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n${rows.map((one) => `| ${one.replaceAll("/", "|")} |\n`).join("")}`,
  ).page;

/** "= size type: string (agrees), nothing (silent 3)": a line for each row. */
function rowsOf(pages: readonly ReturnType<typeof edition>[], causes: readonly Cause[] = []): string[] {
  const [group] = comparePages(pages);
  if (group === undefined) return expect.fail("no group");
  const { rows } = matrixOf(group, indexCauses(causes), (source) => source.slice(0, 1), locate);
  return rows.map(({ operation, promise, fact, agrees, cells }) => {
    const told = cells.map((cell) =>
      cell === null ? "/" : `${cell.says ?? "nothing"} (${cell.mark}${cell.cause === null ? "" : ` ${cell.cause}`})`,
    );
    return `${agrees ? "=" : "≠"} ${operation} ${promise}${fact === null ? "" : ` ${fact}`}: ${told.join(", ")}`;
  });
}

const found = (fieldPath: string | null, fact: string | null, more: Partial<Finding> = {}): Finding =>
  finding({ rule: "compare/x", severity: "warning", edition: "a/list.md", fieldPath, fact, ...more });

test("editions that say the same agree", () => {
  const same = ["size / String / The size."];
  expect(rowsOf([edition("a", same), edition("b", same)])).toEqual([
    "= GET /v1/pots deprecated: nothing (agrees), nothing (agrees)",
    "= GET /v1/pots size: string (agrees), string (agrees)",
  ]);
});

describe("a row of which editions say other things", () => {
  const [text, number, none] = ["size / String / x", "size / Integer / x", "size / - / x"].map((row) => [
    row,
    "id / String / y",
  ]);
  const [a, b] = [edition("a", text ?? []), edition("b", number ?? [])];
  it("differs, or is silent where one says nothing", () => {
    expect(rowsOf([a, b])[0]).toBe("≠ GET /v1/pots size: string (differs), integer (differs)");
    expect(rowsOf([a, edition("b", none ?? [])])[0]).toMatch(
      /^≠ GET \/v1\/pots size: string \(differs\), – \(silent\)/,
    );
    expect(rowsOf([a, edition("b", ["id / String / y"])])[0]).toBe(
      "≠ GET /v1/pots size: string (differs), nothing (silent)",
    );
  });
  it("has the number of the first cause that speaks of it", () => {
    const other = cause([found("id", "type")]);
    const speaking = cause([found("size", "type")]);
    expect(rowsOf([a, b], [other, speaking, speaking])).toEqual([
      "= GET /v1/pots id: string (agrees 1), string (agrees)",
      "≠ GET /v1/pots size: string (differs 2), integer (differs)",
      "= GET /v1/pots deprecated: nothing (agrees), nothing (agrees)",
    ]);
    expect(rowsOf([a, b], [cause([found("size", null, { edition: "b/list.md" })])])[0]).toBe(
      "≠ GET /v1/pots size: string (differs), integer (differs 1)",
    );
    expect(rowsOf([a, b], [cause([found("size", "format")])])[0]).toBe(
      "≠ GET /v1/pots size: string (differs), integer (differs)",
    );
    expect(rowsOf([a, b], [cause([found(null, "deprecated")])])[0]).toBe(
      "= GET /v1/pots deprecated: nothing (agrees 1), nothing (agrees)",
    );
  });
  it("is contradicted where the cause finds the edition wrong, and undecided where nothing decides", () => {
    const verdict = (certainty: "sure" | "undecided", ...wrong: string[]): Cause[] => [
      cause([found("size", "type"), found("size", "type", { edition: "b/list.md" })], {
        verdict: { certainty, wrong, because: "" },
      }),
    ];
    expect(rowsOf([a, b], verdict("sure", "b/list.md"))[0]).toBe(
      "≠ GET /v1/pots size: string (differs 1), integer (contradicted 1)",
    );
    expect(rowsOf([a, edition("b", ["id / String / y"])], verdict("undecided"))[0]).toBe(
      "≠ GET /v1/pots size: string (differs 1), nothing (undecided 1)",
    );
    expect(rowsOf([a, edition("b", ["id / String / y"])], verdict("sure", "b/list.md"))[0]).toBe(
      "≠ GET /v1/pots size: string (differs 1), nothing (silent 1)",
    );
  });
  it("has a further row for each other fact that differs", () => {
    const long = ["size / String / It has at most 9 characters.", "id / String / y"];
    const longer = ["size / String / It has at most 19 characters.", "id / String / y"];
    expect(rowsOf([edition("a", long), edition("b", longer)]).filter((line) => line.includes("size"))).toEqual([
      "≠ GET /v1/pots size length: at most 9 (differs), at most 19 (differs)",
      "= GET /v1/pots size: string (agrees), string (agrees)",
    ]);
  });
});

test("an edition that is deprecated differs from those that do not say so", () => {
  const rows = ["size / String / x"];
  const old = "This API is deprecated.";
  const lines = (a: string, b: string): string | undefined =>
    rowsOf([edition("a", rows, "GET /v1/pots", a), edition("b", rows, "GET /v1/pots", b)]).find((one) =>
      one.includes("deprecated"),
    );
  expect(lines(old, "")).toBe("≠ GET /v1/pots deprecated: yes (differs), nothing (silent)");
  expect(lines(old, old)).toBe("= GET /v1/pots deprecated: yes (agrees), yes (agrees)");
});

test("what an edition says of the same field of another method's answer stands beside it", () => {
  const [get, more] = [
    ["id / String / y", "size / String / x"],
    ["id / Integer / y", "size / Integer / x"],
  ];
  const lines = rowsOf([edition("a", get), edition("b", get), edition("c", more, "POST /v1/pots")]).filter((line) =>
    / (?:id|size|deprecated)/.test(line),
  );
  expect(lines).toEqual([
    "= GET /v1/pots deprecated: nothing (agrees), nothing (agrees), /",
    "= GET /v1/pots id: string (agrees), string (agrees), integer (agrees)",
    "= GET /v1/pots size: string (agrees), string (agrees), integer (agrees)",
    "= POST /v1/pots deprecated: /, /, nothing (agrees)",
    "= POST /v1/pots id: /, /, integer (agrees)",
    "= POST /v1/pots size: /, /, integer (agrees)",
  ]);
});

test("where pages agree, what stands around their words is left out", () => {
  const [group] = comparePages([
    edition("a", ["size / String / x", "id / String / y"]),
    edition("b", ["size / Integer / x", "id / String / y"]),
  ]);
  if (group === undefined) return expect.fail("no group");
  const { rows, name, editions } = matrixOf(group, indexCauses([]), (source) => source.slice(0, 1), locate);
  const around = (promise: string) =>
    rows.find((row) => row.promise === promise)?.cells.map((cell) => cell?.place?.context.length);
  expect([name, editions]).toEqual([group.group.name, ["a", "b"]]);
  expect([around("size"), around("id")]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test("what a graver cause speaks of comes first, then differences, agreement last", () => {
  const row = (agrees: boolean, ...causes: (number | null)[]): MatrixRow =>
    ({ agrees, cells: [null, ...causes.map((number) => ({ cause: number }))] }) as unknown as MatrixRow;
  const [same, differs, third, second] = [row(true), row(false, null), row(true, 3), row(false, 7, 2)];
  expect(gravestFirst([same, differs, third, second], (one) => gravestOf([one]))).toEqual([
    second,
    third,
    differs,
    same,
  ]);
  expect(gravestFirst([[same, third], [differs], [], [same, second]], gravestOf)).toEqual([
    [same, second],
    [same, third],
    [differs],
    [],
  ]);
});
