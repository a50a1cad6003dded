/** Fields that stand line below line in one paragraph, without a list: "`offset`: where to begin", "`limit`: at most so many". */
import type { Inline, List, Paragraph } from "../../document/document.ts";

/** Behind the name that a line begins with. */
const SIGN = /^\s?(?:[:：]\s*\S|[-–—]+\s+\S)/;

/** The lines as a list, an item each; null where one of them begins with no name. */
export function fieldLines(block: Paragraph): List | null {
  const lines = linesOf(block.content);
  if (lines.length === 0 || !lines.every(beginsWithName)) return null;
  return {
    type: "list",
    ordered: false,
    span: block.span,
    ids: block.ids,
    items: lines.map((content) => {
      const span = { ...block.span, start: content[0]!.span.start, end: content.at(-1)!.span.end };
      return { span, ids: [], blocks: [{ type: "paragraph" as const, content, span, ids: [] }] };
    }),
  };
}

/** A name in code, and a sign with something behind it. */
export function beginsWithName([name, sign]: readonly Inline[]): boolean {
  return name?.type === "code-span" && sign?.type === "text" && SIGN.test(sign.text);
}

/** Each name in code with a sign behind it begins a line: where the writer ended the one before, a browser shows a blank. */
function linesOf(content: readonly Inline[]): Inline[][] {
  const nodes = content.filter(({ type }) => type !== "break");
  const lines: Inline[][] = [];
  for (const [at, node] of nodes.entries()) {
    if (lines.length === 0 || beginsWithName(nodes.slice(at, at + 2))) lines.push([node]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
