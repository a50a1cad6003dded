/** The blocks that are open at a place of a Markdown page: how they begin and end. */
import type { ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type {
  Code,
  ListMarker,
  MarkdownBlock,
  MarkdownContainer,
  MarkdownLeaf,
  Paragraph,
  Slice,
} from "./block-tree.ts";
import type { LineCursor } from "./line-cursor.ts";
import { takeLinkDefinitions } from "./link-targets.ts";
import type { LinkTargets } from "./link-targets.ts";

export interface BlockParser {
  readonly source: Source;
  readonly cursor: LineCursor;
  readonly problems: ReadingProblem[];
  readonly targets: LinkTargets;
  /** The open containers, outermost first. */
  readonly open: MarkdownContainer[];
  /** The open leaf in the innermost container. */
  leaf: MarkdownLeaf | null;
  isTooDeep: boolean;
  /** Are lines that are indented far code? */
  readonly indentedCode: boolean;
}

/** Containers inside each other; what is deeper is text. */
const DEEPEST = 200;

export function container(
  type: MarkdownContainer["type"],
  start: number,
  marker: ListMarker | null,
): MarkdownContainer {
  return { type, start, end: start, children: [], marker };
}

export function mayNest(parser: BlockParser, reached: number): boolean {
  if (reached < DEEPEST) return true;
  if (!parser.isTooDeep) {
    const { nextOffset: start, lineEnd: end } = parser.cursor;
    parser.problems.push({
      kind: "malformed",
      message: `quotes and lists nested deeper than ${DEEPEST} levels are read as text`,
      span: { source: parser.source.id, start, end },
    });
    parser.isTooDeep = true;
  }
  return false;
}

export function openContainer(parser: BlockParser, reached: number, opened: MarkdownContainer): void {
  closeTo(parser, reached);
  closeList(parser);
  parser.open.at(-1)?.children.push(opened);
  parser.open.push(opened);
}

export function openLeaf(parser: BlockParser, reached: number, leaf: MarkdownLeaf): void {
  closeTo(parser, reached);
  closeList(parser);
  parser.open.at(-1)?.children.push(leaf);
  parser.leaf = leaf;
}

/** A list that the line has reached without beginning or continuing an item ends there. */
function closeList(parser: BlockParser): void {
  if (parser.open.at(-1)?.type === "list") closeTo(parser, parser.open.length - 1);
}

/** Closes the open leaf, and the containers that the line has not reached. */
export function closeTo(parser: BlockParser, reached: number): void {
  closeLeaf(parser);
  while (parser.open.length > reached) {
    const closed = parser.open.pop();
    if (closed) closed.end = closed.children.at(-1)?.end ?? closed.end;
  }
}

export function closeLeaf(parser: BlockParser): void {
  const { leaf, cursor } = parser;
  parser.leaf = null;
  if (leaf?.type === "paragraph") closeParagraph(parser, leaf);
  else if (leaf?.type === "code") closeCode(parser, leaf);
  else if (leaf?.type === "html") leaf.end = Math.min(leaf.end, cursor.text.length);
}

function closeParagraph(parser: BlockParser, paragraph: Paragraph): void {
  takeLinkDefinitions(parser.cursor.text, paragraph.lines, parser.targets);
  const last = paragraph.lines.at(-1);
  if (last) paragraph.end = last.end;
  else removeLast(parser, paragraph);
}

/** Takes out a block that turned out to hold nothing. */
function removeLast(parser: BlockParser, block: MarkdownBlock): void {
  const children = parser.open.at(-1)?.children;
  if (children?.at(-1) === block) children.pop();
}

function closeCode(parser: BlockParser, code: Code): void {
  const { fence, lines } = code;
  if (fence === null) {
    for (let last = lines.at(-1); last && isBlankSlice(parser, last); last = lines.at(-1)) lines.pop();
    code.end = lines.at(-1)?.end ?? code.start;
  } else if (!fence.closed) {
    code.end = Math.max(code.end, lines.at(-1)?.end ?? 0);
    parser.problems.push({
      kind: "malformed",
      message:
        lines.length === 0
          ? "a code fence without an end, and with nothing in it"
          : `a code fence without an end: ${lines.length === 1 ? "1 line is" : `${lines.length} lines are`} read as code`,
      span: { source: parser.source.id, start: code.start, end: code.start + fence.length },
    });
  }
}

function isBlankSlice(parser: BlockParser, { start, end }: Slice): boolean {
  return parser.cursor.text.slice(start, end).trim() === "";
}
