/** Keys of an example that are a row's name in another spelling: the row is not shown, and the key differs by a slip. */
import { distance } from "fastest-levenshtein";
import type { Field } from "../../api-model/api-page.ts";
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

/** "bakend_type" for "backend_type", "regionId" for "region_id", "messgae" for "message", "ssl_id " for "ssl_id"; but "ipv4" is not "ipv6". */
export function isSlip(key: string, name: string): boolean {
  const a = plain(key);
  const b = plain(name);
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || a.replace(/\d/g, "") === b.replace(/\d/g, "")) return false;
  if (a.length === b.length && sorted(a) === sorted(b)) return true;
  return distance(a, b) === 1 && (a.length !== b.length || differsInLongWord(key, name));
}

/** "delete_sfs" and "delete_efs" are two things: one letter of a short word is no slip. */
function differsInLongWord(key: string, name: string): boolean {
  const words = wordsOf(key);
  return wordsOf(name).some((word, i) => word !== words[i] && word.length > 4);
}

const sorted = (name: string): string => [...name].toSorted().join("");
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
