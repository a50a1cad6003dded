/** `record`: a proxy that records what goes by and holds it against pages. */
import { typedCommand } from "../options/command-line.ts";
import { leastOf } from "../options/shared.ts";
import { addressed } from "../config/addressed.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import { ToolError } from "../io/tool-error.ts";
import { judge } from "../run/run-checks.ts";
import { readTarget, type RecordOptions } from "../traffic/record-job.ts";
import { recordTraffic } from "../traffic/record-traffic.ts";
import type { ExitCode } from "../exit-code.ts";

export async function record(options: RecordOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const docs = options.docs.length > 0 ? options.docs : (loaded.config.sources ?? []).map(loaded.resolve);
  if (docs.length === 0)
    throw new ToolError(
      "record: no pages to hold the traffic against",
      "Name them with --docs PAGE…, or in docproof.yaml.",
    );
  const target = readTarget(options);
  const config = addressed(loaded.config, options);
  return judge({
    command: typedCommand(),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: [],
    calling: (pages, earlier) => recordTraffic({ options, config, target }, pages, earlier),
    least: leastOf(options),
    loaded: { ...loaded, config },
    options,
  });
}
