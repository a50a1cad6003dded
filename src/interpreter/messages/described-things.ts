/**
 * Things that a page describes by a table and shows by JSON beside it, without a call that has them: an event, a callback, a message,
 * an object. Like calls without a method and path they promise something about each other, whatever brings them.
 */
import type { ApiPage, Body, Example, Field, Operation, Structure, TypeExpression } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { Code } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { indexBy } from "../../source/index-by.ts";
import { foldSpace } from "../../source/text.ts";
import { areOfOne, type Section, titled } from "../operations/sections.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import { readExample } from "./examples.ts";
import { JSON_TYPE } from "./media-type.ts";

interface ReadPage {
  readonly page: ApiPage;
  readonly items: readonly OutlineItem[];
  readonly sections: readonly Section[];
  readonly plans: readonly ClassifiedTable[];
  /** Whether a call, with or without a path, owns what stands at an index of the outline. */
  readonly isOwned: (at: number, item: OutlineItem) => boolean;
}

/** Structures by the indexes of their tables. */
type ByTable = ReadonlyMap<number, readonly Structure[]>;

interface Thing {
  readonly plan: ClassifiedTable;
  readonly structure: Structure;
  readonly home: Section;
  readonly names: ReadonlySet<string>;
}

interface Shown {
  readonly example: Example;
  /** Index of its block in the outline. */
  readonly at: number;
  readonly home: Section;
  readonly isList: boolean;
  readonly keys: readonly string[];
}

/** The page with them for its operations, in page order, each with the heading above its table for a path; null where it has none. */
export function describedThings(read: ReadPage, vocabulary: Vocabulary): ApiPage | null {
  const byTable = indexBy(read.page.structures, ({ tables }) => tables);
  const things = thingsOf(read, byTable);
  if (things.length === 0) return null;
  const found = new Map<Thing, Shown[]>();
  for (const shown of shownOn(read, vocabulary)) {
    const thing = onlyThing(shown, things, read, byTable);
    if (thing) found.set(thing, [...(found.get(thing) ?? []), shown]);
  }
  if (found.size === 0) return null;
  const others = things.filter((thing) => !found.has(thing));
  const homes = new Map(read.plans.map(({ index, item }) => [index, homeOf(item, read.sections)]));
  const structures = new Map(
    [...found].map(([thing, shown]) => {
      const fields = thing.structure.fields.map((field) => withoutDistant(field, thing, homes, read.page));
      return [thing.structure, { ...thing.structure, fields: [...fields, ...fieldsBeside(thing, shown, others)] }];
    }),
  );
  return {
    ...read.page,
    operations: [...found]
      .toSorted(([a], [b]) => a.plan.at - b.plan.at)
      .map(([thing, shown]) => operationOf(thing, shown)),
    structures: read.page.structures.map((structure) => structures.get(structure) ?? structure),
  };
}

/**
 * A table of another section that a field got by nothing but its name may be that of a variant: the "message" of a menu, for the
 * "message" of all kinds.
 */
function withoutDistant(
  field: Field,
  { home }: Thing,
  homes: ReadonlyMap<number, Section | null>,
  { structures }: ApiPage,
): Field {
  const type = field.type?.value;
  const inner = type?.kind === "array" ? type.items : type;
  if (!field.type || !field.tie || LINKS.includes(field.tie.by) || inner?.kind !== "structure") return field;
  const tables = structures.find(({ id }) => id === inner.id)?.tables ?? [];
  const isNear = tables.every((table) => {
    const other = homes.get(table);
    return other && areOfOne(other, home);
  });
  if (isNear) return field;
  const open: TypeExpression = type?.kind === "array" ? { kind: "array", items: null } : { kind: "object" };
  return { ...field, type: { ...field.type, value: open }, tie: null };
}

const LINKS: readonly string[] = ["type-link", "name-link", "description-link", "table-number", "type-name"];

function homeOf({ stretch }: OutlineItem, sections: readonly Section[]): Section | null {
  const own = sections[stretch];
  return own ? titled(own) : null;
}

/**
 * What JSON has and only another table of the page names, which shows nothing of its own: the rows of one in the same section are the
 * thing's, too ("Relationships" beside "Properties"); of any other only the names are known ("Fields of all events").
 */
function fieldsBeside({ names, home }: Thing, shown: readonly Shown[], others: readonly Thing[]): Field[] {
  const missing = new Set(shown.flatMap(({ keys }) => keys).filter((key) => !names.has(key)));
  const found = new Map<string, Field>();
  for (const other of others.toSorted((a, b) => Number(areOfOne(b.home, home)) - Number(areOfOne(a.home, home))))
    for (const field of other.structure.fields) {
      const name = field.name.value;
      if (!missing.has(name) || found.has(name)) continue;
      const isOwn = areOfOne(other.home, home);
      found.set(name, isOwn ? field : { ...field, type: null, required: null, constraints: [], tie: null });
    }
  return [...found.values()];
}

