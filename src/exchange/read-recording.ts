/** Reads a recording of any kind, as a stream: entry by entry, broken ones as values, memory bounded by the largest entry. */
import { readBareBody } from "./bare-body.ts";
import { DETECTION_BYTES, detectRecording, type RecordingFormat } from "./detect.ts";
import { isBroken, type Recorded } from "./exchange.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import { readHar } from "./har.ts";
import { readHttpMessages, type AskedOperation } from "./http-messages.ts";
import { readNdjson } from "./ndjson.ts";
import { allWanted, type Wanted } from "./wanted.ts";

export interface RecordingOptions {
  /** For bodies alone and for answers that stand without their requests; null when the caller says nothing. */
  readonly operation: AskedOperation | null;
  /** Of a body alone. */
  readonly status: number;
  /** Which entries are asked for; all when it is left out. The others are not parsed where that can be avoided. */
  readonly wanted?: Wanted;
}

/** @param file the recording's name, as it shall stand in findings */
export function readRecording(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): AsyncIterableIterator<Recorded> {
  // Hands the format's own iterator through: a generator around it would cost every exchange another turn of promises.
  let inner: AsyncIterator<Recorded> | null = null;
  const { wanted } = options;
  const open = async (): Promise<AsyncIterator<Recorded>> => {
    const all = await openRecording(chunks, file, options);
    inner = (wanted === undefined ? all : only(wanted, all))[Symbol.asyncIterator]();
    return inner;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => (inner === null ? open().then((opened) => opened.next()) : inner.next()),
    return: async () => {
      await inner?.return?.();
      return { done: true, value: undefined };
    },
  };
}

async function* only(wanted: Wanted, all: AsyncIterable<Recorded>): AsyncIterable<Recorded> {
  for await (const recorded of all) if (wanted(recorded.at.entry)) yield recorded;
}

async function openRecording(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): Promise<AsyncIterable<Recorded>> {
  const raw = await peek(chunks, 2);
  if (isGzip(raw.prefix)) return readGzip(raw.chunks, file, options);
  const plain = await peek(raw.chunks, DETECTION_BYTES);
  return readAs(detectRecording(plain.prefix), plain.chunks, file, options);
}

async function* readGzip(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): AsyncIterable<Recorded> {
  let damaged = false;
  const inflated = gunzip(chunks, () => {
    damaged = true;
  });
  const plain = await peek(inflated, DETECTION_BYTES);
  let last: Recorded | null = null;
  for await (const recorded of readAs(detectRecording(plain.prefix), plain.chunks, file, options)) {
    last = recorded;
    yield recorded;
  }
  // A reader that was cut off inside an entry has said so.
  if (damaged && !(last !== null && isBroken(last) && last.truncated === true)) {
    const offset = last?.at.end ?? 0;
    const entry = last === null ? 0 : last.at.entry + 1;
    const at = { file, entry, offset, end: offset };
    yield { at, message: "the compressed file is cut short or damaged after this", truncated: true };
  }
}

function readAs(
  format: RecordingFormat,
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  { operation, status, wanted = allWanted }: RecordingOptions,
): AsyncIterable<Recorded> {
  switch (format) {
    case "har":
      return readHar(chunks, file, wanted);
    case "ndjson":
      return readNdjson(chunks, file, wanted);
    case "http":
      return readHttpMessages(chunks, file, operation, false);
    case "curl-verbose":
      return readHttpMessages(chunks, file, operation, true);
    case "body":
      return readBareBody(chunks, file, operation, status);
  }
}

/** The first bytes, at least `wanted` where there are so many, and the same stream again from its beginning. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ readonly prefix: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < wanted) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    first.push(value);
    bytes += value.length;
  }
  async function* again(): AsyncIterable<Uint8Array> {
    yield* first.splice(0);
    try {
      for (;;) {
        const { done, value } = await iterator.next();
        if (done === true) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { prefix: Buffer.concat(first).subarray(0, wanted), chunks: again() };
}
