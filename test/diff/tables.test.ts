/** Tables of no operation in sets of pages, and where what is told of them begins. */
import { describe, expect, test } from "vitest";
import { diffPages, diffSets } from "../../src/diff/diff.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { readText } from "../editions/read.ts";

const line = ({ severity, message }: Finding): string => `${severity} ${message}`;
const between = (before: string, after: string, ending = "md"): string[] =>
  diffPages(readText(`old.${ending}`, before).page, readText(`new.${ending}`, after).page).map(line);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const codes = (title: string, ...rows: readonly string[]): string =>
  `## ${title}\n\n${table(
    ["Code", "Meaning"],
    rows.map((code) => [code, `What ${code} means.`]),
  )}\n`;
const PAGE = "# Kilns\n\nGET /v1/kilns\n\n";

describe("which table is which", () => {
  test("half of the rows under another heading are the same table, less are not", () => {
    const old = PAGE + codes("Faults", "KILN.01", "KILN.02");
    expect(between(old, PAGE + codes("What may happen", "KILN.02", "KILN.03"))).toEqual([
      "warning What may happen: rows removed: KILN.01",
      "info What may happen: rows added: KILN.03",
    ]);
    const of = (...rows: readonly string[]): string => PAGE + codes("Faults", ...rows);
    expect(between(of("KILN.01", "KILN.02", "KILN.03"), PAGE + codes("What may happen", "KILN.03", "KILN.04"))).toEqual(
      ["warning Faults: table removed: KILN.01, KILN.02", "info What may happen: rows added: KILN.04"],
    );
  });

  test("a heading that is numbered otherwise, and a number in a caption, are no other name", () => {
    expect(between(PAGE + codes("3.1 Faults", "KILN.01"), PAGE + codes("4. Faults", "KILN.02"))).toEqual(
      ["warning Faults: rows removed: KILN.01", "info Faults: rows added: KILN.02"].map((said) =>
        said.replace("Faults", "4. Faults"),
      ),
    );
  });

  test("two tables below one heading are told by the line before each", () => {
    const two = (most: string): string =>
      `${PAGE}## 限制\n\n窑炉的限制：\n\n${table(["项目", "数值"], [["最高温度", most]])}\n\n房间的限制：\n\n${table(["项目", "数值"], [["窑炉数量", "3"]])}\n`;
    expect(between(two("1200"), two("1300"))).toEqual(["warning 窑炉的限制：, 最高温度: “数值” was 1200, is 1300 now"]);
  });
});

describe("what a cell says", () => {
  const cell = (text: string): string => `${PAGE}## Notes\n\n${table(["Item", "Note"], [["door", text]])}\n`;

  test("a sentence with the same figures is worded otherwise; a figure, a name or fewer than three words are another fact", () => {
    expect(between(cell("It opens slowly."), cell("Opening takes long."))).toEqual([
      "info Notes: worded otherwise: door",
    ]);
    expect(between(cell("It opens in 5 s."), cell("It opens in 9 s."))).toEqual([
      "warning Notes, door: “Note” was It opens in 5 s., is It opens in 9 s. now",
    ]);
    expect(between(cell("It is OPEN now."), cell("It is SHUT now."))).toHaveLength(1);
    expect(between(cell("Opens slowly."), cell("Opens fast."))).toEqual([
      "warning Notes, door: “Note” was Opens slowly., is Opens fast. now",
    ]);
    expect(between(cell("开门时间很长。"), cell("开门要等一段时间。"))).toEqual([
      "warning Notes, door: “Note” was 开门时间很长。, is 开门要等一段时间。 now",
    ]);
    expect(between(cell("打开炉门需要很长时间。"), cell("炉门打开时间比较长。"))).toEqual([
      "info Notes: worded otherwise: door",
    ]);
  });

  test("stops, quotes, dashes and full-width letters say nothing", () => {
    expect(between(cell("“10–20” ｏｐｅｎ。"), cell('"10-20" open.'))).toEqual([]);
  });

  test("eight characters that are the same name the same row, seven do not", () => {
    const row = (code: string, what: string): string =>
      `${PAGE}## Codes\n\n${table(["Code", "Meaning"], [[code, what]])}\n`;
    expect(between(row("K1", "No fire."), row("K2", "No fire."))).toEqual([
      "warning Codes: rows removed: K1",
      "info Codes: rows added: K2",
    ]);
    expect(between(row("K1", "No wood here"), row("K2", "No wood here"))).toEqual([
      "warning Codes: row renamed from K1 to K2",
    ]);
  });

  test("long cells are quoted where they begin to differ", () => {
    const long = (end: string): string => cell(`At ${"most ".repeat(30)}${end} ${"or less ".repeat(30)}`);
    const [said] = between(long("10"), long("20"));
    expect(said).toMatch(/was ….*most 10 or less.*…, is ….*most 20 or less.*… now$/);
    expect(said?.length).toBeLessThan(250);
  });
});

