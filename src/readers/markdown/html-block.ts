/** Where a block of raw HTML begins and ends, by the seven kinds of CommonMark 0.31, section 4.6. */

const TEXT_TAGS = /^<(?:script|pre|textarea|style)(?:[\s>]|$)/i;
const BLOCK_TAGS = new RegExp(
  "^</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|" +
    "dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|" +
    "menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|" +
    "tr|track|ul)(?:\\s|/?>|$)",
  "i",
);

const ATTRIBUTE = `\\s+[a-zA-Z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;
export const OPEN_TAG = `<[a-zA-Z][a-zA-Z0-9-]*(?:${ATTRIBUTE})*\\s*/?>`;
export const CLOSING_TAG = `</[a-zA-Z][a-zA-Z0-9-]*\\s*>`;
const WHOLE_TAG = new RegExp(`^(?:${OPEN_TAG}|${CLOSING_TAG})\\s*$`);

/** A tag alone in its line whose element holds Markdown: `<div class="grid" markdown>`, `markdown="1"`. */
const HOLDS_MARKDOWN = new RegExp(
  `^<(?:article|aside|details|div|section)(?:${ATTRIBUTE})*?\\s+markdown(?:=["']?(?:1|block|span)["']?)?(?:${ATTRIBUTE})*\\s*>\\s*$`,
  "i",
);

/** A lone line break is set between blocks, and most viewers go on with Markdown behind it. */
const LINE_BREAKS = /^<br\s*\/?>\s*$/i;

export interface HtmlBlockStart {
  /** What ends the block, in the same line or a later one; null is a blank line. */
  readonly endsWith: RegExp | null;
  /** Whether the block may end a paragraph. */
  readonly interrupts: boolean;
}

/** Whether a line, from its first `<` on, begins a block of raw HTML. */
export function htmlBlockStart(line: string): HtmlBlockStart | null {
  if (TEXT_TAGS.test(line)) {
    return { endsWith: /<\/(?:script|pre|textarea|style)>/i, interrupts: true };
  }
  if (line.startsWith("<!--")) return { endsWith: /-->/, interrupts: true };
  if (line.startsWith("<?")) return { endsWith: /\?>/, interrupts: true };
  if (line.startsWith("<![CDATA[")) return { endsWith: /\]\]>/, interrupts: true };
  if (/^<![a-zA-Z]/.test(line)) return { endsWith: />/, interrupts: true };
  if (HOLDS_MARKDOWN.test(line)) return { endsWith: /^/, interrupts: true };
  if (BLOCK_TAGS.test(line)) return { endsWith: null, interrupts: true };
  if (WHOLE_TAG.test(line) && !LINE_BREAKS.test(line)) return { endsWith: null, interrupts: false };
  return null;
}
