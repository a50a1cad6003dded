/** The sentences of a row's description, with where each stands. */
import type { Evidence, Field } from "../../api-model/api-page.ts";
import { normaliseWords } from "../../language/words.ts";
import type { Source } from "../../source/source.ts";
import { exactSpan } from "./places.ts";

/** Normalised for reading; the evidence keeps the page's own words. */
export interface Sentence {
  readonly text: string;
  readonly evidence: Evidence;
}

export function sentencesOf(field: Field, source: Source): Sentence[] {
  const [evidence] = field.description?.evidence ?? [];
  if (!evidence) return [];
  return evidence.words.split(/(?<=[。！？；!?])|(?<=[.;])\s+/).flatMap((part) => {
    const words = part.trim();
    if (words === "") return [];
    return [
      {
        text: normaliseWords(words),
        evidence: { words, span: exactSpan(source, { span: evidence.span, words }) ?? evidence.span },
      },
    ];
  });
}
