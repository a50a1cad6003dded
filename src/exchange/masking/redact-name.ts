/** Names that recordings give (keys, parameters, path segments) may be values themselves: ids, tokens. Those are shown as `{}`. */

import { isRandomRun } from "./random-text.ts";

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

/** Four plain words with hyphens or blanks between them: a passphrase is written so, and hardly a key of JSON. */
export const isPhrase = (name: string): boolean => /^\p{Ll}{3,20}(?:[- ]\p{Ll}{3,20}){3,8}$/u.test(name);

const LONG = 16;
/** Longer runs of letters are words put together, a passphrase as likely as a name. */
const LONGEST_WORD = 20;

function isRandom(run: string): boolean {
  if (run.length > LONGEST_WORD && /^(?:\p{Ll}+|\p{Lu}+)$/u.test(run)) return true;
  return run.length >= LONG && isRandomRun(run);
}

/** A request method as it may be shown: what is no token of a method's usual length may be a secret in the wrong place. */
export function redactMethod(method: string): string {
  return /^[A-Z](?:[A-Z-]{0,15}[A-Z])?$/i.test(method) ? method : "{}";
}

/** A host as it may be shown: a label that looks like a value is `{}`. */
export function redactHost(host: string): string {
  return host
    .split(".")
    .map((label) => (label.split(/[-_]/).some((part) => part.length >= 12 && isUnwordly(part)) ? "{}" : label))
    .join(".");
}

/** Letters without vowels in between, or digits among them. */
function isUnwordly(part: string): boolean {
  return isRandomRun(part) || (/\d/.test(part) && /[a-z]/i.test(part) && part.length >= LONG);
}

/** A path as it may be shown: words stay, also "v1.0"; what looks like a value, and whatever has a digit, is `{}`. */
export function redactPath(segments: readonly string[]): string {
  return `/${segments.map((segment) => (isPathWord(segment) ? segment : "{}")).join("/")}`;
}

function isPathWord(segment: string): boolean {
  if (/^v\d{1,3}(?:\.\d{1,3}){0,2}$/i.test(segment)) return true;
  return /^[a-z](?:[a-z._-]{0,30}[a-z])?$/i.test(segment) && !segment.split(/[._-]+/).some(isRandom);
}
