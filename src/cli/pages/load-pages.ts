/** Reads inputs into pages: bytes → Source → Document → ApiPage. */
import { createHash } from "node:crypto";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Document } from "../../document/document.ts";
import { interpret } from "../../interpreter/interpret.ts";
import { isOpenApi, readOpenApi } from "../../readers/openapi/openapi.ts";
import { linkPage, makeFinder } from "../../interpreter/structures/links.ts";
import type { PageReading } from "../config/bindings.ts";
import { makeReaders, readDocument } from "../../readers/registry.ts";
import { decode } from "../../source/decode.ts";
import type { Source } from "../../source/source.ts";
import { digits } from "../../reporters/phrases.ts";
import { makeDocumentCache } from "./document-cache.ts";
import type { Input } from "../io/input.ts";
import { missingLinks } from "./missing-links.ts";
import { watchBindings } from "./say-bindings.ts";
import { openPageStore, pageKey } from "./page-store.ts";
import { takeIn, type TakenIn } from "./take-in.ts";
import { InputTooLarge } from "../io/limits.ts";
import { NotFetched } from "../io/web-pages.ts";
import { startProgress } from "../io/progress.ts";
import { unlessTooLong } from "./time-limit.ts";

/** One input with everything that was made of it. */
export interface LoadedPage {
  readonly source: Source;
  /** Of many pages, read again from the source when it is asked for. */
  readonly document: Document;
  readonly page: ApiPage;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** The files that the page takes in, with theirs. */
  readonly included: TakenIn["included"];
  /** Links to files that are not there. */
  readonly missing: ReadonlySet<string>;
}

/** An input that could not be read at all: said on stderr, the rest is done, the exit code is 2. */
export interface Unreadable {
  readonly id: string;
  readonly message: string;
}

/** An input as text, with the files that it takes in. */
export type ReadInput = Pick<LoadedPage, "source" | "sha256" | "included">;

/** Reads the text of one input; `pages` are the ids of all inputs. */
export async function readInput(input: Input, pages: ReadonlySet<string>): Promise<ReadInput | Unreadable> {
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (error) {
    if (error instanceof InputTooLarge || error instanceof NotFetched) return { id: input.id, message: error.message };
    const code = (error as NodeJS.ErrnoException).code;
    return {
      id: input.id,
      message:
        code === "EACCES" ? "may not be read (permission denied)" : `could not be read: ${code ?? String(error)}`,
    };
  }
  const decoded = decode(bytes, input.id);
  if (!("text" in decoded)) return { id: input.id, message: decoded.message };
  const { source, included } = await takeIn(decoded, input.beside, pages);
  return { source, included, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** What a page promises; `document` is null where that was known, so that the page was not read. */
export type ReadPage = ReadInput & {
  readonly input: Input;
  readonly page: ApiPage;
  readonly document: Document | null;
};

/** Reads pages one at a time, so that memory does not grow with their number. `all` are the ids of the inputs that these are of. */
export async function* readPages(
  inputs: readonly Input[],
  settings: PageReading,
  all: ReadonlySet<string> = new Set(inputs.map(({ id }) => id)),
): AsyncGenerator<ReadPage | Unreadable> {
  const { vocabulary, bindingsOf, requestPlaces } = settings;
  const readers = makeReaders(vocabulary);
  const watch = watchBindings(settings);
  const store = openPageStore();
  for (const input of inputs) {
    const read = await readInput(input, all);
    if ("message" in read) {
      yield read;
      continue;
    }
    const bindings = bindingsOf(read.source.id);
    const key = store && pageKey(read, vocabulary.house, { bindings, requestPlaces });
    const known = key === null ? null : await store?.get(key);
    if (known) {
      watch.see(known);
      yield { ...read, input, page: known, document: null };
      continue;
    }
    const done = unlessTooLong(read.source, () => {
      const document = readDocument(read.source, readers);
      // an OpenAPI file is one more edition: it says what it promises without prose to interpret
      const page = isOpenApi(read.source)
        ? readOpenApi(read.source)
        : interpret(document, vocabulary, bindings, requestPlaces);
      return { document, page };
    });
    if ("message" in done) {
      yield done;
      continue;
    }
    const { document, page } = done.result;
    if (key !== null) await store?.put(key, page);
    watch.see(page);
    yield { ...read, input, page, document };
  }
  // pages that are read again one by one have been seen before
  if (inputs.length === all.size) await watch.end(all);
}

/** Documents that stay in memory for rules that read them all, in characters of their sources: those of a thousand usual pages or more. */
export const KEPT_FOR_RULES = 20_000_000;

/**
 * All pages with everything that was made of them, links between them followed, and the inputs that could not be read. `kept`
 * is for how many characters documents stay in memory, as `makeDocumentCache` counts them.
 */
export async function loadPages(
  inputs: readonly Input[],
  settings: PageReading,
  kept = 0,
): Promise<{ pages: LoadedPage[]; unreadable: Unreadable[] }> {
  const pages: Omit<ReadPage, "document">[] = [];
  const unreadable: Unreadable[] = [];
  const documents = makeDocumentCache(makeReaders(settings.vocabulary), kept);
  const progress = startProgress("reading pages", inputs.length, digits);
  for await (const loaded of readPages(inputs, settings)) {
    if ("message" in loaded) unreadable.push(loaded);
    else {
      const { document, ...page } = loaded;
      if (document) documents.keep(page.source, document);
      pages.push(page);
    }
    progress.at(pages.length + unreadable.length);
  }
  progress.end();
  const find = makeFinder(pages.map(({ page }) => page));
  const withDocument = ({ input, source, sha256, included, page }: Omit<ReadPage, "document">): LoadedPage => {
    let missing: ReadonlySet<string> | undefined;
    return {
      source,
      sha256,
      included,
      page: linkPage(page, find),
      get document() {
        return documents.of(source);
      },
      get missing() {
        return (missing ??= missingLinks(documents.of(source), input));
      },
    };
  };
  return { pages: pages.map(withDocument), unreadable };
}

/** Of all pages only what they promise, and the inputs that could not be read. */
export async function loadApiPages(
  inputs: readonly Input[],
  settings: PageReading,
): Promise<{ pages: ApiPage[]; unreadable: Unreadable[] }> {
  const { pages, unreadable } = await loadPages(inputs, settings);
  return { pages: pages.map(({ page }) => page), unreadable };
}
