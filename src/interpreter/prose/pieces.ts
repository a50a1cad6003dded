/**
 * Lines cut into pieces that are about one thing each. Writers put labels before what they say ("Range: 1 to 64", "**Default Value**" and
 * a paragraph below it), generators glue them together ("…the projectMinimum: 1Maximum: 64"); and a label that nobody knows names
 * something else than the field: a key of a map, one of several cases.
 */
import type { FactTopic } from "../../language/fact-language.ts";
import type { Language } from "../../language/language.ts";
import { remembered } from "../../source/remembered.ts";
import { byLanguage } from "./forms.ts";
import type { Line } from "./lines.ts";

export interface Piece {
  /** Without its label. */
  readonly text: string;
  readonly topic: FactTopic;
  readonly line: Line;
  /** The line that holds nothing but the label, where the piece stands right below it. */
  readonly label: Line | null;
  /** For the topic `other`: the thing that the unknown label names. */
  readonly of: string | null;
}

/** A label, for as long as lines belong to it. */
interface Open {
  readonly topic: FactTopic;
  readonly line: Line;
  /** Nothing stands behind the label on its own line. */
  readonly alone: boolean;
}

/** "0:" explains a value, and names nothing. */
const IDENTIFIER = /^(?=.*[A-Za-z])[\w./-]+$/;

export function piecesOf(lines: readonly Line[], languages: readonly Language[]): Piece[] {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    for (let top = open.at(-1); top && !belongs(line, top); top = open.at(-1)) open.pop();
    for (const { text, ...labels } of cutAtLabels(line.text, languages)) {
      const label = pieces.length === 0 && line.depth === 0 ? labels.first : labels.later;
      const rest = label ? text.slice(label.length).trim() : text;
      if (label) {
        for (let top = open.at(-1); top && top.line.depth === line.depth; top = open.at(-1)) open.pop();
        open.push({ topic: label.topic, line, alone: rest === "" });
        if (rest !== "")
          pieces.push({
            text: rest,
            topic: label.topic,
            line,
            label: null,
            of: label.topic === "other" ? labelName(text, label.length) : null,
          });
      } else {
        const above = open.at(-1);
        pieces.push({
          text,
          topic: above?.topic ?? "text",
          line,
          label: above?.alone && above.line === previous ? previous : null,
          of: null,
        });
      }
    }
    previous = line;
  }
  return pieces;
}

/** The parts of a line, each with the label that it begins with where it opens the description, and where it does not. */
const cutAtLabels = byLanguage((languages: readonly Language[]) =>
  remembered((line) =>
    cut(line, languages).map((text) => ({
      text,
      first: labelOf(text, languages, true),
      later: labelOf(text, languages, false),
    })),
  ),
);

const labelName = (text: string, length: number): string => text.slice(0, length).replace(/["\s:]/g, "");

/** Deeper lines belong to a label, and lines beside one that stands alone; inside a list item also those beside any. */
function belongs(line: Line, open: Open): boolean {
  if (line.depth > open.line.depth) return true;
  return line.item === open.line.item && (open.alone || line.depth > 0);
}

function cut(text: string, languages: readonly Language[]): string[] {
  return languages
    .reduce((parts, language) => parts.flatMap((part) => part.split(language.facts.cut)), [text])
    .flatMap((part) => part.trim() || []);
}

function labelOf(
  text: string,
  languages: readonly Language[],
  isFirst: boolean,
): { topic: FactTopic; length: number } | null {
  for (const { facts } of languages) {
    for (const { topic, pattern } of facts.labels) {
      const match = pattern.exec(text);
      if (match) return { topic, length: match[0].length };
    }
  }
  // "Minimum: 1" is a label and its fact in one
  if (languages.some(({ facts }) => facts.cut.exec(text)?.index === 0)) return null;
  for (const { facts } of languages) {
    const match = facts.anyLabel.exec(text);
    // what opens a description speaks of the field, unless it names a key: "image_id: required for …"
    if (match && (!isFirst || IDENTIFIER.test(labelName(text, match[0].length))))
      return { topic: "other", length: match[0].length };
  }
  return null;
}
