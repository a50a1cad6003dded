/**
 * The HTML tree as the readers see it. cheerio's nodes have this shape; so have the nodes that the Markdown reader
 * makes itself.
 */

/** Where a node stands in the text that was parsed; `endOffset` is exclusive. */
export interface DomLocation {
  readonly startOffset: number;
  readonly endOffset: number;
  /** The start tag of an element. */
  readonly startTag?: DomLocation | undefined;
}

export interface DomNode {
  /** `text`, `tag`, `script`, `style`, `comment`, `directive`, `root`. */
  readonly type: string;
  readonly name?: string | undefined;
  readonly data?: string | undefined;
  readonly attribs?: Readonly<Record<string, string>> | undefined;
  readonly children?: readonly DomNode[] | undefined;
  /** Missing on elements that the parser implied, `<tbody>` for example. */
  readonly sourceCodeLocation?: DomLocation | null | undefined;
}

export interface DomElement extends DomNode {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly DomNode[];
}

export function isElement(node: DomNode): node is DomElement {
  return node.attribs !== undefined;
}

/** The first child element of that name. */
export function childElement(node: DomNode, name: string): DomElement | undefined {
  return node.children?.filter(isElement).find((child) => child.name === name);
}
