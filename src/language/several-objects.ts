/** "MasterSpec objects": a type in the plural that names no list, which writers use for a list and for one object alike. */
import { languages } from "./languages.ts";
import { normaliseWords } from "./words.ts";

export function saysSeveralObjects(type: string): boolean {
  const words = normaliseWords(type);
  return languages.some(({ types }) => types.severalObjects.test(words));
}
