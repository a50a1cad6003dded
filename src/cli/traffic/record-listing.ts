/** What `record` says while traffic goes by: a line for each operation, again when there is more to say of it. */
import { type Finding, severityRank } from "../../findings/finding.ts";
import { counted } from "../../reporters/phrases.ts";

export interface Listing {
  /** A call of an operation; null for one that is on no page. The line to say, if any. */
  called(operation: string | null, status: number): string | null;
  /** What has been found by now: lines for the operations of which more is known than was said. */
  found(findings: readonly Finding[]): string[];
}

interface Line {
  calls: number;
  readonly statuses: Map<number, number>;
  said: string;
}

/** More addresses that are on no page are not kept apart. */
const UNDOCUMENTED = "not on the pages";

export function makeListing(): Listing {
  const lines = new Map<string, Line>();
  return {
    called(operation, status) {
      const name = operation ?? UNDOCUMENTED;
      const known = lines.get(name);
      const line = known ?? { calls: 0, statuses: new Map(), said: "" };
      lines.set(name, line);
      line.calls += 1;
      line.statuses.set(status, (line.statuses.get(status) ?? 0) + 1);
      return known === undefined ? `${name}: ${status}` : null;
    },
    found(findings) {
      const byOperation = new Map<string, Finding[]>();
      for (const finding of findings) {
        if (finding.severity === "info" || finding.operation === null) continue;
        byOperation.set(finding.operation, [...(byOperation.get(finding.operation) ?? []), finding]);
      }
      return [...byOperation].flatMap(([name, own]) => {
        const line = lines.get(name);
        const what = own.map(({ rule, fieldPath }) => `${rule} ${fieldPath ?? ""}`).join("\n");
        if (line === undefined || what === line.said) return [];
        line.said = what;
        const statuses = [...line.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status} × ${n}`);
        const [first] = own.toSorted((a, b) => severityRank[b.severity] - severityRank[a.severity]);
        const errors = own.filter(({ severity }) => severity === "error").length;
        const graver = [
          ...(errors > 0 ? [counted(errors, "error")] : []),
          ...(own.length > errors ? [counted(own.length - errors, "warning")] : []),
        ].join(", ");
        return [`${name}: ${counted(line.calls, "call")} (${statuses.join(", ")}), ${graver}: ${first?.message ?? ""}`];
      });
    },
  };
}
