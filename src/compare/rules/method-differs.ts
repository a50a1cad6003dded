import { byValue, editionWords, valueWords } from "../../findings/title-words.ts";
import type { ApiPage, Operation } from "../../api-model/api-page.ts";
import { fieldPathOf, fieldPromises } from "../../promises/promises.ts";
import type { Verdict } from "../../findings/finding.ts";
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

/** Two pages with one page id and path but no method in common: one of them is out of date. */
export const methodDiffers = defineCompare<{
  pageId: string;
  path: string;
  method: string;
  other: string;
  comesWith: readonly string[];
}>(
  {
    id: "compare/method-differs",
    severity: "error",
    summary: "Two editions of one page document different methods for the same path",
    docs: {
      description:
        "Two pages with the same page id give the same path but have no method in common. What only one of the two operations has (its body, its headers) follows from this and is not reported separately.",
      rationale:
        "A client written from one of the pages calls an operation that the other does not document. Usually the API was replaced and one edition was not updated.",
      example:
        "The English page says `GET /v3/clusters/{id}/cert`; the Chinese page with the same id says `POST /v3/clusters/{id}/cert`.",
      remediation:
        "Find out which method the service offers under this page id, and update the other edition, including its body and headers.",
    },
    joining: {
      rank: 1,
      title: (joined) => {
        const sides = byValue(joined.findings, "method").map(
          ([method, findings]) => `${method} in ${editionWords({ ...joined, findings })}`,
        );
        return `Page ${valueWords(joined.main.data["pageId"])} is ${sides.join(", ")}`;
      },
    },
    message: ({ method, other, path }) => `${path} is ${method} on one page and ${other} on its other edition`,
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
        for (const operation of page.operations) {
          const same = partner.operations.filter((o) => shape(o) === shape(operation));
          const methods = new Set(
            page.operations.filter((o) => shape(o) === shape(operation)).map(({ method }) => method.value),
          );
          const other = same[0];
          if (!other || same.some(({ method }) => methods.has(method.value))) continue;
          const [here, there] = [operation.method.evidence[0], other.method.evidence[0]];
          if (!here || !there) continue;
          const [verdict, stale, current] = weigh(group.pages, page, operation, partner, other);
          const comesWith = stale ? ownPromises(current.page, current.operation, stale.page, stale.operation) : [];
          report({
            data: {
              pageId: page.pageId.value,
              path: operation.path.value,
              method: operation.method.value,
              other: other.method.value,
              comesWith,
            },
            edition: page.source,
            operation: `${operation.method.value} ${operation.path.value}`,
            fact: "method",
            places: [subjectPlace(here), otherPlace(there)],
            verdict,
            fix: stale
              ? {
                  text: `Bring ${stale.page.source} to the ${current.operation.method.value} of ${current.page.source}.${comesWith.length > 0 ? ` ${comesWith.join(", ")} come with it and are not reported separately.` : ""}`,
                  edits: [],
                }
              : null,
            detail: partner.source,
          });
        }
      }
    }
  },
);

interface Side {
  readonly page: ApiPage;
  readonly operation: Operation;
}

/** The side whose operation another page of the group, under another id, calls deprecated is the one left behind. */
function weigh(
  pages: readonly ApiPage[],
  page: ApiPage,
  operation: Operation,
  partner: ApiPage,
  other: Operation,
): [Verdict, Side | null, Side] {
  const sides: [Side, Side] = [
    { page, operation },
    { page: partner, operation: other },
  ];
  for (const [i, side] of sides.entries()) {
    const moved = pages.find(
      (p) =>
        p.pageId !== null &&
        p.pageId.value !== page.pageId?.value &&
        p.operations.some(
          (o) =>
            o.deprecated !== null &&
            o.method.value === side.operation.method.value &&
            shape(o) === shape(side.operation),
        ),
    );
    const current = sides[1 - i];
    if (!moved || !current) continue;
    const because = `${side.page.source} is out of date: this ${side.operation.method.value} is now page ${moved.pageId?.value ?? ""}, deprecated (${moved.source}).`;
    return [{ certainty: "probable", wrong: [side.page.source], because }, side, current];
  }
  return [
    {
      certainty: "undecided",
      wrong: [],
      because: "Nothing on the pages says which of the two is current; a call to the service would show it.",
    },
    null,
    sides[0],
  ];
}

/** What the current operation documents for requests or response headers and the stale one does not. */
function ownPromises(page: ApiPage, operation: Operation, stalePage: ApiPage, stale: Operation): string[] {
  const known = new Set(fieldPromises(stalePage, stale).map((promise) => `${promise.place} ${promise.key}`));
  return fieldPromises(page, operation)
    .filter((promise) => promise.place !== "response" && !known.has(`${promise.place} ${promise.key}`))
    .map(fieldPathOf);
}

const shape = (operation: Operation): string => operation.path.value.replace(/\{[^{}]*\}/g, "{}");
