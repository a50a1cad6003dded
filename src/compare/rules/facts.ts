/**
 * For each kind of fact two rules: editions contradict each other (`…-differs`), or only some of them state it (`…-unstated`, a
 * milder thing). Generated from one table so that no kind has one without the other.
 */
import type { Json } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { restsOnProse } from "../../promises/prose.ts";
import type { Severity, Verdict } from "../../findings/finding.ts";
import { aboutField, type Rule } from "../../findings/rule.ts";
import { typeTitle } from "../../findings/type-title.ts";
import { type CompareRule, defineCompare, examplePlaces, otherPlace, subjectPlace } from "../compare-rule.ts";
import { type Silence, silenceOf } from "../silence.ts";
import {
  type ComparedOperation,
  FACT_NAMES,
  type FactName,
  type PromiseCell,
  type PromiseRow,
  wordsOfFact,
} from "../table.ts";

type Differs = { readonly field: string; readonly here: string; readonly there: string };
type Unstated = {
  readonly field: string;
  readonly value: string;
  readonly saying: number;
  /** False: the row's table has no type column. */ readonly column: boolean;
};

interface FactKind {
  readonly title: string;
  /** How grave a contradiction is. */
  readonly severity: Severity;
  /** "X has …": what a stated value says of the field. */
  readonly states: (value: string) => string;
}

const KINDS: Readonly<Record<FactName, FactKind>> = {
  type: { title: "the type of a field", severity: "error", states: (value) => `type ${value}` },
  required: { title: "whether a field is required", severity: "error", states: (value) => `required ${value}` },
  const: { title: "the fixed value of a field", severity: "warning", states: (value) => `fixed value ${value}` },
  enum: { title: "the values of a field", severity: "warning", states: (value) => `values ${value}` },
  default: { title: "the default of a field", severity: "warning", states: (value) => `default ${value}` },
  length: { title: "the length of a field", severity: "warning", states: (value) => `${value} characters` },
  range: { title: "the range of a field", severity: "warning", states: (value) => `range ${value}` },
  items: { title: "the number of items of a field", severity: "warning", states: (value) => `${value} items` },
  "multiple-of": { title: "the step of a field", severity: "warning", states: (value) => `multiple of ${value}` },
  format: { title: "the format of a field", severity: "warning", states: (value) => `format ${value}` },
  nullable: { title: "whether a field is nullable", severity: "warning", states: () => "null is allowed" },
  "read-only": { title: "whether a field is read-only", severity: "warning", states: () => "read-only" },
  deprecated: { title: "whether a field is deprecated", severity: "warning", states: () => "deprecated" },
};

export const factRules: readonly CompareRule[] = FACT_NAMES.flatMap((fact) => [
  differs(fact, KINDS[fact]),
  unstated(fact, KINDS[fact]),
]);

function differs(fact: FactName, { title, severity, states }: FactKind): CompareRule {
  const rule: Rule<Differs> = {
    id: `compare/${fact}-differs`,
    severity,
    summary: `Editions disagree on ${title}`,
    docs: {
      description: `Two editions of an operation contradict each other on ${title}. Equivalent words in two languages, and \`16384\` and \`16,384\`, are the same value.`,
      rationale: "At most one of them is right. Clients written from the other one fail, or check for the wrong thing.",
      example: `One page says “${states("A")}”, the other says ${states("B") === states("A") ? "the opposite" : `“${states("B")}”`}.`,
      remediation:
        "Correct the edition that the examples and recorded responses contradict. If neither decides, ask the service's developers.",
    },
    joining: {
      ...(fact === "type" ? { fact, rank: 4, title: typeTitle } : {}),
      ...(fact === "format" ? { fact } : {}),
    },
    ...aboutField(({ here, there }) => `${states(here)} here; another edition says ${there}`),
  };
  return defineCompare(rule, ({ operations }, report) => {
    for (const operation of operations) {
      for (const row of operation.rows) {
        const stated = withFound(row, fact);
        for (const statement of stated) {
          const { column, words, evidence } = statement;
          const others = stated.filter((other) => contradict(statement, other));
          const page = operation.editions[column]?.page;
          const other = others[0];
          const verdict = page ? weigh(operation, row, fact, stated, column) : null;
          // the side that is right is not at issue
          if (
            !page ||
            !other ||
            (verdict !== null && verdict.certainty !== "undecided" && !verdict.wrong.includes(page.source))
          )
            continue;
          report({
            data: { field: row.path, here: words, there: other.words },
            edition: page.source,
            operation: operation.name,
            fieldPath: row.path,
            fact,
            places: [
              subjectPlace(evidence),
              ...others.map((o) => otherPlace(o.evidence)),
              ...(fact === "type" ? examplePlaces(row, operation) : []),
            ],
            verdict,
            // what only a sentence says may have been read wrongly
            ...(severity === "error" && stated.some(({ isProse }) => isProse) ? { severity: "warning" as const } : {}),
          });
        }
      }
    }
  });
}

