/** What is larger than a limit is said, with the option that raises it, and what stands behind it is read. */
import * as zlib from "node:zlib";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { isBroken, type Recorded } from "../../src/exchange/exchange.ts";
import { readRecording } from "../../src/exchange/formats/read-recording.ts";
import { recordingLimits } from "../../src/exchange/streams/recording-limits.ts";
import { zipSync } from "./zip-archive.ts";

const usual = { ...recordingLimits };
afterEach(() => void Object.assign(recordingLimits, usual));

// oxlint-disable-next-line typescript/require-await -- a stream of pieces
async function* pieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** "/a", or what is wrong with the entry. */
async function told(bytes: string | Buffer, file: string, size = 700): Promise<string[]> {
  const all: Recorded[] = [];
  const options = { operation: null, status: 200 };
  for await (const one of readRecording(pieces(Buffer.from(bytes), size), file, options)) all.push(one);
  return all.map((one) => (isBroken(one) ? one.message : one.request.url));
}

const exchange = (url: string, text = ""): object => ({
  request: { method: "GET", url },
  response: { status: 200, headers: {}, body: { text } },
});
const LARGE = "x".repeat(5000);
const raise = expect.stringContaining("--max-entry-size");

describe.each([1, 64, 700, 100_000])("in pieces of %i bytes", (size) => {
  it("a line that is too large is said, and the next is read", async () => {
    recordingLimits.entry = 4000;
    const lines = [exchange("/a"), exchange("/b", LARGE), exchange("/c")].map((one) => JSON.stringify(one));
    expect(await told(lines.join("\n"), "r.ndjson", size)).toEqual(["/a", raise, "/c"]);
  });

  it("an entry of a list, too", async () => {
    recordingLimits.entry = 4000;
    const list = JSON.stringify([exchange("/a"), exchange("/b", LARGE), exchange("/c")]);
    expect(await told(list, "r.json", size)).toEqual(["/a", raise, "/c"]);
  });

  it("an entry of a HAR, too", async () => {
    recordingLimits.entry = 4000;
    const entry = (url: string, text = ""): object => ({
      startedDateTime: "2026-01-01T00:00:00Z",
      request: { method: "GET", url, headers: [] },
      response: { status: 200, headers: [], content: { text, mimeType: "text/plain" } },
    });
    const har = JSON.stringify({ log: { entries: [entry("/a"), entry("/b", LARGE), entry("/c")] } });
    expect(await told(har, "r.har", size)).toEqual(["/a", raise, "/c"]);
  });

  it("an exchange of a dump, too", async () => {
    recordingLimits.entry = 4000;
    const message = (path: string, body: string): string =>
      `GET ${path} HTTP/1.1\r\nHost: h\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${body}\n`;
    const dump = message("/a", "y") + message("/b", `${"x".repeat(79)}\n`.repeat(100)) + message("/c", "z");
    expect(await told(dump, "r.http", size)).toEqual(["http://h/a", raise, "http://h/c"]);
  });
});

it("a body alone that is too large is said", async () => {
  recordingLimits.entry = 4000;
  expect(await told(`"${LARGE}"`, "body.txt")).toEqual([raise]);
});

describe.each([
  ["gzip", gzipSync, "r.ndjson.gz"],
  ["Brotli", brotliCompressSync, "r.ndjson.br"],
] as const)("%s", (_name, pack, file) => {
  const packed = pack(Buffer.from(`${JSON.stringify(exchange("/a"))}\n`.repeat(20_000)));

  it("that unpacks to more than is taken in ends with a message, and what came before is read", async () => {
    recordingLimits.unpacked = 500_000;
    const read = await told(packed, file);
    expect(read.at(-1)).toContain("--max-unpacked-size");
    expect(read.length).toBeGreaterThan(1000);
    expect(read.slice(0, -2).every((one) => one === "/a")).toBe(true);
  });

  it("that unpacks to many times its size ends with a message", async () => {
    Object.assign(recordingLimits, { floor: 500_000, ratio: 5 });
    expect((await told(packed, file)).at(-1)).toContain("--max-ratio 50 raises the limit");
  });

  it("within the limits is read whole", async () => {
    expect(await told(packed, file)).toHaveLength(20_000);
  });
});

