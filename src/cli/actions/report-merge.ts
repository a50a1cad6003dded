/** `report merge`: the parts of a sharded `validate` as one report. */
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import { judge } from "../run/run-checks.ts";
import { type JudgingOptions, type LeastOptions, leastOf } from "../options/shared.ts";
import { partNames, readPart } from "../traffic/merge-shards.ts";
import type { ExitCode } from "../exit-code.ts";

export interface MergeOptions extends JudgingOptions, LeastOptions {
  readonly part?: string;
}

/** Joins what several `validate --shard` runs counted into the report that one run would have given. */
export async function mergeReports(files: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const found = await loadConfig(options.config);
  const parts = await Promise.all((await partNames(files)).map(readPart));
  const whole = parts[0]?.part;
  const { basePath = "", hosts = [] } = whole?.options ?? {};
  const loaded = {
    ...found,
    config: {
      ...found.config,
      ...(basePath === "" ? {} : { "base-path": basePath }),
      ...(hosts.length === 0 ? {} : { hosts }),
    },
  };
  return judge({
    // of the run that it stands for: the report shall be the same
    command: whole?.command ?? "docproof report merge",
    steps: { lint: false, compare: false },
    pages: await expandInputs(whole?.docs ?? [], "pages"),
    recordings: [],
    parts,
    // the whole is judged when all parts are there
    ...(options.part === undefined ? { least: leastOf(options) } : { part: options.part }),
    loaded,
    options,
  });
}
