/** `validate`: its arguments and options. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { ValidateOptions } from "../actions/validate.ts";
import { withHistoryOption, withLeastOptions, withTrafficOptions } from "../options/shared.ts";
import type { Finish } from "./finish.ts";

export function registerValidate(program: Command, finish: Finish): void {
  withHistoryOption(withLeastOptions(withTrafficOptions(program.command("validate [recordings...]"))))
    .description("check recorded exchanges (HAR, NDJSON, raw HTTP, JSON bodies) against pages")
    .option("--docs <pages...>", "the pages (default: those of docproof.yaml)", [])
    .option("--base-path <path>", "prefix of recorded URLs before the documented path")
    .option("--host <hosts...>", "hosts of the API; exchanges with other hosts are counted but not checked")
    .option("--operation <method path>", 'operation of a bare response body: "GET /path"')
    .addOption(
      new Option("--status <code>", "HTTP status of a bare response body").argParser(statusOption).default(200),
    )
    .addOption(
      new Option(
        "--shard <i/n>",
        "check only the i-th of n shards of the recordings; report merge joins them. auto, or auto/n: which one is told by the engine that started the process",
      ).argParser(shardOption),
    )
    .option("--part <file>", "write the counts to a file, for docproof report merge")
    .option("--resume", "do not check again what the file of --part holds, where it is whole and nothing has changed")
    .action(async (recordings: string[], options: ValidateOptions) =>
      finish(await (await import("../actions/validate.ts")).validate(recordings, options)),
    );
}

function statusOption(value: string): number {
  if (!/^[1-5]\d\d$/.test(value)) throw new InvalidArgumentError("An HTTP status from 100 to 599.");
  return Number(value);
}

function shardOption(value: string): NonNullable<ValidateOptions["shard"]> {
  const [auto, count] = /^auto(?:\/([1-9]\d{0,6}))?$/.exec(value) ?? [];
  if (auto !== undefined) return { auto: true, of: count === undefined ? null : Number(count) };
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  if (index === undefined || of === undefined || Number(index) < 1 || Number(index) > Number(of))
    throw new InvalidArgumentError("Of the form i/n with 1 ≤ i ≤ n, or auto, or auto/n.");
  return { index: Number(index), of: Number(of) };
}
