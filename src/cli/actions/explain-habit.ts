/** `explain FOLDER`, `explain PAGE`: how the pages are written, as they are read, with those that do it otherwise. */
import { stat } from "node:fs/promises";
import { habitLines, inOrder, joinHabits } from "../../interpreter/habit.ts";
import { counted } from "../../reporters/phrases.ts";
import { logLines } from "../../reporters/visible-text.ts";
import type { Translate } from "../../translation/catalogue.ts";
import { readingSettings } from "../config/bindings.ts";
import { loadConfig } from "../config/config.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";
import { expandInputs } from "../io/inputs.ts";
import { print } from "../io/output.ts";
import { readHabits, type WrittenPage } from "../pages/read-habit.ts";

/** Pages that do it otherwise: so many are named. */
const MOST_NAMED = 10;

/** Whether what is to be explained is a file or a folder that is there, or of a revision. */
export async function isPages(what: string): Promise<boolean> {
  if (what.startsWith("git:")) return true;
  return stat(what).then(
    () => true,
    () => false,
  );
}

/** Sentences for a person, in a language; null is English. */
export async function explainHabit(
  what: string,
  config: string | undefined,
  translate: Translate | null,
): Promise<ExitCode> {
  const settings = readingSettings(await loadConfig(config));
  const { pages, unreadable } = await readHabits(await expandInputs([what], "pages"), settings);
  const lines = habitLines(joinHabits(pages.map(({ habit }) => habit)));
  const without = pages.filter(({ habit }) => Object.keys(habit.requestLines).length === 0);
  const told = [
    `${what}: how ${pages.length === 1 ? "the page is" : `its ${counted(pages.length, "page")} are`} written`,
    ...(lines.length === 0 ? ["nothing was read as a request line, a parameter or a response"] : lines).map(indented),
    ...otherwise(pages),
    ...named(without, (count) => `${counted(count, "page")} without a request line that was found`, pages.length),
    "habit: in docproof.yaml sets where request lines stand; docproof explain PAGE:LINE tells how a line was read.",
  ];
  const inLanguage = (line: string): string => {
    const [, indent = "", words = ""] = /^(\s*)(.*)$/s.exec(line) ?? [];
    return indent + (translate?.(words) ?? words);
  };
  await print(logLines(told.map(inLanguage)));
  return reportUnreadable(unreadable);
}

const indented = (line: string): string => `   ${line}`;

/** Pages none of whose request lines stand where most of the folder's do. */
function otherwise(pages: readonly WrittenPage[]): string[] {
  const [usual] = inOrder(joinHabits(pages.map(({ habit }) => habit)).requestLines);
  if (!usual) return [];
  const others = pages.filter(({ habit: { requestLines } }) => {
    const ways = Object.keys(requestLines);
    return ways.length > 0 && !ways.includes(usual[0]);
  });
  return named(
    others,
    (count) => `${counted(count, "page")} otherwise`,
    pages.length,
    ({ habit }) => {
      const [way] = inOrder(habit.requestLines);
      return way ? ` (${way[0]})` : "";
    },
  );
}

/** Nothing of a single page: what is said of it is said already. */
function named(
  pages: readonly WrittenPage[],
  title: (count: number) => string,
  of: number,
  remark: (page: WrittenPage) => string = () => "",
): string[] {
  if (pages.length === 0 || of === 1) return [];
  const more = pages.length - MOST_NAMED;
  return [
    `${title(pages.length)}:`,
    ...pages.slice(0, MOST_NAMED).map((page) => indented(`${page.id}${remark(page)}`)),
    ...(more > 0 ? [indented(`and ${counted(more, "more page")}`)] : []),
  ];
}
