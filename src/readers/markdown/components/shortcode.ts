/** The tags of site generators: Hugo's `{{< name key="value" >}}` … `{{< /name >}}`, Liquid's `{% name %}` … `{% endname %}`. */
import type { Tag } from "./tag.ts";

const OPEN = /(?:\{\{([<%])|\{%-?)[ \t]{0,9}(\/|end)?[ \t]{0,9}([A-Za-z][\w./-]*)/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]{0,80})[ \t]{0,9}=[ \t]{0,9}(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}%<>]+))/g;
const LONGEST = 2_000;
/** Editors escape the signs of Markdown wherever they write: `name="boat\_id"`. */
const ESCAPE = /\\([_*[\](){}#+.!-])/g;

/** A tag that begins at `start` and has its line to itself, or closes on it; null where none does. */
export function readShortcode(text: string, start: number): Tag | null {
  OPEN.lastIndex = start;
  const match = OPEN.exec(text);
  if (!match) return null;
  const [whole, hugo, closing, name = ""] = match;
  const mark = hugo === undefined ? "%}" : hugo === "<" ? ">}}" : "%}}";
  const close = text.indexOf(mark, start + whole.length);
  if (close < 0 || close - start > LONGEST) return null;
  const end = close + mark.length;
  const line = text.indexOf("\n", end);
  const rest = text.slice(end, line < 0 ? text.length : line).trim();
  // "{{<required>}} String": a word of the text
  if (closing === undefined && rest !== "" && !/\{[{%]/.test(rest)) return null;
  const written = text.slice(start + whole.length, close);
  const attributes = new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, key = "", double, single, bare]): [string, string] => [
      key,
      (double ?? single ?? bare ?? "").replace(ESCAPE, "$1"),
    ]),
  );
  const kind = closing !== undefined ? "close" : written.trimEnd().endsWith("/") ? "void" : "open";
  return { name, attributes, start, end, kind };
}
