/**
 * What one line of an HTTP dump is. `curl -v` marks its lines: `> ` sent, `< ` came, `* ` about the connection; `curl -i` and
 * `.http` files do not.
 */

export type HttpLine =
  | { readonly kind: "request"; readonly method: string; readonly url: string }
  | { readonly kind: "status"; readonly status: number; readonly reason: string }
  /** A `###` line of a `.http` file, or the command that made curl print what follows. */
  | { readonly kind: "separator"; readonly command: string | null }
  /** About the connection, not part of a message. */
  | { readonly kind: "note" }
  | { readonly kind: "blank"; readonly of: "request" | "response" | null }
  | { readonly kind: "other"; readonly of: "request" | "response" | null; readonly text: string };

const REQUEST = /^([A-Z]{3,16}) ([^\s]{1,65536})( HTTP\/\d(?:\.\d)?)?$/;
const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})(?: (.{0,200}))?$/;
const BARE_URL = /^https?:\/\/[^\s]{1,65536}$/;
/** "{ [1234 bytes data]", and the progress meter, which curl prints when its output goes to a file. */
const CURL_NOISE = /^(?:[{}] \[|\s{0,40}% Total|\s{0,80}Dload {1,4}Upload|\r?\s{0,8}\d{1,3} .{0,100}--:--:--)/;
/** What curl says about the connection once a body is there. */
const CURL_REMARK =
  /\* {1,3}(?:Connection #\d|Closing connection|Found bundle|Trying |Re-using |Host(?:name)? \S{1,255} was |Issue another request|Mark bundle|Excess found|transfer closed|shutting down|Request completely sent)/;
/** How often a bracket before a star is tried as the end of the body. */
const MOST_ENDS = 5;
/** A command as it was typed, copied from a terminal together with what it printed. */
const PROMPT = /^(?:(?:\S{0,60} ?[$#%>]|PS [^>]{0,200}>) {0,2})?curl(?:\.exe)? (?=-|["']?https?:)/;

/** @param verbose whether the dump is `curl -v`'s */
export function readHttpLine(line: string, verbose: boolean): HttpLine {
  if (!verbose) return readPlain(line, null);
  const marker = line.slice(0, 2);
  if (marker.startsWith("*")) return { kind: "note" };
  if (marker === "> " || marker === ">") return readPlain(line.slice(2), "request");
  if (marker === "< " || marker === "<") return readPlain(line.slice(2), "response");
  return CURL_NOISE.test(line) ? { kind: "note" } : readPlain(line, null);
}

function readPlain(text: string, of: "request" | "response" | null): HttpLine {
  if (text === "") return { kind: "blank", of };
  if (text.startsWith("HTTP/")) {
    const status = STATUS.exec(text);
    if (status !== null) return { kind: "status", status: Number(status[1]), reason: status[2] ?? "" };
  }
  if (of === null && text.startsWith("###")) return { kind: "separator", command: null };
  if (of === null && PROMPT.test(text)) return { kind: "separator", command: text };
  const request = of === "response" ? null : REQUEST.exec(text);
  // In a `.http` file the version may be left out; elsewhere "GET it" is a line of a body.
  if (request !== null && (request[3] !== undefined || isTarget(request[2] ?? ""))) {
    return { kind: "request", method: request[1] ?? "", url: request[2] ?? "" };
  }
  if (of === null && BARE_URL.test(text)) return { kind: "request", method: "GET", url: text };
  return { kind: "other", of, text };
}

function isTarget(url: string): boolean {
  return /^(?:https?:\/\/|\/|\{\{)/.test(url);
}

/**
 * Where curl's remark begins that it prints right behind a body without a line end; the line's length when there is none.
 * @param endsBody whether the body is whole JSON with this beginning of the line
 */
export function endOfBodyLine(line: string, endsBody: (before: string) => boolean): number {
  if (endsBody(line)) return line.length;
  let star = -1;
  for (let tries = 0; tries < MOST_ENDS; tries += 1) {
    const bracket = line.slice(star + 1).search(/[}\]]\*(?: |$)/);
    if (bracket < 0) break;
    star += bracket + 2;
    if (endsBody(line.slice(0, star))) return star;
  }
  return CURL_REMARK.exec(line)?.index ?? line.length;
}

/** null where the line is no header. */
export function readHeaderLine(text: string): { readonly name: string; readonly value: string } | null {
  const colon = text.indexOf(":", 1);
  if (colon < 0) return null;
  const name = text.slice(0, colon);
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}$/.test(name)) return null;
  return { name: name.toLowerCase(), value: text.slice(colon + 1).trim() };
}
