/** Old page or pages against new: every neutral change, judged for the clients of the API. */
import type { ApiPage, Operation } from "../api-model/api-page.ts";
import {
  compareOperations,
  type LinkedPages,
  operationCame,
  operationChanges,
  operationGone,
  pageChanges,
} from "../changes/changes.ts";
import {
  type LooseSheet,
  looseSheets,
  pairMovedSheets,
  pairSheets,
  type SheetPair,
  type SheetPairs,
} from "../changes/tables/loose-tables.ts";
import { movedOperations, operationKeys } from "../changes/operation-pairs.ts";
import { tableChanges } from "../changes/tables/table-changes.ts";
import { type TablePages, withoutPlaced } from "../changes/tables/told-elsewhere.ts";
import type { Finding } from "../findings/finding.ts";
import { judge } from "./judge.ts";
import { type PagePairs, pairPages } from "./pair-pages.ts";

/**
 * What changed from one edition of a page to the next, in the order of the page.
 * @param asOf the date of the report, YYYY-MM-DD: whether a sunset date has passed
 */
export function diffPages(before: ApiPage, after: ApiPage, asOf: string | null = null): Finding[] {
  const sheets = pairSheets(sheetsOf([before]), sheetsOf([after]));
  const pages = { before: [before], after: [after] };
  const changes = withoutPlaced(pageChanges(before, after), sheets, pages);
  return [...changes.map((change) => judge(change, after.source, asOf)), ...judgedTables(sheets, pages, asOf)];
}

/** The tables of no operation of a set of pages. */
function sheetsOf(pages: readonly ApiPage[], linked = bySource(pages)): LooseSheet[] {
  return pages.flatMap((page) => looseSheets(page, linked));
}

function judgedTables(pairs: SheetPairs, pages: TablePages, asOf: string | null): Finding[] {
  return tableChanges(pairs, pages).map((change) => {
    const [first] = [...change.evidence.after, ...change.evidence.before];
    return judge(change, first?.span.source ?? "", asOf);
  });
}

/** What changed between two sets of pages, and how the pages were paired. */
export interface SetDiff extends PagePairs {
  readonly findings: readonly Finding[];
}

/** An operation with the page that it stands on. */
interface Homed {
  readonly page: ApiPage;
  /** The page of the other set where it would have to be; null where its page has no partner. */
  readonly partner: ApiPage | null;
  readonly operation: Operation;
}

/** Compares two pages, or gives up: then null. */
export type DiffWithin = <Result>(pages: readonly [ApiPage, ApiPage], compare: () => Result) => Result | null;

/**
 * An old set of pages against a new one. An operation that went to another page is compared with itself there.
 * Of two pages that `within` gives up on nothing is known.
 */
export function diffSets(
  before: readonly ApiPage[],
  after: readonly ApiPage[],
  asOf: string | null = null,
  within: DiffWithin = (_pages, compare) => compare(),
): SetDiff {
  const paired = pairPages(before, after);
  const linked: LinkedPages = { before: bySource(before), after: bySource(after) };
  const gone: Homed[] = paired.removed.flatMap((page) => homed(page.operations, page, null));
  const came: Homed[] = paired.added.flatMap((page) => homed(page.operations, page, null));
  const tables: SheetPair[] = [];
  const lost = sheetsOf(paired.removed, linked.before);
  const found = sheetsOf(paired.added, linked.after);
  const findings = paired.pairs.flatMap(({ before: old, after: now }) => {
    const compared = within([old, now], () => ({
      ...compareOperations(old, now, linked),
      tables: pairSheets(looseSheets(old, linked.before), looseSheets(now, linked.after)),
    }));
    if (!compared) return [];
    tables.push(...compared.tables.pairs);
    lost.push(...compared.tables.removed);
    found.push(...compared.tables.added);
    gone.push(...homed(compared.gone, old, now));
    came.push(...homed(compared.came, now, old));
    const changes = withoutPlaced(compared.changes, compared.tables, { before: [old], after: [now] });
    return changes.map((change) => judge(change, now.source, asOf));
  });
  const moved = pairMovedSheets(lost, found);
  const ofNone = { ...moved, pairs: [...tables, ...moved.pairs] };
  return {
    ...paired,
    findings: [
      ...findings,
      ...strays(gone, came, { before, after, linked, asOf, within }),
      ...judgedTables(ofNone, { before, after }, asOf),
    ],
  };
}

interface Sets {
  readonly before: readonly ApiPage[];
  readonly after: readonly ApiPage[];
  readonly linked: LinkedPages;
  readonly asOf: string | null;
  readonly within: DiffWithin;
}

/** Operations that their page's partner lacks: on another page, or really gone or new. */
function strays(
  gone: readonly Homed[],
  came: readonly Homed[],
  { before, after, linked, asOf, within }: Sets,
): Finding[] {
  const waiting = new Map(came.flatMap((home) => operationKeys(home.operation).map((key) => [key, home] as const)));
  const moved = new Set<Homed>();
  const findings: Finding[] = [];
  const compare = (old: Homed, now: Homed): void => {
    moved.add(old).add(now);
    const pair = { before: old.operation, after: now.operation };
    const changes = within([old.page, now.page], () => operationChanges(pair, old.page, now.page, linked)) ?? [];
    findings.push(...changes.map((change) => judge(change, now.page.source, asOf)));
  };
  for (const old of gone) {
    const now = operationKeys(old.operation)
      .map((key) => waiting.get(key))
      .find((home) => home && !moved.has(home));
    if (now) compare(old, now);
  }
  const [oldKeys, newKeys] = [keysOf(before), keysOf(after)];
  const isUnknown = (home: Homed, keys: ReadonlySet<string>): boolean =>
    !moved.has(home) && !operationKeys(home.operation).some((key) => keys.has(key));
  const lost = gone.filter((home) => isUnknown(home, newKeys));
  const found = came.filter((home) => isUnknown(home, oldKeys));
  // a new prefix may come with other files
  const homes = new Map([...lost, ...found].map((home) => [home.operation, home]));
  const prefixed = movedOperations(
    lost.map(({ operation }) => operation),
    found.map(({ operation }) => operation),
    after
      .flatMap((page) => page.operations)
      .filter((operation) => operationKeys(operation).some((key) => oldKeys.has(key))),
  );
  for (const pair of prefixed.pairs) {
    const [old, now] = [homes.get(pair.before), homes.get(pair.after)];
    if (old && now) compare(old, now);
  }
  for (const { operation, page, partner } of lost.filter((home) => !moved.has(home)))
    findings.push(judge(operationGone(operation, partner), (partner ?? page).source, asOf));
  for (const { operation, page, partner } of found.filter((home) => !moved.has(home)))
    findings.push(judge(operationCame(operation, partner), page.source, asOf));
  return findings;
}

function homed(operations: readonly Operation[], page: ApiPage, partner: ApiPage | null): Homed[] {
  return operations.map((operation) => ({ operation, page, partner }));
}

function bySource(pages: readonly ApiPage[]): ReadonlyMap<string, ApiPage> {
  return new Map(pages.map((page) => [page.source, page]));
}

function keysOf(pages: readonly ApiPage[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => page.operations.flatMap(operationKeys)));
}
