/** Links to anchors that do not exist on the page. */
import type { Link } from "../../document/document.ts";
import { slug } from "../../document/heading-slug.ts";
import { inlineText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { anchorsOf, localTarget } from "../subject/page-anchors.ts";

const rule = defineRule<{ text: string; target: string }>({
  id: "lint/broken-link",
  aliases: ["lint/dangling-link"],
  severity: "warning",
  summary: "A link points to an anchor that does not exist on the page",
  docs: {
    description:
      "A link to an anchor of the same page (`#table3`) that matches no heading, table, list item or anchor. Links to labels of other RST pages are not checked, nor those of a part of a page (`_errors.md`) to its other parts.",
    rationale:
      "Readers who follow the link to see an object's fields stay where they are. Tools cannot find the table of the field.",
    example: "`Array of [Clusters](#response_Clusters) objects` on a page without an anchor `response_Clusters`.",
    remediation: "Correct the link, or give the table the anchor.",
  },
  message: ({ text, target }) => `the link “${text}” points to #${target}, which is not on the page`,
});

export const brokenLink = defineLint(rule, (subject, report) => {
  const { places, links, slugs } = anchorsOf(subject.document);
  const dangling = new Map<string, Link[]>();
  const named = namesInSource(subject);
  for (const link of links) {
    const target = localTarget(link);
    if (
      target === null ||
      // "#GUIDE/start", "#/route": the site resolves these itself
      target.includes("/") ||
      places.has(target) ||
      slugs.has(slug(target.replace(/-\d+$/, ""))) ||
      slugs.has(slug(target)) ||
      named.has(target) ||
      isElsewhere(target, subject)
    )
      continue;
    const known = dangling.get(target);
    if (known) known.push(link);
    else dangling.set(target, [link]);
  }
  for (const [target, [first, ...others]] of dangling) {
    if (!first) continue;
    report({
      data: { text: textOf(first), target },
      fieldPath: null,
      detail: target,
      places: [place(first, "subject"), ...others.map((link) => place(link, "evidence"))],
      fix: { text: `Correct the link, or give its target the anchor ${target}.`, edits: [] },
    });
  }
});

const place = (link: Link, role: Place["role"]): Place => ({ span: link.span, role, words: textOf(link) });
const textOf = (link: Link): string => foldSpace(inlineText(link.children)) || link.href;

/** Names of inline elements are no block's: `<span id="x">` in a cell is a place all the same. */
function namesInSource({ source, document }: LintSubject): ReadonlySet<string> {
  if (document.format === "rst") return new Set();
  return new Set(
    [...source.text.matchAll(/\s(?:id|name)\s{0,9}=\s{0,9}["']?([^"'\s>]+)/g)].map((match) => match[1] ?? ""),
  );
}

/** RST labels are names of a whole set of pages: only one that begins like this page's own labels must be here. */
function isElsewhere(target: string, subject: LintSubject): boolean {
  const { document, page, pages, source } = subject;
  // by its name a part that a site puts into a page: only what is called as its own heading must be here
  if (/(?:^|[/\\])_[^/\\]*$/.test(source.id)) return !target.startsWith(`${ownSlug(document)}-`);
  if (document.format === "asciidoc") return isPartOfBook(subject);
  if (document.format !== "rst") return false;
  const own = page.pageId?.value.toLowerCase();
  return (
    own === undefined ||
    !target.toLowerCase().startsWith(`${own}__`) ||
    [...pages.values()].some((other) => other !== page && other.structures.some(({ ids }) => ids.includes(target)))
  );
}

function ownSlug({ blocks }: LintSubject["document"]): string {
  const first = blocks.find((block) => block.type === "heading");
  return first?.type === "heading" ? slug(inlineText(first.content)) : "";
}

/** An AsciiDoc file without a title of its own is a part of a book, and one that includes others is not all of it. */
function isPartOfBook({ document, source }: LintSubject): boolean {
  const first = document.blocks.find((block) => block.type === "heading");
  return (first?.level ?? 1) > 1 || /^include::/m.test(source.text);
}
