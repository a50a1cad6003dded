/** Which elements set their content apart from the running text, and as what. */
import type { DomElement } from "./dom.ts";

const HOLDERS = new Set(["div", "aside", "section", "blockquote", "p"]);
const KINDS = "note|notice|tip|hint|important|caution|warning|danger|attention";

// `class="note"`; Sphinx `admonition warning`; GitHub `markdown-alert-note`; Bootstrap `alert alert-info`
const NOTE_CLASS = new RegExp(`^(?:${KINDS})$`);
const PREFIXED_CLASS = new RegExp(`^(?:[a-z]+-)?(?:admonition|alert|callout)-(${KINDS}|info|error|success)$`);
const ANY_NOTE_CLASS = new Set(["admonition", "callout", "markdown-alert"]);

// `public_sys-resources/icon-note.gif`, `note_3.0-en-us.png`
const ICON = new RegExp(`(?:^|[-_.])(${KINDS})(?:[-_.]|$)`, "i");

/** The kind of note that an element's class makes it, or null. */
export function noteClass(element: DomElement): string | null {
  const value = element.attribs["class"];
  if (value === undefined || !HOLDERS.has(element.name)) return null;
  const tokens = value.toLowerCase().split(/\s+/);
  for (const token of tokens) {
    if (NOTE_CLASS.test(token)) return token;
    const kind = PREFIXED_CLASS.exec(token)?.[1];
    if (kind) return kind;
  }
  return tokens.some((token) => ANY_NOTE_CLASS.has(token)) ? "note" : null;
}

/** The kind of note that an icon stands for, or null: `icon-note.gif`. */
export function noteIcon(url: string): string | null {
  const file = url.slice(url.lastIndexOf("/") + 1);
  return ICON.exec(file)?.[1]?.toLowerCase() ?? null;
}
