/** Tells a page's format by its content; the file's ending only decides where the content does not. */
import type { Format } from "../document/document.ts";
import type { Source } from "../source/source.ts";

/** Marks of each format, counted over the page's lines; a mark that another format may also show counts less. */
const MARKS: readonly { readonly format: Format; readonly pattern: RegExp; readonly weight: number }[] = [
  { format: "rst", pattern: /^\.\. [\w:-]+::/gm, weight: 3 },
  { format: "rst", pattern: /^\.\. _[^:]+:/gm, weight: 3 },
  { format: "rst", pattern: /^:[\w-]+: \S/gm, weight: 1 },
  { format: "rst", pattern: /^[^\s=\-~^*#][^\n]*\n(?:={4,}|~{4,}|\^{4,})[ \t]*$/gm, weight: 1 },
  { format: "rst", pattern: /^\s*\+(?:[-=]+\+)+\s*$/gm, weight: 2 },
  { format: "rst", pattern: /^\s*={2,}(?: +={2,})+\s*$/gm, weight: 2 },
  { format: "rst", pattern: /:ref:`/g, weight: 2 },
  { format: "markdown", pattern: /^#{1,6} \S/gm, weight: 3 },
  { format: "markdown", pattern: /^ *(?:`{3,}|~{3,})/gm, weight: 2 },
  { format: "markdown", pattern: /^\*\*[^*\n]+\*\*/gm, weight: 1 },
  { format: "markdown", pattern: /\[[^\]\n]+\]\([^)\s]+\)/g, weight: 2 },
  { format: "markdown", pattern: /^ *\|?(?: *:?-+:? *\|)+ *:?-*:? *$/gm, weight: 3 },
  { format: "markdown", pattern: /\\[_{}]/g, weight: 1 },
  { format: "html", pattern: /<h[1-6][\s>]/gi, weight: 4 },
  { format: "html", pattern: /<(?:html|head|body|!doctype)[\s>]/gi, weight: 10 },
  { format: "html", pattern: /<(?:table|pre|p|ul|div)[\s>]/gi, weight: 0.05 },
];

const ENDINGS: Readonly<Record<string, Format>> = { md: "markdown", markdown: "markdown", html: "html", htm: "html", xhtml: "html", rst: "rst", rest: "rst" };

/** Beyond this much text the marks repeat themselves. */
const ENOUGH = 200_000;

/** The format that a page is written in. */
export function detectFormat(source: Source): Format {
  const text = source.text.slice(0, ENOUGH);
  const score: Record<Format, number> = { markdown: 0, html: 0, rst: 0, text: 0.5 };
  for (const { format, pattern, weight } of MARKS) score[format] += weight * Math.min(50, text.match(pattern)?.length ?? 0);
  const ending = ENDINGS[/\.(\w+)$/.exec(source.id)?.[1]?.toLowerCase() ?? ""];
  if (ending) score[ending] += 2;
  const ranked = (Object.keys(score) as Format[]).toSorted((a, b) => score[b] - score[a]);
  return ranked[0] ?? "text";
}
