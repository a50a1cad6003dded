/** The headings of text that marks none, told by what stands around them. */
import { callTitles } from "./call-titles.ts";
import { contentsTitles } from "./contents-titles.ts";
import type { FlowPart } from "./flow-part.ts";
import { numberedTitles } from "./numbered-titles.ts";
import type { NumberedTitle } from "./numbered-titles.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

export interface Titles {
  /** Of calls, and of what the page's contents list. */
  readonly named: ReadonlySet<Run>;
  readonly numbered: ReadonlyMap<Run, NumberedTitle>;
}

/** @param runs all of the page, what `parts` leave out of it included */
export function titlesOf(parts: readonly FlowPart[], runs: readonly Run[], signs: Signs): Titles {
  return {
    named: new Set([...callTitles(parts, signs), ...contentsTitles(runs, parts)]),
    numbered: numberedTitles(parts),
  };
}
