/** A Report counted by who looks after the pages: folders, and whom CODEOWNERS names. */
import type { Severity } from "../findings/finding.ts";
import type { EditionSummary, Report } from "../findings/report.ts";
import { oneLine } from "./visible-text.ts";
import { say } from "../translation/speaking.ts";

export interface RollUpRow {
  readonly name: string;
  readonly pages: number;
  /** Findings on one of its pages; one on pages of two counts in both. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** By folder, gravest first; none where all pages are in one. */
export function byFolder(report: Report): RollUpRow[] {
  const folders = report.editions.map(({ file }) => file.split("/").slice(0, -1));
  const shared = sharedSteps(folders);
  const nameOf = ({ file }: EditionSummary): string[] => {
    const steps = file.split("/").slice(0, -1);
    const own = steps[shared] ?? steps.at(-1);
    return [own === undefined || own === "" ? say("no folder") : oneLine(own)];
  };
  const rows = rollUp(report, nameOf);
  return rows.length > 1 ? rows : [];
}

/** By owner, gravest first; none where CODEOWNERS names nobody. */
export function byOwner(report: Report): RollUpRow[] {
  if (report.editions.every(({ owners }) => owners === undefined)) return [];
  return rollUp(report, ({ owners }) => (owners ?? [say("no owner")]).map(oneLine));
}

function sharedSteps([first = [], ...others]: readonly (readonly string[])[]): number {
  let count = first.length;
  for (const steps of others) {
    let same = 0;
    while (same < count && steps[same] === first[same]) same += 1;
    count = same;
  }
  return count;
}

function rollUp(report: Report, namesOf: (edition: EditionSummary) => readonly string[]): RollUpRow[] {
  const rows = new Map<string, { pages: number; counts: Record<Severity, number> }>();
  const namesOfPage = new Map(report.editions.map((edition) => [edition.label, namesOf(edition)]));
  for (const name of [...namesOfPage.values()].flat()) {
    const row = rows.get(name) ?? { pages: 0, counts: { error: 0, warning: 0, info: 0 } };
    row.pages += 1;
    rows.set(name, row);
  }
  for (const { severity, findings } of report.groups) {
    const names = new Set(findings.flatMap(({ edition }) => namesOfPage.get(edition) ?? []));
    for (const name of names) {
      const row = rows.get(name);
      if (row) row.counts[severity] += 1;
    }
  }
  return [...rows]
    .map(([name, row]): RollUpRow => ({ name, ...row }))
    .toSorted(
      ({ counts: a, name: first }, { counts: b, name: second }) =>
        b.error - a.error || b.warning - a.warning || b.info - a.info || (first < second ? -1 : 1),
    );
}
