/** Entries of a large YAML map, each of them parsed when it is asked for: a page names few of the many that a file holds. */
import { yaml } from "../../../source/yaml.ts";

/** A key may hold colons: one that ends it has white space behind it. */
const KEY = /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#:'"{}[\]-](?:[^\n:]|:(?=\S)){0,200}?))[ \t]{0,9}:(?=\s|$)/gm;
/** "<<: *limit" takes in what stands at "limit: &limit". */
const TAKEN_IN = /(?::|^-)[ \t]{1,9}\*([\w.-]{1,200})[ \t]*$/gm;
const ANCHOR = /^[ \t]{1,9}&([\w.-]{1,200})[ \t]*$/m;

export type Entries = (key: string) => unknown;

/** undefined for a key that is not there, or whose value is no YAML. */
export function yamlEntries(text: string): Entries {
  const places = [...text.matchAll(KEY)].map((match) => ({
    key: match[1] ?? match[2] ?? match[3] ?? "",
    value: match.index + match[0].length,
    start: match.index,
  }));
  const byKey = new Map(places.map(({ key, value }, i) => [key, text.slice(value, places[i + 1]?.start)]));
  const byAnchor = new Map(
    [...byKey.values()].flatMap((written) => {
      const anchor = ANCHOR.exec(written.slice(0, written.indexOf("\n") + 1 || undefined))?.[1];
      return anchor === undefined ? [] : [[anchor, written] as const];
    }),
  );
  return (key) => {
    const written = byKey.get(key);
    if (written === undefined) return undefined;
    const needed = takenIn(written, byAnchor).filter((entry) => entry !== written);
    const all = [...needed.map((entry, i) => `taken-${i}:${entry}`), `value:${written}`];
    try {
      return (yaml().parse(all.join("\n"), { merge: true }) as { readonly value: unknown }).value;
    } catch {
      return undefined;
    }
  };
}

/** The entries that an entry takes in, those that they take in themselves before them. */
function takenIn(written: string, byAnchor: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const rest = [written];
  for (let next = rest.pop(); next !== undefined; next = rest.pop())
    for (const [, anchor] of next.matchAll(TAKEN_IN)) {
      const entry = byAnchor.get(anchor ?? "");
      if (entry === undefined || found.has(entry)) continue;
      found.add(entry);
      rest.push(entry);
    }
  return [...found].toReversed();
}

/** An object's own members, empty for any other value. */
export function members(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

/** A scalar as it is printed; empty for any other value. */
export function scalarText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
