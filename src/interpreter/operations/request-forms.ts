/** In what form a block writes a method with its path: as a line of its own, as the head of a message, as a mention within a sentence. */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { isRequestLines, requestLines, type UriMatch } from "../cells/uri.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { BEHIND_CALL, type CandidateForm } from "./candidate.ts";

/** A block that may hold thousands of calls: what each of them asks of the whole is made once. */
export interface CallBlock {
  readonly item: OutlineItem;
  readonly above: OutlineItem | undefined;
  readonly text: string;
  /** Whether the block is nothing but request lines. */
  readonly isLines: boolean;
  /** Whether it is the same without a host or a protocol anywhere. */
  readonly isBare: boolean;
  /** Where its text begins behind blanks. */
  readonly begin: number;
  /** What is left of it without headers and body. */
  readonly head: string;
  /** "See also …" */
  readonly refers: boolean;
  /** Below a heading that says that examples follow. */
  readonly isBelowExample: boolean;
}

export function callBlock(
  item: OutlineItem,
  above: OutlineItem | undefined,
  text: string,
  isLines: boolean,
  vocabulary: Vocabulary,
): CallBlock {
  return {
    item,
    above,
    text,
    isLines,
    isBare: isRequestLines(text),
    begin: text.search(/\S/),
    head: withoutBody(text),
    refers: item.block.type === "paragraph" && vocabulary.reference(text) !== null,
    isBelowExample: item.headings.slice(0, -1).some((title) => vocabulary.section(title) === "example"),
  };
}

/** What introduces a call stands not far before it. */
const LONGEST_INTRODUCTION = 500;

/** The form of one call of a block. */
export function formOf(
  block: CallBlock,
  match: UriMatch,
  hasUriHeading: boolean,
  vocabulary: Vocabulary,
): CandidateForm {
  const { item, text } = block;
  const { section, headingSection } = item;
  if (item.block.type === "heading") return "heading";
  // "With a query, for example: GET /things?limit=1"
  const before = text.slice(Math.max(0, match.start - LONGEST_INTRODUCTION), match.start);
  if (item.block.type === "paragraph" && vocabulary.isIllustration(before)) return "mention";
  if (match.start > 0 && block.refers) return "mention";
  // "## Request" in a section "Example"
  if (block.isBelowExample) return "mention";
  // "Request URL:" before an example of the request section names no other operation
  const isExample = headingSection !== null && /request|example/.test(headingSection);
  // "Example request:" over a call in a chapter "Endpoints"
  const isShown = headingSection !== section && section !== null && /example/.test(section);
  const isOfUris = headingSection === "uri" || (section === "uri" && !(hasUriHeading && isExample));
  if (!isShown && isOfUris && !isInChapter(block, match, vocabulary)) return "uri-section";
  if (standsAlone(block, match, vocabulary)) return item.block.type === "code" ? "code" : "line";
  if (opensSection(block, match) || (match.start === 0 && section === null && titlesCall(item))) return "line";
  if (item.block.type === "code" && block.isLines && section === null) return "sample";
  return item.block.type === "code" && match.start <= block.begin ? "message" : "mention";
}

/** A call within a sentence of a section of its own, below a chapter "Endpoints": it may be that of any other. */
function isInChapter({ item, text, isLines }: CallBlock, { start, words }: UriMatch, vocabulary: Vocabulary): boolean {
  const own = item.headings.at(-1) ?? "";
  const isWithin = item.block.type === "paragraph" && !isLines && start > 0 && 2 * words.length < text.trim().length;
  return isWithin && item.headings.length > 1 && vocabulary.headingSection(own) !== "uri";
}

/** A line or block that is nothing but request lines, and none of an example. */
function standsAlone(whole: CallBlock, match: UriMatch, vocabulary: Vocabulary): boolean {
  const { text, head, isLines, isBare } = whole;
  const { block, section, headingSection, lead } = whole.item;
  if (section !== null && /example|status|errors|response/.test(section)) return false;
  const isMessage = beginsMessage(whole, match);
  if (headingSection === "request" && isMessage) return true;
  if (block.type === "code" && lead !== null && vocabulary.isIllustration(lead)) return false;
  // right under a heading "POST /things HTTP/1.1" on a line of its own is what the heading is about
  if (block.type === "code" && lead === null && isMessage && !text.trim().includes("\n")) return true;
  // "Request:" over a call with its headers and its body
  if (block.type === "code" && section === "request" && headingSection === null && isSent(whole)) return true;
  // a host that is left open is that of a template
  if (block.type === "code" && isLines && OPEN_HOST.test(match.words)) return true;
  if ((block.type === "code" || isMessage) && pathVariables(match.path).length === 0)
    return isBare || (lead === null && !isMessage && isRequestLines(head));
  return isLines || match.words.length > 0.6 * head.trim().length || isLabelled(whole, match, vocabulary);
}

/** "Request: `GET /things`": a call behind the word for one, and nothing else. */
function isLabelled({ text, item: { block } }: CallBlock, { start, end }: UriMatch, vocabulary: Vocabulary): boolean {
  const before = /^\s*([^:：\n]{1,30})[:：]\s*$/.exec(text.slice(0, start))?.[1];
  return (
    block.type === "paragraph" &&
    before !== undefined &&
    text.slice(end).trim() === "" &&
    vocabulary.isCallLabel(before)
  );
}

const OPEN_HOST = /^[A-Za-z]+\s+(?:https?:\/\/)?[{<$]/;

/** A request line over headers or a body. */
const isSent = ({ text, head }: CallBlock): boolean =>
  text.trim().includes("\n") && isRequestLines(head.trim().replace(/ HTTP\/\d(?:\.\d)?$/, ""));

/** "`GET /things` returns the things": a call in code, in one piece or two, that begins the first line under a heading. */
function opensSection({ item: { block }, above }: CallBlock, match: UriMatch): boolean {
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
  // some leave a line between the call and its headers, too
  while (at < lines.length && (lines[at]?.trim() === "" || HEADER_LINE.test(lines[at] ?? ""))) at += 1;
  const isSent = at === lines.length || (lines[at - 1]?.trim() === "" && /^\s*[{[]/.test(lines[at] ?? ""));
  return isSent ? (lines[0] ?? text) : text;
}

const HEADER_LINE = /^\s*[A-Za-z][\w-]*:(?:\s+\S|[^\s/"'{[])/;

/** "PUT /?acl HTTP/1.1" at the head of a block that shows how a request is written; plain text marks no code. */
const beginsMessage = ({ text, begin }: CallBlock, { start, end }: UriMatch): boolean =>
  start <= begin && /^[ \t]+HTTP\/\d/.test(text.slice(end));

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
