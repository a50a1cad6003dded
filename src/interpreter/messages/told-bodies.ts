/**
 * Bodies that the page gives by the name of what it describes elsewhere: "Returns an array of [lamp objects](#lamp)", a line that is
 * nothing but a type below "Return type", the schema column of a table of statuses.
 */
import type { Body, Evidence, Example, TypeExpression } from "../../api-model/api-page.ts";
import type { Block, Cell, Inline, Link } from "../../document/document.ts";
import { flatText, inlineLinks, inlineText } from "../../document/visit.ts";
import { parseTypeText, type TypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace, trimmed } from "../../source/text.ts";
import { namedBy } from "../cells/named-type.ts";
import { nameKey } from "../cells/names.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import { JSON_TYPE } from "./media-type.ts";
import type { InterpretContext } from "./interpret-context.ts";

/** A line that says no more than what is returned is short. */
const LONGEST_TELLING = 240;
/** Other lines may stand beside it. */
const LONGEST_PARAGRAPH = 1500;
const LONGEST_TYPE = 80;

/** A thing that is described, or its page. */
interface Target {
  readonly plan: ClassifiedTable | null;
  readonly elsewhere: string | null;
  readonly isMany: boolean;
}

/** The body that the sentences of an operation say it returns, or takes; null where they name nothing that is described. */
export function toldBody(parts: InterpretContext, index: number, side: "request" | "response"): Body | null {
  const other = side === "request" ? "response" : "request";
  for (const item of parts.itemsOf(index)) {
    if (item.block.type !== "paragraph" || item.section === other || item.section === "uri") continue;
    const text = inlineText(item.block.content);
    const words = foldSpace(text);
    if (words === "" || words.length > LONGEST_PARAGRAPH) continue;
    const { content } = item.block;
    const target =
      text
        .split("\n")
        .flatMap((line) => foldSpace(line).split(SENTENCE))
        .filter((sentence) => sentence.length <= LONGEST_TELLING)
        .map((sentence) => toldThing(content, sentence, side, parts))
        .find((found) => found !== null) ??
      (isBelow(item, side)
        ? (typeAlone(content, words, parts) ??
          thingAlone(content, words, parts) ??
          nameAlone(item, words, parts) ??
          typeBefore(content))
        : null) ??
      (side === "request" ? fieldsElsewhere(content, words, parts) : null);
    if (!target) continue;
    if (target.plan && side === "response")
      parts.told.set(target.plan, [
        ...(parts.told.get(target.plan) ?? []),
        { operation: index, isMany: target.isMany },
      ]);
    return bodyTo(target, { span: item.block.span, words }, parts);
  }
  return null;
}

/** Below a heading that says so, or a line that does and a link that is all of its paragraph. */
const isBelow = ({ headingSection, section, block }: OutlineItem, side: "request" | "response"): boolean =>
  headingSection === side ||
  (section === side && block.type === "paragraph" && [...inlineLinks(block.content)].length === 1);

/** The bodies of statuses below whose headings or lines a type stands that is described: "201", "The lamp. [Lamp](#lamp)". */
export function bodiesByStatus(parts: InterpretContext, index: number): ReadonlyMap<string, Body> {
  const found = new Map<string, Body>();
  for (const { block, status, section, headingSection, isBelowStatus } of parts.itemsOf(index)) {
    if (block.type !== "paragraph" || status === null || found.has(status)) continue;
    if (section !== "response" && headingSection !== "response" && !isBelowStatus) continue;
    const words = foldSpace(inlineText(block.content));
    if (words.length > LONGEST_TELLING) continue;
    const target = typeAlone(block.content, words, parts) ?? typeBehind(block.content, parts);
    if (target) found.set(status, bodyTo(target, { span: block.span, words }, parts));
  }
  return found;
}

/** "The lamp that was made. [Lamp](#lamp)": a link to a type of this page, behind what is said and on its own. */
function typeBehind(content: readonly Inline[], parts: InterpretContext): Target | null {
  const nodes = content.filter((node) => inlineText([node]).trim() !== "");
  const link = nodes.at(-1);
  const before = nodes.slice(0, -1);
  if (link?.type !== "link" || !link.href.startsWith("#") || before.length === 0) return null;
  const words = foldSpace(inlineText([link]));
  const isApart = /[.。:：\n]$/.test(trimmed(inlineText(before), "", " \t"));
  // "List of lamps lamp_info": a name of a program ends the words before it by itself
  if (!isApart && !/^(?=\S*(?:[a-z][A-Z]|[A-Za-z][\d_]))[\w.]+$/.test(words)) return null;
  return typeAlone([link], words, parts);
}

