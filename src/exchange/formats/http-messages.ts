/**
 * HTTP messages as text: dumps of `curl -i` (a response, its request told by the caller) and `curl -v`, and `.http` files whose
 * requests are followed by their responses. Bodies end where the next message begins.
 */
import { recordingLimits, tooLargeMessage } from "../streams/recording-limits.ts";
import { makeLineSplitter, type ByteLine } from "../streams/line-splitter.ts";
import type { Header, Payload, Recorded } from "../exchange.ts";
import { headerValue } from "../headers.ts";
import { type Command, type CommandReader, makeCommandReader } from "./typed-commands.ts";
import { endOfBodyLine, readHeaderLine, readHttpLine, type HttpLine } from "./http-lines.ts";
import { contentLength, dumpedPayload, isCutJson } from "./message-body.ts";
import { bytesPayload, neverHasBody, parseJson } from "./body.ts";

/** The operation that a response without a request belongs to. */
export interface AskedOperation {
  readonly method: string;
  /** A path, or a URL; `{name}` where a value is not known. */
  readonly url: string;
}

interface Message {
  headers: Header[];
  inHeaders: boolean;
  /** Behind its body a `.http` file may say what shall be done with the response. */
  isOver: boolean;
  body: Buffer[];
  bodyBytes: number;
}

interface Draft {
  readonly offset: number;
  end: number;
  request: (Message & { readonly method: string; url: string }) | null;
  response: (Message & { readonly status: number }) | null;
  /** curl -v shows no request body, and says "[n bytes data]" where the response's body went elsewhere. */
  readonly verbose: boolean;
  /** The command that was typed above it. */
  readonly command: Command | null;
  /**
   * The heads that `curl -v -i` prints on standard output stand behind all that it says of them on standard error, when both go
   * to one file. The one being read; the last one's body is the response's.
   */
  repeated: { inHeaders: boolean } | null;
}

export async function* readHttpMessages(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  asked: AskedOperation | null,
  verbose: boolean,
): AsyncIterable<Recorded> {
  const cutter = makeLineSplitter();
  let entry = 0;
  let draft: Draft | null = null;
  const commands = makeCommandReader();

  const take = (line: ByteLine): Recorded[] => {
    const done: Recorded[] = [];
    for (const piece of splitGlued(line, draft, verbose)) {
      const text = piece.bytes.toString("utf8").replace(/\r$/, "");
      const read = readHttpLine(text, verbose);
      if (draft !== null && isRepeatedHead(read, text, draft)) {
        draft.repeated = { inHeaders: true };
        continue;
      }
      if (draft?.repeated?.inHeaders === true) {
        if (read.kind === "blank") draft.repeated.inHeaders = false;
        continue;
      }
      if (draft !== null && beginsExchange(read, draft)) {
        // A redirect that the client followed is no response to what was asked.
        if (!isFollowedRedirect(draft, read)) {
          done.push(finishDraft(draft, file, entry++, asked, false));
          commands.end();
        }
        draft = null;
      }
      if (draft === null) commands.take(read, text);
      draft = takeLine(draft, read, piece, verbose, commands);
    }
    return done;
  };

  for await (const chunk of chunks) for (const line of cutter.push(chunk)) yield* take(line);
  for (const line of cutter.end()) yield* take(line);
  if (draft !== null) yield finishDraft(draft, file, entry, asked, true);
}

/**
 * A body without a line end has the next message, or curl's last words, on its own last line:
 * `{"kind":"Config"}* Connection #0 to host localhost left intact`.
 */
