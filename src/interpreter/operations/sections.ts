/** The sections of a page as operations own them: a heading such as "Parameters" or "Response" belongs to what stands above it. */
import { inlineText } from "../../document/visit.ts";
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

export interface Section {
  /** The stretch of text that it begins with; its index among the sections. */
  readonly stretch: number;
  readonly parent: Section | null;
  /** 0 for what stands before the first heading. */
  readonly level: number;
  /** Its heading names something of the page's own, and is no word for a part of an operation. */
  readonly isTitle: boolean;
  readonly text: string;
}

/** What only one operation has: several may share their errors. */
const OF_REQUEST: readonly (CaptionPlace | null)[] = ["path", "query", "uri", "request-header", "request-body", "form"];
/** "200: OK", "404 Not Found". */
const STATUS = /^[1-5]\d\d\b/;

/** The sections in page order. `states` tells whether a request line stands in a stretch; headings of `named` stretches are titles. */
export function sectionsOf(
  items: readonly OutlineItem[],
  states: (stretch: number) => boolean,
  vocabulary: Vocabulary,
  named: ReadonlySet<number> = new Set(),
): readonly Section[] {
  const root: Section = { stretch: 0, parent: null, level: 0, isTitle: true, text: "" };
  const sections = [root];
  const open = [root];
  const withDeeperParts = new Set<Section>();
  const calls = callParts(items, states, vocabulary);
  /** How many operations are stated below a section. */
  const stated = new Map<Section, number>();
  for (const { block, stretch, level } of items) {
    if (block.type !== "heading") {
      if (sections[stretch]) continue;
      // where a section has ended before the next heading, what follows is of the section around it
      open.length = open.findLastIndex((section) => section.level <= level) + 1;
      sections[stretch] = open.at(-1) ?? root;
      continue;
    }
    const text = foldSpace(inlineText(block.content));
    const isTitle = named.has(stretch) || (!calls.has(stretch) && isTitleText(text, states(stretch), vocabulary));
    // a part may stand on a higher level than what it is a part of; the next title is beside that
    const beside = isTitle ? open.findIndex((other) => other !== root && other.level >= block.level) : -1;
    if (beside > 0) open.length = beside;
    while (open.length > 1) {
      const top = open.at(-1) ?? root;
      if (top.level < block.level) break;
      // "## GET /things", "## Parameters", "## Response": parts of an operation may stand on its own level
      // … and "## Errors" beside "## Boats", which has several operations, is about all of them
      const isOfGroup =
        !OF_REQUEST.includes(vocabulary.captionPlace(text)) &&
        open.some((other) => other.level === block.level && (stated.get(other) ?? 0) > 1);
      if (!isTitle && top.isTitle && states(top.stretch) && !withDeeperParts.has(top) && !isOfGroup) break;
      open.pop();
    }
    const parent = open.at(-1) ?? root;
    if (!isTitle && block.level > parent.level) withDeeperParts.add(parent);
    if (states(stretch)) for (const around of open) stated.set(around, (stated.get(around) ?? 0) + 1);
    const section: Section = { stretch, parent, level: block.level, isTitle, text };
    sections[stretch] = section;
    open.push(section);
  }
  return sections;
}

/**
 * "### 接口" over the request line, the only one below its title: a part of it beside "### 请求体"; so is whatever heads the only
 * one below "## URL", as in "### Structure", with "## URL" itself.
 */
function callParts(
  items: readonly OutlineItem[],
  states: (stretch: number) => boolean,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const open: { readonly level: number; readonly stretch: number; readonly isLabel: boolean }[] = [];
  /** The parts of a title that are one; none where several are. */
  const parts = new Map<number, readonly number[]>();
  for (const { block, stretch } of items) {
    if (block.type !== "heading") continue;
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const parent = open.at(-1);
    const text = foldSpace(inlineText(block.content));
    open.push({ level: block.level, stretch, isLabel: vocabulary.operationLabel(text) === "uri" });
    if (!parent || !states(stretch)) continue;
    // the title of the page is over all of them
    const isPart = parent.level > 1 && vocabulary.isCallLabel(text);
    if (!parent.isLabel && !isPart) continue;
    const own = parent.isLabel ? [parent.stretch, stretch] : [stretch];
    parts.set(parent.stretch, parts.has(parent.stretch) ? [] : own);
  }
  return new Set([...parts.values()].flat());
}

function isTitleText(text: string, states: boolean, vocabulary: Vocabulary): boolean {
  // "Common request headers" behind an operation are not its own
  if (vocabulary.isCommonHeading(text)) return true;
  if (vocabulary.headingSection(text) !== null) return false;
  // "Address" and "Route" are labels of a request only over one: a thing may be called so
  const own = vocabulary.operationLabel(text);
  if (own !== null && (own !== "uri" || states)) return false;
  // "#### URL: /things" and, beside it, "#### Method: POST"
  const [label = ""] = text.split(/[:：]/, 1);
  if (label.length < text.length && vocabulary.operationLabel(label.trim()) === "method") return false;
  if (STATUS.test(text) || vocabulary.statusMarker(text) !== null) return false;
  return states || vocabulary.captionPlace(text) === null;
}

/** The nearest section around (or itself) that has a title. */
export function titled(section: Section): Section {
  let found = section;
  while (!found.isTitle && found.parent) found = found.parent;
  return found;
}

/** The sections around one, from itself outwards. */
export function* around(section: Section): Generator<Section> {
  for (let at: Section | null = section; at; at = at.parent) yield at;
}

/** Whether one of two sections stands inside the other, or both are the same. */
export const areOfOne = (one: Section, other: Section): boolean =>
  [...around(one)].includes(other) || [...around(other)].includes(one);