/**
 * "Returns a collection of [items](item.md)" leaves open what the list stands in: where the examples of a success show an object, the
 * body is one, and which of its members holds the list is for them to show.
 */
export function asShown(told: Body | null, examples: readonly Example[]): Body | null {
  if (told?.type?.kind !== "array" || told.elsewhere === null) return told;
  const shown = examples.flatMap(({ role, status, body }) =>
    role === "response" && (status === null || status.startsWith("2")) && body?.value ? [body.value.json] : [],
  );
  return shown.length > 0 &&
    shown.every((value) => typeof value === "object" && value !== null && !Array.isArray(value))
    ? { ...told, type: { kind: "object" }, elsewhere: null }
    : told;
}

/** The body that a cell of a table of statuses names. */
export function bodyInCell(cell: Cell | undefined, parts: InterpretContext): Body | null {
  if (!cell) return null;
  const words = flatText(cell.blocks);
  const content = cell.blocks.flatMap((block: Block) => (block.type === "paragraph" ? block.content : []));
  const target = typeAlone(content, words, parts);
  return target && bodyTo(target, { span: cell.span, words }, parts);
}

function bodyTo({ plan, elsewhere, isMany }: Target, evidence: Evidence, parts: InterpretContext): Body {
  if (plan) {
    parts.structured.add(plan);
    parts.bound.add(plan);
  }
  const one: TypeExpression = plan ? { kind: "structure", id: parts.builder.idOf(plan) } : { kind: "unknown" };
  const type: TypeExpression = isMany ? { kind: "array", items: plan ? one : null } : one;
  return { type, mediaType: JSON_TYPE, elsewhere, evidence: [evidence] };
}

const SENTENCE = /(?<=[.。])\s*/;

/** "Returns the lamp object", "The request body is a lamp": by its link, else by its name. */
function toldThing(
  content: readonly Inline[],
  words: string,
  side: "request" | "response",
  parts: InterpretContext,
): Target | null {
  const told = side === "request" ? parts.vocabulary.sent(words) : parts.vocabulary.returned(words);
  if (told === null) return null;
  const isMany = told.isMany;
  for (const link of inlineLinks(content)) {
    const name = foldSpace(inlineText(link.children));
    // a link further on in the sentence is about something else
    if (!told.words.includes(name)) continue;
    const plan = linkedPlan(link, parts);
    if (plan) return { plan, elsewhere: null, isMany };
    if (isPageLink(link)) return { plan: null, elsewhere: link.href, isMany };
  }
  // "Returns the lamps" leaves open what they stand in
  const isOne = nameKey(told.name) === told.name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const plan = isMany || isOne ? resourceNamed(told.name, parts) : null;
  return plan && { plan, elsewhere: null, isMany };
}

/** A paragraph or cell that is a type and nothing else: "Lamp[]", "[**list[Lamp]**](Lamp.md)". */
function typeAlone(content: readonly Inline[], words: string, parts: InterpretContext): Target | null {
  if (words.length > LONGEST_TYPE) return null;
  const type = parseTypeText(words, parts.vocabulary);
  const name = namedBy(type);
  const [link, ...others] = [...inlineLinks(content)];
  if (type === null || name === null || others.length > 0) return null;
  const isMany = listed(type);
  if (isMany === null || (link && !isNamedIn(link, name, words, parts.vocabulary))) return null;
  const plan =
    (link ? linkedPlan(link, parts) : null) ?? (link && !link.href.startsWith("#") ? null : resourceNamed(name, parts));
  if (plan) return { plan, elsewhere: null, isMany };
  return link !== undefined &&
    isPageLink(link) &&
    flatText([{ type: "paragraph", content: [link], span: link.span, ids: [] }]) !== ""
    ? { plan: null, elsewhere: link.href, isMany }
    : null;
}

/** "The created [Lamp](#lamp).", "The [lamp](#lamp) object": a link to what this page describes, with no more than words for one thing. */
function thingAlone(content: readonly Inline[], words: string, parts: InterpretContext): Target | null {
  const [link, ...others] = [...inlineLinks(content)];
  if (!link?.href.startsWith("#") || others.length > 0 || words.length > LONGEST_TYPE) return null;
  const name = foldSpace(inlineText(link.children)).trim();
  const isOne = parts.vocabulary.isOneThing(words.replace(name, "X"));
  const plan = isOne ? linkedPlan(link, parts) : null;
  return plan && { plan, elsewhere: null, isMany: false };
}

