/** Finds the calls that the text of a page tells: with the beginning of a paragraph, or beside a command. */
import { inlineText } from "../../../document/visit.ts";
import { foldSpace } from "../../../source/text.ts";
import { BEHIND_CALL, type Candidate } from "../candidate.ts";
import { HABIT } from "../habit-size.ts";
import { stretchesOf } from "./manner.ts";
import { keyOf } from "./same-call.ts";
import { homeOf, type Page } from "./weighed-page.ts";

/**
 * Commands of which the text of their section says that it is done with their method: in several sections of a page that states no
 * request line, or where a table names what they send.
 */
export function toldCommands(
  open: readonly Candidate[],
  isDescribed: (candidate: Candidate) => boolean,
  isSilent: boolean,
  page: Page,
): readonly Candidate[] {
  const known = new Set<string>();
  const first = open.filter((candidate) => {
    const key = `${homeOf(candidate, page)?.stretch} ${keyOf(candidate.match)}`;
    const isFirst = candidate.isTold === true && !known.has(key);
    if (isFirst) known.add(key);
    return isFirst;
  });
  return isSilent && stretchesOf(first, page) >= HABIT ? first : first.filter(isDescribed);
}

/**
 * Calls with which paragraphs begin: right under the headings of several sections, or, on a page that states no request line, under
 * any, and in each item of a list that says behind a sign what the call does.
 */
export function toldCalls(open: readonly Candidate[], isBare: boolean, page: Page): ReadonlySet<Candidate> {
  const calls = open.filter(({ form }) => form === "told");
  // what is numbered may as well be steps
  const opening = calls.filter(
    ({ item }) => page.items[item - 1]?.block.type === "heading" && page.items[item]?.inList?.isNumbered !== true,
  );
  const isOpened = isBare || stretchesOf(opening, page) > 1;
  const opened = new Set(isOpened ? opening.map(({ item }) => page.items[item]?.stretch) : []);
  // what follows under the heading that one opens tells others of the same thing
  const together = calls.filter(({ item }) => opened.has(page.items[item]?.stretch));
  if (!isBare) return new Set(together);
  const listing = calls.filter(({ item, match }) => {
    const { block } = page.items[item] ?? {};
    return block?.type === "paragraph" && BEHIND_CALL.test(foldSpace(inlineText(block.content)).slice(match.end));
  });
  return new Set([...together, ...(listing.length > 1 ? listing : [])]);
}

/**
 * Sentences right below the headings of several sections that each tell one call ("Requires POST to `/things`"), on a page that states no
 * request line.
 */
export function toldSentences(open: readonly Candidate[], isSilent: boolean, page: Page): readonly Candidate[] {
  if (!isSilent) return [];
  const sentences = open.filter(
    ({ form, item }) => form === "sentence" && page.items[item - 1]?.block.type === "heading",
  );
  return stretchesOf(sentences, page) >= HABIT ? sentences : [];
}
