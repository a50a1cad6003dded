/** Names that recordings give (keys, parameters, path segments) may be values themselves: ids, tokens. Those are shown as `{}`. */

const shown = new Map<string, string>();
const REMEMBERED = 10_000;

/** The name of an undocumented field, parameter or header, or `{}` where it looks like a value. */
export function redactName(name: string): string {
  const known = shown.get(name);
  if (known !== undefined) return known;
  const text = isWordlike(name) ? name : "{}";
  if (shown.size >= REMEMBERED) shown.clear();
  shown.set(name, text);
  return text;
}

/** Identifiers as people write them: few digits, few separators, not too long. */
function isWordlike(name: string): boolean {
  if (name.length > 64 || !/^[\p{L}_$@][\p{L}\p{N}_.$@:/ -]*$/u.test(name)) return false;
  if (name.replace(/\P{N}+/gu, "").length > 4) return false;
  return !name.split(/[^\p{L}\p{N}]+/u).some(isRandom);
}

const LONG = 16;
/** Words are longer on average, also those of "xmlHTTPRequestID"; in random letters every second one begins another. */
const SHORTEST_WORD = 3;

/** Whether capitals and digits stand among the letters of a long run as no words have them: a token, a key. */
function isRandom(run: string): boolean {
  if (run.length < LONG) return false;
  const words = run.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [];
  return words.length > 2 && run.length / words.length < SHORTEST_WORD;
}

/** A path as it may be shown: words stay, also "v1.0"; what looks like a value, and whatever has a digit, is `{}`. */
export function redactPath(segments: readonly string[]): string {
  return `/${segments.map((segment) => (isPathWord(segment) ? segment : "{}")).join("/")}`;
}

function isPathWord(segment: string): boolean {
  if (/^v\d{1,3}(?:\.\d{1,3}){0,2}$/i.test(segment)) return true;
  return /^[a-z](?:[a-z._-]{0,30}[a-z])?$/i.test(segment) && !segment.split(/[._-]+/).some(isRandom);
}