/** The tables of fields that no call owns. */
function thingsOf({ plans, sections, isOwned }: ReadPage, structures: ByTable): Thing[] {
  return plans.flatMap((plan): Thing[] => {
    const { read, index, item, at, place, rows } = plan;
    const home = homeOf(item, sections);
    const structure = structures.get(index)?.[0];
    if (read.kind !== "parameters" || !home || !structure || ELSEWHERE.includes(place) || isOwned(at, item)) return [];
    if (!read.roles.includes("type") && !rows.some(({ said }) => said.type !== null)) return [];
    return [{ plan, structure, home, names: new Set(structure.fields.map(({ name }) => name.value)) }];
  });
}

const ELSEWHERE: readonly ClassifiedTable["place"][] = [
  "path",
  "query",
  "uri",
  "request-header",
  "response-header",
  "status",
  "errors",
  "none",
];

const ANSWERED = { method: "GET", mayBeSent: (): boolean => false };

function shownOn({ items, sections, isOwned }: ReadPage, vocabulary: Vocabulary): Shown[] {
  return items.flatMap((item, at): Shown[] => {
    const home = homeOf(item, sections);
    if (item.block.type !== "code" || !/^\s{0,100}[{[]/.test(item.block.text) || !home || isOwned(at, item)) return [];
    const example = readExample(item as OutlineItem<Code>, ANSWERED, vocabulary, "response");
    const json = example?.body?.value?.json;
    if (!example || json === undefined) return [];
    const [first] = isList(json) ? json : [json];
    if (!isObject(first)) return [];
    return [{ example, at, home, isList: isList(json), keys: Object.keys(first) }];
  });
}

/** The one table that names what JSON has: in its section; or anywhere on the page, where it alone has a row for every key. */
function onlyThing(shown: Shown, things: readonly Thing[], { plans }: ReadPage, structures: ByTable): Thing | null {
  const { keys, home } = shown;
  const near = things.filter((thing) => {
    const known = keys.filter((key) => thing.names.has(key)).length;
    return areOfOne(thing.home, home) && known >= FEWEST && 2 * known >= keys.length;
  });
  if (near.length > 0) {
    const beside = near.filter((thing) => thing.home === home);
    const fitting = beside.length > 0 ? beside : near;
    const whole = fitting.filter(({ names }) => keys.every((key) => names.has(key)));
    return onlyOne(fitting) ?? nearestAbove(whole, shown, things);
  }
  if (keys.length < FEWEST_AFAR) return null;
  const describing = plans.filter(({ index }) => structures.get(index)?.some(({ fields }) => hasAll(fields, keys)));
  return describing.length === 1 ? (things.find(({ plan }) => plan === describing[0]) ?? null) : null;
}

const hasAll = (fields: readonly Field[], keys: readonly string[]): boolean =>
  keys.every((key) => fields.some(({ name }) => name.value === key));

const onlyOne = <T>([only, ...others]: readonly T[]): T | null => (others.length === 0 ? (only ?? null) : null);

/** Of several things of one section, each with its example below its table: that with the table above the example. */
function nearestAbove(fitting: readonly Thing[], { at, home }: Shown, things: readonly Thing[]): Thing | null {
  const above = fitting.findLast(({ plan }) => plan.at < at) ?? null;
  const isFirst = things.find((thing) => thing.home === home)?.plan.at ?? Infinity;
  return above !== null && isFirst < at ? above : null;
}

/** With one name in common two objects may be of two things. */
const FEWEST = 2;
/** In another section so many names are no chance. */
const FEWEST_AFAR = 3;

function operationOf({ plan, structure, home }: Thing, shown: readonly Shown[]): Operation {
  const heading = foldSpace(plan.item.headings.at(-1) ?? home.text);
  const evidence = [{ span: plan.item.block.span, words: heading }];
  const thing = { kind: "structure" as const, id: structure.id };
  const body: Body = {
    type: shown.every(({ isList: isMany }) => isMany) ? { kind: "array", items: thing } : thing,
    mediaType: JSON_TYPE,
    elsewhere: null,
    evidence,
  };
  return {
    method: { value: "", evidence },
    path: { value: heading, evidence },
    otherPaths: [],
    queryTemplate: [],
    summary: null,
    deprecated: null,
    parameters: [],
    requestBody: null,
    responses: [
      {
        status: { value: "200", evidence },
        description: null,
        headers: [],
        body,
        listedOnly: false,
        certainty: "section",
      },
    ],
    examples: shown.map(({ example }) => ({ ...example, status: null })),
    certainty: "section",
    isThing: true,
  };
}
