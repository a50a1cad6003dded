/** Byte streams for tests: any text in any chunking, and what a reader made of it. */
import type { Recorded } from "../../src/exchange/exchange.ts";
import { readRecording, type RecordingOptions } from "../../src/exchange/formats/read-recording.ts";

export async function* streamOf(bytes: Uint8Array | string, chunkSize = 65536): AsyncIterable<Uint8Array> {
  const buffer = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < buffer.length; at += chunkSize) yield buffer.subarray(at, at + chunkSize);
}

export async function readAll(
  bytes: Uint8Array | string,
  { chunkSize = 65536, ...options }: Partial<RecordingOptions> & { chunkSize?: number } = {},
): Promise<Recorded[]> {
  const all: Recorded[] = [];
  const stream = streamOf(bytes, chunkSize);
  for await (const one of readRecording(stream, "it", { operation: null, status: 200, ...options })) all.push(one);
  return all;
}

/** One line for each entry: what a person needs to see of it. */
export function outline(recorded: readonly Recorded[]): string[] {
  return recorded.map((one) => {
    const place = `${one.at.entry} @${one.at.offset}-${one.at.end}`;
    if ("message" in one) return `${place} BROKEN ${one.message}`;
    const { request, response } = one;
    const body = response.body.kind === "json" ? JSON.stringify(response.body.value) : response.body.kind;
    return `${place} ${request.method} ${request.url} ${response.status} ${body}`;
  });
}
