/**
 * Maps whose members have other names than in the earlier run: what each of the members held that are gone, those that came in their
 * place should hold, too, where they are of the same kind; and where none is of that kind any more, the values have another type.
 */
import type { FieldHistory } from "../../findings/history.ts";
import { countOf } from "../counts/observations.ts";
import { ANY, indexOfKind, OBJECT } from "../plan/json-types.ts";
import { descriptionsByCall } from "../plan/descriptions-by-call.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { foldNumbers, kindsBefore } from "./history-index.ts";
import { ENOUGH } from "./more-than-chance.ts";
import type { Compared } from "./replaced-objects.ts";
import { holderOf, type SeenValue, undescribedCounts } from "./undescribed-counts.ts";

/** Members by name, and what was seen of each. */
type Members = ReadonlyMap<string, Pick<SeenValue, "present" | "of">>;

export function* otherMembers({ plan, tally, history }: EvidenceIndex): Generator<Compared> {
  const counts = undescribedCounts(plan, tally);
  for (const [key, descriptions] of descriptionsByCall(plan.operations)) {
    const fields = history.operation(key)?.fields.filter(({ field, present }) => present > 0 && !field.includes(" "));
    const operation = descriptions.find(({ index, sharedIndex }) => sharedIndex < 0 || sharedIndex === index);
    if (!fields || operation === undefined || countOf(tally.seen, operation.called) === 0) continue;
    if (counts.isCut(operation.index)) continue;
    const before = byHolder(fields.map((one): [string, FieldHistory] => [one.field, one]));
    const now = byHolder(
      [...counts.paths(operation.index)].flatMap((path): [string, SeenValue][] => {
        const seen = path.includes(" ") ? null : counts.seen(operation.index, path);
        return seen === null || seen.present === 0 ? [] : [[path, seen]];
      }),
    );
    const isObject = (at: string): boolean => {
      const known = fields.find(({ field }) => field === at);
      if (known !== undefined) return kindsBefore(known) === OBJECT;
      const kinds = counts.seen(operation.index, at)?.kinds ?? [];
      return kinds.every((count, bit) => count > 0 === (bit === indexOfKind(OBJECT)));
    };
    for (const [holder, members] of before) {
      const came = now.get(holder);
      const types = came === undefined || holder.includes("[]") ? null : otherTypes(members, came);
      if (types !== null) {
        const at = join(holder, "{}");
        const value = { operation, at, fieldPath: at, row: operation.evidence, ...types.value };
        const rest = { allowed: ANY, isOptional: false, isDocumented: false, mayLack: false, forms: [] };
        yield { value: { ...value, ...rest }, before: { field: at, ...types.before } };
        continue;
      }
      const all = [...members.keys(), ...(came?.keys() ?? [])].map((name) => join(holder, name));
      if (came === undefined || holder.includes("[]") || !all.every(isObject)) continue;
      const gone = [...members.keys()].filter((name) => !came.has(name));
      const fresh = [...came.keys()].filter((name) => !members.has(name));
      const [held, holds] = [pooled(holder, gone, before), pooled(holder, fresh, now)];
      if (!areAlike(held, holds)) continue;
      const alike = Math.min(gone.length, fresh.length);
      for (const [name, { present, of }] of held) {
        if (holds.has(name) || present < of) continue;
        const at = join(join(holder, "{}"), name);
        const most = Math.max(...fresh.map((one) => came.get(one)?.present ?? 0));
        const value = { operation, at, fieldPath: at, row: operation.evidence, present: 0, of: most, alike };
        const rest = { allowed: ANY, isOptional: false, isDocumented: false, mayLack: true, kinds: [], forms: [] };
        yield { value: { ...value, ...rest }, before: { field: at, present, of, types: {} } };
      }
    }
  }
}

/**
 * What all members were, and what all are now that have other names: null where a name stayed, where they are few, and where one of
 * both nights has values of several kinds.
 */
function otherTypes(
  members: ReadonlyMap<string, FieldHistory>,
  came: ReadonlyMap<string, SeenValue>,
): {
  readonly value: Pick<SeenValue, "present" | "of" | "kinds"> & { readonly alike: number };
  readonly before: Omit<FieldHistory, "field">;
} | null {
  const alike = Math.min(members.size, came.size);
  if (alike < ENOUGH || [...members.keys()].some((name) => came.has(name))) return null;
  const [known, now] = [mostOf(members), mostOf(came)];
  const types: Record<string, number> = {};
  for (const one of members.values())
    for (const [name, count] of Object.entries(one.types)) types[name] = Math.max(types[name] ?? 0, count);
  const kinds: number[] = [];
  for (const one of came.values())
    one.kinds.forEach((count, bit) => {
      kinds[bit] = Math.max(kinds[bit] ?? 0, count);
    });
  const bits = kinds.reduce((all, count, bit) => (count > 0 ? all | (1 << bit) : all), 0);
  const earlier = { ...known, types };
  const former = kindsBefore({ field: "", ...earlier });
  const isOther = isOneKind(former) && isOneKind(bits) && foldNumbers(former) !== foldNumbers(bits);
  return isOther ? { value: { ...now, kinds, alike }, before: earlier } : null;
}

function isOneKind(bits: number): boolean {
  const kind = foldNumbers(bits);
  return kind === foldNumbers(1 << Math.floor(Math.log2(kind)));
}

function mostOf(members: Members): { readonly present: number; readonly of: number } {
  const all = [...members.values()];
  return { present: Math.max(...all.map(({ present }) => present)), of: Math.max(...all.map(({ of }) => of)) };
}

const join = (holder: string, name: string): string => (holder === "" ? name : `${holder}.${name}`);

function byHolder<Seen>(values: readonly (readonly [string, Seen])[]): Map<string, Map<string, Seen>> {
  const holders = new Map<string, Map<string, Seen>>();
  for (const [path, seen] of values) {
    const holder = holderOf(path)?.path;
    // items are no members
    if (holder === undefined || path.endsWith("[]")) continue;
    const known = holders.get(holder) ?? new Map<string, Seen>();
    holders.set(holder, known.set(path.slice(holder === "" ? 0 : holder.length + 1), seen));
  }
  return holders;
}

/** What several members held together: the most responses that one of them was in. */
function pooled(holder: string, names: readonly string[], all: ReadonlyMap<string, Members>): Members {
  const inside = names.map((name) => all.get(join(holder, name)) ?? new Map<string, SeenValue>());
  const every = [...new Set(inside.flatMap((members) => [...members.keys()]))];
  return new Map(
    every.map((name) => {
      const seen = inside.map((members) => members.get(name));
      const isAlways = seen.every((one) => one !== undefined && one.present >= one.of);
      const of = Math.max(...seen.map((one) => one?.of ?? 0));
      return [name, { present: isAlways ? of : 0, of }];
    }),
  );
}

/** Most of what one side holds, the other holds as well. */
function areAlike(a: Members, b: Members): boolean {
  const shared = [...a.keys()].filter((name) => b.has(name)).length;
  return shared > 0 && shared * 2 >= Math.max(a.size, b.size);
}
