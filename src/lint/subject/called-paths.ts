/** What a page says of calls whose path is not that of an operation: calls that it names in its text, and variables that may be left out. */
import type { Operation } from "../../api-model/api-page.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { findUris, isCallOf, wholeTarget } from "../../interpreter/cells/uri.ts";
import { languages } from "../../language/languages.ts";
import { normaliseWords } from "../../language/words.ts";
import { trimmed } from "../../source/text.ts";
import type { LintSubject } from "./lint-rule.ts";

export interface NamedCall {
  readonly method: string;
  readonly path: string;
}

const LONGEST_REQUEST_LINE = 300;

/**
 * The request lines of the page's paragraphs and headings, which were not all read as operations. Those that are examples
 * themselves name no call: they are what is judged.
 */
export function namedCalls({ document, page }: LintSubject): NamedCall[] {
  const examples = page.operations.flatMap(({ examples: shown }) =>
    shown.flatMap(({ span, request }) => (request ? [span, request.evidence.span] : [span])),
  );
  return [...allBlocks(document.blocks)].flatMap((block) => {
    if (block.type !== "heading" && block.type !== "paragraph") return [];
    if (examples.some(({ start, end }) => start < block.span.end && end > block.span.start)) return [];
    const words = inlineText(block.content);
    return words.length < LONGEST_REQUEST_LINE ? findUris(words).map(({ method, path }) => ({ method, path })) : [];
  });
}

/** Whether a call is one that the text names, and that is not the operation's own without its base path. */
export function isNamed(called: NamedCall, operation: Operation, named: readonly NamedCall[]): boolean {
  return named.some(
    ({ method, path }) =>
      method === called.method &&
      endsAs(called.path, path) &&
      ![operation.path, ...operation.otherPaths].some(({ value }) => endsAs(value, path)),
  );
}

/** Path templates that stand alone in code: "`{org}/jobs/{id}`" below a heading "GET /jobs" says the path more fully. */
export function shownTemplates({ document }: LintSubject): string[] {
  return [...allBlocks(document.blocks)].flatMap((block) => {
    const [only, ...others] = block.type === "paragraph" ? block.content : [];
    const path = only?.type === "code-span" && others.length === 0 ? wholeTarget(only.text)?.path : undefined;
    return path !== undefined && pathVariables(path).length > 0 ? [path] : [];
  });
}

/** Whether a call is one of a template that has the operation's path within it, and more. */
export function isFuller(called: string, operation: Operation, templates: readonly string[]): boolean {
  return templates.some(
    (template) =>
      endsAs(called, template) &&
      [operation.path, ...operation.otherPaths].some(({ value }) =>
        `${trimmed(template, "", "/")}/`.includes(`${trimmed(value, "", "/")}/`),
      ),
  );
}

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
  for (const block of allBlocks(document.blocks)) {
    if (block.type !== "paragraph") continue;
    const sentences = inlineText(block.content).split(/(?<=[。！？；!?])|(?<=[.;])\s+/);
    if (sentences.some((sentence) => plain(sentence).includes(plainName) && saysLeftOut(sentence))) return true;
  }
  return false;
}

/** "{job_id}" and "the job ID" are one name. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s_{}<>-]/g, "");

function saysLeftOut(text: string): boolean {
  const words = normaliseWords(text);
  return languages.some(({ judging }) => judging.leftOut.test(words));
}
