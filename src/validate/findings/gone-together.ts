/**
 * A name that several operations had in each response, and none has any more: of one operation that was called once or twice it may be a
 * matter of the data, of several at once it is what a program no longer writes.
 */
import type { ComparedValue } from "./compared-value.ts";
import { ENOUGH } from "./more-than-chance.ts";
import type { Compared } from "./replaced-objects.ts";

/** Links to more of a list, and what is only there when something happened, come and go with the data in all calls alike. */
const OF_THE_DATA =
  /^(?:next|prev(?:ious)?|first|last|more|cursor|warnings?|errors?|messages?|reason|details?)(?:$|[_A-Z])|(?:cursor|token|marker)$/i;

/** Whether the value is one of so many that were lost under its name, in objects that are alike. */
export function goneTogether(values: readonly Compared[]): (value: ComparedValue) => boolean {
  const namesIn = new Map<string, string[]>();
  for (const { value, before } of values) {
    const [holder, name] = [holderIn(value), nameOf(value)];
    if (name !== null && before.present > 0) namesIn.set(holder, [...(namesIn.get(holder) ?? []), name]);
  }
  /** The field of the kind of object: what is left is alike in all of them. */
  const kindOf = (value: ComparedValue): string | null => {
    const name = nameOf(value);
    return name === null ? null : JSON.stringify([name, [...new Set(namesIn.get(holderIn(value)))].toSorted()]);
  };
  const byKind = new Map<string, Compared[]>();
  for (const one of values) {
    const kind = kindOf(one.value);
    // where an object is gone, its fields are not asked for
    if (kind === null || one.value.of === 0 || one.before.present === 0) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  const gone = new Set([...byKind].flatMap(([kind, all]) => (isGone(all) ? [kind] : [])));
  return (value) => gone.has(kindOf(value) ?? "");
}

function isGone(all: readonly Compared[]): boolean {
  if (new Set(all.map(({ value }) => value.operation.key)).size < 2) return false;
  if (!all.every(({ value, before }) => value.present === 0 && before.present === before.of)) return false;
  const sum = (count: (one: Compared) => number): number => all.reduce((total, one) => total + count(one), 0);
  return sum(({ value }) => value.of) > ENOUGH && sum(({ before }) => before.of) > ENOUGH;
}

const holderIn = ({ operation, at }: ComparedValue): string =>
  `${operation.key} ${at.slice(0, Math.max(at.lastIndexOf("."), 0))}`;

/** null for headers, items and the values of maps. */
function nameOf({ at }: ComparedValue): string | null {
  if (at.includes(" ") || at.includes("{")) return null;
  const name = /(?:^|\.)([^.[\]]+)$/.exec(at)?.[1] ?? null;
  return name === null || OF_THE_DATA.test(name) ? null : name;
}
