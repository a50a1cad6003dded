/** The commands and options of the command line. */
import { Command, InvalidArgumentError, Option } from "commander";
import { registerAudit } from "./commands/audit.ts";
import { registerCompare } from "./commands/compare.ts";
import { registerDiff } from "./commands/diff.ts";
import { registerExplain } from "./commands/explain.ts";
import { registerExtract } from "./commands/extract.ts";
import { registerHistory } from "./commands/history.ts";
import { registerInit } from "./commands/init.ts";
import { registerLint } from "./commands/lint.ts";
import { registerLive } from "./commands/live.ts";
import { registerLsp } from "./commands/lsp.ts";
import { registerOpenApi } from "./commands/openapi.ts";
import { registerRecord } from "./commands/record.ts";
import { registerReportMerge } from "./commands/report-merge.ts";
import { registerRules } from "./commands/rules.ts";
import { registerSchema } from "./commands/schema.ts";
import { registerTables } from "./commands/tables.ts";
import { registerValidate } from "./commands/validate.ts";
import { registerVerify } from "./commands/verify.ts";
import type { Finish } from "./commands/finish.ts";
import { setEntryLimit, setRatioLimit, setUnpackedLimit } from "../exchange/streams/recording-limits.ts";
import { setJobs, setPageLimit, setPageTime } from "./io/limits.ts";
import { renderPages } from "./io/rendered-page.ts";
import { isTracked } from "./io/tracked.ts";
import { logText, visible } from "../reporters/visible-text.ts";
import { VERSION } from "../audit/version.ts";
import { atLeastOne } from "./options/numbers.ts";
import { setCacheFolder } from "./pages/page-store.ts";

/** In the order of the help. Each loads what it does when it is called: `tables` must not pay for the validator's start. */
const COMMANDS = [
  registerAudit,
  registerLint,
  registerCompare,
  registerValidate,
  registerDiff,
  registerLive,
  registerRecord,
  registerReportMerge,
  registerTables,
  registerExtract,
  registerSchema,
  registerOpenApi,
  registerRules,
  registerExplain,
  registerVerify,
  registerHistory,
  registerInit,
  registerLsp,
];

/** The program, ready to parse arguments. `finish` is told the exit code of the command that ran. */
export function makeProgram(finish: Finish): Command {
  const program = new Command("docproof")
    .description("Checks that an API's reference documentation is consistent and matches what the API returns.")
    .version(VERSION, "-V, --version", "print the version")
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(logText(visible(text.replace(/^error: /, "docproof: ")))) })
    .addOption(limitOption("--max-page-size <MiB>", "largest page that is read (default 64)", setPageLimit))
    .addOption(
      limitOption("--max-page-time <seconds>", "longest that one page is read or judged (default 60)", setPageTime),
    )
    .addOption(
      limitOption("--max-entry-size <MiB>", "largest entry or line of a recording (default 64)", setEntryLimit),
    )
    .addOption(
      limitOption(
        "--max-unpacked-size <MiB>",
        "most that a compressed recording may unpack to (default 16384)",
        setUnpackedLimit,
      ),
    )
    .addOption(
      limitOption("--max-ratio <n>", "most that it may unpack to in times of its size (default 200)", setRatioLimit),
    )
    .addOption(
      new Option(
        "--cache-dir <folder>",
        "where what pages promise is kept between runs (default: the user's cache)",
      ).argParser(ownCacheFolder),
    )
    .addOption(
      limitOption(
        "--jobs <n>",
        "threads that read pages and recordings (default: one less than there are cores)",
        setJobs,
      ),
    )
    .option("--render", "read addresses as a browser shows them, their scripts run (needs Chromium or Chrome)")
    .on("option:render", renderPages)
    .option("--no-cache", "read every page anew, and keep nothing")
    .on("option:no-cache", () => setCacheFolder(null))
    .addHelpText("after", EXIT_CODES)
    .exitOverride();
  for (const register of COMMANDS) register(program, finish);
  return program;
}

const EXIT_CODES = `
Exit codes:
  0  no finding fails the run
  1  findings at or above --fail-on
  2  the work could not be done, or not all of it: wrong arguments, a page or
     recording that could not be read, nothing to check, too little traffic
  3  a fault of docproof`;

/** What a change under test brings along must not say what its pages promise. */
function ownCacheFolder(folder: string): void {
  if (isTracked(folder))
    throw new InvalidArgumentError("Git keeps files of it: the repository could say what its pages promise.");
  setCacheFolder(folder);
}

/** A limit holds for the whole run, and is set when it is parsed. */
function limitOption(flags: string, description: string, set: (value: number) => void): Option {
  return new Option(flags, description).argParser((value) => set(atLeastOne(value)));
}
