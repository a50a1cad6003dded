/** Candidates that are told line by line: "Request URL:" with the URI, "Method:" with the method, as lines, items, headings or rows. */
import { pathVariables } from "../../api-model/path-variables.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Candidate } from "./candidate.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { severalPaths } from "../cells/several-paths.ts";
import { findUris, methodAlone, methodsIn, requestLines, uriIn, wholeTarget } from "../cells/uri.ts";
import {
  atLabels,
  FARTHEST,
  type Labelled,
  labelledCandidate,
  labelledLines,
  labelIn,
  type Line,
  linesOf,
  MOST_WORDS,
  type Said,
  type Target,
} from "./labelled-lines.ts";
import { shownMethods } from "./shown-methods.ts";
import { openedAddresses } from "./opened-addresses.ts";

/** Each URI with the method told nearest to it. */
export function labelledRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  let uris: Said<Target>[] = [];
  let methods: Said<string>[] = [];
  let address: Said<Target> | null = null;
  /** The URI that has its method, while a further one may follow. */
  let shared: Said<Target> | null = null;
  const lines = linesOf(items, vocabulary).flatMap((line) => atLabels(line, vocabulary));
  const labelled = withMethodsAlone(
    labelledLines(lines, items, vocabulary),
    lines.filter(({ item }) => items[item]?.block.type === "paragraph"),
  );
  const isBelowBase = statesBase(items, vocabulary) || areWords(labelled);
  const isByHeading = labelled.every(({ label }) => label !== "method") && methodHeadings(items) > 1;
  for (const [nth, { label, values, isAlone }] of labelled.entries()) {
    const [first] = values;
    if (label === "uri" && labelled[nth + 1]?.label !== "method" && methods.length === 0)
      found.push(...shownWith(first, items, labelled[nth + 1]?.values[0].item ?? items.length));
    const pending = [...uris, ...methods].at(-1);
    // what has waited since before another title belongs to nothing behind it
    if (pending && isTitleBetween(items, pending.line.item, first.item, vocabulary)) [uris, methods] = [[], []];
    // "Request method: [POST] /things"
    const plain = first.text.replace(/^[【[(（]\s?([A-Z]+)\s?[】\])）]\s?(?=\S)/, "$1 ");
    const whole = label === "uri" || requestLines(plain) !== null ? findUris(plain) : [];
    if (whole.length > 0) {
      for (const match of whole)
        found.push({
          match,
          item: first.item,
          evidence: { span: first.span, words: match.words },
          form: "labelled",
        });
      // the other ways in which the same is called stand beside it
      for (const { text, span } of values.slice(1))
        for (const match of requestLines(text) ?? [])
          found.push({ match, item: first.item, evidence: { span, words: match.words }, form: "labelled" });
      [uris, methods, address, shared] = [[], [], null, null];
      continue;
    }
    if (label === "method") {
      const told = values.flatMap((line) => methodsIn(line.text).map((value) => ({ value, line })));
      if (told.length > 0) methods = told;
      const next = labelled[nth + 1];
      const isFree = uris.length === 0 && address === null && isAlone !== true;
      if (shared && isFree && told.length > 0 && isFurtherMethod(shared.line, first, next, items)) {
        for (const { value, line } of told) found.push(labelledCandidate(value, { value: shared.value, line }));
        methods = [];
        continue;
      }
    } else {
      const told = values.flatMap((line) => {
        const several = label === "uri" ? severalPaths(line.text, vocabulary) : [];
        if (several.length > 0) return several.map((one) => ({ value: one, line }));
        const value = uriIn(line.text) ?? (label === "uri" ? looseTarget(line.text, isBelowBase) : null);
        return value ? [{ value, line }] : [];
      });
      const above = isByHeading && label === "uri" ? methodAbove(items[first.item]) : null;
      if (above !== null) for (const uri of told) found.push(labelledCandidate(above, uri));
      else if (label === "address") {
        address = told[0] ?? null;
        if (methods.length === 0 && labelled[nth + 1]?.label !== "method")
          found.push(...shownAround(first, items, vocabulary));
      } else if (told.length > 0) uris = told;
    }
    const alone = address && uris.length === 0 && isNear(address, methods[0], items, vocabulary) ? [address] : uris;
    const [uri] = alone;
    const [method] = methods;
    if (!uri || !method || Math.abs(uri.line.item - method.line.item) > FARTHEST) continue;
    for (const { value } of methods) for (const told of alone) found.push(labelledCandidate(value, told));
    shared = alone.length === 1 && uri.line.item < method.line.item ? uri : null;
    [uris, methods, address] = [[], [], null];
  }
  return found.length > 0 ? found : openedAddresses(items, vocabulary);
}

/** "Route: /things" and no method: that of the commands below it which call the path, where all of them have one. */
function shownWith(line: Line, items: readonly OutlineItem[], end: number): Candidate[] {
  const target = uriIn(line.text);
  if (target === null || findUris(line.text).length > 0) return [];
  const behind = items.slice(line.item + 1, Math.min(end, line.item + 1 + FARTHEST_SHOWN));
  const next = behind.findIndex(({ block }) => block.type === "heading");
  const [method, ...others] = shownMethods(next < 0 ? behind : behind.slice(0, next), target.path);
  return method === undefined || others.length > 0 ? [] : [labelledCandidate(method, { value: target, line })];
}

