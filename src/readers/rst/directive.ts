/** A directive's parts: what follows `::`, the options under it, and its content. */
import type { Span } from "../../source/source.ts";
import type { Body } from "./body.ts";
import { fieldNameEnd } from "./fields.ts";
import type { Lines } from "./lines.ts";
import {
  bodyLines,
  concatLines,
  hasText,
  indentedFrom,
  isBlank,
  joinedText,
  skipBlank,
  skipText,
  sliceLines,
  startOf,
  textAfter,
} from "./lines.ts";
import type { Page } from "./page.ts";
import { report, spanOfLines } from "./page.ts";
import { defineTarget, normalizeName } from "./references.ts";

export interface Directive {
  readonly body: Body;
  /** In lower case: directive names know no case. */
  readonly name: string;
  /** The first line from behind `::` on, and the lines under it. */
  readonly block: Lines;
  /** The first line of `body` after the directive. */
  readonly to: number;
  readonly span: Span;
}

export interface Option {
  /** The value's lines, joined by line feeds. */
  readonly text: string;
  readonly lines: Lines;
}

export interface DirectiveParts {
  readonly argument: Lines;
  readonly options: ReadonlyMap<string, Option>;
  readonly content: Lines;
}

/** Which fields count as options; any other begins the content. */
type OptionNames = ReadonlySet<string> | "any";

/** The options that every directive takes. */
const COMMON_OPTIONS: ReadonlySet<string> = new Set(["class", "name"]);

/** Takes a directive apart whose argument and options end at the first blank line. */
export function splitDirective(directive: Directive, names: OptionNames = "any"): DirectiveParts {
  const { block } = directive;
  const start = isBlank(block, 0) ? 1 : 0;
  const head = skipText(block, start);
  const firstOption = findOption(block, start, head, names);
  const options = readOptions(directive, sliceLines(block, firstOption, head));
  const name = options.get("name");
  if (name !== undefined) nameNext(directive.body.page, name.text);
  return {
    argument: sliceLines(block, start, firstOption),
    options,
    content: sliceLines(block, skipBlank(block, head), block.count),
  };
}

/** Gives the next block a name, as a target before it does. */
function nameNext(page: Page, written: string): void {
  const name = normalizeName(written);
  if (name === "") return;
  defineTarget(page.references, name, { kind: "place" });
  page.waitingIds.push(name);
}

/** Takes a directive apart that has no argument: its content may begin right after `::`, as in `.. note:: Text`. */
export function splitWithoutArgument(directive: Directive, names: OptionNames = COMMON_OPTIONS): DirectiveParts {
  const parts = splitDirective(directive, names);
  if (parts.argument.count === 0) return parts;
  const { block } = directive;
  const head = skipText(block, isBlank(block, 0) ? 1 : 0);
  return {
    ...parts,
    argument: sliceLines(block, 0, 0),
    content: concatLines(parts.argument, sliceLines(block, head, block.count)),
  };
}

/** Whether a field with a name of one word stands right under the directive's line: an option, whoever knows it. */
export function beginsWithOption({ block }: Directive): boolean {
  const at = isBlank(block, 0) ? 1 : 0;
  const end = hasText(block, at + 1) ? fieldNameEnd(block, at + 1) : -1;
  return end >= 0 && !/\s/.test(block.sheet.text.slice(startOf(block, at + 1), end));
}

function findOption(block: Lines, from: number, to: number, names: OptionNames): number {
  for (let i = from; i < to; i++) {
    const end = fieldNameEnd(block, i);
    if (end < 0) continue;
    if (names === "any" || names.has(block.sheet.text.slice(startOf(block, i) + 1, end).toLowerCase())) return i;
  }
  return to;
}

function readOptions({ body }: Directive, lines: Lines): Map<string, Option> {
  const options = new Map<string, Option>();
  let at = 0;
  while (at < lines.count) {
    const nameEnd = fieldNameEnd(lines, at);
    const { to, margin } = indentedFrom(lines, at + 1, 1);
    if (nameEnd < 0) {
      report(body.page, "malformed", "directive option without a name", spanOfLines(body.page, lines, at, to));
    } else {
      const name = lines.sheet.text.slice(startOf(lines, at) + 1, nameEnd).toLowerCase();
      const value = bodyLines(lines, at, to, textAfter(lines, at, nameEnd + 1), margin);
      options.set(name, { text: joinedText(value, 0, value.count).trim(), lines: value });
    }
    at = to;
  }
  return options;
}

/** A directive's argument as one line of text. */
export function argumentText({ argument }: DirectiveParts): string {
  return joinedText(argument, 0, argument.count).replace(/\s+/g, " ").trim();
}

/** Says so when a directive has no content but needs some. */
export function isEmpty({ body, name, span }: Directive, content: Lines): boolean {
  if (content.count > 0) return false;
  report(body.page, "malformed", `"${name}" directive without content`, span);
  return true;
}
