/** A recording at an https:// address: read by ranges where the server gives them, so that a shard asks for its bytes alone. */
import { maskText } from "../../exchange/masking/mask-text.ts";
import type { Input } from "./input.ts";
import { readBounded } from "./limits.ts";
import { rangedStream } from "./ranged-stream.ts";
import { ToolError } from "./tool-error.ts";
import { AGENT } from "./web-pages.ts";
import { VERSION } from "../../audit/version.ts";

/** Milliseconds for a server's first answer. */
const PATIENCE = 30_000;

class BadStatus extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the server answered with status ${status}`);
    this.status = status;
  }
}

export async function webRecording(address: string): Promise<Input> {
  // a signed address holds what opens it
  const id = maskText(address, new Map()) === address ? address : (address.split(/[?#]/, 1)[0] ?? "");
  const failed = (error: unknown): never => {
    if (error instanceof ToolError) throw error;
    const { cause, message, name } = error as Error & { cause?: { code?: string } };
    throw new ToolError(
      `${id}: could not be fetched: ${name === "TimeoutError" ? "no response in time" : (cause?.code ?? message)}`,
    );
  };
  const ask = async (range: string | null, tag: string | null, signal?: AbortSignal): Promise<Response> => {
    const late = AbortSignal.timeout(PATIENCE);
    const ended = new AbortController();
    const stop = (): void => ended.abort(late.aborted ? late.reason : signal?.reason);
    late.addEventListener("abort", stop, { once: true });
    signal?.addEventListener("abort", stop, { once: true });
    const response = await fetch(address, {
      // "identity": ranges are of the bytes that lie there
      headers: {
        "user-agent": `${AGENT}/${VERSION}`,
        "accept-encoding": "identity",
        ...(range !== null && { range }),
        ...(tag !== null && { "if-match": tag }),
      },
      signal: ended.signal,
    }).finally(() => late.removeEventListener("abort", stop));
    if (response.ok) return response;
    await response.body?.cancel();
    throw new BadStatus(response.status);
  };
  const first = await ask("bytes=0-0", null).catch(failed);
  await first.body?.cancel();
  const size = Number(/^bytes 0-0\/(\d+)$/.exec(first.headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
  const etag = first.headers.get("etag");
  // a weak tag says nothing of bytes
  const tag = etag?.startsWith("W/") ? null : etag;
  if (first.status !== 206 || !Number.isSafeInteger(size)) {
    const whole = async function* (signal?: AbortSignal): AsyncGenerator<Uint8Array> {
      const { body } = await ask(null, null, signal).catch(failed);
      if (body) yield* body;
    };
    return {
      id,
      read: () => readBounded(whole()),
      stream: whole,
      size: () => Promise.resolve(null),
      beside: () => Promise.resolve(null),
    };
  }
  const get = async (from: number, to: number, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array>> => {
    const response = await ask(`bytes=${from}-${to - 1}`, tag, signal);
    const isAsked = response.headers.get("content-range")?.startsWith(`bytes ${from}-`) === true;
    if (response.status !== 206 || !isAsked || response.body === null)
      throw new ToolError(`${id}: the server gives ranges no longer`);
    return response.body;
  };
  const between: NonNullable<Input["between"]> = (from, to, signal) => rangedStream(from, to, { get, signal, failed });
  return {
    id,
    read: () => readBounded(between(0, size)),
    stream: (signal) => between(0, size, signal),
    size: () => Promise.resolve(size),
    between,
    version: () => Promise.resolve(tag ?? first.headers.get("last-modified")),
    beside: () => Promise.resolve(null),
  };
}
