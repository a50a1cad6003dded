/** References to a table number that does not exist on the page. */
import type { Block } from "../../document/document.ts";
import { allBlocks, inlineLinks, inlineText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import { normaliseWords } from "../../language/words.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { anchorsOf, localTarget } from "../subject/page-anchors.ts";
import { numberedTables } from "../subject/table-numbers.ts";

const rule = defineRule<{ number: number; highest: number }>({
  id: "lint/broken-table-reference",
  aliases: ["lint/table-mention"],
  severity: "warning",
  summary: "The text refers to a table number that does not exist on the page",
  docs: {
    description:
      "“Table 9” or 表9 in the text of a page with numbered tables, none of which is Table 9. References that link to another page are not checked. Plain text is not checked either, because it has lost its links.",
    rationale: "Readers look for the table in vain, and the field that refers to it has no known structure.",
    example: "“For details, see Table 9” on a page with eight tables.",
    remediation: "Write the number of the right table, as a link.",
  },
  message: ({ number, highest }) => `the text refers to Table ${number}, but the page's tables end at ${highest}`,
});

export const brokenTableReference = defineLint(rule, (subject, report) => {
  const numbers = new Set(numberedTables(subject).map(({ number }) => number));
  // a change history speaks of the tables of other pages
  // and plain text has lost the links that would tell another page's table from this one's
  if (numbers.size === 0 || subject.page.operations.length === 0 || subject.document.format === "text") return;
  const { places } = anchorsOf(subject.document);
  const highest = [...numbers].reduce((most, number) => Math.max(most, number));
  const reported = new Set<number>();
  for (const block of allBlocks(subject.document.blocks)) {
    if (block.type !== "paragraph" || linksElsewhere(block, places)) continue;
    const words = normaliseWords(inlineText(block.content));
    const number = subject.vocabulary.tableNumber(words);
    if (number === null || numbers.has(number) || number <= highest || reported.has(number)) continue;
    reported.add(number);
    report({
      data: { number, highest },
      fieldPath: null,
      detail: String(number),
      places: [{ span: block.span, role: "subject", words }],
      fix: { text: "Write the number of the right table, as a link.", edits: [] },
    });
  }
});

/** An RST label that is no name on this page is one of another. */
function linksElsewhere(block: Block & { type: "paragraph" }, places: ReadonlyMap<string, unknown>): boolean {
  return [...inlineLinks(block.content)].some((link) => {
    const target = localTarget(link);
    return target === null || !places.has(target);
  });
}
