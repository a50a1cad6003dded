/**
 * Flows as mitmproxy writes them: tnetstrings, `<length>:<content><type>` one after the other. The types are `}` a map, `]` a list,
 * `,` bytes, `;` a text, `#` a whole number, `^` one with decimals, `!` a truth value, `~` nothing.
 */
import { recordingLimits, tooLargeMessage } from "../streams/recording-limits.ts";
import type { EntryFilter } from "../entry-filter.ts";
import { unread } from "../entry-filter.ts";
import type { Recorded } from "../exchange.ts";
import { readExchangeObject } from "./ndjson.ts";
import { isRecord } from "./record.ts";

const LONGEST_LENGTH = 12;
const DEEPEST = 50;

/** The first bytes of a map: "1234:" and, in it, the length of a key. */
export function isFlow(prefix: Uint8Array): boolean {
  return /^\d{1,12}:\d{1,3}:[a-z_]{1,40};/.test(Buffer.from(prefix.subarray(0, 80)).toString("latin1"));
}

export async function* readFlows(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  wanted: EntryFilter,
): AsyncIterable<Recorded> {
  let left: Buffer = Buffer.alloc(0);
  let offset = 0;
  let entry = 0;
  const parts: Uint8Array[] = [];
  let held = 0;
  let needed = 0;
  /** Bytes of a flow that was too large, still to come. */
  let passing = 0;
  for await (const whole of chunks) {
    const chunk = whole.subarray(Math.min(passing, whole.length));
    passing -= whole.length - chunk.length;
    if (chunk.length === 0) continue;
    parts.push(chunk);
    held += chunk.length;
    if (left.length + held < needed) continue;
    left = Buffer.concat([left, ...parts.splice(0)]);
    held = 0;
    for (;;) {
      const end = endOf(left);
      if (end === "none") {
        // the length is what leads from one flow to the next
        const at = { file, entry, offset, end: offset };
        yield { at, message: "no flow begins here, and what stands behind cannot be read", truncated: true };
        return;
      }
      needed = end ?? 0;
      if (end !== null && end > recordingLimits.entry) {
        yield { at: { file, entry, offset, end: offset + end }, message: tooLargeMessage("this flow") };
        entry += 1;
        offset += end;
        passing = Math.max(0, end - left.length);
        left = left.subarray(Math.min(end, left.length));
        needed = 0;
        continue;
      }
      if (end === null || end > left.length) break;
      const at = { file, entry, offset, end: offset + end };
      if (!wanted(entry, offset)) yield unread(at);
      else {
        const recorded = readFlow(left.subarray(0, end), at);
        if (recorded === null) entry -= 1;
        else yield recorded;
      }
      entry += 1;
      offset += end;
      left = left.subarray(end);
    }
  }
  left = Buffer.concat([left, ...parts]);
  if (left.length > 0) {
    const at = { file, entry, offset, end: offset + left.length };
    yield { at, message: "the file ends inside this flow", truncated: true };
  }
}

/** Where the first tnetstring ends; null while its length is not whole, "none" where no length stands. */
function endOf(bytes: Buffer): number | "none" | null {
  const head = bytes.toString("latin1", 0, LONGEST_LENGTH + 1);
  const length = /^(\d+):/.exec(head)?.[1];
  if (length !== undefined) return length.length + 1 + Number(length) + 1;
  return /^\d*$/.test(head) && head.length <= LONGEST_LENGTH ? null : "none";
}

/** null for a flow that is not HTTP. */
function readFlow(bytes: Buffer, at: Recorded["at"]): Recorded | null {
  const flow = parse(bytes, 0);
  if (!isRecord(flow)) return { at, message: "this flow cannot be read" };
  const { type, request, response } = flow;
  if (type !== "http" || !isRecord(request)) return null;
  const [host, port] = [text(request["host"]), request["port"]];
  const scheme = text(request["scheme"]) || "http";
  const usual = scheme === "https" ? 443 : 80;
  const authority = `${host}${port === usual || typeof port !== "number" ? "" : `:${port}`}`;
  const answer = isRecord(response) ? response : {};
  return readExchangeObject(
    {
      time: request["timestamp_start"],
      request: {
        method: text(request["method"]),
        url: `${scheme}://${authority}${text(request["path"])}`,
        headers: headersOf(request["headers"]),
        body: request["content"] ?? "",
      },
      response: {
        status: answer["status_code"] ?? 0,
        headers: headersOf(answer["headers"]),
        body: answer["content"] ?? "",
      },
    },
    at,
  );
}

function headersOf(list: unknown): { name: string; value: string }[] {
  return Array.isArray(list)
    ? list.flatMap((pair: unknown) => (Array.isArray(pair) ? [{ name: text(pair[0]), value: text(pair[1]) }] : []))
    : [];
}

function text(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : typeof value === "string" ? value : "";
}

/** undefined for what is no tnetstring. */
function parse(bytes: Buffer, depth: number): unknown {
  const end = endOf(bytes);
  if (typeof end !== "number" || end > bytes.length || depth > DEEPEST) return undefined;
  const content = bytes.subarray(bytes.indexOf(0x3a) + 1, end - 1);
  switch (String.fromCharCode(bytes[end - 1] ?? 0)) {
    case ",":
      return content;
    case ";":
      return content.toString("utf8");
    case "#":
    case "^":
      return Number(content.toString("latin1"));
    case "!":
      return content.toString("latin1") === "true";
    case "~":
      return null;
    case "]":
      return itemsOf(content, depth);
    case "}": {
      const items = itemsOf(content, depth);
      return Object.fromEntries(items.flatMap((key, n) => (n % 2 === 0 ? [[text(key), items[n + 1]]] : [])));
    }
    default:
      return undefined;
  }
}

function itemsOf(content: Buffer, depth: number): unknown[] {
  const items: unknown[] = [];
  let rest = content;
  while (rest.length > 0) {
    const end = endOf(rest);
    if (typeof end !== "number" || end > rest.length) return items;
    items.push(parse(rest.subarray(0, end), depth + 1));
    rest = rest.subarray(end);
  }
  return items;
}
