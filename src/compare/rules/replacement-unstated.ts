import { editionsOf, editionWords } from "../../findings/title-words.ts";
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const replacementUnstated = defineCompare<{ operation: string; replacement: string }>(
  {
    id: "compare/replacement-unstated",
    severity: "info",
    summary: "Only some editions name the replacement of a deprecated operation",
    docs: {
      description:
        "All editions say that an operation is deprecated, but only some of them name or link its replacement.",
      rationale:
        "Readers of the other editions learn that they must stop using the operation, but not what to use instead.",
      example: 'One edition links the new page; the other only says "(Deprecated)" in its title.',
      remediation: "Name and link the replacement in every edition.",
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
      `another edition names the replacement of the deprecated ${operation}: ${replacement}`,
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
