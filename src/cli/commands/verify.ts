/** `verify`: its argument. */
import type { Command } from "commander";
import type { Finish } from "./finish.ts";

export function registerVerify(program: Command, finish: Finish): void {
  program
    .command("verify <report>")
    .description("check whether the inputs of a JSON report are unchanged")
    .action(async (report: string) => finish(await (await import("../actions/verify.ts")).verify(report)));
}
