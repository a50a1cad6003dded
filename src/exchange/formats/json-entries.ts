/** Reads a large JSON document that lists exchanges, entry by entry. */
import type { Json } from "../../api-model/api-page.ts";
import type { Recorded, RecordedAt } from "../exchange.ts";
import { makeArraySplitter, type JsonPiece } from "../streams/json-array-splitter.ts";
import { parseJson } from "./body.ts";
import { type WrittenValues, writtenValues } from "./written-values.ts";
import { unread, type EntryFilter } from "../entry-filter.ts";

export interface ListedEntries {
  /** Keys from the root to the list: none for a list alone. */
  readonly path: readonly string[];
  /** Keys that entries are known to begin with; the file's own are learned. */
  readonly firstKeys: readonly string[];
  readonly readEntry: (recorded: Json, at: RecordedAt, written: WrittenValues) => Recorded | Promise<Recorded>;
}

export async function* readJsonEntries(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  wanted: EntryFilter,
  { path, firstKeys, readEntry }: ListedEntries,
): AsyncIterable<Recorded> {
  const cutter = makeArraySplitter(path, firstKeys);
  let entry = 0;
  const readPiece = (piece: JsonPiece): Recorded | Promise<Recorded> => {
    const number = entry++;
    if (piece.kind === "broken") return readBrokenPiece(piece, file, number);
    const at = { file, entry: number, offset: piece.offset, end: piece.offset + piece.bytes.length };
    return wanted(number, piece.offset) ? readElement(piece.bytes, at, readEntry) : unread(at);
  };
  for await (const chunk of chunks) for (const piece of cutter.push(chunk)) yield readPiece(piece);
  for (const piece of cutter.end()) yield readPiece(piece);
}

export function readBrokenPiece(
  { offset, end, message, truncated }: Extract<JsonPiece, { kind: "broken" }>,
  file: string,
  entry: number,
): Recorded {
  return { at: { file, entry, offset, end }, message, ...(truncated && { truncated }) };
}

export function readElement(
  bytes: Buffer,
  at: RecordedAt,
  readEntry: ListedEntries["readEntry"],
): Recorded | Promise<Recorded> {
  const text = bytes.toString("utf8");
  const recorded = parseJson(text);
  return recorded === undefined
    ? { at, message: "this entry is not valid JSON" }
    : readEntry(recorded, at, writtenValues(text, recorded));
}
