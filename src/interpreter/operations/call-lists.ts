/** Where a page lists calls: items, lines and runs of them that each begin with one and say what it does. */
import type { Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { findUris, requestLines, type UriMatch } from "../cells/uri.ts";
import { indexBy } from "../../source/index-by.ts";
import { textOf } from "../outline/item-text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { BEHIND_CALL, type CandidateForm } from "./candidate.ts";

/** As many items that begin with a call are a list of calls. */
const HABIT = 3;

export interface CallLists {
  /**
   * How the calls of a block are written as part of a list; null for one that is in none.
   * @param at the block's index in the outline
   * @param isLines whether it is nothing but request lines
   */
  formsAt(at: number, matches: readonly UriMatch[], isLines: boolean): (match: UriMatch) => CandidateForm | null;
}

export function makeCallLists(items: readonly OutlineItem[], vocabulary: Vocabulary): CallLists {
  const runs = listedInRuns(items);
  const { stating, passing } = listsOfCalls(items, runs, vocabulary);
  const rows = new Set([...runs, ...stating].filter((at) => !passing.has(at)));
  const listing = items.filter(listsCall).length >= HABIT;
  const withTable = new Set(items.flatMap(({ block, stretch }) => (block.type === "table" ? [stretch] : [])));
  return {
    formsAt(at, matches, isLines) {
      const item = items[at];
      if (!item) return () => null;
      if (matches.length > 1 && countsCalls(item) === matches.length) return () => "line";
      const isList = isLines && item.block.type !== "heading" && !withTable.has(item.stretch) && areListed(matches);
      if (isList && !isIllustrated(item, vocabulary)) return () => "row";
      if (passing.has(at)) {
        const { length } = textOf(item).trim();
        return ({ words }) => (words.length < length ? "mention" : null);
      }
      return rows.has(at) || (listing && listsCall(item)) ? ({ start }) => (start === 0 ? "row" : null) : () => null;
    },
  };
}

/** Lines of a block that call different things in different ways list operations: the ways to one have its method. */
function areListed(matches: readonly UriMatch[]): boolean {
  const methods = new Set(matches.map(({ method }) => method));
  const paths = new Set(matches.map(({ path }) => path));
  return methods.size > 1 && paths.size > 1 && matches.length >= HABIT;
}

/** What stands under "For example:", or in a section of examples, or as steps, lists nothing. */
const isIllustrated = ({ headings, lead, section }: OutlineItem, vocabulary: Vocabulary): boolean =>
  (section !== null && /example|status|errors|response/.test(section)) ||
  (lead !== null && vocabulary.isIllustration(lead)) ||
  headings.some((text) => vocabulary.section(text) === "example") ||
  vocabulary.isWalk(headings);

/** "`GET /things`: all things", "**GET** `/things`: all things": a call in code, and behind a sign what it does. */
function listsCall({ block }: OutlineItem): boolean {
  const content = block.type === "paragraph" ? block.content : [];
  const [first, second] = content;
  const isWhole = first?.type === "code-span" && requestLines(first.text) !== null;
  const behind = isWhole ? second : callPairAt(content, 0) ? content[PAIR_LENGTH] : undefined;
  return behind?.type === "text" && BEHIND_CALL.test(behind.text);
}

/** A method set off, a blank, and a path in code. */
const PAIR_LENGTH = 3;

/** "**GET** `/things`" at a place of a line. */
function callPairAt(content: readonly Inline[], at: number): boolean {
  const [method, blank, path] = content.slice(at, at + PAIR_LENGTH);
  return (
    (method?.type === "strong" || method?.type === "code-span") &&
    blank?.type === "text" &&
    blank.text.trim() === "" &&
    path?.type === "code-span" &&
    requestLines(`${inlineText([method])} ${path.text}`) !== null
  );
}

/** "**POST** `/things` or **GET** `/things/:id`", "**POST** `/things` — add one **GET** `/things` — all": a line of nothing but calls. */
function countsCalls({ block }: OutlineItem): number {
  const content = block.type === "paragraph" ? block.content : [];
  if (!callPairAt(content, 0)) return 0;
  return content.filter((_, at) => callPairAt(content, at)).length;
}

/**
 * The items that begin with a call, each with words of its own behind it, several in a row with nothing between them; where these are
 * short and nothing below describes the last, two are enough.
 */
function listedInRuns(items: readonly OutlineItem[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start < items.length; start += 1) {
    let end = start;
    while (tellsCall(items[end]) && items[end]?.stretch === items[start]?.stretch) end += 1;
    for (let at = start; end - start >= HABIT && at < end; at += 1) found.add(at);
    start = Math.max(start, end);
  }
  for (let start = 0; start < items.length; start += 1) {
    let end = start;
    while (isListedCall(items[end]) && items[end]?.stretch === items[start]?.stretch) end += 1;
    const below = items[end]?.stretch === items[start]?.stretch ? items[end]?.block.type : undefined;
    const isList = end - start > 1 && below !== "table" && below !== "code" && isHeadedByCall(items.slice(start, end));
    for (let at = start; isList && at < end; at += 1) found.add(at);
    start = Math.max(start, end);
  }
  return found;
}

/**
 * The items of lists that all begin with a call, whatever they say behind it. Those without numbers state what they call: below a
 * heading that is no call itself, and not where they are announced as an example or as what is told elsewhere. Numbered ones are steps,
 * unless they read like a list of calls.
 * @param runs what reads like one without its list
 */
function listsOfCalls(
  items: readonly OutlineItem[],
  runs: ReadonlySet<number>,
  vocabulary: Vocabulary,
): { readonly stating: readonly number[]; readonly passing: ReadonlySet<number> } {
  const lists = indexBy([...items.entries()], ([, { inList }]) => (inList === null ? [] : [inList.first]));
  const stating: number[] = [];
  const passing = new Set<number>();
  for (const [begin, entries] of lists) {
    const calls = entries.map(([, item]) => callAtStart(textOf(item)));
    const [, item] = entries[0] ?? [];
    if (!item || new Set(calls).size < HABIT || calls.includes(null)) continue;
    const before = textOf(items[begin - 1]);
    const isPassing =
      (item.inList?.isNumbered === true && !entries.some(([at]) => runs.has(at))) ||
      vocabulary.isIllustration(before) ||
      vocabulary.reference(before) !== null ||
      item.headings.some((text) => findUris(text).length > 0) ||
      isIllustrated(item, vocabulary);
    for (const [at] of entries) {
      if (isPassing) passing.add(at);
      else stating.push(at);
    }
  }
  return { stating, passing };
}

function callAtStart(text: string): string | null {
  const [match] = findUris(text.slice(0, LONGEST_CALL));
  return match?.start === 0 ? `${match.method} ${match.path}` : null;
}

const LONGEST_CALL = 300;

/** "`GET /things` all things": a whole call in code, and little behind it. */
function isListedCall(item: OutlineItem | undefined): boolean {
  const [first, ...others] = item?.block.type === "paragraph" && item.section === null ? item.block.content : [];
  if (first?.type !== "code-span" || requestLines(first.text) === null) return false;
  const behind = inlineText(others).trim();
  return behind.length <= LONGEST_WORDS && !/[.。]$/.test(behind);
}

/** One of the items is mostly its call, and they are no ways to one operation. */
function isHeadedByCall(run: readonly OutlineItem[]): boolean {
  const calls = run.map((item) => ({ text: textOf(item), call: findUris(textOf(item))[0] }));
  const ways = new Set(calls.map(({ call }) => `${call?.method} ${call?.path.split("/").at(-1)}`));
  return ways.size > 1 && calls.some(({ text, call }) => 2 * (call?.words.length ?? 0) > text.length);
}

const LONGEST_WORDS = 60;

/** "**GET /things** - all things", and under a heading of endpoints "`GET /things` returns all things". */
function tellsCall(item: OutlineItem | undefined): boolean {
  const [first, ...others] = item?.block.type === "paragraph" ? item.block.content : [];
  if (first?.type !== "strong" && first?.type !== "code-span") return false;
  const behind = inlineText(others);
  const isTold = item?.headingSection === "uri" ? /\p{L}/u.test(behind) : BEHIND_CALL.test(behind);
  return isTold && requestLines(inlineText([first])) !== null;
}
