/** A body alone, JSON or YAML, whose operation and status the caller tells; or one exchange written over several lines. */
import { parseDocument } from "yaml";
import type { Json } from "../../api-model/api-page.ts";
import type { Payload, Recorded } from "../exchange.ts";
import type { AskedOperation } from "./http-messages.ts";
import { isExchangeObject, readExchangeObject } from "./ndjson.ts";
import { parseJson } from "./body.ts";

const NO_RECORDING = "this is no recording; a body alone needs the operation that it answers, and its status";
const SPREAD = "several exchanges cannot be told apart where one goes over several lines; each needs a line of its own";

/** What `jq` makes of NDJSON. */
function isSpread(text: string): boolean {
  return /^\s{0,100}\{\s{0,100}"(?:time|request|response|req|res)"/.test(text) && /^\}\s{0,100}\{/m.test(text);
}

export async function* readBareBody(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  asked: AskedOperation | null,
  status: number,
): AsyncIterable<Recorded> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  const at = { file, entry: 0, offset: 0, end: bytes.length };
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const json = parseJson(text);
  // Nothing came by while this was recorded.
  if (asked === null && text.trim() === "") return;
  if (json !== undefined && isExchangeObject(json)) yield readExchangeObject(json, at);
  else if (asked === null) yield { at, message: isSpread(text) ? SPREAD : NO_RECORDING };
  else if (json === undefined && /^\s*[[{]/.test(text)) yield { at, message: "this body is not valid JSON" };
  else {
    yield {
      at,
      time: null,
      request: { method: asked.method.toUpperCase(), url: asked.url, headers: [], body: { kind: "unrecorded" } },
      response: {
        status,
        headers: [],
        body: json === undefined ? textBody(text, bytes) : { kind: "json", value: json },
      },
    };
  }
}

function textBody(text: string, bytes: Buffer): Payload {
  if (text.trim() === "") return { kind: "empty" };
  if (text.includes("\0")) return { kind: "binary", bytes: bytes.length };
  const yaml = parseYaml(text);
  return yaml === undefined ? { kind: "text", text } : { kind: "json", value: yaml };
}

/** undefined unless the text is a YAML mapping or list: any text is a YAML string. */
function parseYaml(text: string): Json | undefined {
  try {
    const document = parseDocument(text, { logLevel: "silent" });
    const value: unknown = document.errors.length > 0 ? null : document.toJSON();
    // Once through JSON: YAML also has NaN and keys that are no strings.
    return typeof value === "object" && value !== null ? (JSON.parse(JSON.stringify(value)) as Json) : undefined;
  } catch {
    // Too many aliases, or nested beyond the stack.
    return undefined;
  }
}
