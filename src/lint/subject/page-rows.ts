/** The rows of a page's parameter tables, each once, with the first place of the API that it speaks of and the values examples show. */
import type { Field, Operation } from "../../api-model/api-page.ts";
import { fieldPathOf, fieldPromises, operationName, type PromisePlace } from "../../promises/promises.ts";
import { readExamples, type ExampleReading, type ShownField, type ShownValue } from "./example-walk.ts";
import type { LintSubject } from "./lint-rule.ts";

export interface PageRow {
  readonly field: Field;
  /** null for a structure that no operation of the page reaches. */
  readonly operation: Operation | null;
  /** "GET /path", as findings name it. */
  readonly operationName: string | null;
  readonly fieldPath: string;
  /** null for a structure that no operation reaches. */
  readonly place: PromisePlace | null;
  /** Values that examples show for this row, in page order. */
  readonly shown: readonly ShownField[];
}

export interface PageReading {
  readonly rows: readonly PageRow[];
  /** Rows of this page's own tables: a structure of another page is judged there. */
  readonly own: readonly PageRow[];
  readonly examples: ExampleReading;
}

const readings = new WeakMap<LintSubject, PageReading>();

/** What several rules ask of a page, made once per page. */
export function readPage(subject: LintSubject): PageReading {
  const known = readings.get(subject);
  if (known) return known;
  const examples = readExamples(subject.page, subject.pages);
  const shown = new Map<string, ShownField[]>();
  for (const value of examples.fields) {
    const key = rowKey(value.field);
    const list = shown.get(key);
    if (list) list.push(value);
    else shown.set(key, [value]);
  }
  const rows = new Map<string, PageRow>();
  const add = (field: Field, row: Omit<PageRow, "field" | "shown">): void => {
    const key = rowKey(field);
    if (!rows.has(key)) rows.set(key, { ...row, field, shown: shown.get(key) ?? [] });
  };
  for (const operation of subject.page.operations) {
    for (const promise of fieldPromises(subject.page, operation, subject.pages)) {
      // no example shows a row for any key under its name
      if (promise.path.endsWith("{}")) continue;
      add(promise.field, {
        operation,
        operationName: operationName(operation),
        fieldPath: fieldPathOf(promise),
        place: promise.place,
      });
    }
  }
  for (const structure of subject.page.structures) {
    for (const field of structure.fields)
      add(field, {
        operation: null,
        operationName: null,
        fieldPath: `structure ${structure.id}.${field.name.value}`,
        place: null,
      });
  }
  const all = [...rows.values()];
  const own = all.filter(({ field }) => field.row.source === subject.page.source);
  const reading = { rows: all, own, examples };
  readings.set(subject, reading);
  return reading;
}

const byOperation = new WeakMap<PageReading, Map<Operation | null, PageRow[]>>();

/** The rows whose first place is in the operation. */
export function rowsOf(subject: LintSubject, operation: Operation): readonly PageRow[] {
  const reading = readPage(subject);
  let groups = byOperation.get(reading);
  if (!groups) {
    groups = new Map();
    for (const row of reading.rows) {
      const group = groups.get(row.operation);
      if (group) group.push(row);
      else groups.set(row.operation, [row]);
    }
    byOperation.set(reading, groups);
  }
  return groups.get(operation) ?? [];
}

export function ownRows(subject: LintSubject): readonly PageRow[] {
  return readPage(subject).own;
}

/** A structure used in several places has one row for all of them; a dotted name gives a row for each of its parts. */
export function rowKey(field: Field): string {
  return `${field.row.source} ${field.row.start} ${field.name.value}`;
}

/** The part of a finding that says which row it is about. */
export function ofRow(row: PageRow): { readonly operation: string | null; readonly fieldPath: string } {
  return { operation: row.operationName, fieldPath: row.fieldPath };
}

/** The part of a finding that says which field of which body an example shows. */
export function ofShown(value: ShownValue): { readonly operation: string; readonly fieldPath: string } {
  return { operation: operationName(value.overlay.operation), fieldPath: value.fieldPath };
}
