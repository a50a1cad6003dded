/**
 * The directives of Sphinx' HTTP and JSON domains (`.. http:get:: /path`, `.. json:object:: Name`) and of OpenStack's API references
 * (`.. rest_method:: GET /path`), as their extensions print them: the request or the name as a title, its fields in groups under a
 * label, each name in strong type.
 */
import type { Block, Inline, List, ListItem } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { readNested } from "./body.ts";
import type { Directive } from "./directive.ts";
import { argumentText, splitDirective } from "./directive.ts";
import { jsonObjectId } from "./inline/roles.ts";
import { takeIds } from "./page.ts";
import { strongParagraph } from "./strong-paragraph.ts";

export const HTTP_METHODS: readonly string[] = "get put post delete patch head options copy any connect trace".split(
  " ",
);

/** Below every section title, so that what follows under the next title is no part of it. */
const TITLE_LEVEL = 7;

const OF_ADDRESS = "URI Parameters";

/** What fields of each name are printed under, in the order in which the groups are printed. */
const GROUPS: readonly (readonly [string, string])[] = [
  [OF_ADDRESS, "param parameter arg argument"],
  ["Query Parameters", "queryparameter queryparam qparam query"],
  ["Form Parameters", "formparameter formparam fparam form"],
  ["Request Headers", "requestheader reqheader >header <header"],
  ["Request JSON Object", "reqjsonobj reqjson <jsonobj <json jsonparameter jsonparam json"],
  ["Request JSON Array of Objects", "reqjsonarr <jsonarr"],
  ["Response Headers", "responseheader resheader"],
  ["Response JSON Object", "resjsonobj resjson >jsonobj >json"],
  ["Response JSON Array of Objects", "resjsonarr >jsonarr"],
  ["Properties", "property prop"],
  ["Status Codes", "statuscode status code"],
];
/** `:querytype limit: int` says the type of what `:query limit:` describes. */
const TYPE_FIELD = /^(?:type|\w+type)$/;

const GROUP_OF = new Map(GROUPS.flatMap(([label, names]) => names.split(" ").map((name) => [name, label] as const)));
GROUP_OF.set(">header", "Response Headers");

/** `http:post` prints "POST /path"; its content stands below. */
export function readHttpMethod(directive: Directive): void {
  const method = directive.name.slice(directive.name.indexOf(":") + 1).toUpperCase();
  const parts = splitDirective(directive);
  const address = argumentText(parts);
  pushTitle(directive, `${method} ${address}`);
  for (const block of readNested(directive.body, parts.content)) pushGrouped(directive.body, block, address);
}

/** `json:object` prints its name; its content stands below. */
export function readJsonObject(directive: Directive): void {
  const parts = splitDirective(directive);
  const name = argumentText(parts);
  pushTitle(directive, name, [jsonObjectId(name)]);
  for (const block of readNested(directive.body, parts.content)) pushGrouped(directive.body, block);
}

/** `rest_method` prints its argument, as a line of the section that is about the request. */
export function readRestMethod(directive: Directive): void {
  const { body, span } = directive;
  const content: Inline[] = [{ type: "code-span", text: argumentText(splitDirective(directive)), span }];
  body.blocks.push({ type: "paragraph", content, ids: takeIds(body.page), span });
}

function pushTitle({ body, span }: Directive, text: string, ids: readonly string[] = []): void {
  body.blocks.push({
    type: "heading",
    level: TITLE_LEVEL,
    content: [{ type: "text", text, span }],
    ids: [...takeIds(body.page), ...ids],
    span,
  });
}

