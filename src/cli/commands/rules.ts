/** `rules`: its arguments and options. */
import { type Command, Option } from "commander";
import type { RulesOptions } from "../actions/rules.ts";
import { languageOption } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerRules(program: Command, finish: Finish): void {
  program
    .command("rules")
    .description("list the rules")
    .addOption(new Option("--format <format>", "terminal or json").choices(["terminal", "json"]).default("terminal"))
    .option("--family <family>", "lint, compare, validate or diff")
    .addOption(new Option("--severity <severity>", "only rules of this severity").choices(["error", "warning", "info"]))
    .option("--output-dir <folder>", "write a documentation page per rule")
    .addOption(languageOption())
    .action(async (options: RulesOptions) => finish(await (await import("../actions/rules.ts")).rules(options)));
}
