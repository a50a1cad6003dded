/** `validate`: recorded exchanges against pages. */
import type { AskedOperation } from "../../exchange/http-messages.ts";
import { typedCommand } from "../command-line.ts";
import { type Config, loadConfig } from "../config.ts";
import { expandInputs, type Input } from "../inputs.ts";
import type { JudgingOptions } from "../judging/options.ts";
import { judge } from "../judging/judge.ts";
import { ToolError } from "../tool-error.ts";
import type { ExitCode } from "./reading.ts";

export interface ValidateOptions extends JudgingOptions {
  readonly docs: readonly string[];
  readonly basePath?: string;
  readonly host?: readonly string[];
  readonly operation?: string;
  readonly status?: number;
  readonly minMatched?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly part?: string;
}

/** Recordings against pages. A run that matched no exchange did not do its work. */
export async function validate(recordings: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const docs = options.docs.length > 0 ? options.docs : (loaded.config.sources ?? []).map(loaded.resolve);
  if (docs.length === 0)
    throw new ToolError(
      "validate: no pages to hold the recordings against",
      "Name them with --docs PAGE…, or in docproof.yaml.",
    );
  const config: Config = {
    ...loaded.config,
    ...(options.basePath === undefined ? {} : { "base-path": options.basePath }),
    ...(options.host === undefined ? {} : { hosts: options.host }),
  };
  return judge({
    command: typedCommand(),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: shardOf(await expandInputs(recordings, "recordings"), options.shard),
    recording: {
      operation: options.operation === undefined ? null : parseOperation(options.operation),
      status: options.status ?? 200,
    },
    // a shard may get nothing to match; the whole is judged when the parts are merged
    ...(options.shard === undefined ? { leastMatched: options.minMatched ?? 1 } : {}),
    ...(options.part === undefined ? {} : { part: options.part }),
    loaded: { ...loaded, config },
    options,
  });
}

/** Every n-th input from the i-th on; the inputs are in a stable order. */
function shardOf(inputs: readonly Input[], shard: ValidateOptions["shard"]): readonly Input[] {
  return shard === undefined ? inputs : inputs.filter((_, i) => i % shard.of === shard.index - 1);
}

function parseOperation(text: string): AskedOperation {
  const [, method, path] = /^([A-Za-z]+)\s+(\/\S*)$/.exec(text.trim()) ?? [];
  if (method === undefined || path === undefined)
    throw new ToolError(`--operation ${JSON.stringify(text)}: not of the form "GET /path"`);
  return { method: method.toUpperCase(), url: path };
}
