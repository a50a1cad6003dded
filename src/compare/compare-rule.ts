/** What a compare rule is: its data, and a pure check of the editions of one group against each other. */
import type { ApiPage, Evidence, Json } from "../api-model/api-page.ts";
import type { Finding, Place } from "../findings/finding.ts";
import { type Found, makeFinding } from "../findings/make-finding.ts";
import type { Rule } from "../findings/rule.ts";
import type { EditionGroup } from "./groups.ts";
import { holderOf, firstSibling } from "./siblings.ts";
import type { ComparedOperation, PromiseRow } from "./table.ts";

export interface CompareSubject {
  readonly group: EditionGroup;
  readonly operations: readonly ComparedOperation[];
  /** All pages of the run, by source. */
  readonly pages: ReadonlyMap<string, ApiPage>;
}

export interface CompareRule {
  readonly rule: Rule;
  readonly check: (subject: CompareSubject) => readonly Finding[];
}

/** A rule with its check. */
export function defineCompare<Data extends Readonly<Record<string, Json>>>(
  rule: Rule<Data>,
  check: (subject: CompareSubject, report: (found: Found<Data>) => void) => void,
): CompareRule {
  return {
    // a rule is listed and documented without its data type
    rule: rule as unknown as Rule,
    check: (subject) => {
      const findings: Finding[] = [];
      check(subject, (found) => findings.push(makeFinding(rule, found)));
      return findings;
    },
  };
}

/** The place at issue: what an edition says, or the nearest to where it says nothing. */
export function subjectPlace(evidence: Evidence): Place {
  return { span: evidence.span, role: "subject", words: evidence.words };
}

export function otherPlace(evidence: Evidence): Place {
  return { span: evidence.span, role: "other-edition", words: evidence.words };
}

/** Examples of the row's editions, as evidence. */
export function examplePlaces(row: PromiseRow, operation: ComparedOperation): Place[] {
  return row.shown.flatMap(({ edition, kind, offset }) => {
    const source = operation.editions[edition]?.page.source;
    return source === undefined
      ? []
      : [{ span: { source, start: offset, end: offset + 1 }, role: "example" as const, words: kind }];
  });
}

/**
 * Where an edition would have to say something: the table that holds the row's neighbours, a neighbour itself where the table stands on
 * a page that this one links, the row of the object that would hold it, else the operation's URI.
 */
export function absencePlace(page: ApiPage, operation: ComparedOperation, row: PromiseRow, column: number): Place {
  const neighbour = firstSibling(operation, row, column)?.cells[column]?.promise.field;
  const holder = holderOf(operation, row)?.cells[column]?.promise.field;
  const linked = neighbour && neighbour.row.source !== page.source ? neighbour : neighbour ? undefined : holder;
  const [named] = linked?.name.evidence ?? [];
  if (named) return subjectPlace(named);
  const use = neighbour && page.ledger[neighbour.table];
  if (use) return { span: { ...use.span, end: use.span.start + 1 }, role: "subject", words: use.caption ?? "table" };
  const evidence = operation.editions[column]?.operation.path.evidence[0];
  return {
    span: evidence?.span ?? { source: page.source, start: 0, end: 0 },
    role: "subject",
    words: evidence?.words ?? "",
  };
}
