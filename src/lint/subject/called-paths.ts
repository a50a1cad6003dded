/** What a page says of calls whose path is not that of an operation: calls that it names in its text, and variables that may be left out. */
import type { Evidence, Operation } from "../../api-model/api-page.ts";
import type { Document } from "../../document/document.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { findUris, isCallOf, wholeTarget } from "../../interpreter/cells/uri.ts";
import { languages } from "../../language/languages.ts";
import { normaliseWords } from "../../language/words.ts";
import { trimmed } from "../../source/text.ts";
import type { Span } from "../../source/source.ts";
import type { LintSubject } from "./lint-rule.ts";
import { PathTree } from "../../interpreter/cells/path-tree.ts";
import { countWhile } from "../../source/ascending.ts";
import { oncePer } from "../../source/once-per.ts";

export interface NamedCall {
  readonly method: string;
  readonly path: string;
}

export type NamedCalls = PathTree<NamedCall>;

const LONGEST_REQUEST_LINE = 300;

/**
 * The request lines of the page's paragraphs and headings, which were not all read as operations. Those that are examples
 * themselves name no call: they are what is judged.
 */
export function namedCalls({ document, page }: LintSubject): NamedCalls {
  const isExample = makeOverlap(
    page.operations.flatMap(({ examples: shown }) =>
      shown.flatMap(({ span, request }) => (request ? [span, request.evidence.span] : [span])),
    ),
  );
  const tree = new PathTree<NamedCall>();
  for (const block of allBlocks(document.blocks)) {
    if ((block.type !== "heading" && block.type !== "paragraph") || isExample(block.span)) continue;
    const words = inlineText(block.content);
    if (words.length >= LONGEST_REQUEST_LINE) continue;
    for (const { method, path } of findUris(words)) addEnd(tree, path, { method, path });
  }
  return tree;
}

/** Whether a span overlaps one of the given ones. */
function makeOverlap(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return ({ start, end }) => {
    const before = countWhile(sorted, (one) => one.start < end);
    return (reach[before - 1] ?? 0) > start;
  };
}

/** Whether a call is one that the text names, and that is not the operation's own without its base path. */
export function isNamed(called: NamedCall, operation: Operation, named: NamedCalls): boolean {
  for (const { method, path } of named.valuesFor(backwards(called.path)))
    if (method === called.method && ![operation.path, ...operation.otherPaths].some(({ value }) => endsAs(value, path)))
      return true;
  return false;
}

/** Paths by their parts from the end on, since a call has a base before them. */
const backwards = (path: string): string[] => segmentsOf(path).toReversed();

function addEnd<Value>(tree: PathTree<Value>, path: string, value: Value): void {
  const parts = backwards(path);
  if (parts.length > 0) tree.add(parts, value, true);
}

/** Path templates that stand alone in code: "`{org}/jobs/{id}`" below a heading "GET /jobs" says the path more fully. */
export function shownTemplates({ document }: LintSubject): PathTree<string> {
  const tree = new PathTree<string>();
  for (const block of allBlocks(document.blocks)) {
    const [only, ...others] = block.type === "paragraph" ? block.content : [];
    const path = only?.type === "code-span" && others.length === 0 ? wholeTarget(only.text)?.path : undefined;
    if (path !== undefined && pathVariables(path).length > 0) addEnd(tree, path, path);
  }
  return tree;
}

/** Whether a call is one of a template that has the operation's path within it, and more. */
export function isFuller(called: string, operation: Operation, templates: PathTree<string>): boolean {
  for (const template of templates.valuesFor(backwards(called)))
    if (
      [operation.path, ...operation.otherPaths].some(({ value }) =>
        `${trimmed(template, "", "/")}/`.includes(`${trimmed(value, "", "/")}/`),
      )
    )
      return true;
  return false;
}

/**
 * Whether the page shows the operation's own path with a variable where its request line has a word, and the call fills it in:
 * beside "POST /pools/red/empty" it shows "curl host:80/pools/<pool-name>/empty", and then empties the pool blue.
 */
