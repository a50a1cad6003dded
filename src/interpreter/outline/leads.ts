/** What the line before a block says of it: a part of a call, an answer with its status, a request that begins something new. */
import type { Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { SectionKind } from "../../language/language.ts";
import { withoutNumber } from "../../language/header-forms.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { methodAlone, requestLines, wholeTarget } from "../cells/uri.ts";
import { foldSpace } from "../../source/text.ts";
import { isTypeLine } from "./field-lines.ts";
import { LONGEST_LEAD, STATUS_HEADING, type State, headingSectionOf } from "./reading-state.ts";
import { endResponse } from "./open-headings.ts";

const SHOWING: ReadonlySet<SectionKind | null> = new Set(["request-example", "response-example"] as const);

/** `isNext`: right below another paragraph. */
export function readLead(written: Paragraph, isNext: boolean, state: State, vocabulary: Vocabulary): void {
  const label = labelBefore(written, vocabulary);
  if (label) readLead(label, isNext, state, vocabulary);
  const line = lastLine(written);
  const block = lastSentence(line);
  const text = foldSpace(inlineText(block.content));
  if (label || isTypeLine(line, vocabulary)) {
    // "返回值" may head statuses, and a value that has a type is none
    if (state.leadSection === "status") state.leadSection = "response";
    const type = line.content.findIndex((node) => node.type === "code-span");
    state.before = foldSpace(inlineText(line.content.slice(type)));
    return;
  }
  if (text === "" || isAside(block, text, vocabulary)) return;
  const isMethod = tellsMethod(text, vocabulary);
  if (isMethod || statesUri(text, vocabulary)) {
    // what the lines before a request announce is none of what follows it
    state.leadSection = null;
    state.status = null;
    state.answer = state.headingAnswer;
  }
  if (isMethod) {
    [state.before, state.lead, state.label] = [null, null, null];
    return;
  }
  if (state.isShown && isCall(text, vocabulary)) {
    // "Example response:" announces the block that follows it: a request line behind that block begins something new
    state.leadSection = null;
    state.status = null;
    state.answer = null;
    if (state.isText || isCode(block)) endResponse(state);
  }
  const alone = STATUS_HEADING.exec(text.replace(/\s?[:：]$/, ""))?.[1];
  // the label of a tab
  const isTab = alone === text && headingSectionOf(state) === "response";
  const ofLabel = isTab || isLabel(block, text) ? alone : undefined;
  const status = announcedStatus(text, vocabulary) ?? vocabulary.statusMarker(text) ?? ofLabel ?? null;
  if (status !== null) {
    state.status = status;
    state.answer = null;
  }
  // what a longer paragraph says before its last sentence stands before that
  state.before = block === line ? state.lead : foldSpace(inlineText(line.content)).slice(0, -text.length).trim();
  state.lead = text;
  if (isLabel(block, text)) state.label = isNext && goesOn(text, state.before, vocabulary) ? state.before : text;
  if (text.length > LONGEST_LEAD) return;
  // "2) Request example" counts the parts of a section
  const named = isLabel(block, text) ? withoutNumber(text) : text;
  // "Common parameters:" behind those of the answer are sent with every call
  const isCommon = isLabel(block, text) && vocabulary.isCommonHeading(named.replace(/\s?[:：]$/, ""));
  const section = vocabulary.section(named) ?? (isCommon ? "request" : null);
  if (section !== null) {
    // "Example 1:" below "Example request" counts the examples of that section
    const isCount = section === "example" && SHOWING.has(headingSectionOf(state));
    state.leadSection = isCount ? null : section;
    state.isShown = false;
  }
  const answer = vocabulary.answer(text);
  if (answer !== null && status === null) {
    state.answer = answer;
    state.isAnswerShown = false;
  } else if (section === "response" && state.isAnswerShown) {
    // "HTTP errors:" has had its table: "Response:" begins something else
    state.answer = state.headingAnswer;
  }
}

/** "GET /things", "Request: GET /things" */
function isCall(text: string, vocabulary: Vocabulary): boolean {
  const [, label = "", rest = ""] = /^([^:：]{1,30})[:：]\s*(\S.*)$/.exec(text) ?? [];
  return requestLines(text) !== null || (vocabulary.isCallLabel(label) && requestLines(rest) !== null);
}

/** "Returns 201 with the thing, or 422:" announces an answer with the status that stands last. */
function announcedStatus(text: string, vocabulary: Vocabulary): string | null {
  if (!/[:：]$/.test(text) || vocabulary.exampleRole(text) !== "response") return null;
  return [...text.matchAll(STATUS_IN_WORDS)].at(-1)?.[0] ?? null;
}

/** "200 things" counts them. */
const STATUS_IN_WORDS = /(?<![\w.,-])[2-5]\d\d(?![\d%.-]|\w|\s[a-z]+s\b)/g;

/** "Body parameters:", and below it "All those of PUT, and:": what follows both is what the first announces. */
const goesOn = (text: string, before: string | null, vocabulary: Vocabulary): boolean =>
  before !== null &&
  /[:：]$/.test(text) &&
  /[:：]$/.test(before) &&
  vocabulary.section(text) === null &&
  vocabulary.captionPlace(text) === null &&
  vocabulary.captionPlace(before) !== null;

/** Of labelled lines that are one paragraph, "**Rights**: any **Parameters**:", the last announces what follows. */
function lastLine(block: Paragraph): Paragraph {
  const { content } = block;
  const broken = content.findLastIndex(({ type }) => type === "break");
  const last = content.slice(broken + 1);
  if (broken >= 0 && /[:：]$/.test(inlineText(last).trim())) return { ...block, content: last };
  const label = content.findLastIndex((node, at) => at > 0 && isLabelAt(content, at));
  return label > 0 && isLabelAt(content, 0) ? { ...block, content: content.slice(label) } : block;
}

/** "Assigns it to a role. The following parameters are required:": the sentence that ends a paragraph announces what follows. */
function lastSentence(block: Paragraph): Paragraph {
  const text = foldSpace(inlineText(block.content));
  if (!/[:：]$/.test(text)) return block;
  const sentence = /(?<=(?<!\b(?:e\.g|i\.e|vs|cf|no|incl))(?<=[\p{L}\d)`"”])[.。!]\s|[。！])[^.。!！]{3,80}$/iu
    .exec(text)?.[0]
    .trim();
  const span = block.content.at(-1)?.span;
  return sentence === undefined || sentence.length > LONGEST_LEAD || !span
    ? block
    : { ...block, content: [{ type: "text", text: sentence, span }] };
}

/** The label of a part with what it says right behind it: "**Returns** `Object` - the lamp:", "**Returns** See lamp.get". */
function labelBefore(block: Paragraph, vocabulary: Vocabulary): Paragraph | null {
  const at = block.content.findIndex((node) => inlineText([node]).trim() !== "");
  const label = block.content[at];
  const behind = block.content.slice(at + 1);
  if (label?.type !== "strong" || !/^\s/.test(inlineText(behind))) return null;
  const words = foldSpace(inlineText([label]));
  if (vocabulary.section(words) === null && vocabulary.captionPlace(words) === null) return null;
  const first = behind.findIndex((node) => inlineText([node]).trim() !== "");
  const rest = { ...block, content: behind.slice(first) };
  const isPointer = vocabulary.sameAnswer(foldSpace(inlineText(rest.content))) !== null;
  return isPointer || isTypeLine(rest, vocabulary) ? { ...block, content: [label] } : null;
}

/** "**Label:**", "**Label**:" */
function isLabelAt(content: readonly Inline[], at: number): boolean {
  const node = content[at];
  if (node?.type !== "strong") return false;
  return /[:：]$/.test(inlineText([node]).trim()) || /^\s?[:：]/.test(inlineText(content.slice(at + 1, at + 2)));
}

/** "application/json", "required": a line that says something of what is announced above it. */
const isAside = (block: Paragraph, text: string, vocabulary: Vocabulary): boolean =>
  MEDIA_TYPE.test(text) || (!isLabel(block, text) && vocabulary.requirementMark(text) !== null);

const MEDIA_TYPE = /^(?:application|text|multipart)\/[\w.+*-]{1,80}$/;

/** "Request: GET": the method of a call announces no request. */
function tellsMethod(text: string, vocabulary: Vocabulary): boolean {
  const [, label = "", value = ""] = /^([^:：]{1,30})[:：]\s?([A-Z]{3,7})$/.exec(text) ?? [];
  return methodAlone(value) !== null && vocabulary.isCallLabel(label);
}

/** "Request URL: /things" */
function statesUri(text: string, vocabulary: Vocabulary): boolean {
  const [, label, value] = /^([^:：]{1,30})[:：]\s?(\S{1,500})$/.exec(text) ?? [];
  if (label === undefined || value === undefined || !/^(?:\/|https?:)/i.test(value)) return false;
  return vocabulary.operationLabel(label) === "uri" && wholeTarget(value) !== null;
}

/** A line of nothing but code. */
const isCode = ({ content }: Paragraph): boolean =>
  content.every((node) => node.type === "code-span" || (node.type === "text" && node.text.trim() === ""));

/** A short line that ends with a colon, or is all in strong type. */
const isLabel = (block: Paragraph, text: string): boolean =>
  text.length <= LONGEST_LEAD && (isAllStrong(block) || /[:：]$/.test(text));

/** Whether all words of a paragraph are in strong type. */
export const isAllStrong = ({ content }: Paragraph): boolean =>
  content.every(
    (node) => node.type === "strong" || node.type === "break" || (node.type === "text" && node.text.trim() === ""),
  );
