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
  const known = new Map<string, { readonly text: string; readonly read: unknown[] }>();
  let functions = 0;
  const entryOf = (text: string): { readonly text: string; readonly read: unknown[] } => {
    if (known.size >= MOST) known.clear();
    const entry = { text: copyOf(text), read: [] };
    known.set(entry.text, entry);
    return entry;
  };
  return <T>(read: (text: string) => T) => {
    const at = functions;
    functions += 1;
    return (text) => {
      if (text.length > LONGEST) return read(text);
      const entry = known.get(text) ?? entryOf(text);
      // only what this function gave stands in its place
      const before = entry.read[at] as T | undefined;
      if (before !== undefined) return before;
      const found = read(entry.text);
      entry.read[at] = found;
      return found;
    };
  };
}

/** A part of a page's text would keep the whole page in memory. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
