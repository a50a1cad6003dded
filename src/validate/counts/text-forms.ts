/**
 * In how many exchanges a text had which form: a date, a UUID, a number. Forms are what programs write; what people write has none,
 * and no text is kept.
 */

export const DATE_FORMS = [
  "date-time",
  "date-time without zone",
  "date-time with a space",
  "date",
  "date in another order",
  "date in words",
] as const;

/** In the order in which they are counted and handed over. */
export const TEXT_FORMS = [
  ...DATE_FORMS,
  "integer",
  "decimal",
  "uuid",
  "hexadecimal",
  "digest",
  "url",
  "path",
  "email",
  "address",
  "boolean",
  "empty",
  "other",
] as const;

export type TextForm = (typeof TEXT_FORMS)[number];

/** A longer text is of no form. */
const LONGEST = 300;
/** Shorter words may be hexadecimal by chance: "added". */
const SHORTEST_HEX = 16;

const DATE =
  /^\d{4}-\d\d-\d\d(?<rest>$|[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,12})?)?(?<zone> ?(?:Z|[+-]\d\d:?(?:\d\d)?|[A-Z]{3,5}))?$)/;
const ORDERED_DATE =
  /^(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}[/.]\d{1,2}[/.]\d{1,2})(?:,? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)?$/;
const DATE_IN_WORDS =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\d{1,2}[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? {1,2}\d{1,2})\b[\w:,+ -]{0,40}$/;
const INTEGER = /^-?\d{1,30}$/;
const DECIMAL = /^-?\d{1,30}\.\d{1,30}(?:[eE][+-]?\d{1,3})?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$/;
const DIGEST = /^[a-z][a-z0-9]{1,9}[:-][0-9a-f]{32,128}$/;
const URL = /^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,64}\.[^\s@.]{2,24}$/;
const ADDRESS = /^(?:(?:\d{1,3}\.){3}\d{1,3}|(?=[^:]{0,4}:[^:]{0,4}:)[0-9a-f:]{2,39})(?:\/\d{1,3}|:\d{1,5})?$/i;

export function textForm(text: string): TextForm {
  if (text === "") return "empty";
  if (text.length > LONGEST) return "other";
  if (text[0] === "/") return text.includes(" ") ? "other" : "path";
  const first = text.charCodeAt(0);
  const isNumeric = (first >= 48 && first <= 57) || first === 45;
  const date = isNumeric ? dateForm(text) : null;
  if (date !== null) return date;
  if (isNumeric && INTEGER.test(text)) return "integer";
  if (isNumeric && DECIMAL.test(text)) return "decimal";
  if (text.length >= SHORTEST_HEX) {
    if (UUID.test(text)) return "uuid";
    if (HEX.test(text)) return "hexadecimal";
    if (DIGEST.test(text)) return "digest";
  }
  if (text === "true" || text === "false") return "boolean";
  if (text.includes("://") && URL.test(text)) return "url";
  if (text.includes("@") && EMAIL.test(text)) return "email";
  if ((isNumeric || text.includes(":")) && ADDRESS.test(text)) return "address";
  return DATE_IN_WORDS.test(text) ? "date in words" : "other";
}

function dateForm(text: string): TextForm | null {
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) {
    if (ORDERED_DATE.test(text)) return "date in another order";
    return DATE_IN_WORDS.test(text) ? "date in words" : null;
  }
  const { rest = "", zone } = groups;
  if (rest === "") return "date";
  if (rest.startsWith(" ")) return "date-time with a space";
  return zone === undefined ? "date-time without zone" : "date-time";
}

export interface FormCounts {
  /** By number of the form: exchanges that had a text of it. */
  readonly counts: number[];
  /** Number of the last exchange counted, and the forms seen in it as bits. */
  counted: number;
  formsNow: number;
}

export const makeFormCounts = (): FormCounts => ({
  counts: new Array<number>(TEXT_FORMS.length).fill(0),
  counted: 0,
  formsNow: 0,
});

/** Counts the form of a text, each once in an exchange. */
export function countForm(into: FormCounts, text: string, now: number): void {
  const form = TEXT_FORMS.indexOf(textForm(text));
  if (into.counted !== now) {
    into.counted = now;
    into.formsNow = 0;
  }
  if ((into.formsNow & (1 << form)) !== 0) return;
  into.formsNow |= 1 << form;
  into.counts[form] = (into.counts[form] ?? 0) + 1;
}

/** Adds what another part counted. */
export function addForms(into: FormCounts, counts: readonly number[]): void {
  counts.forEach((count, form) => {
    into.counts[form] = (into.counts[form] ?? 0) + count;
  });
}
