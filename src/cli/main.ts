#!/usr/bin/env node
/** The command line: parses arguments, runs a command, turns what it throws into an exit code. */
import module from "node:module";
import { CommanderError } from "commander";
import { VERSION } from "../audit/version.ts";
import { say } from "./io/output.ts";
import { ToolError } from "./io/tool-error.ts";
import { makeProgram } from "./program.ts";

// where Node can keep compiled code (22 and later), commands start in less time
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

async function main(): Promise<void> {
  try {
    await makeProgram((exit) => {
      process.exitCode = exit;
    }).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof ToolError) {
      say(`docproof: ${error.message}`);
      if (error.hint !== null) say(`  ${error.hint}`);
      process.exitCode = 2;
    } else {
      say(`docproof ${VERSION}: internal error. Please report it with the output below and the input file.`);
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      for (const line of trace.split("\n")) say(line);
      process.exitCode = 3;
    }
  }
}

// a reader that has gone away ends the program quietly; what else fails is told to whoever is writing
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
});
process.stderr.on("error", () => {});
await main();
