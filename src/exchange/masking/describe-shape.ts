/** Describes a recorded value without showing it: "string, 36 characters, UUID". */
import { isList } from "../../api-model/json.ts";
import type { Json } from "../../api-model/api-page.ts";
import { isMasked } from "./masked.ts";
import { secretName, secretValue } from "./secrets.ts";

/** What kinds of text are recognised, most telling first. Nothing here tells more than the form. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ["UUID", /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
  ["date and time", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/],
  ["date", /^\d{4}-\d\d-\d\d$/],
  ["IPv4 address", /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/],
  ["IPv4 address range", /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|(?=\/))){4}\/(?:[12]?\d|3[0-2])$/],
  ["IPv6 address", /^(?=[^:]*:[^:]*:)[0-9a-f:]{2,39}$/i],
  ["URL", /^[a-z][a-z0-9+.-]{1,20}:\/\//i],
  ["e-mail address", /^[^\s@]{1,64}@[^\s@]{1,255}$/],
  ["number", /^-?\d{1,20}(?:\.\d{1,20})?$/],
  ["true or false", /^(?:true|false)$/i],
  ["hexadecimal", /^[0-9a-f]{16,}$/i],
  ["base64", /^(?=.{16})(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/],
  ["white space", /^\s+$/],
];
const FORM_LONGEST = 100_000;

/** @param name the key or header that the value stands under: of a secret not even the length is told */
export function describeValueShape(value: Json, name = ""): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return Number.isInteger(value) ? "whole number" : "number with decimals";
    case "string":
      return stringShape(value, name);
    default:
      return isList(value) ? listShape(value) : counted(Object.keys(value).length, "object", "field");
  }
}

function stringShape(text: string, name: string): string {
  if (text === "") return "empty string";
  if (isMasked(text)) return "masked string";
  if (secretName(name) !== null || secretValue(text) !== null) return "secret string";
  const form = text.length > FORM_LONGEST ? undefined : FORMS.find(([, pattern]) => pattern.test(text))?.[0];
  const length = Array.from(text.slice(0, FORM_LONGEST)).length + Math.max(0, text.length - FORM_LONGEST);
  return `string, ${plural(length, "character")}${form === undefined ? "" : `, ${form}`}`;
}

function listShape(list: readonly Json[]): string {
  if (list.length === 0) return "empty list";
  const kinds = new Set(list.slice(0, 100).map(kindOf));
  const [kind = "value"] = kinds;
  return `list of ${plural(list.length, kinds.size === 1 ? kind : "value")}`;
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  if (isList(value)) return "list";
  return typeof value;
}

function counted(count: number, what: string, part: string): string {
  return count === 0 ? `empty ${what}` : `${what} with ${plural(count, part)}`;
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
