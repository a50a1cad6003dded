/** What the sections of the HTML report look up by name: languages of pages, and the ids that links go to. */
import type { EditionSummary, Report, ReportCause } from "../../findings/report.ts";
import { commonPath, operationsOf, splitOperation } from "../overview.ts";
import { isLanguageTag } from "../phrases.ts";
import { type PageWork, workList } from "../work-list.ts";

export interface ReportIndex {
  readonly report: Report;
  /** By label. */
  readonly editions: ReadonlyMap<string, { readonly edition: EditionSummary; readonly index: number }>;
  /** By the cause's number: an id that survives a new report, "f-" and the fingerprint. */
  readonly causeIds: ReadonlyMap<number, string>;
  /** What each page has to do. */
  readonly work: readonly PageWork[];
  /** All operations have one path, so that their method is name enough. */
  readonly onePath: boolean;
  /** Gives an id to an atom the first time, null when that id is taken. */
  readonly claimId: (id: string) => string | null;
}

export function indexReport(report: Report): ReportIndex {
  const taken = new Set<string>();
  const claimId = (id: string) => {
    if (taken.has(id)) return null;
    taken.add(id);
    return id;
  };
  return {
    report,
    editions: new Map(report.editions.map((edition, index) => [edition.label, { edition, index }])),
    causeIds: new Map(report.groups.map((cause) => [cause.number, causeId(cause, claimId)])),
    work: workList(report),
    onePath: commonPath(operationsOf(report)) !== null,
    claimId,
  };
}

/** The operation as short as it can be told apart from the report's others. */
export function operationName(index: ReportIndex, operation: string): string {
  return index.onePath ? splitOperation(operation).method : operation;
}

function causeId(cause: ReportCause, claimId: ReportIndex["claimId"]): string {
  const id = `f-${cause.fingerprint}`;
  return claimId(id) ?? claimId(`${id}-${cause.number}`) ?? id;
}

/** The language of a page for a `lang` attribute; null for recordings and for what is no language tag. */
export function languageOf(index: ReportIndex, label: string): string | null {
  const language = index.editions.get(label)?.edition.language;
  return language !== undefined && isLanguageTag(language) ? language : null;
}

/** The id of a page's entry in the work list; null when it has none. */
export function pageAnchor(index: ReportIndex, label: string): string | null {
  const position = index.work.findIndex(({ edition }) => edition.label === label);
  return position < 0 ? null : `page-${position}`;
}
