/** From the rows of a page's tables to nodes that a value can be held against. */
import type { Field, Structure, TypeExpression } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { type KeyPattern, keyPattern } from "../../api-model/key-pattern.ts";
import { isLooseType } from "../../language/loose-types.ts";
import { allowsNull, compileChecks, foldMediaTypes, itemConstraints } from "./compile-checks.ts";
import { secretName } from "../../exchange/masking/secrets.ts";
import { compileRequired } from "./compile-required.ts";
import { ANY, FRACTION, INTEGER, kindWords, NULL, OBJECT, STRING, typeBits } from "./json-types.ts";
import { newCounter, NONE, SHOWN } from "./plan-builder.ts";
import type { Member, ObjectShape, PromisedMember, ValueNode } from "./plan.ts";
import {
  addPromise,
  findingPath,
  historyPath,
  ledgerLine,
  type ValueContext,
  type ValueSource,
} from "./value-context.ts";
import type { Rule } from "../../findings/rule.ts";
import { bodyTypeRule } from "../rules/body-type.ts";
import { exampleMismatchRule } from "../rules/example-mismatch.ts";
import { nullRule } from "../rules/null.ts";
import { otherShapeRule } from "../rules/other-shape.ts";

/** Longest chain of structures that is followed. */
const DEEPEST = 12;

/** @param listed what the ledger calls the row; null for a row that stands for any key */
export function compileField(
  field: Field,
  path: string,
  listed: "field" | "header" | null,
  context: ValueContext,
): ValueNode {
  const row = { span: field.row, words: field.name.value };
  const isMediaType =
    context.place !== "response" && context.place !== "request" && /^(?:content-type|accept)$/i.test(field.name.value);
  const constraints = isMediaType ? field.constraints.map(foldMediaTypes) : field.constraints;
  const stated = field.required?.value;
  const isOptional =
    stated === "no" || stated === "conditional" || constraints.some(({ keyword }) => keyword === "condition");
  const source = { name: field.name.value, path, listed, type: field.type, constraints, isOptional, row };
  const node = compileNode(source, context);
  return field.listsSome === true ? withOpenShape(node) : node;
}

/** The object, or those of the list, with members that the page does not name. */
function withOpenShape(node: ValueNode): ValueNode {
  if (node.shape !== null) return { ...node, shape: { ...node.shape, isOpen: true } };
  return node.items === null ? node : { ...node, items: withOpenShape(node.items) };
}

export function compileNode(source: ValueSource, context: ValueContext): ValueNode {
  const { builder } = context;
  const present = newCounter(builder);
  const opened = newCounter(builder);
  const type = source.type?.value ?? null;
  const own = { ...context, of: present };
  const stated = typeBits(type);
  const written = source.type?.evidence[0]?.words ?? type?.kind ?? "";
  // of what an example alone is inside of, the page has no more than the name
  const said = written === source.name && (type?.kind === "structure" || type?.kind === "union") ? "" : written;
  const says = said === "" ? kindWords(stated) : said;
  // "Timestamp": a text or a number, the page does not say which
  const kinds = stated === STRING && isLooseType(says) ? STRING | INTEGER | FRACTION : stated;
  const evidence = (source.type?.evidence ?? []).map((one) => (one.words === "" ? { ...one, words: says } : one));
  const promise = (fact: string, rule: Rule["id"], value: boolean | number | string | null): number =>
    addPromise(source, { fact, rule, value, says, evidence }, own);

  if (source.listed !== null) ledgerLine(source.path, source.listed, NONE, present, context.of, context);
  const typePromise = kinds === ANY ? NONE : promise("type", bodyTypeRule.id, kinds);
  if (typePromise !== NONE) ledgerLine(source.path, "type", typePromise, NONE, context.of, context);
  const nullable = kinds === ANY || (kinds & NULL) !== 0 || source.constraints.some(allowsNull);
  const ofItems = itemConstraints(type, source.constraints);
  const itemType = itemsOf(type);
  const isBody = context.place === "response";
  const isOpenHere = type?.kind !== "array" && isLeftOpen(type);
  const inside = isOpenHere ? (context.shown?.inside(source.path, { present, opened }, context) ?? null) : null;
  noteValue(source, { present, kinds }, context);
  return {
    name: source.name,
    secret: secretName(source.name),
    path: findingPath(context, source.path),
    present,
    opened,
    kinds,
    type: typePromise,
    notNull: nullable ? NONE : promise("nullable", nullRule.id, false),
    checks: compileChecks(
      source,
      source.constraints.filter((one) => !ofItems.includes(one)),
      own,
      context,
    ),
    shape: inside === null ? compileShape(type, source, { ...context, of: opened }) : inside.shape,
    items:
      itemType === undefined || inside !== null
        ? (inside?.items ?? null)
        : compileNode(
            {
              ...source,
              path: `${source.path}[]`,
              listed: null,
              type: itemType && { value: itemType, evidence },
              constraints: ofItems,
            },
            { ...own, shown: context.shown?.items() ?? null },
          ),
    variants: compileVariants(type, source, own),
    isAnyVariant: type?.kind === "union" && type.any === true,
    ownShape: isBody
      ? promise("shape", otherShapeRule.id, source.isShown === true && source.path !== "" ? SHOWN : null)
      : NONE,
    notListed:
      isBody && source.path === "" && kinds === OBJECT && context.page.format !== "openapi"
        ? promise("list", bodyTypeRule.id, kinds)
        : NONE,
    unlikeExample: isBody ? promise("example", exampleMismatchRule.id, source.isShown === true ? SHOWN : null) : NONE,
    shown: ANY,
  };
}

