import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const pathDiffers = defineCompare<{ path: string; other: string; method: string }>(
  {
    id: "compare/path-differs",
    severity: "error",
    summary: "Two editions of one page give different paths for the same method",
    docs: {
      description: "Two pages with the same page id document the same method under different paths.",
      rationale: "Calls to one of the paths fail with 404, or reach another version of the service.",
      example: "`GET /v1/{project_id}/servers` on one page, `GET /v2/{project_id}/servers` on its translation.",
      remediation: "Correct the page whose path does not exist in the service.",
    },
    joining: { rank: 2 },
    message: ({ method, path, other }) => `${method} is on ${path} here and on ${other} on the page's other edition`,
  },
  ({ group }, report) => {
    for (const page of group.pages) {
      for (const partner of group.pages) {
        if (
          partner === page ||
          page.pageId === null ||
          partner.pageId?.value.toLowerCase() !== page.pageId.value.toLowerCase()
        )
          continue;
        const paths = new Set(
          partner.operations.flatMap((o) => [o.path, ...o.otherPaths]).map(({ value }) => shape(value)),
        );
        const own = new Set(page.operations.flatMap((o) => [o.path, ...o.otherPaths]).map(({ value }) => shape(value)));
        for (const operation of page.operations) {
          const other = partner.operations.find(
            (o) => o.method.value === operation.method.value && !own.has(shape(o.path.value)),
          );
          if (!other || [operation.path, ...operation.otherPaths].some((p) => paths.has(shape(p.value)))) continue;
          const [here, there] = [operation.path.evidence[0], other.path.evidence[0]];
          if (!here || !there) continue;
          report({
            data: { method: operation.method.value, path: operation.path.value, other: other.path.value },
            edition: page.source,
            operation: `${operation.method.value} ${operation.path.value}`,
            fact: "path",
            places: [subjectPlace(here), otherPlace(there)],
            detail: partner.source,
          });
        }
      }
    }
  },
);

const shape = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");
