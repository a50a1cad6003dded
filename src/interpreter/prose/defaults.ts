/** Every default that a row states without a condition: in a sentence, in its column, as the marked one of its values. */
import type { Evidence, Json } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";
import { alwaysFacts, type FieldWords } from "./facts.ts";
import { descriptionLines } from "./lines.ts";
import { toValue } from "./values.ts";

export interface StatedDefault {
  readonly value: Json;
  readonly evidence: Evidence;
}

/** In the order of the page's sentences, marked values last. */
export function readDefaults(field: FieldWords): StatedDefault[] {
  const stated = alwaysFacts(field)
    .filter(({ keyword }) => keyword === "default")
    .flatMap(({ value, evidence: [evidence] }) => (evidence ? [{ value, evidence }] : []));
  // two sentences may speak of two versions, two regions, two kinds
  const isInColumn = ({ evidence }: StatedDefault): boolean => evidence.span.start === field.cells.default?.span.start;
  const first = stated.find((one) => !isInColumn(one));
  const told = new Set(stated.flatMap((one) => (isInColumn(one) ? [] : [JSON.stringify(one.value)])));
  if (!first || told.size > 1) return [];
  const lines = field.cells.description ? descriptionLines(field.cells.description.blocks) : [];
  const marked = lines.flatMap((line) =>
    field.vocabulary.languages.flatMap((language) =>
      markedValues(line.text, language).map((value): StatedDefault => ({ value, evidence: line })),
    ),
  );
  // several marks are of several cases
  return marked.length === 1 ? [...stated, ...marked] : stated;
}

/** "discard: drop it, forward: pass it on (default)": the value that begins the part with the mark. */
function markedValues(text: string, language: Language): Json[] {
  const { facts } = language;
  if (!facts.defaultMark.test(text)) return [];
  return text.split(/[;,。、]\s?|\.\s/).flatMap((part) => {
    const value = MARKED.exec(part)?.groups?.["value"];
    return value !== undefined && facts.defaultMark.test(part) && !facts.condition.test(part)
      ? [toValue(value, null, language) ?? value]
      : [];
  });
}

const MARKED = /^\s*(?:-\s)?"?(?<value>[A-Za-z0-9][\w.-]*)"?\s?(?::|\()/;