/** "[LampKey](lamp-key.md) of the lamp to switch": a type that another page describes, with what is said of it. */
function typeBefore(content: readonly Inline[]): Target | null {
  const [link, behind] = content.filter((node) => inlineText([node]).trim() !== "");
  if (link?.type !== "link" || behind?.type !== "text" || !isPageLink(link)) return null;
  const isType = /^[A-Z][a-z]+[A-Z]\w*$/.test(inlineText([link]).trim());
  return isType && /^\s+\p{L}/u.test(behind.text) ? { plan: null, elsewhere: link.href, isMany: false } : null;
}

/** "For the supported properties, see [Lamps](lamps.md)": another page describes what is sent. */
function fieldsElsewhere(content: readonly Inline[], words: string, { vocabulary }: InterpretContext): Target | null {
  const links = [...inlineLinks(content)].filter(isPageLink);
  for (const sentence of words.split(SENTENCE)) {
    const target = sentence.length > LONGEST_TELLING ? null : vocabulary.reference(sentence);
    if (target === null || !vocabulary.speaksOfFields(sentence)) continue;
    const link = links.find(({ children }) => target.includes(foldSpace(inlineText(children)).trim()));
    if (link) return { plan: null, elsewhere: link.href, isMany: false };
  }
  return null;
}

/** "List of lamps [Shop](#shop)" says what is answered, and behind it of which type: the link is to be the type, or what it is a list of. */
function isNamedIn(link: Link, name: string, words: string, vocabulary: Vocabulary): boolean {
  const linked = foldSpace(inlineText([link])).trim();
  return linked === words || nameKey(namedBy(parseTypeText(linked, vocabulary)) ?? linked) === nameKey(name);
}

/** "Lamp", "Array<Lamp>" below "Return type": what is called so stands on another page. */
function nameAlone({ headings }: OutlineItem, words: string, { vocabulary }: InterpretContext): Target | null {
  if (words.length > LONGEST_TYPE || !vocabulary.announcesType(headings.at(-1) ?? "")) return null;
  const type = parseTypeText(words, vocabulary);
  const name = namedBy(type);
  const isMany = type && listed(type);
  return name !== null && isMany !== null && /^[A-Z]\w*$/.test(name) ? { plan: null, elsewhere: name, isMany } : null;
}

/** Whether a type is a list of one kind of object (true), one object (false), or anything else. */
function listed(type: TypeText): boolean | null {
  if (type.kind === "array") return type.items?.kind === "object" || type.items?.kind === "name" ? true : null;
  return type.kind === "object" || type.kind === "name" ? false : null;
}

/** To another page of the reference, and not to a place of this one or to another site. */
const isPageLink = ({ href }: Link): boolean => href !== "" && !href.startsWith("#") && !/^[a-z]+:/i.test(href);

function linkedPlan({ href }: Link, parts: InterpretContext): ClassifiedTable | null {
  const { anchors } = parts;
  if (!href.startsWith("#")) return null;
  let id = href.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // the id as it is written
  }
  const plan = anchors.get(id);
  if (plan && isResource(plan)) return plan;
  // sites make the names of links of the headings' words
  return anchors.has(id) ? null : resourceNamed(parts.vocabulary.resourceName(id.replaceAll("-", " ")), parts);
}

/** The one table that is no part of an operation and whose caption or heading is called so. */
function resourceNamed(name: string, parts: InterpretContext): ClassifiedTable | null {
  const found = resourcesOf(parts).get(nameKey(name)) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The resources of a page by the keys of their names: every sentence of the page may name one. */
const resources = new WeakMap<readonly ClassifiedTable[], ReadonlyMap<string, readonly ClassifiedTable[]>>();
function resourcesOf({ plans, vocabulary }: InterpretContext): ReadonlyMap<string, readonly ClassifiedTable[]> {
  const known = resources.get(plans);
  if (known) return known;
  const made = indexBy(plans.filter(isResource), (plan) => resourceNames(plan, vocabulary).map(nameKey));
  resources.set(plans, made);
  return made;
}

const isResource = ({ read, owners, place }: ClassifiedTable): boolean =>
  read.kind === "parameters" && (owners.length === 0 || place === "structure" || place === "unplaced");

/** What a table describes: by its caption, else by the nearest heading that is more than "Attributes". */
export function resourceNames({ caption, names, item }: ClassifiedTable, vocabulary: Vocabulary): string[] {
  if (names.length > 0) return [...names];
  const heading = nearestTitle(item, vocabulary);
  return [caption === null ? null : vocabulary.withoutTableLabel(caption), heading].flatMap((text) =>
    text === null ? [] : [vocabulary.resourceName(text)],
  );
}

const nearestTitle = ({ headings }: OutlineItem, vocabulary: Vocabulary): string | null =>
  headings.findLast((text) => vocabulary.headingSection(text) === null && vocabulary.captionPlace(text) === null) ??
  null;
