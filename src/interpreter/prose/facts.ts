/**
 * Facts that a field's description states in words, as constraints. Precision comes first: a false constraint is worse than a
 * missing one. What is said only as an example, or only under a condition, is no constraint; the latter is kept as a statement.
 */
import type { Constraint, Evidence, Json, TypeExpression } from "../../api-model/api-page.ts";
import { flatText } from "../../document/visit.ts";
import type { Cell } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { readBranches } from "./branches.ts";
import { descriptionLines, type Line } from "./lines.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { sentenceFacts, type StatedFact } from "./sentence-facts.ts";
import { sentencesOf } from "./sentences.ts";
import { type FoundFact, settle } from "./settle.ts";
import { eachValue, gluedValues, inlineList, listedValues, numberedValues } from "./value-lists.ts";
import { toValue, toValues, valueText } from "./values.ts";

export interface FieldWords {
  readonly name: string;
  readonly type: TypeExpression | null;
  readonly cells: TableRow["cells"];
  readonly vocabulary: Vocabulary;
}

export interface ReadFacts {
  readonly constraints: readonly Constraint[];
  readonly statements: readonly { readonly reason: string; readonly evidence: Evidence }[];
}

const LONGEST_QUOTE = 160;

/** Explanations of glued values stand no more pieces before them. */
const NEAR = 30;

/** What the description, default and value columns of a row state, and its type column where that has no type. */
export function readFacts(field: FieldWords): ReadFacts {
  const { found, branched } = statedFacts(field);
  const { constraints, conditional } = settle(found, field.type);
  const statements = uniquePlaces([...branched, ...conditional]).map((evidence) => ({
    reason: "holds only under a condition that is no field of the answer",
    evidence,
  }));
  return { constraints, statements };
}

/** Every fact that holds without a condition, those that contradict each other too. */
export function alwaysFacts(field: FieldWords): Constraint[] {
  return statedFacts(field).found.flatMap(({ holds, constraint }) => (holds === "always" ? [constraint] : []));
}

function statedFacts(field: FieldWords): { readonly found: FoundFact[]; readonly branched: Evidence[] } {
  // each by itself: a label at the end of the description says nothing of another cell
  const told = [field.cells.description, wordsForType(field)].flatMap((cell) => (cell ? [toldIn(cell, field)] : []));
  const found = told.flatMap((one) => one.found);
  const columns = columnFacts(field);
  for (const piece of columnPieces(field.cells, field.vocabulary))
    found.push(
      ...pieceFacts(piece, field).filter(
        ({ constraint }) => !columns.some(({ keyword }) => keyword === constraint.keyword),
      ),
    );
  found.push(...columns.map(always));
  return { found, branched: told.flatMap((one) => one.branched) };
}

function toldIn(cell: Cell, field: FieldWords): { readonly found: FoundFact[]; readonly branched: Evidence[] } {
  const lines = descriptionLines(cell.blocks);
  const { languages } = field.vocabulary;
  const found: FoundFact[] = [];
  const branched: Evidence[] = [];
  const explained = new Set<Line>();
  for (const language of languages) {
    const branches = readBranches(lines, field.type, language);
    found.push(...branches.constraints.map(always));
    for (const statement of branches.statements) branched.push(statement);
    const lists = listedValues(lines, field, language);
    found.push(...lists.constraints.map((constraint) => ({ ...always(constraint), listed: true })));
    for (const item of lists.items) explained.add(item);
  }
  const pieces = piecesOf(lines, languages)
    .filter(({ line, topic }) => !explained.has(line) && topic !== "example")
    .map((piece) => (isNamed(piece, field) ? { ...piece, topic: "text" as const } : piece));
  pieces.forEach((piece, at) => {
    found.push(...pieceFacts(piece, field));
    found.push(...numbered(piece, field));
    found.push(...flattenedList(piece, pieces.slice(Math.max(0, at - NEAR), at), field));
  });
  return { found, branched };
}

/** "Must be one of:" over a list of values, where the type would stand. */
const wordsForType = ({ type, cells }: FieldWords): Cell | undefined =>
  type?.kind === "unknown" ? cells.type : undefined;

/** "State: 0 = closed": a label that is the field's own name speaks of the field. */
function isNamed({ topic, of }: Piece, { name }: FieldWords): boolean {
  return topic === "other" && of !== null && of.toLowerCase() === name.toLowerCase();
}

const always = (constraint: Constraint): FoundFact => ({ constraint, holds: "always", listed: false });

