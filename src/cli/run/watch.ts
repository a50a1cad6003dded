/** `--watch`: judges, waits until a page changes, and judges again, until it is interrupted. */
import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { serveReport, type ReportServer } from "../../live/report-server.ts";
import { counted } from "../../reporters/phrases.ts";
import { CONFIG_NAMES } from "../config/config-names.ts";
import type { ExitCode } from "../exit-code.ts";
import { fileNames } from "../io/file-names.ts";
import { type FolderWatch, watchFolders } from "../io/folder-watch.ts";
import { catchInterrupts } from "../io/interruption.ts";
import { openBrowser } from "../io/open-browser.ts";
import { print, say, sayAllAgain } from "../io/output.ts";
import { ToolError } from "../io/tool-error.ts";
import { watchedFiles } from "../io/watched-files.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { makePageMemory } from "../pages/page-memory.ts";
import type { Job } from "./job.ts";
import { judge } from "./run-checks.ts";
import type { Task } from "./task.ts";

/** Judges again and again. `plan` finds the inputs anew each time: pages come and go. */
export async function watch(plan: () => Promise<Task>, options: JudgingOptions): Promise<ExitCode> {
  refuse(options);
  const interruption = catchInterrupts(null);
  const { signal } = interruption;
  const memory = makePageMemory(signal);
  const folders = watchFolders(signal);
  let server: ReportServer | null = null;
  try {
    // what is wrong before anything was read is wrong with the command
    let task = await plan();
    refuseStream(task.job);
    server = await show(options);
    let states = await look(folders, watchedNames(task, options));
    const run = async (): Promise<void> => {
      memory.begin();
      await judge(task.job, task.outputs, memory).catch((error: unknown) => sayTrouble(error, signal));
      server?.reload();
      const takenIn = await look(folders, [...watchedNames(task, options), ...memory.takenIn]);
      for (const file of memory.takenIn) states.set(file, takenIn.get(file) ?? "");
    };
    await run();
    while (!signal.aborted) {
      say(`docproof: watching ${counted(task.job.pages.length, "page")}; Ctrl-C ends`);
      const isOwn = ownOutput(task, options);
      const changed: string[] = [];
      while (changed.length === 0 && !signal.aborted) {
        await folders.change();
        const now = await look(folders, [...watchedNames(task, options), ...memory.takenIn]);
        changed.push(...differing(states, now).filter((file) => !isOwn(file)));
        states = now;
      }
      if (signal.aborted) break;
      await clearScreen(options);
      sayAllAgain();
      say(`docproof: changed: ${fileNames(changed, MOST_NAMED)}`);
      const next = await plan().catch((error: unknown) => sayTrouble(error, signal));
      if (!next) continue;
      task = next;
      await run();
    }
    return 0;
  } finally {
    interruption.release();
    folders.close();
    server?.close();
  }
}

function refuse({ fix, fixProbable, fixDryRun, updateBaseline, open, report }: JudgingOptions): void {
  const writing = fix || fixProbable || fixDryRun ? "--fix" : updateBaseline ? "--update-baseline" : null;
  if (writing !== null) throw new ToolError(`--watch and ${writing} exclude each other`, `Run ${writing} once.`);
  if (open && !report.some(({ format }) => format === "html"))
    throw new ToolError("--open needs --report html=FILE", "That report is shown in the browser.");
}

function refuseStream({ pages, partners = [], recordings }: Job): void {
  if ([...pages, ...partners, ...recordings].some(({ id }) => id === "stdin"))
    throw new ToolError("--watch: standard input has its text only once", "Name a file or a folder.");
}

/** Everything that the result depends on, as it was named. */
function watchedNames({ job: { loaded }, named }: Task, { config, baseline }: JudgingOptions): string[] {
  const accepted = baseline ?? (loaded.config.baseline === undefined ? [] : loaded.resolve(loaded.config.baseline));
  return [...named, ...loaded.files, ...(config === undefined ? CONFIG_NAMES : [config]), ...[accepted].flat()];
}

/** The files as they are, with all their folders watched: one that is new is looked at again, for what changed in between. */
async function look(folders: FolderWatch, named: readonly string[]): Promise<Map<string, string>> {
  for (;;) {
    const found = await watchedFiles(named);
    if (!folders.follow(found.folders)) return found.states;
  }
}

/** In the order of their names: those that changed, came and went. */
function differing(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((file) => before.get(file) !== now.get(file))
    .toSorted();
}

/** Reports that the run itself writes among the pages. */
function ownOutput({ job: { loaded }, outputs }: Task, { report }: JudgingOptions): (file: string) => boolean {
  const files = new Set(report.map(({ path }) => relative("", path)));
  const folders = [outputs?.schemas ?? null, outputs?.reports ?? null].flatMap((folder) =>
    folder === null ? [] : [relative("", loaded.resolve(folder)) + sep],
  );
  return (file) => {
    const path = relative("", file);
    return files.has(path) || folders.some((folder) => path.startsWith(folder));
  };
}

/** What a save in between may bring about: a page that is gone or half written, a configuration with a mistake. */
function sayTrouble(error: unknown, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (!(error instanceof ToolError)) throw error;
  say(`docproof: ${error.message}`);
  if (error.hint !== null) say(`  ${error.hint}`);
}

/** More changed files than these are counted. */
const MOST_NAMED = 5;

/** A person looks at one result at a time; a program that reads along gets them all. */
async function clearScreen({ format }: JudgingOptions): Promise<void> {
  if (format === "terminal" && process.stdout.isTTY) await print("\u001b[2J\u001b[3J\u001b[H");
}

async function show({ open, report }: JudgingOptions): Promise<ReportServer | null> {
  const file = open ? report.find(({ format }) => format === "html")?.path : undefined;
  if (file === undefined) return null;
  const server = await serveReport(() => readFile(file, "utf8").catch(() => null));
  say(`docproof: the report is shown at ${server.address}`);
  openBrowser(server.address);
  return server;
}
