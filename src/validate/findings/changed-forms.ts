/**
 * Texts that programs wrote in an earlier run and now write otherwise: dates, identifiers, numbers. What people write may look like
 * anything, and says nothing.
 */
import type { FieldHistory } from "../../findings/history.ts";
import { DATE_FORMS, TEXT_FORMS, type TextForm } from "../counts/text-forms.ts";
import type { ComparedValue } from "./compared-value.ts";

export interface FormChange {
  readonly value: ComparedValue;
  readonly before: readonly TextForm[];
  readonly came: readonly TextForm[];
  /** Responses with the old and the new form. */
  readonly beforeCount: number;
  readonly beforeOf: number;
  readonly count: number;
  readonly of: number;
  /** No response has the old form any more. */
  readonly all: boolean;
  /** Nobody writes either of the two by hand. */
  readonly isSure: boolean;
}

const DATES: ReadonlySet<TextForm> = new Set(DATE_FORMS);
const IDENTIFIERS: ReadonlySet<TextForm> = new Set<TextForm>(["uuid", "hexadecimal", "digest"]);
const NUMBERS: ReadonlySet<TextForm> = new Set<TextForm>(["integer", "decimal"]);
const LINKS: ReadonlySet<TextForm> = new Set<TextForm>(["url", "path"]);

/** null where the texts are of the forms that they were, or where neither form says anything. */
export function formChange(value: ComparedValue, history: FieldHistory): FormChange | null {
  const before = TEXT_FORMS.filter((form) => (history.forms?.[form] ?? 0) > 0 && form !== "empty");
  const now = TEXT_FORMS.filter((form, n) => (value.forms[n] ?? 0) > 0 && form !== "empty");
  const came = now.filter((form) => !before.includes(form));
  if (before.length === 0 || came.length === 0) return null;
  const all = came.length === now.length;
  const weight = weigh(before, came, all);
  if (weight === null) return null;
  return {
    value,
    before,
    came,
    beforeCount: Math.max(...before.map((form) => history.forms?.[form] ?? 0)),
    beforeOf: history.present,
    count: Math.max(...came.map((form) => value.forms[TEXT_FORMS.indexOf(form)] ?? 0)),
    of: value.present,
    all,
    isSure: weight === "sure",
  };
}

function weigh(before: readonly TextForm[], came: readonly TextForm[], all: boolean): "sure" | "likely" | null {
  const areOf = (forms: readonly TextForm[], ...groups: readonly ReadonlySet<TextForm>[]): boolean =>
    forms.every((form) => groups.some((group) => group.has(form)));
  if (areOf(before, DATES)) {
    if (areOf(came, DATES, NUMBERS)) return all ? "sure" : "likely";
    // "never", "unknown": a word in a date's place is a value of its own
    return all && areOf(came, IDENTIFIERS, LINKS) ? "sure" : null;
  }
  if (!all) return null;
  if (areOf(before, IDENTIFIERS)) return areOf(came, IDENTIFIERS, DATES, NUMBERS, LINKS) ? "sure" : "likely";
  if (areOf(before, NUMBERS)) return areOf(came, IDENTIFIERS, DATES) ? "sure" : null;
  return areOf(before, LINKS) && areOf(came, LINKS) ? "likely" : null;
}

const WORDS: Readonly<Record<TextForm, string>> = {
  "date-time": "a date and time with its zone",
  "date-time without zone": "a date and time without a zone",
  "date-time with a space": "a date and time with a space between",
  date: "a date",
  "date in another order": "a date in another order",
  "date in words": "a date in words",
  integer: "a whole number in a string",
  decimal: "a number with decimals in a string",
  uuid: "a UUID",
  hexadecimal: "hexadecimal digits",
  digest: "a digest with its algorithm",
  url: "a URL",
  path: "a path",
  email: "an e-mail address",
  address: "an IP address",
  boolean: "true or false in a string",
  empty: "an empty string",
  other: "a text of another form",
};

/** "a date", "a UUID or hexadecimal digits". */
export function formWords(forms: readonly TextForm[]): string {
  return forms.map((form) => WORDS[form]).join(" or ");
}
