/** Links to files that are not there. */
import type { Link } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Place } from "../../findings/finding.ts";
import { defineRule } from "../../findings/rule.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { anchorsOf } from "../subject/page-anchors.ts";

const rule = defineRule<{ text: string; target: string }>({
  id: "lint/missing-file",
  severity: "warning",
  summary: "A link leads to a file that is not there",
  docs: {
    description:
      "A link by a relative name to a page that does not exist, on a page whose other links to files do lead to files. Where most of a page's links lead to nothing, only a part of the site was given, and nothing is said; nor of links to addresses, from the root of a site, or out of the project.",
    rationale: "Readers who follow the link get an error page.",
    example: "`[status codes](status-code.md)`, and the file is called `status-codes.md`.",
    remediation: "Correct the link, or bring the file back.",
  },
  joining: { fact: "link" },
  message: ({ text, target }) => `the link “${text}” leads to ${target}, and there is no such file`,
});

export const missingFile = defineLint(rule, ({ document, missing }, report) => {
  if (!missing || missing.size === 0) return;
  const byTarget = new Map<string, Link[]>();
  for (const link of anchorsOf(document).links)
    if (missing.has(link.href)) byTarget.set(link.href, [...(byTarget.get(link.href) ?? []), link]);
  for (const [target, [first, ...others]] of byTarget) {
    if (!first) continue;
    report({
      data: { text: textOf(first), target },
      fieldPath: null,
      fact: "link",
      detail: target,
      places: [placeOf(first, "subject"), ...others.map((link) => placeOf(link, "evidence"))],
      fix: { text: `Correct the link, or bring ${target} back.`, edits: [] },
    });
  }
});

const textOf = (link: Link): string => foldSpace(inlineText(link.children)) || link.href;
const placeOf = (link: Link, role: Place["role"]): Place => ({ span: link.span, role, words: textOf(link) });
