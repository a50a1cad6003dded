/** Candidates that are told line by line: "Request URL:" with the URI, "Method:" with the method, as lines, items, headings or rows. */
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import type { Candidate } from "./candidate.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { findUris, methodIn, uriIn } from "../cells/uri.ts";

interface Line {
  readonly text: string;
  readonly item: number;
  readonly span: Span;
}

interface Said<T> {
  readonly value: T;
  readonly line: Line;
}

/** The lines that tell URI and method stand next to each other, or under neighbouring headings. */
const FARTHEST = 6;

/** Each URI with the method told nearest to it. */
export function labelledRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  let uri: Said<NonNullable<ReturnType<typeof uriIn>>> | null = null;
  let method: Said<string> | null = null;
  for (const { label, value } of labelledLines(linesOf(items), vocabulary)) {
    const whole = label === "uri" ? findUris(value.text)[0] : undefined;
    if (whole) {
      found.push({
        match: whole,
        item: value.item,
        evidence: { span: value.span, words: whole.words },
        form: "labelled",
      });
      uri = null;
      method = null;
      continue;
    }
    if (label === "uri") {
      const target = uriIn(value.text);
      uri = target ? { value: target, line: value } : uri;
    } else {
      const word = methodIn(value.text);
      method = word === null ? method : { value: word, line: value };
    }
    if (!uri || !method || Math.abs(uri.line.item - method.line.item) > FARTHEST) continue;
    const words = `${method.value} ${uri.line.text}`;
    found.push({
      match: { method: method.value, ...uri.value, words, start: 0, end: 0 },
      item: uri.line.item,
      evidence: { span: uri.line.span, words: uri.line.text },
      form: "labelled",
    });
    uri = null;
    method = null;
  }
  return found;
}

/** "Label: value" on one line, or the value on the line after the label. */
function labelledLines(
  lines: readonly Line[],
  vocabulary: Vocabulary,
): { readonly label: "uri" | "method"; readonly value: Line }[] {
  return lines.flatMap((line, at) => {
    const [, before = line.text, rest = ""] = /^([^:：]{1,30})[:：]\s*(.*)$/.exec(line.text) ?? [];
    const label = vocabulary.operationLabel(before);
    if (label === null) return [];
    const value = rest === "" ? lines[at + 1] : { ...line, text: rest };
    return value ? [{ label, value }] : [];
  });
}

function linesOf(items: readonly OutlineItem[]): Line[] {
  return items.flatMap(({ block }, item) => {
    if (block.type === "table")
      // two cells of a row say what a line says with a colon
      return block.rows.flatMap(({ cells, span }) => {
        const texts = cells.map((cell) => flatText(cell.blocks));
        return texts.length === 2 ? [{ text: `${texts[0]?.replace(/[:：]$/, "")}: ${texts[1]}`, item, span }] : [];
      });
    // a long block shows a call, it does not tell what to call
    if (block.type === "code" && block.lineOffsets.length > FARTHEST) return [];
    const text = block.type === "code" ? block.text : inlineText(block.content);
    return text
      .split("\n")
      .flatMap((line) => (line.trim() === "" ? [] : [{ text: foldSpace(line), item, span: block.span }]));
  });
}
