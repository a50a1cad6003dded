/**
 * Sends requests to one server and to no other: every URL has the origin that the caller named, redirects that lead elsewhere are
 * responses like any other. What comes back is an exchange without secrets.
 */
import type { Exchange, Header, Payload } from "../exchange/exchange.ts";
import { headerValue, mediaTypeOf } from "../exchange/headers.ts";
import { maskExchange } from "../exchange/masking/mask.ts";
import { bytesPayload, neverHasBody, textPayload } from "../exchange/formats/body.ts";
import type { Clock } from "./clock.ts";
import { authenticate, type Credentials } from "./credentials.ts";
import { describeNetworkError } from "./network-error.ts";
import { createRateLimiter, type PaceOptions } from "./rate-limiter.ts";
import { retryWait, type RetryOptions } from "./retry.ts";
import { redactExchange } from "./redact.ts";

export interface ClientOptions extends PaceOptions, RetryOptions {
  /** Where every request goes: scheme, host and port. */
  readonly origin: string;
  readonly credentials: Credentials;
  /** Milliseconds for one attempt, the body included. */
  readonly timeout: number;
  /** Bytes of a body; of a longer one nothing is kept. */
  readonly maxBody: number;
  readonly userAgent: string;
}

export interface Request {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** null for none. */
  readonly body: string | null;
  /** What of it must not be shown besides the credentials, longest first: a token that is a segment of the path. */
  readonly secrets: readonly string[];
}

/** An exchange as it may be kept, shown and written. */
export interface Sent {
  readonly exchange: SafeExchange;
  /** Milliseconds that the response took. */
  readonly duration: number;
}

/** Without its place: that is where it is written. */
export type SafeExchange = Omit<Exchange, "at">;

export type CallResult =
  | {
      readonly kind: "answered";
      /** Those that were followed, in order. */
      readonly redirects: readonly Sent[];
      readonly answer: Sent;
      /** The body of the response as it came, for what later calls need of it; never kept. */
      readonly body: Payload;
      /** Where a redirect leads that was not followed: an origin. */
      readonly leadsTo: string | null;
      /** Statuses of the responses that were followed by another attempt. */
      readonly retried: readonly number[];
      readonly tooLong: boolean;
    }
  | { readonly kind: "failed"; readonly reason: string; readonly retried: readonly number[] }
  | { readonly kind: "interrupted" };

export interface Client {
  call(request: Request): Promise<CallResult>;
}

const MOST_REDIRECTS = 5;

