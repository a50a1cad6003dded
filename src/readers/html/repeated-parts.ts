/** Elements of one class side by side, each with a heading of one level somewhere within: cards, each about something of its own. */
import { type DomElement, type DomNode, isElement } from "./dom.ts";

/** How deep a heading may stand in a card, and how many nodes are looked at for it. */
const DEEPEST = 6;
const MOST_NODES = 500;

const beside = new WeakMap<DomElement, readonly DomElement[]>();

/** Notes which elements stand side by side: they do not know it themselves. */
export function noteParts(nodes: readonly DomNode[]): void {
  const parts = nodes.filter(
    (node): node is DomElement => isElement(node) && node.name === "div" && classOf(node) !== "",
  );
  if (parts.length < 2) return;
  for (const [at, part] of parts.entries())
    beside.set(
      part,
      [parts[at - 1], parts[at + 1]].flatMap((other) => (other && classOf(other) === classOf(part) ? [other] : [])),
    );
}

/** Whether an element beside another has its class and a heading of the same level. */
export const isRepeatedPart = (element: DomElement, level: number): boolean =>
  (beside.get(element) ?? []).some((other) => holdsHeading(other, `h${level}`));

const classOf = ({ attribs }: DomElement): string => attribs["class"] ?? "";

function holdsHeading(element: DomElement, name: string): boolean {
  let left = MOST_NODES;
  const holds = (one: DomElement, depth: number): boolean =>
    one.children.some((child) => {
      left -= 1;
      if (left < 0 || !isElement(child)) return false;
      return child.name === name || (depth < DEEPEST && holds(child, depth + 1));
    });
  return holds(element, 0);
}
