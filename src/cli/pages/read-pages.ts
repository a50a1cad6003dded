/** Reads inputs one at a time into what they promise: bytes → Source → Document → ApiPage. */
import type { Document, Format } from "../../document/document.ts";
import { inlineIgnores } from "../../ignores/inline-ignores.ts";
import { interpret } from "../../interpreter/interpret.ts";
import { orEmbedded } from "../../readers/openapi/embedded.ts";
import { isOpenApi, readOpenApi } from "../../readers/openapi/openapi.ts";
import type { Reader } from "../../readers/reader.ts";
import type { PageReading } from "../config/bindings.ts";
import { makeReaders, readDocument } from "../../readers/registry.ts";
import { decode } from "../../source/decode.ts";
import type { Source } from "../../source/source.ts";
import type { Input } from "../io/input.ts";
import { fileLinks } from "./missing-links.ts";
import { watchBindings } from "./say-bindings.ts";
import { entryKey, openPageStore, type PageContent, type PageStore } from "./page-store.ts";
import { takeIn, type TakenIn } from "./take-in.ts";
import { compileLater } from "../io/compiling.ts";
import { InputTooLarge } from "../io/limits.ts";
import { type OfficeText, officeText } from "../io/office-files.ts";
import { NotFetched } from "../io/web-pages.ts";
import { unlessTooLong } from "./time-limit.ts";
import type { Unreadable } from "./unreadable.ts";
import { digestOf } from "../io/digest.ts";

/** An input as text, with the files that it takes in. */
export interface ReadInput {
  readonly source: Source;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** The files that the page takes in, with theirs. */
  readonly included: TakenIn["included"];
  /** Of a page that is no text: the digest of the text that was made of it, by a program that may give another tomorrow. */
  readonly converted?: string;
}

/** Reads the text of one input; `pages` are the ids of all inputs. */
export async function readInput(input: Input, pages: ReadonlySet<string>): Promise<ReadInput | Unreadable> {
  let bytes: Uint8Array;
  let office: OfficeText | null;
  try {
    bytes = await input.read();
    office = await officeText(bytes);
  } catch (error) {
    if (error instanceof InputTooLarge || error instanceof NotFetched) return { id: input.id, message: error.message };
    const code = (error as NodeJS.ErrnoException).code;
    return {
      id: input.id,
      message:
        code === "EACCES" ? "may not be read (permission denied)" : `could not be read: ${code ?? String(error)}`,
    };
  }
  if (office !== null && "message" in office) return { id: input.id, message: office.message };
  const decoded = decode(office?.bytes ?? bytes, input.id);
  if (!("text" in decoded)) return { id: input.id, message: decoded.message };
  const { source, included } = await takeIn(decoded, input.beside, pages);
  return { source, included, sha256: digestOf(bytes), ...(office ? { converted: digestOf(office.bytes) } : {}) };
}

/** Names everything that a page's content depends on beside the code. */
export function keyOf(
  { source, sha256, included, converted }: ReadInput,
  { vocabulary, bindingsOf, requestPlaces }: PageReading,
): string {
  const { id } = source;
  return entryKey([
    id,
    sha256,
    ...(converted === undefined ? [] : [converted]),
    included,
    source.included ?? null,
    vocabulary.house,
    bindingsOf(id),
    requestPlaces,
  ]);
}

export interface ReadPage extends ReadInput, PageContent {
  readonly input: Input;
  readonly key: string;
  /** null where its content was known, so that the page was not read. */
  readonly document: Document | null;
}

/** Reads pages one at a time, so that memory does not grow with their number. `all` are the ids of the inputs that these are of. */
export async function* readPages(
  inputs: readonly Input[],
  settings: PageReading,
  all: ReadonlySet<string> = new Set(inputs.map(({ id }) => id)),
  store: PageStore | null = openPageStore(),
  /** Those of which that is known before. */
  unreadable: ReadonlyMap<string, Unreadable> = new Map(),
): AsyncGenerator<ReadPage | Unreadable> {
  compileLater();
  const watch = watchBindings(settings);
  const readOne = makePageReader(settings, all, store);
  for (const input of inputs) {
    const read = unreadable.get(input.id) ?? (await readOne(input));
    if (!("message" in read)) watch.see(read.page);
    yield read;
  }
  // pages that are read again one by one have been seen before
  if (inputs.length === all.size) await watch.end(all);
}

export type PageReader = (input: Input) => Promise<ReadPage | Unreadable>;

/** Reads a page, or takes what is kept of it. */
export function makePageReader(settings: PageReading, all: ReadonlySet<string>, store: PageStore | null): PageReader {
  const readers = makeReaders(settings.vocabulary);
  return async (input) => {
    const read = await readInput(input, all);
    if ("message" in read) return read;
    const { source } = read;
    const key = keyOf(read, settings);
    const known = store?.get("content", key);
    if (known) return { ...read, ...known, input, key, document: null };
    const done = unlessTooLong(source, () => {
      const document = readDocument(source, readers);
      const content = contentOf(source, document, settings);
      return { content, document };
    });
    if ("message" in done) return done;
    const { content, document } = done.result;
    store?.put("content", key, content);
    return { ...read, ...content, input, key, document };
  };
}

function contentOf(
  source: Source,
  document: Document,
  { vocabulary, bindingsOf, requestPlaces }: PageReading,
): PageContent {
  return {
    // an OpenAPI file is one more edition: it says what it promises without prose to interpret
    page: isOpenApi(source)
      ? readOpenApi(source)
      : orEmbedded(interpret(document, vocabulary, bindingsOf(source.id), requestPlaces), source),
    comments: inlineIgnores({ source, document }),
    links: fileLinks(document),
  };
}

/** Reads documents again, one after the other: only the last one stays. */
export function makeRereader(readers: Readonly<Record<Format, Reader>>): (source: Source) => Document {
  let last: { readonly source: Source; readonly document: Document } | null = null;
  return (source) => {
    if (last?.source !== source) last = { source, document: readDocument(source, readers) };
    return last.document;
  };
}
