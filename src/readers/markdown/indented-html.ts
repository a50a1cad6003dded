/**
 * HTML that a blank line has parted from the element it stands in, and that shows as code because it is indented as elements are:
 * it is meant as HTML all the same.
 */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { Code, Html, MarkdownContainer } from "./block-tree.ts";

/** Makes HTML of the indented code that begins with a tag within an element, and says so once. */
export function liftHtml(source: Source, document: MarkdownContainer, problems: ReadingProblem[]): void {
  const lifted: Html[] = [];
  liftFrom(source.text, document, lifted);
  const [first] = lifted;
  if (!first) return;
  problems.push({
    kind: "malformed",
    message: `HTML that is indented by four blanks behind a blank line, and shows as code${lifted.length === 1 ? "" : `, ${lifted.length} times`}`,
    span: { source: source.id, start: first.start, end: first.end },
  });
}

function liftFrom(text: string, holder: MarkdownContainer, lifted: Html[]): void {
  let open = 0;
  holder.children.forEach((block, at) => {
    if ("children" in block) liftFrom(text, block, lifted);
    const html = block.type === "code" && open > 0 ? htmlOf(text, block) : null;
    if (html) {
      lifted.push(html);
      holder.children[at] = html;
    }
    const taken = html ?? block;
    if (taken.type === "html") open = Math.max(0, open + opened(text, taken));
  });
}

function htmlOf(text: string, { fence, lines, start, end }: Code): Html | null {
  const first = lines.find((line) => text.slice(line.start, line.end).trim() !== "");
  if (fence !== null || !first) return null;
  const element = /^\s*<\/?([a-z][a-z0-9]*)(?=[\s/>])/i.exec(text.slice(first.start, first.end))?.[1];
  return element === undefined
    ? null
    : { type: "html", start, end, endsWith: null, element: element.toLowerCase(), lines, showsAsCode: true };
}

/** How many elements that hold others a block leaves open; below zero where it closes more than it opens. */
function opened(text: string, { lines }: Html): number {
  let count = 0;
  for (const { start, end } of lines)
    for (const [tag] of text.slice(start, end).matchAll(HOLDERS)) count += tag.startsWith("</") ? -1 : 1;
  return count;
}

const HOLDERS = /<\/?(?:div|section|article|main|table|tbody|thead|tr|td|dl|ul|ol)(?=[\s>])/gi;
