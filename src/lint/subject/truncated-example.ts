/** Whether an example says itself that it leaves things out. */
import type { Example } from "../../api-model/api-page.ts";

const known = new WeakMap<Example, boolean>();

/** What an example with an ellipsis, or one that could not be read to its end, lacks is not missing. */
export function isTruncated(example: Example): boolean {
  const remembered = known.get(example);
  if (remembered !== undefined) return remembered;
  const abridged =
    (example.body?.breaks ?? []).length > 0 || /\.{3}|…/.test(JSON.stringify(example.body?.value?.json ?? null));
  known.set(example, abridged);
  return abridged;
}
