/** Merge conflict markers left in the page. */
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { quote } from "../subject/places.ts";

const rule = defineRule<{ branch: string }>({
  id: "lint/conflict-markers",
  severity: "error",
  summary: "The page contains merge conflict markers",
  docs: {
    description:
      "A line that begins with `<<<<<<< ` and, below it, the `=======` and `>>>>>>> ` lines of an unresolved merge.",
    rationale: "Both versions of the text are on the page, and readers cannot tell which one applies.",
    example: "`<<<<<<< HEAD`, a row, `=======`, the same row in other words, `>>>>>>> feature`.",
    remediation: "Keep one of the two versions and remove the three marker lines.",
  },
  message: ({ branch }) =>
    `the page contains the markers of an unresolved merge conflict${branch === "" ? "" : ` (${branch})`}`,
});

export const conflictMarkers = defineLint(rule, ({ source }, report) => {
  const open: Place[] = [];
  for (const line of markedLines(source.text)) {
    const place: Place = {
      span: { source: source.id, start: line.start, end: line.start + line.text.length },
      role: "subject",
      words: quote(line.text),
    };
    if (line.text.startsWith("<")) open.splice(0, open.length, place);
    else if (open.length > 0) open.push(place);
    const [first, middle, last] = open;
    if (!first || !middle || !last || !line.text.startsWith(">")) continue;
    report({
      data: { branch: line.text.slice(MARK).trim() },
      places: [first, middle, last],
      fix: { text: "Keep one of the two versions and remove the marker lines.", edits: [] },
      detail: source.text.slice(first.span.end, last.span.start),
    });
    open.length = 0;
  }
});

const MARK = 7;

/** Lines that consist of a marker, in order: its seven signs, and a name behind all but the middle one. */
function markedLines(text: string): { readonly start: number; readonly text: string }[] {
  return [...text.matchAll(/^(?:<{7} \S[^\n]{0,200}|={7}|>{7} \S[^\n]{0,200})\r?$/gm)].map((match) => ({
    start: match.index,
    text: match[0].replace("\r", ""),
  }));
}
