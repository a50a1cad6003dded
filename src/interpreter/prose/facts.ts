/**
 * Facts that a field's description states in words, as constraints. Precision comes first: a false constraint is worse than a
 * missing one. What is said only as an example, or only under a condition, is no constraint; the latter is kept as a statement.
 */
import type { Constraint, Evidence, Json, Keyword, TypeExpression } from "../../api-model/api-page.ts";
import { flatText } from "../../document/visit.ts";
import type { FactPattern, Language } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../table.ts";
import { readBranches } from "./branches.ts";
import { descriptionLines, type Line } from "./lines.ts";
import { listedValues } from "./value-lists.ts";
import { toNumber, toValue, toValues } from "./values.ts";

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

/** What the description, default and value columns of a row state. */
export function readFacts(field: FieldWords): ReadFacts {
  const lines = field.cells.description ? descriptionLines(field.cells.description.blocks) : [];
  const found: Constraint[] = [];
  const statements: { reason: string; evidence: Evidence }[] = [];
  for (const language of field.vocabulary.languages) {
    const branches = readBranches(lines, field.type, language);
    found.push(...branches.constraints);
    statements.push(...branches.statements);
    found.push(...listedValues(lines, field.type, language));
    for (const line of lines) {
      for (const sentence of sentencesOf(line, language)) found.push(...readSentence(sentence, line, field, language));
    }
  }
  found.push(...columnFacts(field));
  return { constraints: settle(found, field.type), statements };
}

