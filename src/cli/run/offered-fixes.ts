/** What a report offers for a program to write into pages is what `--fix-probable` would write: edits that hold when the page is read again. */
import type { Surroundings } from "../../audit/judge-again.ts";
import type { CompareWithin } from "../../compare/compare.ts";
import type { Finding } from "../../findings/finding.ts";
import type { ReportFormat } from "../../reporters/formats.ts";
import type { JudgingOptions } from "../options/shared.ts";
import type { TryCorrections } from "../pages/desk.ts";
import type { LoadedPage } from "../pages/load-pages.ts";
import { type CorrectablePage, correctablePages, correctPage } from "./correct-pages.ts";

/** Formats that hold the edits. */
const WITH_EDITS: ReadonlySet<string> = new Set<ReportFormat>(["json", "sarif"]);

/** Not where they are written or shown anyway: the report is then made again, or not shown. */
export function offersEdits({ format, report, fix, fixProbable, fixDryRun }: JudgingOptions): boolean {
  if (fix || fixProbable || fixDryRun) return false;
  return WITH_EDITS.has(format) || report.some((one) => WITH_EDITS.has(one.format));
}

/**
 * The findings, without the edits that would change something else, leave the finding there or make a new one. To know takes reading a
 * page twice and more: the store keeps it for as long as the page and those around it are the same.
 */
export function withEditsThatHold(
  findings: readonly Finding[],
  pages: readonly LoadedPage[],
  around: Surroundings,
): Finding[] {
  const asked = findings.filter(({ fix }) => fix !== null && fix.edits.length > 0);
  const alone = asked.filter(({ fix }) => (fix?.additions ?? []).length === 0);
  const versions = new Map(pages.map(({ source, version }) => [source.id, version]));
  const held = new Set(
    correctablePages(pages, alone, around, true).flatMap((one) => {
      const made = new Set(one.page.corrections(dependsOn(one, versions), () => tryCorrections(one)));
      return one.asked.filter((_, i) => made.has(i));
    }),
  );
  const offered = new Set(asked);
  return findings.map((finding) =>
    offered.has(finding) && !held.has(finding) && finding.fix !== null
      ? { ...finding, fix: { ...finding.fix, edits: [] } }
      : finding,
  );
}

/** Everything beside the page itself that decides which of its corrections hold. */
function dependsOn(
  { asked, around: { pages, steps, pairings } }: CorrectablePage<LoadedPage>,
  versions: ReadonlyMap<string, string>,
): readonly unknown[] {
  return [
    pages.map(({ source }) => [source, versions.get(source) ?? null]),
    [steps.lint, steps.compare],
    pairings,
    asked.map(({ fingerprint, fix }) => [fingerprint, fix]),
  ];
}

/** Not to be kept where comparing took too long to tell: with more time another may hold. */
function tryCorrections(one: CorrectablePage<LoadedPage>): ReturnType<TryCorrections> {
  let mayKeep = true;
  const { compareWithin } = one.around;
  const watched: CompareWithin | undefined =
    compareWithin &&
    ((group, compare) => {
      const done = compareWithin(group, compare);
      if (done === null) mayKeep = false;
      return done;
    });
  const around = watched ? { ...one.around, compareWithin: watched } : one.around;
  const made = new Set(correctPage({ ...one, around }).corrected.made);
  return { held: one.asked.flatMap((finding, i) => (made.has(finding) ? [i] : [])), mayKeep };
}
