/**
 * Says in another language what docproof says in English. A catalogue has, for each sentence, its English form with placeholders and the
 * other language's; a sentence is found by the words around its values, so that no judge knows of languages. What a catalogue does not
 * have stays in English, and a test names it.
 */

/** English and the other language: "the link “{text}” points to #{target}". `{x:group}` is itself said by that group of the catalogue. */
export type Entry = readonly [english: string, other: string];

/** By group. `sentence` is what is asked for; the others are parts of sentences: kinds of values, places, lists. */
export interface Catalogue {
  readonly sentence: readonly Entry[];
  readonly [group: string]: readonly Entry[];
}

/** null where the catalogue does not have it. */
export type Translate = (english: string) => string | null;

interface Placeholder {
  readonly name: string;
  /** Null: the page's or the program's own words, which stay as they are. */
  readonly group: string | null;
  /** Only what the group has may stand here. */
  readonly isStrict: boolean;
}

interface Form {
  /** What stands before, between and after the placeholders: one more than these. */
  readonly literals: readonly string[];
  readonly placeholders: readonly Placeholder[];
  readonly other: string;
  readonly weight: number;
}

const PLACEHOLDER = /\{(\w+)(?::([\w-]+)(!)?)?\}/g;

/** What a text is in the other language, and how many of its letters the catalogue has: all but the values. */
interface Said {
  readonly text: string;
  readonly known: number;
}

export function makeTranslate(catalogue: Catalogue): Translate {
  const forms = new Map(
    Object.entries(catalogue).map(([group, entries]) => [group, entries.map(formOf).toSorted(byWeight)]),
  );
  const known = new Map<string, Said | null>();
  const byStart = new Map<string, readonly Form[]>();
  /** The forms of a group that a text with this first letter can have. */
  const candidates = (group: string, start: string): readonly Form[] => {
    const key = start + group;
    const found =
      byStart.get(key) ??
      (forms.get(group) ?? []).filter(({ literals: [begin = ""] }) => begin === "" || begin.startsWith(start));
    byStart.set(key, found);
    return found;
  };
  const inGroup = (group: string, english: string, isStrict = false): Said | null => {
    if (group === "number") return numberOf(english);
    if (group === "list") return listOf(english, null, false);
    if (group.startsWith("list-")) return listOf(english, group.slice("list-".length), isStrict);
    if (group.startsWith("clauses-")) return clausesOf(english, group.slice("clauses-".length));
    const key = `${group} ${english}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const said = bestOf(english, candidates(group, english.slice(0, 1)));
    known.set(key, said);
    return said;
  };
  /** The form that leaves least to be a value; of two that leave as much, the one with most words of its own. */
  const bestOf = (english: string, all: readonly Form[]): Said | null => {
    let best: Said | null = null;
    for (const form of all) {
      const said = fill(form, english);
      if (said !== null && said.known > (best?.known ?? -1)) best = said;
      if (best?.known === english.length) return best;
    }
    return best;
  };
  /** "a, b and c"; each of a group where one is named. */
  const listOf = (english: string, group: string | null, isStrict: boolean): Said | null => {
    const items = english.split(/, | and /);
    const said = items.map((item) => (group === null ? null : inGroup(group, item)) ?? inGroup("rest", item));
    if (isStrict && said.includes(null)) return null;
    return {
      text: said.map((item, i) => item?.text ?? items[i] ?? "").join("、"),
      known: said.reduce((sum, item) => sum + (item?.known ?? 0), 0),
    };
  };
  /** "a; b; c", each of a group. What is quoted may have semicolons of its own. */
  const clausesOf = (english: string, group: string): Said => {
    const clauses = english.split(/; (?![^“]*”)/);
    const said = clauses.map((clause) => inGroup(group, clause));
    return {
      text: clauses.map((clause, i) => said[i]?.text ?? clause).join("；"),
      known: said.reduce((sum, one) => sum + (one?.known ?? 0), 0),
    };
  };
  /** Values may hold the words that stand between them: what is not said with the first ones short is tried with the last ones. */
  const fill = (form: Form, english: string): Said | null => {
    const values = valuesIn(form.literals, english);
    if (values === null) return null;
    const said = filled(form, values);
    if (said !== null || values.length < 2) return said;
    return filled(form, valuesFromEnd(form.literals, english));
  };
  const filled = ({ placeholders, other, weight }: Form, values: readonly string[]): Said | null => {
    const said = new Map<string, string>();
    let own = weight;
    for (const [i, { name, group, isStrict }] of placeholders.entries()) {
      const value = values[i] ?? "";
      const translated = group === null ? null : inGroup(group, value, isStrict);
      if (translated === null && isStrict) return null;
      said.set(name, translated?.text ?? value);
      own += translated?.known ?? 0;
    }
    return { text: other.replace(/\{(\w+)\}/g, (whole, name: string) => said.get(name) ?? whole), known: own };
  };
  return (english) => (english === "" ? "" : (inGroup("sentence", english)?.text ?? null));
}

function formOf([english, other]: Entry): Form {
  const literals: string[] = [];
  const placeholders: Placeholder[] = [];
  let from = 0;
  for (const { index, 0: whole, 1: name = "", 2: group, 3: strict } of english.matchAll(PLACEHOLDER)) {
    literals.push(english.slice(from, index));
    placeholders.push({ name, group: group ?? null, isStrict: strict !== undefined || group === "number" });
    from = index + whole.length;
  }
  literals.push(english.slice(from));
  return { literals, placeholders, other, weight: literals.join("").length };
}

/** The form with most words of its own is tried first: mostly nothing is left that another would know. */
const byWeight = (a: Form, b: Form): number => b.weight - a.weight;

/** "three", "1,200". */
function numberOf(english: string): Said | null {
  const text = NUMBERS.get(english) ?? (/^-?\d[\d,.]*$/.test(english) ? english : null);
  return text === null ? null : { text, known: english.length };
}

/** What stands where the placeholders are, each as short as it can be from the start; null where the words around them are others. */
function valuesIn(literals: readonly string[], text: string): string[] | null {
  const [start = "", ...rest] = literals;
  if (!text.startsWith(start) || !text.endsWith(rest.at(-1) ?? "")) return null;
  if (rest.length === 0) return text === start ? [] : null;
  const values: string[] = [];
  let from = start.length;
  for (const [i, literal] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const at = isLast ? text.length - literal.length : text.indexOf(literal, from);
    if (at < from || (isLast && !text.endsWith(literal))) return null;
    values.push(text.slice(from, at));
    from = at + literal.length;
  }
  return values;
}

/** The same of a text that has the words in this order: each as short as it can be from the end. */
function valuesFromEnd(literals: readonly string[], text: string): string[] {
  const values: string[] = [];
  let to = text.length - (literals.at(-1) ?? "").length;
  for (const literal of literals.slice(0, -1).toReversed()) {
    const isFirst = values.length === literals.length - 2;
    const from = isFirst ? literal.length : text.lastIndexOf(literal, to - literal.length) + literal.length;
    values.unshift(text.slice(from, to));
    to = from - literal.length;
  }
  return values;
}

const NUMBERS: ReadonlyMap<string, string> = new Map(
  ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map((word, i) => [
    word,
    String(i),
  ]),
);