function pieceFacts(piece: Piece, field: FieldWords): FoundFact[] {
  const { languages } = field.vocabulary;
  return sentencesOf(piece.text, languages).flatMap((sentence) =>
    languages.flatMap((language) =>
      sentenceFacts(sentence, piece.topic, field, language).map((fact): FoundFact => {
        const { keyword, value } = fact;
        // the page's own words; of a long paragraph only the sentence
        const words = piece.line.words.length <= LONGEST_QUOTE ? piece.line.words : sentence.text;
        return {
          constraint: { keyword, value, evidence: [belowLabel(piece, words)] },
          holds: holdsOf(fact, piece),
          listed: false,
        };
      }),
    ),
  );
}

/** What stands behind an unknown label is about something else, but for "flavorid: … The default value is flavorid." */
function holdsOf({ keyword, value, conditional }: StatedFact, { topic, of }: Piece): FoundFact["holds"] {
  if (topic === "other" && !(keyword === "default" && valueText(value) === of)) return "part";
  if (value === null) return "part";
  return conditional ? "case" : "always";
}

/** A bare "1" says what it is together with the label right above it: "Default Value 1". */
function belowLabel({ line, label }: Piece, words: string): Evidence {
  return label && label.span.end <= line.span.start
    ? { span: { ...line.span, start: label.span.start }, words: `${label.words} ${words}` }
    : { span: line.span, words };
}

/** Numbers that a sentence explains one by one: "0: disabled, 1: enabled". */
function numbered({ text, topic, line }: Piece, { type, vocabulary }: FieldWords): FoundFact[] {
  if (topic === "default" || topic === "other" || type?.kind === "boolean" || !/\d/.test(text)) return [];
  const { languages } = vocabulary;
  return sentencesOf(text, languages).flatMap((sentence): FoundFact[] => {
    const read = languages.map((language) => numberedValues(sentence.text, type, language, languages));
    const values = read.includes(null) ? null : read[0];
    const evidence = [{ span: line.span, words: line.words }];
    return sentence.holds === "always" && values ? [always({ keyword: "enum", value: values, evidence })] : [];
  });
}

/** Values that flattened cells run together behind their label. */
function flattenedList(piece: Piece, before: readonly Piece[], { type, vocabulary }: FieldWords): FoundFact[] {
  if (piece.topic !== "values" || type?.kind === "boolean") return [];
  const text = before
    .map((earlier) => (earlier.of === null ? earlier.text : `${earlier.of}: ${earlier.text}`))
    .join(" ");
  for (const language of vocabulary.languages) {
    const values = inlineList(piece.text, type, language) ?? gluedValues(piece.text, text, type, language);
    if (values !== null)
      return [
        {
          ...always({ keyword: "enum", value: values, evidence: [{ span: piece.line.span, words: piece.line.words }] }),
          listed: true,
        },
      ];
  }
  return [];
}

/** Columns of their own for default and values. */
function columnFacts(field: FieldWords): Constraint[] {
  const { default: standard, values } = field.cells;
  const [language] = field.vocabulary.languages;
  if (!language) return [];
  const out: Constraint[] = [];
  for (const [keyword, cell] of [
    ["default", standard],
    ["enum", values],
  ] as const) {
    const words = cell ? flatText(cell.blocks) : "";
    if (!cell || words === "" || field.vocabulary.isNone(words)) continue;
    const value: Json | null =
      keyword === "default"
        ? toValue(words, field.type, language)
        : (toValues(words, field.type, language) ?? lineValues(cell, field));
    if (value !== null) out.push({ keyword, value, evidence: [{ span: cell.span, words }] });
  }
  return out;
}

/** Values that stand one on each line, or in a list, of a column of their own. */
function lineValues({ blocks }: Cell, { type, vocabulary }: FieldWords): Json[] | null {
  const lines = descriptionLines(blocks);
  if (type?.kind === "boolean") return null;
  for (const language of vocabulary.languages) {
    const values = eachValue(lines, type, language);
    if (values !== null) return values;
  }
  return null;
}

/** What a column of values or limits says in words is a piece of the description: "1 to 64 characters", "0-100". */
function columnPieces(cells: TableRow["cells"], vocabulary: Vocabulary): Piece[] {
  return (
    [
      [cells.values, "values"],
      [cells.constraint, "text"],
      [cells.default, "default"],
    ] as const
  ).flatMap(([cell, topic]) =>
    cell && !(topic === "default" && vocabulary.isNone(flatText(cell.blocks)))
      ? piecesOf(descriptionLines(cell.blocks), vocabulary.languages).map((piece) =>
          piece.topic === "text" ? { ...piece, topic } : piece,
        )
      : [],
  );
}

function uniquePlaces(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((place) => [`${place.span.start} ${place.words}`, place])).values()];
}
