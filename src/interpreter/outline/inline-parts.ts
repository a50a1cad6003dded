/**
 * What a label announces on its own line, as the block that it would be below it: "Response: `{"id": 1}`" as an example, "Query
 * parameters: `limit`, `offset`" as a list.
 */
import { isJson } from "../../api-model/json.ts";
import type { Block, Code, Inline, List, ListItem, Paragraph, Text } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { readJsonText } from "./json-text.ts";
import { trimmed } from "../../source/text.ts";
import type { HeadedBlock } from "./request-heads.ts";

const LONGEST_LABEL = 60;
const LONGEST_LIST = 400;

export function withInlineParts(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  return blocks.flatMap((headed, at): readonly HeadedBlock[] => {
    const { block } = headed;
    const above = blocks[at - 1]?.block;
    if (block.type === "list" && above?.type === "paragraph") {
      const label = labelOf(above.content);
      return label !== null && saysShown(label, vocabulary) ? [{ ...headed, block: withExamples(block) }] : [headed];
    }
    const parts = block.type === "paragraph" && !headed.isHead ? partsOf(block, vocabulary) : null;
    return parts ? parts.map((part) => ({ block: part, isHead: false })) : [headed];
  });
}

function partsOf(block: Paragraph, vocabulary: Vocabulary): readonly Block[] | null {
  const cut = behindLabel(block.content);
  if (!cut) return null;
  const below = exampleIn(cut.rest, cut.words, vocabulary) ?? namesIn(cut.rest, cut.words, vocabulary);
  return below && [{ ...block, content: cut.label }, below];
}

interface Labelled {
  readonly words: string;
  readonly label: readonly Inline[];
  readonly rest: readonly Inline[];
}

/** A paragraph at the first colon of its plain or strong type. */
function behindLabel(content: readonly Inline[]): Labelled | null {
  const at = content.findIndex((node) => node.type !== "strong" && (node.type !== "text" || /[:：]/.test(node.text)));
  const first = content.slice(0, Math.max(at, 0));
  const closed = first.findIndex((node) => /[:：]\s*$/.test(inlineText([node])));
  if (closed >= 0) return labelled(content.slice(0, closed + 1), content.slice(closed + 1));
  const node = content[at];
  if (node?.type !== "text") return null;
  const sign = node.text.search(/[:：]/) + 1;
  const [before, behind] = [node.text.slice(0, sign), node.text.slice(sign)];
  const rest: Inline[] = behind.trim() === "" ? [] : [part(node, behind)];
  return labelled([...first, part(node, before)], [...rest, ...content.slice(at + 1)]);
}

function labelled(label: readonly Inline[], rest: readonly Inline[]): Labelled | null {
  const words = inlineText(label)
    .replace(/[:：]\s*$/, "")
    .trim();
  return words === "" || words.length > LONGEST_LABEL || rest.length === 0 ? null : { words, label, rest };
}

/** Where the text of a node is as it is written, a part of it has a place of its own. */
function part(node: Text, text: string): Text {
  const isPlain = node.span.end - node.span.start === node.text.length;
  const start = isPlain ? node.span.start + node.text.indexOf(text) : node.span.start;
  return { ...node, text, span: { ...node.span, start, end: isPlain ? start + text.length : node.span.end } };
}

/** The words of a line that ends in a colon and is short. */
function labelOf(content: readonly Inline[]): string | null {
  const text = inlineText(content).trim();
  return text.length <= LONGEST_LABEL && /[:：]$/.test(text) ? text.slice(0, -1).trim() : null;
}

/** "Example returns:" over "* `{"id": 1}`": each item that is an example, as the block that it would be. */
const withExamples = (list: List): List => ({
  ...list,
  items: list.items.map((item): ListItem => {
    const [only, ...others] = item.blocks;
    const shown = only?.type === "paragraph" && others.length === 0 ? jsonIn(only.content) : null;
    return shown ? { ...item, blocks: [shown] } : item;
  }),
});

const saysShown = (label: string, vocabulary: Vocabulary): boolean =>
  vocabulary.exampleRole(label) !== null || SHOWN.has(vocabulary.section(label) ?? "");

const exampleIn = (rest: readonly Inline[], label: string, vocabulary: Vocabulary): Code | null =>
  saysShown(label, vocabulary) ? jsonIn(rest) : null;

