/** The names that links of a page can point at, and the links. */
import type { Block, Document, Inline, Link } from "../../document/document.ts";
import { slug } from "../../document/heading-slug.ts";
import { allBlocks, inlineLinks, inlineText } from "../../document/visit.ts";

export interface PageAnchors {
  /** For each name, the offsets of the blocks and list items that have it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly links: readonly Link[];
  /** The names that a renderer gives to headings without one: "Response Parameters" is `response-parameters`. */
  readonly slugs: ReadonlySet<string>;
}

const known = new WeakMap<Document, PageAnchors>();

export function anchorsOf(document: Document): PageAnchors {
  const remembered = known.get(document);
  if (remembered) return remembered;
  const places = new Map<string, number[]>();
  const links: Link[] = [];
  const slugs = new Set<string>();
  const add = (ids: readonly string[], at: number): void => {
    for (const id of new Set(ids)) {
      const known = places.get(id);
      if (known) known.push(at);
      else places.set(id, [at]);
    }
  };
  for (const block of allBlocks(document.blocks)) {
    add(block.ids, block.span.start);
    if (block.type === "heading") slugs.add(slug(inlineText(block.content)));
    // what opens an item is where the item's own name leads
    if (block.type === "list")
      for (const item of block.items)
        add(
          item.ids.filter((id) => !item.blocks[0]?.ids.includes(id)),
          item.span.start,
        );
    for (const content of contentsOf(block)) for (const link of inlineLinks(content)) links.push(link);
  }
  const anchors = { places, links, slugs };
  known.set(document, anchors);
  return anchors;
}

function contentsOf(block: Block): (readonly Inline[])[] {
  if (block.type === "heading" || block.type === "paragraph") return [block.content];
  return block.type === "table" && block.caption ? [block.caption.content] : [];
}

/** The name that a link within the page points at; null for a link to anywhere else. */
export function localTarget(link: Link): string | null {
  if (!link.href.startsWith("#") || link.href.length === 1) return null;
  try {
    return decodeURIComponent(link.href.slice(1));
  } catch {
    return link.href.slice(1);
  }
}
