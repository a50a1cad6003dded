/**
 * An element that says its method by its class alone, as a style sheet prints it: `<div class="endpoint get">/things</div>`. Classes
 * such as "post" mean many things; beside a text that is nothing but a path they mean the method.
 */
import { type DomElement, type DomNode, isElement } from "./dom.ts";

const VERB = /(?:^|[\s_-])(get|post|put|patch|delete|head)(?=$|[\s_-])/i;
/** A path with its variables, in whose braces blanks may stand. */
const PATH = /^\/(?:[^\s{}<>]|\{[^{}\n]{1,80}\})*$/;
const LONGEST = 500;

/** The method that an element's class gives the path that it holds; null where it gives none. */
export function classVerb(element: DomElement): string | null {
  const verb = VERB.exec(element.attribs["class"] ?? "")?.[1];
  return verb !== undefined && PATH.test(textOf(element).trim()) ? verb.toUpperCase() : null;
}

function textOf(element: DomElement): string {
  let text = "";
  const add = (node: DomNode): void => {
    if (text.length > LONGEST) return;
    if (node.type === "text") text += node.data ?? "";
    else if (isElement(node)) node.children.forEach(add);
  };
  add(element);
  return text.length > LONGEST ? "" : text;
}