/** Of several structures, each with the constraints that its rows state; empty where there is at most one. */
function compileVariants(type: TypeExpression | null, source: ValueSource, context: ValueContext): ValueNode[] {
  if (type?.kind !== "union") return [];
  const shaped = type.options.filter(({ kind }) => kind === "structure" || kind === "map");
  if (shaped.length < 2 || context.above.size >= DEEPEST) return [];
  const evidence = source.type?.evidence ?? [];
  return shaped.map((option) =>
    compileNode(
      { ...source, listed: null, type: { value: option, evidence }, constraints: [] },
      { ...context, shown: null },
    ),
  );
}

/** Lets the history find what was seen of a response's value. */
function noteValue(
  source: ValueSource,
  { present, kinds }: Pick<ValueNode, "present" | "kinds">,
  context: ValueContext,
): void {
  const at = historyPath(context, source.path);
  if (at === null) return;
  context.builder.values.push({
    operation: context.operation,
    at,
    fieldPath: findingPath(context, source.path),
    present,
    of: context.of,
    kinds,
    nullable: (kinds & NULL) !== 0 || source.constraints.some(allowsNull),
    isOptional: source.isOptional ?? false,
    isMap: source.type?.value.kind === "map",
    row: source.row,
  });
}

/** Whether the page leaves what is inside to its examples. */
export function isLeftOpen(type: TypeExpression | null): boolean {
  if (type === null || type.kind === "unknown" || type.kind === "object") return true;
  return type.kind === "array" && isLeftOpen(type.items);
}

/** undefined: no list. */
function itemsOf(type: TypeExpression | null): TypeExpression | null | undefined {
  if (type?.kind === "array") return type.items;
  const lists = type?.kind === "union" ? type.options.filter((option) => option.kind === "array") : [];
  return lists.length === 1 ? lists[0]?.items : undefined;
}

function compileShape(type: TypeExpression | null, source: ValueSource, context: ValueContext): ObjectShape | null {
  if (type === null) return null;
  if (type.kind === "union") {
    const shaped = type.options.filter((option) => option.kind === "structure" || option.kind === "map");
    // Of several, each is a variant.
    return shaped.length === 1 ? compileShape(shaped[0] ?? null, source, context) : null;
  }
  if (type.kind === "map") {
    if (type.values === null) return null;
    const values = {
      ...source,
      path: `${source.path}{}`,
      listed: null,
      type: { value: type.values, evidence: source.type?.evidence ?? [] },
      constraints: [],
    };
    return { members: new Map(), promised: [], anyMember: compileNode(values, { ...context, shown: null }) };
  }
  if (type.kind !== "structure" || context.builder.promises.length > context.mostPromises) return null;
  const page = type.page === undefined ? context.page : context.pages.get(type.page);
  const structure = page && structureById(page, type.id);
  if (page === undefined || structure === undefined || (structure.fields.length === 0 && structure.anyKey === null))
    return null;
  const key = `${page.source} ${structure.id}`;
  return (
    context.above.get(key) ??
    (context.above.size >= DEEPEST ? null : compileStructure(structure, key, source.path, { ...context, page }))
  );
}

/** The same text, kept as the keys of parsed JSON are: a lookup compares addresses, and not a text cut out of a page letter by letter. */
function asKey(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

function compileStructure(structure: Structure, key: string, path: string, context: ValueContext): ObjectShape {
  const members = new Map<string, Member>();
  const promised: PromisedMember[] = [];
  const patterned: { matches: KeyPattern["matches"]; node: ValueNode }[] = [];
  const open = structure.listsSome === true ? { isOpen: true as const } : {};
  const shape: ObjectShape & { anyMember: ValueNode | null } = {
    members,
    promised,
    patterned,
    anyMember: null,
    ...open,
  };
  const inner = { ...context, shown: null, above: new Map([...context.above, [key, shape]]) };
  const evidence = { span: structure.span, words: structure.name?.value ?? "" };
  context.builder.tables.set(`${context.operation} ${findingPath(context, path)}`, { evidence, opened: context.of });
  for (const field of structure.fields) {
    const name = field.name.value;
    if (members.has(name)) continue;
    const at = path === "" ? name : `${path}.${name}`;
    const pattern = keyPattern(name);
    // how many keys there are of its kind, the page leaves open
    if (pattern !== null) {
      patterned.push({ matches: pattern.matches, node: compileField(field, at, null, inner) });
      continue;
    }
    const required = compileRequired(field, at, inner);
    const node = compileField(field, at, "field", { ...inner, shown: context.shown?.member(name) ?? null });
    members.set(asKey(name), { node, required });
    if (required === NONE) continue;
    promised.push({ name, required, isMandatory: context.builder.promises[required]?.value === "yes" });
  }
  if (structure.anyKey !== null) shape.anyMember = compileField(structure.anyKey, `${path}{}`, null, inner);
  return shape;
}