export function fillsShownPath(called: string, { path, otherPaths }: Operation, shown: PathTree<string>): boolean {
  for (const template of shown.valuesFor(segmentsOf(called)))
    if ([path, ...otherPaths].some(({ value }) => isCallOf(trimmed(value, "", "/"), template))) return true;
  return false;
}

/** The paths of the page's text that have variables, however they are written. */
export function shownWithVariables(text: string): PathTree<string> {
  const paths = text
    .split(/[\s"'`|]+/)
    .filter((word) => word.length < LONGEST_REQUEST_LINE && /[<{]/.test(word) && /\/\w/.test(word))
    .map((word) => trimmed(pathOf(word.replace(/<([\w -]{1,60})>/g, "{$1}")), "", "/"))
    .filter((path) => pathVariables(path).length > 0);
  const tree = new PathTree<string>();
  for (const path of new Set(paths)) tree.add(segmentsOf(path), path);
  return tree;
}

/** "host:80/pools/{id}" without the server. */
const pathOf = (address: string): string => {
  const plain = address.replace(/^https?:\/\//i, "");
  return plain.slice(Math.max(0, plain.indexOf("/"))).split("?")[0] ?? "";
};

/** "/v1/jobs/7" ends as "/jobs/{id}" does. */
function endsAs(path: string, end: string): boolean {
  const [segments, wanted] = [segmentsOf(path), segmentsOf(end)];
  if (wanted.length === 0 || wanted.length > segments.length) return false;
  return isCallOf(segments.slice(-wanted.length).join("/"), wanted.join("/"));
}

const segmentsOf = (path: string): string[] => path.split("/").filter((segment) => segment !== "");

/** "/history" for "/history/{time}", where a row or a sentence says that the time may be left out. */
export function leavesOutTheEnd(called: string, operation: Operation, subject: LintSubject): boolean {
  const path = trimmed(operation.path.value, "", "/");
  const end = /\/\{[^{}]*\}$/.exec(path);
  const name = pathVariables(path).at(-1);
  if (end === null || name === undefined || !isCallOf(trimmed(called, "", "/"), path.slice(0, end.index))) return false;
  const row = operation.parameters.find((parameter) => parameter.in === "path" && parameter.name.value === name);
  if (row?.required?.value === "no" || row?.required?.value === "conditional") return true;
  return saysLeftOut(row?.description?.value ?? "") || isSaidToBeLeftOut(name, subject);
}

/** Whether a sentence of the page's text that names the variable says so. */
function isSaidToBeLeftOut(name: string, { document }: LintSubject): boolean {
  const plainName = plain(name);
  return sentencesOfLeavingOut(document).some((sentence) => sentence.includes(plainName));
}

/** Looked for once for all calls of a page. */
const sentencesOfLeavingOut = oncePer((document: Document): readonly string[] =>
  [...allBlocks(document.blocks)]
    .flatMap((block) =>
      block.type === "paragraph" ? inlineText(block.content).split(/(?<=[。！？；!?])|(?<=[.;])\s+/) : [],
    )
    .filter(saysLeftOut)
    .map(plain),
);

/** "{job_id}" and "the job ID" are one name. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s_{}<>-]/g, "");

function saysLeftOut(text: string): boolean {
  const words = normaliseWords(text);
  return languages.some(({ judging }) => judging.leftOut.test(words));
}

/** Whether the text from an operation's path to an example says what else is put into the address: "add the name to the URL path". */
export function saysAddedToPath(operation: Operation, example: Evidence, { source }: LintSubject): boolean {
  const from = operation.path.evidence[0]?.span;
  const end = example.span.start;
  if (from === undefined || from.source !== example.span.source || end <= from.start) return false;
  const words = normaliseWords(source.text.slice(from.start, Math.min(end, from.start + LONGEST_SECTION)));
  return languages.some(({ judging }) => judging.addedToPath.test(words));
}

const LONGEST_SECTION = 3000;
