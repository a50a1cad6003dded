/** Which rows are required by the headings above a table, and by how other tables of the page mark theirs. */
import type { Table } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { ReadTable } from "../cells/table-rows.ts";
import { groupMark } from "../cells/group-mark.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

/** A table as it was read, before the rest of its page is asked. */
interface Read {
  readonly item: OutlineItem<Table>;
  readonly at: number;
  readonly read: ReadTable;
}

/** Below "Required parameters", as a label or as the heading, the rows of a table without a mark of their own are required. */
export function withGroupMarks(reads: readonly Read[], vocabulary: Vocabulary): readonly Read[] {
  return reads.map((entry, n) => {
    const { item, read } = entry;
    if (item.listed !== null || read.kind !== "parameters" || read.roles.includes("required")) return entry;
    const isFirst = reads[n - 1]?.item.stretch !== item.stretch;
    const heading = isFirst && item.label === null ? (item.headings.at(-1) ?? null) : null;
    const words = item.label ?? heading;
    const mark = groupMark(words === null ? null : `${words}:`, vocabulary);
    if (mark === null || read.rows.some(({ said }) => said.required !== null)) return entry;
    const rows = read.rows.map((row) =>
      row.name.includes(".") ? row : { ...row, said: { ...row.said, required: mark } },
    );
    return { ...entry, read: { ...read, rows } };
  });
}

/**
 * Whether a page was generated for a client library: its notes mark whatever is optional, and nothing else. Where those in the path have
 * a table of their own, the notes of the others mark nothing.
 */
export function isClientReference(items: readonly OutlineItem[], vocabulary: Vocabulary): boolean {
  const headings = new Set<string>();
  for (const { block } of items) {
    if (block.type !== "heading") continue;
    const text = foldSpace(inlineText(block.content));
    if (vocabulary.captionPlace(text) === "path") return false;
    if (vocabulary.isClientHeading(text)) headings.add(text.toLowerCase());
  }
  return headings.size > 1;
}

/**
 * Where the notes of other tables of the page mark what is optional, the rows of one without a note are all required.
 * `marksOptional` says that the page does so even where none of its tables has such a note.
 */
export function withUsualNotes(reads: readonly Read[], marksOptional: boolean): readonly Read[] {
  const notesOf = ({ read }: Read): NonNullable<(ReadTable & { kind: "parameters" })["notes"]> | null =>
    read.kind === "parameters" ? (read.notes ?? null) : null;
  const say = new Map<string, Set<string>>();
  for (const notes of reads.map(notesOf))
    if (notes?.say) say.set(notes.under, (say.get(notes.under) ?? new Set()).add(notes.say));
  return reads.map((entry) => {
    const { read } = entry;
    const notes = notesOf(entry);
    const usual = notes && notes.say === null ? [...(say.get(notes.under) ?? [])] : [];
    const isUsual = usual.length === 1 ? usual[0] === "no" : usual.length === 0 && marksOptional;
    if (read.kind !== "parameters" || notes?.say !== null || !isUsual) return entry;
    const rows = read.rows.map((row) =>
      row.said.required === null ? { ...row, said: { ...row.said, required: "yes" as const } } : row,
    );
    return { ...entry, read: { ...read, rows } };
  });
}

/** Where stars tell the names of another table apart, those of a table in which each name has one are all required. */
export function withUsualStars(reads: readonly Read[]): readonly Read[] {
  const starsOf = ({ read }: Read): "some" | "all" | undefined => (read.kind === "parameters" ? read.stars : undefined);
  if (!reads.some((entry) => starsOf(entry) === "some")) return reads;
  return reads.map((entry) => {
    const { read } = entry;
    if (read.kind !== "parameters" || read.stars !== "all") return entry;
    const rows = read.rows.map((row) =>
      row.said.required === null ? { ...row, said: { ...row.said, required: "yes" as const } } : row,
    );
    return { ...entry, read: { ...read, rows } };
  });
}
