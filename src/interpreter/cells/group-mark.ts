/** "Required fields:", "Optional parameters", "必填字段": what the words above a group of fields say of each of them. */
import type { CaptionPlace } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace, trimmed } from "../../source/text.ts";

/** Whether the fields of a group are required, where the words above it say no more than that; null where they do not. */
export function groupMark(written: string | null, vocabulary: Vocabulary): "yes" | "no" | null {
  const text = trimmed(foldSpace(written ?? ""), "", ":：.。 ");
  if (text === "" || text.length > LONGEST) return null;
  // "Required:"
  const alone = /[:：]\s?$/.test(written ?? "") ? vocabulary.requirementMark(text) : null;
  if (alone !== null) return alone;
  const blank = text.indexOf(" ");
  // Chinese writes both words without a blank: two or three signs are the mark
  const ends = blank > 0 ? [blank] : [2, 3];
  for (const end of ends)
    if (OF_REQUEST.has(vocabulary.captionPlace(text.slice(end).trim()))) {
      const mark = vocabulary.requirementMark(text.slice(0, end));
      if (mark !== null) return mark;
    }
  return null;
}

/** What an answer has is not required of anyone. */
const OF_REQUEST: ReadonlySet<CaptionPlace | null> = new Set([
  "parameters",
  "path",
  "query",
  "request",
  "request-body",
  "form",
] as const);

const LONGEST = 40;
