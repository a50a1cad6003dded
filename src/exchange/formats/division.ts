/** Which recordings can be read from the middle, and how. */
import { isGzip } from "../streams/gunzip.ts";
import { utf16Of } from "../streams/utf16.ts";
import { isZstd } from "../streams/zstd.ts";
import { detectRecording, isCompressedName } from "./detect.ts";
import { harEntries } from "./har.ts";
import type { ListedEntries } from "./json-entries.ts";
import { LISTED_EXCHANGES } from "./ndjson.ts";
import type { Attachments } from "../attachments.ts";

/** `lines`: wherever a line begins; the others: where an index says that an entry begins. */
export type Division = "lines" | "har" | "list";

/** @param prefix the first bytes, `DETECTION_BYTES` where there are so many; null for what must be read from its beginning */
export function divisionOf(prefix: Uint8Array, file: string): Division | null {
  if (isGzip(prefix) || isZstd(prefix) || isCompressedName(file) || utf16Of(prefix) !== null) return null;
  const format = detectRecording(prefix);
  return format === "ndjson" ? "lines" : format === "har" || format === "list" ? format : null;
}

export function listedEntries(division: "har" | "list", attachments: Attachments): ListedEntries {
  return division === "har" ? harEntries(attachments) : LISTED_EXCHANGES;
}
