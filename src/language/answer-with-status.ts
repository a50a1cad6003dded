/** Labels in which a status stands beside the word for an answer: "Returns 200 OK", "Response: 201", "失败响应 404". */
import type { SectionKind } from "./language.ts";
import { headerWords } from "./words.ts";

/** A status, with its phrase, behind or before a few words. */
const BESIDE_STATUS =
  /^(?<before>[^\d:：()（）]{0,40}?)\s?[:：]?\s?[(（]?(?:HTTP(?:\/\d(?:\.\d)?)? )?(?<status>[1-5]\d\d)(?!\d)(?: (?:OK|[A-Z][A-Za-z'-]{1,20}(?: [A-Z][A-Za-z'-]{1,20}){0,3}))?[)）]?(?<behind>[^\d()（）]{0,30})$/;

const ANSWERS: ReadonlySet<SectionKind | null> = new Set(["response", "normal-response", "error-response"] as const);

/** The section that the words without the status name, where that is an answer's, and the status. */
export function answerWithStatus(
  text: string,
  sectionOf: (words: string) => SectionKind | null,
): { readonly section: SectionKind; readonly status: string } | null {
  const { before = "", status, behind = "" } = BESIDE_STATUS.exec(text.trim())?.groups ?? {};
  if (status === undefined) return null;
  const words = headerWords(`${before} ${behind}`);
  const section = words === "" ? aloneAs(text) : sectionOf(words);
  return section !== null && ANSWERS.has(section) ? { section, status } : null;
}

/** "HTTP 201" says of an answer what "201" does not: that may be any number. */
const aloneAs = (text: string): SectionKind | null => (/^HTTP\b/.test(text.trim()) ? "response" : null);
