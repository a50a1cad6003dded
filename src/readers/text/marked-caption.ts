/** Captions whose marks were copied with them: "**表 2** tags\_any" is what Markdown's source has for a bold "表 2", then "tags_any". */
import { isCaptionText } from "../../language/caption-label.ts";
import type { Fragment } from "./fragment.ts";
import { fragmentEnd } from "./fragment.ts";

const MARKS = ["**", "__"];
// a backslash before punctuation is an escape in Markdown, and no character of its own
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** The text without the marks of strong text around its beginning; null where it is no such caption. */
export function unmarkedCaption(text: string): string | null {
  const mark = MARKS.find((each) => text.startsWith(each));
  if (mark === undefined) return null;
  const end = text.indexOf(mark, mark.length);
  if (end < 0) return null;
  const label = text.slice(mark.length, end);
  if (!isCaptionText(label)) return null;
  return `${label}${text.slice(end + mark.length)}`.replace(ESCAPE, "$1").trim();
}

/** The line as it is meant to be read; it keeps its place. */
export function withoutMarks(fragment: Fragment): Fragment {
  const text = unmarkedCaption(fragment.text);
  return text === null ? fragment : { ...fragment, text, end: fragmentEnd(fragment) };
}
