/** Keeps the pages and texts of a run open that were used last, and all others small. */
import { LRUCache } from "lru-cache";
import type { ApiPage } from "../../api-model/api-page.ts";
import { foldedPage } from "../../api-model/whole-page.ts";
import { makeSource, type Source } from "../../source/source.ts";
import { pack, packText, unpack, unpackText } from "../../source/packing.ts";

export interface Folding {
  /** The page as it is kept from now on; `characters` of its text tell what it takes. */
  page(page: ApiPage, characters: number): ApiPage;
  source(source: Source): Source;
}

/** Characters of the texts that are open, and of those whose pages are. */
const OPEN = 2_000_000;

/** What was packed once is not packed again. */
interface Folded {
  readonly packed: Uint8Array;
}

interface Unfolded<Data> extends Partial<Folded> {
  readonly data: Data;
}

interface Foldable {
  readonly characters: number;
  readonly fold: () => void;
}

export function makeFolding(): Folding {
  const opened = new LRUCache<Foldable, true>({
    maxSize: OPEN,
    // the last one stays open however long it is
    sizeCalculation: (_, { characters }) => Math.min(OPEN, Math.max(1, characters)),
    dispose: (_, { fold }) => fold(),
  });
  /** What gives the data, which is the same until it is folded. */
  const foldable = <Data>(
    first: Data,
    characters: number,
    small: (data: Data) => Uint8Array,
    large: (packed: Uint8Array) => Data,
  ): (() => Data) => {
    let state: Folded | Unfolded<Data> = { data: first };
    const self: Foldable = {
      characters,
      fold() {
        if ("data" in state) state = { packed: state.packed ?? small(state.data) };
      },
    };
    opened.set(self, true);
    return () => {
      if ("data" in state) opened.get(self);
      else {
        state = { packed: state.packed, data: large(state.packed) };
        opened.set(self, true);
      }
      return state.data;
    };
  };
  return {
    page: (page, characters) =>
      foldedPage(
        page,
        foldable(page, characters, pack, (packed) => unpack(packed) as ApiPage),
      ),
    source(source) {
      const { id, encoding } = source;
      const open = foldable(
        source,
        source.text.length,
        ({ text }) => packText(text),
        (packed) => makeSource(id, unpackText(packed), encoding),
      );
      return {
        id,
        encoding,
        ...(source.included ? { included: source.included } : {}),
        get text() {
          return open().text;
        },
        get lineStarts() {
          return open().lineStarts;
        },
      };
    },
  };
}
