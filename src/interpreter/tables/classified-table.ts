/** What a table of the page is: whose rows it holds, and where in a request or response they belong. */
import type { Table } from "../../document/document.ts";
import type { Certainty } from "../../api-model/api-page.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { ReadTable, TableRow } from "../cells/table-rows.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export interface ClassifiedTable {
  /** Index in page order among all tables, nested ones included. */
  readonly index: number;
  readonly item: OutlineItem<Table>;
  /** Index of the item in the outline. */
  readonly at: number;
  readonly read: ReadTable;
  readonly rows: readonly TableRow[];
  readonly caption: string | null;
  /** Operations that the table belongs to. */
  readonly owners: readonly number[];
  readonly side: "request" | "response" | null;
  readonly place: Exclude<CaptionPlace, "parameters"> | "structure" | "unplaced" | "none";
  /** How sure the place is: said by the caption or lead itself, or only by the section. */
  readonly placedBy: "configuration" | "caption" | "lead" | "section" | "names";
  /** Structure names, for `structure` and as a hint for tables placed by section. */
  readonly names: readonly string[];
  /** The caption or lead says of which field the rows are ("Data structure of the **spec** field"); a bare name may be a type's. */
  readonly namesField: boolean;
  /** The caption or lead says that the rows are the body, not merely that they are of a request or a response. */
  readonly saysBody: boolean;
  /** What the words above the table, or its names, say that the body is: a list of what it describes, or one object. */
  readonly shape: "list" | "object" | null;
  /** The table whose rows these add to: "In addition to the above". */
  readonly continues: number | null;
  /** In which cases the rows are there, as the words above such a table say. */
  readonly condition: string | null;
  /** For a table of the URI that lists the fields of the body too: what the example shows them to be of. Else null. */
  readonly ofUri: "object" | "list" | null;
}

/** How sure it is that the rows of a table belong where they were put. */
export function certaintyOf({ owners, placedBy, place }: ClassifiedTable): Certainty | null {
  if (place === "unplaced" || place === "none" || (owners.length === 0 && place !== "structure")) return null;
  if (placedBy === "configuration") return "configuration";
  if (placedBy === "caption" || placedBy === "lead") return "explicit";
  return placedBy === "section" ? "section" : "guess";
}
