import type { ApiPage, Evidence, Operation } from "../../api-model/api-page.ts";
import { operationKey, operationName } from "../../promises/promises.ts";
import type { Finding, Place } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import type { Rule } from "../../findings/rule.ts";
import { type CompareRule, defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";
import { isSpecification, keysOf } from "../groups.ts";

type Data = { readonly operation: string; readonly on: "edition" | "page" | "specification" };

const SAYS: Readonly<Record<Data["on"], string>> = {
  edition: "is documented by another edition; this one does not have it",
  page: "is on a page and not in the specification",
  specification: "is in the specification and on no page",
};

const rule: Rule<Data> = {
  id: "compare/operation-missing",
  severity: "warning",
  summary: "An operation is documented in one edition but missing from another",
  docs: {
    description:
      "Two pages share an operation, and one of them documents another operation that no page of the other's format and language documents. Also reported: operations that a specification documents and the pages do not, or the other way round. A page without any partner is not a finding; the list of groups shows it.",
    rationale: "Readers of one edition do not learn that the operation exists, or rely on one that was removed.",
    example: "One page documents `GET /v1/tags` and `POST /v1/tags`; its translation documents only the first.",
    remediation: "Document the operation in the other edition, or remove it if it no longer exists.",
  },
  joining: { lacking: "edition" },
  message: ({ operation, on }) => `${operation} ${SAYS[on]}`,
};

/** Between the pages of one group. */
export const operationMissing: CompareRule = defineCompare(rule, ({ group }, report) => {
  const pages = group.pages.filter((page) => !isSpecification(page));
  const kind = (page: ApiPage): string => `${page.format} ${page.language}`;
  for (const page of pages) {
    const known = new Set(pages.filter((other) => kind(other) === kind(page)).flatMap(keysOf));
    const own = new Set(keysOf(page));
    const here = page.operations[0]?.path.evidence[0];
    const told = new Set<string>();
    for (const other of pages) {
      if (!here || other === page || !keysOf(other).some((key) => own.has(key))) continue;
      for (const operation of other.operations) {
        const key = keyOf(operation);
        const there = operation.path.evidence[0];
        if (!there || known.has(key) || told.has(key)) continue;
        told.add(key);
        report({
          data: { operation: operationName(operation), on: "edition" },
          edition: page.source,
          operation: operationName(operation),
          fact: "operation",
          places: [subjectPlace(here), otherPlace(there)],
        });
      }
    }
  }
});

/** Between each specification and all pages, where they are about the same API. */
export function operationsUnspecified(pages: readonly ApiPage[]): Finding[] {
  const [specifications, others] = [pages.filter(isSpecification), pages.filter((page) => !isSpecification(page))];
  const told = new Set(others.flatMap(keysOf));
  return specifications.flatMap((specification) => {
    const specified = new Set(keysOf(specification));
    if (![...specified].some((key) => told.has(key))) return [];
    const seen = new Set<string>();
    const unknown = [
      ...specification.operations.filter((operation) => !told.has(keyOf(operation))),
      ...others.flatMap(({ operations }) => operations.filter((operation) => !specified.has(keyOf(operation)))),
    ].filter((operation) => !seen.has(keyOf(operation)) && seen.add(keyOf(operation)));
    return unknown.flatMap((operation): Finding[] => {
      const evidence = operation.path.evidence[0];
      return evidence ? [unspecified(operation, evidence, specification)] : [];
    });
  });
}

function unspecified(operation: Operation, evidence: Evidence, specification: ApiPage): Finding {
  const name = operationName(operation);
  const place: Place = subjectPlace(evidence);
  return makeFinding(rule, {
    data: { operation: name, on: evidence.span.source === specification.source ? "specification" : "page" },
    edition: evidence.span.source,
    operation: name,
    fact: "operation",
    places: [place],
    detail: specification.source,
  });
}

const keyOf = (operation: Operation): string => operationKey(operation.method.value, operation.path.value);
