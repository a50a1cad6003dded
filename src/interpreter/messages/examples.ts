/** Reads the code blocks of a page as examples: request or response, status, request line, headers, JSON body. */
import type { Example } from "../../api-model/api-page.ts";
import type { Code } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { readJsonText } from "./json-text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { findUris } from "../cells/uri.ts";

/** A URL with a query, and nothing else: a call whose method the page leaves to its request line. */
const BARE_CALL = /^\s*(https?:\/\/[^\s?]+\?[^\s=]+=\S*)\s*$/;

/**
 * The example that a code block of an operation is; null when it is none (an expression, a shell script, a place without API
 * content). `method` is the operation's.
 */
export function readExample(item: OutlineItem<Code>, method: string, vocabulary: Vocabulary): Example | null {
  const { block } = item;
  const role = roleOf(item, vocabulary);
  if (role === null || block.text.trim() === "") return null;
  const bodyStart = findBodyStart(block.text);
  const head = bodyStart === null ? block.text : block.text.slice(0, bodyStart);
  const uri = findUris(head)[0] ?? findUris(head.replace(/\n+(?=https?:|\/)/, " "))[0];
  const status =
    /^HTTP\/[\d.]+ (\d{3})/m.exec(head)?.[1] ??
    vocabulary.statusMarker(head.trimStart().split("\n", 1)[0] ?? "") ??
    item.status;
  const request =
    role === "request" && uri
      ? {
          method: uri.method,
          // "https://{Cloud endpoint}/v1/x": a placeholder may hold blanks
          url: /^\w+\s+((?:\{[^{}\n]{1,80}\}|\S)*)/.exec(head.slice(uri.start))?.[1] ?? "",
          evidence: { span: spanIn(block, uri.start, uri.end), words: uri.words },
        }
      : role === "request"
        ? bareCall(block, head, method)
        : null;
  if (bodyStart === null)
    return request || /^HTTP\//m.test(head)
      ? { role, status, request, headers: headersIn(block, head), body: null, span: block.span }
      : null;
  const json = readJsonText(block.text, bodyStart);
  const places = Object.fromEntries(
    Object.entries(json.places).map(([pointer, offset]) => [pointer, offsetIn(block, offset)]),
  );
  const breaks = json.breaks.map(({ kind, message, start, end }) => ({
    kind,
    message,
    span: spanIn(block, start, end),
  }));
  return {
    role,
    status,
    request,
    headers: headersIn(block, head),
    body: { value: json.value, places, breaks },
    span: block.span,
  };
}

function bareCall(block: Code, text: string, method: string): Example["request"] {
  const url = BARE_CALL.exec(text)?.[1];
  if (url === undefined) return null;
  const start = text.indexOf(url);
  return { method, url, evidence: { span: spanIn(block, start, start + url.length), words: url } };
}

/** A heading or lead decides; "the response to the request" is a response, so response words are tried first. */
function roleOf(item: OutlineItem, vocabulary: Vocabulary): "request" | "response" | null {
  if (item.section === "request-example")
    return leadSays(item, vocabulary) === "response" && item.headingSection !== "request-example"
      ? "response"
      : "request";
  if (item.section === "response-example") return "response";
  const said = leadSays(item, vocabulary);
  if (item.section === "example" || item.section === null)
    return said ?? (item.block.type === "code" && findUris(item.block.text).length > 0 ? "request" : null);
  if (item.section === "request") return said ?? "request";
  if (item.section === "response" || item.section === "normal-response" || item.section === "error-response")
    return said ?? "response";
  return item.section === "uri" ? said : null;
}

function leadSays(item: OutlineItem, vocabulary: Vocabulary): "request" | "response" | null {
  return item.lead === null ? null : vocabulary.exampleRole(item.lead);
}

/** Offset of the `{` or `[` with which a line of the block begins; a URI with braces is no body. */
function findBodyStart(text: string): number | null {
  for (const match of text.matchAll(/^[ \t\u00a0]*([{[])/gm)) {
    const at = match.index + match[0].length - 1;
    const rest = text.slice(at, at + 200);
    if (/^[{[][\w-]+[}\]]\//.test(rest)) continue;
    return at;
  }
  const inline = /^(?:GET|PUT|POST|DELETE|PATCH)\b[^\n{]*?[^/\w]\s*(\{\s*")/m.exec(text);
  return inline ? inline.index + inline[0].length - (inline[1]?.length ?? 0) : null;
}

function headersIn(block: Code, head: string): Example["headers"] {
  return [...head.matchAll(/^[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(\S[^\n]*)$/gm)].flatMap((match) => {
    const [words, name, value] = match;
    if (name === undefined || value === undefined || /^https?$/i.test(name)) return [];
    return [
      {
        name,
        value: value.trim(),
        evidence: { span: spanIn(block, match.index, match.index + words.length), words: words.trim() },
      },
    ];
  });
}

/** Where an offset of the block's text stands in the source. */
function offsetIn(block: Code, offset: number): number {
  let low = 0;
  const starts = lineStartsOf(block);
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min((block.lineOffsets[low] ?? block.span.start) + offset - (starts[low] ?? 0), block.span.end);
}

const lineStarts = new WeakMap<Code, number[]>();
function lineStartsOf(block: Code): number[] {
  const known = lineStarts.get(block);
  if (known) return known;
  const starts = [0];
  for (let at = block.text.indexOf("\n"); at >= 0; at = block.text.indexOf("\n", at + 1)) starts.push(at + 1);
  lineStarts.set(block, starts);
  return starts;
}

function spanIn(block: Code, start: number, end: number): Span {
  return {
    source: block.span.source,
    start: offsetIn(block, start),
    end: Math.max(offsetIn(block, start), offsetIn(block, end)),
  };
}
