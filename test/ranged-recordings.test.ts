/** Recordings at addresses, from a server that breaks off, one that knows no ranges, and one whose file changes. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webRecording } from "../src/cli/io/web-recording.ts";

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7 + (n >> 8)) & 255));
let server: Server;
let origin = "";
/** What the server is asked for, by path. */
const asked = new Map<string, string[]>();
let tag = '"1"';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url?.replace(/\?.*/, "") ?? "";
    const range = request.headers.range ?? "";
    asked.set(path, [...(asked.get(path) ?? []), range]);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    if (path === "/gone") return void response.writeHead(404).end();
    if (path === "/whole" || from === undefined) return void response.writeHead(200).end(bytes);
    if (path === "/changing" && request.headers["if-match"] !== undefined && request.headers["if-match"] !== tag)
      return void response.writeHead(412).end();
    const own = bytes.subarray(Number(from), Number(to) + 1);
    response.writeHead(206, {
      "content-range": `bytes ${from}-${to}/${bytes.length}`,
      "content-length": own.length,
      etag: path === "/changing" ? tag : '"x"',
    });
    // so many bytes at a time, then the line is cut
    if (path === "/breaking" && own.length > 100_000) {
      response.write(own.subarray(0, 100_000), () => response.destroy());
      return undefined;
    }
    return void response.end(own);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

async function bytesOf(chunks: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks ?? []) all.push(chunk);
  return Buffer.concat(all);
}

describe("a recording at an address", () => {
  it("is asked for the bytes that are wanted, and no others", async () => {
    const input = await webRecording(`${origin}/ranges`);
    expect(await input.size()).toBe(bytes.length);
    expect((await bytesOf(input.between?.(1000, 1010))).equals(bytes.subarray(1000, 1010))).toBe(true);
    expect(asked.get("/ranges")).toEqual(["bytes=0-0", "bytes=1000-1009"]);
  });

  it("goes on where the connection broke off", async () => {
    const input = await webRecording(`${origin}/breaking`);
    expect((await bytesOf(input.stream())).equals(bytes)).toBe(true);
    expect(asked.get("/breaking")).toEqual([
      "bytes=0-0",
      "bytes=0-299999",
      "bytes=100000-299999",
      "bytes=200000-299999",
    ]);
  });

  it("is read from its beginning where the server knows no ranges", async () => {
    const input = await webRecording(`${origin}/whole`);
    expect(await input.size()).toBeNull();
    expect(input).not.toHaveProperty("between");
    expect((await bytesOf(input.stream())).equals(bytes)).toBe(true);
  });

  it("that is not there, or another than it was, is an error in words", async () => {
    await expect(webRecording(`${origin}/gone`)).rejects.toThrow(
      `${origin}/gone: could not be fetched: the server answered with status 404`,
    );
    const input = await webRecording(`${origin}/changing`);
    tag = '"2"';
    await expect(bytesOf(input.stream())).rejects.toThrow("could not be fetched: the server answered with status 412");
  });

  it("has a name without what opens it", async () => {
    const signed = `${origin}/ranges?X-Amz-Signature=${"0123456789abcdef".repeat(4)}&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE`;
    const { id } = await webRecording(signed);
    expect(id).toBe(`${origin}/ranges`);
  });
});
