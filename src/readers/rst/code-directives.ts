/** Directives whose content is taken as it is. */
import type { Code } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { codeBlock } from "./body.ts";
import type { Directive } from "./directive.ts";
import { argumentText, isEmpty, splitDirective, splitWithoutArgument } from "./directive.ts";
import { readInline } from "./inline/inline.ts";
import type { Lines } from "./lines.ts";
import { indentOf } from "./lines.ts";
import type { Mutable } from "./references.ts";

/** `.. code-block:: json`; without a language the one that `highlight` set. */
export function readCode(directive: Directive): void {
  const parts = splitDirective(directive);
  pushCode(directive, parts.content, argumentText(parts) || directive.body.page.language);
}

/** A directive that is code in a language of its own, as `math` is; what follows `::` is code too. */
export function readNamedCode(directive: Directive): void {
  pushCode(directive, splitWithoutArgument(directive, "any").content, directive.name);
}

/** Literal text with inline markup in it; what is kept is the text as printed. */
export function readParsedLiteral(directive: Directive): void {
  const { body } = directive;
  const { content } = splitWithoutArgument(directive);
  if (isEmpty(directive, content)) return;
  const code: Mutable<Code> = codeBlock(body.page, content, 0, content.count, null);
  const printed = code.lineOffsets.map((_, i) => {
    const inline = readInline(body.page, content, i, i + 1);
    return () => " ".repeat(indentOf(content, i)) + inlineText(inline);
  });
  // What references print is known only at the end.
  body.page.atEnd.push(() => (code.text = printed.map((line) => line()).join("\n")));
  body.blocks.push(code);
}

function pushCode(directive: Directive, content: Lines, language: string | null): void {
  if (isEmpty(directive, content)) return;
  const { body } = directive;
  body.blocks.push(codeBlock(body.page, content, 0, content.count, language));
}
