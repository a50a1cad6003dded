/**
 * What a heading says to the site between braces at its end: `## List boats {{ tag: 'GET', label: '/boats' }}` prints the request beside
 * the title. Other annotations say how it looks.
 */
import type { Block, Document, Heading, Inline } from "../../../document/document.ts";
import { inlineText } from "../../../document/visit.ts";
import { OPERATION_LEVEL } from "./place.ts";
import { METHOD, PATH } from "./says.ts";

const ANNOTATION = /[ \t]*\{\{[ \t]*([^{}\n]{1,300})\}\}[ \t]*$/;
const PAIR = /([A-Za-z]\w{0,30})[ \t]{0,9}:[ \t]{0,9}(?:'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`)/g;

/** The page whose headings say nothing but their titles, each with its request below it. */
export function withoutAnnotations(document: Document): Document {
  return { ...document, blocks: withinAll(document.blocks) };
}

const withinAll = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.type === "heading" ? readHeading(block) : [block]));

function readHeading(heading: Heading): readonly Block[] {
  const last = heading.content.at(-1);
  const annotation = last?.type === "text" ? ANNOTATION.exec(last.text) : null;
  if (last?.type !== "text" || !annotation) return [heading];
  const pairs = [...(annotation[1] ?? "").matchAll(PAIR)];
  if (pairs.length === 0) return [heading];
  const title = last.text.slice(0, annotation.index);
  const content: readonly Inline[] = [
    ...heading.content.slice(0, -1),
    ...(title === "" ? [] : [{ ...last, text: title }]),
  ];
  if (inlineText(content).trim() === "") return [heading];
  const values = pairs.map(([, , single, double, back]) => (single ?? double ?? back ?? "").trim());
  const method = values.find((value) => METHOD.test(value));
  const path = values.find((value) => PATH.test(value));
  if (method === undefined || path === undefined) return [{ ...heading, content }];
  const { span } = last;
  const request: Heading = {
    type: "heading",
    level: OPERATION_LEVEL,
    content: [{ type: "text", text: `${method.toUpperCase()} ${path}`, span }],
    ids: [],
    span: heading.span,
  };
  return [{ ...heading, content }, request];
}
