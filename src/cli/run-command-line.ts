/** One command line, from its arguments to its exit code: runs a command, and says what it throws. */
import { inspect } from "node:util";
import { CommanderError } from "commander";
import { VERSION } from "../audit/version.ts";
import type { ExitCode } from "./exit-code.ts";
import { setUsualRecordingLimits } from "../exchange/streams/recording-limits.ts";
import { setUsualLimits } from "./io/limits.ts";
import { say, sayAllAgain } from "./io/output.ts";
import { ToolError } from "./io/tool-error.ts";
import { setCacheFolder } from "./pages/page-store.ts";
import { makeProgram } from "./program.ts";

/**
 * May be called again when it has ended.
 *
 * @param argv as `process.argv`: what runs, the program, its arguments
 */
export async function runCommandLine(argv: readonly string[]): Promise<ExitCode | 3> {
  let code: ExitCode = 0;
  forgetEarlier();
  try {
    await makeProgram((exit) => {
      code = exit;
    }).parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ToolError) {
      say(`docproof: ${error.message}`);
      if (error.hint !== null) say(`  ${error.hint}`);
      return 2;
    }
    say(`docproof ${VERSION}: internal error. Please report it with the output below and the input file.`);
    for (const line of inspect(error).split("\n")) say(line);
    return 3;
  }
}

/** What an earlier command line of this process has set or said. */
function forgetEarlier(): void {
  sayAllAgain();
  setUsualLimits();
  setUsualRecordingLimits();
  setCacheFolder(undefined);
}
