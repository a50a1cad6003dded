/** A paragraph that begins in strong type, as extensions print the names of what they list. */
import type { Inline, Paragraph } from "../../document/document.ts";
import type { Span } from "../../source/source.ts";

export function strongParagraph(text: string, after: readonly Inline[], span: Span): Paragraph {
  const strong: Inline = { type: "strong", children: [{ type: "text", text, span }], span };
  return { type: "paragraph", content: [strong, ...after], ids: [], span };
}
