/** Candidates in the blocks of a page: what headings, lines and blocks of code write as a method with its path. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { findUris, requestLines, type UriMatch } from "../cells/uri.ts";
import type { Span } from "../../source/source.ts";
import { indexBy } from "../outline/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { BEHIND_CALL, type Candidate } from "./candidate.ts";
import { callBlock, formOf } from "./request-forms.ts";

/** Every method with its path outside of tables. */
export function blockRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const hasUriHeading = items.some(
    (item) => item.headingSection === "uri" && item.block.type !== "heading" && HOLDS_URI.test(textOf(item)),
  );
  const listing = items.filter(listsCall).length >= HABIT;
  const inLists = listsOfCalls(items, vocabulary);
  const inRuns = new Set([...listedInRuns(items), ...inLists.stating]);
  const withTable = new Set(items.flatMap(({ block, stretch }) => (block.type === "table" ? [stretch] : [])));
  return items.flatMap((item, at) => {
    if (item.block.type === "table") return [];
    const text = textOf(item);
    // each line of a block of nothing but request lines is one, with or without its first slash
    const lines = requestLines(text);
    const matches = withinCode(item, text, lines ?? findUris(text));
    const calls = matches.length > 1 && countsCalls(item) === matches.length;
    const lists = lines !== null && item.block.type !== "heading" && !withTable.has(item.stretch) && areListed(matches);
    if (matches.length === 0) return [];
    const block = callBlock(item, items[at - 1], text, vocabulary);
    const evidenceOf = evidenceIn(item);
    const illustrated = isIllustrated(item, vocabulary);
    return matches.map((match): Candidate => {
      const evidence = evidenceOf(match);
      return {
        match,
        item: at,
        evidence,
        form: calls
          ? "line"
          : lists && !illustrated
            ? "row"
            : match.start === 0 && (inRuns.has(at) || (listing && listsCall(item)))
              ? "row"
              : inLists.passing.has(at) && match.words.length < text.trim().length
                ? "mention"
                : formOf(block, match, hasUriHeading, vocabulary),
      };
    });
  });
}

/** A URI in code of its own ends where that code ends. */
function withinCode({ block }: OutlineItem, text: string, found: readonly UriMatch[]): readonly UriMatch[] {
  if (found.length === 0 || block.type === "code" || block.type === "table") return found;
  const ends = codeEnds(block.content);
  return found.map((match) => {
    const target = match.words.startsWith("/") ? match.start : match.start + match.words.search(/\s\S/) + 1;
    const end = ends.find(([from, to]) => from <= target && target < to)?.[1] ?? match.end;
    // of "GET/PUT" each has a match of its own
    const cut =
      end < match.end
        ? findUris(text.slice(match.start, end)).find(({ method }) => method === match.method)
        : undefined;
    return cut ? { ...cut, start: match.start, end } : match;
  });
}

/** Where each run of code begins and ends in the text of what holds it. */
function codeEnds(content: readonly Inline[]): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let at = 0;
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === "strong" || node.type === "link") {
        walk(node.children);
        continue;
      }
      const length = inlineText([node]).length;
      const last = found.at(-1);
      if (node.type === "code-span" && last?.[1] === at) found[found.length - 1] = [last[0], at + length];
      else if (node.type === "code-span") found.push([at, at + length]);
      at += length;
    }
  };
  walk(content);
  return found;
}

const HOLDS_URI = /https?:\/\/|(?:^|\s)\//;
/** As many items that begin with a call are a list of calls. */
const HABIT = 3;

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
 * heading that is no call itself, and not where they are announced as an example or as what is told elsewhere.
 */
function listsOfCalls(
  items: readonly OutlineItem[],
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
      item.inList?.isNumbered === true ||
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

export function textOf(item: OutlineItem | undefined): string {
  if (!item || item.block.type === "table") return "";
  return item.block.type === "code" ? item.block.text : inlineText(item.block.content);
}

/** Where a call of a block stands in the source: the lines of the block are looked for once. */
function evidenceIn({ block }: OutlineItem): (match: UriMatch) => Evidence {
  if (block.type === "paragraph") {
    const lines = linesAt(block.content);
    return ({ start, words }) => ({ span: lines.get(start) ?? block.span, words });
  }
  if (block.type !== "code") return ({ words }) => ({ span: block.span, words });
  const lineStarts = [0, ...Array.from(block.text.matchAll(/\n/g), ({ index }) => index + 1)];
  // calls come in the order of their lines
  let line = 0;
  return ({ start: at, words }) => {
    if (at < (lineStarts[line] ?? 0)) line = 0;
    while ((lineStarts[line + 1] ?? Infinity) <= at) line += 1;
    const start = (block.lineOffsets[line] ?? block.span.start) + at - (lineStarts[line] ?? 0);
    return {
      span: { source: block.span.source, start, end: Math.min(start + words.length, block.span.end) },
      words,
    };
  };
}

/** Of a paragraph whose lines its writer broke, what begins at each offset of its text. */
function linesAt(content: readonly Inline[]): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  if (!content.some(({ type }) => type === "break")) return found;
  let at = 0;
  for (const node of content) {
    if (node.type !== "break" && !found.has(at)) found.set(at, node.span);
    at += inlineText([node]).length;
  }
  return found;
}
