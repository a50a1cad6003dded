/** Paths that differ by the names of their variables only are one path of a document: it has the names that come first. */
import { withoutVariables } from "../api-model/path-variables.ts";

/** How the document spells a path. */
export function makePathSpellings(): (path: string) => string {
  const first = new Map<string, string>();
  return (path) => {
    const shape = withoutVariables(path);
    const spelt = first.get(shape) ?? path;
    first.set(shape, spelt);
    return spelt;
  };
}
