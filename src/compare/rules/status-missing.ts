import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const statusMissing = defineCompare<{ status: string; operation: string }>(
  {
    id: "compare/status-missing",
    severity: "info",
    summary: "A status code stands on one edition and is missing from another",
    docs: {
      description:
        "One edition lists an answer's status code that another edition, which lists codes too, does not have.",
      rationale: "Clients that were written after the shorter list do not expect the answer.",
      example: "201 stands in the status table of one page, only 200 in that of the other.",
      remediation: "Bring the status tables together.",
    },
    joining: { lacking: "edition" },
    message: ({ operation, status }) => `${operation} answers ${status} on another edition; this one does not list it`,
  },
  ({ operations }, report) => {
    for (const { name, editions } of operations) {
      for (const { page, operation } of editions) {
        const own = operation.responses.filter((r) => /^\d{3}$/.test(r.status.value));
        const here = own[0]?.status.evidence[0];
        if (own.length === 0 || !here) continue;
        for (const other of editions) {
          for (const response of other.operation.responses) {
            const there = response.status.evidence[0];
            if (
              other.page === page ||
              !there ||
              !/^\d{3}$/.test(response.status.value) ||
              own.some((r) => r.status.value === response.status.value)
            )
              continue;
            report({
              data: { operation: name, status: response.status.value },
              edition: page.source,
              operation: name,
              fact: `status ${response.status.value}`,
              places: [subjectPlace(here), otherPlace(there)],
            });
          }
        }
      }
    }
  },
);
