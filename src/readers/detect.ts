/** Tells a page's format by its content; the file's ending only decides where the content does not. */
import type { Format } from "../document/document.ts";
import { makeVocabulary } from "../language/vocabulary.ts";
import { ownText, type Source } from "../source/source.ts";
import { formatOfEnding } from "./endings.ts";

interface Mark {
  readonly format: Format;
  readonly pattern: RegExp;
  readonly weight: number;
  /** Text that is laid out by hand shows it, too: it counts unless the ending is that of text, and columns but no signs of markup are there. */
  readonly isWritten?: true;
  /** Code shows it, too: in a file that ends as text it counts once, as a page has one title. */
  readonly isComment?: true;
  /** RST writes it too: it counts only on a page without directives. */
  readonly isShared?: true;
  /** What stands in every mark of the kind: where it is nowhere on the page, the pattern need not look at each line. */
  readonly needs?: string;
}

/**
 * Marks of each format, counted over the page's lines; a mark that another format may also show counts less. None of them
 * looks beyond its line or, in one, further than a link may be long: a page may be one line, or nothing but empty ones.
 */
const MARKS: readonly Mark[] = [
  { format: "rst", pattern: /^\.\. [\w:-]+::/gm, weight: 3 },
  { format: "rst", pattern: /^\.\. _[^:\n]{1,200}:/gm, weight: 3 },
  { format: "rst", pattern: /^:[\w-]+: \S/gm, weight: 1 },
  {
    format: "rst",
    pattern: /^[^\s=\-~^*#][^\n]*\n(?:={4,}|~{4,}|\^{4,}|\+{4,}|"{4,}|'{4,}|`{4,})[ \t]*$/gm,
    weight: 1,
    isWritten: true,
  },
  { format: "rst", pattern: /^[ \t]*\+(?:[-=]+\+)+[ \t]*$/gm, weight: 2 },
  { format: "rst", pattern: /^[ \t]*={2,}(?: +={2,})+[ \t]*$/gm, weight: 2 },
  { format: "rst", pattern: /:ref:`/g, weight: 2 },
  // "Example::" and a block that is set in
  { format: "rst", pattern: /[^\s:]::[ \t]*\r?\n[ \t]*\r?\n[ \t]+\S/g, weight: 2, needs: "::" },
  { format: "asciidoc", pattern: /^={1,6} [^=\s]/gm, weight: 3 },
  { format: "asciidoc", pattern: /^\|={3,}[ \t]*$/gm, weight: 4 },
  { format: "asciidoc", pattern: /^\[(?:source|cols|options|%header|\[)[^\n]{0,200}\][ \t]*$/gm, weight: 3 },
  // literal text, which no other markup sets off so; headings may be written as in Markdown
  { format: "asciidoc", pattern: /^[ \t]*\r?\n\.{4}[ \t]*$|^\.{4}[ \t]*\r?\n[ \t]*$/gm, weight: 4, needs: "...." },
  { format: "markdown", pattern: /^#{2,6} \S/gm, weight: 3 },
  { format: "markdown", pattern: /^# \S/gm, weight: 3, isComment: true },
  // a longer row that stands alone right below words is the underline of a title in RST
  { format: "markdown", pattern: /^ *```(?!`{1,200}[ \t]*$)|^[ \t]*\r?\n *`{4,}[ \t]*$/gm, weight: 2, needs: "```" },
  // so is a row of these
  { format: "markdown", pattern: /^[ \t]*\r?\n *~{3,}/gm, weight: 2, needs: "~~~" },
  { format: "markdown", pattern: /^\*\*[^*\n]+\*\*/gm, weight: 1, isShared: true },
  { format: "markdown", pattern: /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/g, weight: 2 },
  { format: "markdown", pattern: /^[ |]*:?-+:? *\|[ :|-]*$/gm, weight: 3 },
  { format: "markdown", pattern: /\\[_{}]/g, weight: 1 },
  { format: "text", pattern: /^\t+$/gm, weight: 0.5, needs: "\t" },
  { format: "text", pattern: /^[^\t\n|][^\t\n]{0,199}\t[^\t\n]{1,200}\t/gm, weight: 1, needs: "\t" },
  { format: "text", pattern: /\f/g, weight: 5 },
  { format: "text", pattern: /^ *• \S/gm, weight: 0.5 },
  { format: "html", pattern: /<h[1-6][\s>]/gi, weight: 4 },
  { format: "html", pattern: /<(?:html|head|body|!doctype)[\s>]/gi, weight: 10 },
  { format: "html", pattern: /<(?:table|pre|p|ul|div)[\s>]/gi, weight: 0.05 },
];

/** Roles, directives, literal text and the blocks of it that two colons announce. */
const RST_SIGNS = /:[\w:-]{1,30}:`|^\.\. \S|``\S|::[ \t]*$|^[ \t]*\+[-=]+\+|^={2,} +={2,}/m;

const DIRECTIVE = /^\.\. [\w:-]+::(?:\s|$)/m;

/** "    limit    integer": words in columns, which markup would join. */
const COLUMNS = /^[ \t]{1,40}[A-Za-z_][\w.[\]-]{0,60} {2,}\S/m;

/** Outside of a page of its own, HTML is an example's body or a table within Markdown: its marks count for little. */
const INSIDE = 0.1;

/** Headings and header cells that stand alone on their lines, as a browser's copy leaves them. */
const vocabulary = makeVocabulary();
const LONGEST_WORD = 24;

/** So many marks of a kind count. */
const MOST = 50;

/** Beyond this much text the marks repeat themselves. */
const ENOUGH = 200_000;

/** Lines with nothing but a heading or a table's header cell, between empty lines or tabs. */
function bareWords(text: string): number {
  let found = 0;
  for (const run of text.split(/\r?\n[ \t]*\r?\n/)) {
    if (run.length > 200 || /^[#|<=+:.*`-]/.test(run)) continue;
    const cells = run.split(/\t|[ ]{2,}|\n/).filter((cell) => cell.trim() !== "");
    if (
      cells.length > 0 &&
      cells.every(
        (cell) =>
          cell.length <= LONGEST_WORD && (vocabulary.columnRole(cell) !== null || vocabulary.section(cell) !== null),
      )
    )
      found += 1;
  }
  return found;
}

