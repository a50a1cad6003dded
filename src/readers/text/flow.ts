/** Puts the runs between tables, and the tables, together as the blocks of the page. */
import type { Block } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import { isHeaderName } from "../../language/header-names.ts";
import type { SectionKind } from "../../language/language.ts";
import { itemLines, listOfLines } from "./cell-blocks.ts";
import { isHeaderLine, isRequestLine, isUrl } from "./code.ts";
import { runAt } from "./flow-part.ts";
import type { FlowPart } from "./flow-part.ts";
import { addToLastItem, readItems } from "./items.ts";
import { EXAMPLES, leadSection, SHOWING } from "./context.ts";
import type { Context } from "./context.ts";
import { beginsOperation } from "./operation-head.ts";
import { code, heading, paragraph } from "./page.ts";
import type { Page } from "./page.ts";
import type { Run } from "./run.ts";
import { announcesItems, headsSentence, isAmongLines, isUnderPlace, tightItems } from "./tight-lines.ts";
import type { Signs } from "./signs.ts";
import type { Titles } from "./titles.ts";

/** A list item that introduces what follows it is short and no sentence. */
const MAX_LEAD = 120;
/** A longer list is no list of leads. */
const MAX_ITEMS = 100;

export function makeBlocks(
  page: Page,
  parts: readonly FlowPart[],
  { named: titles, numbered }: Titles,
  context: Context,
  signs: Signs,
): Block[] {
  const blocks: Block[] = [];
  const items = tightItems(parts, (run) => titles.has(run) || numbered.has(run));
  /** The level of the last title, and of the chapter that titles of calls stand in. */
  let title = 1;
  let chapter = 0;
  let section: SectionKind | null = null;
  for (let index = 0; index < parts.length;) {
    const part = parts[index] as FlowPart;
    if (part.kind === "table") {
      addUnderLead(page, blocks, part.table);
      index++;
      continue;
    }
    const { run } = part;
    let end = index + 1;
    const [address, below] = [runAt(parts, end), runAt(parts, end + 1)];
    const inList = items[index] ?? 0;
    if (address && beginsOperation(run, address, below)) {
      section = null;
      end += 1;
      blocks.push(paragraph(page, run.lines), paragraph(page, address.lines));
    } else if (run.kind === "items") {
      while (isItems(parts[end])) end++;
      for (const block of readItems(page, itemLines(runsOf(parts.slice(index, end))))) blocks.push(block);
    } else if (run.kind === "code" || (!run.isMarked && startsExample(run, section))) {
      end = index + exampleLength(parts, index);
      addUnderLead(page, blocks, code(page, withEmptyLines(page, runsOf(parts.slice(index, end)))));
    } else if (inList > 1 || (inList === 1 && isUnderPlace(blocks, signs))) {
      end = index + inList;
      // a paragraph each
      while (inList === 1 && items[end] === 1) end += 1;
      blocks.push(listOfLines(page, runsOf(parts.slice(index, end))));
    } else {
      const found = headingAt(index, run);
      if (found) {
        section = found.section;
        blocks.push(heading(page, run.lines, found.level));
      } else {
        const lead = leadSection(run, signs);
        if (lead !== null && EXAMPLES.has(lead)) section = lead;
        blocks.push(paragraph(page, run.lines));
      }
    }
    index = end;
  }
  return blocks;

  function headingAt(index: number, run: Run): { level: number; section: SectionKind | null } | null {
    const kind = signs.section(run.text);
    const number = numbered.get(run);
    if (number) {
      const own = signs.section(number.words);
      title = number.depth;
      if (!titles.has(run) && own === null) chapter = title;
      return { level: title, section: own };
    }
    if ((index === 0 && isTitle(run, signs)) || titles.has(run)) {
      title = chapter + 1;
      return { level: title, section: kind };
    }
    const opensSection = context.isHeading(run) || announcesItems(parts, index, items, signs);
    if (opensSection && !isAmongLines(parts, index, signs) && !repeatsHeading(blocks, kind, section, title + 1))
      return { level: title + (run.isMarked && kind !== null ? 2 : 1), section: kind };
    return headsSentence(parts, index, signs) ? { level: title + 2, section: null } : null;
  }
}

