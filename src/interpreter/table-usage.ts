/** For every table of a page: what it was used as, or why not. */
import type { CommonFields, TableUse } from "../api-model/api-page.ts";
import type { Table } from "../document/document.ts";
import { inlineText } from "../document/visit.ts";
import type { Span } from "../source/source.ts";
import { foldSpace } from "../source/text.ts";
import type { InterpretContext } from "./messages/interpret-context.ts";
import { resourceNames } from "./messages/told-bodies.ts";
import { certaintyOf } from "./tables/classified-table.ts";

/** @param common tables of what belongs to every call */
export function ledgerOf(
  tables: readonly Table[],
  parts: InterpretContext,
  common: readonly CommonFields[] = [],
): TableUse[] {
  const commonAt = new Map(common.map((one) => [one.table, one]));
  const planOf = new Map(parts.plans.map((plan) => [plan.item.block, plan]));
  return tables.map((table): TableUse => {
    const caption = table.caption ? foldSpace(inlineText(table.caption.content)) : null;
    const plan = planOf.get(table);
    const base = {
      span: table.span,
      caption,
      rows: plan?.rows.length ?? table.rows.length,
      // an operation that names the table says what it is, wherever it stands
      certainty: plan ? (certaintyOf(plan) ?? (parts.bound.has(plan) ? "explicit" : null)) : null,
      ...(plan?.read.kind === "parameters" && plan.read.unknown
        ? { unknownColumns: plan.read.unknown.map(({ words, span }) => ({ words, span })) }
        : {}),
    };
    const holder = plan
      ? undefined
      : parts.plans.find(({ read }) => read.kind === "parameters" && read.inner?.includes(table));
    if (holder)
      return {
        ...base,
        certainty: certaintyOf(holder) ?? (parts.bound.has(holder) ? "explicit" : null),
        use: { as: "parameters", detail: "fields of the row that it stands in" },
      };
    if (!plan)
      return {
        ...base,
        use: { as: "not-parameters", detail: isSplit(table, parts) ? "read in parts" : "stands inside a cell" },
      };
    const mayState = plan.read.kind === "unknown" || (plan.read.kind === "other" && plan.read.paths !== undefined);
    if (mayState && statesCall(table, parts)) return { ...base, use: { as: "operation", detail: "method and URI" } };
    if (plan.read.kind === "unknown") return { ...base, use: { as: "not-understood", detail: plan.read.reason } };
    if (plan.read.kind === "other") return { ...base, use: { as: "not-parameters", detail: plan.read.reason } };
    if (plan.read.kind === "status-codes") return { ...base, use: { as: "status-codes", detail: "status codes" } };
    if (plan.read.kind === "operation") return { ...base, use: { as: "operation", detail: "method and URI" } };
    // what is of every call is of no operation, and no less placed
    const ofAll = base.certainty === null ? commonAt.get(plan.index) : undefined;
    if (ofAll)
      return {
        ...base,
        certainty: "explicit",
        use: { as: "parameters", detail: ofAll.side === null ? "of every call" : `${ofAll.side} of every call` },
      };
    return {
      ...base,
      use: {
        as: "parameters",
        detail:
          plan.place === "structure" || parts.bound.has(plan)
            ? `structure ${resourceNames(plan, parts.vocabulary).join(", ")}`
            : [plan.ofUri !== null ? "uri and body" : plan.place, plan.item.status].filter(Boolean).join(" "),
      },
    };
  });
}

/** Whether parts of a table are read as tables of their own. */
const isSplit = ({ span }: Table, { plans }: InterpretContext): boolean =>
  plans.some(({ item: { block } }) => isWithin(block.span, span));

/** "URL | /things" over "Method | POST": a request line stands in its rows. */
const statesCall = ({ span }: Table, { sites }: InterpretContext): boolean =>
  sites.some(({ path }) => path.evidence.some((evidence) => isWithin(evidence.span, span)));

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
