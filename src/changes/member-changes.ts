/** Members of an object that one page lists behind the object's row, and the other in a table of the object: they moved on paper only. */
import type { ApiPage, TwoReadings } from "../api-model/api-page.ts";
import { operationName } from "../promises/promises.ts";
import { type Change, changeOf } from "./change.ts";
import type { OperationSide } from "./request-changes.ts";

export function memberChanges(
  before: OperationSide,
  old: ApiPage,
  after: OperationSide,
  now: ApiPage,
  name: string,
): Change[] {
  const [flat, flatNow] = [listedFlat(before, old), listedFlat(after, now)];
  const isIn = (all: readonly TwoReadings[], reading: TwoReadings): boolean =>
    all.some((r) => keyOf(r) === keyOf(reading));
  return [
    ...flat.filter((reading) => !isIn(flatNow, reading)).map((reading) => moveOf(reading, after, name, true)),
    ...flatNow.filter((reading) => !isIn(flat, reading)).map((reading) => moveOf(reading, before, name, false)),
  ].filter((change) => change !== null);
}

const listedFlat = ({ operation }: OperationSide, { twoReadings }: ApiPage): TwoReadings[] =>
  twoReadings.filter((r) => r.isLeftOut && r.operation === operationName(operation));

const keyOf = ({ place, path, example }: TwoReadings): string => JSON.stringify([place, path, example]);

/** null where the other page has none of the fields inside the object. */
function moveOf(
  { place, status, path, table, example, evidence }: TwoReadings,
  other: OperationSide,
  name: string,
  intoObject: boolean,
): Change | null {
  const holder = path === "" ? "" : `${path}.`;
  const inside = new Map(
    other.promises.filter((promise) => promise.place === place).map((promise) => [promise.path, promise]),
  );
  const [first, ...others] = table.split(", ").filter((field) => inside.has(`${holder}${example}.${field}`));
  const [flat, nested] = [`${holder}${first}`, `${holder}${example}.${first}`];
  const there = inside.get(nested);
  if (first === undefined || !there) return null;
  const [here, its] = [[evidence.table], there.field.name.evidence];
  return changeOf(
    {
      area: place === "request" ? "request-field" : "response-field",
      direction: place,
      operation: name,
      place,
      status,
      path: intoObject ? nested : flat,
      field: { before: null, after: null },
    },
    {
      kind: "place",
      action: "moved",
      before: intoObject ? flat : nested,
      after: intoObject ? nested : flat,
      evidence: intoObject ? { before: here, after: its } : { before: its, after: here },
      including: others,
      move: "shown",
    },
  );
}
