/** Findings of a diff → a changelog in Markdown: grouped by operation, what breaks clients first. */
import type { Finding, Severity } from "../findings/finding.ts";
import type { Report } from "../findings/report.ts";
import { incompletePhrases } from "./incomplete.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import type { Language } from "../translation/language-names.ts";
import { translateTo } from "../translation/languages.ts";
import { say, speaking } from "../translation/speaking.ts";
import { fileAt, positionAt, type Source } from "../source/source.ts";

const SECTIONS: readonly { readonly severity: Severity; readonly title: string; readonly word: string }[] = [
  { severity: "error", title: "Breaking", word: "breaking" },
  { severity: "warning", title: "Dangerous", word: "dangerous" },
  { severity: "info", title: "Safe", word: "safe" },
];

export interface ChangelogOptions {
  /** Heading of the changelog: "Changes since v1.2". */
  readonly title: string;
  /** The pages' texts by source id, for line numbers; a page that is missing is named without a line. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Default: English. */
  readonly language?: Language;
  /** What is said where nothing changed; default: that no promise did, which only a run knows that compared something. */
  readonly nothing?: string;
  /** Pages of which nothing is known, and why. */
  readonly notRead?: NonNullable<Report["notRead"]>;
}

/** The changelog; when nothing changed, it says so. */
export function renderChangelog(findings: readonly Finding[], options: ChangelogOptions): string {
  return speaking(translateTo[options.language ?? "en"], () => changelogOf(findings, options));
}

function changelogOf(findings: readonly Finding[], options: ChangelogOptions): string {
  const counts = SECTIONS.map(
    ({ severity, word }) => `${findings.filter((f) => f.severity === severity).length} ${word}`,
  );
  const nothing = options.nothing ?? "No documented promise changed.";
  const opening = say(findings.length === 0 ? nothing : `${counts.join(", ")}.`);
  const { notRead } = options;
  const missing = incompletePhrases({ partial: null, ...(notRead ? { notRead } : {}) }).map((text) =>
    markdownText(say(text)),
  );
  const operations = groupBy(findings, ({ operation }) => operation ?? say("Pages"));
  const ordered = [...operations].toSorted(([, a], [, b]) => gravity(b) - gravity(a));
  const parts = ordered.map(([operation, own]) => operationPart(operation, own, options));
  return `${[`# ${markdownText(say(options.title))}`, opening, ...missing, ...parts].join("\n\n")}\n`;
}

/** The gravest first; operations of one gravity stay in page order. */
function gravity(findings: readonly Finding[]): number {
  return Math.max(
    ...findings.map(({ severity }) => SECTIONS.length - SECTIONS.findIndex((s) => s.severity === severity)),
  );
}

function operationPart(operation: string, findings: readonly Finding[], options: ChangelogOptions): string {
  const sections = SECTIONS.flatMap(({ severity, title }) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    return [`### ${say(title)}\n\n${lines(own, options).join("\n")}`];
  });
  return [`## ${markdownCode(operation)}`, ...sections].join("\n\n");
}

/** One row that several fields share, or several editions, changed once. */
function lines(findings: readonly Finding[], options: ChangelogOptions): string[] {
  const rows = groupBy(findings, (finding) => `${finding.rule}\n${finding.message}`);
  return [...rows.values()].map((same) => {
    const places = [...new Set(same.map((finding) => placeWords(finding, options)))];
    return `- ${markdownText(say(same[0]?.message ?? ""))} (${places.join("; ")})`;
  });
}

function placeWords({ places }: Finding, { sources }: ChangelogOptions): string {
  const span = places[0]?.span;
  if (!span) return "";
  const source = sources.get(span.source);
  return markdownCode(source ? `${fileAt(source, span.start).id}:${positionAt(source, span.start).line}` : span.source);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
