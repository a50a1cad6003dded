/** Words that titles of joined findings are made of: fields, editions, numbers. */
import type { Finding } from "./finding.ts";
import type { Joined } from "./rule.ts";

/** The field names of findings, last steps alone where these tell them apart. */
export function fieldNames(findings: readonly Finding[]): string[] {
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

/** Whether `listFields` names only some of them. */
export function isCut(fields: readonly string[]): boolean {
  return fields.length > 6;
}

/** "a, b, c, d, e, 4 more". */
export function listFields(fields: readonly string[]): string {
  return (isCut(fields) ? [...fields.slice(0, 5), `${fields.length - 5} more`] : fields).join(", ");
}

export const editionsOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ edition }) => edition)),
];

/** More editions than these are counted. */
const MOST_LABELS = 5;

/** "000, 001 and 002". */
export function editionWords({ findings, labelOf }: Pick<Joined, "findings" | "labelOf">): string {
  const all = editionsOf(findings).map(labelOf);
  const rest = all.length - MOST_LABELS + 1;
  return listWords(rest > 1 ? [...all.slice(0, MOST_LABELS - 1), `${rest} more pages`] : all);
}

export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** Findings by a value of their data, in the order in which the values first occur. */
export function byValue(findings: readonly Finding[], key: string): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const value = valueWords(finding.data[key]);
    groups.set(value, [...(groups.get(value) ?? []), finding]);
  }
  return [...groups];
}

export const valueWords = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export const countWord = (n: number): string => NUMBERS[n] ?? String(n);

/** "one page", "12 pages". */
export const pageCount = (n: number): string => `${countWord(n)} ${n === 1 ? "page" : "pages"}`;
