/** `record`: its options. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { atLeastOne } from "../options/numbers.ts";
import { withLeastOptions, withTrafficOptions } from "../options/shared.ts";
import type { RecordOptions } from "../traffic/record-job.ts";
import type { Finish } from "./finish.ts";

export function registerRecord(program: Command, finish: Finish): void {
  withLeastOptions(withTrafficOptions(program.command("record")))
    .description("record the traffic of a proxy, secrets masked, and check it against pages as it goes by")
    .option("--docs <pages...>", "the pages (default: those of docproof.yaml)", [])
    .option("--target <url>", "server that the proxy stands for; without it, clients name it as their proxy for http:")
    .addOption(
      new Option("--listen <address>", "port, or address and port, to listen on")
        .argParser(listenOption)
        .default({ host: "127.0.0.1", port: 8123 }, "127.0.0.1:8123"),
    )
    .option("--output <file>", "write the exchanges: .har, or .ndjson")
    .option("--base-path <path>", "prefix of recorded URLs before the documented path (default: the target's path)")
    .option("--host <hosts...>", "hosts of the API; exchanges with other hosts are counted but not checked")
    .addOption(
      new Option("--max-body <bytes>", "longer bodies pass through and are not kept")
        .argParser(atLeastOne)
        .default(10 * 1024 * 1024),
    )
    .option("--insecure", "do not verify the target's certificate")
    .action(async (options: RecordOptions) => finish(await (await import("../actions/record.ts")).record(options)));
}

function listenOption(text: string): RecordOptions["listen"] {
  const [, host = "127.0.0.1", digits = ""] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === "" || port > 65_535) throw new InvalidArgumentError("PORT or ADDRESS:PORT.");
  return { host: host.replace(/^\[|\]$/g, ""), port };
}
