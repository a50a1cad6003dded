/** The endings of page files and the format that each suggests: the one place that says which files of a folder are pages. */
import type { PageFormat } from "../document/document.ts";

const FORMATS: Readonly<Record<PageFormat, string>> = {
  markdown: "md markdown mdx mdown mkd",
  html: "html htm xhtml",
  rst: "rst rest inc",
  asciidoc: "adoc asciidoc",
  text: "txt",
  openapi: "yaml yml json",
};

const ENDINGS: ReadonlyMap<string, PageFormat> = new Map(
  (Object.keys(FORMATS) as PageFormat[]).flatMap((format) =>
    FORMATS[format].split(" ").map((ending): [string, PageFormat] => [ending, format]),
  ),
);

/** Without their dots, the most usual first. */
export const PAGE_ENDINGS: readonly string[] = [...ENDINGS.keys()];

/** What a file's ending suggests; null for one that no page has. The content decides. */
export function formatOfEnding(file: string): PageFormat | null {
  return ENDINGS.get(endingOf(file)) ?? null;
}

/** In lower case and without its dot; empty when the name has none. */
export function endingOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}
