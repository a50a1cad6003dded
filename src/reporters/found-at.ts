/** Each finding where it stands, for formats that know lines and no causes. */
import type { Report, ReportAtom, ReportPlace } from "../findings/report.ts";

export interface FoundAt {
  readonly finding: ReportAtom;
  readonly place: Pick<ReportPlace, "file" | "line" | "column">;
}

/** @param isWanted which files a finding may stand in; a finding with a place in none of them stands where it was found */
export function foundAt(report: Report, isWanted: (file: string) => boolean = () => true): FoundAt[] {
  const files = new Map(report.editions.map(({ label, file }) => [label, file]));
  return report.groups.flatMap(({ findings }) =>
    findings.map((finding) => {
      const place = finding.places.find(({ file }) => isWanted(file)) ?? finding.places[0];
      return { finding, place: place ?? { file: files.get(finding.edition) ?? finding.edition, line: 1, column: 1 } };
    }),
  );
}
