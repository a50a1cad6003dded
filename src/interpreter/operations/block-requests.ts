/** Candidates in the blocks of a page: what headings, lines and blocks of code write as a method with its path. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { findUris, isRequestLines, requestLines, type UriMatch } from "../cells/uri.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { BEHIND_CALL, type Candidate, type CandidateForm } from "./candidate.ts";

/** Every method with its path outside of tables. */
export function blockRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const hasUriHeading = items.some(
    (item) => item.headingSection === "uri" && item.block.type !== "heading" && HOLDS_URI.test(textOf(item)),
  );
  const listing = items.filter(listsCall).length >= HABIT;
  const inRuns = listedInRuns(items);
  const withTable = new Set(items.flatMap(({ block, stretch }) => (block.type === "table" ? [stretch] : [])));
  return items.flatMap((item, at) => {
    if (item.block.type === "table") return [];
    const text = textOf(item);
    // each line of a block of nothing but request lines is one, with or without its first slash
    const lines = requestLines(text);
    const matches = withinCode(item, text, lines ?? findUris(text));
    const calls = matches.length > 1 && countsCalls(item) === matches.length;
    const lists = lines !== null && item.block.type !== "heading" && !withTable.has(item.stretch) && areListed(matches);
    return matches.map((match): Candidate => {
      const evidence = evidenceIn(item, match);
      return {
        match,
        item: at,
        evidence,
        form: calls
          ? "line"
          : lists && !isIllustrated(item, vocabulary)
            ? "row"
            : match.start === 0 && (inRuns.has(at) || (listing && listsCall(item)))
              ? "row"
              : formOf(item, items[at - 1], match, lines !== null, hasUriHeading, vocabulary),
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

/** "**GET /things** — all things": a call in strong type, and behind a sign what it does. */
function titlesCall({ block }: OutlineItem): boolean {
  const [first, second] = block.type === "paragraph" ? block.content : [];
  return (
    first?.type === "strong" &&
    second?.type === "text" &&
    BEHIND_CALL.test(second.text) &&
    requestLines(inlineText([first])) !== null
  );
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

function formOf(
  item: OutlineItem,
  above: OutlineItem | undefined,
  match: UriMatch,
  isLines: boolean,
  hasUriHeading: boolean,
  vocabulary: Vocabulary,
): CandidateForm {
  const { section, headingSection, block } = item;
  if (block.type === "heading") return "heading";
  // "With a query, for example: GET /things?limit=1"
  if (block.type === "paragraph" && vocabulary.isIllustration(textOf(item).slice(0, match.start))) return "mention";
  // "See also `GET /things`."
  if (block.type === "paragraph" && match.start > 0 && vocabulary.reference(textOf(item)) !== null) return "mention";
  // "## Request" in a section "Example"
  if (item.headings.slice(0, -1).some((text) => vocabulary.section(text) === "example")) return "mention";
  // "Request URL:" before an example of the request section names no other operation
  const isExample = headingSection !== null && /request|example/.test(headingSection);
  // "Example request:" over a call in a chapter "Endpoints"
  const isShown = headingSection !== section && section !== null && /example/.test(section);
  if (!isShown && (headingSection === "uri" || (section === "uri" && !(hasUriHeading && isExample))))
    return "uri-section";
  if (standsAlone(item, match, isLines, vocabulary)) return block.type === "code" ? "code" : "line";
  if (opensSection(item, above, match) || (match.start === 0 && section === null && titlesCall(item))) return "line";
  if (block.type === "code" && isLines && section === null) return "sample";
  return block.type === "code" && textOf(item).slice(0, match.start).trim() === "" ? "message" : "mention";
}

export function textOf(item: OutlineItem | undefined): string {
  if (!item || item.block.type === "table") return "";
  return item.block.type === "code" ? item.block.text : inlineText(item.block.content);
}

/** A line or block that is nothing but request lines, and none of an example. */
function standsAlone(item: OutlineItem, match: UriMatch, isLines: boolean, vocabulary: Vocabulary): boolean {
  const { block, section, headingSection, lead } = item;
  if (section !== null && /example|status|errors|response/.test(section)) return false;
  const text = textOf(item);
  const isMessage = beginsMessage(text, match);
  if (headingSection === "request" && isMessage) return true;
  if (block.type === "code" && lead !== null && vocabulary.isIllustration(lead)) return false;
  // right under a heading "POST /things HTTP/1.1" on a line of its own is what the heading is about
  if (block.type === "code" && lead === null && !text.trim().includes("\n") && isMessage) return true;
  // "Request:" over a call with its headers and its body
  if (block.type === "code" && section === "request" && headingSection === null && isSent(text)) return true;
  // a host that is left open is that of a template
  if (block.type === "code" && isLines && OPEN_HOST.test(match.words)) return true;
  if ((block.type === "code" || isMessage) && pathVariables(match.path).length === 0)
    return isRequestLines(text) || (lead === null && !isMessage && isRequestLines(withoutBody(text)));
  return isLines || match.words.length > 0.6 * withoutBody(text).trim().length;
}

const OPEN_HOST = /^[A-Za-z]+\s+(?:https?:\/\/)?[{<$]/;

/** A request line over headers or a body. */
const isSent = (text: string): boolean =>
  text.trim().includes("\n") &&
  isRequestLines(
    withoutBody(text)
      .trim()
      .replace(/ HTTP\/\d(?:\.\d)?$/, ""),
  );

/** "`GET /things` returns the things": a call in code, in one piece or two, that begins the first line under a heading. */
function opensSection({ block }: OutlineItem, above: OutlineItem | undefined, match: UriMatch): boolean {
  if (above?.block.type !== "heading" || block.type !== "paragraph") return false;
  const [first, blank, second] = block.content;
  if (first?.type !== "code-span" || match.start !== 0) return false;
  if (first.text.trim() === match.words) return true;
  const isApart = blank?.type === "text" && blank.text.trim() === "" && second?.type === "code-span";
  return isApart && foldSpace(`${first.text} ${second.text}`) === foldSpace(match.words);
}

/** A block that shows what is sent has the headers and the body below the call. */
function withoutBody(text: string): string {
  const lines = text.trim().split("\n");
  let at = 1;
  while (HEADER_LINE.test(lines[at] ?? "")) at += 1;
  const body = lines.slice(at).find((line) => line.trim() !== "");
  const isSent = body === undefined || (lines[at]?.trim() === "" && /^\s*[{[]/.test(body));
  return isSent ? (lines[0] ?? text) : text;
}

const HEADER_LINE = /^\s*[A-Za-z][\w-]*:(?:\s+\S|[^\s/"'{[])/;

/** "PUT /?acl HTTP/1.1" at the head of a block that shows how a request is written; plain text marks no code. */
const beginsMessage = (text: string, { start, end }: UriMatch): boolean =>
  text.slice(0, start).trim() === "" && /^[ \t]+HTTP\/\d/.test(text.slice(end));

function evidenceIn({ block }: OutlineItem, match: UriMatch): Evidence {
  if (block.type === "paragraph") return { span: lineAt(block.content, match.start) ?? block.span, words: match.words };
  if (block.type !== "code") return { span: block.span, words: match.words };
  const before = block.text.slice(0, match.start);
  const line = before.split("\n").length - 1;
  const column = match.start - (before.lastIndexOf("\n") + 1);
  const start = (block.lineOffsets[line] ?? block.span.start) + column;
  return {
    span: { source: block.span.source, start, end: Math.min(start + match.words.length, block.span.end) },
    words: match.words,
  };
}

/** Of a paragraph whose lines its writer broke, the line that begins at an offset of its text. */
function lineAt(content: readonly Inline[], offset: number): Span | null {
  if (!content.some(({ type }) => type === "break")) return null;
  let at = 0;
  for (const node of content) {
    if (at === offset && node.type !== "break") return node.span;
    at += inlineText([node]).length;
  }
  return null;
}
