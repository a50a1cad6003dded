/** The words that the reports of a biography share. */
import type { Severity } from "../../findings/finding.ts";
import type {
  Biography,
  DatedChange,
  Delay,
  FieldLife,
  OperationLife,
  Since,
  ToldIn,
} from "../../history/biography.ts";
import { isEnglish, say, sayOf } from "../../translation/speaking.ts";
import { colon, comma, counted, digits } from "../phrases.ts";
import { oneLine } from "../visible-text.ts";

const gradeWords: Readonly<Record<Severity, string>> = {
  error: "breaking",
  warning: "dangerous",
  info: "safe",
};

/** What a change is to clients. */
export const gradeWord = (severity: Severity): string => say(gradeWords[severity]);

const semicolon = (): string => (isEnglish() ? "; " : "；");

/** "2024-01-31 or earlier". */
export function sinceWords({ at, orEarlier }: Since): string {
  return orEarlier ? say(`${at} or earlier`) : at;
}

/** "3 pages in git, 2024-01-31 to 2026-11-30: 4 operations, 31 fields; 12 changes on 5 days". */
export function scopeWords(biography: Biography): string {
  const { operations, editions, source, from, to, days } = biography;
  const fields = operations.reduce((sum, operation) => sum + operation.fields.length, 0);
  const where = source === "git" ? " in git" : "";
  const what = [counted(operations.length, "operation"), counted(fields, "field")].join(", ");
  return say(
    `${counted(editions.length, "page")}${where}, ${from} to ${to}: ${what}; ${counted(allChanges(biography).length, "change")}, ${counted(days, "day")} with new versions`,
  );
}

export function allChanges({ operations }: Pick<Biography, "operations">): DatedChange[] {
  return operations.flatMap(({ changes, fields }) => [...changes, ...fields.flatMap((field) => field.changes)]);
}

/** "b.md after 12 days; not yet c.md; d.md said so before"; empty where no other edition is concerned. */
export function followWords({ followed, open, saidBefore }: DatedChange): string {
  return oneLine(
    [
      ...followed.map(({ edition, days, at }) =>
        say(`${edition} ${afterWords(days)}${at.orEarlier ? " or earlier" : ""}`),
      ),
      ...(open.length > 0 ? [say(`not yet ${open.join(", ")}`)] : []),
      ...(saidBefore.length > 0 ? [say(`${saidBefore.join(", ")} said so before`)] : []),
    ].join(semicolon()),
  );
}

function afterWords(days: number): string {
  return days === 0 ? "on the same day" : `after ${counted(days, "day")}`;
}

/** "since 2024-01-31 or earlier: a.md, b.md; since 2024-02-01: c.md, until 2025-01-01". */
export function toldWords(editions: readonly ToldIn[]): string {
  const groups = new Map<string, string[]>();
  for (const { edition, since, until } of editions) {
    const from = say(`since ${sinceWords(since)}`);
    const when = until === null ? from : `${from}${comma()}${say(`until ${sinceWords(until)}`)}`;
    const own = groups.get(when);
    if (own) own.push(edition);
    else groups.set(when, [edition]);
  }
  return oneLine([...groups].map(([when, labels]) => `${when}${colon()}${labels.join(comma())}`).join(semicolon()));
}

/** "response 404 error.code". */
export function fieldName({ field, status }: FieldLife): string {
  const name = oneLine(status === null ? field : `${status} ${field}`);
  return sayOf(name, "a biography");
}

/** "formerly request aim": the earlier names of a field. */
export const formerFieldNames = (names: readonly string[]): string =>
  say(`formerly ${oneLine(names.map((name) => sayOf(name, "a biography")).join(", "))}`);

/** Fields of which there is something to tell, and those that have been what they are since their operation is there. */
export function tellingFields({ fields, editions }: OperationLife): {
  readonly told: readonly FieldLife[];
  readonly steady: readonly FieldLife[];
} {
  const own = JSON.stringify(editions);
  const isTold = (field: FieldLife): boolean =>
    field.changes.length > 0 || field.earlierNames.length > 0 || JSON.stringify(field.editions) !== own;
  return { told: fields.filter(isTold), steady: fields.filter((field) => !isTold(field)) };
}

/** "followed 12 changes, half of them within 9 days, all within 40". */
export function delayWords({ followed, medianDays, longestDays }: Delay): string {
  if (followed === 0) return say("followed none");
  const days =
    medianDays === null || longestDays === null
      ? ""
      : `, half of them within ${counted(medianDays, "day")}, all within ${digits(longestDays)}`;
  return say(`followed ${digits(followed)}${days}`);
}
