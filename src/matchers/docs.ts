/** The pages that responses are held against: named as on the command line, or read by `loadPage`. They are read once. */
import type { LoadedPage } from "../cli/pages/load-pages.ts";
import { loadPages } from "../cli/pages/load-pages.ts";
import { readingSettings } from "../cli/config/bindings.ts";
import { loadConfig } from "../cli/config/config.ts";
import { expandInputs } from "../cli/io/inputs.ts";
import { setCacheFolder } from "../cli/pages/page-store.ts";
import type { Config } from "../cli/config/config-type.ts";

/** Files, folders or globs; nothing: the sources of docproof.yaml. */
export type Docs = string | readonly string[];

export interface ReadDocs {
  readonly pages: readonly LoadedPage[];
  readonly config: Config;
}

const known = new Map<string, Promise<ReadDocs>>();

export function readDocs(docs: Docs | undefined): Promise<ReadDocs> {
  const named = docs === undefined ? [] : typeof docs === "string" ? [docs] : docs;
  const key = JSON.stringify([process.cwd(), named]);
  const read = known.get(key) ?? readAll(named);
  known.set(key, read);
  return read;
}

async function readAll(named: readonly string[]): Promise<ReadDocs> {
  // a test writes nothing outside of what it tests
  setCacheFolder(null);
  const loaded = await loadConfig(undefined);
  const inputs = named.length > 0 ? named : (loaded.config.sources ?? []).map(loaded.resolve);
  if (inputs.length === 0) throw new Error("toMatchDocs: no pages; name them, or write them into docproof.yaml");
  const { pages, unreadable } = await loadPages(await expandInputs(inputs, "pages"), readingSettings(loaded));
  const [broken] = unreadable;
  if (broken) throw new Error(`toMatchDocs: ${broken.id} ${broken.message}`);
  return { pages, config: loaded.config };
}
