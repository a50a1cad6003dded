/** What the tables, ties and paragraphs of a page are, looked up by what makes its operations. */
import type { Document } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import type { PlannedRow } from "../tables/rows.ts";
import type { ToldStatus } from "../tables/statuses.ts";
import type { StructureBuilder } from "../structures/build.ts";
import type { RowReference } from "../structures/resolve.ts";

export interface InterpretContext {
  readonly format: Document["format"];
  /** The paragraphs of an operation, and its code blocks but those that tell what to call. */
  readonly itemsOf: (operation: number) => readonly OutlineItem[];
  readonly sites: readonly FoundOperation[];
  readonly plans: readonly ClassifiedTable[];
  readonly plansOf: (operation: number) => readonly ClassifiedTable[];
  readonly rowsOf: (plan: ClassifiedTable) => readonly PlannedRow[];
  /** Without the rows that are parameters or headers. */
  readonly bodyRowsOf: (plan: ClassifiedTable) => readonly PlannedRow[];
  readonly ties: ReadonlyMap<PlannedRow, RowReference>;
  readonly claimed: ReadonlySet<ClassifiedTable>;
  readonly mediaTypes: { readonly request: string; readonly response: string };
  readonly statuses: readonly ToldStatus[];
  readonly builder: StructureBuilder;
  /** Plans whose rows are an object's fields: roots of bodies, and what fields are tied to. */
  readonly structured: Set<ClassifiedTable>;
  /** Blocks of code that the command in the block before them printed. */
  readonly printed: ReadonlySet<OutlineItem>;
  /** The operations that are told in one place with one, itself among them. */
  readonly besideOf: (site: FoundOperation) => readonly FoundOperation[];
  /** Its sentences that say that something may hold slashes. */
  readonly slashesSaid: readonly string[];
  /** Where each link of the page leads. */
  readonly anchors: ReadonlyMap<string, ClassifiedTable | null>;
  /** The tables that sentences name as what an operation returns. */
  readonly told: Map<ClassifiedTable, readonly Telling[]>;
  /** Tables that are the body of an operation by its words, wherever they stand. */
  readonly bound: Set<ClassifiedTable>;
  readonly vocabulary: Vocabulary;
}

export interface Telling {
  readonly operation: number;
  /** A list of what the table describes. */
  readonly isMany: boolean;
}
