/**
 * What one line of an HTTP dump is. `curl -v` marks its lines: `> ` sent, `< ` came, `* ` about the connection; `curl -i` and
 * `.http` files do not.
 */

export type HttpLine =
  | { readonly kind: "request"; readonly method: string; readonly url: string }
  | { readonly kind: "status"; readonly status: number; readonly reason: string }
  /** A `###` line of a `.http` file. */
  | { readonly kind: "separator" }
  /** About the connection, not part of a message. */
  | { readonly kind: "note" }
  | { readonly kind: "blank"; readonly of: "request" | "response" | null }
  | { readonly kind: "other"; readonly of: "request" | "response" | null; readonly text: string };

const REQUEST = /^([A-Z]{3,16}) ([^\s]{1,65536})( HTTP\/\d(?:\.\d)?)?$/;
const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})(?: (.{0,200}))?$/;
const BARE_URL = /^https?:\/\/[^\s]{1,65536}$/;
/** "{ [1234 bytes data]", and the progress meter, which curl prints when its output goes to a file. */
const CURL_NOISE = /^(?:[{}] \[|\s{0,40}% Total|\s{0,80}Dload {1,4}Upload|\r?\s{0,8}\d{1,3} .{0,100}--:--:--)/;
const CURL_LAST_WORDS = /\* (?:Connection #\d+ to host .{0,300} left intact|Closing connection.{0,20})$/;

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
  if (of === null && text.startsWith("###")) return { kind: "separator" };
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

/** Where curl's remark begins that it prints right behind a body without a line end; the line's length when there is none. */
export function endOfBodyLine(line: string): number {
  return CURL_LAST_WORDS.exec(line)?.index ?? line.length;
}

/** null where the line is no header. */
export function readHeaderLine(text: string): { readonly name: string; readonly value: string } | null {
  const colon = text.indexOf(":", 1);
  if (colon < 0) return null;
  const name = text.slice(0, colon);
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}$/.test(name)) return null;
  return { name: name.toLowerCase(), value: text.slice(colon + 1).trim() };
}
