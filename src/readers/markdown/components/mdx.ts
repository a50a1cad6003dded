/** Markdown with components: MDX, and the tags of site generators. The markup of components is taken out of the text, then put among the blocks as what it says. */
import type { Document } from "../../../document/document.ts";
import { makeSource, type Source } from "../../../source/source.ts";
import { formatOfEnding } from "../../endings.ts";
import { OPERATION_LEVEL, placeComponents } from "./place.ts";
import { withoutRepeatedRequests } from "./repeated-requests.ts";
import { type ScannedComponents, scanComponents } from "./scan.ts";

/** Something that plain Markdown has not, at the beginning of a line. */
const MARK =
  /^[ \t]*\{(?:%|\/\*|\{[<%])|^[ \t]*<\/?[A-Z][a-z][\w.]*[\s/>]|^[ \t]*<template\s+(?:#|v-slot)|^import\s[^'"\n]{0,500}['"][^'"\n]+['"];?[ \t]*$/m;

/** The components of a page; null when it has none, so that it is plain Markdown. */
export function componentsOf(source: Source): ScannedComponents | null {
  if (!MARK.test(source.text)) return null;
  const found = scanComponents(source.text, 0);
  return found.markup.length === 0 ? null : found;
}

export const isMdx = ({ id }: Source): boolean => formatOfEnding(id) === "markdown" && /\.mdx$/i.test(id);

/**
 * The page without the markup of components. Every character keeps its place, so that offsets stay; where a tag stood, what is
 * before and behind it are blocks of their own.
 */
export function withoutMarkup(source: Source, { markup }: ScannedComponents): Source {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of markup) {
    if (start < at) continue;
    parts.push(source.text.slice(at, start), blank(end - start));
    at = end;
  }
  parts.push(source.text.slice(at));
  return makeSource(source.id, parts.join(""), source.encoding);
}

const blank = (length: number): string => (length < 3 ? " ".repeat(length) : `\n\n${" ".repeat(length - 3)}\n`);

/** The document of the page without markup, with what the components say. */
export function withComponents(document: Document, { components }: ScannedComponents): Document {
  const placed = placeComponents(document.blocks, components, document.source);
  return { ...document, blocks: withoutRepeatedRequests(placed, OPERATION_LEVEL) };
}
