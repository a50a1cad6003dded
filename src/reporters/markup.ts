/**
 * The one way in which HTML and XML are written. In markup`<td>${text}</td>` every interpolated string is escaped, so that
 * nothing from a page becomes markup; what is markup already is a `Markup`, which only this template makes.
 */
import { visible } from "./visible-text.ts";

// Not exported, and no key of any JSON: nothing that was read can pass for markup.
const text = Symbol("markup");

/** Text that is well-formed markup. */
export interface Markup {
  readonly [text]: string;
}

export type Interpolated = string | number | Markup | null | false | readonly Interpolated[];

/** Joins markup and escaped text. Attribute values must stand in double quotes: a test reads the sources for it. */
export function markup(parts: TemplateStringsArray, ...values: readonly Interpolated[]): Markup {
  let joined = parts[0] ?? "";
  for (const [index, value] of values.entries()) joined += print(value) + (parts[index + 1] ?? "");
  return { [text]: joined };
}

/** `own` as markup without escaping: for our style sheet and script, never for anything that was read. */
export function ownMarkup(own: string): Markup {
  return { [text]: own };
}

/** The markup as a string. */
export function markupText(value: Markup): string {
  return value[text];
}

function print(value: Interpolated): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  if (isList(value)) return value.map(print).join("");
  return markupText(value);
}

function isList(value: Markup | readonly Interpolated[]): value is readonly Interpolated[] {
  return Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Safe in text and in quoted attributes, of HTML and of XML 1.0; invisible characters are written out. Two colons at the beginning of a
 * line would be a command to GitHub's runner where a report is printed in a log.
 */
export function escapeMarkup(plain: string): string {
  return visible(plain)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
    .replace(/^([^\S\n]*):(?=:)/gm, "$1&#58;");
}
