/** `compare`: the editions of an operation against each other. */
import { typedCommand } from "../command-line.ts";
import { loadConfig } from "../config.ts";
import { expandInputs } from "../inputs.ts";
import type { JudgingOptions } from "../judging/options.ts";
import { judge } from "../judging/judge.ts";
import type { ExitCode } from "./reading.ts";

export async function compare(
  pages: readonly string[],
  options: JudgingOptions & { readonly partners?: readonly string[] },
): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const named = await expandInputs(pages, "pages");
  const others = (await expandInputs(options.partners ?? [], "pages")).filter(
    ({ id }) => !named.some((input) => input.id === id),
  );
  return judge({
    command: typedCommand(),
    explained: pages,
    steps: { lint: false, compare: true },
    pages: named,
    partners: others,
    recordings: [],
    loaded,
    options,
  });
}
