/** The patterns that fill bars, once in a page: what is told by colour is told by a pattern too, for eyes and printers without it. */
import type { Severity } from "../../../findings/finding.ts";
import type { LedgerEntry } from "../../../findings/report.ts";
import { markup, type Markup } from "../../markup.ts";

export function patterns(): Markup {
  return markup`<svg width="0" height="0" class="defs" aria-hidden="true"><defs>
<pattern id="p-never" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="p-ground" width="8" height="8"/><rect class="p-ink" width="5" height="8"/></pattern>
<pattern id="p-cannot" width="6" height="6" patternUnits="userSpaceOnUse">
<rect class="p-ground" width="6" height="6"/><circle class="p-ink" cx="3" cy="3" r="1"/></pattern>
<pattern id="p-warning" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="p-ground" width="5" height="5"/><rect class="p-warning" width="3" height="5"/></pattern>
<pattern id="p-info" width="5" height="5" patternUnits="userSpaceOnUse">
<rect class="p-ground" width="5" height="5"/><circle class="p-info" cx="2.5" cy="2.5" r="1.2"/></pattern>
</defs></svg>
`;
}

/** What a bar is filled with. */
export type Fill = `bar-${LedgerEntry["verdict"] | Severity}`;

/** A swatch of a fill with its word, for a legend. */
export function swatch(fill: Fill, word: string): Markup {
  return markup`<span><svg width="22" height="12" aria-hidden="true">
<rect class="${fill}" width="22" height="12"/></svg> ${word}</span> `;
}

export interface Segment {
  readonly fill: Fill;
  readonly count: number;
}

/** Counts side by side, as shares of the whole width. */
export function segments(parts: readonly Segment[], whole: number, height: number): Markup[] {
  let done = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map(({ fill, count }) => {
      const x = percent(done / whole);
      done += count;
      return markup`<rect class="${fill}" x="${x}" width="${percent(count / whole)}" height="${height}"/>`;
    });
}

export function percent(share: number): string {
  return `${Number((100 * share).toFixed(3))}%`;
}
