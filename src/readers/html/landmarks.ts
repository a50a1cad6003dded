/**
 * Which elements are the frame that a site puts around its pages: menus, trails, tables of contents, notices about cookies.
 * They are told by what they are marked as, by elements, roles and usual kinds of class; a class alone never decides: what
 * holds a table or code is content, and what is marked as a menu is one only where most of its text is links.
 */
import type { DomElement, DomNode } from "./dom.ts";
import { isElement } from "./dom.ts";
import { elementKind } from "./elements.ts";
import { noteClass } from "./note.ts";

const ROLES = new Set(["navigation", "search", "menu", "menubar", "contentinfo", "tablist", "alertdialog", "toolbar"]);

/** Words that classes and ids of menus are made of: "site-nav", "toc-wrapper", "breadcrumbs", "md-sidebar--secondary". */
const MENU_WORDS = new Set(
  (
    "nav navbar navigation menu sidebar sidenav toc toctree tableofcontents breadcrumb breadcrumbs pagination pager " +
    "prevnext footer topbar related"
  ).split(" "),
);
const NOTICE_WORDS = new Set(["cookie", "cookies", "consent", "gdpr"]);
const HOLDERS = new Set(["div", "section", "aside", "header", "footer", "ul", "ol", "p", "form"]);

/** So much of a menu's text is links. */
const MOSTLY = 0.6;

/** Whether the element is part of a site's frame. */
export function isFrame(element: DomElement): boolean {
  const { name, attribs } = element;
  if (name === "nav" || name === "search") return true;
  const role = attribs["role"];
  if (role !== undefined && ROLES.has(role)) return true;
  if (!HOLDERS.has(name)) return false;
  if (name === "footer" || role === "banner") return !holdsContent(element);
  if (name === "aside" || role === "complementary") {
    if (noteClass(element) === null && isMostlyLinks(element)) return true;
  } else if (name === "header" && isMostlyLinks(element)) return !holdsContent(element);
  const words = markWords(element);
  // "gdpr-delete" is the place of a call, too
  if (words.some((word) => NOTICE_WORDS.has(word))) return !holdsContent(element) && !showsPath(element);
  return words.some((word) => MENU_WORDS.has(word)) && isMostlyLinks(element);
}

/** Whether a part of a page that nothing marks as a menu is one: links, and no content. */
export const isMenu = (element: DomElement): boolean => isMostlyLinks(element) && !holdsContent(element);

/** The words that an element's class and id are made of, lower case. */
function markWords({ attribs }: DomElement): string[] {
  const { class: classes = "", id = "" } = attribs;
  if (classes === "" && id === "") return [];
  return `${classes} ${id}`
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isMostlyLinks(element: DomElement): boolean {
  const counts = { all: 0, linked: 0 };
  countText(element, false, counts);
  return counts.linked > 0 && counts.linked >= MOSTLY * counts.all;
}

function countText(node: DomNode, isLinked: boolean, counts: { all: number; linked: number }): void {
  if (node.type === "text") {
    const { length } = (node.data ?? "").replace(/\s+/g, "");
    counts.all += length;
    if (isLinked) counts.linked += length;
    return;
  }
  if (isElement(node) && elementKind(node.name) === "silent") return;
  const links = isLinked || (node.name === "a" && node.attribs?.["href"] !== undefined);
  for (const child of node.children ?? []) countText(child, links, counts);
}

/** "/files/{file}/consent" in an element of its own: no notice speaks of paths, and links have theirs in an attribute. */
function showsPath(element: DomElement): boolean {
  const parts = (element.children ?? []).filter(isElement);
  const isLine = parts.every(({ name, children }) => elementKind(name) === undefined && !children.some(isElement));
  if (isLine) return /^\s*\/[\w{<:]\S*\s*$/.test(textOf(element));
  return parts.some(showsPath);
}

function textOf(node: DomNode): string {
  if (node.type === "text") return node.data ?? "";
  return (node.children ?? []).map(textOf).join("");
}

const CONTENT = new Set(["table", "code-block", "heading"]);

/** Whether a heading, a table or code stands in it. */
function holdsContent(node: DomNode): boolean {
  return (node.children ?? []).some(
    (child) => isElement(child) && (CONTENT.has(elementKind(child.name) ?? "") || holdsContent(child)),
  );
}