/** `<!DOCTYPE html>` or `<html>`, behind nothing but a declaration of XML and comments: a page of its own, whatever its scripts hold. */
const WHOLE_PAGE = /^(?:<\?xml[^>]{0,200}\?>|<!--(?:(?!-->)[^]){0,2000}-->|\s)*(?:<!doctype html|<html)[\s>]/i;

/** A line that fences code. */
const FENCE = /^ {0,3}```/gm;

/** The format that a page is written in. */
export function detectFormat(source: Source): Format {
  const text = ownText(source).slice(0, ENOUGH);
  if (WHOLE_PAGE.test(text.slice(0, 5000).replace(/^\ufeff/, ""))) return "html";
  const score: Record<Format, number> = { markdown: 0, html: 0, rst: 0, asciidoc: 0, text: 0.5 };
  const ending = formatOfEnding(source.id);
  // a page of Markdown may write its headings as HTML, and fences its code all the same
  const isFenced = ending === "markdown" && (text.match(FENCE)?.length ?? 0) > 1;
  const isMarkup = /^[\s\ufeff]*</.test(text) && !isFenced;
  const isPlain = ending === "text" && COLUMNS.test(text) && !RST_SIGNS.test(text);
  const hasDirectives = DIRECTIVE.test(text);
  for (const { format, pattern, weight, isWritten, isComment, isShared, needs = "" } of MARKS) {
    if ((isWritten && isPlain) || (isShared && hasDirectives)) continue;
    const most = isComment && ending === "text" ? 1 : MOST;
    const found = text.includes(needs) ? weight * Math.min(most, text.match(pattern)?.length ?? 0) : 0;
    score[format] += format === "html" && !isMarkup ? found * INSIDE : found;
  }
  if (ending !== null && ending !== "text" && ending !== "openapi") score[ending] += 2;
  const { text: asText, ...others } = score;
  // where they could not decide, words are not looked up
  if (Math.max(...Object.values(others)) <= asText + MOST) score.text += Math.min(MOST, bareWords(text));
  const ranked = (Object.keys(score) as Format[]).toSorted((a, b) => score[b] - score[a]);
  return ranked[0] ?? "text";
}
