/** Calls outside of URI sections: those that say by how they stand that they are operations, and show nothing else. */
import { inlineLinks, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { type Call, isTableRow } from "./request-line.ts";
import { indexBy } from "../outline/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { pathShape } from "../cells/path-shape.ts";
import { isRequestLines, pathVariables, type UriMatch } from "../cells/uri.ts";

/** The calls that name an operation, each where it is described rather than where it is listed or shown. */
export function standaloneRequests(
  all: readonly Call[],
  items: readonly OutlineItem[],
  vocabulary: Vocabulary,
): Call[] {
  const standing = all.filter(
    (call) => standsAlone(items[call.item], call.match, vocabulary) || opensSection(call, items),
  );
  const described = withoutListed(withoutWalks(standing, items), (call) => isTableRow(call, items));
  return withoutListed(described, (call) => isLink(call, items));
}

/** Calls of several paths one after another, in code and without variables, are a walk through an API that is described elsewhere. */
function withoutWalks(calls: readonly Call[], items: readonly OutlineItem[]): Call[] {
  const isFixed = (c: Call): boolean =>
    items[c.item]?.block.type === "code" && pathVariables(c.match.path).length === 0;
  const stretches = indexBy(calls.filter(isFixed), (c) => [items[c.item]?.stretch]);
  const walks = new Set([...stretches.values()].flatMap(walkIn));
  return calls.filter((c) => !walks.has(c));
}

/** The calls of a stretch beside which another block calls another path. */
function walkIn(calls: readonly Call[]): readonly Call[] {
  const counts = new Map<string, number>();
  const keysOf = ({ item, match }: Call): [string, string, string] => [
    `item ${item}`,
    `path ${match.path}`,
    `both ${item} ${match.path}`,
  ];
  for (const key of calls.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return calls.filter((call) => {
    const [item = 0, path = 0, both = 0] = keysOf(call).map((key) => counts.get(key) ?? 0);
    return calls.length - item - path + both > 0;
  });
}

/** A page that lists its operations in a table or in its contents and then describes each means the description. */
function withoutListed(calls: readonly Call[], isListed: (call: Call) => boolean): Call[] {
  const key = ({ match }: Call): string => `${match.method} ${pathShape(match.path)}`;
  const described = new Set(calls.filter((call) => !isListed(call)).map(key));
  return calls.filter((call) => !isListed(call) || !described.has(key(call)));
}

/** A call that links to a section of its page stands in a table of contents. */
function isLink({ item, match }: Call, items: readonly OutlineItem[]): boolean {
  const block = items[item]?.block;
  return (
    block?.type === "paragraph" &&
    [...inlineLinks(block.content)].some(
      ({ href, children }) => href.startsWith("#") && inlineText(children).includes(match.words),
    )
  );
}

function textOf(item: OutlineItem | undefined): string {
  if (!item || item.block.type === "table") return "";
  return item.block.type === "code" ? item.block.text : inlineText(item.block.content);
}

/** Outside a URI section only a heading and a line that is nothing but a URI count, and none of an example. */
function standsAlone(item: OutlineItem | undefined, match: UriMatch, vocabulary: Vocabulary): boolean {
  if (!item || (item.section !== null && /example|status|errors|response/.test(item.section))) return false;
  const isMessage = beginsMessage(item, match);
  if (item.headingSection === "request" && isMessage) return true;
  if (item.block.type === "heading") return true;
  if (item.block.type === "code" && item.lead !== null && vocabulary.isIllustration(item.lead)) return false;
  // right under a heading "POST /things HTTP/1.1" on a line of its own is what the heading is about
  if (item.block.type === "code" && item.lead === null && isSingleLine(item.block.text) && isMessage) return true;
  if ((item.block.type === "code" || isMessage) && pathVariables(match.path).length === 0)
    return isRequestLines(textOf(item));
  return match.words.length > 0.6 * withoutBody(textOf(item)).trim().length;
}

/** "`GET /things` returns the things": a call in code that begins the first line under a heading. */
function opensSection({ item, match }: Call, items: readonly OutlineItem[]): boolean {
  const [above, own] = [items[item - 1], items[item]];
  if (above?.block.type !== "heading" || own?.block.type !== "paragraph") return false;
  const [first] = own.block.content;
  return first?.type === "code-span" && match.start === 0 && first.text.trim() === match.words;
}

const isSingleLine = (text: string): boolean => !text.trim().includes("\n");

/** A block that shows what is sent has the body below the call. */
const withoutBody = (text: string): string => /^\s*([^\n]+)\n\s*\n\s*[{[]/.exec(text)?.[1] ?? text;

/** "PUT /?acl HTTP/1.1" at the head of a block that shows how a request is written; plain text marks no code. */
function beginsMessage(item: OutlineItem, { start, end }: UriMatch): boolean {
  const text = textOf(item);
  return text.slice(0, start).trim() === "" && /^[ \t]+HTTP\/\d/.test(text.slice(end));
}
