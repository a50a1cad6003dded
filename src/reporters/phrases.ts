/** The words that several reporters say, in one place so that they say the same. */
import type { Format } from "../document/document.ts";
import type { Severity } from "../findings/finding.ts";
import { familyOf } from "../findings/rule.ts";
import type {
  Report,
  EditionGroup,
  EditionSummary,
  LedgerEntry,
  ReportCause,
  ReportPlace,
  ReportVerdict,
} from "../findings/report.ts";
import { isEnglish, say } from "../translation/speaking.ts";
import { oneLine } from "./visible-text.ts";

/** "info" is our word for thresholds; people read "note". */
export const severityWord: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** Group headings with what puts a cause into the group. */
export const severityGroups: readonly { severity: Severity; title: string; means: string }[] = [
  {
    severity: "error",
    title: "Errors",
    means: "wrong or contradicted",
  },
  { severity: "warning", title: "Warnings", means: "probably wrong or incomplete" },
  { severity: "info", title: "Notes", means: "worth checking" },
];

/** The same of two versions of pages: what changes are for clients. */
const changeGroups: typeof severityGroups = [
  { severity: "error", title: "Breaking", means: "clients that worked may fail" },
  { severity: "warning", title: "Dangerous", means: "some clients may be affected" },
  { severity: "info", title: "Safe", means: "clients go on as before" },
];

/** The headings that a report's findings stand under. */
export const severityGroupsOf = ({ groups }: Pick<Report, "groups">): typeof severityGroups =>
  groups.length > 0 && groups.every((cause) => familyOf(cause) === "diff") ? changeGroups : severityGroups;

export const certaintyWord: Readonly<Record<ReportVerdict["certainty"], string>> = {
  sure: "Sure",
  probable: "Probable",
  undecided: "Undecided",
};

const ROLES: Readonly<Record<ReportPlace["role"], string>> = {
  subject: "says",
  evidence: "evidence",
  example: "own example",
  "other-edition": "other page",
  recording: "recorded",
};

/** What a place is in a cause: of two versions of a page, the other one is the old one. */
export function roleWord({ role }: Pick<ReportPlace, "role">, cause: Pick<ReportCause, "rule">): string {
  return role === "other-edition" && familyOf(cause) === "diff" ? "old page" : ROLES[role];
}

export const pairedByWord: Readonly<Record<EditionGroup["pairedBy"], string>> = {
  "page-id": "same page id",
  operation: "same method and path",
  configuration: "as configured",
  alone: "no partner",
};

/** What recordings can say of a promise; an entry's count and denominator go with it. */
export const ledgerWord: Readonly<Record<LedgerEntry["verdict"], string>> = {
  contradicted: "contradicted",
  "never-observed": "never observed",
  "not-observable": "not observable",
  "not-contradicted": "not contradicted",
  seen: "seen",
};

/** Kinds of promise, as headings and as names of JUnit test cases: changing one breaks the history of those. */
export const promiseKindWord: Readonly<Record<LedgerEntry["kind"], string>> = {
  type: "type",
  const: "constant",
  enum: "enum value",
  status: "status",
  header: "header",
  field: "field",
  limit: "limit",
  format: "format",
  required: "required",
  default: "default",
  deprecated: "deprecation",
};

const formatWords: Readonly<Record<Format, string>> = {
  markdown: "Markdown",
  html: "HTML",
  rst: "RST",
  asciidoc: "AsciiDoc",
  text: "text",
};

/** 16384 → "16,384". */
export function digits(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 20 });
}

/** "3 errors", "1 error", "no errors". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? "no" : digits(count)} ${count === 1 ? one : many}`;
}

/** "3 errors, 4 warnings, 7 notes"; those that are none are left out. */
export function totalsPhrase(totals: Readonly<Record<Severity, number>>): string {
  const parts = severityGroups
    .filter(({ severity }) => totals[severity] > 0)
    .map(({ severity }) => counted(totals[severity], severityWord[severity]));
  return parts.length === 0 ? "No findings" : parts.join(", ");
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });
const chineseNames = new Intl.DisplayNames(["zh"], { type: "language", fallback: "code" });

/** "zh" → "Chinese"; a tag that is none stays as it is. */
function languageName(tag: string): string {
  return isLanguageTag(tag) ? ((isEnglish() ? languageNames : chineseNames).of(tag) ?? tag) : tag;
}

export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag);
}

/** "Markdown, Chinese". */
export function readAs({ format, language }: Pick<EditionSummary, "format" | "language">): string {
  const words = Object.hasOwn(formatWords, format) ? formatWords[format as Format] : format;
  return oneLine(`${say(words)}${comma()}${languageName(language)}`);
}

/** "yes, line 5"; a page that is silent has not said that its operation is current. */
export function deprecatedPhrase(edition: EditionSummary): string {
  if (edition.deprecated === null) return say("not stated");
  const { said, line } = edition.deprecated;
  return `${say(`yes, line ${line}`)}${said === "text" ? "" : ` (${say(said)})`}`;
}

/** "000:120". */
export function placeName(place: ReportPlace): string {
  return `${place.edition}:${place.line}`;
}

/** "Sure. Their own examples show lists." Null where nobody weighed the sides. */
export function verdictPhrase(verdict: ReportVerdict | null): string | null {
  if (verdict === null) return null;
  return `${say(`${certaintyWord[verdict.certainty]}.`)}${between()}${verdict.because}`.trimEnd();
}

/** Of validate: who is at fault, and in how many exchanges it was seen. Null for findings about pages alone. */
export function blamePhrase(cause: ReportCause): string | null {
  const seen = cause.count === null ? "" : `Seen in ${counted(cause.count, "exchange")}.`;
  const at = {
    api: "The API is wrong.",
    page: "The page is wrong, not the API.",
    undecided: "It is unclear whether the page or the API is wrong.",
  };
  const blame = cause.blame === null ? "" : at[cause.blame];
  return say(`${blame} ${seen}`.trim()) || null;
}

/** "Fix: Add a type column." */
export const fixPhrase = ({ text }: Pick<NonNullable<ReportCause["fix"]>, "text">): string =>
  `${say("Fix:")}${between()}${text}`;

/** Chinese puts no blanks between sentences. */
export const between = (): string => (isEnglish() ? " " : "");
export const comma = (): string => (isEnglish() ? ", " : "，");
export const colon = (): string => (isEnglish() ? ": " : "：");
export const fullStop = (): string => (isEnglish() ? "." : "。");
