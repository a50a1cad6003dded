/** What a JSON value is, and whether a text is one. */
import type { Json } from "./api-page.ts";

/** Whether a text is one JSON value and nothing else. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export type JsonObject = { readonly [key: string]: Json };

/** `Array.isArray` does not narrow readonly arrays. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !isList(value);
