/** The row that an edition lacks, as its own table would have it: name, type and requirement in the words of that page. */
import type { ApiPage, Field } from "../api-model/api-page.ts";
import type { Addition } from "../findings/finding.ts";
import { languages } from "../language/languages.ts";
import { siblingBefore } from "./siblings.ts";
import type { ComparedOperation, PromiseRow } from "./table.ts";
import { oncePer } from "../source/once-per.ts";

/** Types that are told without a table of their own. */
const PLAIN = new Set(["string", "integer", "number", "boolean"]);

/** null where the row would need what only its writer knows: another table, or words that the page uses nowhere. */
export function addedRow(operation: ComparedOperation, row: PromiseRow, column: number): Addition | null {
  const page = operation.editions[column]?.page;
  const from = operation.editions.findIndex((_, other) => row.cells[other]);
  const field = row.cells[from]?.promise.field;
  const source = operation.editions[from]?.page;
  if (!page || !field || !source || field.specified || !isPlain(field)) return null;
  const sibling = siblingBefore(operation, row, column)?.cells[column]?.promise.field;
  if (!sibling || sibling.row.source !== page.source) return null;
  const same = rowsOf(page);
  const cells = [
    cell(sibling.name.evidence[0]?.span, field.name.value),
    cell(sibling.type?.evidence[0]?.span, wordsLike(same, (one) => one.type, field.type) ?? plainWords(field.type)),
    cell(
      sibling.required?.evidence[0]?.span,
      wordsLike(same, (one) => one.required, field.required),
    ),
    cell(sibling.description?.evidence[0]?.span, descriptionFor(field, source, page)),
  ].filter((one) => one !== "no column");
  return cells.includes(null) ? null : { kind: "row", after: sibling.row, cells: cells.filter((one) => one !== null) };
}

type Cell = Extract<Addition, { kind: "row" }>["cells"][number];

/** "no column" where the table has none for it, null where it has one and nothing is known to write there. */
function cell(like: Cell["like"] | undefined, text: string | null): Cell | "no column" | null {
  if (like === undefined) return "no column";
  return text === null ? null : { like, text };
}

function isPlain({ type }: Field): boolean {
  const of = type?.value.kind === "array" ? type.value.items : type?.value;
  return of !== null && of !== undefined && PLAIN.has(of.kind);
}

const rowsOf = oncePer(({ operations, structures }: ApiPage): readonly Field[] => [
  ...operations.flatMap(({ parameters }) => parameters),
  ...structures.flatMap(({ fields }) => fields),
]);

interface Said {
  readonly value: unknown;
  readonly evidence: readonly { readonly words: string }[];
}

/** The words by which another row of the page says the same. */
function wordsLike(among: readonly Field[], of: (field: Field) => Said | null, wanted: Said | null): string | null {
  if (wanted === null) return null;
  const key = JSON.stringify(wanted.value);
  for (const field of among) {
    const said = of(field);
    if (said !== null && JSON.stringify(said.value) === key) return said.evidence[0]?.words ?? null;
  }
  return null;
}

/** Words for a type that are the same in every language: "Boolean". */
function plainWords(type: Said | null): string | null {
  const words = type?.evidence[0]?.words ?? "";
  return /^[A-Za-z ]+$/.test(words) ? words : null;
}

/** The other edition's words, marked where they are in another language. */
function descriptionFor({ description }: Field, from: ApiPage, to: ApiPage): string | null {
  if (description === null) return null;
  const mark = languages.find(({ code }) => code === to.language)?.judging.untranslated ?? "";
  return from.language === to.language ? description.value : `${description.value} ${mark}`.trim();
}
