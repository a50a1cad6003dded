/** Tells a misspelt name of the markup from one that an extension of the page's project may define. */
import { distance } from "fastest-levenshtein";

/** Shorter names are near to each other by chance. */
const SHORTEST = 4;

/** The known name that a writer probably meant; null for a name that is like none: its project knows it. */
export function misspelt(name: string, known: Iterable<string>): string | null {
  if (name.length < SHORTEST || name.includes(":")) return null;
  const most = name.length < 8 ? 1 : 2;
  for (const other of known) {
    if (Math.abs(other.length - name.length) <= most && distance(name, other) <= most) return other;
  }
  return null;
}
