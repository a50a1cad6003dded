/** Puts what the components of a page say among its blocks, each where it stands. */
import type { Block, Inline, List, ListItem, Paragraph } from "../../../document/document.ts";
import type { Span } from "../../../source/source.ts";
import type { SaidDescription } from "./described.ts";
import type { FieldPlace, SaidField } from "./said-field.ts";
import { type Said, saidBy } from "./says.ts";
import type { Component } from "./scan.ts";

/** Below every heading that Markdown has, as the operations of Sphinx' HTTP domain are. */
export const OPERATION_LEVEL = 7;

/** What fields of a place are headed by, in the words of those who print such components. */
const LABELS: Readonly<Record<FieldPlace, string>> = {
  path: "Path Parameters",
  query: "Query Parameters",
  header: "Request Headers",
  cookie: "Cookie Parameters",
  body: "Request Body",
  response: "Response Body",
};

/** What a component says over what stands in it. */
function blocksOf(said: Exclude<Said, SaidField>, inner: readonly Block[], span: Span): readonly Block[] {
  if (said?.kind === "request") return requestBlocks(said.method, said.path, inner, span);
  if (said?.kind === "description") return [...describedBlocks(said, span), ...inner];
  return said ? [strongParagraph(said.title, [], span), ...inner] : inner;
}

interface PlacedField {
  readonly said: SaidField;
  readonly item: ListItem;
}

/** Blocks in page order with those of the components among them. */
export function placeComponents(
  blocks: readonly Block[],
  components: readonly Component[],
  source: string,
): readonly Block[] {
  if (components.length === 0) return blocks;
  const placed: Block[] = [];
  let fields: PlacedField[] = [];
  const endFields = (): void => {
    for (const block of listsOf(fields)) placed.push(block);
    fields = [];
  };
  let at = 0;
  for (const component of components) {
    for (let block = blocks[at]; block && block.span.start < component.start; block = blocks[++at]) {
      endFields();
      const holdsIt = block.span.end > component.start && (block.type === "list" || block.type === "note");
      placed.push(holdsIt ? within(block, component, source) : block);
      if (holdsIt) break;
    }
    const last = blocks[at];
    if (last && last.span.start < component.start) {
      at += 1;
      continue;
    }
    const from = at;
    while ((blocks[at]?.span.start ?? Infinity) < component.closeStart) at += 1;
    const inner = placeComponents(blocks.slice(from, at), component.children, source);
    const said = saidBy(component);
    const span: Span = { source, start: component.start, end: component.openEnd };
    if (said?.kind === "field") {
      if (fields.length > 0 && fields[0]?.said.place !== said.place) endFields();
      fields.push({ said, item: itemOf(said, inner, { ...span, end: component.end }, span) });
      continue;
    }
    endFields();
    for (const block of blocksOf(said, inner, span)) placed.push(block);
  }
  endFields();
  return [...placed, ...blocks.slice(at)];
}

/** A component inside a list item or a note stands among the blocks there. */
function within(block: Block, component: Component, source: string): Block {
  const place = (inner: readonly Block[]): readonly Block[] => placeComponents(inner, [component], source);
  if (block.type === "note") return { ...block, blocks: place(block.blocks) };
  if (block.type !== "list") return block;
  const index = block.items.findLastIndex(({ span }) => span.start <= component.start);
  return {
    ...block,
    items: block.items.map((item, i) => (i === index ? { ...item, blocks: place(item.blocks) } : item)),
  };
}

/** The request as a heading; its path may be the first thing that the component holds. */
function requestBlocks(method: string, path: string | null, inner: readonly Block[], span: Span): readonly Block[] {
  const verb = text(`${method} `, span);
  if (path !== null) return [heading([text(`${method} ${path}`, span)], span), ...inner];
  const [first, ...rest] = inner;
  return first?.type === "paragraph" ? [heading([verb, ...first.content], span), ...rest] : inner;
}

/** Parameters as lists under the labels of their places, then each message with its schema. */
function describedBlocks({ fields, messages }: SaidDescription, span: Span): readonly Block[] {
  const items = fields.map(({ said, description }): PlacedField => {
    return { said, item: itemOf(said, [plainParagraph(description, span)], span, span) };
  });
  const places = [...new Set(fields.map(({ said }) => said.place))];
  const lists = places.flatMap((place) => listsOf(items.filter(({ said }) => said.place === place)));
  const described = messages.flatMap(({ status, description, schema }): readonly Block[] => [
    strongParagraph(status === null ? LABELS.body : `Response ${status}`, [], span),
    ...(description === "" ? [] : [plainParagraph(description, span)]),
    ...(schema === null ? [] : [strongParagraph("Schema", [], span), codeOf(schema, span)]),
  ]);
  return [...lists, ...described];
}

const plainParagraph = (words: string, span: Span): Paragraph => ({
  type: "paragraph",
  content: [text(words, span)],
  ids: [],
  span,
});

/** All of it stands in the tag. */
const codeOf = (json: string, span: Span): Block => ({
  type: "code",
  language: "json",
  text: json,
  lineOffsets: json.split("\n").map(() => span.start),
  ids: [],
  span,
});

const heading = (content: readonly Inline[], span: Span): Block => ({
  type: "heading",
  level: OPERATION_LEVEL,
  content,
  ids: [],
  span,
});

/** "**name** (string, required) – What it is." */
function itemOf({ name, marks }: SaidField, inner: readonly Block[], span: Span, tag: Span): ListItem {
  const [first, ...rest] = inner;
  const said = first?.type === "paragraph" ? first.content : [];
  const paragraph = strongParagraph(name, [text(`${marks === "" ? "" : ` (${marks})`} \u2013 `, tag), ...said], tag);
  return { span, ids: [], blocks: [paragraph, ...(first && first.type !== "paragraph" ? [first] : []), ...rest] };
}

/** The fields that stand together, as a list under the label of their place. */
function listsOf(fields: readonly PlacedField[]): readonly Block[] {
  const [first, last] = [fields[0], fields.at(-1)];
  if (!first || !last) return [];
  const { place } = first.said;
  const list: List = {
    type: "list",
    ordered: false,
    items: fields.map(({ item }) => item),
    ids: [],
    span: { ...first.item.span, end: last.item.span.end },
  };
  const { span } = first.item;
  return place === null ? [list] : [strongParagraph(LABELS[place], [], { ...span, end: span.start }), list];
}

const text = (words: string, span: Span): Inline => ({ type: "text", text: words, span });

function strongParagraph(words: string, after: readonly Inline[], span: Span): Paragraph {
  return {
    type: "paragraph",
    content: [{ type: "strong", children: [text(words, span)], span }, ...after],
    ids: [],
    span,
  };
}
