/** Names of places that stand twice on the page, and that a link points at. */
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { anchorsOf, localTarget } from "../subject/page-anchors.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/duplicate-anchor",
  aliases: ["lint/anchor-twice"],
  severity: "warning",
  summary: "A link points at a name that two places of the page have",
  docs: {
    description:
      "An anchor or id that stands before two different blocks of the page, and that a link of the page points at. Doubled anchors that nobody links are harmless and not reported.",
    rationale:
      "The link leads to the first of the two. Where the second was meant, readers and tools take the wrong table for the field's structure.",
    example: 'Two tables with `<a name="response_Metadata"></a>` before them.',
    remediation: "Rename one of the two, and correct the links that mean it.",
  },
  message: ({ name }) => `two places on the page have the anchor #${name}, and a link points to it`,
});

export const duplicateAnchor = defineLint(rule, (subject, report) => {
  const { places, links } = anchorsOf(subject.document);
  const linked = new Map(
    links.flatMap((link) => {
      const target = localTarget(link);
      return target === null ? [] : [[target, link]];
    }),
  );
  for (const [name, link] of linked) {
    const starts = [...new Set(places.get(name))];
    if (starts.length < 2) continue;
    const at = (start: number, role: Place["role"]): Place => ({
      span: { source: subject.source.id, start, end: start },
      role,
      words: `#${name}`,
    });
    report({
      data: { name },
      fieldPath: null,
      detail: name,
      places: [
        at(starts[1] ?? 0, "subject"),
        at(starts[0] ?? 0, "evidence"),
        { span: link.span, role: "evidence", words: link.href },
      ],
      fix: { text: `Rename one of the two places called ${name}, and the links that mean it.`, edits: [] },
    });
  }
});
