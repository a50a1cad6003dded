/**
 * The literate cases of reports: `cases/*.md` holds pages, followed by what a report says of them: the headline, what the pages have and
 * what of it was not understood, the findings with their lines, verdicts and places, and the matrix of the editions. A page `earlier/…` is the state that `--since` names; a recording is a
 * page that ends in `.ndjson`.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/audit/report.ts";
import { catalogue } from "../../src/audit/catalogue.ts";
import { markStale } from "../../src/audit/stale-editions.ts";
import type { EditionSummary, Matrix, Report, ReportCause, ReportPlace } from "../../src/findings/report.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { auditPages, loadPage, readExchange, validate } from "../../src/index.ts";
import { accepted, type Case, casesIn } from "../literate-cases.ts";

const FOLDER = join(import.meta.dirname, "cases");
const EARLIER = "earlier/";

for (const [file, list] of casesIn(FOLDER)) {
  describe(file, () => {
    test.each(list)("$title", async ({ title, pages, expected }) => {
      const lines = linesOf(await reportOf(pages));
      expect(accepted(join(FOLDER, `${file}.md`), title, lines, "report")).toEqual(expected);
    });
  });
}

async function reportOf(given: Case["pages"]): Promise<Report> {
  const recorded = given.filter(({ name }) => name.endsWith(".ndjson"));
  const pages = given.filter(({ name }) => !name.endsWith(".ndjson"));
  const load = (isEarlier: boolean): ReturnType<typeof loadPage>[] =>
    pages
      .filter(({ name }) => name.startsWith(EARLIER) === isEarlier)
      .map(({ name, text }) => loadPage(isEarlier ? name.slice(EARLIER.length) : name, Buffer.from(text)));
  const [now, before] = [load(false), load(true)];
  const exchanges = recorded.flatMap(({ name, text }) =>
    text.split("\n").flatMap((line, i) => (line === "" ? [] : [readExchange(JSON.parse(line), name, i)])),
  );
  const validation =
    exchanges.length === 0
      ? null
      : await validate(
          now.map(({ page }) => page),
          exchanges,
        );
  const { groups, findings } = auditPages(now);
  const earlier = auditPages(before).findings;
  const isSince = before.length > 0;
  const all: readonly Finding[] = [
    ...(isSince ? markStale(findings, now, { name: "git:HEAD~1", pages: before, findings: earlier }) : findings),
    ...(validation?.findings ?? []),
  ];
  return buildReport({
    version: "0",
    command: "docproof audit",
    asOf: null,
    pages: now,
    groups,
    findings: all,
    rules: catalogue,
    recordings: validation?.recordings ?? [],
    ledger: validation?.ledger ?? [],
    masked: validation?.masked ?? [],
    accepted: [],
    earlier: isSince ? { asOf: null, since: new Map(earlier.map(({ fingerprint }) => [fingerprint, null])) } : null,
    gate: { failOn: "error", failOnNew: false, failOnBlame: null, minCount: 0, minShare: 0 },
    sourceUrl: "https://example.com/{path}#L{line}",
    partial: null,
    max: null,
  });
}

function linesOf(report: Report): string[] {
  const { headline, startHere, pairings, totals, groups, matrices, rules } = report;
  return [
    headline,
    `${totals.error} errors, ${totals.warning} warnings, ${totals.info} notes`,
    ...report.editions.map(editionLine),
    ...coverageLines(report),
    ...startHere.map(({ edition, causes, of }) => `start with ${edition}: ${causes} of ${of}`),
    ...pairings.map(({ name, editions, pairedBy }) => `pairing ${name}: ${editions.join(", ")} by ${pairedBy}`),
    ...groups.flatMap(groupLines),
    ...matrices.flatMap(matrixLines),
    ...rules.map(({ id, severity, docs }) => `rule ${id}, ${severity}: ${Object.keys(docs).join(", ")}`),
  ];
}

function editionLine({ label, format, language, title, operations, deprecated, ...edition }: EditionSummary): string {
  const { tables, rows, examples } = edition;
  const said = deprecated ? `; deprecated in line ${deprecated.line}: ${deprecated.said}` : "";
  const named = title === null ? "" : ` “${title}”`;
  return `page ${label}${named}, ${format}, ${language}: ${operations.join(", ")}; ${tables} tables, ${rows} rows, ${examples} examples${said}`;
}

function coverageLines({
  coverage,
  unknownColumns,
  passedOver,
  notUnderstood,
  unformalised,
  settings,
}: Report): string[] {
  const { operations, promises, tables, examples } = coverage;
  const spot = ({ edition, line, words }: ReportPlace): string => `${edition}:${line} ${JSON.stringify(words)}`;
  return [
    `read: ${tables.total} tables (${tables.notUnderstood} not understood, ${tables.unplaced} unplaced), ${tables.rows} rows; ${examples.broken} of ${examples.total} examples broken`,
    ...(promises.total > 0
      ? [
          `seen: ${operations.observed} of ${operations.total} operations, ${promises.seen} of ${promises.total} promises, ${promises.contradicted} contradicted`,
        ]
      : []),
    ...(unknownColumns ?? []).map(
      ({ words, tables: count, places }) =>
        `unknown column ${words} in ${count} tables: ${places.map(spot).join(", ")}`,
    ),
    ...(passedOver
      ? [
          `passed over: ${passedOver.requestLines} request lines, ${passedOver.shownCalls} shown calls, ${passedOver.jsonBlocks} JSON blocks`,
          ...passedOver.tables.map((place) => `passed over: table ${spot(place)}`),
        ]
      : []),
    ...notUnderstood.map(({ place, reason }) => `not understood: ${spot(place)}, ${reason}`),
    ...unformalised.map(({ place, fieldPath, reason }) => `left open: ${fieldPath} ${spot(place)}, ${reason}`),
    ...(settings ?? []).map(({ role, file }) => `with ${role} ${file}`),
  ];
}

function groupLines(group: ReportCause): string[] {
  const { number, severity, rule, title, lines, operation, side, fieldPaths, verdict, fix, blame, count } = group;
  const about = [operation, side, fieldPaths.join(" "), blame, count, group.novelty, group.fails ? "fails" : null];
  return [
    `${number} ${severity} ${rule}: ${title}`,
    `  of ${about.filter((part) => part !== null && part !== "").join(" | ")}`,
    ...lines.map((line) => `  ${line}`),
    ...(verdict ? [`  ${verdict.certainty}: ${verdict.wrong.join(", ")} because ${verdict.because}`] : []),
    ...(fix ? [`  fix: ${fix.text}`] : []),
    ...group.places.flatMap(placeLines),
  ];
}

function placeLines({ edition, line, column, role, words, url, context }: ReportPlace): string[] {
  return [
    `  ${role} ${edition}:${line}:${column} ${JSON.stringify(words)}${url === null ? "" : ` ${url}`}`,
    ...context.map(({ line: at, cells, here }) => `    ${here ? ">" : " "} ${at}: ${cells.join(" | ")}`),
  ];
}

const whereOf = (place: ReportPlace | null): string =>
  place === null
    ? ""
    : `, line ${place.line}${place.role === "subject" ? "" : ` as ${place.role}`}, ${place.context.length} around`;

function matrixLines({ name, editions, rows }: Matrix): string[] {
  return [
    `matrix ${name}: ${editions.join(", ")}`,
    ...rows.map(({ operation, promise, fact, agrees, cells }) => {
      const told = cells.map((cell) =>
        cell === null
          ? "/"
          : `${cell.says ?? "nothing"} (${cell.mark}${cell.cause === null ? "" : `, ${cell.cause}`}${whereOf(cell.place)})`,
      );
      return `  ${agrees ? "=" : "≠"} ${operation} ${promise}${fact === null ? "" : ` ${fact}`}: ${told.join(", ")}`;
    }),
  ];
}
