/**
 * Counts the secrets of an exchange, for a report's statement on what it keeps to itself: by the names that they stand under
 * and by what they begin with. Much faster than masking, which also looks inside texts.
 */
import type { Json } from "../api-model/api-page.ts";
import type { Exchange, Header } from "./exchange.ts";
import { countMask, type MaskCounts } from "./mask-value.ts";
import { secretName, secretValue, type SecretKind } from "./secrets.ts";

export function countSecrets(exchange: Exchange, counts: MaskCounts): void {
  const { request, response } = exchange;
  countUrl(request.url, counts);
  countHeaders(request.headers, counts);
  countHeaders(response.headers, counts);
  if (request.body.kind === "json") countJson(request.body.value, null, counts, 0);
  if (response.body.kind === "json") countJson(response.body.value, null, counts, 0);
}

function countUrl(url: string, counts: MaskCounts): void {
  const query = url.indexOf("?");
  if (query < 0) return;
  for (const pair of url.slice(query + 1).split("&")) {
    const kind = secretName(pair.slice(0, Math.max(0, pair.indexOf("="))));
    if (kind !== null) countMask(counts, kind);
  }
}

function countHeaders(headers: readonly Header[], counts: MaskCounts): void {
  for (const { name, value } of headers) {
    const kind = secretName(name);
    if (kind !== null && value !== "") countMask(counts, kind);
  }
}

/** What is nested deeper is not counted. */
const DEPTH_LIMIT = 200;

function countJson(value: Json, kind: SecretKind | null, counts: MaskCounts, depth: number): void {
  if (typeof value === "string") {
    const found = value === "" ? null : (kind ?? secretValue(value));
    if (found !== null) countMask(counts, found);
  } else if (typeof value === "object" && value !== null && depth < DEPTH_LIMIT) {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) countJson(item, kind, counts, depth + 1);
    else {
      const members = value as { readonly [key: string]: Json };
      for (const key in members) countJson(members[key] ?? null, secretName(key), counts, depth + 1);
    }
  }
}
