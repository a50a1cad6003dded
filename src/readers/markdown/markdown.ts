/**
 * Reads Markdown as a browser would show it: CommonMark with pipe tables becomes an HTML tree, and the HTML reader reads
 * that. Blocks without raw HTML become nodes directly; the others are written as HTML for the parser, with the way back
 * from each place to the Markdown source.
 */
import type { Block, Document, ReadingProblem } from "../../document/document.ts";
import { makeSource, type Source } from "../../source/source.ts";
import type { DomNode } from "../html/dom.ts";
import { parseBody, readTrees } from "../html/html.ts";
import type { PlacedNodes } from "../html/html.ts";
import { identityPlaces } from "../html/places.ts";
import type { Reader } from "../reader.ts";
import type { MarkdownBlock } from "./block-tree.ts";
import { readBlocks } from "./blocks.ts";
import type { BlockStructure } from "./blocks.ts";
import { withoutAnnotations } from "./components/annotations.ts";
import { withFences } from "./components/code-tags.ts";
import { componentsOf, isMdx, withComponents, withoutMarkup } from "./components/mdx.ts";
import { withRequestOfFields } from "./components/field-request.ts";
import { jsonBlocksOf, placeJsonBlocks, withoutJsonBlocks } from "./components/json-blocks.ts";
import { readFrontMatter } from "./front-matter.ts";
import { makeHtmlSink } from "./html-sink.ts";
import { makeNodeSink } from "./node-sink.ts";
import { renderBlock } from "./render.ts";
import type { Sink } from "./sink.ts";

export const readMarkdown: Reader = (written: Source): Document => {
  const json = jsonBlocksOf(written);
  if (json.length === 0) return readWritten(written);
  const document = readWritten(withoutJsonBlocks(written, json));
  const inside = (text: string): readonly Block[] => readWritten(makeSource(written.id, text)).blocks;
  return { ...document, blocks: placeJsonBlocks(document.blocks, json, written, inside) };
};

function readWritten(written: Source): Document {
  const source = withFences(written);
  const components = componentsOf(source);
  if (!components) return withRequestOfFields(readPage(source, isMdx(source)));
  return withRequestOfFields(
    withComponents(readPage(withoutMarkup(source, components), components.isMdx || isMdx(source)), components),
  );
}

/** MDX knows no code by indentation alone: what stands in a component is indented. */
function readPage(source: Source, mdx: boolean): Document {
  const problems: ReadingProblem[] = [];
  const { fields, contentLine } = readFrontMatter(source);
  const structure = readBlocks(source, contentLine, problems, !mdx);
  const trees = treesInParts(source, structure, problems) ?? [wholeTree(source, structure, problems)];
  const blocks = readTrees(trees, problems);
  return withoutAnnotations({ source: source.id, format: "markdown", blocks, fields, problems });
}

/** Every block written as HTML and parsed as one page. */
function wholeTree(source: Source, structure: BlockStructure, problems: ReadingProblem[]): PlacedNodes {
  const sink = makeHtmlSink();
  renderBlocks(sink, source, structure, structure.document.children);
  const places = sink.finish(source.id);
  return { nodes: parseBody(places, problems), places };
}

/**
 * The page in parts, of which only those with raw HTML go through the parser. Null when an element of one part reaches
 * into another one: a `<div>` that a later block closes.
 */
function treesInParts(source: Source, structure: BlockStructure, problems: ReadingProblem[]): PlacedNodes[] | null {
  const html = makeHtmlSink();
  const markers: number[] = [];
  const mark = (at: number): void => {
    markers.push(html.length());
    html.empty(MARKER, at, at);
  };
  const made: (readonly DomNode[] | typeof FOR_PARSER)[] = [];
  for (const block of structure.document.children) {
    const nodes = madeNodes(source, structure, block);
    if (nodes) {
      made.push(nodes);
      continue;
    }
    if (made.at(-1) !== FOR_PARSER) {
      made.push(FOR_PARSER);
      mark(block.start);
    }
    renderBlocks(html, source, structure, [block]);
  }
  if (markers.length > 0) mark(source.text.length);
  const places = html.finish(source.id);
  const parsingProblems: ReadingProblem[] = [];
  const body = markers.length > 0 ? parseBody(places, parsingProblems) : [];
  const parsed = splitAtMarkers(body, markers);
  if (!parsed) return null;
  for (const problem of parsingProblems) problems.push(problem);
  const own = identityPlaces(source.id, source.text);
  const rest = parsed.values();
  return made.map((part) =>
    part === FOR_PARSER ? { nodes: rest.next().value ?? [], places } : { nodes: part, places: own },
  );
}

/** Stands for a part that the parser makes the nodes of. */
const FOR_PARSER = null;

/** What stands before each part, and behind the last one. A browser shows nothing for it. */
const MARKER = "wbr";

/** The nodes of each part. Null when a marker is not where it was put, so that the parts hang together. */
function splitAtMarkers(body: readonly DomNode[], markers: readonly number[]): (readonly DomNode[])[] | null {
  const parts: DomNode[][] = [];
  for (const node of body) {
    const start = node.sourceCodeLocation?.startOffset ?? -1;
    if (node.name === MARKER && start === markers[parts.length]) {
      parts.push([]);
    } else {
      const part = parts.at(-1);
      if (!part || start < (markers[parts.length - 1] ?? 0)) return null;
      part.push(node);
    }
  }
  const isWhole = parts.length === markers.length && (parts.pop() ?? []).length === 0;
  return isWhole ? parts : null;
}

function madeNodes(source: Source, structure: BlockStructure, block: MarkdownBlock): readonly DomNode[] | null {
  if (holdsHtml(block)) return null;
  const sink = makeNodeSink();
  renderBlocks(sink, source, structure, [block]);
  return sink.finish();
}

function holdsHtml(block: MarkdownBlock): boolean {
  if (block.type === "html") return true;
  return "children" in block && block.children.some(holdsHtml);
}

function renderBlocks(
  sink: Sink,
  { text }: Source,
  { targets }: BlockStructure,
  blocks: readonly MarkdownBlock[],
): void {
  for (const block of blocks) renderBlock({ sink, text, targets }, block);
}
