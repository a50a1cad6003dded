/** The links of a page that lead to files which are not there, where its other links show how it names files. */
import type { Document } from "../../document/document.ts";
import { allBlocks, inlineLinks } from "../../document/visit.ts";
import type { Input } from "../io/input.ts";

/** Files that a site keeps beside its pages, under their own names. */
const NAMES_FILE = /^(?![a-z][a-z0-9+.-]*:|\/|#)([^?#\s]+\.(?:md|mdx|rst|adoc|html?|txt))(?:[?#].*)?$/i;
const MOST_LINKS = 500;

/** Link targets as the page writes them. Where most of a page's links lead to nothing, a part of the site was given. */
export function missingLinks(document: Document, { has }: Input): ReadonlySet<string> {
  const missing = new Map<string, string>();
  const there = new Set<string>();
  if (!has) return new Set();
  for (const href of hrefsOf(document)) {
    const file = decoded(NAMES_FILE.exec(href)?.[1]);
    if (file === null || there.has(file)) continue;
    if (there.size + missing.size >= MOST_LINKS) break;
    const found = has(file);
    if (found === true) there.add(file);
    else if (found === false) missing.set(href, file);
  }
  const files = new Set(missing.values());
  return files.size <= there.size ? new Set(missing.keys()) : new Set();
}

function decoded(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return decodeURIComponent(file);
  } catch {
    return null;
  }
}

function* hrefsOf(document: Document): Generator<string> {
  for (const block of allBlocks(document.blocks))
    if (block.type === "heading" || block.type === "paragraph")
      for (const { href } of inlineLinks(block.content)) yield href;
}
