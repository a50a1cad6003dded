/** Hyperlink targets: `.. _name:` marks the next block, `.. _name: https://…` and `__ https://…` name a URL. */
import type { Body } from "./body.ts";
import { readUrl } from "./inline/hyperlinks.ts";
import { printedText } from "./inline/stretch.ts";
import type { Lines } from "./lines.ts";
import { bodyLines, hasText, indentOf, joinedText } from "./lines.ts";
import type { Page } from "./page.ts";
import { report, spanOfLines } from "./page.ts";
import type { Target } from "./references.ts";
import { defineTarget, normalizeName } from "./references.ts";

const PHRASE = /^`((?:\\[^]|[^`\\])+)`_$/;
const SIMPLE = /^([\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*)_$/u;

/** Reads the target whose name (or URL, when it is anonymous) begins at `start`; false when it has no name. */
export function readTarget(body: Body, start: number, isAnonymous = false): boolean {
  const { page, lines, at } = body;
  let to = at + 1;
  while (hasText(lines, to) && indentOf(lines, to) > 0) to++;
  const text = targetText(lines, at, to, start);
  const nameEnd = isAnonymous ? 0 : nameLength(text);
  if (nameEnd === null) {
    report(page, "malformed", "target without a name and a colon", spanOfLines(page, lines, at, to));
    return false;
  }
  const written = isAnonymous ? "_" : text.slice(0, nameEnd);
  const address = (isAnonymous ? text : text.slice(nameEnd + 1)).trim();
  const target = address === "" ? ({ kind: "place" } as const) : targetOf(address);
  if (written === "_") page.references.anonymousTargets.push(target);
  else addNamed(page, normalizeName(printedText(written.replace(/^`([^]*)`$/, "$1"))), target);
  body.at = to;
  return true;
}

function targetText(lines: Lines, from: number, to: number, start: number): string {
  return joinedText(bodyLines(lines, from, to, start, 0), 0, to - from);
}

/** Where the colon stands that ends the name: after the closing backquote, or the first before white space. */
function nameLength(text: string): number | null {
  const name = text.startsWith("`") ? /^`(?:\\[^]|[^`\\])+`(?=:(?:\s|$))/ : /^(?:\\[^]|:(?!\s|$)|[^\\:])+(?=:(?:\s|$))/;
  const match = name.exec(text);
  return match && !/^\s|\s$/.test(match[0]) ? match[0].length : null;
}

/** `name_` for another target, else a URL. */
function targetOf(address: string): Target {
  const folded = address.replace(/\s+/g, " ");
  const name = PHRASE.exec(folded)?.[1] ?? SIMPLE.exec(folded)?.[1];
  return name === undefined ? { kind: "url", url: readUrl(address) } : { kind: "name", name: printedText(name) };
}

function addNamed(page: Page, name: string, target: Target): void {
  defineTarget(page.references, name, target);
  if (target.kind === "place") {
    page.waitingIds.push(name);
    return;
  }
  // Targets right before it mean the same.
  for (const waiting of page.waitingIds.splice(0)) page.references.targets.set(waiting, target);
}
