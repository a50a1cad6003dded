/** Reports with pictures: as many folders, operations and earlier runs as are asked for, some with long names. */
import type { LedgerEntry, Report, TrendPoint } from "../../src/findings/report.ts";
import { validatedReport } from "./fixture.ts";

export interface Pictured {
  readonly folders: number;
  readonly owners?: boolean;
  readonly operations: number;
  readonly runs: number;
}

const KINDS = [
  "type",
  "const",
  "enum",
  "status",
  "header",
  "field",
  "limit",
  "format",
  "required",
  "default",
  "deprecated",
] as const satisfies readonly LedgerEntry["kind"][];
const LONG = "a-service-whose-name-nobody-would-want-to-type-a-second-time-on-any-day";

const folderName = (n: number): string =>
  n % 7 === 3 ? `${LONG}-${n}` : n % 5 === 2 ? `弹性云服务器-${n}` : `service-${n}`;

export function pictured({ folders, owners = false, operations, runs }: Pictured): Report {
  const [pattern] = validatedReport.editions;
  if (pattern === undefined) throw new Error("the fixture has no pages");
  const editions = Array.from({ length: folders * 2 }, (_, n) => ({
    ...pattern,
    label: `p${n}`,
    file: `docs/${folderName(Math.floor(n / 2))}/page-${n}.md`,
    operations: [`GET /v1/things/${n}`],
    ...(owners && n % 3 < 2 ? { owners: [n % 3 === 0 ? "@house/writers-of-all-references" : "@house/compute"] } : {}),
  }));
  const groups = validatedReport.groups.flatMap((group, g) =>
    Array.from({ length: folders }, (_, n) => n)
      .filter((n) => (n * 7 + g) % (g + 2) === 0)
      .map((n) => ({
        ...group,
        number: 1,
        findings: group.findings.slice(0, 1).map((finding) => ({ ...finding, edition: `p${2 * n}` })),
      })),
  );
  const ledger = Array.from({ length: operations }, (_, n) => n).flatMap((n) =>
    KINDS.filter((kind, k) => (n + k) % 6 > 0 || kind === "status").flatMap((kind, k) =>
      Array.from({ length: 1 + ((n * (k + 3)) % (k === 5 ? 140 : 9)) }, (_entry, i): LedgerEntry => {
        const verdict =
          kind === "default" || kind === "deprecated"
            ? "not-observable"
            : (n + i + k) % 11 === 0
              ? "contradicted"
              : (n + i) % 3 === 0
                ? "never-observed"
                : kind === "limit" || kind === "format" || kind === "required"
                  ? "not-contradicted"
                  : "seen";
        return {
          edition: "p0",
          operation: `GET /v1/{project_id}/${n % 8 === 1 ? "a_collection_with_a_long_name/{a_long_identifier}/" : ""}things/${n}`,
          promise: `field_${i}`,
          kind,
          verdict,
          count: 3,
          of: 9,
        };
      }),
    ),
  );
  return {
    ...validatedReport,
    editions,
    groups: groups.map((group, n) => ({ ...group, number: n + 1, fingerprint: n.toString(16).padStart(16, "0") })),
    matrices: [],
    startHere: [],
    ledger,
    hidden: 0,
    partial: null,
    ...(runs > 0 ? { trend: trendOf(runs) } : {}),
  };
}

function trendOf(runs: number): TrendPoint[] {
  return Array.from({ length: runs }, (_, n) => {
    const day = new Date(Date.UTC(2026, 0, 1 + 5 * n)).toISOString().slice(0, 10);
    const counts = (by: number) => ({ error: (n * 3 + by) % 5, warning: (n * 5 + by) % 9, info: (n * 7 + by) % 12 });
    const isLast = n === runs - 1;
    return {
      asOf: day,
      file: isLast ? null : `runs/${day}.json`,
      version: "0.1.0",
      open: { error: 2 + ((n * 3) % 7), warning: 20 - (n % 15), info: 9 + (n % 4) },
      since: n === 0 ? null : { new: counts(1), fixed: counts(2), notLookedAt: n % 13 === 4 ? 2 : 0 },
    };
  });
}
