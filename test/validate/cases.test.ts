/**
 * The literate cases of validate: `cases/*.md` holds pages and recordings (`.ndjson`), followed by what responses are found to be: what
 * was recorded and masked, a line for each finding, with whose fault it is and why, and one for each promise of the pages, with how often
 * it was seen.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import type { LedgerEntry, RecordingSummary } from "../../src/findings/report.ts";
import { readExchange, validate } from "../../src/index.ts";
import { linkPage, makeFinder } from "../../src/interpreter/structures/links.ts";
import { accepted, casesIn, readCasePage } from "../literate-cases.ts";
import { withoutChinese } from "./pages.ts";

const FOLDER = join(import.meta.dirname, "cases");

for (const [file, list] of casesIn(FOLDER)) {
  describe(file, () => {
    test.each(list)("$title", async ({ title, pages: given, expected }) => {
      const recorded = given.filter(({ name }) => name.endsWith(".ndjson"));
      const read = given.filter((one) => !recorded.includes(one)).map(readCasePage);
      const find = makeFinder(read);
      const exchanges = recorded.flatMap(({ name, text }) =>
        text.split("\n").flatMap((line, i) => (line === "" ? [] : [readExchange(JSON.parse(line), name, i)])),
      );
      const { findings, ledger, recordings, masked } = await validate(
        read.map((page) => linkPage(page, find)),
        exchanges,
      );
      expect(withoutChinese(findings)).toEqual([]);
      const lines = [
        ...recordings.map(recordingLine),
        ...masked.map(({ kind, count }) => `masked: ${kind}, ${count} times`),
        ...findings.map(findingLine),
        ...ledger.map(ledgerLine),
      ];
      expect(accepted(join(FOLDER, `${file}.md`), title, lines, "report")).toEqual(expected);
    });
  });
}

function recordingLine({ file, exchanges, ...counts }: RecordingSummary): string {
  const told = (["matched", "otherHosts", "undocumented", "ignored", "withoutBody", "broken"] as const).flatMap(
    (count) => (counts[count] > 0 ? [`${counts[count]} ${count}`] : []),
  );
  return `${file}: ${[`${exchanges} exchanges`, ...told].join(", ")}`;
}

function findingLine({ edition, severity, blame, rule, operation, message, verdict, count, places }: Finding): string {
  const why = verdict === null ? "" : ` (${[verdict.certainty, ...verdict.wrong].join(" ")}: ${verdict.because})`;
  const said = places.find(({ role }) => role === "subject")?.words;
  return `${severity} ${blame} ${rule} of ${edition}, ${operation ?? "no operation"}, ${count} times, at ${JSON.stringify(said ?? null)}: ${message}${why}`;
}

function ledgerLine({ edition, operation, promise, kind, verdict, count, of }: LedgerEntry): string {
  return `${edition} ${operation} ${promise || "answer"}, ${kind}: ${verdict}, ${count} of ${of}`;
}
