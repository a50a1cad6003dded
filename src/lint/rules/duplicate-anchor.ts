/** Link targets that occur twice on the page. */
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { anchorsOf, localTarget } from "../subject/page-anchors.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/duplicate-anchor",
  aliases: ["lint/anchor-twice"],
  severity: "warning",
  summary: "A link points to an anchor that occurs twice on the page",
  docs: {
    description:
      "An anchor or id that occurs before two different blocks of the page and is the target of a link on the page. Duplicate anchors that nothing links to are harmless and not reported.",
    rationale:
      "The link leads to the first of the two. If the second was meant, readers and tools look at the wrong table.",
    example: 'Two tables, each with `<a name="response_Metadata"></a>` before it.',
    remediation: "Rename one of the two anchors, and correct the links to it.",
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
      fix: { text: `Rename one of the two anchors ${name}, and correct the links to it.`, edits: [] },
    });
  }
});
