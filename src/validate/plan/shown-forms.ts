/** The objects that examples of a page show, by their keys: whether one of the kind lacks a name, has null there, or another kind of value. */
import type { ApiPage, Example, Json } from "../../api-model/api-page.ts";
import { isList } from "../../api-model/json.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { operationKey } from "../../promises/promises.ts";
import { oncePer } from "../../source/once-per.ts";
import { kindBit } from "./json-types.ts";

/** Objects nest no deeper on real pages. */
const DEEPEST = 12;
const MOST_OBJECTS = 2000;

/** What the objects have in common that examples show with the same keys. */
export interface ShownForm {
  readonly keys: ReadonlySet<string>;
  /** Those under which one of them has null. */
  readonly nulls: ReadonlySet<string>;
  /** By name, the kinds of the values. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The calls that they are shown for. */
  readonly calls: ReadonlySet<string>;
}

/** The objects of the kind that examples of the page show: they have all of the names, or most of them and little else. */
export function formsAlike(names: readonly string[], page: ApiPage): readonly ShownForm[] {
  return formsOn(page).filter(({ keys }) => {
    const common = names.filter((one) => keys.has(one)).length;
    return keys.size >= 2 && (common === names.length || common * 2 >= Math.max(names.length, keys.size));
  });
}

/** Whether the page shows another object of the kind, and it has not this name. */
export const lacksElsewhere = (name: string, alike: readonly ShownForm[]): boolean =>
  alike.some(({ keys }) => !keys.has(name));

/** Whether an example of the page shows null under the name in an object of the kind. */
export const isShownAsNull = (name: string, alike: readonly ShownForm[]): boolean =>
  alike.some(({ nulls }) => nulls.has(name));

/** The kinds of what examples of the page show under the name in objects of the kind. */
export const kindsElsewhere = (name: string, alike: readonly ShownForm[]): number =>
  alike.reduce((bits, { kinds }) => bits | (kinds.get(name) ?? 0), 0);

/** The objects that examples of responses show whole: a page of a thousand calls has a few forms of them. */
const formsOn = oncePer((page: ApiPage): readonly ShownForm[] => {
  const forms = new Map<
    string,
    { keys: Set<string>; nulls: Set<string>; kinds: Map<string, number>; calls: Set<string> }
  >();
  let seen = 0;
  for (const { examples, method, path } of page.operations) {
    const call = operationKey(method.value, path.value);
    for (const { body, role } of examples) {
      if (role !== "response" || !body?.value || isPart(body)) continue;
      visit(body.value.json, (object) => {
        if (seen >= MOST_OBJECTS) return;
        seen += 1;
        const names = Object.keys(object);
        const key = JSON.stringify(names.toSorted());
        const form = forms.get(key) ?? { keys: new Set(names), nulls: new Set(), kinds: new Map(), calls: new Set() };
        forms.set(key, form);
        form.calls.add(call);
        for (const name of names) {
          if (showsNull(object[name])) form.nulls.add(name);
          form.kinds.set(name, (form.kinds.get(name) ?? 0) | kindBit(object[name] ?? null));
        }
      });
    }
  }
  return [...forms.values()];
});

/** Null, or a placeholder that speaks of it: "<timestamp or null>". */
export const showsNull = (value: Json | undefined): boolean =>
  value === null || (typeof value === "string" && isMasked(value) && /\bnull\b/i.test(value));

function visit(value: Json, see: (object: { readonly [key: string]: Json }) => void, depth = 0): void {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return;
  if (!isList(value)) see(value);
  for (const member of Object.values(value)) visit(member, see, depth + 1);
}

/** One that had to be repaired, by leaving out "…" for one, shows no more than a part; some repairs leave nothing out. */
export function isPart({ breaks }: Pick<NonNullable<Example["body"]>, "breaks">): boolean {
  return breaks.some(({ kind, explains }) => explains !== true && !WHOLE.includes(kind));
}

const WHOLE: readonly string[] = [
  "trailing-comma",
  "CommaExpected",
  "python-literal",
  "placeholder",
  "unquoted-key",
  "single-quotes",
];
