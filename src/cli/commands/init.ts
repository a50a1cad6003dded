/** `init`: its arguments and options. */
import type { Command } from "commander";
import type { Finish } from "./finish.ts";

export function registerInit(program: Command, finish: Finish): void {
  program
    .command("init [folders...]")
    .description("write a commented docproof.yaml for the pages found")
    .option("--dry-run", "print it instead")
    .action(async (folders: string[], options: { dryRun?: boolean }) => {
      const { init } = await import("../actions/init.ts");
      finish(await init(folders.length > 0 ? folders : ["."], options.dryRun ?? false));
    });
}
