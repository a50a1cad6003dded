/** Fills in what waited for the end of the page: where links lead, the numbers of footnotes, substitutions. */
import type { Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Span } from "../../source/source.ts";
import type { References, Target, Waiting } from "./references.ts";
import { normalizeName } from "./references.ts";

type WaitingLink = Extract<Waiting, { kind: "link" }>;

/** How deep definitions may use each other. */
const MAX_DEPTH = 20;
const SYMBOLS = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"];

/** Settles all references. `room` bounds how many characters substitutions may add to the page. */
export function settleReferences(references: References, room: number): void {
  numberFootnotes(references);
  settleLinks(references);
  const expansion = { references, room };
  for (const holder of references.holders) {
    if (holder.some((node) => references.waiting.get(node)?.kind === "substitution")) {
      replaceContent(holder, expanded(expansion, holder, []));
    }
  }
}

function replaceContent(holder: Inline[], content: readonly Inline[]): void {
  holder.length = 0;
  for (const node of content) holder.push(node);
}

function numberFootnotes(references: References): void {
  let number = 1;
  let symbols = 0;
  const unnamed: string[] = [];
  const starred: string[] = [];
  const named = new Map<string, string>();
  for (const footnote of references.autoFootnotes) {
    if (footnote.label === "*") {
      const cycle = Math.floor(symbols / SYMBOLS.length) + 1;
      footnote.text.text = (SYMBOLS[symbols++ % SYMBOLS.length] ?? "").repeat(cycle);
      starred.push(footnote.text.text);
      footnote.ids.push(footnote.text.text);
      continue;
    }
    while (references.targets.has(String(number))) number++;
    footnote.text.text = String(number++);
    if (footnote.label === "#") unnamed.push(footnote.text.text);
    else named.set(normalizeName(footnote.label.slice(1)), footnote.text.text);
    if (footnote.label === "#") footnote.ids.push(footnote.text.text);
  }
  const next = { "#": unnamed.values(), "*": starred.values() };
  for (const waiting of references.waiting.values()) {
    if (waiting.kind !== "footnote") continue;
    const { link, text, label } = waiting;
    const name = normalizeName(label.slice(1));
    const printed = label === "#" || label === "*" ? next[label].next().value : named.get(name);
    // Without its footnote it is no reference.
    text.text = printed ?? `[${label}]_`;
    link.href = printed === undefined ? "" : `#${name === "" ? printed : name}`;
  }
}

function settleLinks(references: References): void {
  const anonymous = anonymousHrefs(references);
  for (const holder of references.holders) {
    for (const [i, node] of holder.entries()) {
      const waiting = references.waiting.get(node);
      if (waiting?.kind === "link") holder[i] = settledLink(references, waiting, anonymous);
      else if (waiting?.kind === "footnote" && waiting.link.href === "") holder[i] = waiting.text;
    }
  }
}

function settledLink(references: References, waiting: WaitingLink, anonymous: Iterator<string | undefined>): Inline {
  const { link, name, written } = waiting;
  const href = name === null ? anonymous.next().value : hrefOf(references, name);
  if (href === undefined) return { type: "text", text: written, span: link.span };
  link.href = href;
  return link;
}

/** Anonymous references pair with anonymous targets by order; when their numbers differ no pair can be trusted. */
function anonymousHrefs(references: References): Iterator<string | undefined> {
  let count = 0;
  for (const waiting of references.waiting.values()) {
    if (waiting.kind === "link" && waiting.name === null) count++;
  }
  if (count !== references.anonymousTargets.length) return [].values();
  return references.anonymousTargets.map((target) => hrefOfTarget(references, "", target)).values();
}

/** Where a name leads; undefined when the page does not say. */
function hrefOf(references: References, name: string): string | undefined {
  const key = normalizeName(name);
  return hrefOfTarget(references, key, references.targets.get(key));
}

function hrefOfTarget(references: References, name: string, target: Target | undefined): string | undefined {
  const seen = new Set<string>();
  let place = name;
  let current = target;
  while (current?.kind === "name") {
    place = normalizeName(current.name);
    if (seen.has(place)) return undefined;
    seen.add(place);
    current = references.targets.get(place);
  }
  if (current === undefined) return undefined;
  if (current.kind === "url") return current.url;
  return place === "" ? undefined : `#${place}`;
}

interface Expansion {
  readonly references: References;
  /** Characters that may still be added: definitions that use each other could fill the memory otherwise. */
  room: number;
}

/** Inline content with its substitutions put in, unless one is unknown, within itself, or too large. */
function expanded(expansion: Expansion, content: readonly Inline[], within: readonly string[]): Inline[] {
  const result: Inline[] = [];
  let trimNext = false;
  for (const node of content) {
    const waiting = expansion.references.waiting.get(node);
    const name = waiting?.kind === "substitution" ? normalizeName(waiting.name) : null;
    const found = name === null ? undefined : expansion.references.substitutions.get(name);
    const endless = name !== null && (within.includes(name) || within.length >= MAX_DEPTH);
    if (name === null || found === undefined || endless || expansion.room <= 0) {
      result.push(trimNext && node.type === "text" ? { ...node, text: node.text.trimStart() } : node);
      trimNext = false;
      continue;
    }
    if (found.trimBefore) trimLast(result);
    trimNext = found.trimAfter;
    const inner = expanded(expansion, found.content, [...within, name]);
    expansion.room -= inlineText(inner).length + inner.length + 1;
    for (const each of inner) result.push(movedTo(each, node.span));
  }
  return result;
}

function trimLast(content: Inline[]): void {
  const last = content.at(-1);
  if (last?.type === "text") content[content.length - 1] = { ...last, text: last.text.trimEnd() };
}

/** A substitution's content stands where its reference stands. */
function movedTo(node: Inline, span: Span): Inline {
  if (node.type !== "link" && node.type !== "strong") return { ...node, span };
  return { ...node, span, children: node.children.map((child) => movedTo(child, span)) };
}
