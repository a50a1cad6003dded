/** Brings together what the sentences of one description state. */
import type { Constraint, Evidence, Json, Keyword, TypeExpression } from "../../api-model/api-page.ts";

export interface FoundFact {
  readonly constraint: Constraint;
  /** `case`, `part`: holds under a condition only, or of something that a label names. It may contradict what holds always. */
  readonly holds: "always" | "case" | "part";
  /** From a list under a label: generators repeat below the prose which values there are. */
  readonly listed: boolean;
}

export interface Settled {
  readonly constraints: Constraint[];
  /** Where facts stand that hold under a condition only. */
  readonly conditional: Evidence[];
}

/**
 * One constraint per keyword. The same value said twice keeps both places. Values that contradict each other cancel out; of values in
 * prose and a list of them, the list holds.
 */
export function settle(found: readonly FoundFact[], type: TypeExpression | null): Settled {
  const byKeyword = new Map<Keyword, FoundFact>();
  const contradicted = new Set<Keyword>();
  for (const fact of found.filter(({ holds }) => holds === "always")) {
    const { keyword, value, evidence } = fact.constraint;
    const known = byKeyword.get(keyword);
    if (!known) byKeyword.set(keyword, fact);
    else if (isSame(known.constraint.value, value))
      byKeyword.set(keyword, {
        ...known,
        constraint: { ...known.constraint, evidence: joined(known.constraint.evidence, evidence) },
      });
    else if (keyword === "also") byKeyword.set(keyword, withMore(known, fact));
    else if (keyword === "condition") continue;
    else if (keyword === "enum" && known.listed !== fact.listed) byKeyword.set(keyword, known.listed ? known : fact);
    else contradicted.add(keyword);
  }
  for (const { constraint } of found.filter(({ holds }) => holds !== "always")) {
    const known = byKeyword.get(constraint.keyword);
    if (known && (!known.listed || constraint.value === null) && !isWithin(constraint, known.constraint.value))
      contradicted.add(constraint.keyword);
  }
  const settled = [...byKeyword.values()]
    .map(({ constraint }) => constraint)
    .filter(({ keyword }) => !contradicted.has(keyword));
  return {
    constraints: consistent(settled, type),
    conditional: found
      .filter(({ holds }) => holds === "case")
      .flatMap(({ constraint }) => constraint.evidence.slice(0, 1)),
  };
}

/** Values that are taken beside a range add up: "0 means none", "-1 means all". */
function withMore(known: FoundFact, { constraint }: FoundFact): FoundFact {
  const values = [known.constraint.value, constraint.value].flat();
  const evidence = joined(known.constraint.evidence, constraint.evidence);
  return { ...known, constraint: { ...known.constraint, value: [...new Set(values)], evidence } };
}

/** What cannot stand beside the rest goes. */
function consistent(constraints: readonly Constraint[], type: TypeExpression | null): Constraint[] {
  const has = (...keywords: readonly Keyword[]): boolean =>
    constraints.some(({ keyword }) => keywords.includes(keyword));
  const limit = (keyword: Keyword): number =>
    Number(constraints.find((c) => c.keyword === keyword)?.value ?? Number.NaN);
  const besideRange = (values: Json): readonly Json[] =>
    (Array.isArray(values) ? (values as readonly Json[]) : []).filter(
      (value) => Number(value) < limit("minimum") || Number(value) > limit("maximum"),
    );
  return constraints.flatMap((constraint) => {
    const { keyword, value } = constraint;
    if (keyword === "enum") return has("const") || type?.kind === "boolean" ? [] : [constraint];
    if (keyword !== "also") return [constraint];
    const beside = besideRange(value);
    return beside.length > 0 ? [{ ...constraint, value: beside }] : [];
  });
}

/** Whether what holds in one case leaves what holds in general true: it may say less, not something else. */
function isWithin({ keyword, value }: Constraint, general: Json): boolean {
  if (Array.isArray(value) && Array.isArray(general))
    return value.every((one) => general.some((other) => isSame(one, other)));
  if (typeof value === "number" && typeof general === "number") {
    if (keyword.startsWith("max")) return value <= general;
    if (keyword.startsWith("min")) return value >= general;
  }
  return isSame(value, general);
}

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

function joined(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  const key = ({ span, words }: Evidence): string => `${span.start} ${words}`;
  return [...new Map([...a, ...b].map((evidence) => [key(evidence), evidence])).values()];
}
