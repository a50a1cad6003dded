/** Blocks of code that show HTTP messages as they are sent: a request line with headers and a body, a status line with its response. */
import { METHODS } from "../cells/uri.ts";

const REQUEST_LINE = new RegExp(
  String.raw`^\s*(?:${METHODS.join("|")})[ \t]+\S+(?<version>[ \t]+HTTP/\d(?:\.\d)?)?[ \t\r]*$`,
);
/** "HTTP/1.1 200 OK", with which a response begins. */
export const isStatusLine = (line: string): boolean => /^\s*HTTP\/\d(?:\.\d)?[ \t]+[1-5]\d\d\b/.test(line);

const HEADER_LINE = /^[ \t]*[A-Za-z][\w-]*:[ \t]+\S/;
/** Messages of reference pages have tens of lines; more is data. */
const MOST_LINES = 2000;

/** Which message a text begins with: a request line alone is none, since it names an operation and shows no call of it. */
export function wireMessage(text: string): "request" | "response" | null {
  const lines = text.trim().split("\n", MOST_LINES);
  const [first = "", ...rest] = lines;
  if (isStatusLine(first)) return "response";
  const version = REQUEST_LINE.exec(first)?.groups?.["version"];
  if (version === undefined && !REQUEST_LINE.test(first)) return null;
  if (HEADER_LINE.test(rest[0] ?? "")) return "request";
  // without headers, JSON below a call of a method that sends none is what it returns
  const body = rest.find((line) => line.trim() !== "");
  return body !== undefined && /^\s*[{[]/.test(body) && SENDS.test(first) ? "request" : null;
}

const SENDS = /^\s*(?:POST|PUT|PATCH)\b/;

/** "HTTP/1.1 404 Not Found", or "404 Not Found" above a header. */
const MESSAGE_STATUS = /^\s*(?:HTTP\/\d(?:\.\d)?[ \t]+([1-5]\d\d)\b|([1-5]\d\d) [A-Z][A-Za-z' -]{1,40}\r?$)/;

/** The status of a message that a block of code shows; null where it shows none. */
export function messageStatus(text: string): string | null {
  const [first = "", second = ""] = text.trim().split("\n", 2);
  const [, numbered, plain] = MESSAGE_STATUS.exec(first) ?? [];
  return numbered ?? (plain !== undefined && (second.trim() === "" || HEADER_LINE.test(second)) ? plain : null);
}
