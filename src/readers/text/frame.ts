/** Takes the frame of a copied web page off its content: the site's navigation before it, buttons and notices behind it. */
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";

export function withoutFrame(runs: readonly Run[], _signs: Signs): readonly Run[] {
  return runs;
}
