/**
 * Where the entries of a large JSON document stand. To find them the whole document must be read once; with the index, whoever wants
 * some of them reads no other bytes, and the digests of its ranges tell whether these are still the bytes that were read.
 */
import type { Recorded } from "../exchange.ts";
import { makeArraySplitter, type JsonPiece } from "../streams/json-array-splitter.ts";
import { digestRanges, type RangeDigests, type Stretch } from "../streams/ranges.ts";
import { type ListedEntries, readBrokenPiece, readElement } from "./json-entries.ts";

/** Plain data, so that it can be kept. */
export interface EntryIndex {
  /** Of entry and gap by turns, as numbers of variable length: the gap before an element from the end of the one before, its length; 0 for a broken entry. */
  readonly places: Uint8Array;
  /** In their order. */
  readonly broken: readonly Extract<JsonPiece, { kind: "broken" }>[];
  readonly ranges: RangeDigests;
}

type Place = { readonly entry: number; readonly offset: number; readonly end: number };
type IndexedPiece = Place | { readonly entry: number; readonly broken: EntryIndex["broken"][number] };

/** The index of a document and of the list in it; all bytes are read. */
export async function indexEntries(
  chunks: AsyncIterable<Uint8Array>,
  { path, firstKeys }: Pick<ListedEntries, "path" | "firstKeys">,
  { size, bytes }: { readonly size: number; readonly bytes: number },
): Promise<EntryIndex> {
  const cutter = makeArraySplitter(path, firstKeys);
  const digesting = digestRanges(bytes, { at: 0, from: 0, to: size });
  const places = makeNumberList();
  const broken: EntryIndex["broken"][number][] = [];
  let end = 0;
  const note = (pieces: readonly JsonPiece[]): void => {
    for (const piece of pieces) {
      if (piece.kind === "broken") {
        places.add(0);
        broken.push(piece);
      } else {
        // no element is empty
        places.add(piece.bytes.length);
        places.add(piece.offset - end);
        end = piece.offset + piece.bytes.length;
      }
    }
  };
  for await (const chunk of chunks) {
    digesting.push(chunk);
    note(cutter.push(chunk));
  }
  note(cutter.end());
  return { places: places.bytes(), broken, ranges: digesting.end() };
}

/**
 * The entries that begin between two places, `to` being the size for the last ones, with the numbers that they have in the document.
 * The bytes come from `from` on; no more is read than these entries take.
 */
export async function* readIndexedBetween(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  index: EntryIndex,
  { between, size, readEntry }: { between: Stretch; size: number; readEntry: ListedEntries["readEntry"] },
): AsyncIterable<Recorded> {
  const wanted = piecesBetween(index, between, size);
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Uint8Array[] = [];
  /** Where the first byte held stands, and the first one that is not here yet. */
  let first = between.from;
  let place = between.from;
  const upTo = async (end: number): Promise<boolean> => {
    while (place < end) {
      const { done, value } = await iterator.next();
      if (done === true) return false;
      held.push(value);
      place += value.length;
    }
    return true;
  };
  try {
    for (const piece of wanted) {
      if ("broken" in piece) {
        yield readBrokenPiece(piece.broken, file, piece.entry);
        continue;
      }
      const { entry, offset, end } = piece;
      if (!(await upTo(end))) return;
      const bytes =
        held.length === 1 && held[0]
          ? Buffer.from(held[0].buffer, held[0].byteOffset, held[0].length)
          : Buffer.concat(held);
      yield readElement(bytes.subarray(offset - first, end - first), { file, entry, offset, end }, readEntry);
      held = [bytes.subarray(end - first)];
      first = end;
    }
    // what is left of the range has its digest, too
    while (place < between.to) {
      held = [];
      if (!(await upTo(place + 1))) return;
    }
  } finally {
    await iterator.return?.();
  }
}

function* piecesBetween({ places, broken }: EntryIndex, { from, to }: Stretch, size: number): Generator<IndexedPiece> {
  const isOwn = (offset: number): boolean => offset >= from && (offset < to || to === size);
  const numbers = readNumbers(places);
  let nextBroken = 0;
  let end = 0;
  for (let entry = 0; ; entry += 1) {
    const { value: length, done } = numbers.next();
    if (done === true) return;
    if (length === 0) {
      const piece = broken[nextBroken++];
      if (piece && isOwn(piece.offset)) yield { entry, broken: piece };
      continue;
    }
    const offset = end + Number(numbers.next().value);
    end = offset + length;
    if (isOwn(offset)) yield { entry, offset, end };
    else if (offset >= to && nextBroken === broken.length) return;
  }
}

/** Whole numbers, small ones in one byte: seven bits each, the last with its high bit clear. */
function makeNumberList(): { add(number: number): void; bytes(): Uint8Array } {
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  return {
    add(number) {
      if (length + 8 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let rest = number;
      while (rest > 127) {
        bytes[length++] = 128 + (rest % 128);
        rest = Math.floor(rest / 128);
      }
      bytes[length++] = rest;
    },
    bytes: () => bytes.slice(0, length),
  };
}

function* readNumbers(bytes: Uint8Array): Generator<number, undefined> {
  let number = 0;
  let unit = 1;
  for (const byte of bytes) {
    number += (byte % 128) * unit;
    unit *= 128;
    if (byte > 127) continue;
    yield number;
    number = 0;
    unit = 1;
  }
  return undefined;
}
