/**
 * "If the parameter exists, the value is A. If it does not, the value is B." Branches that exhaust one condition state the
 * values that there are; a single branch states nothing about other cases and stays a statement.
 */
import { EAST_ASIAN } from "../../language/scripts.ts";
import type { Constraint, Evidence, Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";
import { remembered } from "../../source/remembered.ts";
import { byLanguage, makeFormFinder } from "./forms.ts";
import type { Line } from "./lines.ts";
import { toValue, unique } from "./values.ts";

interface Branch {
  readonly condition: string;
  readonly value: Json;
  readonly evidence: Evidence;
}

export interface Branches {
  readonly constraints: readonly Constraint[];
  readonly statements: readonly Evidence[];
}

/** More branches are a table in prose; comparing each with each stays cheap. */
const MOST_BRANCHES = 20;

/** The values that complementary branches give, and every branch as a statement. */
export function readBranches(lines: readonly Line[], type: TypeExpression | null, language: Language): Branches {
  const branches = lines.flatMap((line) => branchesIn(line, type, language));
  const statements = branches.map(({ evidence }) => evidence);
  if (branches.length > MOST_BRANCHES || type?.kind === "boolean") return { constraints: [], statements };
  const exhausting = branches.filter((branch) =>
    branches.some((other) => other !== branch && areComplements(branch.condition, other.condition, language)),
  );
  const values = unique(exhausting.map((branch) => branch.value));
  const isAll = values.length > 1 && exhausting.length === branches.length;
  return {
    constraints: isAll
      ? [{ keyword: "enum", value: values, evidence: exhausting.map((branch) => branch.evidence) }]
      : [],
    statements,
  };
}

function branchesIn(line: Line, type: TypeExpression | null, language: Language): Branch[] {
  return branchClauses(line.text, language).flatMap(({ clause, matches }) => {
    for (const [, match] of matches) {
      const words = match.groups?.["value"];
      const value = words === undefined ? null : toValue(words, type, language);
      if (value !== null)
        return [
          {
            condition: conditionOf(clause, match),
            value,
            evidence: { span: line.span, words: line.words.length < 2 * clause.length ? line.words : clause.trim() },
          },
        ];
    }
    return [];
  });
}

const formsIn = makeFormFinder(({ fact }) => fact === "branch");

/** The clauses of a text that have a condition and the form of a branch. */
const branchClauses = byLanguage((language: Language) =>
  remembered((text) =>
    text
      .split(/(?<=[。;!?])|(?<=\.)\s+(?=[A-Z"])/)
      .filter((clause) => language.facts.condition.test(clause) && clause.length <= 600)
      .map((clause) => ({ clause, matches: formsIn(clause, language) }))
      .filter(({ matches }) => matches.length > 0),
  ),
);

/** The clause without its value: what remains is compared with the other branches' conditions. */
function conditionOf(clause: string, match: RegExpExecArray): string {
  return clause.replace(match.groups?.["value"] ?? "", "");
}

const CONTENT_WORD = new RegExp(String.raw`[a-z\d_]{3,}|[${EAST_ASIAN}]`, "gu");

/** True when two conditions speak of the same thing and one of them denies it. */
function areComplements(a: string, b: string, language: Language): boolean {
  const denies = (text: string): boolean => text.search(language.facts.negation) >= 0;
  if (denies(a) === denies(b)) return false;
  const words = (text: string): Set<string> =>
    new Set(text.replace(language.facts.negation, " ").toLowerCase().match(CONTENT_WORD) ?? []);
  const wordsA = words(a);
  const wordsB = words(b);
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared >= 0.5 * Math.min(wordsA.size, wordsB.size) && shared > 1;
}
