/**
 * Errors that have another shape than in an earlier run: clients read what went wrong from them. No operation fails often enough to be
 * compared alone, so that all errors of a status are, and all that the client or the server is at fault for.
 */
import type { Finding } from "../../findings/finding.ts";
import type { FieldHistory } from "../../findings/history.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import type { Rule } from "../../findings/rule.ts";
import { extrasGroup, STATUS_GROUP } from "../counts/extra-groups.ts";
import { ALL_ERRORS } from "../counts/undescribed.ts";
import { kindWords, NULL, typeNames } from "../plan/json-types.ts";
import type { ChangeData } from "../rules/change-data.ts";
import { fieldVanishedRule } from "../rules/field-vanished.ts";
import { typeChangedRule } from "../rules/type-changed.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { countBefore, foldNumbers, kindsBefore } from "./history-index.ts";
import { undescribedCounts } from "./undescribed-counts.ts";
import { ENOUGH } from "./more-than-chance.ts";

const SURELY = 6;

/** What was seen at one path of all errors of one status, or of one class: "404", "4XX". */
interface Seen {
  readonly present: number;
  readonly of: number;
  readonly types: Readonly<Record<string, number>>;
}

export function changedErrorFindings(evidence: EvidenceIndex): Finding[] {
  const { plan, tally, history } = evidence;
  const counts = undescribedCounts(plan, tally);
  if (history.errors.length === 0 || counts.isCut(ALL_ERRORS)) return [];
  const now = [...counts.paths(ALL_ERRORS)].flatMap((field): FieldHistory[] => {
    const seen = counts.seen(ALL_ERRORS, field);
    if (seen === null) return [];
    const types = seen.kinds.flatMap((count, bit) => (count > 0 ? [[typeNames(1 << bit)[0] ?? "", count]] : []));
    return [{ field, present: seen.present, of: seen.of, types: Object.fromEntries(types) }];
  });
  const before = byPlace(history.errors);
  const after = byPlace(now);
  const told: string[] = [];
  const found: Finding[] = [];
  for (const [place, one] of [...before].toSorted(([a], [b]) => order(a, b))) {
    const { status, path } = splitPlace(place);
    // of a body that is another one, and of a member that is gone, what was inside is gone with it
    if (told.some((known) => isInside(place, known))) continue;
    const came = after.get(place) ?? absent(after, status, path);
    const finding = came === null ? null : compare(evidence, status, path, one, came);
    if (finding === null) continue;
    told.push(place);
    found.push(finding);
  }
  return found;
}

/** By "404 message" and "4XX message". */
function byPlace(fields: readonly FieldHistory[]): Map<string, Seen> {
  const all = new Map<string, Seen>();
  for (const { field, present, of, types } of fields) {
    const status = field.slice(0, 3);
    for (const group of [status, `${status[0]}XX`]) {
      const place = `${group} ${field.slice(4)}`;
      const known = all.get(place) ?? { present: 0, of: 0, types: {} };
      const sum = { ...known.types };
      for (const [name, count] of Object.entries(types)) sum[name] = (sum[name] ?? 0) + count;
      all.set(place, { present: known.present + present, of: known.of + of, types: sum });
    }
  }
  return withAllBodies(all);
}

/** A member that some statuses never have could have been there in their objects, too. */
function withAllBodies(all: Map<string, Seen>): Map<string, Seen> {
  return new Map(
    [...all].map(([place, seen]) => {
      const { status, path } = splitPlace(place);
      const of = path === "" ? seen.of : Math.max(seen.of, holders(all, status, path));
      return [place, { ...seen, of }];
    }),
  );
}

/** In how many errors the place could have been. */
function holders(all: ReadonlyMap<string, Seen>, status: string, path: string): number {
  const isItem = path.endsWith("[]");
  const holder = isItem ? path.slice(0, -2) : path.slice(0, Math.max(path.lastIndexOf("."), 0));
  return all.get(`${status} ${holder}`)?.types[isItem ? "array" : "object"] ?? 0;
}

function absent(all: ReadonlyMap<string, Seen>, status: string, path: string): Seen | null {
  const of = path === "" || path.endsWith("[]") ? 0 : holders(all, status, path);
  return of === 0 ? null : { present: 0, of, types: {} };
}

function splitPlace(place: string): { status: string; path: string } {
  return { status: place.slice(0, 3), path: place.slice(4) };
}

/** Classes before their statuses, bodies before their members. */
function order(a: string, b: string): number {
  const isClass = (place: string): number => (place[1] === "X" ? 0 : 1);
  return isClass(a) - isClass(b) || a.length - b.length || (a < b ? -1 : 1);
}

function isInside(place: string, known: string): boolean {
  const inner = splitPlace(place);
  const outer = splitPlace(known);
  if (inner.status[0] !== outer.status[0] || (outer.status[1] !== "X" && inner.status !== outer.status)) return false;
  return outer.path === "" || inner.path === outer.path || /^[.[]/.test(inner.path.slice(outer.path.length))
    ? inner.path.startsWith(outer.path)
    : false;
}

function compare(evidence: EvidenceIndex, status: string, path: string, before: Seen, now: Seen): Finding | null {
  if (before.of < ENOUGH || now.of < ENOUGH) return null;
  const isSure = before.of >= SURELY && now.of >= SURELY;
  const data = { beforeCount: before.present, beforeOf: before.of, of: now.of };
  if (now.present === 0) {
    if (before.present < before.of) return null;
    return finding(evidence, fieldVanishedRule, status, path, isSure, {
      ...data,
      before: "",
      came: "missing",
      count: 0,
    });
  }
  const known = foldNumbers(kindsBefore({ field: "", ...before }));
  const came = foldNumbers(kindsBefore({ field: "", ...now }));
  if (known === 0 || came === 0 || (known & came) !== 0 || known === NULL || came === NULL) return null;
  if (before.present < ENOUGH || now.present < ENOUGH) return null;
  return finding(evidence, typeChangedRule, status, path, isSure, {
    ...data,
    before: kindWords(known),
    beforeCount: countBefore({ field: "", ...before }, known),
    beforeOf: before.present,
    came: kindWords(came),
    count: now.present,
    of: now.present,
  });
}

function finding(
  { plan, tally }: EvidenceIndex,
  rule: Rule<ChangeData>,
  status: string,
  path: string,
  isSure: boolean,
  data: Omit<ChangeData, "subject" | "share">,
): Finding | null {
  // the first operation that has such an error stands for all
  const operation = plan.operations.find((one) =>
    [...(tally.extras.get(extrasGroup(one, STATUS_GROUP))?.entries.keys() ?? [])].some(
      (came) => came === status || (status[1] === "X" && came[0] === status[0]),
    ),
  );
  if (operation === undefined) return null;
  const subject = path === "" ? `${status} body` : `${status} ${path}`;
  const shown = data.came === "missing" ? data.of : data.count;
  return makeFinding(rule, {
    edition: operation.edition,
    operation: operation.name,
    fieldPath: subject,
    data: { subject, ...data, share: data.of === 0 ? 0 : shown / data.of },
    severity: isSure ? "error" : "warning",
    count: shown,
    fact: rule.id === fieldVanishedRule.id ? "required" : "type",
    blame: "api",
    verdict: { certainty: "sure", wrong: [], because: "The earlier run and this one differ." },
    places: [{ span: operation.evidence.span, role: "subject", words: operation.evidence.words }],
  });
}