/** Sentences of a line without their illustrations: "for example" and what follows it say nothing about other values. */
function sentencesOf(line: Line, language: Language): string[] {
  return line.text.split(/(?<=[。!?])|(?<=[.;])\s+(?=[A-Z"\p{Script=Han}])/u).map((sentence) => {
    const plain = sentence.replace(/\([^()]*\)/g, (inner) => (language.facts.illustration.test(inner) ? "" : inner));
    const at = plain.search(language.facts.illustration);
    return (at < 0 ? plain : plain.slice(0, at)).trim();
  });
}

function readSentence(sentence: string, line: Line, field: FieldWords, language: Language): Constraint[] {
  if (sentence === "") return [];
  const conditional = language.facts.condition.test(sentence);
  // the page's own words; of a long paragraph only the sentence
  const evidence: Evidence = { span: line.span, words: line.words.length <= LONGEST_QUOTE ? line.words : sentence };
  const taken = new Set<string>();
  return language.facts.patterns.flatMap((pattern): Constraint[] => {
    if (taken.has(pattern.fact)) return [];
    // the fact that needs no condition to be told is void under one
    if (conditional && pattern.fact !== "required-if" && pattern.fact !== "also" && pattern.fact !== "nullable" && !(pattern.fact === "minimum" || pattern.fact === "maximum")) return [];
    const match = pattern.pattern.exec(sentence);
    if (!match) return [];
    const constraints = constraintsOf(pattern, match, field.type, language).map(([keyword, value]): Constraint => ({ keyword, value, evidence: [evidence] }));
    if (constraints.length > 0) taken.add(pattern.fact);
    return constraints;
  });
}

function constraintsOf(pattern: FactPattern, match: RegExpExecArray, type: TypeExpression | null, language: Language): (readonly [Keyword, Json])[] {
  const group = (name: string): string => match.groups?.[name] ?? "";
  switch (pattern.fact) {
    case "const":
      return one("const", toValue(group("value"), type, language));
    case "default":
      return one("default", toValue(group("value"), type, language));
    case "enum":
      return type?.kind === "boolean" ? [] : one("enum", toValues(group("values"), type, language));
    case "length":
      return [...sized(type, "min", toNumber(group("low"))), ...sized(type, "max", toNumber(group("high")))];
    case "min-length":
      return sized(type, "min", toNumber(group("value")));
    case "max-length":
      return sized(type, "max", toNumber(group("value")));
    case "range":
      return isNumeric(type) ? [...one("minimum", toNumber(group("low"))), ...one("maximum", toNumber(group("high")))] : [];
    case "minimum":
    case "maximum": {
      const numbers = (group("values") || group("value")).split(/or|或/).map(toNumber);
      const number = numbers.includes(null) ? null : Math.max(...numbers.filter((n) => n !== null));
      // on a string, "Minimum: 1" is how generators write its length
      return isNumeric(type) ? one(pattern.fact, number) : sized(type, pattern.fact === "minimum" ? "min" : "max", number);
    }
    case "also":
      return isNumeric(type) ? one("also", asList(toNumber(group("value")))) : [];
    case "multiple-of":
      return isNumeric(type) ? one("multipleOf", toNumber(group("value"))) : [];
    case "format":
      return type === null || type.kind === "string" ? one("format", pattern.format ?? null) : [];
    case "nullable":
      return [["nullable", true]];
    case "read-only":
      return [["readOnly", true]];
    case "deprecated":
      return [["deprecated", true]];
    case "required-if":
      return [["condition", match[0]]];
    default:
      return [];
  }
}

const one = (keyword: Keyword, value: Json | null): (readonly [Keyword, Json])[] => (value === null ? [] : [[keyword, value]]);
const asList = (value: number | null): Json | null => (value === null ? null : [value]);
const isNumeric = (type: TypeExpression | null): boolean => type?.kind === "integer" || type?.kind === "number";

/** A length of a string, a count of a list's items; of anything else it says nothing that could be checked. */
function sized(type: TypeExpression | null, end: "min" | "max", value: number | null): (readonly [Keyword, Json])[] {
  if (value === null || value < 0) return [];
  if (type?.kind === "array") return [[end === "min" ? "minItems" : "maxItems", value]];
  return type === null || type.kind === "string" ? [[end === "min" ? "minLength" : "maxLength", value]] : [];
}

/** Columns of their own for default and values. */
function columnFacts(field: FieldWords): Constraint[] {
  const { default: standard, values } = field.cells;
  const [language] = field.vocabulary.languages;
  if (!language) return [];
  const out: Constraint[] = [];
  for (const [keyword, cell] of [["default", standard], ["enum", values]] as const) {
    const words = cell ? flatText(cell.blocks) : "";
    if (!cell || words === "" || field.vocabulary.isNone(words)) continue;
    const value = keyword === "default" ? toValue(words, field.type, language) : toValues(words, field.type, language);
    if (value !== null) out.push({ keyword, value, evidence: [{ span: cell.span, words }] });
  }
  return out;
}

/**
 * One constraint per keyword. The same value said twice keeps both places. Values that contradict each other cancel out, except
 * that of two lists of values the later holds: generators repeat the list below the explanations.
 */
function settle(found: readonly Constraint[], type: TypeExpression | null): Constraint[] {
  const byKeyword = new Map<Keyword, Constraint>();
  const contradicted = new Set<Keyword>();
  for (const constraint of found) {
    const known = byKeyword.get(constraint.keyword);
    if (!known) byKeyword.set(constraint.keyword, constraint);
    else if (JSON.stringify(known.value) === JSON.stringify(constraint.value)) byKeyword.set(constraint.keyword, { ...known, evidence: [...known.evidence, ...constraint.evidence] });
    else if (constraint.keyword === "enum") byKeyword.set("enum", constraint);
    else if (constraint.keyword !== "condition") contradicted.add(constraint.keyword);
  }
  const settled = [...byKeyword.values()].filter((c) => !contradicted.has(c.keyword));
  const has = (keyword: Keyword): Json | undefined => settled.find((c) => c.keyword === keyword)?.value;
  return settled.filter((c) => {
    if (c.keyword === "enum" && has("const") !== undefined) return false;
    if (c.keyword === "enum" && type?.kind === "boolean") return false;
    if (c.keyword === "also") return has("minimum") !== undefined || has("maximum") !== undefined;
    return true;
  });
}
