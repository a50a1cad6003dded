// What lint says of the corpus, in figures.
import { percent, rowsOf, table } from "./figures.mjs";
import { lintCorpus, secondsOf } from "./lint-corpus.mjs";

/** How often each lint rule fires, on how many pages, and what was judged by hand; and how long lint and compare take. */
export function lintFigures(corpus) {
  const { pages, atoms, causes, seconds } = lintCorpus(corpus);
  const comparing = secondsOf(corpus, "compare", pages);
  const judged = rowsOf("docs/accuracy/lint.tsv");
  const rules = new Map();
  for (const { rule, edition } of atoms) {
    const known = rules.get(rule) ?? { count: 0, pages: new Set() };
    known.count += 1;
    rules.set(rule, { ...known, pages: known.pages.add(edition) });
  }
  const rows = [...rules].toSorted(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const verdicts = (list, verdict) => list.filter((row) => row.verdict === verdict).length;
  const withFindings = new Set(atoms.map(({ edition }) => edition)).size;
  const summary = `${atoms.length} findings on ${withFindings} of ${pages.length} pages (${(atoms.length / pages.length).toFixed(2)} a page), joined into ${causes.length} causes. ${verdicts(judged, "true")} of ${judged.length} judged findings are true (${percent(verdicts(judged, "true") / judged.length)} %), ${verdicts(judged, "debatable")} are debatable, ${verdicts(judged, "false")} are false. Of processor time, lint of all pages took ${seconds.toFixed(0)} s, compare of all pages ${comparing.toFixed(0)} s, reading included.`;
  const figures = table(
    ["rule", "findings", "pages", "judged", "true", "debatable", "false"],
    rows.map(([rule, { count, pages: on }]) => {
      const own = judged.filter((row) => row.rule === rule);
      return [
        `\`${rule}\``,
        count,
        on.size,
        own.length,
        ...["true", "debatable", "false"].map((v) => verdicts(own, v)),
      ];
    }),
  );
  return `${summary}\n\n${figures}`;
}
