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
  const shown = callsShown(items, makeCallFinder(listed));
  const base = sharedBase([...shown.values()].filter((call) => call !== null));
  let open = null as ShownHere | null;
  for (const [at, item] of items.entries()) {
    const { block, stretch } = item;
    if (block.type === "heading" || block.type === "table" || open?.stretch !== stretch) open = null;
    const call = shown.get(at);
    if (call !== undefined)
      open = isFree(at, item) ? { stretch, owner: call !== null && call.base === base ? [call.site] : [] } : null;
    if (open && (block.type === "code" || block.type === "paragraph") && isFree(at, item)) found.set(at, open.owner);
  }
  return found;
}

/** A listed call that a command makes below a base: "/api" of "/api/things", "" where it is called as it is listed. */
interface Called {
  readonly site: number;
  readonly base: string;
}

/** By the index of the item, the listed call of each block of code that shows commands; null for none, or several. */
function callsShown(
  items: readonly OutlineItem[],
  calledBy: (call: ShownCall) => Called | null,
): ReadonlyMap<number, Called | null> {
  const shown = new Map<number, Called | null>();
  for (const [at, { block }] of items.entries()) {
    const [call, ...others] = block.type === "code" ? curlCalls(block.text) : [];
    if (call) shown.set(at, others.length === 0 ? calledBy(call) : null);
  }
  return shown;
}

/** The base below which all are called, two calls or more; without it they are those that are called as they are listed. */
function sharedBase(calls: readonly Called[]): string {
  const [base, ...others] = new Set(calls.map((call) => call.base));
  const isShared = others.length === 0 && new Set(calls.map(({ site }) => site)).size > 1;
  return base !== undefined && isShared ? base : "";
}

/** Finds the listed call that has the method and ends the path, in most of its words; null where several do. */
function makeCallFinder(listed: readonly (readonly [number, FoundOperation])[]): (call: ShownCall) => Called | null {
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
      [...(tree?.valuesFor(["", ...parts.slice(from)]) ?? [])]
        .filter(({ mayEnd }) => from === 0 || mayEnd)
        .map((one) => ({
          ...one,
          base: parts
            .slice(0, from)
            .map((part) => `/${part}`)
            .join(""),
        })),
    );
    const most = Math.max(...fitting.map(({ words }) => words));
    const [best, ...others] = fitting.filter(({ words }) => words === most);
    const isOne = best && most > 0 && others.every(({ index }) => index === best.index);
    return isOne ? { site: best.index, base: best.base } : null;
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
