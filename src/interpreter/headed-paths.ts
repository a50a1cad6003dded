/**
 * Finds operations whose paths are headings: "## `/metrics/find`". The method is a heading below, a line "Method: GET", or that of
 * the call which the section shows; without any of them a section with query parameters is of a GET.
 */
import { inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { foldSpace } from "../source/text.ts";
import type { Call } from "./calls.ts";
import type { OutlineItem } from "./outline.ts";
import { makePathTemplates } from "./path-templates.ts";
import { findUris, METHODS, splitTarget } from "./uri.ts";

/** A path with a word in it. */
const PATH = /^\/(?=[^\s.]*[A-Za-z])\S*$/;

/** The operations of the headings that are paths, in page order. */
export function headedPaths(items: readonly OutlineItem[], vocabulary: Vocabulary): Call[] {
  return items.flatMap((item, at) => {
    const path = pathOf(item);
    if (path === null || item.block.type !== "heading") return [];
    const section = items.slice(at + 1, endOfSection(items, at, item.block.level));
    const call = (method: string, offset: number): Call => {
      const { block } = section[offset] ?? item;
      const match = { method, path, query: [], words: `${method} ${path}`, start: 0, end: 0 };
      return { match, item: at + 1 + offset, evidence: { span: block.span, words: foldSpace(textOf(block)) } };
    };
    const below = section.flatMap(({ block }, offset) => {
      const method = block.type === "heading" ? methodAlone(textOf(block)) : null;
      return method === null ? [] : [call(method, offset)];
    });
    if (below.length > 0) return below;
    const shown = shownMethods(section, path);
    const methods = shown.length > 0 ? shown : section.some((part) => hasQuery(part, vocabulary)) ? ["GET"] : [];
    return methods.map((method) => call(method, -1));
  });
}

function endOfSection(items: readonly OutlineItem[], at: number, level: number): number {
  let end = at + 1;
  for (let block = items[end]?.block; block; block = items[end]?.block) {
    if (block.type === "heading" && block.level <= level) break;
    end += 1;
  }
  return end;
}

function pathOf({ block }: OutlineItem): string | null {
  const text = block.type === "heading" ? textOf(block).trim() : "";
  // "/2/nodes/[name]": brackets around a whole segment hold a variable
  return PATH.test(text) ? (splitTarget(text.replace(/\/\[([\w-]+)\]/g, "/{$1}"))?.path ?? null) : null;
}

const textOf = (block: OutlineItem["block"]): string =>
  block.type === "heading" || block.type === "paragraph" ? inlineText(block.content) : "";

const methodAlone = (text: string): string | null => METHODS.find((method) => method === text.trim()) ?? null;

/** The methods of the calls of the path that code shows, as request lines or with curl. */
function shownMethods(section: readonly OutlineItem[], path: string): string[] {
  const template = makePathTemplates();
  template.add(path.replace(/(?<=.)\/$/, ""));
  const isIts = (called: string): boolean => template.matches(called.replace(/(?<=.)\/$/, ""));
  const found = section.flatMap(({ block }) => {
    if (block.type !== "code") return [];
    const lines = findUris(block.text).filter((match) => isIts(match.path));
    return [...lines.map(({ method }) => method), ...curlMethods(block.text, isIts)];
  });
  return [...new Set(found)];
}

function curlMethods(text: string, isIts: (path: string) => boolean): string[] {
  const commands = text.replace(/\\\n/g, " ").match(/^\W*curl\s.*$/gm) ?? [];
  return commands.flatMap((command) => {
    const urls = command.match(/https?:\/\/[^\s'"]+/g) ?? [];
    if (!urls.some((url) => isIts(splitTarget(url)?.path ?? ""))) return [];
    const told = /\s(?:-X|--request)[\s=]*["']?([A-Z]+)/.exec(command)?.[1];
    const isGet = /\s(?:-G|--get)\b/.test(command) || !/\s(?:-d|-F|--data\S*|--form)\b/.test(command);
    return METHODS.find((method) => method === told) ?? (told === undefined ? (isGet ? "GET" : "POST") : []);
  });
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
