/**
 * Captions that were to stand in a list item: a table without indentation has ended the list, so that the four blanks before the
 * caption of the next table make it code.
 */
import type { ReadingProblem } from "../../document/document.ts";
import { isCaptionText } from "../../language/caption-label.ts";
import type { Source } from "../../source/source.ts";
import type { Code, MarkdownBlock, MarkdownContainer, Paragraph, Slice } from "./block-tree.ts";

/** A caption of more lines is none. */
const MOST_LINES = 3;

/** Makes paragraphs of the captions that ended up as the last lines of indented code before a table. */
export function liftCaptions(source: Source, holder: MarkdownContainer, problems: ReadingProblem[]): void {
  const blocks = holder.children.splice(0);
  blocks.forEach((block, i) => {
    if ("children" in block) liftCaptions(source, block, problems);
    const caption = block.type === "code" && isTable(source.text, blocks[i + 1]) ? captionIn(source.text, block) : null;
    if (block.type !== "code" || caption === null) {
      holder.children.push(block);
      return;
    }
    problems.push({
      kind: "malformed",
      message: "a table's caption that is indented by four blanks, so that it shows as code",
      span: { source: source.id, start: caption.start, end: caption.end },
      mends: caption.lines.map(({ start }) => ({
        span: { source: source.id, start: blanksBefore(source.text, start), end: start },
        replacement: "",
      })),
    });
    const rest = codeBefore(source.text, block, caption.lines.length);
    if (rest) holder.children.push(rest);
    holder.children.push(caption);
  });
}

function isTable(text: string, block: MarkdownBlock | undefined): boolean {
  return (
    block?.type === "table" || (block?.type === "html" && /^\s*<table\b/i.test(text.slice(block.start, block.end)))
  );
}

/** The last lines without a blank one between, where they begin as a caption does. */
function captionIn(text: string, { fence, lines }: Code): Paragraph | null {
  if (fence !== null) return null;
  const shown: Slice[] = [];
  for (const line of lines.toReversed()) {
    const start = line.start + leadingBlanks(text.slice(line.start, line.end));
    if (start === line.end) break;
    if (shown.length === MOST_LINES) return null;
    shown.unshift({ start, end: line.end, pad: 0 });
  }
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || !isCaptionText(text.slice(first.start, first.end).replace(/^(?:\*\*|__)/, ""))) return null;
  return { type: "paragraph", start: first.start, end: last.end, lines: shown, lastIsLazy: false, showsAsCode: true };
}

/** The code without its last lines and the blank ones before them; null when nothing is left. */
function codeBefore(text: string, code: Code, taken: number): Code | null {
  const lines = code.lines.slice(0, -taken);
  for (let last = lines.at(-1); last && text.slice(last.start, last.end).trim() === ""; last = lines.at(-1))
    lines.pop();
  const end = lines.at(-1)?.end;
  return end === undefined ? null : { ...code, lines, end };
}

function leadingBlanks(text: string): number {
  let at = 0;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

function blanksBefore(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === " " || text[start - 1] === "\t") start -= 1;
  return start;
}
