/**
 * What is made of texts, kept: the pages of one documentation repeat their headings, cells and sentences. For functions that depend
 * on nothing but a text and give what nobody changes.
 */

/** A longer text does not come again. */
const LONGEST = 600;
/** Texts come from pages: the memory of them is bounded, and all are forgotten at once. */
const MOST = 20_000;

/** The function, which reads a text that it has just read no second time. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  return makeTextMemory()(read);
}

/** Several functions of the same texts, each of which is kept once for all of them. */
export function makeTextMemory(): <T>(read: (text: string) => T) => (text: string) => T {
  const texts = new Map<string, string>();
  const results: Map<string, unknown>[] = [];
  const kept = (text: string): string => {
    const before = texts.get(text);
    if (before !== undefined) return before;
    if (texts.size >= MOST) for (const map of [texts, ...results]) map.clear();
    const copy = copyOf(text);
    texts.set(copy, copy);
    return copy;
  };
  return <T>(read: (text: string) => T) => {
    const known = new Map<string, T>();
    results.push(known);
    return (text) => {
      if (text.length > LONGEST) return read(text);
      const before = known.get(text);
      if (before !== undefined) return before;
      const copy = kept(text);
      const found = read(copy);
      known.set(copy, found);
      return found;
    };
  };
}

/** A part of a page's text would keep the whole page in memory. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
