/** What the tables, ties and paragraphs of a page are, looked up by what makes its operations. */
import type { Document } from "../document/document.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import type { OperationSite } from "./operations.ts";
import type { OutlineItem } from "./outline.ts";
import type { TablePlan } from "./plan.ts";
import type { PlannedRow } from "./rows.ts";
import type { ToldStatus } from "./statuses.ts";
import type { StructureBuilder } from "./structures.ts";
import type { RowTie } from "./ties.ts";

export interface PageParts {
  readonly format: Document["format"];
  /** The paragraphs of an operation, and its code blocks but those that tell what to call. */
  readonly itemsOf: (operation: number) => readonly OutlineItem[];
  readonly sites: readonly OperationSite[];
  readonly plans: readonly TablePlan[];
  readonly plansOf: (operation: number) => readonly TablePlan[];
  readonly rowsOf: (plan: TablePlan) => readonly PlannedRow[];
  /** Without the rows that are parameters or headers. */
  readonly bodyRowsOf: (plan: TablePlan) => readonly PlannedRow[];
  readonly ties: ReadonlyMap<PlannedRow, RowTie>;
  readonly claimed: ReadonlySet<TablePlan>;
  readonly mediaTypes: { readonly request: string; readonly response: string };
  readonly statuses: readonly ToldStatus[];
  readonly builder: StructureBuilder;
  /** Plans whose rows are an object's fields: roots of bodies, and what fields are tied to. */
  readonly structured: Set<TablePlan>;
  readonly vocabulary: Vocabulary;
}
