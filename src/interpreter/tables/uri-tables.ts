/**
 * Tells, by the examples, which tables without a place of their own list fields of a body: those of URI sections (old pages have one
 * table for all that a call takes), and those of a DELETE or GET whose example sends one.
 */
import { indexBy } from "../../source/index-by.ts";
import { BODY_METHODS, type FoundOperation } from "../operations/found-operation.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import { toldPlace } from "./rows.ts";
import { pathVariables } from "../../api-model/path-variables.ts";

const BODY_PLACES: readonly ClassifiedTable["place"][] = ["request", "request-body", "form"];

/** Such a table is one about the request as a whole, where no other describes the body and an example of the body shows its rows. */
export function withBodiesInUriTables(
  plans: readonly ClassifiedTable[],
  items: readonly OutlineItem[],
  sites: readonly FoundOperation[],
  operationsAt: OperationScope,
  vocabulary: Vocabulary,
): ClassifiedTable[] {
  const described = new Set(plans.filter(({ place }) => BODY_PLACES.includes(place)).flatMap(({ owners }) => owners));
  const open = new Set(
    plans.flatMap(({ place, owners }) => (place === "uri" && !owners.some((o) => described.has(o)) ? owners : [])),
  );
  const bodiless = new Set(
    plans.flatMap(({ place, owners }) =>
      place === "request" ? owners.filter((o) => !BODY_METHODS.includes(sites[o]?.method.value ?? "")) : [],
    ),
  );
  if (open.size === 0 && bodiless.size === 0) return [...plans];
  const shown = indexBy([...items.entries()].filter(isRequestCode), ([at, item]) => operationsAt(at, item));
  const textsOf = (owner: number): string[] =>
    (shown.get(owner) ?? []).flatMap(([, { block }]) => (block.type === "code" ? [block.text] : []));
  const keysOf = (owner: number): ReadonlySet<string> => new Set(textsOf(owner).flatMap(keysIn));
  const isList = (owner: number): boolean =>
    textsOf(owner).some((text) => /^[ \t]*([{[])/m.exec(text.replace(/^[A-Z]+ .*$/m, ""))?.[1] === "[");
  const keys = new Map([...open, ...bodiless].map((owner) => [owner, keysOf(owner)]));
  const isSent = (plan: ClassifiedTable, owner: number): boolean =>
    bodiless.has(owner) &&
    plan.rows.some(
      // a filter has the name of what is filtered; where the page says that it is in the query, the example is the answer
      (row) => (keys.get(owner)?.has(row.name) ?? false) && (toldPlace({ row }, vocabulary) ?? "body") === "body",
    );
  const isShown = (plan: ClassifiedTable, owner: number): boolean => {
    const site = sites[owner];
    if (!site || !open.has(owner) || !BODY_METHODS.includes(site.method.value)) return false;
    const told = [site.path, ...site.otherPaths].flatMap(({ value }) => pathVariables(value));
    const template = site.queryTemplate.map(({ value }) => value);
    return plan.rows.some(
      ({ name }) => !told.includes(name) && !template.includes(name) && (keys.get(owner)?.has(name) ?? false),
    );
  };
  return plans.map((plan) =>
    plan.place === "request" && plan.owners.length > 0 && plan.owners.every((owner) => isSent(plan, owner))
      ? { ...plan, place: "request-body" }
      : plan.place === "uri" && plan.owners.length > 0 && plan.owners.every((owner) => isShown(plan, owner))
        ? { ...plan, place: "request", ofUri: plan.owners.every(isList) ? "list" : "object" }
        : plan,
  );
}

const isRequestCode = ([, { block, section }]: readonly [number, OutlineItem]): boolean =>
  block.type === "code" && (section === "request" || section === "request-example" || section === "example");

const keysIn = (text: string): string[] => [...text.matchAll(/"([^"\s]{1,100})"\s*:/g)].map((match) => match[1] ?? "");
