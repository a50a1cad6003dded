/**
 * Functions below one address: the page states "https://host/api/1/functionName?key=…", and its sections are called "createLamp(room)".
 * What stands in the brackets is sent in the query.
 */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { splitTarget } from "../cells/uri.ts";
import { textOf } from "../outline/item-text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { HABIT } from "./habit-size.ts";
import type { NamedCall } from "./named-calls.ts";
import { usualMethods } from "./usual-methods.ts";

const FUNCTION = /^([A-Za-z_]\w{1,60})\s?\(([^()]{0,300})\)$/;
const ADDRESS = /https?:\/\/[^\s`'"，。]{1,300}/g;

/** In page order; none where the page states no such address, several, or not with which method it is called. */
export function functionCalls(items: readonly OutlineItem[], vocabulary: Vocabulary): readonly NamedCall[] {
  const functions = items.flatMap((item, at) => {
    const text = item.block.type === "heading" ? foldSpace(inlineText(item.block.content)) : "";
    const [, name, written = ""] = FUNCTION.exec(text) ?? [];
    return name === undefined ? [] : [{ name, names: argumentNames(written), at, stretch: item.stretch }];
  });
  if (functions.length < HABIT) return [];
  const addresses = items.flatMap((item) => [...textOf(item).matchAll(ADDRESS)].map(([address]) => address));
  const bases = new Set(addresses.flatMap((address) => baseOf(address, vocabulary) ?? []));
  const [base] = bases;
  if (base === undefined || bases.size > 1) return [];
  const usual = usualMethods(items, vocabulary);
  const [method, ...others] = usual.length === 0 && isOpened(addresses, base) ? ["GET"] : usual;
  if (method === undefined || others.length > 0) return [];
  return functions.map(({ name, names, at, stretch }): NamedCall => {
    const said = { evidence: null, words: name, certainty: "habit" as const, isOrdinary: false };
    return { method, path: `${base}/${name}`, item: at, stretch, names, ...said };
  });
}

/** "padID, [rev], text = ''": the names, with and without what may be left out. */
const argumentNames = (written: string): string[] =>
  written.split(",").flatMap((part) => /^[\s[]*([A-Za-z_]\w*)/.exec(part)?.[1] ?? []);

/** What stands before the name in an address that has a word for any name; null for any other. */
function baseOf(address: string, vocabulary: Vocabulary): string | null {
  const path = splitTarget(address)?.path ?? "";
  const at = path.lastIndexOf("/");
  return at > 0 && vocabulary.standsForCall(path.slice(at + 1)) ? path.slice(0, at) : null;
}

/** An address below the base that has a query is opened as it stands. */
const isOpened = (addresses: readonly string[], base: string): boolean =>
  addresses.some((address) => address.includes("?") && splitTarget(address)?.path.startsWith(`${base}/`));
