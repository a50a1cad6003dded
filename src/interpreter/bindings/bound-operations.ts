/** Finds on a page what a configuration binds by hand to a method and path. */
import type { ByHand } from "../../api-model/api-page.ts";
import { inlineText } from "../../document/visit.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { type Binding, bindingWords } from "./binding.ts";

/** A binding and the place that it names. */
export interface BoundOperation {
  readonly binding: Binding;
  /** Index in the outline of what is named: a heading, or the block that an anchor stands at. */
  readonly item: number;
  /** The stretch with which the bound section begins; 0 for the whole page. */
  readonly stretch: number;
}

export interface BoundOperations {
  readonly found: readonly BoundOperation[];
  readonly told: readonly ByHand[];
}

/** In page order. A binding that names nothing, several places, or what another has bound already, is told and binds nothing. */
export function boundOperations(
  bindings: readonly Binding[],
  items: readonly OutlineItem[],
  source: string,
): BoundOperations {
  const found: BoundOperation[] = [];
  const told: ByHand[] = [];
  for (const binding of bindings) {
    const places = placesOf(binding, items);
    const [item = 0] = places;
    const stretch = isWhole(binding) ? 0 : (items[item]?.stretch ?? 0);
    const other = found.find((bound) => bound.stretch === stretch && isWhole(bound.binding) === isWhole(binding));
    const words = bindingWords(binding);
    const problem =
      places.length === 0
        ? { kind: "not-found" as const, words: `no ${words}` }
        : places.length > 1
          ? { kind: "several" as const, words: `${words} stands ${places.length} times: name an anchor` }
          : other
            ? { kind: "twice" as const, words: `${words} is bound in ${other.binding.at} already` }
            : null;
    const span = problem?.kind === "not-found" ? null : (items[item]?.block.span ?? { source, start: 0, end: 0 });
    told.push({ at: binding.at, says: `${binding.method} ${binding.path}`, binds: words, span, problem });
    if (problem === null) found.push({ binding, item, stretch });
  }
  return { found: found.toSorted((a, b) => a.item - b.item), told };
}

export const isWhole = ({ heading, anchor }: Binding): boolean => heading === null && anchor === null;

/** Indexes of what a binding names; of a whole page its title. */
function placesOf(binding: Binding, items: readonly OutlineItem[]): readonly number[] {
  const { heading, anchor } = binding;
  if (heading === null && anchor === null) {
    const title = items.findIndex(({ block }) => block.type === "heading");
    return [Math.max(0, title)];
  }
  if (anchor !== null) {
    const id = anchor.replace(/^#/, "");
    const at = items.findIndex(({ ids }) => ids.includes(id));
    return at < 0 ? [] : [at];
  }
  return headingsNamed(heading ?? "", items);
}

/** Indexes of the headings with a text or id. */
export function headingsNamed(name: string, items: readonly OutlineItem[]): readonly number[] {
  const wanted = foldSpace(name);
  return items.flatMap(({ block, ids }, at) =>
    block.type === "heading" && (foldSpace(inlineText(block.content)) === wanted || ids.includes(wanted)) ? [at] : [],
  );
}
