#!/usr/bin/env node
/** The program `docproof`. */
import module from "node:module";
import { runCommandLine } from "./run-command-line.ts";

// where Node can keep compiled code (22 and later), commands start in less time
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// a reader that has gone away ends the program quietly; what else fails is told to whoever is writing
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
});
process.stderr.on("error", () => {});
process.exitCode = await runCommandLine(process.argv);
