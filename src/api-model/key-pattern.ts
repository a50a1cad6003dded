/** Names of rows that stand for many keys: "tool{n}", "x-meta-*", "attr_<label>". */

/** One blank to fill in: a word or number in braces or angle brackets, or a star behind a sign that joins words. */
const BLANK = /\{[A-Za-z][\w-]{0,40}\}|<[A-Za-z][\w -]{0,40}>|(?<=[\w][_.-])\*/g;

export interface KeyPattern {
  readonly matches: (key: string) => boolean;
  /** As JSON Schema's `patternProperties` has it. */
  readonly expression: string;
}

/** The keys that a row's name stands for; null where it names one key, or any. */
export function keyPattern(name: string): KeyPattern | null {
  if (!/[{<*]/.test(name)) return null;
  const literals = name.split(BLANK);
  if (literals.length < 2 || literals.length > MOST_BLANKS + 1) return null;
  // what is blank from end to end is any key, and brackets that are left are no blank
  if (!literals.some((text) => /\w/.test(text)) || literals.some((text) => /[{}<>*\s]/.test(text))) return null;
  return {
    matches: (key) => fits(key, literals),
    expression: `^${literals.map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)).join(".+")}$`,
  };
}

const MOST_BLANKS = 3;

/** Whether the literals stand in the key in their order, from its first character to its last, with something in each blank. */
function fits(key: string, literals: readonly string[]): boolean {
  const [first = "", ...rest] = literals;
  const last = rest.pop() ?? "";
  if (!key.startsWith(first)) return false;
  let at = first.length;
  for (const text of rest) {
    const found = key.indexOf(text, at + 1);
    if (found < 0) return false;
    at = found + text.length;
  }
  return key.endsWith(last) && key.length - last.length > at;
}
