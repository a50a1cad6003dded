/** The forms in which headers and headings write their words: with numbers, remarks and choices, in two languages at once. */
import type { CaptionPlace } from "./language.ts";
import { headerWords } from "./words.ts";

/** "1. ", "2.3 ", "（1）", "一、": what counts the headings and lines of a page. */
const NUMBERING =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、)]?|\([\d一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)\s*(?=\D)/;

/** A heading or line without its number. */
export const withoutNumber = (words: string): string => words.replace(NUMBERING, "");

/** "2.1 Request URL", "**URL.**": a label without its number and the stop behind it. */
export const labelWords = (text: string): string =>
  headerWords(withoutNumber(headerWords(text))).replace(/(?<=[^\s.])[.。]$/, "");

/** "Parameters - Login": which of its groups a table of parameters is. */
export function groupOf(words: string, placeOf: (words: string) => CaptionPlace | null): "parameters" | null {
  const [head = "", group = "", ...others] = words.length > LONGEST_GROUPED ? [] : words.split(/\s[-–—]\s/);
  return group !== "" && others.length === 0 && placeOf(head) === "parameters" ? "parameters" : null;
}

const LONGEST_GROUPED = 60;

/** "Response (2.0 and later)" without what stands in brackets, "response fields-content" without the part that it is about. */
export function withoutRemark(words: string): string {
  const [, head = "", remark = ""] = /^([^()<>【】]{1,80})[(<【]([^()<>【】]{1,60})[)>】]$/.exec(words) ?? [];
  const before = head.trim();
  // one word may be the name of what the section describes
  if (before !== "" && /[\d\s/]|[^\p{ASCII}]/u.test(remark)) return before;
  return /^([a-z]+ [a-z]+)-[\w.[\]]+$/.exec(words)?.[1] ?? words;
}

/** "Required (Y/N)", "必填(是/否/可选)": a header without the words that its cells choose from, which a sign parts. */
export function withoutChoice(words: string): string {
  const [, head = "", choice = ""] = /^([^()[\]]{1,30})[([]([^()[\]]{1,60})[)\]]$/.exec(words) ?? [];
  return /[/|、,]/.test(choice) ? head.trim() : words;
}

/** "参数名(Name)", "描述 description", "type/类型": a header in two languages that mean the same. */
export function inBoth<T>(words: string, read: (words: string) => T | undefined): T | undefined {
  if (words.length > LONGEST_PAIR || !/[a-z]/.test(words) || /^[\x20-\x7e]*$/.test(words)) return undefined;
  const [, head = "", tail = ""] =
    /^([^()/|]{1,30}?)\s?[(/|]\s?([^()/|]{1,30})\)?$/.exec(words) ??
    /^([\x20-\x7e]{2,30}?)\s([^\x20-\x7e]{1,20})$/.exec(words) ??
    /^([^\x20-\x7e]{1,20})\s([\x20-\x7e]{2,30})$/.exec(words) ??
    [];
  const [first, second] = [read(head.trim()), read(tail.trim())];
  return first === second ? first : undefined;
}

const LONGEST_PAIR = 60;

/** "Response (example)", "body [request]": a word in brackets that is one of a section itself goes with those before it. */
export function withoutTail<T>(words: string, read: (words: string) => T | null): T | null {
  const [, head = "", inner = ""] = /^([^()[\]]{2,60}?)\s?[([]([^()[\]]{1,60})[)\]]$/.exec(words) ?? [];
  return head === "" ? null : (read(`${head} ${inner}`) ?? read(`${inner} ${head}`));
}
