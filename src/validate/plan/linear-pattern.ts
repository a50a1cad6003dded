/**
 * Patterns that a page states, as far as they are safe to run: one row of characters and classes, each repeated at most once on
 * its own, and groups that are not repeated. Such a pattern cannot be made to run for long. Any other is not judged.
 */

/** Longer texts are not judged. */
const LONGEST_TEXT = 4096;
const LONGEST_PATTERN = 500;
const MOST_REPEATS = 1000;
/** Pieces without an upper bound: each of them multiplies the time that a text can take. */
const MOST_UNBOUNDED = 2;

const CLASS = String.raw`\[\^?\]?(?:\\[^cpPuUx]|[^\\\]])*\]`;
const ATOM = new RegExp(String.raw`(?:${CLASS}|\\[dDwWsS]|\\[^A-Za-z0-9]|[^\\[\](){}*+?|^$])`, "y");
const REPEAT = /(?:\{(\d{1,4})(?:(,)(\d{1,4})?)?\}|([*+?]))/y;

/** The check of a pattern; null for one that is not of this kind. */
export function patternCheck(pattern: string): ((text: string) => boolean) | null {
  if (pattern.length > LONGEST_PATTERN || !isLinear(pattern)) return null;
  let compiled: RegExp;
  try {
    compiled = new RegExp(pattern, "u");
  } catch {
    return null;
  }
  return (text) => text.length > LONGEST_TEXT || compiled.test(text);
}

function isLinear(pattern: string): boolean {
  let unbounded = 0;
  let depth = 0;
  let at = 0;
  while (at < pattern.length) {
    const char = pattern[at];
    if (char === "^" || char === "$" || char === "|") at += 1;
    else if (char === "(") {
      depth += 1;
      at += pattern.startsWith("(?:", at) ? 3 : 1;
      if (pattern[at] === "?") return false;
    } else if (char === ")") {
      depth -= 1;
      at += 1;
      // A group that repeats may hold what repeats.
      if (depth < 0 || (pattern[at] !== "?" && isRepeat(pattern, at))) return false;
      if (pattern[at] === "?") at += 1;
    } else {
      ATOM.lastIndex = at;
      if (ATOM.exec(pattern) === null) return false;
      at = ATOM.lastIndex;
      REPEAT.lastIndex = at;
      const repeat = REPEAT.exec(pattern);
      if (repeat === null) continue;
      at = REPEAT.lastIndex;
      const [, least, comma, most, sign] = repeat;
      if (sign === "*" || sign === "+" || (comma !== undefined && most === undefined)) unbounded += 1;
      if (Math.max(Number(least ?? 0), Number(most ?? 0)) > MOST_REPEATS || unbounded > MOST_UNBOUNDED) return false;
      if (pattern[at] === "?" || pattern[at] === "+") return false;
    }
  }
  return depth === 0;
}

function isRepeat(pattern: string, at: number): boolean {
  REPEAT.lastIndex = at;
  return REPEAT.test(pattern);
}
