/** `verify`: its argument and option. */
import type { Command } from "commander";
import type { Language } from "../../translation/language-names.ts";
import { languageOption } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerVerify(program: Command, finish: Finish): void {
  program
    .command("verify <report>")
    .description("check whether the inputs of a JSON report are unchanged")
    .addOption(languageOption())
    .action(async (report: string, { lang }: { readonly lang?: Language }) =>
      finish(await (await import("../actions/verify.ts")).verify(report, lang)),
    );
}