describe("an archive of several recordings", () => {
  const lines = (url: string, count = 1): string => `${JSON.stringify(exchange(url))}\n`.repeat(count);
  const files = { "a.ndjson": lines("/a"), "b.ndjson": lines("/b"), "录音.ndjson": lines("/c") };

  it("is read whole", async () => {
    expect(await told(zipSync(files), "r.zip")).toEqual(["/a", "/b", "/c"]);
  });

  it("says which of them is damaged, and reads the others", async () => {
    const lying = zipSync(files, { sizes: { "b.ndjson": 7 } });
    expect(await told(lying, "r.zip")).toEqual(["/a", expect.stringMatching(/b\.ndjson, is damaged/), "/c"]);
  });

  it("says which of them is encrypted, but not of what is no recording", async () => {
    const all = { ...files, "notes.md": "hello" };
    const locked = zipSync(all, { encrypted: ["b.ndjson", "notes.md"] });
    expect(await told(locked, "r.zip")).toEqual([expect.stringMatching(/b\.ndjson, is encrypted/), "/a", "/c"]);
  });

  it("that unpacks to many times its size ends with one message", async () => {
    const large = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.ndjson`, lines(`/${n}`, 2000)]));
    const packed = zipSync({ first: "", ...large });
    expect(await told(packed, "r.zip")).toHaveLength(18_000);
    Object.assign(recordingLimits, { floor: 500_000, ratio: 5 });
    const read = await told(packed, "r.zip");
    expect(read.filter((one) => !one.startsWith("/"))).toEqual([expect.stringContaining("--max-ratio 50 raises")]);
    expect(read.length).toBeLessThan(18_000);
  });

  it("nor is one body that thousands of calls share unpacked for each of them", async () => {
    const entry = {
      startedDateTime: "2026-01-01T00:00:00Z",
      request: { method: "GET", url: "/a", headers: [] },
      response: { status: 200, headers: [], content: { mimeType: "text/plain", _file: "body.txt" } },
    };
    const packed = zipSync({
      "r.har": JSON.stringify({ log: { entries: Array.from({ length: 50 }, () => entry) } }),
      "body.txt": "x".repeat(50_000),
    });
    expect(await told(packed, "r.zip")).toHaveLength(50);
    Object.assign(recordingLimits, { floor: 500_000, ratio: 5 });
    expect((await told(packed, "r.zip")).at(-1)).toContain("--max-ratio 50 raises the limit");
  });
});

/** Node takes Zstandard apart from version 22.15 on. */
const { zstdCompressSync: zstd } = zlib as { zstdCompressSync?: (bytes: Uint8Array) => Buffer };

describe.runIf(zstd !== undefined)("Zstandard", () => {
  const lines = (count: number): Buffer => Buffer.from(`${JSON.stringify(exchange("/a"))}\n`.repeat(count));
  const pack = (count: number): Buffer => zstd?.(lines(count)) ?? Buffer.alloc(0);

  it("that unpacks to more than an entry may have is read whole", async () => {
    recordingLimits.entry = 4000;
    expect(await told(pack(20_000), "r.ndjson.zst")).toHaveLength(20_000);
  });

  it("that unpacks to more than is taken in ends with a message", async () => {
    recordingLimits.unpacked = 500_000;
    const read = await told(pack(20_000), "r.ndjson.zst");
    expect(read.at(-1)).toContain("--max-unpacked-size");
  });

  it("whose second frame Node leaves out ends with a message", async () => {
    const read = await told(Buffer.concat([pack(2), pack(3)]), "r.ndjson.zst");
    expect(read).toEqual(["/a", "/a", expect.stringContaining("cut short or damaged")]);
  });
});

it.runIf(zstd === undefined)("Zstandard that this Node cannot take apart is said, with the way out", async () => {
  expect(await told(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), "r.ndjson.zst")).toEqual([
    expect.stringContaining("zstd -d FILE"),
  ]);
});
