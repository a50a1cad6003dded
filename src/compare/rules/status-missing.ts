import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const statusMissing = defineCompare<{ status: string; operation: string }>(
  {
    id: "compare/status-missing",
    severity: "info",
    summary: "A status code is documented in one edition but missing from another",
    docs: {
      description:
        "One edition lists a response status code that is missing from another edition with a list of status codes.",
      rationale: "Clients written from the shorter list do not expect the status.",
      example: "The status table lists 200 and 201 in one edition, and only 200 in the other.",
      remediation: "Make the status tables agree.",
    },
    joining: { lacking: "edition" },
    message: ({ operation, status }) =>
      `${operation} has the status ${status} in another edition; this one does not list it`,
  },
  ({ operations }, report) => {
    for (const { name, editions } of operations) {
      for (const { page, operation } of editions) {
        const own = operation.responses.filter((r) => /^\d{3}$/.test(r.status.value));
        const here = own[0]?.status.evidence[0];
        // a page that only speaks of a status in a sentence lists none
        if (own.every(({ told }) => told === true) || !here) continue;
        for (const other of editions) {
          for (const response of other.operation.responses) {
            const there = response.status.evidence[0];
            if (
              other.page === page ||
              !there ||
              response.told === true ||
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
