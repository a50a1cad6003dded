/**
 * The tree that the HTML parser builds for us. Beside its own, which keeps lines and columns of both tags of each element and
 * links between neighbours, it takes a third of the memory: pages of 40 MB fit.
 */
import type { CheerioOptions } from "cheerio";
import type { DomLocation, DomNode } from "./dom.ts";

interface SlimNode extends DomNode {
  data?: string;
  attribs?: Record<string, string>;
  children?: SlimNode[];
  parent?: SlimNode | null;
  namespace?: string;
  mode?: string;
  sourceCodeLocation?: { startOffset: number; endOffset: number; startTag?: DomLocation } | null;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

interface ParserLocation {
  readonly startOffset?: number;
  readonly endOffset?: number;
  readonly startTag?: { readonly startOffset: number; readonly endOffset: number };
}

const makeText = (data: string): SlimNode => ({ type: "text", data, parent: null, sourceCodeLocation: null });
const makeRoot = (): SlimNode => ({ type: "root", children: [] });

/** What ends a table's text is put before the table, so a node is found soonest from behind. */
function indexIn(parent: SlimNode, child: SlimNode): number {
  return parent.children?.lastIndexOf(child) ?? -1;
}

function insert(parent: SlimNode, node: SlimNode, at: number): void {
  parent.children?.splice(at, 0, node);
  node.parent = parent;
}

function append(parent: SlimNode, node: SlimNode): void {
  parent.children?.push(node);
  node.parent = parent;
}

/** What parse5 asks of a tree: https://parse5.js.org/interfaces/parse5.TreeAdapter.html */
const adapter = {
  createDocument: makeRoot,
  createDocumentFragment: makeRoot,
  createElement(name: string, namespace: string, attributes: readonly Attribute[]): SlimNode {
    const attribs: Record<string, string> = Object.create(null);
    for (const attribute of attributes) attribs[attribute.name] = attribute.value;
    const type = name === "script" || name === "style" ? name : "tag";
    return { type, name, attribs, children: [], parent: null, namespace, sourceCodeLocation: null };
  },
  createCommentNode: (data: string): SlimNode => ({ type: "comment", data, parent: null, sourceCodeLocation: null }),
  createTextNode: makeText,
  appendChild: append,
  insertBefore: (parent: SlimNode, node: SlimNode, before: SlimNode) => insert(parent, node, indexIn(parent, before)),
  setTemplateContent: append,
  getTemplateContent: (template: SlimNode) => template.children?.[0],
  setDocumentType(document: SlimNode, name: string): void {
    append(document, { type: "directive", name: "!doctype", data: name, parent: null, sourceCodeLocation: null });
  },
  setDocumentMode: (document: SlimNode, mode: string) => void (document.mode = mode),
  getDocumentMode: (document: SlimNode) => document.mode,
  detachNode(node: SlimNode): void {
    if (!node.parent) return;
    node.parent.children?.splice(indexIn(node.parent, node), 1);
    node.parent = null;
  },
  insertText(parent: SlimNode, text: string): void {
    const last = parent.children?.at(-1);
    if (last?.type === "text") last.data = (last.data ?? "") + text;
    else append(parent, makeText(text));
  },
  insertTextBefore(parent: SlimNode, text: string, before: SlimNode): void {
    const at = indexIn(parent, before);
    const last = parent.children?.[at - 1];
    if (last?.type === "text") last.data = (last.data ?? "") + text;
    else insert(parent, makeText(text), at);
  },
  adoptAttributes({ attribs = {} }: SlimNode, attributes: readonly Attribute[]): void {
    for (const { name, value } of attributes) attribs[name] ??= value;
  },
  getFirstChild: (node: SlimNode) => node.children?.[0],
  getChildNodes: (node: SlimNode) => node.children ?? [],
  getParentNode: (node: SlimNode) => node.parent,
  getAttrList: ({ attribs = {} }: SlimNode): Attribute[] =>
    Object.entries(attribs).map(([name, value]) => ({ name, value })),
  getTagName: (element: SlimNode) => element.name,
  getNamespaceURI: (element: SlimNode) => element.namespace,
  getTextNodeContent: (node: SlimNode) => node.data,
  getCommentNodeContent: (node: SlimNode) => node.data,
  getDocumentTypeNodeName: (node: SlimNode) => node.data,
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  isTextNode: (node: SlimNode) => node.type === "text",
  isCommentNode: (node: SlimNode) => node.type === "comment",
  isDocumentTypeNode: (node: SlimNode) => node.type === "directive",
  isElementNode: (node: SlimNode) => node.attribs !== undefined,
  setNodeSourceCodeLocation(node: SlimNode, location: ParserLocation | null): void {
    const { startOffset = 0, endOffset = 0, startTag } = location ?? {};
    // the page's language stands in the tag of `<html>`; no other is asked for its tag
    node.sourceCodeLocation = location && {
      startOffset,
      endOffset,
      ...(node.name === "html" && startTag
        ? { startTag: { startOffset: startTag.startOffset, endOffset: startTag.endOffset } }
        : {}),
    };
  },
  getNodeSourceCodeLocation: (node: SlimNode) => node.sourceCodeLocation,
  updateNodeSourceCodeLocation({ sourceCodeLocation }: SlimNode, { endOffset }: ParserLocation): void {
    if (sourceCodeLocation && endOffset !== undefined) sourceCodeLocation.endOffset = endOffset;
  },
};

// cheerio types its own tree only; it hands the adapter to the parser as it is
export const slimTree = adapter as unknown as NonNullable<CheerioOptions["treeAdapter"]>;
