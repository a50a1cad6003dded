/**
 * Finds the titles of calls in a copied page, where nothing marks a heading: short lines right above a call, or above one
 * paragraph that says what it does.
 */
import type { Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { SectionKind } from "../../language/language.ts";
import { isAddress, isCommand, isRequestLine } from "./code.ts";
import { leadSection, SHOWING } from "./context.ts";
import type { FlowPart } from "./flow-part.ts";
import { isMethod } from "./operation-head.ts";
import type { Run } from "./run.ts";
import type { Signs } from "./signs.ts";
import { isShortLine, isTitleCased } from "./title-line.ts";

const MAX_TITLE = 60;

/** A whole address, or an identifier in a path: what an example shows. */
const SHOWS_VALUES = /https?:\/\/|\/(?:\d+|[0-9a-f]{16,64}|[0-9a-f]{8}-[0-9a-f-]{20,40})(?:[/?\s]|$)/i;

/** The runs that name the call below them. */
export function callTitles(parts: readonly FlowPart[], signs: Signs): ReadonlySet<Run> {
  const runs = parts.map((part) => (part.kind === "run" ? part.run : null));
  const { calls, areCommands } = callsOf(parts, runs, signs);
  const end = (calls.at(-1) ?? -1) + 1;
  const last = runs[isAddressRun(runs[end]) ? end + 1 : end];
  // between two calls it is the one's or the other's: what stands below the last call stands below each
  const standAbove = !last || !isTitle(last, signs);
  const found = calls.flatMap((at) => {
    const near = titleAt(runs, at - 1, at, standAbove, signs);
    const title = near ?? titleAbove(runs, at, standAbove, signs);
    return title === null ? [] : [{ title, isNear: near !== null }];
  });
  // one line over a command may introduce an example, and one above a paragraph may be anything: what recurs is a title
  const recurs = found.length > 1;
  const sure = found.filter(({ isNear }) => recurs || (isNear && !areCommands)).map(({ title }) => title);
  return new Set([...unlike(sure), ...titlesWithCalls(runs, signs), ...addressTitles(runs)]);
}

/** Titles differ: the same words above each call are a label. */
function unlike(titles: readonly Run[]): readonly Run[] {
  const counts = new Map<string, number>();
  for (const { text } of titles) counts.set(text, (counts.get(text) ?? 0) + 1);
  return titles.filter(({ text }) => counts.get(text) === 1);
}

/** Where calls are told: by request lines and labels, or by commands where there are only these. */
function callsOf(
  parts: readonly FlowPart[],
  runs: readonly (Run | null)[],
  signs: Signs,
): { calls: readonly number[]; areCommands: boolean } {
  const told: number[] = [];
  const commands: number[] = [];
  let section: SectionKind | null = null;
  runs.forEach((run, index) => {
    if (!run || run.tabs > 0) return;
    section = (run.kind === "text" ? leadSection(run, signs) : null) ?? section;
    const isShown = section !== null && SHOWING.has(section) && SHOWS_VALUES.test(run.text);
    if (isCall(runs, index, signs)) {
      if (isShown) return;
      told.push(index);
      section = null;
    } else if (run.kind === "code" && isCommand(run.text) && !isShown) commands.push(index);
  });
  if (told.length > 0) return { calls: told, areCommands: false };
  return {
    calls: parts.some((part) => part.kind === "table" && listsCalls(part.table)) ? [] : commands,
    areCommands: true,
  };
}

/** A table that tells calls: what commands show then are examples of them. */
const listsCalls = ({ rows }: Table): boolean =>
  rows.some(({ cells }) => cells.some(({ blocks }) => isRequestLine(flatText(blocks).trim())));

/** The first line of what tells a call: "GET /things", "GET" over "/things", "Request URL: /things". */
function isCall(runs: readonly (Run | null)[], at: number, signs: Signs): boolean {
  const run = runs[at];
  if (!run || run.kind !== "text") return false;
  if (signs.isCallLabel(run.text)) return !signs.isCallLabel(runs[at - 1]?.text ?? "");
  return isRequestLine(run.text) && (run.text.includes("/") || (isMethod(run) && isAddressRun(runs[at + 1])));
}

const isAddressRun = (run: Run | null | undefined): run is Run =>
  run?.kind === "text" && run.tabs === 0 && isAddress(run.text);

/** The run at `at`, if it is a title of the call at `call`. */
function titleAt(
  runs: readonly (Run | null)[],
  at: number,
  call: number,
  standAbove: boolean,
  signs: Signs,
): Run | null {
  const run = runs[at];
  if (!run || !isTitle(run, signs)) return null;
  const [above, below] = [runs[at - 1], runs[call]];
  // the title of an example
  if (above?.kind === "text" && SHOWING.has(signs.section(above.text) ?? "function")) return null;
  const isBelowCall = isCall(runs, at - 1, signs) || (isCall(runs, at - 2, signs) && isAddressRun(above));
  if (!above || !isBelowCall) return run;
  // it belongs to the call that it stands nearer to
  const closer = run.gap - (below?.gap ?? 0);
  return closer > 0 || (closer === 0 && standAbove) ? run : null;
}

/** Above a call and one paragraph that describes it, or a label or a section that announces it. */
function titleAbove(runs: readonly (Run | null)[], call: number, standAbove: boolean, signs: Signs): Run | null {
  const between = runs[call - 1];
  if (between?.kind !== "text" || between.tabs > 0) return null;
  return /[.。:：]$/.test(between.text) || signs.section(between.text) !== null
    ? titleAt(runs, call - 2, call - 1, standAbove, signs)
    : null;
}

/** "Get a user (GET /users/{id})", "Current weather GET /current": lines that name a call and tell it, each with something below. */
function titlesWithCalls(runs: readonly (Run | null)[], signs: Signs): readonly Run[] {
  const tellsCall = (run: Run | null | undefined): boolean =>
    isShortLine(run, LONGEST_CALL) && CALL_AT_END.test(run.text) && !signs.isCallLabel(run.text);
  const found = runs.flatMap((run, index) => (run && tellsCall(run) && !tellsCall(runs[index + 1]) ? [run] : []));
  return found.length > 1 ? found : [];
}

/** "/users" over "GET": the address heads what its method does. */
const addressTitles = (runs: readonly (Run | null)[]): readonly Run[] =>
  runs.filter((run, index): run is Run => {
    const method = runs[index + 1];
    return isAddressRun(run) && method != null && isMethod(method);
  });

const LONGEST_CALL = 180;
const CALL_AT_END =
  /^(\p{Lu}|\p{Lo})[^.。:：;；,，/]{1,60}[\s(（[–—-](?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/\S{0,100}$/u;

/** One short line that begins as a title does, is no sentence, and is no label, caption or section of another kind. */
function isTitle(run: Run, signs: Signs): boolean {
  const words = run.text.replace(/^[\d.、]{1,8}\s*/, "");
  return (
    isShortLine(run, MAX_TITLE) &&
    isTitleCased(words) &&
    !isRequestLine(words) &&
    !signs.isCaption(run.text) &&
    !signs.isStatus(run.text) &&
    signs.section(run.text) === null
  );
}
