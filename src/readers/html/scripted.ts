/** Tells a page that is an empty frame for scripts: what a browser shows is not in the file. */
import type { Block } from "../../document/document.ts";
import { blocksText } from "../../document/visit.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { childElement, isElement } from "./dom.ts";

/** A frame says no more than "Loading" and what the application is called. */
const LITTLE = 200;

/** Whether next to nothing stands on a page that has scripts and an element for them to fill. */
export function isBuiltByScripts(root: DomNode, blocks: readonly Block[]): boolean {
  if (blocks.some(({ type }) => type === "table" || type === "code" || type === "list")) return false;
  if (blocksText(blocks.slice(0, LITTLE)).length > LITTLE) return false;
  const html = childElement(root, "html");
  const body = html && childElement(html, "body");
  return (
    html !== undefined &&
    body !== undefined &&
    holdsScript(html) &&
    body.children.some((node) => isElement(node) && isHolder(node))
  );
}

function holdsScript(node: DomNode): boolean {
  return node.name === "script" || (node.children ?? []).some(holdsScript);
}

/** `<div id="app"></div>`, `<redoc spec-url="…"></redoc>`: named, or an element of their own, and without text. */
function isHolder({ name, attribs, children }: DomElement): boolean {
  const isOwn = name === "div" || name === "main" ? attribs["id"] !== undefined : !KNOWN.has(name);
  return isOwn && !children.some(holdsText);
}

const KNOWN = new Set(
  (
    "a abbr address area article aside b base br button canvas code dialog dl embed fieldset footer form h1 h2 h3 h4 h5 h6 " +
    "header hr i iframe img input link meta nav noscript ol p pre script section span strong style svg table template textarea ul"
  ).split(" "),
);

function holdsText(node: DomNode): boolean {
  if (node.type === "text") return (node.data ?? "").trim() !== "";
  return node.name !== "script" && node.name !== "style" && (node.children ?? []).some(holdsText);
}
