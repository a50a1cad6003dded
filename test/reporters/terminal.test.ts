import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignColumns, shortenMiddle, textWidth, wrap } from "../../src/reporters/terminal/layout.ts";
import { renderTerminal } from "../../src/reporters/terminal/terminal.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";

describe("the terminal screen", () => {
  it("shows the audit of five editions as a person should read it", async () => {
    const screen = renderTerminal(auditReport, { width: 100, exit: "exit 1: errors" });
    await expect(screen).toMatchFileSnapshot("goldens/terminal-audit.txt");
  });

  it("shows recordings, novelty, blame and what is not shown, on 60 columns", async () => {
    const screen = renderTerminal(validatedReport, { width: 60 });
    await expect(screen).toMatchFileSnapshot("goldens/terminal-validated-60.txt");
  });

  it("says so when nothing was read and nothing was found", async () => {
    await expect(renderTerminal(emptyReport)).toMatchFileSnapshot("goldens/terminal-empty.txt");
  });

  it("says so when the pages promise nothing that answers could prove", () => {
    const promises = { total: 0, seen: 0, contradicted: 0 };
    const screen = renderTerminal({ ...validatedReport, coverage: { ...validatedReport.coverage, promises } });
    expect(screen).toContain("The pages promise nothing that a response could show.");
  });

  it.each([60, 72, 80, 100])("keeps within %i columns, Chinese counted double", (width) => {
    for (const report of [auditReport, validatedReport, largeReport(40), largeReport(900)]) {
      const wide = renderTerminal(report, { width })
        .split("\n")
        .filter((line) => textWidth(line) > width && !line.includes("docproof audit"));
      expect(wide).toEqual([]);
    }
  });

  it("takes any width into 60 to 100", () => {
    expect(renderTerminal(auditReport, { width: 20 })).toBe(renderTerminal(auditReport, { width: 60 }));
    expect(renderTerminal(auditReport, { width: 200 })).toBe(renderTerminal(auditReport));
  });

  it("colours only when told to, and says the same then", () => {
    const plain = renderTerminal(auditReport);
    const coloured = renderTerminal(auditReport, { colour: true });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it.each(hostileTexts)("gives %j no power over the terminal", (text) => {
    for (const frames of [false, true]) {
      const output = renderTerminal(hostileReport(text), { frames });
      const powerful = output.match(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu);
      expect(powerful).toBeNull();
    }
  });

  it("cuts a long list to the gravest, and counts the rest by rule", async () => {
    const long = largeReport(900);
    await expect(renderTerminal(long, { width: 80 })).toMatchFileSnapshot("goldens/terminal-long-80.txt");
    const whole = renderTerminal(long, { all: true });
    expect(whole).not.toContain("NOT SHOWN");
    expect(whole.match(/^ *\d+(?=  field_)/gm)?.map(Number)).toEqual(long.groups.map(({ number }) => number));
  });

  it("suggests the command that explains the worst finding, if there is one", () => {
    expect(renderTerminal(auditReport, { explain: ({ number }) => `docproof explain ${number} pages/` })).toContain(
      "docproof explain 1 pages/",
    );
    expect(renderTerminal(auditReport)).not.toContain("docproof explain");
  });

  it("counts pages instead of listing two hundred", () => {
    const screen = renderTerminal(largeReport(2000));
    expect(screen).toContain("pages  read as");
    expect(screen).not.toContain("service-199.md  ");
  });
});

describe("code frames", () => {
  it("show the row as cells, the words underlined", async () => {
    await expect(renderTerminal(auditReport, { frames: true })).toMatchFileSnapshot("goldens/code-frames.txt");
  });

  it("keep within 60 columns, carets under the words on every line that they take", async () => {
    const screen = renderTerminal(auditReport, { frames: true, width: 60 });
    await expect(screen).toMatchFileSnapshot("goldens/code-frames-60.txt");
    expect(screen.split("\n").filter((line) => textWidth(line) > 60 && !/\.\w+:\d+:\d+$/.test(line))).toEqual([]);
  });
});

describe("layout", () => {
  it.each([
    ["clusters", 8],
    ["集群证书", 8],
    ["e\u0301", 1],
    ["ｆｕｌｌ", 8],
    ["", 0],
    ["1\ufe0f\u20e3 a", 4],
    ["x👩‍👩‍👧y中", 6],
  ])("%j takes %i columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("measures a long text as the sum of its parts", () => {
    expect(textWidth("“e\u0301证”".repeat(5000))).toBe(5000 * textWidth("“e\u0301证”"));
    expect(textWidth("证书".repeat(5000))).toBe(20_000);
  });

  it("breaks Chinese anywhere but before closing and after opening punctuation", () => {
    expect(wrap("服务器地址，证书（一）。", 8)).toEqual(["服务器地", "址，证书", "（一）。"]);
  });

  it("keeps runs of spaces inside a line and drops them at its ends", () => {
    expect(wrap("GET 000:9   POST 003:17", 30)).toEqual(["GET 000:9   POST 003:17"]);
    expect(wrap("GET 000:9   POST 003:17", 12)).toEqual(["GET 000:9", "POST 003:17"]);
  });

  it("never loses a character and never exceeds the width", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab集，（ 。x-/"), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (words, width) => {
        const lines = wrap(words, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("cuts the middle of a path and keeps both ends", () => {
    expect(shortenMiddle("pages/very/long/name-集群.md", 20)).toBe("pages/…/name-集群.md");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(textWidth(shortenMiddle(text, width))).toBeLessThanOrEqual(Math.max(width, 1));
      }),
    );
  });

  it("aligns columns by what they take on the screen", () => {
    expect(
      alignColumns([
        ["集群", "a"],
        ["x", "b"],
      ]),
    ).toEqual(["集群  a", "x     b"]);
  });
});