/** JSON, or an object as a script writes it, that has a key, and nothing else. */
function jsonIn(content: readonly Inline[]): Code | null {
  const said = content.filter((node) => inlineText([node]).trim() !== "");
  const [node] = said;
  if (said.length !== 1 || (node?.type !== "code-span" && node?.type !== "text")) return null;
  const text = node.text.trim();
  if (!/^[{[][^]*[}\]]$/.test(text) || !/["']/.test(text) || !isShown(text)) return null;
  // the marks of code stand on both sides of it
  const marks = Math.max(0, Math.floor((node.span.end - node.span.start - node.text.length) / 2));
  const start = node.span.start + (node.type === "code-span" ? marks : node.text.indexOf(text));
  const span = { ...node.span, start, end: Math.min(node.span.end, start + text.length) };
  return { type: "code", language: "json", text, lineOffsets: [start], span, ids: [] };
}

/** Nothing of it is left out or wrong, whichever quotes it has. */
function isShown(text: string): boolean {
  if (isJson(text)) return true;
  const { value, breaks, end } = readJsonText(text, 0);
  return value !== null && end === text.length && breaks.every(({ kind }) => NOTATIONS.has(kind));
}

const NOTATIONS: ReadonlySet<string> = new Set(["unquoted-key", "single-quotes"]);

const SHOWN: ReadonlySet<string> = new Set([
  "request",
  "response",
  "normal-response",
  "error-response",
  "request-example",
  "response-example",
]);

/** Names with commas between them, each with brackets behind it or none. */
function namesIn(rest: readonly Inline[], label: string, vocabulary: Vocabulary): List | null {
  const place = vocabulary.captionPlace(label);
  if (!OF_REQUEST.has(place) || inlineText(rest).length > LONGEST_LIST) return null;
  const items = entriesOf(rest);
  const areNames = items.every((item) => isName(item, place));
  const areCoded = items.every(([node]) => node?.type === "code-span");
  if (!areNames || items.length === 0 || (!areCoded && items.length < 2)) return null;
  const listed = items.map((content): ListItem => {
    const span = { ...content[0]!.span, end: content.at(-1)!.span.end };
    return { span, ids: [], blocks: [{ type: "paragraph", content, span, ids: [] }] };
  });
  const span = { ...listed[0]!.span, end: listed.at(-1)!.span.end };
  return { type: "list", ordered: false, items: listed, span, ids: [] };
}

const OF_REQUEST: ReadonlySet<CaptionPlace | null> = new Set([
  "parameters",
  "path",
  "query",
  "request",
  "form",
] as const);

const JOINING = /^\s*(?:and|和|与)\s*$/;

/** The content between the commas, without what joins the last. */
function entriesOf(content: readonly Inline[]): Inline[][] {
  const entries: Inline[][] = [[]];
  let depth = 0;
  for (const node of content) {
    if (node.type !== "text") {
      entries.at(-1)?.push(node);
      continue;
    }
    if (depth === 0 && JOINING.test(node.text)) {
      entries.push([]);
      continue;
    }
    let text = "";
    const close = (): void => {
      const words = text.replace(/^\s*(?:and|和|与)(?=\s|$)/, "");
      const entry = entries.at(-1);
      if (words.trim() !== "") entry?.push(part(node, entry.length === 0 ? words.trimStart() : words));
      text = "";
    };
    for (const sign of trimmed(node.text, "", ".。 ")) {
      if (/[(（]/.test(sign)) depth += 1;
      if (/[)）]/.test(sign)) depth -= 1;
      if (depth === 0 && /[,，、;；]/.test(sign)) {
        close();
        entries.push([]);
      } else text += sign;
    }
    close();
  }
  return entries.filter((entry) => entry.length > 0);
}

/** "`limit`", "`limit` (optional)", "limit": a body has its own names in code alone. */
function isName([node, ...behind]: readonly Inline[], place: CaptionPlace | null): boolean {
  const said = inlineText(behind).trim();
  if (said !== "" && !/^[(（][^()（）]{1,80}[)）]$/.test(said)) return false;
  if (node?.type === "code-span") return /^[A-Za-z_$@][\w.$@[\]-]*$/.test(node.text.trim());
  return (
    place !== "request" &&
    node?.type === "text" &&
    /^[a-z_][\w.[\]-]*(?:\s?[(（][^()（）]{1,80}[)）])?$/.test(inlineText([node]).trim())
  );
}