interface Statement {
  readonly column: number;
  /** Of a limit: its bounds by keyword, without those that say nothing. */
  readonly parts: Json;
  /** Of a limit: all its bounds. A length of at least 0 says nothing until another edition says at least 1. */
  readonly bounds: Json;
  readonly value: string;
  readonly words: string;
  readonly evidence: {
    readonly span: { readonly source: string; readonly start: number; readonly end: number };
    readonly words: string;
  };
  readonly isProse: boolean;
  /** No sentence form reads it: the numbers or words of a description say otherwise than another edition. */
  readonly isFound: boolean;
}

/** What the editions state, and what the words of an edition say instead that states nothing by itself. */
function withFound(row: PromiseRow, fact: FactName): Statement[] {
  const stated = statements(row, fact);
  if (stated.length === 0 || new Set(stated.map(({ value }) => value)).size > 1) return stated;
  const found = row.cells.flatMap((_, column): Statement[] => {
    const silence = silenceIn(row, fact, column, stated);
    if (silence?.kind !== "other") return [];
    const parts = normal(fact, silence.value);
    const words = wordsOfFact(silence.value);
    const { evidence } = silence;
    const bounds = silence.value;
    return [{ column, parts, bounds, value: JSON.stringify(parts), words, evidence, isProse: true, isFound: true }];
  });
  return [...stated, ...found];
}

/** How an edition that states no such fact stands to those that do; null where it states one, or has no such field. */
function silenceIn(row: PromiseRow, fact: FactName, column: number, stated: readonly Statement[]): Silence | null {
  const cell = row.cells[column];
  const other = stated.find((statement) => !statement.isFound);
  const there = other && row.cells[other.column];
  const value = there?.facts[fact]?.value;
  if (!cell || !there || value === undefined || cell.facts[fact] !== undefined) return null;
  return silenceOf(cell.promise.field, fact, { value, field: there.promise.field });
}

function statements(row: PromiseRow, fact: FactName): Statement[] {
  return row.cells.flatMap((cell, column) => {
    const stated = cell?.facts[fact];
    const evidence = stated?.evidence[0];
    return stated && evidence
      ? [
          {
            column,
            parts: normal(fact, stated.value),
            bounds: stated.value,
            value: JSON.stringify(normal(fact, stated.value)),
            words: stated.words,
            evidence,
            isProse: restsOnProse(stated.evidence, cell.promise.field),
            isFound: false,
          },
        ]
      : [];
  });
}

/** Both state it and at most one can be right. One that states only the upper limit contradicts no lower one. */
function contradict(a: Statement, b: Statement): boolean {
  if (a.value === b.value) return false;
  if (!isObject(a.parts) || !isObject(b.parts)) return true;
  // limits as they are stated; all else in one spelling
  const [own, other] = isObject(a.bounds) && isLimit(a.bounds) ? [a.bounds, b.bounds] : [a.parts, b.parts];
  if (!isObject(own) || !isObject(other)) return true;
  return Object.entries(own).some(
    ([part, value]) => Object.hasOwn(other, part) && JSON.stringify(other[part]) !== JSON.stringify(value),
  );
}

function isLimit(value: Readonly<Record<string, Json>>): boolean {
  return Object.values(value).every((bound) => typeof bound === "number");
}

function partsOf({ parts }: Statement): readonly string[] {
  return isObject(parts) ? Object.keys(parts) : [""];
}

/** "Integer" and "Number" are one kind on pages: writers use them for the same fields. A length of at least 0 says nothing. */
function normal(fact: FactName, value: Json): Json {
  if (fact === "type") return value === "integer" ? "number" : value;
  if ((fact === "default" || fact === "const") && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([part, one]) => [part, plainValue(one)]));
  if ((fact !== "length" && fact !== "items") || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([part, bound]) => !(part.startsWith("min") && bound === 0)));
}

/** "5" and 5, "300s" and 300, `"true"` and true: how a value is typed is another fact, and a unit is no other value. */
function plainValue(value: Json): Json {
  const text = typeof value === "string" ? value.trim() : JSON.stringify(value);
  return /^-?\d+(?:\.\d+)?(?= ?[A-Za-z]{1,2}$|$)/.exec(text)?.[0] ?? text;
}

