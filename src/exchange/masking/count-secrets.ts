/**
 * Counts the secrets of an exchange, for a report's statement on what it keeps to itself: by the names that they stand under
 * and by what they begin with. Much faster than masking, which also looks inside texts.
 */
import type { Json } from "../../api-model/api-page.ts";
import type { Header } from "../exchange.ts";
import { countMask, type MaskCounts } from "./mask-value.ts";
import { secretName, secretValue, type SecretKind } from "./secrets.ts";
import { isList } from "../../api-model/json.ts";

/** Of the values in a URL's query. */
export function countQuerySecrets(
  query: readonly (readonly [name: string, value: string])[],
  counts: MaskCounts,
): void {
  for (const [name, value] of query) {
    const kind = value === "" ? null : secretName(name);
    if (kind !== null) countMask(counts, kind);
  }
}

export function countHeaderSecrets(headers: readonly Header[], counts: MaskCounts): void {
  for (const { name, value } of headers) {
    const kind = secretName(name);
    if (kind !== null && value !== "") countMask(counts, kind);
  }
}

/** What is nested deeper is not counted. */
const DEPTH_LIMIT = 200;

/** @param kind what a value is by the name that it stands under; null when that is no secret's */
export function countJsonSecrets(value: Json, kind: SecretKind | null, counts: MaskCounts, depth = 0): void {
  if (typeof value === "string") {
    const found = value === "" ? null : (kind ?? secretValue(value));
    if (found !== null) countMask(counts, found);
  } else if (typeof value === "object" && value !== null && depth < DEPTH_LIMIT) {
    if (isList(value)) for (const item of value) countJsonSecrets(item, kind, counts, depth + 1);
    else for (const key in value) countJsonSecrets(value[key] ?? null, secretName(key), counts, depth + 1);
  }
}
