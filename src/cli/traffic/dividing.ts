/** Tells how recordings can be read from their middles, by their first bytes, and where their entries stand, by all of them, once. */
import { DETECTION_BYTES } from "../../exchange/formats/detect.ts";
import { divisionOf, listedEntries } from "../../exchange/formats/division.ts";
import { type EntryIndex, indexEntries } from "../../exchange/formats/entry-index.ts";
import { noAttachments } from "../../exchange/attachments.ts";
import type { Input } from "../io/input.ts";
import { digestOf } from "../io/digest.ts";
import { bytesWords, startProgress } from "../io/progress.ts";
import { entryKey, openPageStore } from "../pages/page-store.ts";
import type { DivisionOf } from "./sharding.ts";

/** Looks at a recording once, however often it is asked about. */
export function makeDividing(): DivisionOf {
  const known = new Map<string, ReturnType<DivisionOf>>();
  const look: DivisionOf = async (input) => {
    const size = await input.size();
    // what cannot be opened is said when it is read
    const prefix = size === null ? null : await bytesOf(input, 0, Math.min(size, DETECTION_BYTES)).catch(() => null);
    return prefix === null ? null : divisionOf(prefix, input.id);
  };
  return (input) => {
    const found = known.get(input.id) ?? look(input);
    known.set(input.id, found);
    return found;
  };
}

async function bytesOf(input: Input, from: number, to: number): Promise<Buffer | null> {
  if (input.between === undefined) return null;
  const parts: Uint8Array[] = [];
  for await (const chunk of input.between(from, to)) parts.push(chunk);
  return Buffer.concat(parts);
}

/**
 * Where the entries stand. It is kept in the cache under all that can be told of the recording without reading it; that it is of these
 * bytes is seen by the digests of the ranges that are read with it.
 */
export async function entryIndexOf(
  input: Input,
  division: "har" | "list",
  { size, bytes }: { readonly size: number; readonly bytes: number },
  signal: AbortSignal,
): Promise<EntryIndex> {
  const store = openPageStore();
  const version = (await input.version?.()) ?? null;
  const key = store && version !== null ? await keyOf(input, [division, size, bytes, version], size) : null;
  const kept = key === null ? null : (store?.get("entries", key) ?? null);
  if (kept !== null) return kept;
  const progress = startProgress("finding entries", size, bytesWords);
  let passed = 0;
  async function* shown(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.stream(signal)) {
      progress.at((passed += chunk.length));
      yield chunk;
    }
  }
  const index = await indexEntries(shown(), listedEntries(division, noAttachments), { size, bytes });
  progress.end();
  if (key !== null && store?.opens() === true) store.put("entries", key, index);
  return index;
}

async function keyOf(input: Input, known: readonly (string | number)[], size: number): Promise<string> {
  const ends = [await bytesOf(input, 0, DETECTION_BYTES), await bytesOf(input, size - DETECTION_BYTES, size)];
  return entryKey(["entries", ...known, ...ends.map((bytes) => digestOf(bytes ?? ""))]);
}
