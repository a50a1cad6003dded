/** Runs a judging command once, or with `--watch` until it is interrupted. */
import type { ExitCode } from "../exit-code.ts";
import { ToolError } from "../io/tool-error.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { judge } from "./run-checks.ts";
import type { Task } from "./task.ts";

/** Judges once, or again and again. */
export async function judgeOrWatch(plan: () => Promise<Task>, options: JudgingOptions): Promise<ExitCode> {
  // loaded with what it needs of servers and folders only where it is asked for
  if (options.watch) return (await import("./watch.ts")).watch(plan, options);
  if (options.open) throw new ToolError("--open needs --watch", "It shows a report that is made again and again.");
  const { job, outputs } = await plan();
  return judge(job, outputs);
}
