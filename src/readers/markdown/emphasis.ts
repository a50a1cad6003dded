/**
 * Emphasis by CommonMark's rules for delimiter runs. Only strong emphasis leaves something: the marks of the others
 * (`*em*`, `~~struck~~`) are not text, and that is all a reader needs to know.
 */
import { EAST_ASIAN } from "../../language/scripts.ts";
import { isPunctuationCode } from "./link-parts.ts";

/** A run of `*`, `_` or `~`. */
export interface DelimiterRun {
  readonly kind: "delimiters";
  readonly char: string;
  readonly from: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters that are not yet part of any emphasis; in the end they are text. */
  left: number;
  /** Characters at the beginning of the run that close something. */
  closing: number;
  /** How many strong emphases begin and end here. */
  strongOpens: number;
  strongCloses: number;
  previous: DelimiterRun | null;
  next: DelimiterRun | null;
}

/**
 * The run of a delimiter at a place of the text, after `previous`.
 *
 * @param readsMeant whether strong type that CommonMark shows as stars is strong all the same
 */
export function readRun(text: string, from: number, previous: DelimiterRun | null, readsMeant: boolean): DelimiterRun {
  const char = text.charAt(from);
  let to = from;
  while (text[to] === char) to += 1;
  const before = kindOf(from === 0 ? undefined : codePointBefore(text, from));
  const after = kindOf(text.codePointAt(to));
  const isUnderscore = char === "_";
  const length = to - from;
  const meant = readsMeant && char === "*" && length > 1 ? meantAs(text, from, to) : null;
  const leftFlanking = after !== "space" && (after !== "punctuation" || before !== "letter" || meant === "both");
  const rightFlanking = before !== "space" && (before !== "punctuation" || after !== "letter" || meant !== null);
  // A single `~` marks nothing.
  const marks = char !== "~" || length > 1;
  return {
    kind: "delimiters",
    char,
    from,
    length,
    canOpen: marks && leftFlanking && (!isUnderscore || !rightFlanking || before === "punctuation"),
    canClose: marks && rightFlanking && (!isUnderscore || !leftFlanking || after === "punctuation"),
    left: length,
    closing: 0,
    strongOpens: 0,
    strongCloses: 0,
    previous,
    next: null,
  };
}

/**
 * CommonMark's rules expect spaces between words. Strong type that ends in a mark before a letter ("**Method:**GET"), or that begins
 * or ends beside a script without spaces ("其中**“状态”**是"), shows its stars in many viewers, and is meant all the same.
 */
function meantAs(text: string, from: number, to: number): "both" | "close" | null {
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (BESIDE_UNSPACED.test(before) || BESIDE_UNSPACED.test(after)) return "both";
  return before === ":" ? "close" : null;
}

/** Letters of scripts without spaces, and the marks that are written among them. */
const BESIDE_UNSPACED = new RegExp(`[${EAST_ASIAN}\\u3000-\\u303f\\uff00-\\uff60“”‘’]`, "u");

function codePointBefore(text: string, at: number): number | undefined {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at >= 2;
  return isPair ? text.codePointAt(at - 2) : low;
}

function kindOf(code: number | undefined): "space" | "punctuation" | "letter" {
  if (code === undefined) return "space";
  if (code < 128) {
    if (code === 32 || (code >= 9 && code <= 13)) return "space";
    return isPunctuationCode(code) ? "punctuation" : "letter";
  }
  const char = String.fromCodePoint(code);
  if (/\p{Zs}/u.test(char)) return "space";
  return /[\p{P}\p{S}]/u.test(char) ? "punctuation" : "letter";
}

/** Pairs the runs behind `bottom`, up to `top`, the last one. */
export function pairRuns(top: DelimiterRun | null, bottom: DelimiterRun | null): void {
  let closer = firstBehind(top, bottom);
  // For each sort of closer the run down to which no opener for it is left.
  const noOpenerFrom = new Map<string, DelimiterRun | null>();
  while (closer) {
    if (!closer.canClose) {
      closer = closer.next;
      continue;
    }
    const sort = `${closer.char}${closer.canOpen ? "o" : ""}${closer.length % 3}`;
    const opener = findOpener(closer, noOpenerFrom.has(sort) ? (noOpenerFrom.get(sort) ?? null) : bottom);
    if (!opener) {
      noOpenerFrom.set(sort, closer.previous);
      const next = closer.next;
      if (!closer.canOpen) unlink(closer);
      closer = next;
      continue;
    }
    pair(opener, closer);
    // Runs between the two are text now.
    opener.next = closer;
    closer.previous = opener;
    if (opener.left === 0 || isTooShort(opener)) unlink(opener);
    if (closer.left === 0 || isTooShort(closer)) {
      const next: DelimiterRun | null = closer.next;
      unlink(closer);
      closer = next;
    }
  }
}

function pair(opener: DelimiterRun, closer: DelimiterRun): void {
  const used = opener.char === "~" || (opener.left >= 2 && closer.left >= 2) ? 2 : 1;
  opener.left -= used;
  closer.left -= used;
  closer.closing += used;
  if (used === 2 && opener.char !== "~") {
    opener.strongOpens += 1;
    closer.strongCloses += 1;
  }
}

function findOpener(closer: DelimiterRun, bottom: DelimiterRun | null): DelimiterRun | null {
  for (let run = closer.previous; run && run !== bottom; run = run.previous) {
    if (run.char !== closer.char || !run.canOpen) continue;
    const eitherIsBoth = closer.canOpen || run.canClose;
    const clash = eitherIsBoth && closer.length % 3 !== 0 && (run.length + closer.length) % 3 === 0;
    if (!clash || closer.char === "~") return run;
  }
  return null;
}

/** What is left of `~~~` when a pair is used. */
function isTooShort(run: DelimiterRun): boolean {
  return run.char === "~" && run.left < 2;
}

function firstBehind(top: DelimiterRun | null, bottom: DelimiterRun | null): DelimiterRun | null {
  let first: DelimiterRun | null = null;
  for (let run = top; run && run !== bottom; run = run.previous) first = run;
  return first;
}

function unlink(run: DelimiterRun): void {
  if (run.previous) run.previous.next = run.next;
  if (run.next) run.next.previous = run.previous;
}
