/** What each HTML element is to a reader of documents. */

export type ElementKind =
  | "heading"
  | "paragraph"
  | "list"
  | "item"
  | "definitions"
  | "table"
  | "code-block"
  | "quote"
  /** Begins and ends a block and is nothing more. */
  | "container"
  | "rule"
  | "break"
  | "image"
  | "strong"
  | "slanted"
  | "code"
  | "anchor"
  /** A browser prints nothing of it, or nothing of it is the page's text. */
  | "silent";

const ELEMENTS: Readonly<Record<ElementKind, string>> = {
  heading: "h1 h2 h3 h4 h5 h6",
  paragraph: "p",
  list: "ul ol menu dir",
  item: "li",
  definitions: "dl",
  table: "table",
  "code-block": "pre listing xmp plaintext",
  quote: "blockquote",
  container:
    "html body address article aside center dd details dialog div dt fieldset figcaption figure footer form " +
    "header hgroup legend main nav optgroup section search summary caption thead tbody tfoot tr td th",
  rule: "hr",
  break: "br",
  image: "img",
  strong: "strong b",
  slanted: "em i var",
  code: "code tt kbd samp",
  anchor: "a",
  silent:
    "head title script style template noscript noembed noframes iframe object embed applet audio video canvas svg select " +
    "datalist textarea input button meter progress rp area base link meta param source track col colgroup frameset",
};

const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  (Object.keys(ELEMENTS) as ElementKind[]).flatMap((kind) =>
    ELEMENTS[kind].split(" ").map((name): [string, ElementKind] => [name, kind]),
  ),
);

/** Undefined for an element that only runs along in its line, `<span>` and unknown ones for example. */
export function elementKind(name: string): ElementKind | undefined {
  return KINDS.get(name);
}
