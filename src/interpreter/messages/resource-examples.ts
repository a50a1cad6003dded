/** The example beside the table of a thing is one of the answers of the first operation that returns the thing, or a list of it. */
import type { Example, Operation } from "../../api-model/api-page.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import { type Section, titled } from "../operations/sections.ts";
import { indexBy } from "../../source/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { ClassifiedTable } from "../tables/classified-table.ts";
import { readExample } from "./examples.ts";
import type { InterpretContext } from "./interpret-context.ts";

export interface ResourcePage {
  readonly items: readonly OutlineItem[];
  readonly sections: readonly Section[];
  readonly operationsAt: OperationScope;
}

export function withResourceExamples(
  operations: readonly Operation[],
  parts: InterpretContext,
  page: ResourcePage,
): readonly Operation[] {
  if (parts.told.size === 0) return operations;
  const added = new Map<number, Example[]>();
  const blocks = indexBy([...page.items.entries()], ([, item]) =>
    item.block.type === "code" ? [sectionOf(item, page.sections)] : [],
  );
  for (const [plan, tellings] of parts.told) {
    const telling = tellings.find(({ isMany }) => !isMany) ?? tellings[0];
    if (!telling || operations[telling.operation]?.examples.some(({ role }) => role === "response")) continue;
    const own = examplesBeside(plan, parts, page, blocks).map((example) =>
      telling.isMany ? asElement(example) : example,
    );
    if (own.length > 0) added.set(telling.operation, [...(added.get(telling.operation) ?? []), ...own]);
  }
  if (added.size === 0) return operations;
  return operations.map((operation, index) => ({
    ...operation,
    examples: [...operation.examples, ...(added.get(index) ?? [])],
  }));
}

const ANSWERED = { method: "GET", mayBeSent: (): boolean => false };

/** JSON objects in the section of the table that no operation owns. */
function examplesBeside(
  plan: ClassifiedTable,
  { vocabulary }: InterpretContext,
  { sections, operationsAt }: ResourcePage,
  blocks: ReadonlyMap<Section | null, readonly (readonly [number, OutlineItem])[]>,
): Example[] {
  const names = new Set(plan.rows.map(({ name }) => name.split(/[.[]/, 1)[0] ?? ""));
  return (blocks.get(sectionOf(plan.item, sections)) ?? []).flatMap(([at, item]) => {
    if (item.block.type !== "code" || operationsAt(at, item).length > 0) return [];
    const example = readExample(item as OutlineItem<typeof item.block>, ANSWERED, vocabulary, "response");
    const json = example?.body?.value?.json ?? null;
    const keys = typeof json === "object" && json !== null && !Array.isArray(json) ? Object.keys(json) : [];
    return example && keys.length > 0 && 2 * keys.filter((key) => names.has(key)).length >= keys.length
      ? [example]
      : [];
  });
}

function sectionOf({ stretch }: OutlineItem, sections: readonly Section[]): Section | null {
  const section = sections[stretch];
  return section ? titled(section) : null;
}

/** The example as the one element of a list. */
function asElement(example: Example): Example {
  const { body } = example;
  if (!body?.value) return example;
  const places = Object.fromEntries(
    Object.entries(body.places).flatMap(([pointer, offset]) =>
      pointer === ""
        ? [
            ["", offset],
            ["/0", offset],
          ]
        : [[`/0${pointer}`, offset]],
    ),
  );
  return { ...example, body: { ...body, value: { json: [body.value.json] }, places } };
}
