/**
 * The components of an MDX page, `<Name attribute="value">` at the beginning of a line, up to `</Name>` or `/>`, and the tags of site
 * generators. They are scanned in the text, since neither HTML nor CommonMark knows their attributes in braces, their tags over
 * several lines, or `/>`.
 */
import { elementKind } from "../../html/elements.ts";
import { readShortcode } from "./shortcode.ts";
import type { Tag } from "./tag.ts";

export interface Component {
  readonly name: string;
  /** In the order in which they stand; an attribute without a value is "true". */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its first tag begins and ends. */
  readonly start: number;
  readonly openEnd: number;
  /** Where its closing tag begins and ends; both the end of the first tag when it has none. */
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly Component[];
}

export interface ScannedComponents {
  readonly components: readonly Component[];
  /** Stretches of the text that are no content: tags, `import` and `export`, comments. */
  readonly markup: readonly (readonly [start: number, end: number])[];
  /** Are there components of MDX, or its modules? Tags of site generators alone leave Markdown as it is. */
  readonly isMdx: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Open = Mutable<Component> & { children: Component[] };

/** Longer tags are no tags, but for what is given to them in brackets of its own: `body={{ … }}`. */
const LONGEST_TAG = 5_000;
/** So often a page may be read through in search of where such brackets close. */
const MOST_PASSES = 4;
/** A component of MDX, and Vue's `template`, which fills a slot of the component around it. */
const NAME = /[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*|template(?![\w-])/y;
const SLOT = /^(?:#|v-slot\b)/;
const TEMPLATE = "template";
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const MODULE = /^(?:import\s(?:[^'"]*\sfrom\s+)?['"]|import\s*\{|export\s+(?:const|default|function|let|type)\b)/;

/** The components of a text from `from` on. Code is passed over. */
export function scanComponents(text: string, from: number): ScannedComponents {
  const tags: Tag[] = [];
  const markup: [number, number][] = [];
  const budget: Budget = { left: MOST_PASSES * text.length };
  let fence: string | null = null;
  for (let at = from; at < text.length;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const mark = FENCE.exec(line)?.[1];
    let next = end + 1;
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (MODULE.test(line)) {
      const block = moduleEnd(text, at);
      markup.push([at, block]);
      next = block + 1;
    } else if (/<|\{[/{%]/.test(line)) next = scanLine(text, at, tags, markup, budget);
    at = next;
  }
  const components = pair(tags);
  const paired = new Set(all(components).flatMap(({ start, closeStart }) => [start, closeStart]));
  for (const { start, end } of tags) if (paired.has(start)) markup.push([start, end]);
  return {
    components,
    markup: markup.toSorted((a, b) => a[0] - b[0]),
    isMdx: markup.some(([start]) => text[start] !== "{" || text.startsWith("{/*", start)),
  };
}

/** The tags that begin at the beginning of a line, one behind the other, and those that close at its end; returns where to go on. */
function scanLine(text: string, from: number, tags: Tag[], markup: [number, number][], budget: Budget): number {
  let at = from;
  let isAtStart = true;
  for (;;) {
    const end = lineEnd(text, at);
    const found = text.slice(at, end).search(/[<{`]|\S/);
    if (found < 0) return end + 1;
    at += found;
    if (text.startsWith("{/*", at)) {
      const close = text.indexOf("*/}", at);
      if (close < 0) return end + 1;
      markup.push([at, close + 3]);
      at = close + 3;
      continue;
    }
    const tag = text[at] === "<" ? readTag(text, at, budget) : text[at] === "{" ? readShortcode(text, at) : null;
    if (tag && (isAtStart || tag.kind === "close")) {
      tags.push(tag);
      at = tag.end;
      continue;
    }
    isAtStart = false;
    // text up to the next tag of the line; what stands in backquotes is code
    const rest = /^(?:`[^`\n]*`|[^<{`\n])+|^[<{`]/.exec(text.slice(at, end))?.[0].length ?? end - at;
    at += Math.max(1, rest);
  }
}

/** How many characters may still be searched for the ends of long values. */
interface Budget {
  left: number;
}

function readTag(text: string, start: number, budget: Budget): Tag | null {
  const isClosing = text[start + 1] === "/";
  NAME.lastIndex = start + (isClosing ? 2 : 1);
  const name = NAME.exec(text)?.[0];
  if (name === undefined || (name !== TEMPLATE && elementKind(name.toLowerCase()) !== undefined)) return null;
  const attributes = new Map<string, string>();
  let limit = Math.min(text.length, start + LONGEST_TAG);
  let at = start + (isClosing ? 2 : 1) + name.length;
  while (at < limit) {
    const char = text[at] ?? "";
    if (char === ">") {
      // without a slot it is HTML's, which shows nothing
      const isHidden = name === TEMPLATE && !isClosing && ![...attributes.keys()].some((key) => SLOT.test(key));
      return isHidden ? null : { name, attributes, start, end: at + 1, kind: isClosing ? "close" : "open" };
    }
    if (text.startsWith("/>", at)) return isClosing ? null : { name, attributes, start, end: at + 2, kind: "void" };
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const attribute = isClosing ? null : readAttribute(text, at, limit, budget);
    if (!attribute) return null;
    if (BRACKETED.test(attribute.value)) limit = Math.min(text.length, attribute.end + LONGEST_TAG);
    if (attribute.name !== "") attributes.set(...boundTo(attribute));
    at = attribute.end;
  }
  return null;
}

interface ReadAttribute {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

const ATTRIBUTE = /([A-Za-z_:@#][\w.:-]*)(\s*=\s*)?/y;

/** Vue binds an attribute to an expression: `:required="true"`, `v-bind:name="'limit'"`. What is no literal stays bound. */
function boundTo({ name, value }: ReadAttribute): [name: string, value: string] {
  const bound = /^(?::|v-bind:)([\w-]+)$/.exec(name)?.[1];
  const isLiteral = /^(?:true|false|-?\d+(?:\.\d+)?|'[^'{]*'|`[^`$]*`)$/.test(value.trim());
  return bound !== undefined && isLiteral ? [bound, literal(value)] : [name, value];
}

/** `{{` and `{[`: an object or a list. */
const BRACKETED = /^[{[]/;

function readAttribute(text: string, start: number, limit: number, budget: Budget): ReadAttribute | null {
  // `{...props}` says nothing that could be read
  if (text[start] === "{") return { name: "", value: "", end: closingBrace(text, start, limit) ?? limit };
  ATTRIBUTE.lastIndex = start;
  const match = ATTRIBUTE.exec(text);
  if (!match) return null;
  const [whole, name = "", equals] = match;
  const at = start + whole.length;
  if (equals === undefined) return { name, value: "true", end: start + name.length };
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, at + 1);
    return close < 0 || close > limit ? null : { name, value: text.slice(at + 1, close), end: close + 1 };
  }
  if (quote !== "{") return null;
  const isBracketed = BRACKETED.test(text[at + 1] ?? "");
  const end = isBracketed ? Math.min(text.length, Math.max(limit, at + budget.left)) : limit;
  const close = closingBrace(text, at, end);
  if (isBracketed) budget.left -= (close ?? end) - at;
  return close === null ? null : { name, value: literal(text.slice(at + 1, close - 1)), end: close };
}

/** Behind the brace that closes the one at `start`. */
function closingBrace(text: string, start: number, limit: number): number | null {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text[at];
    if (char === "{") depth += 1;
    else if (char === "}" && (depth -= 1) === 0) return at + 1;
    else if (char === '"' || char === "'" || char === "`") {
      at = closingQuote(text, at, limit);
    }
  }
  return null;
}

/** The quote that ends what the one at `start` begins; `limit` where none does. */
function closingQuote(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === text[start]) return at;
  }
  return limit;
}

/** `{"text"}` is the text, `{true}` and `{20}` are as they are written. */
function literal(written: string): string {
  const text = written.trim();
  const quote = text[0] ?? "";
  return text.length > 1 && "\"'`".includes(quote) && text.endsWith(quote) ? text.slice(1, -1) : text;
}

/** Closing tags with the last open one of their name; what was opened between them and is not closed holds nothing. */
function pair(tags: readonly Tag[]): readonly Component[] {
  const roots: Component[] = [];
  const open: Open[] = [];
  const counts = new Map<string, number>();
  const siblings = (): Component[] => open.at(-1)?.children ?? roots;
  const leaveEmpty = (component: Open): void => {
    for (const child of component.children.splice(0)) siblings().push(child);
  };
  for (const { name, attributes, start, end, kind } of tags) {
    if (kind === "close") {
      if ((counts.get(name) ?? 0) === 0) continue;
      for (let last = open.pop(); last; last = open.pop()) {
        counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
        if (last.name === name) {
          last.closeStart = start;
          last.end = end;
          break;
        }
        leaveEmpty(last);
      }
      continue;
    }
    const component: Open = { name, attributes, start, openEnd: end, closeStart: end, end, children: [] };
    siblings().push(component);
    if (kind === "void") continue;
    open.push(component);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (let last = open.pop(); last; last = open.pop()) leaveEmpty(last);
  return roots;
}

function all(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...all(component.children)]);
}

/** `import` and `export` go on to the next empty line. */
function moduleEnd(text: string, from: number): number {
  let end = lineEnd(text, from);
  while (end + 1 < text.length) {
    const next = lineEnd(text, end + 1);
    if (text.slice(end + 1, next).trim() === "") return end;
    end = next;
  }
  return end;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
