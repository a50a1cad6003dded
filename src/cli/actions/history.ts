/** `history`: since when pages state each operation and field, what changed when, and which edition followed. */
import { type DayOfPages, makeBiographer } from "../../history/biographer.ts";
import { biographyOf } from "../../history/assemble.ts";
import type { Biography } from "../../history/biography.ts";
import { renderHistoryHtml } from "../../reporters/history/html.ts";
import { renderHistory } from "../../reporters/history/terminal.ts";
import { inertJson } from "../../reporters/visible-text.ts";
import type { Language } from "../../translation/language-names.ts";
import { type PageReading, readingSettings } from "../config/bindings.ts";
import { loadConfig } from "../config/config.ts";
import type { ExitCode } from "../exit-code.ts";
import { gitHistory } from "../io/git-history.ts";
import { expandInputs } from "../io/inputs.ts";
import { prettyJson, print, say, writeWhole } from "../io/output.ts";
import { terminalWidth } from "../io/terminal.ts";
import { ToolError } from "../io/tool-error.ts";
import { typedCommand } from "../options/command-line.ts";
import { type DatedEdition, daysOfEditions, daysOfGit } from "../pages/versions.ts";
import { languagesOf } from "../run/outputs.ts";
import type { HistoryFormat, HistoryOptions } from "../options/history-formats.ts";

export async function history(named: readonly string[], options: HistoryOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const settings = readingSettings(loaded);
  const languages = languagesOf(options, loaded);
  const dated = named.map(datedName);
  const isDated = dated.some((one) => one !== null);
  if (isDated && dated.includes(null))
    throw new ToolError(
      "history: some of the pages have a date and some have none",
      "Give each a date (2024-01-31=old/), or none, for their history in git.",
    );
  const biography = isDated
    ? await ofEditions(
        dated.filter((one) => one !== null),
        settings,
      )
    : await ofGit(named, settings);
  if (biography.operations.length === 0)
    say("docproof: history: no operation was found in any version of the pages, so there is nothing to tell");
  for (const { file, at, reason } of biography.unread) say(`docproof: ${file} on ${at}: ${reason}`);
  for (const { format, path } of options.report) await writeWhole(path, rendered(biography, format, languages.files));
  await print(rendered(biography, options.format, options.format === "terminal" ? languages.screen : languages.files));
  return biography.operations.length === 0 ? 2 : 0;
}

function rendered(biography: Biography, format: HistoryFormat, language: Language): string {
  switch (format) {
    case "json":
      return inertJson(prettyJson(biography));
    case "html":
      return renderHistoryHtml(biography, language);
    case "terminal":
      return renderHistory(biography, terminalWidth(), language);
  }
}

async function ofGit(named: readonly string[], settings: PageReading): Promise<Biography> {
  const found = await gitHistory(named);
  const [first] = found.commits;
  if (found.isShallow)
    say(
      `docproof: history: a shallow clone: what is before ${first?.day ?? "its first commit"} is not there; git fetch --unshallow gets it`,
    );
  const days = daysOfGit(found, settings);
  return told(days, { source: "git", isShallow: found.isShallow });
}

async function ofEditions(dated: readonly DatedName[], settings: PageReading): Promise<Biography> {
  const editions: DatedEdition[] = [];
  for (const { day, path } of dated) {
    const inputs = await expandInputs([path], "pages");
    const isWhole = inputs.length > 1 || inputs[0]?.id !== path.replaceAll("\\", "/");
    editions.push({ day, named: path, inputs, isWhole });
  }
  if (new Set(editions.map(({ day }) => day)).size < 2)
    say("docproof: history: all editions are of one day, so that nothing has changed between them");
  return told(daysOfEditions(editions, settings), { source: "editions", isShallow: false });
}

async function told(
  days: AsyncIterable<DayOfPages>,
  { source, isShallow }: Pick<Biography, "source" | "isShallow">,
): Promise<Biography> {
  const biographer = makeBiographer();
  const seen: string[] = [];
  for await (const day of days) {
    biographer.day(day);
    seen.push(day.at);
  }
  const [from = "", to = ""] = [seen[0], seen.at(-1)];
  return biographyOf(biographer, { command: typedCommand(), source, from, to, days: seen.length, isShallow });
}

interface DatedName {
  readonly day: string;
  readonly path: string;
}

/** "2024-01-31=old/": a day, or a time whose zone takes it to a day of UTC; one without a zone is of the day that it names. */
function datedName(named: string): DatedName | null {
  const [, date = "", time = "", path = ""] =
    /^(\d{4}-\d{2}-\d{2})([T ][\d:.]{2,18}(?:Z|[+-]\d{2}:?\d{2})?)?=(.+)$/.exec(named) ?? [];
  if (path === "") {
    if (/^\d{4}(?:-\d{1,2}){0,2}=./.test(named))
      throw new ToolError(`history: ${named.split("=")[0]}: not a date`, "Give a day as YYYY-MM-DD.");
    return null;
  }
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time);
  const moment = new Date(hasZone ? `${date}${time.replace(" ", "T")}` : date);
  const isDay = !Number.isNaN(moment.getTime()) && (hasZone || moment.toISOString().startsWith(date));
  if (!isDay) throw new ToolError(`history: ${date}${time}: not a date`, "Give a day as YYYY-MM-DD.");
  return { day: moment.toISOString().slice(0, 10), path };
}