/** Which editions are wrong: what all examples show decides; else a majority makes it probable. */
function weigh(
  operation: ComparedOperation,
  row: PromiseRow,
  fact: FactName,
  stated: readonly Statement[],
  column: number,
): Verdict {
  const source = (index: number): string => operation.editions[index]?.page.source ?? "";
  if (fact === "type") {
    const kinds = new Set(row.shown.map(({ kind }) => (kind === "integer" ? "number" : kind)));
    const [shown] = kinds;
    if (kinds.size === 1 && shown !== undefined) {
      const wrong = stated.filter(({ value }) => value !== JSON.stringify(shown)).map((s) => source(s.column));
      if (wrong.length > 0)
        return {
          certainty: "sure",
          wrong,
          because: `Every example shows ${/^[aeiou]/.test(shown) ? "an" : "a"} ${shown}.`,
        };
    }
  }
  const own = stated.filter(({ value }) => value === stated.find((s) => s.column === column)?.value);
  if (
    own.length === 1 &&
    stated.length > 2 &&
    new Set(stated.filter((s) => s.column !== column).map((s) => s.value)).size === 1
  ) {
    return {
      certainty: "probable",
      wrong: [source(column)],
      because: `${stated.length - 1} other editions agree with each other.`,
    };
  }
  const lone = stated.find((s) => stated.filter((t) => t.value === s.value).length === 1);
  if (
    lone &&
    lone.column !== column &&
    stated.length > 2 &&
    new Set(stated.filter((s) => s !== lone).map((s) => s.value)).size === 1
  )
    return {
      certainty: "probable",
      wrong: [source(lone.column)],
      because: "The other editions agree with each other.",
    };
  return {
    certainty: "undecided",
    wrong: [],
    because: "The editions are evenly divided; a recorded response would decide it.",
  };
}

function unstated(fact: FactName, { title, states }: FactKind): CompareRule {
  const rule: Rule<Unstated> = {
    id: `compare/${fact}-unstated`,
    severity: "info",
    summary: `Only some editions state ${title}`,
    docs: {
      description: `Some editions of an operation state ${title}. This one does not, and none contradicts them.`,
      rationale: "Readers of this edition learn less than readers of the others.",
      example: `One page says “${states("A")}”; the other says nothing about it.`,
      remediation: "Add it here, or remove it from the other editions if it is no longer true.",
    },
    joining: {
      ...(fact === "type"
        ? { fact, rank: 10, mistake: ({ data }) => (data["column"] === false ? "no type column" : null) }
        : {}),
      ...(fact === "format" ? { fact } : {}),
      lacking: "edition",
      unstated: true,
    },
    ...aboutField(({ value }) => `other editions say ${states(value)}; this one does not`),
  };
  return defineCompare(rule, ({ operations }, report) => {
    for (const operation of operations) {
      for (const row of operation.rows) {
        const stated = withFound(row, fact);
        if (stated.some((a) => stated.some((b) => contradict(a, b)))) continue;
        const first = stated.toSorted((a, b) => partsOf(b).length - partsOf(a).length)[0];
        if (!first) continue;
        if (fact === "required" && row.key.startsWith("response")) continue;
        row.cells.forEach((cell, column) => {
          const page = operation.editions[column]?.page;
          const evidence = cell?.promise.field.description?.evidence[0] ?? cell?.promise.field.name.evidence[0];
          if (!cell || !page || !evidence || impliedBy(cell, fact)) return;
          const silence = silenceIn(row, fact, column, stated);
          if (silence !== null && silence.kind !== "silent") return;
          const own = stated.find((statement) => statement.column === column);
          if (own && (partsOf(own).length === partsOf(first).length || holdsRest(cell, fact, first))) return;
          const saying = stated.filter((statement) => partsOf(statement).length === partsOf(first).length);
          report({
            data: {
              field: row.path,
              value: first.words,
              saying: saying.length,
              column: cell.promise.field.type !== null,
            },
            edition: page.source,
            operation: operation.name,
            fieldPath: row.path,
            fact,
            places: [subjectPlace(own?.evidence ?? evidence), ...saying.map((s) => otherPlace(s.evidence))],
          });
        });
      }
    }
  });
}

/** The sentence form took a part of the limits only: the words have them all. */
function holdsRest({ promise }: PromiseCell, fact: FactName, { bounds }: Statement): boolean {
  return silenceOf(promise.field, fact, { value: bounds, field: promise.field }).kind === "stated";
}

/** A fixed value is also the only value; "under a condition" also says whether a field must be sent. */
function impliedBy({ facts, promise }: PromiseCell, fact: FactName): boolean {
  if (fact === "enum" && facts.const !== undefined) return true;
  // a word that could not be read is a word all the same
  if (fact === "type" && promise.field.type?.evidence.some(({ words }) => /\p{L}/u.test(words))) return true;
  return fact === "required" && facts.required === undefined && promise.field.required !== null;
}
