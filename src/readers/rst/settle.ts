/** Fills in what waited for the end of the page: where links lead, what substitutions stand for. */
import type { Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Span } from "../../source/source.ts";
import { numberFootnotes } from "./footnotes.ts";
import { misspelt } from "./misspelt.ts";
import type { Page } from "./page.ts";
import { report } from "./page.ts";
import type { References, Target, Waiting } from "./references.ts";
import { normalizeName } from "./references.ts";

type WaitingLink = Extract<Waiting, { kind: "link" }>;

/** How deep definitions may use each other. */
const MAX_DEPTH = 20;
/** Substitutions may add to a page as much text as it has, and this much to a small one. */
const LEAST_ROOM = 100_000;

/** Settles all references; those that lead nowhere become text again, and are reported. */
export function settleReferences(page: Page): void {
  const { references, source } = page;
  numberFootnotes(references);
  settleLinks(page);
  const expansion = { page, room: Math.max(LEAST_ROOM, source.text.length) };
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

function settleLinks(page: Page): void {
  const { waiting } = page.references;
  const anonymous = anonymousHrefs(page.references);
  for (const holder of page.references.holders) {
    for (const [i, node] of holder.entries()) {
      const each = waiting.get(node);
      if (each?.kind === "link") holder[i] = settledLink(page, each, anonymous);
      else if (each?.kind === "footnote" && each.link.href === "") {
        report(page, "malformed", `reference to an unknown footnote "${each.text.text}"`, each.link.span);
        holder[i] = each.text;
      }
    }
  }
}

function settledLink(page: Page, waiting: WaitingLink, anonymous: Iterator<string | undefined>): Inline {
  const { link, name, written } = waiting;
  const href = name === null ? anonymous.next().value : hrefOf(page.references, name);
  if (href === undefined) {
    const what = name === null ? "anonymous reference without a target" : `reference to an unknown target "${name}"`;
    report(page, "malformed", what, link.span);
    return { type: "text", text: written, span: link.span };
  }
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
  readonly page: Page;
  /** Characters that may still be added: definitions that use each other could fill the memory otherwise. */
  room: number;
}

/** Inline content with its substitutions put in, unless one is unknown, within itself, or too large. */
function expanded(expansion: Expansion, content: readonly Inline[], within: readonly string[]): Inline[] {
  const result: Inline[] = [];
  let trimNext = false;
  for (const node of content) {
    const { references } = expansion.page;
    const waiting = references.waiting.get(node);
    const name = waiting?.kind === "substitution" ? normalizeName(waiting.name) : null;
    const found = name === null ? undefined : references.substitutions.get(name);
    const endless = name !== null && (within.includes(name) || within.length >= MAX_DEPTH);
    if (name === null || found === undefined || endless || expansion.room <= 0) {
      if (name !== null) reportSubstitution(expansion.page, name, found !== undefined, node.span);
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

/** The settings of a project define substitutions too: one that is like none of the page's own is no mistake of the page. */
function reportSubstitution(page: Page, name: string, isDefined: boolean, span: Span): void {
  const meant = isDefined ? null : misspelt(name, page.references.substitutions.keys());
  if (isDefined) report(page, "malformed", `substitution "${name}" that does not end`, span);
  else if (meant !== null) report(page, "malformed", `undefined substitution "${name}", perhaps "${meant}"`, span);
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
