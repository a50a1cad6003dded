/** Reads the code blocks of a page as examples: request or response, status, request line, headers, JSON body. */
import type { Example, Json } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { Code } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { offsetIn, spanIn } from "../outline/code-places.ts";
import { commandOutput } from "../outline/command-output.ts";
import { readCurl } from "../outline/curl.ts";
import { readJsonText } from "../outline/json-text.ts";
import { listsSome } from "../tables/lists-some.ts";
import { wireMessage } from "./wire-messages.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { findUris, type UriMatch } from "../cells/uri.ts";

/** A URL with a path or a query, and nothing else: a call whose method the page leaves to its request line. */
const BARE_CALL = /^\s*(https?:\/\/[^\s/?]{1,200}(?:\/[^\s?]{1,500}|\/?[^\s?]{0,500}\?[^\s=]{1,200}=\S*))\s*$/;

/** What is known of the operation that a block stands below. */
export interface ShownOperation {
  readonly method: string;
  /** Whether JSON may be what is sent to it, by the names of its tables. */
  readonly mayBeSent: (json: Json) => boolean;
  /** Whether JSON has what the tables of the request name, all of it, and those of the response do not. */
  readonly isSent?: (json: Json) => boolean;
  /** The side of the call that what stands before the block is about, where nothing nearer says which. */
  readonly around?: "request" | "response";
  /** Whether the block before it is the command that printed it. */
  readonly isPrinted?: boolean;
}

/**
 * The example that a code block of an operation is; null when it is none (an expression, a shell script, a place without API
 * content). `known` is the role where something else tells it.
 */
export function readExample(
  item: OutlineItem<Code>,
  { method, mayBeSent, isSent, around, isPrinted = false }: ShownOperation,
  vocabulary: Vocabulary,
  known: "request" | "response" | null = null,
): Example | null {
  const { block } = item;
  const printed = commandOutput(block.text);
  // what a command printed is the response, whatever the line above calls it
  const isAnswer = printed !== null || isPrinted;
  const sure = isAnswer ? "response" : known;
  const told: Role | null =
    sure !== null ? { role: sure, by: "words" } : around ? { role: around, by: "section" } : roleOf(item, vocabulary);
  if (told === null || block.text.trim() === "") return null;
  const curl = told.role === "request" ? readCurl(block.text) : null;
  const bodyStart = curl ? curl.bodyStart : findBodyStart(block.text, printed ?? 0);
  const json = bodyStart === null ? null : readJsonText(block.text, bodyStart);
  // a word near it said "request": what only an answer has says otherwise
  const isStrange = told.by === "guess" && json?.value && !mayBeSent(json.value.json);
  // "Example" behind the tables of both sides stands in the section of the second one
  const isOfOther = told.by === "section" && json?.value && isSent?.(json.value.json);
  const role = isStrange ? "response" : isOfOther ? "request" : told.role;
  const head = bodyStart === null ? block.text : block.text.slice(0, bodyStart);
  // JSON some way behind "Request parameters:" is nothing that a GET sends
  if (role === "request" && /^(?:GET|HEAD)$/.test(method) && curl === null && isLeftOver(item, head, vocabulary))
    return null;
  const uri = callIn(head) ?? callIn(head.replace(/\n(?=https?:|\/)/, " "));
  const status =
    /^HTTP\/[\d.]+ (\d{3})/m.exec(head)?.[1] ??
    vocabulary.statusMarker(head.trimStart().split("\n", 1)[0] ?? "") ??
    item.status ??
    (role === "response" && isOfFailure(item, vocabulary) ? "default" : null);
  const request =
    role !== "request"
      ? null
      : curl
        ? {
            method: curl.method,
            url: curl.url,
            evidence: { span: spanIn(block, curl.start, curl.end), words: block.text.slice(curl.start, curl.end) },
          }
        : uri
          ? {
              method: uri.method,
              // "https://{Cloud endpoint}/v1/x": a placeholder may hold blanks
              url: withoutQuote(/^\w+\s+((?:\{[^{}\n]{1,80}\}|\S)*)/.exec(head.slice(uri.start))?.[1] ?? ""),
              evidence: { span: spanIn(block, uri.start, uri.end), words: uri.words },
            }
          : bareCall(block, head, method);
  if (bodyStart === null || json === null)
    return request || /^HTTP\//m.test(head)
      ? { role, status, request, headers: headersIn(block, head), body: null, span: block.span }
      : null;
  if (role === "response" && json.value !== null && isQuery(json.value.json, item, vocabulary)) return null;
  const isItem = role === "response" && json.value !== null && showsItem(json.value.json, item, vocabulary);
  const own = Object.fromEntries(
    Object.entries(json.places).map(([pointer, offset]) => [
      `${isItem ? "/0" : ""}${pointer}`,
      offsetIn(block, offset),
    ]),
  );
  // the list around the one item begins where the item does
  const places = isItem && own["/0"] !== undefined ? { "": own["/0"], ...own } : own;
  const value = isItem && json.value !== null ? { json: [json.value.json] } : json.value;
  const breaks = json.breaks.map(({ kind, message, start, end, explains }) => ({
    kind,
    message,
    span: spanIn(block, start, end),
    ...(explains ? { explains } : {}),
  }));
  return {
    role,
    status,
    request,
    headers: headersIn(block, head),
    body: { value, places, ...(listsSome(item, vocabulary) ? { showsSome: true as const } : {}), breaks },
    span: block.span,
  };
}

