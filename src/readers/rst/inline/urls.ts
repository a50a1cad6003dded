/** URLs that stand in running text, as in "see https://example.com/a_b." */
import { isAsciiWord, mayFollowEnd, mayPrecedeStart } from "../characters.ts";

export interface FoundUrl {
  readonly start: number;
  readonly end: number;
}

const SCHEMES = new Set(["http", "https", "ftp", "ftps", "file", "git", "ssh", "svn", "telnet", "ldap", "ws", "wss"]);
const LONGEST_SCHEME = 6;
const IN_URL = /[-_.!~*'()[\];/:@&=+$,%?#a-zA-Z0-9]+/y;
// A final stop, comma or bracket belongs to the sentence, not to the URL.
const LAST_IN_URL = /[_~*/=+&#%$a-zA-Z0-9-]/;

/** The URLs with `//` of a known scheme in a text. */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  let last = 0;
  for (let colon = text.indexOf("://"); colon >= 0; colon = text.indexOf("://", colon + 3)) {
    const start = schemeStart(text, colon, last);
    if (colon < last || !SCHEMES.has(text.slice(start, colon).toLowerCase())) continue;
    if (start > 0 && !mayPrecedeStart(text.charCodeAt(start - 1))) continue;
    IN_URL.lastIndex = colon + 3;
    if (!IN_URL.test(text)) continue;
    const end = urlEnd(text, colon + 3, IN_URL.lastIndex);
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
