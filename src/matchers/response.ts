/**
 * The responses of HTTP clients as exchanges, told apart by their shape: fetch, axios, supertest, Playwright's APIResponse and
 * Response, or `{ request, response }`. Nothing of what was given is used up.
 */
import { type Exchange, isBroken } from "../exchange/exchange.ts";
import { readExchangeObject } from "../exchange/formats/ndjson.ts";
import { isRecord, stringOf } from "../exchange/formats/record.ts";

/** What a response does not say of its request. */
export interface Asked {
  /** Default: what the response says, else GET. */
  readonly method?: string;
  /** Address or path. Default: what the response says. */
  readonly url?: string;
}

/** Not to be read as a response. */
export class NoResponse extends Error {}

interface Parts {
  readonly method: string | null;
  readonly url: string | null;
  readonly status: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  /** What was sent; null where the response does not know. */
  readonly sent: { readonly headers: unknown; readonly body: unknown } | null;
}

export async function exchangeOf(received: unknown, asked: Asked = {}): Promise<Exchange> {
  const parts = await partsOf(received);
  if (parts === null)
    throw new NoResponse(
      "expected a response of fetch, axios, supertest or Playwright, or an object with `request` and `response`",
    );
  const method = asked.method ?? parts.method ?? "GET";
  const url = asked.url ?? parts.url ?? "";
  if (url === "") throw new NoResponse("the response does not say what was called: give it as { url: … }");
  const { sent } = parts;
  const read = readExchangeObject(
    {
      request: { method, url, headers: sent?.headers ?? {}, body: sent?.body ?? "" },
      response: {
        status: parts.status,
        headers: parts.headers,
        ...(parts.body === undefined ? {} : { body: parts.body }),
      },
    },
    { file: "response", entry: 0, offset: 0, end: 0 },
  );
  if (isBroken(read)) throw new NoResponse(read.message);
  return sent === null ? { ...read, request: { ...read.request, isAssumed: true } } : read;
}

async function partsOf(received: unknown): Promise<Parts | null> {
  if (typeof received !== "object" || received === null) return null;
  const given = received as Readonly<Record<string, unknown>>;
  if (isMethod(given, "status") && isMethod(given, "url")) return ofPlaywright(given as unknown as PlaywrightResponse);
  if (isMethod(given, "clone") && typeof given["status"] === "number") return ofFetch(received as Response);
  if (isRecord(given["request"]) && isRecord(given["response"])) return ofExchange(given["request"], given["response"]);
  if (typeof given["status"] !== "number") return null;
  if (isRecord(given["config"]) && "data" in given) return ofAxios(given, given["config"]);
  return "text" in given && isRecord(given["request"]) ? ofSupertest(given, given["request"]) : null;
}

const isMethod = (given: Readonly<Record<string, unknown>>, name: string): boolean => typeof given[name] === "function";

interface PlaywrightResponse {
  status(): number;
  url(): string;
  headersArray(): unknown;
  body(): Promise<Uint8Array>;
  /** Of a page's response; an APIResponse does not know its request. */
  request?(): { method(): string; headers(): unknown; postData(): string | null };
}

async function ofPlaywright(response: PlaywrightResponse): Promise<Parts> {
  const request = response.request?.();
  return {
    method: request?.method() ?? null,
    url: response.url(),
    status: response.status(),
    headers: await response.headersArray(),
    // a redirect has none
    body: await response.body().catch(() => undefined),
    sent: request ? { headers: request.headers(), body: request.postData() } : null,
  };
}

async function ofFetch(response: Response): Promise<Parts> {
  if (response.bodyUsed)
    throw new NoResponse("the body of the response has been read: match it before, or match `response.clone()`");
  return {
    method: null,
    url: stringOf(response.url),
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.clone().text(),
    sent: null,
  };
}

function ofExchange(request: Readonly<Record<string, unknown>>, response: Readonly<Record<string, unknown>>): Parts {
  return {
    method: stringOf(request["method"]),
    url: stringOf(request["url"]),
    status: response["status"],
    headers: response["headers"],
    body: response["body"],
    sent: { headers: request["headers"], body: request["body"] },
  };
}

function ofAxios(response: Readonly<Record<string, unknown>>, config: Readonly<Record<string, unknown>>): Parts {
  const request = isRecord(response["request"]) ? response["request"] : {};
  const answered = isRecord(request["res"]) ? stringOf(request["res"]["responseUrl"]) : null;
  const { url, baseURL } = config;
  const base = stringOf(baseURL);
  const called =
    base === null ? stringOf(url) : `${base.replace(/\/$/, "")}/${(stringOf(url) ?? "").replace(/^\//, "")}`;
  return {
    method: (stringOf(config["method"]) ?? "get").toUpperCase(),
    url: answered ?? stringOf(request["responseURL"]) ?? called,
    status: response["status"],
    headers: plain(response["headers"]),
    body: response["data"],
    sent: { headers: plain(config["headers"]), body: config["data"] },
  };
}

/** The headers of axios are an object of a class. */
const plain = (headers: unknown): Readonly<Record<string, unknown>> =>
  typeof headers === "object" && headers !== null ? { ...headers } : {};

function ofSupertest(response: Readonly<Record<string, unknown>>, request: Readonly<Record<string, unknown>>): Parts {
  const data = request["_data"];
  return {
    method: stringOf(request["method"]),
    url: stringOf(request["url"]),
    status: response["status"],
    headers: response["headers"],
    body: response["text"],
    sent: {
      headers: request["header"],
      body: typeof data === "string" || isRecord(data) || Array.isArray(data) ? data : "",
    },
  };
}