/** A query as a list, operator first: "This query will return all that…: ["and", ["=", …]]". */
const isQuery = (json: Json, { lead }: OutlineItem, vocabulary: Vocabulary): boolean =>
  isList(json) &&
  typeof json[0] === "string" &&
  json.some(isList) &&
  !json.some(isObject) &&
  lead !== null &&
  vocabulary.showsQuery(lead);

/** One object below "The answer is an array of hashes, where each hash has the form:". */
const showsItem = (json: Json, { lead, before }: OutlineItem, vocabulary: Vocabulary): boolean =>
  isObject(json) &&
  lead !== null &&
  vocabulary.showsEach(lead) &&
  [lead, before].some((text) => text !== null && vocabulary.bodyShape(text) === "list");

/** Whether the words that announce an example call it that of a failure: it shows nothing of a success. */
function isOfFailure({ lead, label, headings }: OutlineItem, vocabulary: Vocabulary): boolean {
  // "Failure:" behind "Success:", in the section of the answer
  if (lead !== null && lead === label && lead.length <= LONGEST_WORD && vocabulary.answer(lead) === "error")
    return true;
  const announces = (text: string): boolean =>
    ["response-example", "error-response"].includes(vocabulary.section(text) ?? "") ||
    vocabulary.exampleRole(text) === "response";
  const words = [lead, headings.at(-1)].find((text) => text != null && announces(text));
  return words != null && vocabulary.answer(words) === "error";
}

const LONGEST_WORD = 12;

function bareCall(block: Code, text: string, method: string): Example["request"] {
  const url = BARE_CALL.exec(text)?.[1];
  if (url === undefined) return null;
  const start = text.indexOf(url);
  return { method, url, evidence: { span: spanIn(block, start, start + url.length), words: url } };
}

