/** Reads a recording of any kind, as a stream: entry by entry, broken ones as values, memory bounded by the largest entry. */
import { readDocument } from "./single-body.ts";
import { DETECTION_BYTES, detectRecording, isCompressedName, type RecordingFormat } from "./detect.ts";
import { createBrotliDecompress } from "node:zlib";
import type { Attachments } from "../attachments.ts";
import { isZstd, zstdStream } from "../streams/zstd.ts";
import { readFlows } from "./mitmproxy.ts";
import { readZip } from "./zip.ts";
import { isBroken, type Recorded } from "../exchange.ts";
import { inflate, isGzip, type Unpacker } from "../streams/gunzip.ts";
import { readHar } from "./har.ts";
import { readHttpMessages, type AskedOperation } from "./http-messages.ts";
import { readExchangeList, readNdjson } from "./ndjson.ts";
import { fromUtf16, utf16Of } from "../streams/utf16.ts";
import { acceptAll, type EntryFilter } from "../entry-filter.ts";

export interface RecordingOptions {
  /** For bodies alone and for responses that stand without their requests; null when the caller says nothing. */
  readonly operation: AskedOperation | null;
  /** Of a body alone. */
  readonly status: number;
  /** Which entries are asked for; all when it is left out. The others are not parsed where that can be avoided. */
  readonly wanted?: EntryFilter;
  /** Reads files that the recording keeps bodies in. */
  readonly attachments?: Attachments;
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

async function* only(wanted: EntryFilter, all: AsyncIterable<Recorded>): AsyncIterable<Recorded> {
  for await (const recorded of all) if (wanted(recorded.at.entry, recorded.at.offset)) yield recorded;
}

async function openRecording(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): Promise<AsyncIterable<Recorded>> {
  const raw = await peek(chunks, 4);
  if (isZstd(raw.prefix) || isCompressedName(file)) return readUnpacked(raw.chunks, file, options);
  if (isGzip(raw.prefix)) return readDeflated(raw.chunks, file, options);
  return readPlain(raw.chunks, file, options);
}

/** As it comes, whatever it grows to: what is too large is told by the limits for compressed files. */
async function* readUnpacked(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): AsyncIterable<Recorded> {
  const { prefix, chunks: again } = await peek(chunks, 4);
  const stream = isZstd(prefix) ? zstdStream() : createBrotliDecompress();
  if (stream === null) yield { at: { file, entry: 0, offset: 0, end: 0 }, message: NO_ZSTD };
  else yield* readDeflated(again, file, options, stream);
}

const NO_ZSTD =
  "this file is compressed with Zstandard, which Node takes apart from version 22.15 on; decompress it with: zstd -d FILE";

// oxlint-disable-next-line typescript/require-await -- a stream of one chunk
async function* onceOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function readPlain(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): Promise<AsyncIterable<Recorded>> {
  const plain = await peek(chunks, DETECTION_BYTES);
  const encoding = utf16Of(plain.prefix);
  if (encoding !== null) return readPlain(fromUtf16(plain.chunks, encoding), file, options);
  return readAs(detectRecording(plain.prefix), plain.chunks, file, options);
}

async function* readDeflated(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
  stream?: Unpacker,
): AsyncIterable<Recorded> {
  let problem: string | null = null;
  const told = (message: string | null): void => {
    problem = message ?? "the compressed file is cut short or damaged after this";
  };
  const inflated = inflate(chunks, told, stream);
  let last: Recorded | null = null;
  for await (const recorded of await readPlain(inflated, file, options)) {
    last = recorded;
    yield recorded;
  }
  // A reader that was cut off inside an entry has said so.
  const message = problem as string | null;
  if (
    message !== null &&
    !(message.startsWith("the compressed") && last !== null && isBroken(last) && last.truncated)
  ) {
    const offset = last?.at.end ?? 0;
    const entry = last === null ? 0 : last.at.entry + 1;
    const at = { file, entry, offset, end: offset };
    yield { at, message, truncated: true };
  }
}

function readAs(
  format: RecordingFormat,
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: RecordingOptions,
): AsyncIterable<Recorded> {
  const { operation, status, wanted = acceptAll, attachments } = options;
  switch (format) {
    case "har":
      return readHar(chunks, file, wanted, attachments);
    case "ndjson":
      return readNdjson(chunks, file, wanted);
    case "list":
      return readExchangeList(chunks, file, wanted);
    case "archive":
      return readZip(chunks, file, (bytes, name, inner) =>
        readRecording(onceOf(bytes), name, { operation, status, attachments: inner }),
      );
    case "flows":
      return readFlows(chunks, file, wanted);
    case "http":
      return readHttpMessages(chunks, file, operation, false);
    case "curl-verbose":
      return readHttpMessages(chunks, file, operation, true);
    case "body":
      return readDocument(chunks, file, { asked: operation, status, wanted });
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
