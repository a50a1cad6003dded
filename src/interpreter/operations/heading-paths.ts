/**
 * Candidates whose paths are headings: "## `/metrics/find`". The method is a heading below, a line "Method: GET", or that of
 * the call which the section shows, or those with which the page says that all calls are made; without any of them a section with
 * query parameters, or one that begins with what its call returns, is of a GET. A title beside the path is a habit of the page.
 */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { Candidate } from "./candidate.ts";
import { shownCalls, shownMethods } from "./shown-methods.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { HABIT } from "./habit-size.ts";
import { usualMethods } from "./usual-methods.ts";
import { methodAlone, methodsAlone, methodsIn, splitTarget } from "../cells/uri.ts";

/** A path with a word in it; the name of what goes into it may be several. */
const isPath = (text: string): boolean =>
  /^\/(?=[^\s.]*[A-Za-z]|v?\d+(?:\.\d+){0,5}\/)\S*$/.test(text.replace(/[<{][\w -]{1,40}[>}]/g, "{x}"));

/** The operations of the headings that are paths, in page order. */
export function headingPaths(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const onPage = exactCalls(items);
  const usual = usualMethods(items, vocabulary);
  const named = usual.length === 0 ? null : namedCalls(items);
  return items.flatMap((item, at) => {
    const path = pathOf(item) ?? named?.get(item) ?? null;
    if (path === null || item.block.type !== "heading") return [];
    const section = items.slice(at + 1, endOfSection(items, at, item.block.level, vocabulary));
    const call = (method: string, offset: number): Candidate => {
      const { block } = section[offset] ?? item;
      const match = { method, path, query: [], words: `${method} ${path}`, start: 0, end: 0 };
      return {
        match,
        item: at + 1 + offset,
        evidence: { span: block.span, words: foldSpace(textOf(block)) },
        form: "path-heading",
      };
    };
    const below = section.flatMap(({ block }, offset) => {
      const method = block.type === "heading" ? methodAlone(inBrackets(textOf(block))) : null;
      const isLine = offset === 0 && block.type === "paragraph";
      const told = method === null ? (isLine ? methodsAlone(textOf(block)) : []) : [method];
      return told.map((one) => call(one, offset));
    });
    if (below.length > 0) return below;
    const labelled = section.flatMap(({ block }, offset) =>
      labelledMethods(textOf(block), vocabulary).map((method) => call(method, offset)),
    );
    if (labelled.length > 0) return labelled;
    const inSection = shownMethods(section, path);
    const shown = inSection.length > 0 ? inSection : [...(onPage.get(path) ?? [])];
    const isQueried = usual.length === 0 && section.some((part) => hasQuery(part, vocabulary));
    const isRead = usual.length === 0 && !isQueried && readsOnly(section, vocabulary);
    // a command shows one of the methods that all calls may have
    const isOfUsual = shown.every((method) => usual.includes(method));
    const methods =
      isOfUsual && usual.length > 0 ? usual : shown.length > 0 ? shown : isQueried || isRead ? ["GET"] : [];
    return methods.map((method) => call(method, -1));
  });
}

/** Whether a section begins by saying what its call returns, and neither it nor a title of its parts names a body that is sent. */
function readsOnly(section: readonly OutlineItem[], vocabulary: Vocabulary): boolean {
  const [first] = section;
  return (
    first?.block.type === "paragraph" &&
    vocabulary.tellsReading(textOf(first.block)) &&
    section.every(
      ({ block, section: part }) =>
        part !== "request-example" &&
        (block.type !== "heading" || vocabulary.captionPlace(textOf(block)) !== "request-body"),
    )
  );
}

/**
 * "core/version: what it does", "`/version` What it does": headings that begin with a call without its first slash, or with one in code
 * before a title, where at least as many as make a habit do.
 */
function namedCalls(items: readonly OutlineItem[]): ReadonlyMap<OutlineItem, string> {
  const named = items.flatMap((item): [OutlineItem, string][] => {
    const name = item.block.type === "heading" ? CALL_NAME.exec(textOf(item.block).trim())?.[0] : undefined;
    return name === undefined ? [] : [[item, `/${name}`]];
  });
  const titled = items.flatMap((item): [OutlineItem, string][] => {
    const path = titledPath(item);
    return path === null ? [] : [[item, path]];
  });
  return new Map([named, titled].flatMap((calls) => (calls.length >= HABIT ? calls : [])));
}

/** The path in code that a heading begins with, before its title. */
function titledPath({ block }: OutlineItem): string | null {
  if (block.type !== "heading") return null;
  const [code, ...title] = block.content.filter((node) => inlineText([node]).trim() !== "");
  const path = code?.type === "code-span" ? inlineText([code]).trim() : "";
  return isPath(path) && /^\s?[\p{L}(（]|^\s?[-–—:：]\s/u.test(inlineText(title))
    ? (splitTarget(path)?.path ?? null)
    : null;
}

const CALL_NAME = /^[a-z][\w-]{0,40}(?:\/[\w-]{1,40}){1,4}(?=\s?[:：]|\s[-–—]|$)/i;

/** "Request type: post", "Method POST", as a line or a heading below. */
function labelledMethods(text: string, vocabulary: Vocabulary): readonly string[] {
  const line = foldSpace(text);
  const [, label = "", value = ""] =
    /^([^:：\n]{1,30})[:：]\s?(.{1,60})$/.exec(line) ?? /^([^:：\n]{1,30}) ([A-Z]{3,7})$/.exec(line) ?? [];
  return vocabulary.operationLabel(label) === "method" ? methodsIn(value) : [];
}

/** "### `/things`" over "### Method: POST": a heading right below that tells the method is part of the section, whatever its level. */
function endOfSection(items: readonly OutlineItem[], at: number, level: number, vocabulary: Vocabulary): number {
  const next = items[at + 1]?.block;
  const isMethod = next?.type === "heading" && labelledMethods(textOf(next), vocabulary).length > 0;
  let end = at + (isMethod ? 2 : 1);
  for (let block = items[end]?.block; block; block = items[end]?.block) {
    if (block.type === "heading" && block.level <= level) break;
    end += 1;
  }
  return end;
}

function pathOf({ block }: OutlineItem): string | null {
  const text = block.type === "heading" ? inBrackets(textOf(block)).trim() : "";
  return isPath(text) ? (splitTarget(oneWordEach(text))?.path ?? null) : null;
}

/** "/facts/<FACT NAME>" is "/facts/<FACT_NAME>". */
const oneWordEach = (path: string): string =>
  path.replace(/[<{][\w -]{1,40}[>}]/g, (variable) => variable.replaceAll(" ", "_"));

/** "Boats [/boats/{id}]" and, below it, "Sink it [DELETE]": what stands in the brackets that a heading ends with. */
const inBrackets = (text: string): string => /\s\[([^[\]]+)\]\s*$/.exec(text)?.[1] ?? text;

const textOf = (block: OutlineItem["block"]): string =>
  block.type === "heading" || block.type === "paragraph" ? inlineText(block.content) : "";

/** The methods of each path that code anywhere on the page calls as it stands. */
function exactCalls(items: readonly OutlineItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of items.flatMap(shownCalls))
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  return methods;
}

/** Whether a table or list of fields stands under words that place it in the query. */
function hasQuery({ block, headings, label, lead }: OutlineItem, vocabulary: Vocabulary): boolean {
  return (
    block.type === "table" &&
    [label, lead, headings.at(-1) ?? null].some(
      (text) => text !== null && /^(?:query|uri|request|parameters)$/.test(vocabulary.captionPlace(text) ?? ""),
    )
  );
}