/** `address`: of the call that the fields are of. */
function pushGrouped(body: Directive["body"], block: Block, address = ""): void {
  const { blocks, page } = body;
  // what is indented more than what follows it is read as a quote
  if (block.type === "note" && block.kind === "quote") {
    for (const inner of block.blocks) pushGrouped(body, inner, address);
    return;
  }
  const groups = block.type === "list" && isFieldList(block, page.source.text) ? groupsOf(block) : null;
  if (!groups) {
    blocks.push(block);
    return;
  }
  for (const [label, items] of groups) {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) continue;
    const span = { ...first.span, end: last.span.end };
    const title = label === OF_ADDRESS && !isIn(address, items) ? "Parameters" : label;
    blocks.push(strongParagraph(title, [], first.span), { type: "list", ordered: false, items, ids: [], span });
  }
}

/** Whether one of the fields is of the address: Sphinx itself calls them "Parameters", and some pages write all that is sent so. */
function isIn(address: string, items: readonly ListItem[]): boolean {
  const variables = new Set(address.match(/(?<=[({<:|])[\w.-]+/g));
  return items.some(({ blocks: [block] }) => {
    const [name] = block?.type === "paragraph" ? block.content : [];
    return name !== undefined && variables.has(inlineText([name]).trim());
  });
}

/** Bullets may begin with a word such as "status" too: only `:status 200:` is a field of the domain. */
const isFieldList = ({ items }: List, text: string): boolean => items.every(({ span }) => text[span.start] === ":");

/** The fields of a list by their groups; null where none is known. Names that are not known, such as `synopsis`, are not printed. */
function groupsOf(list: List): Map<string, ListItem[]> | null {
  const groups = new Map<string, ListItem[]>();
  const types = fieldTypes(list);
  let known = 0;
  for (const item of list.items) {
    const [name] = item.blocks;
    const words = name?.type === "paragraph" ? inlineText(name.content).trim().split(/\s+/) : [];
    const label = GROUP_OF.get(words[0] ?? "");
    if (!name || label === undefined || words.length < 2) continue;
    known += 1;
    const type = words.length > 2 ? words.slice(1, -1).join(" ") : (types.get(words.at(-1) ?? "") ?? null);
    const [first, ...rest] = item.blocks.slice(1);
    const written: Inline[] = first?.type === "paragraph" ? [...first.content] : [];
    const { named, said } = words.length === 2 ? nameInText(words[1] ?? "", written) : { named: null, said: written };
    if (named !== null) words.push(named);
    const marks = `${type === null ? "" : ` (${type})`} \u2013 `;
    const paragraph = strongParagraph(
      words.at(-1) ?? "",
      [{ type: "text", text: marks, span: name.span }, ...said],
      name.span,
    );
    const others = first && first.type !== "paragraph" ? [first, ...rest] : rest;
    groups.set(label, [...(groups.get(label) ?? []), { ...item, blocks: [paragraph, ...others] }]);
  }
  return known > 0 ? groups : null;
}

const TYPE_WORD = /^(?:string|str|int|integer|float|number|bool|boolean|list|array|dict|object)$/;

/** `:property integer: size: Of the boat.` has a colon too many: the type stands for the name, and the name begins the text. */
function nameInText(word: string, written: Inline[]): { readonly named: string | null; readonly said: Inline[] } {
  const [first, ...rest] = written;
  const found = TYPE_WORD.test(word) && first?.type === "text" ? /^([\w.-]+):\s+/.exec(first.text) : null;
  if (!found || first?.type !== "text") return { named: null, said: written };
  return { named: found[1] ?? null, said: [{ ...first, text: first.text.slice(found[0].length) }, ...rest] };
}

/** By name: types that fields of their own tell. */
function fieldTypes(list: List): ReadonlyMap<string, string> {
  return new Map(
    list.items.flatMap((item): [string, string][] => {
      const [name, type] = item.blocks;
      if (name?.type !== "paragraph" || type?.type !== "paragraph") return [];
      const words = inlineText(name.content).trim().split(/\s+/);
      const [first = "", second] = words;
      return words.length === 2 && second !== undefined && TYPE_FIELD.test(first)
        ? [[second, inlineText(type.content).trim()]]
        : [];
    }),
  );
}