describe("rows without a name of their own", () => {
  const moves = (...rows: readonly (readonly string[])[]): string =>
    `${PAGE}## Moves\n\n${table(["From", "To"], rows)}\n`;

  test("are told by all that they say", () => {
    const old = moves(["COLD", "WARM"], ["COLD", "HOT"], ["WARM", "HOT"]);
    expect(between(old, moves(["COLD", "WARM"], ["WARM", "HOT"], ["WARM", "COLD"]))).toEqual([
      "warning Moves: rows removed: COLD / HOT",
      "info Moves: rows added: WARM / COLD",
    ]);
  });

  test("a cell that spans rows is the one that is left empty below it", () => {
    const spans = `<h1>Kilns</h1><p>GET /v1/kilns</p><h2>Moves</h2><table><tr><th>From</th><th>To</th></tr>
<tr><td rowspan="2">COLD</td><td>WARM</td></tr><tr><td>HOT</td></tr></table>`;
    const [old, now] = [
      readText("old.md", moves(["COLD", "WARM"], ["", "HOT"])).page,
      readText("new.html", spans).page,
    ];
    expect(diffPages(old, now).map(line)).toEqual([]);
  });
});

describe("sets of pages", () => {
  const pagesOf = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).map(([name, text]) => readText(name, text).page);
  const setsBetween = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
    diffSets(pagesOf(before), pagesOf(after)).findings.map(line);
  const kilns = (rest: string): string => `# Kilns\n\nGET /v1/kilns\n\n${rest}`;
  const rooms = (rest: string): string => `# 房间\n\nGET /v1/rooms\n\n${rest}`;

  test("a table that went to another page is there", () => {
    const faults = codes("Faults", "KILN.01", "KILN.02");
    expect(
      setsBetween(
        { "a/kilns.md": kilns(faults), "a/rooms.md": rooms("") },
        { "b/kilns.md": kilns(""), "b/rooms.md": rooms(faults) },
      ),
    ).toEqual([]);
    expect(
      setsBetween(
        { "a/kilns.md": kilns(faults), "a/rooms.md": rooms("") },
        { "b/kilns.md": kilns(""), "b/faults.md": `# Faults\n\n${codes("All", "KILN.01", "KILN.02", "KILN.03")}` },
      ),
    ).toContain("info All: rows added: KILN.03");
  });

  test("tables of one name on many pages are each compared with their own", () => {
    expect(
      setsBetween(
        { "a/kilns.md": kilns(codes("Faults", "KILN.01")), "a/rooms.md": rooms(codes("Faults", "ROOM.01")) },
        { "b/kilns.md": kilns(codes("Faults", "KILN.02")), "b/rooms.md": rooms(codes("Faults", "ROOM.01")) },
      ),
    ).toEqual(["warning Faults: rows removed: KILN.01", "info Faults: rows added: KILN.02"]);
  });

  test("an object that a field of another page names is that page's", () => {
    const library = (type: string): string =>
      `# Objects\n\n## Shelf {#shelf}\n\n${table(["Field", "Type"], [["depth", type]])}\n`;
    const user = `# Kilns\n\nPOST /v1/kilns\n\n**Table 1** Request body parameters\n\n${table(["Parameter", "Type"], [["shelf", "[Shelf](objects.md#shelf) object"]])}\n`;
    const changed = setsBetween(
      { "a/objects.md": library("Integer"), "a/kilns.md": user },
      { "b/objects.md": library("String"), "b/kilns.md": user },
    );
    expect(changed.filter((said) => said.includes("depth"))).toHaveLength(1);
  });

  test("what was given up is told of nowhere", () => {
    const [before, after] = [pagesOf({ "a.md": kilns(codes("Faults", "K1")) }), pagesOf({ "b.md": kilns("") })];
    expect(diffSets(before, after, null, () => null).findings).toEqual([]);
  });
});
