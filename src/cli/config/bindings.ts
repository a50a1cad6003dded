/** The `operations:` of a configuration as bindings of the pages that they name. */
import { stat } from "node:fs/promises";
import { relative } from "node:path";
import { globMatcher } from "../io/glob-pattern.ts";
import type { Binding } from "../../interpreter/bindings/binding.ts";
import { parsePlace } from "../../interpreter/operations/request-place.ts";
import { noBindings, type ReadingSettings } from "../../interpreter/reading-settings.ts";
import { makeVocabulary, type Vocabulary } from "../../language/vocabulary.ts";
import { filesMatching } from "../io/folder-files.ts";
import { revisionOf } from "../io/read-text.ts";
import type { LoadedConfig } from "./config.ts";
import type { Config, OperationEntry } from "./config-type.ts";

/** What the pages of a run are read with, and which bindings name no page. */
export interface PageReading extends ReadingSettings {
  /** Entries that name none of these pages, nor any other file that is there. */
  readonly unmatched: (
    pages: ReadonlySet<string>,
  ) => Promise<readonly { readonly at: string; readonly page: string }[]>;
  /** What another thread makes the same settings of; paths are seen from the current folder. */
  readonly config: Pick<Config, "operations" | "vocabulary" | "habit">;
  /** Whether the entry that stands at a place ("docproof.yaml:12") names pages by a glob. */
  readonly isGlob: (at: string) => boolean;
}

export function readingSettings({ config, resolve }: Pick<LoadedConfig, "config" | "resolve">): PageReading {
  const entries = (config.operations ?? []).map((entry) => ({
    named: entry.page,
    path: resolve(entry.page),
    matches: pageMatcher(entry.page, resolve),
    binding: bindingOf(entry),
  }));
  return {
    config: {
      ...(config.vocabulary && { vocabulary: config.vocabulary }),
      ...(config.habit && { habit: config.habit }),
      ...(config.operations && {
        operations: config.operations.map((entry) => ({ ...entry, page: resolve(entry.page) })),
      }),
    },
    isGlob: (at) => entries.some(({ binding, named }) => binding.at === at && GLOB.test(named)),
    async unmatched(pages) {
      const found = await Promise.all(
        entries.map(async ({ binding, named, path, matches }) => {
          if ([...pages].some(matches) || (await isThere(path))) return [];
          return [{ at: binding.at, page: named }];
        }),
      );
      return found.flat();
    },
    vocabulary: makeVocabulary(config.vocabulary),
    requestPlaces: (config.habit?.["request-lines"] ?? []).flatMap((words) => parsePlace(words) ?? []),
    bindingsOf: (page) => entries.flatMap(({ matches, binding }) => (matches(page) ? [binding] : [])),
  };
}

const GLOB = /[*?{[]/;

/** A run over some of the pages says nothing of entries for others. */
async function isThere(path: string): Promise<boolean> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile || (GLOB.test(path) && (await filesMatching(path)).files.length > 0);
}

/** What a run without a configuration reads its pages with. */
export const plainReading = (vocabulary: Vocabulary): PageReading => ({
  vocabulary,
  config: { vocabulary: vocabulary.house },
  bindingsOf: noBindings,
  requestPlaces: [],
  unmatched: () => Promise.resolve([]),
  isGlob: () => false,
});

/** Whether a page is the one that an entry names, or matches its glob; as seen from the configuration's folder, at any revision. */
export function pageMatcher(named: string, resolve: LoadedConfig["resolve"]): (page: string) => boolean {
  const wanted = resolve(named).replaceAll("\\", "/");
  // real page names contain brackets: a name is literal before it is a glob
  const isMatch = globMatcher(wanted);
  return (page) => {
    const path = revisionOf(page)?.path ?? page;
    const seen = relative("", path).replaceAll("\\", "/") || path;
    return seen === wanted || isMatch(seen);
  };
}

function bindingOf({ at, heading, anchor, method, path, tables = [] }: OperationEntry): Binding {
  return {
    at: at ?? "docproof.yaml",
    heading: heading ?? null,
    anchor: anchor ?? null,
    method: method.toUpperCase(),
    path,
    tables: tables.map((table) => ({
      heading: table.heading ?? null,
      caption: table.caption ?? null,
      number: table.number ?? null,
      as: table.as,
    })),
  };
}
