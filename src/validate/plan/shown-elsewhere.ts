/** Names that an object may have although its own example lacks them. */
import { commonNames } from "../../api-model/common-fields.ts";
import type { ApiPage, Structure } from "../../api-model/api-page.ts";
import { operationKey } from "../../promises/promises.ts";
import type { ShownForm } from "./shown-forms.ts";
import type { ValueContext } from "./value-context.ts";

const namesOfRuns = new WeakMap<ReadonlyMap<string, ApiPage>, ReadonlySet<string>>();
const namesOfPages = new WeakMap<ApiPage, ReadonlySet<string>>();

/** Names that an object may have although its own example lacks them. */
export interface NamesElsewhere {
  /** Those that the page tells of things in general or says of this call, and those of pages that describe things and no operation. */
  readonly known: ReadonlySet<string>;
  /** Those that another call's example shows in an object of the kind. */
  readonly ofOthers: ReadonlySet<string>;
}

/** What the page and those that describe no operation tell of things in general. */
export function namesInGeneral(page: ApiPage, pages: ReadonlyMap<string, ApiPage>): ReadonlySet<string> {
  return new Set([...generalNames(page), ...namesOfThings(pages), ...commonNames(page, pages)]);
}

function namesOfThings(pages: ReadonlyMap<string, ApiPage>): ReadonlySet<string> {
  const things =
    namesOfRuns.get(pages) ??
    new Set([...pages.values()].flatMap((one) => (one.operations.length === 0 ? [...generalNames(one)] : [])));
  namesOfRuns.set(pages, things);
  return things;
}

export function namesElsewhere(
  alike: readonly ShownForm[],
  { page, pages, operationKey: key }: ValueContext,
): NamesElsewhere {
  const own = page.operations.filter(({ method, path }) => operationKey(method.value, path.value) === key);
  const namesOf = (forms: readonly ShownForm[]): string[] => forms.flatMap(({ keys }) => [...keys]);
  return {
    known: new Set([
      ...namesInGeneral(page, pages),
      ...own.flatMap(({ parameters, mentioned }) => [
        ...parameters.map(({ name }) => name.value),
        ...(mentioned ?? []),
      ]),
      ...namesOf(alike.filter(({ calls }) => calls.has(key))),
    ]),
    ofOthers: new Set(namesOf(alike.filter(({ calls }) => calls.size > (calls.has(key) ? 1 : 0)))),
  };
}

/** What no operation owns: tables of things, and what is told outside of the operations' sections. */
function generalNames(page: ApiPage): ReadonlySet<string> {
  const known = namesOfPages.get(page);
  if (known !== undefined) return known;
  const names = new Set([
    ...page.structures.flatMap((structure) => (structure.root === null ? namesIn(structure) : [])),
    ...(page.generalNames ?? []),
  ]);
  namesOfPages.set(page, names);
  return names;
}

const namesIn = ({ fields }: Structure): string[] => fields.map(({ name }) => name.value);
