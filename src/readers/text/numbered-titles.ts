/** Finds headings by their numbers in a copied page: "1. Sign in", "1.1 Request", "2. List users", "一、登录", each with something below it. */
import type { FlowPart } from "./flow-part.ts";
import type { Run } from "./run.ts";

export interface NumberedTitle {
  /** How deep its number is: 1 for "2.", 2 for "2.1". */
  readonly depth: number;
  /** The words behind the number. */
  readonly words: string;
}

const MAX_TITLE = 60;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.、)]\s*|\s+)(?=\p{L})/u;
const EAST_ASIAN_NUMBER = /^([一二三四五六七八九十]{1,3})(?:、\s*|\s+)(?=\p{L})/u;
const DIGITS = "一二三四五六七八九十";

interface Candidate extends NumberedTitle {
  readonly run: Run;
  readonly index: number;
  /** The numbers of the sections around it: "2.1" of "2.1.3". */
  readonly parent: string;
  readonly number: number;
}

export function numberedTitles(parts: readonly FlowPart[]): ReadonlyMap<Run, NumberedTitle> {
  const candidates = parts.flatMap((part, index) => (part.kind === "run" ? candidate(part.run, index) : []));
  // lines right below each other are a list, or a table of contents
  const apart = candidates.filter(({ index, depth }, at) => {
    const next = candidates[at + 1];
    return !next || next.index > index + 1 || next.depth > depth;
  });
  const lastOf = new Map(apart.map(({ parent, number }, at) => [`${parent}.${number}`, at]));
  const titles = new Map<Run, NumberedTitle>();
  const found = new Set<string>();
  apart.forEach(({ run, parent, number, depth, words }, at) => {
    const follows = found.has(`${parent}.${number - 1}`);
    const leads = number === 1 && (lastOf.get(`${parent}.2`) ?? -1) > at;
    if (!follows && !leads) return;
    found.add(`${parent}.${number}`);
    titles.set(run, { depth, words });
  });
  return titles;
}

function candidate(run: Run, index: number): Candidate[] {
  if (run.kind === "code" || run.tabs > 0 || run.lines.length > 1 || run.text.length > MAX_TITLE) return [];
  if (/[.。;；,，:：]$/.test(run.text)) return [];
  const told = NUMBER.exec(run.text) ?? EAST_ASIAN_NUMBER.exec(run.text);
  if (!told?.[1]) return [];
  const words = run.text.slice(told[0].length);
  const outer = told[1].split(".");
  const own = outer.pop() ?? "";
  const number = /^\d/.test(own) ? Number(own) : eastAsian(own);
  return [{ run, index, parent: outer.join("."), number, depth: outer.length + 1, words }];
}

/** 1 to 99 of "一" to "九十九". */
function eastAsian(digits: string): number {
  const digit = (text: string): number => DIGITS.indexOf(text) + 1;
  const [tens = "", ones] = digits.split("十");
  return ones === undefined ? digit(tens) : 10 * (tens === "" ? 1 : digit(tens)) + (ones === "" ? 0 : digit(ones));
}
