/** What a command printed: in the block of code of the command, below it, or in the next block. */
import type { OutlineItem } from "./outline-item.ts";

/** A command that calls a server, behind a prompt or at the beginning of the line. */
const COMMAND = /^[ \t]*(?:[\w@:~.-]{0,40}[$#>%] ?)?(?:curl|http|https|wget|xh)\s+\S/;
const MOST_LINES = 40;

/** Offset at which what the command printed begins; null where the block is no such thing. */
export function commandOutput(text: string): number | null {
  let at = 0;
  while (text[at] === "\n" || isRemark(lineAt(text, at))) at += lineAt(text, at).length + 1;
  let line = lineAt(text, at);
  if (!COMMAND.test(line)) return null;
  let quote = "";
  for (let n = 0; n < MOST_LINES; n += 1) {
    quote = openQuote(line, quote);
    at += line.length + 1;
    if (at >= text.length) return null;
    const continues = quote !== "" || /\\\s*$/.test(line);
    line = lineAt(text, at);
    if (!continues && line.trim() !== "" && !isRemark(line)) {
      const isAlone = text.slice(at + line.length).trim() === "";
      return /^[ \t]*(?:[{[]|HTTP\/\d)/.test(line) || (isAlone && SCALAR.test(line)) ? at : null;
    }
  }
  return null;
}

/** A text in quotes, a word of JSON or a number that a command printed, alone. */
const SCALAR = /^[ \t]*(?:"[^"]{0,300}"|true|false|null|-?\d{1,15}(?:\.\d{1,15})?)[ \t\r]*$/;

/** The lines at which commands begin, in a block of code that shows several, one after the other; fewer than two are none. */
export function commandLines(text: string): number[] {
  const begins: number[] = [];
  let quote = "";
  let isContinued = false;
  for (const [number, line] of text.split("\n").entries()) {
    const isCommand = !isContinued && COMMAND.test(line);
    if (isCommand) begins.push(number);
    // what a command printed may hold an odd quote
    if (isCommand || isContinued) {
      quote = openQuote(line, quote);
      isContinued = quote !== "" || /\\\s*$/.test(line);
      if (!isContinued) quote = "";
    }
  }
  return begins.length > 1 ? begins : [];
}

/** The blocks that begin as JSON and stand right behind one that holds a command alone. */
export function printedBlocks(items: readonly OutlineItem[]): ReadonlySet<OutlineItem> {
  const printed = new Set<OutlineItem>();
  let isBehindCommand = false;
  for (const item of items) {
    const text = item.block.type === "code" ? item.block.text : "";
    if (isBehindCommand && /^\s{0,100}[{[]/.test(text)) printed.add(item);
    isBehindCommand = COMMAND.test(text.trimStart()) && commandOutput(text) === null;
  }
  return printed;
}

/** "// Request", "# what comes back": a writer's word above a command or above what it printed. */
const isRemark = (line: string): boolean => /^[ \t]*(?:\/\/|#(?=\s))/.test(line) && !COMMAND.test(line);

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** The quote that is open at the end of a line; "" for none. */
function openQuote(line: string, before: string): string {
  let open = before;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? "";
    if (char === "\\" && open !== "'") at += 1;
    else if (open === "" && (char === "'" || char === '"')) open = char;
    else if (char === open) open = "";
  }
  return open;
}
