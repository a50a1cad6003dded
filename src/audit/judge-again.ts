/** Reads and judges one page among others with another text, as a correction or somebody who types would have it. */
import type { ApiPage } from "../api-model/api-page.ts";
import { comparePages, type CompareWithin, comparisonFindings } from "../compare/compare.ts";
import { groupEditions, type Pairing } from "../compare/groups.ts";
import type { Document } from "../document/document.ts";
import type { Finding } from "../findings/finding.ts";
import { interpret } from "../interpreter/interpret.ts";
import type { ReadingSettings } from "../interpreter/reading-settings.ts";
import { linkPage, makeFinder } from "../interpreter/structures/links.ts";
import { lintPage } from "../lint/lint.ts";
import { makeReaders, readDocument } from "../readers/registry.ts";
import { makeSource, type Source, sourceWithFiles } from "../source/source.ts";
import type { AuditSteps } from "./audit.ts";

/** What the pages of a run have in common. */
export interface Surroundings extends ReadingSettings {
  /** All pages of the run, or those that count for the page, links between them followed. */
  readonly pages: readonly ApiPage[];
  readonly steps: AuditSteps;
  readonly pairings: Pairing;
  readonly compareWithin?: CompareWithin;
}

export interface JudgedPage {
  readonly source: Source;
  readonly document: Document;
  readonly page: ApiPage;
  readonly findings: readonly Finding[];
}

/** The page itself and the other editions of what it describes are judged; other pages only lend it their structures. */
export function judgeAgain(source: Source, text: string, around: Surroundings): JudgedPage {
  const { steps, vocabulary, bindingsOf, requestPlaces } = around;
  const changed = withText(source, text);
  const document = readDocument(changed, makeReaders(vocabulary));
  const others = around.pages.filter((page) => page.source !== source.id);
  const read = interpret(document, vocabulary, bindingsOf(source.id), requestPlaces);
  const page = linkPage(read, makeFinder([...others, read]));
  const bySource = new Map([...others, page].map((one) => [one.source, one]));
  return {
    source: changed,
    document,
    page,
    findings: [
      ...(steps.lint ? lintPage({ source: changed, document, page, vocabulary, pages: bySource }) : []),
      ...(steps.compare ? comparedWith(page, others, around) : []),
    ],
  };
}

function comparedWith(page: ApiPage, others: readonly ApiPage[], { pairings, compareWithin }: Surroundings): Finding[] {
  const group = groupEditions([...others, page], pairings).find(({ pages }) => pages.includes(page));
  if (!group || group.pages.length < 2) return [];
  return comparisonFindings(comparePages(group.pages, pairings, compareWithin), group.pages);
}

/** The files that the page takes in stay behind its own text. */
function withText(source: Source, text: string): Source {
  const { included = [] } = source;
  const files = included.map(({ name, id, isPage, start, end }) => ({
    name,
    id,
    isPage,
    text: source.text.slice(start, end),
  }));
  return sourceWithFiles(makeSource(source.id, text, source.encoding), files);
}
