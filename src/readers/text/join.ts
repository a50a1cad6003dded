/** How the lines of one text go together again. */
import { lastSpace } from "../../source/text.ts";
import { UNSPACED } from "../../language/scripts.ts";
import type { Fragment } from "./fragment.ts";

// A character of a script without spaces, or punctuation set as one
const UNSPACED_CHARACTER = new RegExp(String.raw`[${UNSPACED}\u3000-\u303f\uff00-\uffef]`, "u");

/** What stands between two lines that were broken to fit: a space, but none where the script has none, and none behind a hyphen or slash. */
export function lineJoin(before: string, after: string): "" | " " {
  if (UNSPACED_CHARACTER.test(before.at(-1) ?? "") && UNSPACED_CHARACTER.test(after[0] ?? "")) return "";
  // "X-Forwarded-" "For", "/v1/{project_id}/" "servers", "/v1/servers?" "limit=1"
  return /[^\s\-/][-/]$/.test(before) || (/[?&=}|]$/.test(before) && before.slice(lastSpace(before) + 1).includes("/"))
    ? ""
    : " ";
}

export function joinLines(lines: readonly Fragment[]): string {
  const parts: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    parts.push(before ? lineJoin(before.text, line.text) + line.text : line.text);
  });
  return parts.join("");
}
