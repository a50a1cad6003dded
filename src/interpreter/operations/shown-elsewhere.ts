/**
 * On a page that lists its calls in tables, a command in a section of its own ("Examples") and what is shown behind it are of the
 * listed call that the command makes.
 */
import { baseOfCall } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { FoundOperation } from "./found-operation.ts";
import type { OperationScope } from "./operation-scope.ts";
import { curlCalls, type ShownCall } from "./shown-commands.ts";

interface ShownHere {
  readonly stretch: number;
  readonly owner: readonly number[];
}

/** For the items that no operation owns otherwise, or all listed ones together, the index of the one whose call is shown there. */
export function shownElsewhere(
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
  operationsAt: OperationScope,
): ReadonlyMap<number, readonly number[]> {
  const listed = [...sites.entries()].filter(([, { isListed }]) => isListed);
  const found = new Map<number, readonly number[]>();
  if (listed.length === 0) return found;
  const isFree = (at: number, item: OutlineItem): boolean => {
    const owners = operationsAt(at, item);
    const areListed = owners.length > 1 && owners.every((owner) => sites[owner]?.isListed);
    return owners.length === 0 || (areListed && owners.every((owner) => sites[owner]?.stretch !== item.stretch));
  };
  let open = null as ShownHere | null;
  for (const [at, item] of items.entries()) {
    const { block, stretch } = item;
    if (block.type === "heading" || block.type === "table" || open?.stretch !== stretch) open = null;
    const calls = block.type === "code" ? curlCalls(block.text) : [];
    if (calls.length > 0) {
      const [call, ...others] = calls;
      const site = call && others.length === 0 ? siteOf(call, listed) : null;
      open = isFree(at, item) ? { stretch, owner: site === null ? [] : [site] } : null;
    }
    if (open && (block.type === "code" || block.type === "paragraph") && isFree(at, item)) found.set(at, open.owner);
  }
  return found;
}

/** The listed call that has the method and ends with the path, in most of its words; null where several do. */
function siteOf({ method, path }: ShownCall, listed: readonly (readonly [number, FoundOperation])[]): number | null {
  const rated = listed.flatMap(([index, site]) => {
    if (site.method.value !== method) return [];
    const fitting = [site.path, ...site.otherPaths].filter(({ value }) => baseOfCall(path, value) !== null);
    return fitting.length === 0 ? [] : [{ index, words: Math.max(...fitting.map(({ value }) => wordsIn(value))) }];
  });
  const most = Math.max(...rated.map(({ words }) => words));
  const [best, ...others] = rated.filter(({ words }) => words === most);
  return best && others.length === 0 && most > 0 ? best.index : null;
}

const wordsIn = (path: string): number => path.split("/").filter((part) => /^[^{}<>:]*[A-Za-z]/.test(part)).length;
