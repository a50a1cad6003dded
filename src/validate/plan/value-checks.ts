/** The constraints of a row as checks of a value. */
import type { Constraint, Json } from "../../api-model/api-page.ts";
import { FRACTION, INTEGER, LIST, STRING } from "./json-types.ts";
import { patternCheck } from "./linear-pattern.ts";
import { exactBound, type Keeps, keepsConst, keepsFormat, keepsLimit, type Limit } from "./kept-constraints.ts";
import type { Rule } from "../../findings/rule.ts";
import { constRule } from "../rules/const.ts";
import { formatRule } from "../rules/format.ts";
import { limitsRule } from "../rules/limits.ts";

const NUMBERS = INTEGER | FRACTION;

/** What a constraint speaks of, and whether a value keeps it; null for what traffic cannot break. */
interface ConstraintCheck {
  readonly rule: Rule["id"];
  readonly kinds: number;
  readonly keeps: Keeps;
}

/** @param also values that are allowed beside a range: -1 beside 1 to 1826 */
export function constraintCheck(
  { keyword, value, evidence }: Constraint,
  also: readonly Json[],
): ConstraintCheck | null {
  switch (keyword) {
    case "const":
      return { rule: constRule.id, kinds: SCALAR, keeps: keepsConst(value) };
    case "format": {
      const keeps = typeof value === "string" ? keepsFormat(value) : null;
      return keeps && { rule: formatRule.id, kinds: STRING, keeps };
    }
    case "pattern": {
      const keeps = typeof value === "string" ? patternCheck(value) : null;
      return (
        keeps && {
          rule: formatRule.id,
          kinds: STRING,
          keeps: (one) => typeof one !== "string" || keeps(one),
        }
      );
    }
    case "uniqueItems":
      return value === true ? { rule: limitsRule.id, kinds: LIST, keeps: hasNoDuplicates } : null;
    case "minLength":
    case "maxLength":
      return limit(keyword, value, STRING, []);
    case "minItems":
    case "maxItems":
      return limit(keyword, value, LIST, []);
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
      return limit(
        keyword,
        typeof value === "number"
          ? exactBound(
              value,
              evidence.map(({ words }) => words),
            )
          : value,
        NUMBERS,
        also,
      );
    case "enum":
    case "default":
    case "nullable":
    case "readOnly":
    case "writeOnly":
    case "deprecated":
    case "also":
    case "condition":
      return null;
  }
}

/** Longer lists are not judged. */
const LONGEST_LIST = 10_000;

function hasNoDuplicates(value: Json): boolean {
  if (!Array.isArray(value) || value.length > LONGEST_LIST) return true;
  const items: readonly Json[] = value;
  return new Set(items.map((item) => JSON.stringify(item))).size === items.length;
}

/** Constants and values of enumerations: any kind but lists and objects, and null, which has a rule of its own. */
export const SCALAR = STRING | NUMBERS | 8;

function limit(keyword: Limit, bound: Json | bigint, kinds: number, also: readonly Json[]): ConstraintCheck | null {
  return typeof bound === "number" || typeof bound === "bigint"
    ? { rule: limitsRule.id, kinds, keeps: keepsLimit(keyword, bound, also) }
    : null;
}

const LIMIT_WORDS: Readonly<Record<Limit, string>> = {
  minLength: "at least # characters",
  maxLength: "at most # characters",
  minItems: "at least # items",
  maxItems: "at most # items",
  minimum: "at least #",
  maximum: "at most #",
  exclusiveMinimum: "more than #",
  exclusiveMaximum: "less than #",
  multipleOf: "a multiple of #",
};

/** "at most 64 characters", "Config", "UUID". */
export function constraintWords({ keyword, value }: Constraint): string {
  const shown =
    typeof value === "string" ? value : Array.isArray(value) ? value.map(String).join(", ") : JSON.stringify(value);
  if (keyword === "uniqueItems") return "no item twice";
  if (keyword === "pattern") return `the pattern ${shown}`;
  if (!Object.hasOwn(LIMIT_WORDS, keyword)) return shown;
  const words = LIMIT_WORDS[keyword as Limit].replace("#", shown);
  return value === 1 ? words.replace(/s$/, "") : words;
}
