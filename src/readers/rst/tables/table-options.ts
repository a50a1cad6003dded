/** The options of table directives, checked as docutils checks them: with a wrong one there is no table. */
import type { DirectiveParts } from "../directive.ts";
import type { Malformed } from "./table-block.ts";

export interface TableOptions {
  readonly headerRows: number;
  readonly stubColumns: number;
  /** How many columns `:widths:` gives; null when it gives none. */
  readonly widths: number | null;
}

type Check = (value: string) => boolean;
export type Checks = ReadonlyMap<string, Check>;

const ALIGNMENTS = ["left", "center", "right"];
const WIDTH = /^(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}) {0,9}(?:em|ex|ch|rem|vw|vh|vmin|vmax|cm|mm|q|in|px|pt|pc|%)?$/i;
const CODE_POINT = /^(?:(?:0x|x|\\x|u\+?|\\u)([0-9a-f]{1,6})|&#x([0-9a-f]{1,6});|([0-9]{1,7}))$/i;

const isCount: Check = (value) => /^\+?\d+$/.test(value);
const isWidth: Check = (value) => /^ *\+?0*[1-9]\d* *$/.test(value);
const isCharacter: Check = (value) => readCharacter(value) !== null;
const isAnything: Check = () => true;

const COMMON: readonly [string, Check][] = [
  ["class", (value) => value !== ""],
  ["name", isAnything],
  ["align", (value) => ALIGNMENTS.includes(value.toLowerCase())],
  ["width", (value) => WIDTH.test(value)],
  ["widths", (value) => value === "auto" || widthList(value).every(isWidth)],
];

export const TABLE_OPTIONS: Checks = new Map([
  ...COMMON,
  ["widths", (value: string) => value === "auto" || value === "grid" || widthList(value).every(isWidth)],
]);

export const LIST_TABLE_OPTIONS: Checks = new Map([...COMMON, ["header-rows", isCount], ["stub-columns", isCount]]);

export const CSV_TABLE_OPTIONS: Checks = new Map([
  ...LIST_TABLE_OPTIONS,
  ["header", isAnything],
  ["file", isAnything],
  ["url", isAnything],
  ["encoding", isAnything],
  ["delim", (value: string) => value === "tab" || value === "space" || isCharacter(value)],
  ["quote", isCharacter],
  ["escape", isCharacter],
  ["keepspace", (value: string) => value === ""],
]);

/** The options that say what a table looks like, or what is wrong with them. */
export function readTableOptions({ options }: DirectiveParts, checks: Checks): TableOptions | Malformed {
  for (const [name, { text }] of options) {
    const check = checks.get(name);
    if (check === undefined) return { malformed: `table directive with the unknown option "${name}"` };
    if (!check(text)) return { malformed: `table directive whose option "${name}" cannot be "${text}"` };
  }
  const count = (name: string): number => Number(options.get(name)?.text ?? 0);
  const widths = options.get("widths")?.text ?? "auto";
  return {
    headerRows: count("header-rows"),
    stubColumns: count("stub-columns"),
    widths: widths === "auto" || widths === "grid" ? null : widthList(widths).length || null,
  };
}

function widthList(value: string): string[] {
  return value.includes(",") ? value.split(",") : value.split(/\s+/).filter((width) => width !== "");
}

/** One character, written as itself or by its code: `;`, `0x3B`, `U+3B`, `&#x3B;`, `59`. */
export function readCharacter(value: string): string | null {
  const [, hex, entity, decimal] = CODE_POINT.exec(value) ?? [];
  const digits = hex ?? entity;
  const point = digits === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(digits, 16);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  return [...value].length === 1 ? value : null;
}

/** What is wrong with a table of these rows under these options; null when nothing is. */
export function wrongSize(
  { headerRows, stubColumns, widths }: TableOptions,
  rows: readonly number[],
  columns: number,
): string | null {
  if (rows.length < headerRows) return `table with ${rows.length} rows, but ${headerRows} header rows`;
  if (headerRows > 0 && rows.length === headerRows) return "table with no rows but its header rows";
  const shortest = rows.reduce((least, length) => Math.min(least, length), Infinity);
  if (stubColumns > 0 && shortest <= stubColumns) return `table with no columns but its ${stubColumns} stub columns`;
  if (widths !== null && widths !== columns) return `table with ${columns} columns, but ${widths} widths`;
  return columns === 0 ? "table without data" : null;
}
