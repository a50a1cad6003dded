/** The links of a page that lead to files which are not there, where its other links show how it names files. */
import type { Document } from "../../document/document.ts";
import { allBlocks, inlineLinks } from "../../document/visit.ts";
import { formatOfEnding } from "../../readers/endings.ts";
import type { Input } from "../io/input.ts";

/** A link to a file beside the page, without a scheme: the file. */
const BESIDE = /^(?![a-z][a-z0-9+.-]*:|\/|#)([^?#\s]+)(?:[?#].*)?$/i;
const MOST_LINKS = 500;

/** Link targets as the page writes them, each with the file that it names. */
export type FileLinks = readonly (readonly [href: string, file: string])[];

/** What the page's links name beside it, each once. */
export function fileLinks(document: Document): FileLinks {
  const found = new Map<string, string>();
  for (const href of hrefsOf(document)) {
    const file = found.has(href) ? null : decoded(BESIDE.exec(href)?.[1]);
    if (file !== null && isPageFile(file)) found.set(href, file);
  }
  return [...found];
}

/** Those that lead to nothing. Where most of a page's links do, a part of the site was given. */
export function missingLinks(links: FileLinks, { has }: Pick<Input, "has">): ReadonlySet<string> {
  const missing = new Map<string, string>();
  const there = new Set<string>();
  if (!has) return new Set();
  for (const [href, file] of links) {
    if (there.has(file)) continue;
    if (there.size + missing.size >= MOST_LINKS) break;
    const found = has(file);
    if (found === true) there.add(file);
    else if (found === false) missing.set(href, file);
  }
  const files = new Set(missing.values());
  return files.size <= there.size ? new Set(missing.keys()) : new Set();
}

/** Pages are kept on a site under their own names; what has another ending, or none, may be made by the site. */
function isPageFile(file: string): boolean {
  const format = formatOfEnding(file);
  return format !== null && format !== "openapi";
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