const MAX_TITLE = 200;

function isTitle(run: Run, signs: Signs): boolean {
  return (
    run.text.length <= MAX_TITLE &&
    !/[.。;；:：]$/.test(run.text) &&
    !signs.isCaption(run.text) &&
    !signs.isStatus(run.text) &&
    !run.lines.some(({ text }) => isRequestLine(text) || isUrl(text) || signs.isCallLabel(text))
  );
}

/** "Example request" right below the heading "Example Request" introduces the one example there is. */
function repeatsHeading(
  blocks: readonly Block[],
  kind: SectionKind | null,
  section: SectionKind | null,
  level: number,
): boolean {
  const last = blocks.at(-1);
  return kind !== null && kind === section && last?.type === "heading" && last.level === level;
}

/** In an example section, or with a whole address, a request line is part of an example; elsewhere it states the operation. */
function startsExample(run: Run, section: SectionKind | null): boolean {
  const first = run.lines[0]?.text ?? "";
  if (section === "request-example" && isUrl(first)) return true;
  if (!isRequestLine(first)) return false;
  // with its version or headers it is a whole message
  if (/ HTTP\/\d/.test(first) || isHeaderLine(run.lines[1]?.text ?? "")) return true;
  return (section !== null && SHOWING.has(section)) || (section !== "uri" && /^[A-Z]+\s+https?:/.test(first));
}

/** How many parts one example takes: the request line, its address, its headers, its body. */
function exampleLength(parts: readonly FlowPart[], from: number): number {
  const first = parts[from];
  if (first?.kind !== "run" || first.run.kind === "code") return 1;
  let end = from + 1;
  const next = (): Run | null => runAt(parts, end);
  const line = first.run.lines.at(-1)?.text ?? "";
  if (!line.includes("/") && isUrl(next()?.text ?? "")) end++;
  while (isUrl(line) && next()?.gap === 1 && /^[&?]\S/.test(next()?.text ?? "")) end++;
  while (isHeader(next())) end++;
  if (next()?.kind === "code") end++;
  return end - from;
}

/** A line of a message: behind an empty line "Returns: a list" is a sentence, and only a name that headers have is one. */
function isHeader(run: Run | null): boolean {
  return (
    run?.kind === "text" && isHeaderLine(run.text) && (run.gap === 1 || isHeaderName(run.text.split(":", 1)[0] ?? ""))
  );
}

/** Code and uncaptioned tables right behind "• Example request" stand in that item. */
function addUnderLead(page: Page, blocks: Block[], added: Block): void {
  const last = blocks.at(-1);
  const captioned = added.type === "table" && added.caption !== null;
  if (last?.type !== "list" || last.items.length > MAX_ITEMS || captioned || !endsInLead(last)) {
    blocks.push(added);
    return;
  }
  blocks[blocks.length - 1] = addToLastItem(page, last, [added]);
}

function endsInLead(block: Block): boolean {
  if (block.type === "list") {
    const last = block.items.at(-1)?.blocks.at(-1);
    return last !== undefined && endsInLead(last);
  }
  if (block.type !== "paragraph") return block.type === "code";
  const text = inlineText(block.content);
  return text.length <= MAX_LEAD && !/[.。]$/.test(text);
}

function isItems(part: FlowPart | undefined): boolean {
  return part?.kind === "run" && part.run.kind === "items";
}

function runsOf(parts: readonly FlowPart[]): Run[] {
  return parts.flatMap((part) => (part.kind === "run" ? [part.run] : []));
}

/** The lines of runs that are one code block, with an empty line where one stood between them. */
function withEmptyLines(page: Page, runs: readonly Run[]): Run["lines"] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1]?.lines.at(-1);
    if (!before || run.gap < 2) return run.lines;
    const at = nextLineStart(page.text, before.start + before.text.length);
    return [{ start: at, text: "", indent: 0 }, ...run.lines];
  });
}

function nextLineStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at + (text.startsWith("\r\n", at) ? 2 : 1);
}
