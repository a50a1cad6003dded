/** URLs that stand in running text, as in "see https://example.com/a_b." */
import { isAsciiWord, mayFollowEnd, mayPrecedeStart } from "./characters.ts";

export interface FoundUrl {
  readonly start: number;
  readonly end: number;
}

const SCHEMES = new Set(["http", "https", "ftp", "ftps", "file", "git", "ssh", "svn", "telnet", "ldap", "ws", "wss"]);
const LONGEST_SCHEME = 6;
const IN_URL = /[-_.!~*'()[\];/:@&=+$,%?#a-zA-Z0-9]+/y;
// A final stop, comma or bracket belongs to the sentence, not to the URL.
const LAST_IN_URL = /[_~*/=+&#%$a-zA-Z0-9-]/;

/** The URLs with `//` of a known scheme in `text` between `from` and `to`. */
export function findUrls(text: string, from: number, to: number): FoundUrl[] {
  const found: FoundUrl[] = [];
  let last = from;
  for (let colon = text.indexOf("://", from); colon >= 0 && colon < to; colon = text.indexOf("://", colon + 3)) {
    const start = schemeStart(text, colon, last);
    if (!SCHEMES.has(text.slice(start, colon).toLowerCase())) continue;
    if (start > from && !mayPrecedeStart(text.charCodeAt(start - 1))) continue;
    IN_URL.lastIndex = colon + 3;
    if (!IN_URL.test(text)) continue;
    const end = urlEnd(text, colon + 3, Math.min(IN_URL.lastIndex, to));
    if (end <= colon + 3) continue;
    found.push({ start, end });
    last = end;
  }
  return found;
}

function schemeStart(text: string, colon: number, from: number): number {
  let start = colon;
  const least = Math.max(from, colon - LONGEST_SCHEME - 1);
  while (start > least && isAsciiWord(text.charCodeAt(start - 1))) start--;
  return start;
}

function urlEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const follows = end >= text.length || mayFollowEnd(text.charCodeAt(end));
    if (follows && LAST_IN_URL.test(text[end - 1] ?? "")) return end;
    end--;
  }
  return from;
}
