/** The title of a cause: one statement about the API, made from its findings' data. */
import type { Finding } from "../../findings/finding.ts";

/** How an edition is called in this report: by its source id. */
export type Labels = (edition: string) => string;

/** The title of a cause from its main finding and all of them. */
export function causeTitle(main: Finding, findings: readonly Finding[], labels: Labels): string {
  const make = TITLES[main.rule] ?? (main.rule.endsWith("-unstated") ? unstatedTitle : null);
  return make?.(main, findings, labels) ?? joinedMessage(main, findings);
}

type TitleMaker = (main: Finding, findings: readonly Finding[], labels: Labels) => string | null;

const TITLES: Readonly<Record<string, TitleMaker>> = {
  "compare/method-differs": ({ data }, findings, labels) => {
    const sides = byValue(findings, "method").map(([method, members]) => `${method} in ${labelsOf(members, labels)}`);
    return `Page ${text(data["pageId"])} is ${sides.join(", ")}`;
  },
  "lint/type-example": typeTitle,
  "compare/type-differs": (main, findings) =>
    findings.some(({ rule }) => rule === "lint/type-example") ? typeTitle(main, findings) : null,
  "compare/deprecation-unstated": ({ data, operation }, findings, labels) => {
    const saying = Number(data["saying"]);
    const silent = editionsOf(findings);
    return `${operation?.split(" ")[0] ?? "The operation"} is deprecated on ${countWord(saying)} ${saying === 1 ? "page" : "pages"}; ${labelsOf(findings, labels)} ${silent.length === 1 ? "does" : "do"} not say so`;
  },
  "compare/replacement-unstated": (_main, findings, labels) =>
    `what replaces the deprecated operation is not said by ${labelsOf(findings, labels)}`,
  "validate/undocumented-status": (_main, findings) => {
    const statuses = byValue(findings, "came").toSorted(([a], [b]) => (a < b ? -1 : 1));
    const told = statuses.map(([status, members]) => `${status} (${shareWords(members)})`);
    return statuses.length === 1
      ? `status ${statuses[0]?.[0] ?? ""} came in ${shareWords(findings)} and is on no page`
      : `statuses ${listWords(told)} came and are on no page`;
  },
  "validate/undocumented-operation": (main, findings) => {
    if (findings.length < 2) return main.message;
    const calls = findings.map(({ operation }) => operation ?? "");
    const named = calls.length > 6 ? [...calls.slice(0, 5), `${calls.length - 5} more`] : calls;
    return `${calls.length} operations that were called are on no page: ${listWords(named)}`;
  },
  "compare/spelling-differs": ({ message }) => message,
  "compare/field-renamed": ({ message }) => message,
  "compare/field-moved": ({ message }) => message,
  "compare/parameter-missing": missingTitle,
  "compare/field-missing": missingTitle,
  "compare/header-missing": missingTitle,
};

/** "clusters, users are lists; two pages say object, one says nothing". */
function typeTitle(_main: Finding, findings: readonly Finding[]): string | null {
  const shown = findings.find(({ data }) => typeof data["shows"] === "string")?.data["shows"];
  if (typeof shown !== "string") return null;
  const fields = fieldNames(findings);
  const told = byValue(
    findings.filter(({ rule }) => rule === "lint/type-example"),
    "says",
  ).map(
    ([says, members]) =>
      `${pages(editionsOf(members).length)} ${editionsOf(members).length === 1 ? "says" : "say"} ${says}`,
  );
  const silent = editionsOf(
    findings.filter(({ rule }) => rule === "lint/missing-type" || rule === "compare/type-unstated"),
  ).length;
  const rest = silent > 0 ? [`${countWord(silent)} ${silent === 1 ? "says" : "say"} nothing`] : [];
  return `${fields.join(", ")} ${fields.length === 1 ? `is ${article(shown)}` : `are ${shown}s`}; ${[...told, ...rest].join(", ")}`;
}

/** "3 of 40 answers", of the edition that most came to. */
function shareWords(findings: readonly Finding[]): string {
  const counts = findings.map(({ data }) => [Number(data["count"]), Number(data["of"])] as const);
  const [count, of] = counts.toSorted((a, b) => b[0] - a[0])[0] ?? [0, 0];
  return `${count} of ${of} ${of === 1 ? "answer" : "answers"}`;
}

function missingTitle(_main: Finding, findings: readonly Finding[], labels: Labels): string {
  const fields = fieldNames(findings);
  return `${listFields(fields)} ${fields.length === 1 ? "is" : "are"} missing from ${labelsOf(findings, labels)}`;
}

/** "kind has the default Config", without the other side: who says so stands below. */
function unstatedTitle(main: Finding, findings: readonly Finding[]): string {
  const fields = fieldNames(findings);
  const message = main.message.replace(/, other editions say; this one does not$/, "");
  const [first = ""] = fields;
  const statement = message.slice(message.indexOf(" ", (main.fieldPath ?? "").length));
  if (fields.length === 1) return `${first}${statement}`;
  return `${fields.join(", ")}${statement
    .replace(/^ is\b/, " are")
    .replace(/^ has\b/, " have")
    .replace(/^ consists\b/, " consist")}`;
}

function joinedMessage(main: Finding, findings: readonly Finding[]): string {
  const fields = fieldNames(findings);
  if (fields.length < 2 || main.fieldPath === null || !main.message.includes(main.fieldPath)) return main.message;
  // a whole body is no field that could stand in the place of another
  if (isWholeBody(main)) return [...new Set(findings.filter(isWholeBody).map(({ message }) => message))].join("; ");
  const shown = listFields(fields);
  const title = main.message.replace(main.fieldPath, () => shown);
  return title.replace(`${shown} is `, () => `${shown} are `).replace(`${shown} has `, () => `${shown} have `);
}

const isWholeBody = ({ fieldPath }: Finding): boolean => fieldPath === "" || fieldPath === "request";

function listFields(fields: readonly string[]): string {
  return (fields.length > 6 ? [...fields.slice(0, 5), `${fields.length - 5} more`] : fields).join(", ");
}

/** The last step of each field path, or the whole path where the last steps are not told apart. */
function fieldNames(findings: readonly Finding[]): string[] {
  const paths = [
    ...new Set(
      findings.flatMap(({ fieldPath }) =>
        fieldPath === null
          ? []
          : fieldPath === ""
            ? ["the body"]
            : [fieldPath.replace(/^(?:request|path|query|header|cookie) /, "")],
      ),
    ),
  ];
  const last = paths.map(
    (path) =>
      path
        .split(".")
        .at(-1)
        ?.replace(/\[\]|\{\}/g, "") ?? path,
  );
  return [
    ...new Set(new Set(last).size === new Set(paths.map((path) => path.replace(/\[\]/g, ""))).size ? last : paths),
  ];
}

const editionsOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ edition }) => edition))];

/** More editions than these are counted. */
const MOST_LABELS = 5;

function labelsOf(findings: readonly Finding[], labels: Labels): string {
  const all = editionsOf(findings).map(labels);
  const rest = all.length - MOST_LABELS + 1;
  return listWords(rest > 1 ? [...all.slice(0, MOST_LABELS - 1), `${rest} more pages`] : all);
}

export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function byValue(findings: readonly Finding[], key: string): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings)
    groups.set(text(finding.data[key]), [...(groups.get(text(finding.data[key])) ?? []), finding]);
  return [...groups];
}

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export const countWord = (n: number): string => NUMBERS[n] ?? String(n);
const pages = (n: number): string => `${countWord(n)} ${n === 1 ? "page" : "pages"}`;
