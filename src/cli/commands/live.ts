/** `live`: its options. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { atLeastOne, positiveNumber, wholeNumber } from "../options/numbers.ts";
import { withLeastOptions, withTrafficOptions } from "../options/shared.ts";
import type { LiveOptions } from "../traffic/live-job.ts";
import type { Finish } from "./finish.ts";

export function registerLive(program: Command, finish: Finish): void {
  withLeastOptions(withTrafficOptions(program.command("live")))
    .description("call the documented operations of a server and check its responses against pages")
    .option("--docs <pages...>", "the pages (default: those of docproof.yaml)", [])
    .option("--base-url <url>", "prefix of the documented paths; only this server is called")
    .addOption(
      new Option("--var <name=value>", "value of a path or query parameter; repeatable").argParser(collect).default([]),
    )
    .addOption(
      new Option("--allow-method <methods>", "also call these methods (besides GET and HEAD), e.g. POST,PUT")
        .argParser(addMethods)
        .default([]),
    )
    .addOption(
      new Option(
        "--header-env <header=variable>",
        "send a header with the value of an environment variable; repeatable",
      )
        .argParser(collect)
        .default([]),
    )
    .option("--dry-run", "print the calls and where their values come from, without calling")
    .option("--record <file.har>", "write the exchanges to a HAR file, with secrets masked")
    .addOption(new Option("--timeout <seconds>", "response timeout in seconds").argParser(positiveNumber).default(30))
    .addOption(new Option("--retries <n>", "retries after 429 and 5xx").argParser(wholeNumber).default(3))
    .addOption(new Option("--rate <n>", "requests per second").argParser(positiveNumber).default(10))
    .addOption(new Option("--max-calls <n>", "call at most n operations").argParser(atLeastOne))
    .addOption(new Option("--concurrency <n>", "concurrent requests").argParser(atLeastOne).default(4))
    .addOption(
      new Option("--max-response <bytes>", "longer bodies are discarded")
        .argParser(atLeastOne)
        .default(10 * 1024 * 1024),
    )
    .option("--insecure", "do not verify the server's certificate")
    .addHelpText("after", ENVIRONMENT)
    .action(async (options: LiveOptions) => finish(await (await import("../actions/live.ts")).live(options)));
}

const ENVIRONMENT = `
Credentials come from the environment:
  DOCPROOF_HEADER_X_AUTH_TOKEN                     the header X-Auth-Token; any other likewise
  DOCPROOF_BASIC_USER, DOCPROOF_BASIC_PASSWORD     basic authentication
  DOCPROOF_BEARER_TOKEN                            Authorization: Bearer …
  DOCPROOF_ACCESS_KEY, DOCPROOF_SECRET_KEY         signature with SDK-HMAC-SHA256
They go only where --base-url or DOCPROOF_BASE_URL says; a server that only docproof.yaml names must stand in
DOCPROOF_ALLOWED_HOSTS (host[:port], with commas between them). No redirect is followed with them.
None of their values reaches a report, a recording or a message.`;

/** Validated later: commander echoes rejected values, and this one may be a misplaced secret. */
function collect(text: string, texts: readonly string[]): readonly string[] {
  return [...texts, text];
}

function addMethods(text: string, methods: readonly string[]): readonly string[] {
  const named = text.split(",").map((method) => method.trim().toUpperCase());
  if (!named.every((method) => ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"].includes(method))) {
    throw new InvalidArgumentError("POST, PUT, PATCH, DELETE or OPTIONS, with commas between them.");
  }
  return [...methods, ...named];
}
