/** A block of a page together with what stands around it: its sections, its lead, the status code that it belongs to. */
import type { Block, Code, Heading, Paragraph, Table } from "../../document/document.ts";
import type { SectionKind } from "../../language/language.ts";
import type { ReadTable } from "../cells/table-rows.ts";

export interface OutlineItem<B extends Block = Heading | Paragraph | Table | Code> {
  readonly block: B;
  /** The section by the nearest line (heading or lead) that names one. */
  readonly section: SectionKind | null;
  /** The section by headings alone. */
  readonly headingSection: SectionKind | null;
  /** Texts of the headings above, outermost first. */
  readonly headings: readonly string[];
  /** Level of the heading that it stands under, or of itself where it is one; 0 for none. */
  readonly level: number;
  /** How many headings stand before, or sections have ended: the same number means the same stretch of text. */
  readonly stretch: number;
  /** The paragraph read last in this stretch, folded; null right after a heading. */
  readonly lead: string | null;
  /** What stands before the lead since a table or code: the paragraph above it, or that above the list that it ends; null without one. */
  readonly before: string | null;
  /** First lines of the list items that it stands in, outermost first. */
  readonly around: readonly string[];
  /** The list of which this begins an item: the index of its first block, and whether its items are numbered. */
  readonly inList: { readonly first: number; readonly isNumbered: boolean } | null;
  /** The last line in this stretch, since a table or code, that is nothing but a label: "**Body parameters:**". */
  readonly label: string | null;
  /** The line of a list item, where the block stands in a list below it. */
  readonly outer: string | null;
  /** The code of the last status marker ("Status code: 200") in this stretch. */
  readonly status: string | null;
  /** Whether the nearest heading is such a marker: what stands below it is a response, whatever the lines between say. */
  readonly isBelowStatus: boolean;
  /** "normal" or "error", where a lead or heading says which response this is. */
  readonly answer: "normal" | "error" | null;
  /** How the table's rows read, where the table is a list of fields. */
  readonly listed: ReadTable | null;
  /** Ids of the block and of the list items around it that it opens. */
  readonly ids: readonly string[];
}
