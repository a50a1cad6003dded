/**
 * The words that a component within a line shows: `<Badge text="POST" />` a method, `<Required />` that a field is required. Any other
 * shows what nobody can know, as an icon does.
 */
import { METHOD } from "./says.ts";

const EMPTY_COMPONENT = /^<[A-Z]\w*(?=[\s/])[^]*\/>$/;
const MARK = /^<(Required|Optional)(?=[\s/])/;
const VALUE = /=\s*(?:"([^"]*)"|'([^']*)')/g;

/** null where it shows none that counts. */
export function shownByTag(tag: string): string | null {
  if (!EMPTY_COMPONENT.test(tag)) return null;
  const mark = MARK.exec(tag)?.[1];
  if (mark !== undefined) return mark.toLowerCase();
  for (const [, double, single] of tag.matchAll(VALUE)) {
    const value = (double ?? single ?? "").trim();
    if (METHOD.test(value)) return value.toUpperCase();
  }
  return null;
}
