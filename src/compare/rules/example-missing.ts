import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const exampleMissing = defineCompare<{ role: string; operation: string }>(
  {
    id: "compare/example-missing",
    severity: "info",
    summary: "An example is given in one edition but missing from another",
    docs: {
      description:
        "One edition shows an example body of the request or of a success response; another edition shows none.",
      rationale: "Most readers look at the examples first.",
      example: "The Chinese page has a response example; its translation has only the table.",
      remediation: "Add the example.",
    },
    joining: { lacking: "edition" },
    message: ({ operation, role }) => `${operation} has a ${role} example in another edition, but not in this one`,
  },
  ({ operations }, report) => {
    for (const { name, editions } of operations) {
      for (const role of ["request", "response"] as const) {
        const having = editions.filter(({ operation }) =>
          operation.examples.some((e) => e.role === role && e.body !== null),
        );
        const there = having[0]?.operation.examples.find((e) => e.role === role && e.body !== null);
        if (!there) continue;
        for (const { page, operation } of editions) {
          const here = operation.path.evidence[0];
          if (!here || having.some((edition) => edition.page === page)) continue;
          report({
            data: { operation: name, role },
            edition: page.source,
            operation: name,
            fact: `${role} example`,
            places: [subjectPlace(here), otherPlace({ span: there.span, words: `${role} example` })],
          });
        }
      }
    }
  },
);
