/** `lint`: each page against itself. */
import { typedCommand } from "../command-line.ts";
import { loadConfig } from "../config.ts";
import { expandInputs } from "../inputs.ts";
import type { JudgingOptions } from "../judging/options.ts";
import { judge } from "../judging/judge.ts";
import type { ExitCode } from "./reading.ts";

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
