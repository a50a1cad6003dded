/** The words beside a name or a type, apart: "required, string", "string optional". */
import { lastSpace } from "../../source/text.ts";

/** What stands between the separators, trimmed; the last word stands for itself. */
export function markedParts(words: string, separators: RegExp): string[] {
  const parts = words.split(separators).map((part) => part.trim());
  const last = parts.at(-1) ?? "";
  const gap = lastSpace(last);
  return gap < 0 ? parts : [...parts.slice(0, -1), last.slice(0, gap).trimEnd(), last.slice(gap + 1)];
}
