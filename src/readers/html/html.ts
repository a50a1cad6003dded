/** Reads HTML as a browser would show it, parsed by cheerio; every node knows its place in the source. */
import { createRequire } from "node:module";
import type { Block, Document, DocumentField, ReadingProblem } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import { isBuiltByScripts } from "./scripted.ts";
import { foldSpace } from "../../source/text.ts";
import type { Reader } from "../reader.ts";
import type { DomNode } from "./dom.ts";
import { childElement } from "./dom.ts";
import { knownElements } from "./classed-parts.ts";
import { endParagraph, openFlow, type PageReading } from "./flow.ts";
import { limitHtml } from "./limits.ts";
import { identityPlaces, nodeSpan } from "./places.ts";
import type { Places } from "./places.ts";
import { readNodes } from "./read-nodes.ts";
import { slimTree } from "./compact-tree.ts";

// Loaded with the first page that needs it: loading takes as long as reading many pages, and other formats do without.
const require = createRequire(import.meta.url);

export const readHtml: Reader = (source: Source): Document => {
  const problems: ReadingProblem[] = [];
  const places = identityPlaces(source.id, source.text);
  const root = parseHtml(places, problems);
  const blocks = readTrees([{ nodes: [root], places }], problems);
  if (isBuiltByScripts(root, blocks))
    problems.push({
      kind: "lost",
      message:
        "page that scripts build when a browser opens it: save it from the browser, or name its address with --render, to have its content read",
      span: { source: source.id, start: 0, end: Math.min(source.text.length, 1) },
    });
  return {
    source: source.id,
    format: "html",
    blocks,
    fields: pageFields(root, places),
    problems,
  };
};

/** Nodes with the way from their offsets to the source. */
export interface PlacedNodes {
  readonly nodes: readonly DomNode[];
  readonly places: Places;
}

/** The blocks of a page whose content is these nodes, in their order. */
export function readTrees(trees: readonly PlacedNodes[], problems: ReadingProblem[]): Block[] {
  const [first] = trees;
  if (!first) return [];
  const page: PageReading = { places: first.places, problems, cells: 0 };
  const flow = openFlow(page);
  for (const { nodes, places } of trees) {
    page.places = places;
    page.known = knownElements({ type: "root", children: nodes });
    readNodes(flow, nodes);
  }
  endParagraph(flow, { span: undefined });
  return flow.blocks;
}

/** What is in the `<body>` of a page. */
export function parseBody(places: Places, problems: ReadingProblem[]): readonly DomNode[] {
  const html = childElement(parseHtml(places, problems), "html");
  return (html && childElement(html, "body")?.children) ?? [];
}

function parseHtml(places: Places, problems: ReadingProblem[]): DomNode {
  const { html, losses } = limitHtml(places.parsed);
  for (const loss of losses) {
    const start = places.startAt(loss.start);
    const end = Math.max(start, places.endAt(loss.end));
    const span = { source: places.source, start, end };
    problems.push({ kind: "malformed", message: loss.message, span });
  }
  const { load } = require("#cheerio") as typeof import("cheerio");
  const root: DomNode | undefined = load(html, { sourceCodeLocationInfo: true, treeAdapter: slimTree }).root()[0];
  return root ?? { type: "root", children: [] };
}

/** The page's language and title, which stand outside its content. */
function pageFields(root: DomNode, places: Places): DocumentField[] {
  const html = childElement(root, "html");
  const head = html && childElement(html, "head");
  const title = head && childElement(head, "title");
  const fields: DocumentField[] = [];
  const language = html?.attribs["lang"]?.trim();
  const tag = html && nodeSpan(places, { ...html, sourceCodeLocation: html.sourceCodeLocation?.startTag });
  if (language && tag) fields.push({ name: "lang", value: language, span: tag });
  const titleText = foldSpace(title?.children.map((node) => node.data ?? "").join("") ?? "");
  const span = title && nodeSpan(places, title);
  if (titleText !== "" && span) fields.push({ name: "title", value: titleText, span });
  return fields;
}
