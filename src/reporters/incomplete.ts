/** What a report does not cover: traffic that is missing, pages that could not be read. Said wherever its findings are. */
import type { Report } from "../findings/report.ts";

const MOST_NAMED = 5;

/** Nothing where the run was whole. */
export function incompletePhrases({ partial, notRead = [] }: Pick<Report, "partial" | "notRead">): string[] {
  return [
    ...(partial === null ? [] : [partialPhrase(partial)]),
    ...(notRead.length === 0 ? [] : [notReadPhrase(notRead)]),
  ];
}

function partialPhrase(partial: number | "unknown"): string {
  return partial === "unknown"
    ? "Partial: the run was interrupted or a recording is truncated; how much is missing is unknown."
    : `Partial: this report covers only ${Math.floor(partial * 100)} % of the recordings or calls.`;
}

function notReadPhrase(notRead: NonNullable<Report["notRead"]>): string {
  const named = notRead.slice(0, MOST_NAMED).map(({ file, reason }) => `${file} (${reason})`);
  const more = notRead.length > named.length ? ` and ${notRead.length - named.length} more` : "";
  return `Not judged: ${named.join("; ")}${more}.`;
}