/** An address with variables that stands alone, and no method: that of the commands beside it below the same title, which call it. */
function shownAround(line: Line, items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const target = uriIn(line.text);
  if (target === null || pathVariables(target.path).length === 0) return [];
  const isTitle = ({ block }: OutlineItem): boolean =>
    block.type === "heading" && !isPartOfCall(inlineText(block.content), vocabulary);
  const from = Math.max(0, line.item - FARTHEST_SHOWN);
  const before = items.slice(from, line.item);
  const behind = items.slice(line.item + 1, line.item + 1 + FARTHEST_SHOWN);
  const next = behind.findIndex(isTitle);
  const beside = [...before.slice(before.findLastIndex(isTitle) + 1), ...behind.slice(0, next < 0 ? undefined : next)];
  const [method, ...others] = shownMethods(beside, target.path);
  return method === undefined || others.length > 0 ? [] : [labelledCandidate(method, { value: target, line })];
}

const isPartOfCall = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.headingSection(text) !== null ||
  vocabulary.operationLabel(text) !== null ||
  vocabulary.captionPlace(text) !== null;

const FARTHEST_SHOWN = 40;

/**
 * "URL: /things", "Method: POST" with its parameters, and further down in the section "Method: DELETE" with those of its own: another
 * call of the same address, unless an address follows it.
 */
function isFurtherMethod(uri: Line, method: Line, next: Labelled | undefined, items: readonly OutlineItem[]): boolean {
  const [section, own] = [items[uri.item]?.stretch, items[method.item]?.stretch];
  const other = next && next.label !== "method" ? next.values[0].item : null;
  const isBeforeAddress = other !== null && items[other]?.stretch === own;
  return section === own && method.item > uri.item && !isBeforeAddress;
}

/**
 * Where several paths have a label and no method has one, a line that is a method and nothing else tells it: "path: /things", what the
 * path selects, "GET".
 */
function withMethodsAlone(labelled: readonly Labelled[], lines: readonly Line[]): readonly Labelled[] {
  if (labelled.filter(({ label }) => label === "uri").length < 2 || labelled.some(({ label }) => label === "method"))
    return labelled;
  const alone = lines.flatMap((line): Labelled[] =>
    line.text === line.text.toUpperCase() && methodAlone(line.text) !== null
      ? [{ label: "method", values: [line], isAlone: true }]
      : [],
  );
  return [...labelled, ...alone].toSorted((a, b) => a.values[0].item - b.values[0].item);
}

/** "## POST" over sections that name their addresses: the method of all of them. */
function methodAbove(item: OutlineItem | undefined): string | null {
  const [method] = item?.headings.flatMap((text) => methodAlone(text.toUpperCase()) ?? []) ?? [];
  return method ?? null;
}

/** How many methods the headings of a page are. */
const methodHeadings = (items: readonly OutlineItem[]): number =>
  new Set(
    items.flatMap(({ block }) =>
      block.type === "heading" ? (methodAlone(inlineText(block.content).toUpperCase()) ?? []) : [],
    ),
  ).size;

/** A heading between two lines that names no part of an operation; one beside a heading that is a label tells another part. */
function isTitleBetween(items: readonly OutlineItem[], from: number, to: number, vocabulary: Vocabulary): boolean {
  const { headings = [], level = 0 } = items[from] ?? {};
  const isBelowLabel = vocabulary.operationLabel(headings.at(-1) ?? "") !== null;
  return items.slice(from + 1, to).some(({ block }) => {
    if (block.type !== "heading" || (isBelowLabel && block.level === level)) return false;
    return !isPartOfCall(inlineText(block.content), vocabulary);
  });
}

/** An address without a label is that of the method right beside it. */
function isNear(
  address: Said<Target>,
  method: Said<string> | undefined,
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): boolean {
  const [from, to] = [address.line.item, method?.line.item ?? -1];
  if (to < 0 || Math.abs(to - from) > 2) return false;
  // "## Method" right below the address is the label of what stands there
  const between = items[from + 1]?.block;
  const isLabelled =
    to === from + 2 && between?.type === "heading" && vocabulary.operationLabel(labelIn(between.content)) === "method";
  return isLabelled || items[from]?.stretch === items[to]?.stretch;
}

/** Behind a label a path may go without its first slash ("things/list"), or stand behind a short remark: "Sandbox: https://host/things". */
function looseTarget(text: string, isBelowBase: boolean): Target | null {
  // "login", where the page has said below which address
  if (isBelowBase && /^[a-z][\w-]{1,40}$/i.test(text)) return { path: `/${text}`, query: [] };
  const { remark = "", target = "" } = REMARKED.exec(text)?.groups ?? {};
  return wholeTarget(text) ?? (remark.trim().split(" ").length <= MOST_WORDS ? wholeTarget(target) : null);
}

/** A line says below which address, one of several or the only one, the calls of the page are. */
const statesBase = (items: readonly OutlineItem[], vocabulary: Vocabulary): boolean =>
  items.some(({ block }) => {
    const text = block.type === "paragraph" ? inlineText(block.content) : "";
    const at = text.length > LONGEST_BASE ? -1 : text.search(/https?:\/\//i);
    return at > 0 && vocabulary.saysBasePath(text.slice(0, at));
  });

/** "Path: swiper" beside "Method: get", in so many calls that no path of the page needs a slash. */
function areWords(labelled: readonly Labelled[]): boolean {
  const of = (label: Labelled["label"]): Labelled[] => labelled.filter((one) => one.label === label && !one.isAlone);
  const [uris, methods] = [of("uri"), of("method")];
  return (
    uris.length >= FEWEST_WORDS &&
    methods.length >= uris.length &&
    uris.every(({ values: [{ text }] }) => /^[a-z][\w-]{1,40}$/i.test(text))
  );
}

const FEWEST_WORDS = 3;

const LONGEST_BASE = 300;

const REMARKED = /^(?<remark>[^/{:：]{1,40})[\s:：]{1,3}(?<target>(?:https?:\/\/|\/(?!\/)|\{)\S+)$/;
