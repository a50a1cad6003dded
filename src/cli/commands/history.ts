/** `history`: its arguments and options. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { HISTORY_FORMATS, type HistoryOptions } from "../options/history-formats.ts";
import { languageOption } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerHistory(program: Command, finish: Finish): void {
  program
    .command("history <pages...>")
    .description("since when pages state each operation and field, what changed when, and which edition followed")
    .addOption(new Option("--format <format>", "output format").choices([...HISTORY_FORMATS]).default("terminal"))
    .addOption(
      new Option("--report <format=path>", "write a report to a file; repeatable").argParser(addReport).default([]),
    )
    .addOption(languageOption())
    .option("--config <file>", "configuration file instead of ./docproof.yaml")
    .addHelpText(
      "after",
      "\nPages are files and folders of a git repository, or dated editions: 2024-01-31=old/ 2026-11-30=docs/",
    )
    .action(async (pages: string[], options: HistoryOptions) =>
      finish(await (await import("../actions/history.ts")).history(pages, options)),
    );
}

function addReport(value: string, list: HistoryOptions["report"]): HistoryOptions["report"] {
  const at = value.indexOf("=");
  const format = HISTORY_FORMATS.find((known) => known === value.slice(0, at));
  const path = value.slice(at + 1);
  if (at < 0 || !format || path === "")
    throw new InvalidArgumentError(`Of the form FORMAT=PATH with ${HISTORY_FORMATS.join(", ")}.`);
  return [...list, { format, path }];
}
