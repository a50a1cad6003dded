/**
 * Signs a request with an access key, the second way of authentication that the pages name: SDK-HMAC-SHA256. The request is
 * written in a canonical form, its digest and the date are signed with the secret key, and the header Authorization says which
 * headers were part of it.
 */
import { createHash, createHmac } from "node:crypto";

export interface AccessKey {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface SignedRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  /** What is signed besides the host and the date: what a proxy may change must not be among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** "" for none. */
  readonly body: string;
}

const ALGORITHM = "SDK-HMAC-SHA256";

/** The two headers that a signed request has more: X-Sdk-Date and Authorization. */
export function signRequest(request: SignedRequest, key: AccessKey, time: Date): Record<string, string> {
  const date = basicDate(time);
  const headers = { ...request.headers, host: request.url.host, "x-sdk-date": date };
  const digest = createHash("sha256")
    .update(canonicalRequest({ ...request, headers }))
    .digest("hex");
  const signature = createHmac("sha256", key.secretKey).update(`${ALGORITHM}\n${date}\n${digest}`).digest("hex");
  const signed = sortedHeaders(headers).map(([name]) => name);
  return {
    "X-Sdk-Date": date,
    Authorization: `${ALGORITHM} Access=${key.accessKey}, SignedHeaders=${signed.join(";")}, Signature=${signature}`,
  };
}

/** Method, path, query, headers, names of the headers, digest of the body: one a line, the headers one a line each. */
export function canonicalRequest({ method, url, headers, body }: SignedRequest): string {
  const sorted = sortedHeaders(headers);
  return [
    method,
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    ...sorted.map(([name, value]) => `${name}:${value}`),
    "",
    sorted.map(([name]) => name).join(";"),
    createHash("sha256").update(body).digest("hex"),
  ].join("\n");
}

/** "20191115T033655Z" */
function basicDate(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Every segment encoded once, whatever the URL's own encoding is, and a slash at the end. */
function canonicalPath(path: string): string {
  const encoded = path
    .split("/")
    .map((segment) => encode(decode(segment)))
    .join("/");
  return encoded.endsWith("/") ? encoded : `${encoded}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
}

function sortedHeaders(headers: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()])
    .toSorted(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** RFC 3986: only letters, digits and `-._~` stay. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
