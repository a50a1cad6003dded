/** Tells by its members whether an example shows an error. */
import type { Json } from "../../api-model/api-page.ts";
import { isList } from "../../api-model/json.ts";
import { kindBit, OBJECT } from "./json-types.ts";

/** Whether an object tells of an error: a page shows one among its answers without saying of which status it is. */
export function showsError(json: Json | undefined): boolean {
  if (json === undefined || kindBit(json) !== OBJECT) return false;
  return Object.entries(json as { readonly [key: string]: Json }).some(
    ([key, value]) => ERROR_KEY.test(key) && isFilled(value),
  );
}

/** As programmers name it, whatever language the page is in. */
const ERROR_KEY = /^err(?:or)?s?(?:[_-]?(?:code|type|name|message|msg|description|details))?$/i;

/** "error": null, 0, "" and [] say that there is none. */
const isFilled = (value: Json): boolean =>
  isList(value) ? value.length > 0 : value !== null && value !== 0 && value !== false && value !== "";
