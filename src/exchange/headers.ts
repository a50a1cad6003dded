/** Headers as the joints want them, from the shapes that recordings keep them in. */
import type { Header } from "./exchange.ts";
import { isRecord } from "./formats/record.ts";

/**
 * Headers from `[{name, value}]` (HAR) or from an object of strings or lists of strings. Pseudo-headers of HTTP/2 (":path")
 * are left out, and whatever is no header.
 */
export function readHeaders(recorded: unknown): Header[] {
  const headers: Header[] = [];
  if (Array.isArray(recorded)) {
    for (const item of recorded) if (isRecord(item)) addHeader(headers, item["name"], item["value"]);
  } else if (isRecord(recorded)) {
    for (const name of Object.keys(recorded)) addHeader(headers, name, recorded[name]);
  }
  return headers;
}

function addHeader(headers: Header[], name: unknown, value: unknown): void {
  if (typeof name !== "string" || name === "" || name.startsWith(":")) return;
  if (typeof value === "string") headers.push({ name: lowerCase(name), value });
  else if (typeof value === "number" || typeof value === "boolean") addHeader(headers, name, String(value));
  else if (Array.isArray(value)) for (const one of value) addHeader(headers, name, one);
}

const lowered = new Map<string, string>();
const LOWERED_LIMIT = 1000;

/** Header names are few: each is folded once, and what is compared and looked up is the same string every time. */
function lowerCase(name: string): string {
  const known = lowered.get(name);
  if (known !== undefined) return known;
  const folded = name.toLowerCase();
  if (lowered.size < LOWERED_LIMIT) lowered.set(name, folded);
  return folded;
}

/** The value of the first header of this lower-case name. */
export function headerValue(headers: readonly Header[], name: string): string | null {
  for (const header of headers) if (header.name === name) return header.value;
  return null;
}

/** Lower-case media type without parameters: "application/json;charset=utf-8" is "application/json". */
export function mediaTypeOf(contentType: string | null): string | null {
  if (contentType === null) return null;
  const end = contentType.indexOf(";");
  const type = (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
  return type === "" ? null : type;
}

/** "Application/JSON; charset=UTF-8" and "application/json;charset=utf-8" say the same. */
export function foldMediaType(contentType: string): string {
  return contentType.replace(/\s+/g, "").toLowerCase();
}

/** "application/json", "text/json" and every "…+json". */
export function isJsonType(mediaType: string | null): boolean {
  return mediaType !== null && /^(?:application|text)\/(?:json|json-rpc|jsonrequest)$|\+json$/.test(mediaType);
}
