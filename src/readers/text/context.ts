/** What runs say by where they stand: labels within cells, leads of what follows, headings whose words a caption repeats. */
import { EAST_ASIAN } from "../../language/scripts.ts";
import type { SectionKind } from "../../language/language.ts";
import { isRequestLine } from "./code.ts";
import type { Run } from "./run.ts";
import { isItem, itemText } from "./runs.ts";
import type { Signs } from "./signs.ts";

export interface Context {
  /** Opens a section of the page. */
  isHeading(run: Run): boolean;
  /** Introduces the table or the code behind it: "• Example request". */
  isLead(run: Run): boolean;
  /** Stands in cell after cell, as "Constraints" does. */
  isLabel(run: Run): boolean;
  /** Closes the page: "Parent topic: Tag". */
  isFooter(run: Run): boolean;
}

const MAX_LABEL = 30;
const MAX_LEAD = 100;
/** A label stands at least so often on its page. */
const OFTEN = 3;
const IDENTIFIER = /^[\w.@:/-]*$/;

/** `opensTable` says whether a table without a caption begins at an index. */
export function makeContext(runs: readonly Run[], opensTable: (index: number) => boolean, signs: Signs): Context {
  const labels = repeatedLabels(runs, signs);
  const subjects = new Set<string>();
  const leads = new Set<Run>();
  const texts = new Set<string>();
  const pointedAt = new Set<string>();
  runs.forEach((run, index) => {
    if (run.kind === "text" && signs.isCaption(run.text)) subjects.add(run.text.replace(/^\D*\d+\s*/, ""));
    const isKnown = (text: string): boolean => pointedAt.has(text) || texts.has(signs.structureName(text) ?? "");
    if (introduces(run, runs[index + 1], opensTable(index + 1), signs, isKnown)) leads.add(run);
    texts.add(run.text);
    for (const text of itemsPointedAt(run.text)) pointedAt.add(text);
  });
  const footer = footerOf(runs);
  return {
    isHeading: (run) =>
      run.kind === "text" &&
      !labels.has(run.text) &&
      ((run.isMarked && !signs.isCaption(run.text)) ||
        signs.section(run.text) !== null ||
        (subjects.has(run.text) && !IDENTIFIER.test(run.text))),
    isLead: (run) => leads.has(run),
    isLabel: (run) => labels.has(run.text),
    isFooter: (run) => run === footer,
  };
}

/** Sections that stand within others under a list item: "• Example response", "• 异常响应要素说明". */
const LEADING: ReadonlySet<SectionKind> = new Set([
  "request-example",
  "response-example",
  "example",
  "request",
  "response",
  "normal-response",
  "error-response",
  "status",
]);

export const EXAMPLES: ReadonlySet<SectionKind> = new Set(["request-example", "response-example"]);

/** Sections that show a call, and state none. */
export const SHOWING: ReadonlySet<SectionKind> = new Set([...EXAMPLES, "example"]);

/** `isKnown` says whether a field of the name stands above, or a text that points at it. */
function introduces(
  run: Run,
  next: Run | undefined,
  opensTable: boolean,
  signs: Signs,
  isKnown: (text: string) => boolean,
): boolean {
  if (run.kind === "code" || run.lines.length > 1 || run.text.length > MAX_LEAD || /[.。;；]$/.test(run.text))
    return false;
  const section = leadSection(run, signs);
  const leads = section !== null && LEADING.has(section);
  if (run.kind === "text") {
    if (EXAMPLES.has(section ?? "function")) return true;
    if (!opensTable) return false;
    return leads || signs.captionPlace(run.text) !== null || isKnown(run.text);
  }
  const opensExample = next?.kind === "code" || (next?.kind === "text" && isRequestLine(next.text));
  return itemText(run.text) !== run.text && (opensTable || opensExample || leads);
}

/** The section that a lead names: "• Example request", "Example response:". */
export function leadSection(run: Run, signs: Signs): SectionKind | null {
  return signs.section(itemText(run.text).replace(/[:：]$/, ""));
}

const POINTER = /[•◦▪■●○‣∙·]\s*([^\s•◦▪■●○‣∙·.。;；,，][^•◦▪■●○‣∙·.。;；,，]{1,60})/g;

/** List items that a text points at: a link's text has the bullet of its target, as in "see •links parameters." */
function itemsPointedAt(text: string): string[] {
  return isItem(text) ? [] : [...text.matchAll(POINTER)].map(([, item]) => (item ?? "").trim());
}

// "Parent topic: Tag", and not "Default value: 5", which other cells say too
const FOOTER = new RegExp(String.raw`^(\p{L}[^.:。：]{2,30})[:：]\s*[\p{Lu}${EAST_ASIAN}][^.。]*$`, "u");

function footerOf(runs: readonly Run[]): Run | undefined {
  const last = runs.at(-1);
  const label = last?.kind === "text" && last.lines.length === 1 ? FOOTER.exec(last.text)?.[1] : undefined;
  if (label === undefined || runs.some((run) => run !== last && run.text.startsWith(label))) return undefined;
  return last;
}

/** Texts that look like headings or header cells and stand on the page again and again: labels within cells. */
function repeatedLabels(runs: readonly Run[], signs: Signs): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { kind, text } of runs) {
    if (kind !== "text" || text.length > MAX_LABEL || /^\p{Ll}/u.test(text)) continue;
    const section = signs.section(text);
    const isLabel =
      section === null
        ? signs.columnRole(text) !== null
        : section === "constraints" || section === "function" || section === "example";
    if (isLabel) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([text]) => text));
}
