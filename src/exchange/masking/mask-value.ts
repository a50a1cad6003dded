/**
 * Masks one value. A mask keeps the length and the kind of each character (letters that are hexadecimal digits, other letters,
 * digits), so that a masked UUID is a UUID, masked base64 is base64, and what validated before still does.
 */
import { isMasked } from "./masked.ts";
import { pemKind, type SecretKind } from "./secrets.ts";

/** How many secrets of each kind were masked. */
export type MaskCounts = Map<SecretKind, number>;

export function countMask(counts: MaskCounts, kind: SecretKind): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

/** The mask of a whole value: "3f2A-zZ9" becomes "0a0A-xX0". Masking a mask changes nothing. */
export function shapeMask(text: string): string {
  return text
    .replace(/[0-9]/g, "0")
    .replace(/[a-f]/g, "a")
    .replace(/[g-z]/g, "x")
    .replace(/[A-F]/g, "A")
    .replace(/[G-Z]/g, "X")
    .replace(/(?![xXaA0])[\p{L}\p{N}]/gu, "x");
}

/** Dates tell nothing and are often checked: `token_expires`, `password_changed`. */
const DATE = /^\d{4}-\d\d-\d\d(?:[T ][\d:.,+ UTCZ-]{0,40})?$/;

/** A value under a secret name. Empty values, masks and dates stay. */
export function maskNamed(text: string, kind: SecretKind, counts: MaskCounts): string {
  if (text === "" || DATE.test(text) || isMasked(text)) return text;
  if (text.startsWith("-----BEGIN ")) return maskPem(text, counts);
  const masked = shapeMask(text);
  if (masked !== text) countMask(counts, kind);
  return masked;
}

const BEGIN = "-----BEGIN ";
const DASHES = "-----";

/** Masks what stands between the "-----BEGIN …-----" and "-----END …-----" lines; up to the end where one is missing. */
export function maskPem(text: string, counts: MaskCounts): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const begin = text.indexOf(BEGIN, at);
    const head = begin < 0 ? -1 : text.indexOf(DASHES, begin + BEGIN.length);
    if (head < 0) break;
    const inner = head + DASHES.length;
    const end = text.indexOf("-----END ", inner);
    const stop = end < 0 ? text.length : end;
    const secret = text.slice(inner, stop);
    // "\n" stands as two characters where JSON was kept as text: its letter is no part of the secret.
    const mask = secret
      .split(/(\\[nr])/)
      .map((part) => (/^\\[nr]$/.test(part) ? part : shapeMask(part)))
      .join("");
    if (mask !== secret) countMask(counts, pemKind(text.slice(begin, inner)));
    parts.push(text.slice(at, inner), mask);
    at = stop;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