/** The first request line of a block; what a comment or a string of a program mentions is none. */
const callIn = (text: string): UriMatch | undefined =>
  findUris(text).find(({ start }) => !/[#=;("'`]/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)));

/** A quote that closes what was opened before the method is none of the URL's. */
function withoutQuote(url: string): string {
  const end = /["'`][,;]?$/.exec(url);
  const quote = end?.[0][0] ?? "";
  return end && url.split(quote).length % 2 === 0 ? url.slice(0, end.index) : url;
}

interface Role {
  readonly role: "request" | "response";
  /**
   * What tells it: words of the block or right above it; a guess from a word of running text, or from a heading of something else; or
   * only the section that "Example" stands in.
   */
  readonly by: "words" | "guess" | "section";
}

/** A heading or lead decides; "the response to the request" is a response, so response words are tried first. */
function roleOf(item: OutlineItem<Code>, vocabulary: Vocabulary): Role | null {
  const sure = (role: "request" | "response"): Role => ({ role, by: "words" });
  const message = wireMessage(item.block.text);
  if (message !== null) return sure(message);
  const said = leadSays(item, vocabulary);
  const isCall = (): boolean => findUris(item.block.text).length > 0 || readCurl(item.block.text) !== null;
  if (item.isBelowStatus && item.headingSection !== "request-example" && !isCall()) return sure("response");
  if (item.section === "request-example") {
    // below "Sample call" a line "Response:" of its own begins what came back
    const isOwnLine = item.headingSection !== "request-example" || (item.label !== null && item.label === item.lead);
    return sure(said === "response" && isOwnLine && !isCall() ? "response" : "request");
  }
  if (item.section === "response-example") return sure("response");
  const guess = (role: "request" | "response" | null): Role | null =>
    role && { role, by: role === "request" && item.label === null ? "guess" : "words" };
  const around = item.section === "example" && said === null ? sideAround(item, vocabulary) : null;
  if (around) return { role: around, by: "section" };
  if (item.section === null && said === null && isBody(item, vocabulary)) return sure("request");
  if (item.section === "example" || item.section === null) return guess(said) ?? (isCall() ? sure("request") : null);
  if (item.section === "request") return guess(said ?? "request");
  if (item.section === "response" || item.section === "normal-response" || item.section === "error-response")
    return sure(said === "request" && item.label === null ? "response" : (said ?? "response"));
  return item.section === "uri" ? guess(said) : null;
}

/** "Body:", with nothing around it that says of what. */
const isBody = ({ label, headings }: OutlineItem, vocabulary: Vocabulary): boolean =>
  vocabulary.captionPlace(label ?? headings.at(-1) ?? "") === "request-body";

/** Whether only a line further up says "request", and neither the last one nor the block itself. */
const isLeftOver = (item: OutlineItem<Code>, head: string, vocabulary: Vocabulary): boolean =>
  item.section === "request" &&
  item.headingSection !== "request" &&
  item.label !== null &&
  vocabulary.section(item.label) === null &&
  leadSays(item, vocabulary) === null &&
  callIn(head) === undefined;

/** "Output" around "Example": the section that the example stands in is of one side. */
function sideAround({ headings, block }: OutlineItem, vocabulary: Vocabulary): "request" | "response" | null {
  if (block.type === "code" && findUris(block.text).length > 0) return null;
  for (const heading of headings.toReversed()) {
    const section = vocabulary.headingSection(heading);
    if (section === "request" || section === "response") return section;
    if (section !== "example") return null;
  }
  return null;
}

function leadSays(item: OutlineItem, vocabulary: Vocabulary): "request" | "response" | null {
  // "400 Bad Request:" is no word of the request
  if (/^[1-5]\d\d(?![\w.])/.test(item.lead ?? "")) return "response";
  return item.lead === null ? null : vocabulary.exampleRole(item.lead);
}

/** Offset of the `{` or `[` with which a line of the block begins; a URI with braces is no body. */
function findBodyStart(text: string, from = 0): number | null {
  for (const match of text.matchAll(/^[ \t\u00a0]*([{[])/gm)) {
    const at = match.index + match[0].length - 1;
    if (at < from) continue;
    const rest = text.slice(at, at + 200);
    if (/^[{[][\w-]+[}\]]\//.test(rest) || OTHER_LANGUAGE.test(rest) || STAND_IN.test(rest)) continue;
    return isProgram(text.slice(from, at)) ? null : at;
  }
  // what stands behind "?filter=" is a value of the query
  const inline = /^(?:GET|PUT|POST|DELETE|PATCH)\b[^\r\n{]*(?<![/\w=])(\{\s{0,200}")/m.exec(text);
  return inline ? inline.index + inline[0].length - (inline[1]?.length ?? 0) : null;
}

/** "[Net.Client]::Timeout", "[section]", "[Name(1)]": a bracket that holds a bare word begins a line of another language. */
const OTHER_LANGUAGE = /^\[(?!(?:true|false|null)\b)[A-Za-z_][\w.:-]*(?:\]\s*(?:$|[^\s,\]}])|\()/;

/** "{{ STREAM }}" on a line of its own stands for what is sent. */
const STAND_IN = /^\{\{ ?[\w.-]{1,40}(?: [\w.-]{1,40}){0,4} ?\}\}[ \t]*(?:\n|$)/;

/** Whether the lines before a brace are those of a program: a statement, an open call, the head of a class or function. */
function isProgram(head: string): boolean {
  return head.split("\n").some((written) => {
    const line = written.trim();
    if (/^[A-Za-z][\w-]*:\s/.test(line) || COMMENT.test(line)) return false;
    return /[;(]$|\s=$|=>$/.test(line) || (line.endsWith(",") && line.includes("(")) || DECLARATION.test(line);
  });
}

const COMMENT = /^(?:\/\/|#|\*|\/\*)/;

const DECLARATION =
  /^(?:(?:public|private|protected|static|export|abstract|async) ){0,4}(?:class|function|func|def|struct|interface|namespace|enum) [A-Za-z_]/;

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
