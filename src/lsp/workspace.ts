/** The pages of a folder, of which an editor changes one at a time: a page is judged among its own editions, not among all pages. */
import type { ApiPage } from "../api-model/api-page.ts";
import { pagesNamedBy, structureTypes, typesOf } from "../api-model/structure-uses.ts";
import { type JudgedPage, judgeAgain } from "../audit/judge-again.ts";
import { comparePages } from "../compare/compare.ts";
import { groupEditions, type Pairing } from "../compare/groups.ts";
import type { ComparedOperation } from "../compare/table.ts";
import type { ReadingSettings } from "../interpreter/reading-settings.ts";
import type { Source } from "../source/source.ts";

export interface WorkspacePage {
  readonly source: Source;
  readonly page: ApiPage;
}

export interface Workspace {
  /** Reads and judges a page with the text that it has in the editor. */
  judge(id: string, text: string): JudgedPage;
  /** The operations of a judged page, with what its other editions say of each row. */
  compared(judged: JudgedPage): readonly ComparedOperation[];
  /** The text of any page, as it was judged last or as it was read. */
  source(id: string): Source | null;
}

export function makeWorkspace(read: readonly WorkspacePage[], settings: ReadingSettings, pairings: Pairing): Workspace {
  const pages = new Map(read.map(({ source, page }) => [source.id, { source, page }]));
  const groups = new Map<string, readonly string[]>();
  const group = (): void => {
    groups.clear();
    for (const { pages: members } of groupEditions(
      [...pages.values()].map(({ page }) => page),
      pairings,
    ))
      for (const { source } of members)
        groups.set(
          source,
          members.map((member) => member.source),
        );
  };
  group();
  /** Its editions and the pages that its fields link to. */
  const around = (id: string): ApiPage[] => {
    const own = pages.get(id)?.page;
    const named = new Set([...(groups.get(id) ?? []), ...(own ? linked(own) : [])]);
    named.delete(id);
    return [...named].flatMap((name) => pages.get(name)?.page ?? []);
  };
  return {
    judge(id, text) {
      const known = pages.get(id);
      const source = known?.source ?? { id, text, encoding: "utf-8", lineStarts: [0] };
      const steps = { lint: true, compare: true };
      const judged = judgeAgain(source, text, { pages: around(id), steps, ...settings, pairings });
      const isMoved = !known || keyOf(known.page) !== keyOf(judged.page);
      pages.set(id, { source: judged.source, page: judged.page });
      if (!isMoved) return judged;
      // it describes something else now: its other editions are others
      group();
      return judgeAgain(source, text, { pages: around(id), steps, ...settings, pairings });
    },
    compared({ page }) {
      const others = around(page.source).filter(({ source }) => groups.get(page.source)?.includes(source));
      return comparePages([...others, page], pairings).flatMap(({ operations }) => operations);
    },
    source: (id) => pages.get(id)?.source ?? null,
  };
}

const linked = (page: ApiPage): string[] =>
  pagesNamedBy([...page.operations.flatMap(typesOf), ...structureTypes(page)]);

/** What puts a page together with others. */
const keyOf = ({ pageId, operations }: ApiPage): string =>
  JSON.stringify([pageId?.value, operations.map(({ method, path }) => [method.value, path.value])]);
