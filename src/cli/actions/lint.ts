/** `lint`: each page against itself. */
import { typedCommand } from "../options/command-line.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { judge } from "../run/run-checks.ts";
import type { ExitCode } from "../exit-code.ts";

export async function lint(pages: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  return judge({
    command: typedCommand(),
    explained: pages,
    steps: { lint: true, compare: false },
    pages: await expandInputs(pages, "pages"),
    recordings: [],
    loaded,
    options,
  });
}
