/** The methods of calls that the sentences of a text tell. */
import type { Language } from "./language.ts";
import { languages } from "./languages.ts";
import { hasEastAsian } from "./scripts.ts";
import { normaliseWords } from "./words.ts";

type Words = Language["operations"];

/** The methods with which a text says that something is done. */
export const methodsTold = (text: string): readonly string[] => methodsIn(text, ({ methodTold }) => methodTold);

/** The methods with which a text says that all calls are made: one, or several as a choice; none where it tells some from others. */
export const methodsOfAll = (text: string): readonly string[] => methodsOfMany(text, ({ allCalls }) => allCalls);

/** The same of the calls that stand beside the text, however many there are: "Calls in this section use POST", "请求方式均为 POST". */
export const methodsOfCallsBeside = (text: string): readonly string[] =>
  methodsOfMany(text, ({ callsBeside }) => callsBeside);

/** The method that a heading or caption gives the calls below it: "GETs (reading data)", "Remove: DELETE", "Lamps: POST functions". */
export function methodsHeaded(heading: string): readonly string[] {
  const words = normaliseWords(heading);
  if (words.length > LONGEST_HEADING) return [];
  const groups =
    METHOD_FIRST.exec(words)?.groups ??
    METHOD_LAST.exec(words)?.groups ??
    languages.map(({ operations }) => operations.methodGroup.exec(words)?.groups).find((found) => found !== undefined);
  return groups?.["method"] === undefined ? [] : [groups["method"]];
}

const LONGEST_HEADING = 60;
/** "GETs", "PUT (modifying data)" */
const METHOD_FIRST =
  /^(?<method>GET|PUT|POST|DELETE|PATCH)(?:s|'s)?(?: ?\([^()]{1,40}\)| ?[:–—] ?[^:/(){}]{1,40}| - [^:/(){}]{1,40})?$/;
/** "Reading: GET", "Reading data (GET)" */
const METHOD_LAST = /^[^:/(){}]{1,40}(?:: ?| - | ?[–—] ?|\()(?<method>GET|PUT|POST|DELETE|PATCH)s?\)?$/;

function methodsOfMany(text: string, saysSo: (words: Words) => RegExp): readonly string[] {
  const told = [...new Set(methodsIn(text.replace(CALL, ""), saysSo))];
  if (told.length === 0) return told;
  const words = normaliseWords(text);
  if (languages.some(({ operations }) => operations.callsExcepted.test(words))) return [];
  if (told.length < 2) return told;
  const isChoice = languages.some(({ operations }) => operations.anyMethod.test(words));
  return isChoice && new RegExp(`${told.join(CHOICE)}(?![A-Za-z])`, "i").test(words) ? told : [];
}

/** A call that a sentence names on its way: "a token that `POST /login` returns". */
const CALL = /(?<![A-Za-z])[A-Z]{3,6}[`*]{0,2}\s{1,3}[`*]{0,2}\//g;
/** "GET and POST", "GET 或 POST": what stands between methods that are all of them meant. */
const CHOICE = String.raw`\s?(?:[,、/&+和或与及]|以及|,?\s?(?:and|or)(?:\s(?:also|by|with|via))?)\s?`;

/** Whether a text begins by saying that a call answers with something, and says of no change that it makes. */
export function tellsReading(text: string): boolean {
  const words = normaliseWords(text);
  const [first = ""] = words.split(/(?<=[.。;；!])\s*/);
  return languages.some(({ operations }) => operations.readingTold.test(first) && !operations.changeTold.test(words));
}

/** The methods in the sentences that say so and do not deny it. In a text of other letters small ones are no others' verbs. */
function methodsIn(text: string, saysSo: (words: Words) => RegExp): string[] {
  // most paragraphs name none
  if (!METHOD.test(text.normalize("NFKC"))) return [];
  return normaliseWords(text)
    .split(/(?<=[.。;；!])\s*/)
    .flatMap((sentence) => {
      const isTold = languages.some(
        ({ operations }) => saysSo(operations).test(sentence) && !operations.methodDenied.test(sentence),
      );
      const words = hasEastAsian(sentence) ? SMALL_METHODS : METHODS;
      return isTold ? [...sentence.matchAll(words)].map(([word]) => word.toUpperCase()) : [];
    });
}

const METHOD = /(?<![A-Za-z])(?:GET|PUT|POST|DELETE|PATCH|HEAD)(?![A-Za-z])/i;
const METHODS = new RegExp(METHOD.source, "g");
const SMALL_METHODS = new RegExp(METHOD.source, "gi");
