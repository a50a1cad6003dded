/**
 * Sections that describe a call and state no method and path of it: a table of what is sent or answered and an example of the same.
 * The two promise something about each other whatever the call is.
 */
import type { Code, DocumentField } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { readExample } from "./examples.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import type { FoundOperation } from "../operations/found-operation.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import { areOfOne, around, type Section, titled } from "../operations/sections.ts";

type Side = "request" | "response";

/** What stands in a section and in those below it. */
interface Held {
  /** The sections with a table, and those with an example, of each side. */
  readonly tables: Readonly<Record<Side, Set<Section>>>;
  readonly examples: Readonly<Record<Side, Set<Section>>>;
}

interface ReadPage {
  /** The title of its front matter; null where it has none. */
  readonly title: DocumentField | null;
  readonly items: readonly OutlineItem[];
  readonly sections: readonly Section[];
  readonly plans: readonly ClassifiedTable[];
  readonly operationsAt: OperationScope;
}

export interface UnboundSites {
  /** In page order, each with its heading for a path. */
  readonly sites: readonly FoundOperation[];
  readonly ownersAt: OperationScope;
}

/** What `operationsAt` gives an owner is left out. */
export function unboundCalls(page: ReadPage, vocabulary: Vocabulary): UnboundSites {
  const { sections } = page;
  const held = heldBySections(page, vocabulary);
  const describing = new Set([...held].filter(([, holds]) => isCall(holds)).map(([section]) => section));
  const outer = new Set([...describing].flatMap(({ parent }) => (parent ? [...around(parent)] : [])));
  const homes = [...describing].filter((section) => !outer.has(section)).toSorted((a, b) => a.stretch - b.stretch);
  const indexOf = new Map(homes.map((section, index) => [section, index]));
  return {
    sites: homes.map((section, part) =>
      siteOf(section, part, page, (held.get(section)?.examples.request.size ?? 0) > 0),
    ),
    ownersAt: (at, item) => {
      const own = sections[item.stretch];
      if (!own || page.operationsAt(at, item).length > 0) return [];
      if (item.block.type === "code" && !isLabelled(item, vocabulary)) return [];
      for (const section of around(own)) {
        const index = indexOf.get(section);
        if (index !== undefined) return [index];
      }
      return [];
    },
  };
}

/** Whether the heading right above a block, or the line before it, says which side of a call it shows. */
const isLabelled = ({ headings, label, lead, around: lists }: OutlineItem, vocabulary: Vocabulary): boolean =>
  [label, lead, headings.at(-1) ?? null, ...lists].some(
    (text) => text !== null && (vocabulary.exampleRole(text) !== null || vocabulary.headingSection(text) !== null),
  );

/**
 * A side that has one place for its tables and an example there, below it or above it. Two such places are of two calls, and so are
 * the table and the example of two sections with titles of their own.
 */
function isCall({ tables, examples }: Held): boolean {
  const both = SIDES.filter((side) => tables[side].size > 0 && examples[side].size > 0);
  const isOne = (side: Side): boolean =>
    [...tables[side]].every((home) => [...examples[side]].every((shown) => areOfOne(home, shown)));
  return both.length > 0 && SIDES.every((side) => tables[side].size < 2) && both.every(isOne);
}

const SIDES: readonly Side[] = ["request", "response"];

function heldBySections(
  { items, sections, plans, operationsAt }: ReadPage,
  vocabulary: Vocabulary,
): Map<Section, Held> {
  const held = new Map<Section, Held>();
  const hold = (stretch: number, add: (holds: Held, home: Section) => void): void => {
    const own = sections[stretch];
    if (!own) return;
    const home = titled(own);
    for (const section of around(home)) {
      if (!section.isTitle) continue;
      const holds = held.get(section) ?? {
        tables: { request: new Set(), response: new Set() },
        examples: { request: new Set(), response: new Set() },
      };
      held.set(section, holds);
      add(holds, home);
    }
  };
  for (const plan of plans) {
    const side = BODIES[plan.place];
    if (plan.read.kind !== "parameters" || side === undefined || plan.owners.length > 0) continue;
    hold(plan.item.stretch, ({ tables }, home) => tables[side].add(home));
  }
  if (held.size === 0) return held;
  for (const [at, item] of items.entries()) {
    if (item.block.type !== "code" || !/[{[]/.test(item.block.text)) continue;
    if (operationsAt(at, item).length > 0 || !isLabelled(item, vocabulary)) continue;
    const example = readExample(item as OutlineItem<Code>, { method: "POST", mayBeSent: () => true }, vocabulary);
    if (example?.body?.value) hold(item.stretch, ({ examples }, home) => examples[example.role].add(home));
  }
  return held;
}

const BODIES: Readonly<Partial<Record<ClassifiedTable["place"], Side>>> = {
  request: "request",
  "request-body": "request",
  form: "request",
  "response-body": "response",
};

/** Its method only says whether it sends a body. */
function siteOf(section: Section, part: number, { items, title }: ReadPage, sends: boolean): FoundOperation {
  const names = ({ block, stretch }: OutlineItem): boolean =>
    block.type === "heading" && (section.level === 0 || stretch === section.stretch);
  const heading = items.findIndex(names);
  const block = items[Math.max(heading, 0)]?.block;
  const words = heading >= 0 && block?.type === "heading" ? foldSpace(inlineText(block.content)) : "";
  const evidence =
    section.level === 0 && title
      ? [{ span: title.span, words: title.value }]
      : [{ span: block?.span ?? NOWHERE, words }];
  return {
    method: { value: sends ? "POST" : "GET", evidence },
    path: { value: "", evidence },
    otherPaths: [],
    queryTemplate: [],
    headings: section.level === 0 ? [] : (items.find(({ stretch }) => stretch === section.stretch)?.headings ?? []),
    item: section.level === 0 ? 0 : Math.max(heading, 0),
    stretch: section.stretch,
    home: section.stretch,
    // its own: nothing is told together with it
    part,
    isListed: false,
    certainty: "section",
    row: null,
  };
}

/** Of an empty page. */
const NOWHERE = { source: "", start: 0, end: 0 };
