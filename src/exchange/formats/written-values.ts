/** The text of single values of a parsed document, as it was written: what parsing loses of a body can be told from it. */
import { type Node, parseTree } from "jsonc-parser";
import type { Json } from "../../api-model/api-page.ts";
import { mayLose } from "./lost-in-parsing.ts";

/** The text of `parent[key]`; null where the document is none that loses something, or `parent` no part of it. */
export type WrittenValues = (parent: Readonly<Record<string, unknown>>, key: string) => string | null;

/**
 * The text is read again only when it may lose something and a value is asked for. Objects are known by identity, so that a value
 * is found in whatever a reader made of the document, as long as it hands its parts on.
 */
export function writtenValues(text: string, whole: Json): WrittenValues {
  let nodes: ReadonlyMap<unknown, Node> | null = null;
  return (parent, key) => {
    nodes ??= mayLose(text, whole) ? nodesOf(text, whole) : new Map();
    if (nodes.size === 0) return null;
    const value = parent[key];
    const node = typeof value === "object" && value !== null ? nodes.get(value) : memberOf(nodes.get(parent), key);
    return node === undefined ? null : text.slice(node.offset, node.offset + node.length);
  };
}

/** The last member of that name, which is the one that parsing keeps. */
function memberOf(parent: Node | undefined, key: string): Node | undefined {
  return parent?.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

/** The elements of a list by their number, the members of an object by their name, each of which parsing keeps the last. */
function membersOf({ type, children = [] }: Node): ReadonlyMap<string, Node> {
  return new Map(
    children.flatMap((child, n): [string, Node][] => {
      const [name, value] = child.children ?? [];
      if (type === "array") return [[String(n), child]];
      return name && value ? [[String(name.value), value]] : [];
    }),
  );
}

/** Of every object and list of the document. */
function nodesOf(text: string, whole: Json): Map<unknown, Node> {
  const nodes = new Map<unknown, Node>();
  const root = treeOf(text);
  const open: [Node, unknown][] = root ? [[root, whole]] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, value] = next;
    if (typeof value !== "object" || value === null) continue;
    nodes.set(value, node);
    for (const [key, child] of membersOf(node)) open.push([child, (value as Readonly<Record<string, unknown>>)[key]]);
  }
  return nodes;
}

function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text, undefined, { disallowComments: true });
  } catch (error) {
    // nested deeper than the stack, which JSON.parse is not bound by
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
