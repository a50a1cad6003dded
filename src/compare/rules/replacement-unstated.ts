import { editionsOf, editionWords } from "../../findings/title-words.ts";
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const replacementUnstated = defineCompare<{ operation: string; replacement: string }>(
  {
    id: "compare/replacement-unstated",
    severity: "info",
    summary: "One edition says what replaces a deprecated operation, another does not",
    docs: {
      description:
        "Editions agree that an operation is deprecated, and only some of them name or link what replaces it.",
      rationale: "Readers of the others learn that they must leave, but not where to go.",
      example: 'One edition links the new page; the other says "(Deprecated)" in its title and no more.',
      remediation: "Name and link the replacement on every edition.",
    },
    joining: {
      rank: 11,
      lacking: "edition",
      unstated: true,
      mistake: () => "no replacement",
      title: (joined) =>
        `${editionWords(joined)} ${editionsOf(joined.findings).length === 1 ? "does" : "do"} not name the replacement of the deprecated operation`,
    },
    message: ({ operation, replacement }) =>
      `what replaces the deprecated ${operation} is said by another edition (${replacement})`,
  },
  ({ operations }, report) => {
    for (const { name, editions } of operations) {
      const telling = editions.find(({ operation }) => operation.deprecated?.value.replacement);
      const replacement = telling?.operation.deprecated?.value.replacement;
      const there = telling?.operation.deprecated?.evidence[0];
      if (!replacement || !there) continue;
      for (const { page, operation } of editions) {
        const here = operation.deprecated?.evidence[0];
        if (!here || operation.deprecated?.value.replacement) continue;
        report({
          data: { operation: name, replacement },
          edition: page.source,
          operation: name,
          fact: "replacement",
          places: [subjectPlace(here), otherPlace(there)],
        });
      }
    }
  },
);
