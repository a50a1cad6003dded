/**
 * On a page that lists its calls in tables, a command in a section of its own ("Examples") and what is shown behind it are of the
 * listed call that the command makes.
 */
import { PathTree } from "../cells/path-tree.ts";
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
  const siteOf = makeCallFinder(listed);
  let open = null as ShownHere | null;
  for (const [at, item] of items.entries()) {
    const { block, stretch } = item;
    if (block.type === "heading" || block.type === "table" || open?.stretch !== stretch) open = null;
    const calls = block.type === "code" ? curlCalls(block.text) : [];
    if (calls.length > 0) {
      const [call, ...others] = calls;
      const site = call && others.length === 0 ? siteOf(call) : null;
      open = isFree(at, item) ? { stretch, owner: site === null ? [] : [site] } : null;
    }
    if (open && (block.type === "code" || block.type === "paragraph") && isFree(at, item)) found.set(at, open.owner);
  }
  return found;
}

/** Finds the listed call that has the method and ends with the path, in most of its words; null where several do. */
function makeCallFinder(listed: readonly (readonly [number, FoundOperation])[]): (call: ShownCall) => number | null {
  const byMethod = new Map<string, PathTree<Listed>>();
  for (const [index, { method, path, otherPaths }] of listed) {
    const tree = byMethod.get(method.value) ?? new PathTree<Listed>();
    byMethod.set(method.value, tree);
    for (const { value } of [path, ...otherPaths]) {
      const parts = value.split("/");
      const words = parts.filter((part) => /^[^{}<>:]*[A-Za-z]/.test(part)).length;
      // "/{id}" ends whatever path
      tree.add(parts, { index, words, mayEnd: /^[^{}]/.test(parts[1] ?? "") });
    }
  }
  return ({ method, path }) => {
    const tree = byMethod.get(method);
    const parts = path.split("/").slice(1);
    const fitting = parts.flatMap((_, from) =>
      [...(tree?.valuesFor(["", ...parts.slice(from)]) ?? [])].filter(({ mayEnd }) => from === 0 || mayEnd),
    );
    const most = Math.max(...fitting.map(({ words }) => words));
    const [best, ...others] = new Set(fitting.filter(({ words }) => words === most).map(({ index }) => index));
    return best !== undefined && others.length === 0 && most > 0 ? best : null;
  };
}

/** One path of a listed call. */
interface Listed {
  readonly index: number;
  /** How many of its segments are words. */
  readonly words: number;
  /** Whether it may stand behind a base. */
  readonly mayEnd: boolean;
}
