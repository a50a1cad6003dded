/** Masks the secrets of an exchange, so that it can be written, shown and still validated. On by default wherever we write. */
import type { Json } from "../../api-model/api-page.ts";
import type { Exchange, Header, Payload } from "../exchange.ts";
import { maskSentCode, maskSentCodes } from "./mask-sent-code.ts";
import { maskText } from "./mask-text.ts";
import { countMask, maskNamed, shapeMask, type MaskCounts } from "./mask-value.ts";
import { isValueKey, pairedSecret, secretName, secretValue, type SecretKind } from "./secrets.ts";
import { isList } from "../../api-model/json.ts";

interface Masked {
  readonly exchange: Exchange;
  readonly counts: MaskCounts;
}

export function maskExchange(exchange: Exchange): Masked {
  const counts: MaskCounts = new Map();
  const { request, response } = exchange;
  return {
    exchange: {
      ...exchange,
      request: {
        ...request,
        url: maskSentCodes(maskText(request.url, counts), counts),
        headers: maskHeaders(request.headers, counts),
        body: maskSentCode(maskPayload(request.body, counts), counts),
      },
      response: {
        ...response,
        headers: maskHeaders(response.headers, counts),
        body: maskPayload(response.body, counts),
      },
    },
    counts,
  };
}

function maskHeaders(headers: readonly Header[], counts: MaskCounts): Header[] {
  return headers.map(({ name, value }) => ({ name, value: maskHeader(name, value, counts) }));
}

function maskHeader(name: string, value: string, counts: MaskCounts): string {
  const kind = secretName(name);
  if (kind === "cookie") return maskCookies(value, counts);
  if (kind === null) return maskText(value, counts);
  // The scheme says how to read the rest: "Bearer …", "SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…".
  const scheme = kind === "authorization" ? /^[A-Za-z][\w-]{0,40} +/.exec(value)?.[0] : undefined;
  return scheme === undefined
    ? maskNamed(value, kind, counts)
    : scheme + maskNamed(value.slice(scheme.length), kind, counts);
}

/** Attributes of Set-Cookie: not secret. */
const COOKIE_ATTRIBUTES = new Set([
  "path",
  "domain",
  "expires",
  "max-age",
  "samesite",
  "httponly",
  "secure",
  "partitioned",
]);

function maskCookies(value: string, counts: MaskCounts): string {
  return value
    .split(";")
    .map((part) => {
      const start = part.indexOf("=") + 1;
      const name = part
        .slice(0, start === 0 ? undefined : start - 1)
        .trim()
        .toLowerCase();
      return COOKIE_ATTRIBUTES.has(name) ? part : part.slice(0, start) + maskNamed(part.slice(start), "cookie", counts);
    })
    .join(";");
}

function maskPayload(payload: Payload, counts: MaskCounts): Payload {
  if (payload.kind === "json") return { kind: "json", value: maskJson(payload.value, counts) };
  return payload.kind === "text" ? { kind: "text", text: maskText(payload.text, counts) } : payload;
}

/** Under these, everything is masked, however deep: `"password": {"value": "…"}`. Tokens and certificates are also objects with dates and ids. */
const WHOLLY_SECRET: ReadonlySet<SecretKind> = new Set(["password", "secret key", "private key"]);

type Box = Json[] | Record<string, Json>;

/** A copy with its secrets masked. Goes by a list of work, not by recursion: recorded JSON may be nested beyond the stack. */
export function maskJson(value: Json, counts: MaskCounts): Json {
  const root: Json[] = [];
  const work: {
    readonly value: Json;
    readonly kind: SecretKind | null;
    readonly into: Box;
    readonly key: string | number;
  }[] = [{ value, kind: null, into: root, key: 0 }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { kind, into, key } = next;
    if (typeof next.value !== "object" || next.value === null) {
      put(into, key, maskScalar(next.value, kind, counts));
    } else if (isList(next.value)) {
      const copy: Json[] = [];
      put(into, key, copy);
      for (let n = next.value.length - 1; n >= 0; n -= 1)
        work.push({ value: next.value[n] ?? null, kind, into: copy, key: n });
    } else {
      const copy: Record<string, Json> = {};
      put(into, key, copy);
      const inherited = kind !== null && WHOLLY_SECRET.has(kind) ? kind : null;
      const paired = pairedSecret(next.value);
      for (const [written, member] of Object.entries(next.value)) {
        const name = maskKey(written, counts);
        // Set now, so that the order of the keys stays.
        put(copy, name, null);
        const own = secretName(written) ?? (isValueKey(written) ? paired : null);
        work.push({ value: member, kind: own ?? inherited, into: copy, key: name });
      }
    }
  }
  return root[0] ?? null;
}

/** A map may have tokens for keys. */
function maskKey(key: string, counts: MaskCounts): string {
  const kind = secretValue(key);
  if (kind === null) return key;
  countMask(counts, kind);
  return shapeMask(key);
}

function maskScalar(value: null | boolean | number | string, kind: SecretKind | null, counts: MaskCounts): Json {
  if (typeof value === "string")
    return kind === null ? maskText(value, counts) : maskText(maskNamed(value, kind, counts), counts);
  if (typeof value !== "number" || kind === null || !WHOLLY_SECRET.has(kind)) return value;
  const masked = maskedNumber(value);
  if (masked !== value) countMask(counts, kind);
  return masked;
}

/** The power of ten with as many digits: told by the exponent, since beyond 1e21 a number is not written out. */
function maskedNumber(value: number): number {
  const size = Math.abs(value);
  const power = size < 1 ? "0" : size.toExponential().split("e")[1];
  return Number(`${value < 0 ? "-" : ""}1e${power}`);
}

/** `__proto__` is a key like any other. */
function put(into: Box, key: string | number, value: Json): void {
  if (key === "__proto__")
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
  else (into as Record<string | number, Json>)[key] = value;
}