function splitGlued(line: ByteLine, draft: Draft | null, verbose: boolean): ByteLine[] {
  const response = draft?.response ?? null;
  if (response === null || response.inHeaders) return [line];
  let cut = line.bytes.length;
  const length = headerValue(response.headers, "content-encoding") === null ? contentLength(response.headers) : null;
  if (length !== null && length > response.bodyBytes && length < response.bodyBytes + cut) {
    const rest = readHttpLine(line.bytes.toString("utf8", length - response.bodyBytes).replace(/\r$/, ""), verbose);
    if (rest.kind === "status" || rest.kind === "request" || rest.kind === "note") cut = length - response.bodyBytes;
  } else if (verbose && line.bytes.includes("*")) {
    const text = line.bytes.toString("utf8");
    // the body is put together only where it can end: a large one has many lines
    const endsBody = (before: string): boolean =>
      /[}\]]\s{0,10}$/.test(before) && parseJson(Buffer.concat(response.body).toString("utf8") + before) !== undefined;
    cut = Buffer.byteLength(text.slice(0, endOfBodyLine(text, endsBody)));
  }
  if (cut === 0 || cut >= line.bytes.length) return [line];
  return [
    { offset: line.offset, bytes: line.bytes.subarray(0, cut), ended: false },
    { offset: line.offset + cut, bytes: line.bytes.subarray(cut), ended: line.ended },
  ];
}

/** A head without curl's marks in a dump with them. */
function isRepeatedHead(line: HttpLine, text: string, { verbose, response, request }: Draft): boolean {
  if (!verbose || line.kind !== "status" || text.startsWith("<") || request === null || response === null) return false;
  return !response.inHeaders && response.bodyBytes === 0;
}

/** `curl -i -L` prints the head of each response, and no request. */
function isFollowedRedirect({ request, response, verbose }: Draft, line: HttpLine): boolean {
  const isRedirect = response !== null && response.status >= 300 && response.status < 400 && response.bodyBytes === 0;
  return !verbose && request === null && line.kind === "status" && isRedirect;
}

function beginsExchange(line: HttpLine, draft: Draft): boolean {
  if (line.kind === "separator") return true;
  // A request line in a request's own body is no beginning: a response comes first.
  if (line.kind === "request") return draft.response !== null || draft.request?.inHeaders === false;
  // "HTTP/1.1 100 Continue" and a proxy's "200 Connection established" come before the response, which is of the same exchange.
  if (line.kind === "status")
    return draft.response !== null && draft.response.status >= 200 && !isRepeated(draft, line.status);
  return false;
}

/** `curl -v -i` prints the head of the response twice; a proxy's response to CONNECT has neither headers nor a body. */
function isRepeated(draft: Draft, status: number): boolean {
  const { response } = draft;
  if (response === null || response.bodyBytes > 0) return false;
  return response.headers.length === 0 || (draft.verbose && response.status === status);
}

function takeLine(
  before: Draft | null,
  line: HttpLine,
  at: ByteLine,
  verbose: boolean,
  commands: CommandReader,
): Draft | null {
  if (before === null && line.kind !== "request" && line.kind !== "status") return null;
  const end = at.offset + at.bytes.length;
  const draft: Draft = before ?? {
    offset: at.offset,
    end,
    request: null,
    response: null,
    verbose,
    command: commands.last(),
    repeated: null,
  };
  const message = draft.response ?? draft.request;
  if (line.kind === "request") {
    draft.request = { ...emptyMessage(), method: line.method, url: line.url };
  } else if (line.kind === "status") {
    draft.response = { ...emptyMessage(), status: line.status };
  } else if (line.kind === "separator" || message === null) {
    return before;
  } else if (line.kind === "note" || (draft.response !== null && "of" in line && line.of === "request")) {
    // Also a request line that the file's end cut off.
    return draft;
  } else if (message.isOver || isHandler(line, draft)) {
    message.isOver = true;
  } else if (!message.inHeaders) {
    const bytes = at.ended ? Buffer.concat([at.bytes, LINE_FEED]) : at.bytes;
    message.bodyBytes += at.dropped ?? bytes.length;
    if (message.bodyBytes <= recordingLimits.entry) message.body.push(bytes);
    else message.body.length = 0;
  } else if (line.kind === "blank") {
    message.inHeaders = false;
  } else {
    takeHeader(draft, message, line.text);
  }
  draft.end = end;
  return draft;
}

/** "> {% a script %}", "> ./script.js", "<> answer.json" behind the request of a `.http` file. */
function isHandler(line: HttpLine, { response, verbose }: Draft): boolean {
  return !verbose && response === null && line.kind === "other" && /^(?:>{1,2}|<>) /.test(line.text);
}

