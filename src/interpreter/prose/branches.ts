/**
 * "If the parameter exists, the value is A. If it does not, the value is B." Branches that exhaust one condition state the
 * values that there are; a single branch states nothing about other cases and stays a statement.
 */
import type { Constraint, Evidence, Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";
import type { Line } from "./lines.ts";
import { toValue, unique } from "./values.ts";

interface Branch {
  readonly condition: string;
  readonly value: Json;
  readonly evidence: Evidence;
}

export interface Branches {
  readonly constraints: readonly Constraint[];
  readonly statements: readonly { readonly reason: string; readonly evidence: Evidence }[];
}

/** The values that complementary branches give, and the branches that stand alone. */
export function readBranches(lines: readonly Line[], type: TypeExpression | null, language: Language): Branches {
  const branches = lines.flatMap((line) => branchesIn(line, type, language));
  const exhausting = branches.filter((branch) => branches.some((other) => other !== branch && areComplements(branch.condition, other.condition, language)));
  const alone = branches.filter((branch) => !exhausting.includes(branch));
  const values = unique(exhausting.map((branch) => branch.value));
  return {
    constraints: values.length > 1 && alone.length === 0 && type?.kind !== "boolean" ? [{ keyword: "enum", value: values, evidence: exhausting.map((branch) => branch.evidence) }] : [],
    statements: branches.map(({ evidence }) => ({ reason: "holds only under a condition that is no field of the answer", evidence })),
  };
}

function branchesIn(line: Line, type: TypeExpression | null, language: Language): Branch[] {
  const patterns = language.facts.patterns.filter((p) => p.fact === "branch");
  return line.text.split(/(?<=[。;!?])|(?<=\.)\s+(?=[A-Z"])/).flatMap((clause) => {
    if (!language.facts.condition.test(clause)) return [];
    for (const { pattern } of patterns) {
      const match = pattern.exec(clause);
      const words = match?.groups?.["value"];
      const value = words === undefined ? null : toValue(words, type, language);
      if (match && value !== null) return [{ condition: conditionOf(clause, match), value, evidence: { span: line.span, words: line.words.length < 2 * clause.length ? line.words : clause.trim() } }];
    }
    return [];
  });
}

/** The clause without its value: what remains is compared with the other branches' conditions. */
function conditionOf(clause: string, match: RegExpExecArray): string {
  return clause.replace(match.groups?.["value"] ?? "", "");
}

/** True when two conditions speak of the same thing and one of them denies it. */
function areComplements(a: string, b: string, language: Language): boolean {
  const denies = (text: string): boolean => text.search(language.facts.negation) >= 0;
  if (denies(a) === denies(b)) return false;
  const words = (text: string): Set<string> => new Set(text.replace(language.facts.negation, " ").toLowerCase().match(/[a-z\d_]{3,}|\p{Script=Han}/gu) ?? []);
  const wordsA = words(a);
  const wordsB = words(b);
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared >= 0.5 * Math.min(wordsA.size, wordsB.size) && shared > 1;
}
