/** What was read of the API's responses, and whether it was all: the same words in every report. */
import type { RecordingSummary, Report } from "../findings/report.ts";
import { counted, digits } from "./phrases.ts";

/** The columns of the table that stands before the findings, in their order. */
export const trafficColumns: readonly { readonly title: string; readonly of: (one: RecordingSummary) => number }[] = [
  { title: "exchanges", of: ({ exchanges }) => exchanges },
  { title: "matched", of: ({ matched }) => matched },
  { title: "undocumented", of: ({ undocumented }) => undocumented },
  { title: "other hosts", of: ({ otherHosts }) => otherHosts },
  { title: "not API calls", of: ({ ignored }) => ignored },
  { title: "no body", of: ({ withoutBody }) => withoutBody },
  { title: "broken", of: ({ broken }) => broken },
];

/** The whole table in one sentence; null when no recording was read. */
export function trafficPhrase({ recordings }: Report): string | null {
  if (recordings.length === 0) return null;
  const total = (count: (one: RecordingSummary) => number): number =>
    recordings.reduce((sum, recording) => sum + count(recording), 0);
  const parts = [
    `${digits(total(({ matched }) => matched))} matched an operation`,
    `${digits(total(({ undocumented }) => undocumented))} undocumented`,
    `${digits(total(({ otherHosts }) => otherHosts))} on other hosts`,
    `${digits(total(({ ignored }) => ignored))} ignored (static files, OPTIONS)`,
    `${digits(total(({ withoutBody }) => withoutBody))} without a recorded body`,
  ];
  const broken = total((one) => one.broken);
  return `${counted(
    total(({ exchanges }) => exchanges),
    "exchange",
  )} read: ${parts.join(", ")}${broken > 0 ? `; ${counted(broken, "broken entry", "broken entries")}` : ""}.`;
}
