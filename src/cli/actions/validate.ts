/** `validate`: recorded exchanges against pages. */
import type { AskedOperation } from "../../exchange/formats/http-messages.ts";
import { engineShard } from "../traffic/engine-shard.ts";
import { say } from "../io/output.ts";
import { typedCommand } from "../options/command-line.ts";
import { addressed } from "../config/addressed.ts";
import { loadConfig } from "../config/config.ts";
import { tellRecordings } from "../options/split-arguments.ts";
import { expandInputs } from "../io/inputs.ts";
import { type JudgingOptions, type LeastOptions, leastOf } from "../options/shared.ts";
import { judge } from "../run/run-checks.ts";
import type { Shard } from "../traffic/sharding.ts";
import { ToolError } from "../io/tool-error.ts";
import type { ExitCode } from "../exit-code.ts";

export interface ValidateOptions extends JudgingOptions, LeastOptions {
  readonly docs: readonly string[];
  readonly basePath?: string;
  readonly host?: readonly string[];
  readonly operation?: string;
  readonly status?: number;
  /** `auto`: as the engine says that started the process; it may not say of how many. */
  readonly shard?: Shard | { readonly auto: true; readonly of: number | null };
  readonly part?: string;
  readonly resume?: boolean;
}

/** Recordings against pages. A run that matched no exchange did not do its work. */
export async function validate(named: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  if (options.resume && options.part === undefined)
    throw new ToolError("--resume: needs --part FILE, the file that an earlier run may have written");
  const shard = shardOf(options.shard);
  const loaded = await loadConfig(options.config);
  const { docs: namedDocs, recordings } = await tellRecordings({ docs: options.docs, recordings: named });
  const docs = namedDocs.length > 0 ? namedDocs : (loaded.config.sources ?? []).map(loaded.resolve);
  if (docs.length === 0)
    throw new ToolError(
      "validate: no pages to hold the recordings against",
      "Name them with --docs PAGE…, or in docproof.yaml.",
    );
  const config = addressed(loaded.config, options);
  return judge({
    command: typedCommand(),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: await expandInputs(recordings, "recordings"),
    recording: {
      operation: options.operation === undefined ? null : parseOperation(options.operation),
      status: options.status ?? 200,
    },
    // a shard may get nothing to match; the whole is judged when the parts are merged
    ...(shard === null ? { least: leastOf(options) } : { shard }),
    ...(options.part === undefined ? {} : { part: options.part, shard: shard ?? { index: 1, of: 1 } }),
    resume: options.resume ?? false,
    loaded: { ...loaded, config },
    options,
  });
}

function shardOf(asked: ValidateOptions["shard"]): Shard | null {
  if (asked === undefined || !("auto" in asked)) return asked ?? null;
  const { shard, by } = engineShard(process.env, asked.of);
  say(`docproof: shard ${shard.index}/${shard.of}, by ${by}`);
  return shard;
}

function parseOperation(text: string): AskedOperation {
  const [, method, path] = /^([A-Za-z]+)\s+(\/\S*)$/.exec(text.trim()) ?? [];
  if (method === undefined || path === undefined)
    throw new ToolError(`--operation ${JSON.stringify(text)}: not of the form "GET /path"`);
  return { method: method.toUpperCase(), url: path };
}
