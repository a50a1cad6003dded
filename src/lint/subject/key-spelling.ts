/** Keys of an example that are a row's name in another spelling: the row is not shown, and the key differs by a slip. */
import { distance } from "fastest-levenshtein";
import type { ApiPage, Field, TypeExpression } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import type { Overlay } from "./example-match.ts";
import type { ShownObject } from "./example-walk.ts";
import { indexBy } from "../../source/index-by.ts";
import { keysOf } from "./type-scope.ts";
import { oncePer } from "../../source/once-per.ts";

/** The only key of a body that a table lists as a row beside what stands inside it, spelled with other separators or in other case. */
export function misspeltWrapper({ example, body }: Overlay, page: ApiPage): readonly [key: string, row: Field] | null {
  const json = example.body?.value?.json ?? null;
  const [key, ...others] = keysOf(json);
  if (key === undefined || others.length > 0) return null;
  const [only, ...beside] = rowsOf(body.type, page);
  // where the example is believed, the rows stand inside the object that it has
  const rows = only?.name.value === key && beside.length === 0 ? rowsOf(only.type?.value ?? null, page) : [];
  const inside = keysOf(isObject(json) ? (json[key] ?? null) : null);
  if (!inside.some((name) => rows.some((row) => row.name.value === name))) return null;
  const meant = rows.find(({ name }) => name.value !== key && plain(name.value) === plain(key));
  return meant && !inside.includes(meant.name.value) ? [key, meant] : null;
}

const rowsOf = (type: TypeExpression | null, page: ApiPage): readonly Field[] =>
  type?.kind === "structure" ? (structureById(page, type.id)?.fields ?? []) : [];

/** Keys and rows that may each be held against each; among more only those with the same letters are looked for. */
const MOST_PAIRS = 250_000;

/** Each misspelt key with the row that is meant; several rules ask for those of one object. */
export const misspeltKeys = oncePer(({ extra, present, structure }: ShownObject): ReadonlyMap<string, Field> => {
  const found = new Map<string, Field>();
  if (extra.length === 0) return found;
  const shown = new Set(present);
  const absent = structure.fields.filter((field) => !shown.has(field));
  const byLetters = indexBy(absent, ({ name }) => [plain(name.value)]);
  const rowsFor = (key: string): readonly Field[] =>
    extra.length * absent.length > MOST_PAIRS ? (byLetters.get(plain(key)) ?? []) : absent;
  for (const key of extra) {
    const meant = rowsFor(key).filter((field) => isSlip(key, field.name.value));
    const [row] = meant;
    if (row && meant.length === 1) found.set(key, row);
  }
  return found;
});

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

/**
 * Which of two spellings is the slip: the one with a word that the page writes nowhere else, while it writes the other's word
 * again, in a sentence or another name. One and many are two words, not two spellings. null where the page does not say.
 */
export function slipOf(key: string, name: string, text: string): "key" | "name" | null {
  const ofKey = wordsOf(key);
  const ofName = wordsOf(name);
  const at = ofName.findIndex((word, i) => word !== ofKey[i]);
  const [a, b] = [ofKey[at], ofName[at]];
  if (
    a === undefined ||
    b === undefined ||
    ofKey.length !== ofName.length ||
    ofKey.some((w, i) => i !== at && w !== ofName[i])
  )
    return null;
  if (`${a}s` === b || `${b}s` === a || Math.min(a.length, b.length) < 4) return null;
  const [timesOfKey, timesOfName] = [timesIn(text, a), timesIn(text, b)];
  if (timesOfKey === 1 && timesOfName > 1) return "key";
  return timesOfName === 1 && timesOfKey > 1 ? "name" : null;
}

/** How often a word stands in a text, also as a part of a name: "backend" in "backend_type" and "backendType". */
function timesIn(text: string, word: string): number {
  const lower = text.toLowerCase();
  let times = 0;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
    const before = text[at - 1] ?? "";
    const after = text[at + word.length] ?? "";
    const begins = !/[a-z]/i.test(before) || (/[a-z]/.test(before) && /[A-Z]/.test(text[at] ?? ""));
    const ends = !/[a-z]/i.test(after) || /[A-Z]/.test(after);
    if (begins && ends) times += 1;
  }
  return times;
}
