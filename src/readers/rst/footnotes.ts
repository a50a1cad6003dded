/** Numbers footnotes that are numbered by their place, and the references to them. */
import type { AutoFootnote, References } from "./references.ts";
import { normalizeName } from "./references.ts";

const SYMBOLS = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"];
/** Symbols are doubled when they are used up, and so on; on a page with thousands they would outgrow it. */
const MOST_REPEATED = 9;

/** The numbers of footnotes, by how they are referred to. */
interface Numbers {
  /** `[#]_`, in page order. */
  readonly unnamed: string[];
  /** `[*]_`, in page order. */
  readonly starred: string[];
  /** `[#name]_` */
  readonly named: Map<string, string>;
}

/** Prints numbers; a reference without its footnote keeps an empty `href`. */
export function numberFootnotes(references: References): void {
  const numbers: Numbers = { unnamed: [], starred: [], named: new Map() };
  let number = 1;
  for (const footnote of references.autoFootnotes) {
    const isStarred = footnote.label === "*";
    while (!isStarred && references.targets.has(String(number))) number++;
    footnote.text.text = isStarred ? symbolAt(numbers.starred.length) : String(number++);
    keepNumber(numbers, footnote);
  }
  const next = { "#": numbers.unnamed.values(), "*": numbers.starred.values() };
  for (const waiting of references.waiting.values()) {
    if (waiting.kind !== "footnote") continue;
    const { link, text, label } = waiting;
    const name = normalizeName(label.slice(1));
    const printed = label === "#" || label === "*" ? next[label].next().value : numbers.named.get(name);
    text.text = printed ?? `[${label}]_`;
    link.href = printed === undefined ? "" : `#${name === "" ? printed : name}`;
  }
}

function keepNumber({ unnamed, starred, named }: Numbers, { label, text, ids }: AutoFootnote): void {
  if (label !== "#" && label !== "*") {
    named.set(normalizeName(label.slice(1)), text.text);
    return;
  }
  (label === "#" ? unnamed : starred).push(text.text);
  ids.push(text.text);
}

function symbolAt(index: number): string {
  const cycle = Math.floor(index / SYMBOLS.length) + 1;
  return (SYMBOLS[index % SYMBOLS.length] ?? "").repeat(Math.min(cycle, MOST_REPEATED));
}
