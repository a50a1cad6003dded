/** `lsp`: its option. */
import type { Command } from "commander";
import type { Finish } from "./finish.ts";

export function registerLsp(program: Command, finish: Finish): void {
  program
    .command("lsp")
    .description("language server for editors, over standard input and output")
    .option("--stdio", "the only transport; accepted because editors pass it")
    .action(async () => finish(await (await import("../actions/lsp.ts")).lsp()));
}
