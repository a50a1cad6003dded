/** Which kind of recording bytes are, by their beginning; a file's name says nothing. */
import { readHttpLine } from "./http-lines.ts";
import { isFlow } from "./mitmproxy.ts";
import { isExchangeObject } from "./ndjson.ts";
import { parseJson } from "./body.ts";

export type RecordingFormat = "har" | "ndjson" | "list" | "archive" | "flows" | "http" | "curl-verbose" | "body";

/** How much of a file `detectRecording` wants to see. */
export const DETECTION_BYTES = 64 * 1024;

const HAR_KEYS = ["log.version", "log.creator", "log.browser", "log.pages", "log.entries"];
const EXCHANGE_KEYS = [
  "request",
  "req",
  "httpRequest",
  "http.request",
  "response",
  "res",
  "httpResponse",
  "http.response",
];
const LINES_LOOKED_AT = 200;
/** What curl says to its user before it says what it does. */
const CURL_REMARK = /^(?:Note|Warning): /;

/** What can be told by its name alone to be compressed. */
export const isCompressedName = (file: string): boolean => /\.(?:br|zst)$/i.test(file);

/** `prefix`: the first bytes, decompressed. */
export function detectRecording(prefix: Uint8Array): RecordingFormat {
  const text = Buffer.from(prefix)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (isFlow(prefix)) return "flows";
  if (text.startsWith("{")) return detectObject(text);
  if (text.startsWith("PK\u0003\u0004")) return "archive";
  return text.startsWith("[") ? detectList(text) : detectText(text);
}

/** A list of exchanges, or a body that is a list. */
function detectList(text: string): RecordingFormat {
  const first = /^\[\s*(?=\{)/.exec(text)?.[0];
  const keys = first === undefined ? [] : [...outerKeys(text.slice(first.length))];
  return keys.some((key) => /^(?:request|req)\.(?:method|httpMethod|url)$/.test(key)) ? "list" : "body";
}

function detectObject(text: string): RecordingFormat {
  const keys = outerKeys(text);
  if (HAR_KEYS.some((key) => keys.has(key))) return "har";
  const lines = text.split("\n", LINES_LOOKED_AT).filter((line) => line.trim() !== "");
  if (lines.some((line) => line.startsWith("{") && isExchangeObject(parseJson(line)))) return "ndjson";
  // Lines too long to be whole here, or all broken.
  const outlined = EXCHANGE_KEYS.some((key) => keys.has(key));
  const isLines = lines.length === 1 || lines[1]?.startsWith("{") === true;
  return outlined && isLines ? "ndjson" : "body";
}

function detectText(text: string): RecordingFormat {
  let isTyped = false;
  for (const line of text.split("\n", LINES_LOOKED_AT)) {
    const plain = line.replace(/\r$/, "");
    // a command that goes on in the next line
    if (isTyped) {
      isTyped = plain.endsWith("\\");
      continue;
    }
    // "# a comment", "// a comment" and "@host = …" stand before the first request of a `.http` file.
    if (/^\s*(?:$|#(?!##)|\/\/|@[\w-]+\s*=)/.test(plain)) continue;
    if (CURL_REMARK.test(plain)) continue;
    if (/^(?:\* |> [A-Z]|< HTTP\/)/.test(plain) || readHttpLine(plain, true).kind === "note") return "curl-verbose";
    const { kind } = readHttpLine(plain, false);
    // "###" and "$ curl -v …" do not tell which kind of dump follows.
    if (kind === "separator" && !plain.startsWith("###")) {
      isTyped = plain.endsWith("\\");
      continue;
    }
    return kind === "request" || kind === "status" || kind === "separator" ? "http" : "body";
  }
  return "body";
}

/** Keys of the outermost object and of the objects in it, "log" and "log.version", as far as the text goes. */
function outerKeys(text: string): Set<string> {
  const keys = new Set<string>();
  let depth = 0;
  let outer = "";
  let expectsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (expectsKey && depth <= 2) {
        const key = text.slice(at + 1, end);
        keys.add(depth === 1 ? key : `${outer}.${key}`);
        if (depth === 1) outer = key;
      }
      expectsKey = false;
      at = end;
    } else if (char === "{" || char === "[") {
      depth += 1;
      expectsKey = char === "{";
    } else if (char === "}" || char === "]") depth -= 1;
    else if (char === "," && depth <= 2) expectsKey = true;
  }
  return keys;
}

function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
