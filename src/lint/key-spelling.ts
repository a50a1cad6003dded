/** Keys of an example that are a row's name in another spelling: the row is not shown, and the key differs by a slip. */
import { distance } from "fastest-levenshtein";
import type { Field } from "../api-model/api-page.ts";
import type { ShownObject } from "./example-walk.ts";

/** Each misspelt key with the row that is meant. */
export function misspeltKeys({ extra, present, structure }: ShownObject): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  const absent = structure.fields.filter((field) => !present.includes(field));
  for (const key of extra) {
    const meant = absent.filter((field) => isSlip(key, field.name.value));
    const [row] = meant;
    if (row && meant.length === 1) found.set(key, row);
  }
  return found;
}

/** "bakend_type" for "backend_type", "regionId" for "region_id", "ssl_id " for "ssl_id"; but "ipv4" is not "ipv6". */
function isSlip(key: string, name: string): boolean {
  const a = plain(key);
  const b = plain(name);
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || a.replace(/\d/g, "") === b.replace(/\d/g, "")) return false;
  return distance(a, b) === 1;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
