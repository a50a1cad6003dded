/** A Report as tables for spreadsheets: findings, what editions say of each promise, what answers show of it, what was accepted. */
import type { Report } from "../../findings/report.ts";
import { ledgerWord } from "../phrases.ts";
import { visible } from "../visible-text.ts";

export type Value = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

export function sheetsOf(report: Report): Sheet[] {
  return [findings(report), matrix(report), ledger(report), accepted(report)];
}

/** One row per finding: a filter on a column finds what one page, field or rule has. */
export function findings(report: Report): Sheet {
  return {
    name: "Findings",
    header: [
      "number",
      "severity",
      "rule",
      "finding",
      "message",
      "operation",
      "field",
      "page",
      "line",
      "column",
      "words",
      "verdict",
      "because",
      "fix",
      "blame",
      "exchanges",
      "since",
      "novelty",
      "fails",
      "fingerprint",
    ],
    rows: report.groups.flatMap((cause) =>
      cause.findings.map((finding) => {
        const [place] = finding.places;
        return [
          cause.number,
          finding.severity,
          finding.rule,
          cause.title,
          finding.message,
          finding.operation,
          finding.fieldPath,
          place?.file ?? finding.edition,
          place?.line ?? null,
          place?.column ?? null,
          place?.words ?? null,
          cause.verdict?.certainty ?? null,
          cause.verdict?.because ?? null,
          cause.fix?.text ?? null,
          finding.blame,
          finding.count,
          finding.since,
          cause.novelty,
          cause.fails ? "yes" : "no",
          finding.fingerprint,
        ].map(shown);
      }),
    ),
  };
}

/** One row per promise and edition. */
function matrix(report: Report): Sheet {
  const files = new Map(report.editions.map(({ label, file }) => [label, file]));
  return {
    name: "Matrix",
    header: ["group", "operation", "promise", "fact", "agrees", "page", "says", "mark", "finding", "line"],
    rows: report.matrices.flatMap(({ name, editions, rows }) =>
      rows.flatMap(({ operation, promise, fact, agrees, cells }) =>
        cells.flatMap((cell, column) => {
          if (cell === null) return [];
          const label = editions[column] ?? "";
          const { says, mark, cause, place } = cell;
          const file = files.get(label) ?? label;
          return [
            [name, operation, promise, fact, agrees ? "yes" : "no", file, says, mark, cause, place?.line ?? null].map(
              shown,
            ),
          ];
        }),
      ),
    ),
  };
}

function ledger(report: Report): Sheet {
  const files = new Map(report.editions.map(({ label, file }) => [label, file]));
  return {
    name: "Ledger",
    header: ["page", "operation", "promise", "kind", "verdict", "exchanges", "of"],
    rows: report.ledger.map(({ edition, operation, promise, kind, verdict, count, of }) =>
      [files.get(edition) ?? edition, operation, promise, kind, ledgerWord[verdict], count, of].map(shown),
    ),
  };
}

function accepted(report: Report): Sheet {
  return {
    name: "Accepted",
    header: ["rule", "message", "reason", "owner", "until", "fingerprint"],
    rows: report.accepted.map(({ rule, message, reason, owner, until, fingerprint }) =>
      [rule, message, reason, owner, until, fingerprint].map(shown),
    ),
  };
}

const shown = (value: Value): Value => (typeof value === "string" ? visible(value) : value);