const LINE_FEED = Buffer.from("\n");

function emptyMessage(): Message {
  return { headers: [], inHeaders: true, isOver: false, body: [], bodyBytes: 0 };
}

function takeHeader(draft: Draft, message: Message, text: string): void {
  const last = message.headers[message.headers.length - 1];
  if (/^[ \t]/.test(text)) {
    // A `.http` file may write its query over several lines; a header's value may go on, too.
    if (last === undefined && draft.request !== null && draft.response === null) draft.request.url += text.trim();
    else if (last !== undefined)
      message.headers[message.headers.length - 1] = { name: last.name, value: `${last.value} ${text.trim()}` };
    return;
  }
  const header = readHeaderLine(text);
  if (header !== null) message.headers.push(header);
}

function finishDraft(
  draft: Draft,
  file: string,
  entry: number,
  asked: AskedOperation | null,
  isLast: boolean,
): Recorded {
  const at = { file, entry, offset: draft.offset, end: draft.end };
  const { request, response } = draft;
  if ([request, response].some((message) => (message?.bodyBytes ?? 0) > recordingLimits.entry))
    return { at, message: tooLargeMessage("this exchange") };
  if (response === null) return { at, message: "this request has no response" };
  if (response.inHeaders && isLast) return { at, message: "the file ends inside this message", truncated: true };
  const command = commandOf(draft);
  const typed = command?.url == null ? null : { method: command.method, url: command.url };
  const told = asked ?? typed;
  if (request === null && told === null) {
    return { at, message: "this response stands without its request, and no operation was given for it" };
  }
  const method = (request?.method ?? told?.method ?? "").toUpperCase();
  const body = bodyPayload(response, draft.verbose, neverHasBody(response.status, method));
  if (isLast && body.kind === "text" && isCut(response, body.text)) {
    return { at, message: "the file ends inside this response's body", truncated: true };
  }
  return {
    at,
    time: null,
    request: {
      method,
      url: request === null ? (told?.url ?? "") : fullUrl(request.url, request.headers),
      headers: request?.headers ?? command?.headers ?? [],
      body: typedPayload(draft, command) ?? unrecordedUnless(request, draft.verbose),
      ...(request === null && asked !== null ? { isAssumed: true } : {}),
    },
    response: { status: response.status, headers: response.headers, body },
  };
}

function fullUrl(target: string, headers: readonly Header[]): string {
  const host = headerValue(headers, "host");
  return target.startsWith("/") && host !== null ? `http://${host}${target}` : target;
}

/** The typed command, where it is the one that made what is dumped below it. */
function commandOf({ command, request }: Draft): Command | null {
  return command !== null && (request === null || request.method === command.method) ? command : null;
}

/** What the command above a dump without bodies of requests sends, where its length is the one that was sent. */
function typedPayload({ request, verbose }: Draft, command: Command | null): Payload | null {
  if (command?.data == null || (request !== null && !verbose)) return null;
  const bytes = Buffer.from(command.data);
  const length = request && contentLength(request.headers);
  const headers = request?.headers ?? command.headers;
  return length === null || length === bytes.length
    ? bytesPayload(bytes, headerValue(headers, "content-type"), null)
    : null;
}

const unrecordedUnless = (request: Draft["request"], verbose: boolean): Payload =>
  request === null ? { kind: "unrecorded" } : requestPayload(request, verbose);

function requestPayload(request: Message & { readonly method: string }, verbose: boolean): Payload {
  if (verbose) {
    const length = headerValue(request.headers, "content-length");
    return length === null || length === "0" ? { kind: "empty" } : { kind: "unrecorded" };
  }
  return bodyPayload(request, false, false);
}

function bodyPayload({ headers, body }: Message, mayBeElsewhere: boolean, isEmpty: boolean): Payload {
  return isEmpty ? { kind: "empty" } : dumpedPayload({ headers, bytes: Buffer.concat(body), mayBeElsewhere });
}

function isCut({ headers, bodyBytes }: Message, text: string): boolean {
  const length = contentLength(headers);
  return length === null ? isCutJson(text) : bodyBytes < length;
}
