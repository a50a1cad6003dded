import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

/** One page id, one path, and no method in common: one of the pages has been left behind. */
export const methodDiffers = defineCompare<{ pageId: string; path: string; method: string; other: string }>(
  {
    id: "compare/method-differs",
    severity: "error",
    summary: "Two editions of one page document different methods for the same path",
    docs: {
      finds: "Two pages that carry the same page id give the same path, and no method in common.",
      matters: "A client that follows one of them calls an operation that the other does not know. Usually the API was replaced and one edition was not brought along.",
      example: "The English page says `GET /v3/clusters/{id}/cert`, the Chinese page with the same id `POST /v3/clusters/{id}/cert`.",
      todo: "Find out which method the service offers under this page id and bring the other edition to it. Body and headers come with the method.",
    },
    message: ({ method, other, path }) => `${path} is ${method} on one page and ${other} on its other edition`,
  },
  ({ group }, report) => {
    for (const page of group.pages) {
      for (const partner of group.pages) {
        if (partner === page || page.pageId === null || partner.pageId?.value !== page.pageId.value) continue;
        for (const operation of page.operations) {
          const same = partner.operations.filter((o) => shape(o.path.value) === shape(operation.path.value));
          const other = same[0];
          if (!other || same.some((o) => o.method.value === operation.method.value)) continue;
          const [here, there] = [operation.method.evidence[0], other.method.evidence[0]];
          if (!here || !there) continue;
          report({
            data: { pageId: page.pageId.value, path: operation.path.value, method: operation.method.value, other: other.method.value },
            edition: page.source,
            operation: `${operation.method.value} ${operation.path.value}`,
            fact: "method",
            places: [subjectPlace(here), otherPlace(there)],
            detail: partner.source,
          });
        }
      }
    }
  },
);

const shape = (path: string): string => path.replace(/\{[^{}]*\}/g, "{}");
