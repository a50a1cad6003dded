/** A paragraph that begins in strong type, as extensions print the names of what they list. */
import type { Inline, Paragraph } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";

export function strongParagraph(text: string, after: readonly Inline[], span: Span): Paragraph {
  const strong: Inline = { type: "strong", children: [{ type: "text", text, span }], span };
  const last = after.at(-1)?.span;
  const end = last?.source === span.source ? Math.max(span.end, last.end) : span.end;
  return { type: "paragraph", content: [strong, ...after], ids: [], span: { ...span, end } };
}
