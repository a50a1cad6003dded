/** What a JSON value is. */
import type { Json } from "./api-page.ts";

export type JsonObject = { readonly [key: string]: Json };

/** `Array.isArray` does not narrow readonly arrays. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !isList(value);
