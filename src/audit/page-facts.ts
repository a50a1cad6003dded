/** What a report says of a page as a whole: counts, and the places of what was not read. */
import type { ApiPage, PassedOver, TableUse } from "../api-model/api-page.ts";
import { isOnlyCommon } from "../api-model/common-fields.ts";
import { examplesWithBody } from "../api-model/own-examples.ts";
import { isUnplaced } from "../api-model/unplaced.ts";
import type { Place } from "../findings/finding.ts";
import { oncePer } from "../source/once-per.ts";

export interface PageFacts {
  /** "GET /servers" of each. */
  readonly operations: readonly string[];
  readonly tables: { readonly total: number; readonly notUnderstood: number; readonly rows: number };
  readonly examples: { readonly total: number; readonly broken: number };
  /** The tables that are no operation's. */
  readonly unplaced: readonly Place[];
  /** The columns that nobody has read: their words are the header. */
  readonly unknownColumns: readonly Place[];
  readonly notUnderstood: readonly { readonly place: Place; readonly reason: string }[];
  readonly unformalised: readonly {
    readonly place: Place;
    readonly fieldPath: string;
    readonly reason: string;
  }[];
  readonly passedOver?: PassedOver;
  /** It has no operation, and no tables of fields but those of what belongs to every call. */
  readonly isOnlyCommon: boolean;
}

export const factsOf = oncePer((page: ApiPage): PageFacts => {
  const { ledger, operations, passedOver } = page;
  const examples = examplesWithBody(page);
  return {
    operations: operations.map(({ method, path }) => `${method.value} ${path.value}`),
    tables: {
      total: ledger.length,
      notUnderstood: ledger.filter(({ use }) => use.as === "not-understood").length,
      rows: ledger.reduce((sum, { use, rows }) => sum + (use.as === "parameters" ? rows : 0), 0),
    },
    examples: {
      total: examples.length,
      broken: examples.filter(({ body }) => body?.value === null || (body?.breaks.length ?? 0) > 0).length,
    },
    unplaced: ledger.filter(isUnplaced).map(placeOf),
    unknownColumns: ledger.flatMap(({ unknownColumns = [] }) =>
      unknownColumns.map(({ words, span }): Place => ({ span, role: "subject", words })),
    ),
    notUnderstood: ledger.flatMap((table) =>
      table.use.as === "not-understood" ? [{ place: placeOf(table), reason: table.use.detail }] : [],
    ),
    unformalised: page.unformalised.map(({ fieldPath, reason, evidence: { span, words } }) => ({
      place: { span, role: "evidence", words },
      fieldPath,
      reason,
    })),
    ...(passedOver ? { passedOver } : {}),
    isOnlyCommon: isOnlyCommon(page),
  };
});

const placeOf = ({ span, caption }: TableUse): Place => ({
  span: { ...span, end: span.start + 1 },
  role: "subject",
  words: caption ?? "table without a caption",
});
