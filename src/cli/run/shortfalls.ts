/** What a run over responses has to see to be worth its exit code. */
import { keysWords } from "../../exchange/formats/entry-keys.ts";
import { BODY } from "../../exchange/formats/ndjson.ts";
import type { Least } from "../options/shared.ts";
import type { Seen } from "../../validate/validate.ts";

/** One line for each thing that was not seen; a run with any of them did not do its work. */
export function shortfalls(seen: Seen, least: Least): string[] {
  const { matched, bodies, withoutBody, operations, empty } = seen;
  return [
    ...empty.map((file) => `${file}: no exchange could be read from it`),
    ...(matched < least.matched
      ? [`${matched} exchanges matched a documented operation, at least ${least.matched} must`]
      : []),
    ...(bodies < (least.bodies ?? 0) ? [`${bodies} responses have a body, at least ${least.bodies ?? 0} must`] : []),
    ...(least.bodies === null && bodies === 0 && withoutBody > 0
      ? [`no body was recorded: ${whyNone(seen)}, and nothing could be checked`]
      : []),
    ...(operations < least.operations
      ? [`${operations} documented operations were called, at least ${least.operations} must be`]
      : []),
  ];
}

function whyNone({ besideBodies }: Seen): string {
  if (besideBodies.length === 0) return "the recording keeps headers and sizes only";
  return `responses have none under a key that is known (${keysWords(besideBodies, BODY)})`;
}

/** What would make more calls match; null where nothing is known that would. */
export function prefixHint({ prefix, matched }: Seen): string | null {
  if (prefix === null || prefix.count <= matched) return null;
  const calls =
    prefix.count === 1 ? "1 call that matched nothing is" : `${prefix.count} calls that matched nothing are`;
  return `${calls} documented behind the prefix ${prefix.path}: --base-path ${prefix.path} takes it off`;
}

/** A run of which nothing succeeded tested nothing: it is no pass, whatever it found. */
export function sawNoSuccess({ matched, successes }: Seen): boolean {
  return matched > 0 && successes === 0;
}
