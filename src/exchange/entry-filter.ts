/** A reader that is to yield only some of a recording's entries need not parse the others. */
import type { BrokenEntry, RecordedAt } from "./exchange.ts";

/** By the entry's number, from 0, and where it begins. */
export type EntryFilter = (entry: number, offset: number) => boolean;

export const acceptAll: EntryFilter = () => true;

/** Stands for an entry that nobody wants, so that the next one still has its number and its place; dropped before it is seen. */
export function unread(at: RecordedAt): BrokenEntry {
  return { at, message: "not read" };
}