export function makeClient(options: ClientOptions, clock: Clock, signal: AbortSignal): Client {
  const pace = createRateLimiter(options, clock, signal);
  return {
    async call(request) {
      return (await pace.run(() => follow(request))) ?? { kind: "interrupted" };
    },
  };

  /** Redirects within the server are followed, for methods that only read, and without credentials. */
  async function follow(first: Request): Promise<CallResult> {
    const redirects: Sent[] = [];
    const retried: number[] = [];
    // a server that is sent a secret for one address must not choose another for it
    const carriesCredentials = options.credentials.origins.length > 0;
    let { url } = first;
    for (;;) {
      const request = { ...first, url };
      const attempt = await send(request, retried);
      if ("reason" in attempt)
        return attempt.reason === null ? { kind: "interrupted" } : { kind: "failed", reason: attempt.reason, retried };
      const target = redirectTarget(attempt.exchange, url);
      const sent = { exchange: safe(attempt.exchange, request.secrets), duration: attempt.duration };
      const isFollowed =
        target !== null &&
        target.origin === options.origin &&
        !carriesCredentials &&
        (request.method === "GET" || request.method === "HEAD") &&
        redirects.length < MOST_REDIRECTS;
      if (!isFollowed) {
        const leadsTo = target === null ? null : target.origin;
        return {
          kind: "answered",
          redirects,
          answer: sent,
          body: attempt.exchange.response.body,
          leadsTo,
          retried,
          tooLong: attempt.tooLong,
        };
      }
      redirects.push(sent);
      url = target;
    }
  }

  async function send(request: Request, retried: number[]): Promise<Attempt | NoAnswer> {
    for (let attempt = 0; ; attempt += 1) {
      await pace.turn();
      if (signal.aborted) return { reason: null };
      const answer = await attemptOnce(request);
      if ("reason" in answer) return answer;
      const { status, headers } = answer.exchange.response;
      const retryAfter = headerValue(headers, "retry-after");
      const wait = retryWait(
        { method: request.method, status, retryAfter },
        attempt,
        options,
        clock.now(),
        Math.random(),
      );
      if (wait === null) return answer;
      retried.push(status);
      // Not only this call is too many: the others wait, too.
      if (status === 429 || retryAfter !== null) pace.pauseUntil(clock.now() + wait);
      else await clock.sleep(wait, signal);
    }
  }

  async function attemptOnce(request: Request): Promise<Attempt | NoAnswer> {
    if (request.url.origin !== options.origin) throw new Error("a request was about to leave the server");
    const started = clock.now();
    const plain = { accept: "application/json, */*;q=0.5", "user-agent": options.userAgent, ...request.headers };
    const headers = authenticate(
      options.credentials,
      { ...request, headers: plain, body: request.body ?? "" },
      new Date(started),
    );
    const timeout = AbortSignal.timeout(options.timeout);
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers,
        body: request.body,
        redirect: "manual",
        signal: AbortSignal.any([signal, timeout]),
      });
      const received = await readBody(response, options.maxBody);
      const responseHeaders = headersOf(response.headers);
      const mediaType = mediaTypeOf(headerValue(responseHeaders, "content-type"));
      return {
        exchange: {
          time: new Date(started).toISOString(),
          request: {
            method: request.method,
            url: request.url.href,
            headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
            body: textPayload(request.body ?? "", mediaTypeOf(headers["content-type"] ?? null)),
          },
          response: {
            status: response.status,
            headers: responseHeaders,
            body: neverHasBody(response.status, request.method)
              ? { kind: "empty" }
              : received === null
                ? { kind: "unrecorded" }
                : writable(bytesPayload(received, mediaType, headerValue(responseHeaders, "content-encoding"))),
          },
        },
        duration: clock.now() - started,
        tooLong: received === null,
      };
    } catch (error) {
      return {
        reason: signal.aborted
          ? null
          : timeout.aborted
            ? `no response within ${options.timeout / 1000} s`
            : describeNetworkError(error),
      };
    }
  }

  function safe(exchange: SafeExchange, secrets: readonly string[]): SafeExchange {
    const placed: Exchange = { ...exchange, at: NOWHERE };
    const { at: _, ...masked } = maskExchange(
      redactExchange(placed, [...options.credentials.secrets, ...secrets]),
    ).exchange;
    return masked;
  }
}

interface Attempt {
  readonly exchange: SafeExchange;
  readonly duration: number;
  readonly tooLong: boolean;
}

/** `reason` is null when the run was ended. */
interface NoAnswer {
  readonly reason: string | null;
}

const NOWHERE: Exchange["at"] = { file: "", entry: 0, offset: 0, end: 0 };

/** The body, decompressed; null when it is longer than what is kept, which ends the transfer. */
async function readBody(response: Response, limit: number): Promise<Buffer | null> {
  if (response.body === null) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** JSON that nests beyond what can be written again is not kept. */
function writable(payload: Payload): Payload {
  if (payload.kind !== "json") return payload;
  try {
    JSON.stringify(payload.value);
    return payload;
  } catch {
    return { kind: "unrecorded" };
  }
}

function headersOf(headers: Headers): Header[] {
  const cookies = headers.getSetCookie().map((value) => ({ name: "set-cookie", value }));
  const others = [...headers].filter(([name]) => name !== "set-cookie").map(([name, value]) => ({ name, value }));
  return [...others, ...cookies];
}

function redirectTarget({ response }: SafeExchange, from: URL): URL | null {
  const location = headerValue(response.headers, "location");
  if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return null;
  if (!URL.canParse(location, from.href)) return null;
  const target = new URL(location, from.href);
  target.username = "";
  target.password = "";
  target.hash = "";
  return target;
}
