/** Labels of examples with no example under them. */
import type { Block } from "../../document/document.ts";
import { childBlocks, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { defineRule } from "../../findings/rule.ts";
import { foldSpace } from "../../source/text.ts";
import { makeNumbering } from "../subject/numbering.ts";
import { defineLint } from "../subject/lint-rule.ts";

const rule = defineRule<{ label: string }>({
  id: "lint/empty-example",
  severity: "warning",
  summary: "An example is announced and missing",
  docs: {
    description:
      "A heading or line that announces an example of a request or response, followed by the next heading, the label of another example, or the end of the page. A label that is followed by any text (“None”) is not meant.",
    rationale: "Readers look for the example and find nothing: it was lost, or never written.",
    example: "“Example request”, and below it “Example response”",
    remediation: "Add the example, or say that there is none.",
  },
  joining: { habit: ({ data }) => JSON.stringify(data["label"]) },
  message: ({ label }) => `nothing stands under “${label}”`,
});

export const emptyExample = defineLint(rule, (subject, report) => {
  // a page without a call shows its examples as it likes; plain text has lost what an example is
  if (subject.page.operations.length === 0 || subject.document.format === "text") return;
  const numbered = makeNumbering();
  const blocks = [...outsideOfCells(subject.document.blocks)].filter(saysSomething);
  for (const [at, block] of blocks.entries()) {
    const label = labelOf(block, subject.vocabulary);
    const next = blocks[at + 1];
    if (label === null || !isEmptyBefore(block, label, next, subject.vocabulary)) continue;
    if (holdsWords(subject.source.text.slice(block.span.end, next?.span.start))) continue;
    report({
      data: { label: label.words },
      operation: null,
      fieldPath: null,
      fact: "example",
      detail: numbered(label.words),
      places: [{ span: block.span, role: "subject", words: label.words }],
      fix: { text: "Add the example, or say that there is none.", edits: [] },
    });
  }
});

function* outsideOfCells(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type !== "table") for (const inner of childBlocks(block)) yield* outsideOfCells(inner);
  }
}

/** What the page takes in from a file that is not there, and what no reader knows, is no example and not nothing either. */
const holdsWords = (markup: string): boolean => /[\p{L}\p{N}]/u.test(markup.replace(/<[^<>]*>/g, ""));

/** Lists and notes are known by what stands in them. */
function saysSomething(block: Block): boolean {
  if (block.type === "list" || block.type === "note") return false;
  if (block.type === "code") return block.text.trim() !== "";
  return block.type === "table" || inlineText(block.content).trim() !== "";
}

interface Label {
  readonly words: string;
  readonly kind: "request-example" | "response-example";
}

const LONGEST_LABEL = 60;

function labelOf(block: Block, vocabulary: Vocabulary): Label | null {
  if (block.type !== "heading" && block.type !== "paragraph") return null;
  const words = foldSpace(inlineText(block.content)).trim();
  // "Example: /lamps?id=7" holds what it announces; a heading may be a title
  if (words.length > LONGEST_LABEL || (block.type === "paragraph" && /[:：]\s?[^\s:：]/.test(words))) return null;
  const kind = vocabulary.section(words);
  return kind === "request-example" || kind === "response-example" ? { words, kind } : null;
}

function isEmptyBefore(block: Block, { kind }: Label, next: Block | undefined, vocabulary: Vocabulary): boolean {
  if (!next) return true;
  if (next.type === "heading") return block.type !== "heading" || next.level <= block.level;
  const other = labelOf(next, vocabulary);
  return other !== null && other.kind !== kind;
}
