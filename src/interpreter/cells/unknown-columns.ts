/** The columns of a table of fields whose header says nothing that is known: what they state is read by nobody. */
import { flatText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import type { Grid } from "./grid.ts";

export interface UnknownColumn {
  readonly at: number;
  /** Its header. */
  readonly words: string;
  readonly span: Span;
}

/** `isRead` tells of columns that have no role and are read all the same. */
export function unknownColumns(
  header: Grid,
  body: Grid,
  roles: readonly (ColumnRole | null)[],
  isRead: (at: number) => boolean,
  vocabulary: Vocabulary,
): UnknownColumn[] {
  return roles.flatMap((role, at) => {
    if (role !== null || isRead(at)) return [];
    const heads = header.flatMap((row) => row[at] ?? []);
    const named = heads.filter(({ blocks }) => foldSpace(flatText(blocks)) !== "");
    const last = named.at(-1);
    // a header that is known, and has no role, adds to a column before it
    if (!last || named.some(({ blocks }) => vocabulary.columnRole(flatText(blocks)) !== null)) return [];
    const texts = body.map((cells) => (cells[at] ? flatText(cells[at].blocks).trim() : ""));
    const isEmpty = texts.every((text) => text === "" || vocabulary.isNone(text));
    const areNotes = texts.every((text) => text === "" || text.startsWith("["));
    const areNumbers = texts.every((text, n) => text.replace(/[.)]$/, "") === String(n + 1));
    return isEmpty || areNotes || areNumbers ? [] : [{ at, words: foldSpace(flatText(last.blocks)), span: last.span }];
  });
}
