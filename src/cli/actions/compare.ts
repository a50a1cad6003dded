/** `compare`: the editions of an operation against each other. */
import { typedCommand } from "../options/command-line.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { judgeOrWatch } from "../run/judge-or-watch.ts";
import type { ExitCode } from "../exit-code.ts";

export function compare(
  pages: readonly string[],
  options: JudgingOptions & { readonly partners?: readonly string[] },
): Promise<ExitCode> {
  const { partners = [] } = options;
  return judgeOrWatch(async () => {
    const loaded = await loadConfig(options.config);
    const named = await expandInputs(pages, "pages");
    const others = (await expandInputs(partners, "pages")).filter(({ id }) => !named.some((input) => input.id === id));
    const job = {
      command: typedCommand(),
      explained: pages,
      steps: { lint: false, compare: true },
      pages: named,
      partners: others,
      recordings: [],
      loaded,
      options,
    };
    return { job, named: [...pages, ...partners], outputs: null };
  }, options);
}
