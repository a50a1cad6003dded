/** `lint`: each page against itself. */
import { typedCommand } from "../options/command-line.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import type { JudgingOptions } from "../options/shared.ts";
import { judgeOrWatch } from "../run/judge-or-watch.ts";
import type { ExitCode } from "../exit-code.ts";

export function lint(pages: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  return judgeOrWatch(async () => {
    const loaded = await loadConfig(options.config);
    const job = {
      command: typedCommand(),
      explained: pages,
      steps: { lint: true, compare: false },
      pages: await expandInputs(pages, "pages"),
      recordings: [],
      loaded,
      options,
    };
    return { job, named: pages, outputs: null };
  }, options);
}
