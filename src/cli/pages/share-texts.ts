/**
 * Lets equal texts of what was read back from the disk be one text again. A page's name stands in each of its spans, and reading back
 * makes as many copies of it: a third of what a page takes in memory.
 */

/** A longer text does not come again. */
const LONGEST = 200;
/** Texts come from pages: the memory of them is bounded, and all are forgotten at once. */
const MOST = 50_000;

/** A function that replaces texts in plain data of its own, which nobody else has yet. */
export function makeTextSharing(): <Data>(data: Data) => Data {
  const known = new Map<string, string>();
  const shared = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    known.set(text, text);
    return text;
  };
  return (data) => {
    // not by recursion: examples on pages may nest deeply
    const waiting: unknown[] = [data];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      if (!isPlain(value)) continue;
      for (const key of Object.keys(value)) {
        const member = value[key];
        if (typeof member === "string") {
          if (member.length <= LONGEST) value[key] = shared(member);
        } else if (typeof member === "object" && member !== null) waiting.push(member);
      }
    }
    return data;
  };
}

/** A list, or an object of literals: what has members by names. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !(value instanceof Map);
}
