#!/usr/bin/env node
/** The command line: parses arguments, runs a command, turns what it throws into an exit code. */
import module from "node:module";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { DiffOptions } from "./commands/diff.ts";
import type { OpenApiOptions } from "./commands/reading.ts";
import type { MergeOptions } from "./commands/report-merge.ts";
import type { RulesOptions } from "./commands/rules.ts";
import type { ValidateOptions } from "./commands/validate.ts";
import {
  countOf,
  type JudgingOptions,
  withFixOptions,
  withJudgingOptions,
  withLeastOptions,
  withTrafficOptions,
} from "./options/shared.ts";
import { addLiveCommand } from "./commands/register-live.ts";
import { setCacheFolder } from "./pages/page-store.ts";
import { setPageLimit } from "./io/limits.ts";
import { say } from "./io/output.ts";
import { ToolError } from "./io/tool-error.ts";
import { VERSION } from "./io/version.ts";

// commands are loaded when they are called: `tables` must not pay for the validator's start
function makeProgram(finish: (exit: number) => void): Command {
  const program = new Command("docproof")
    .description("Checks that an API's reference documentation is consistent and matches what the API returns.")
    .version(VERSION, "-V, --version", "print the version")
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "docproof: ")) })
    .addOption(
      new Option("--max-page-size <MiB>", "largest page to read (default 64)").argParser((value) =>
        setPageLimit(countOf(value)),
      ),
    )
    .addOption(
      new Option(
        "--cache-dir <folder>",
        "where what pages promise is kept between runs (default: the user's cache)",
      ).argParser(setCacheFolder),
    )
    .option("--no-cache", "read every page anew, and keep nothing")
    .on("option:no-cache", () => setCacheFolder(null))
    .exitOverride();
  const listing = (): Option =>
    new Option("--format <format>", "json: one object per line and page")
      .choices(["terminal", "json"])
      .default("terminal");

  withFixOptions(withTrafficOptions(program.command("audit [pages...]")))
    .description("lint, compare and validate in one run (uses docproof.yaml if no pages are given)")
    .action(async (pages: string[], options: JudgingOptions) =>
      finish(await (await import("./commands/audit.ts")).audit(pages, options)),
    );
  withFixOptions(withJudgingOptions(program.command("lint <pages...>")))
    .description("check each page against itself")
    .action(async (pages: string[], options: JudgingOptions) =>
      finish(await (await import("./commands/lint.ts")).lint(pages, options)),
    );
  withFixOptions(withJudgingOptions(program.command("compare <pages...>")))
    .description("compare editions of the same operations with each other")
    .option("--partners <pages...>", "pages that are only read as other editions of the named ones")
    .action(async (pages: string[], options: JudgingOptions & { partners?: string[] }) =>
      finish(await (await import("./commands/compare.ts")).compare(pages, options)),
    );
  withLeastOptions(withTrafficOptions(program.command("validate [recordings...]")))
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
        "check only the i-th of n shards of the recordings; report merge joins them",
      ).argParser(shardOption),
    )
    .option("--part <file>", "write the counts to a file, for docproof report merge")
    .action(async (recordings: string[], options: ValidateOptions) =>
      finish(await (await import("./commands/validate.ts")).validate(recordings, options)),
    );
  withJudgingOptions(program.command("diff <old> <new>"))
    .description("what changed for clients from old pages to new: breaking, dangerous, safe")
    .option("--changelog", "print a changelog in Markdown")
    .action(async (before: string, after: string, options: DiffOptions) =>
      finish(await (await import("./commands/diff.ts")).diff(before, after, options)),
    );
  addLiveCommand(program, finish);
  withLeastOptions(
    withTrafficOptions(program.command("report").description("merge reports").command("merge <parts...>")),
  )
    .description("join the files of validate --shard --part into one report")
    .action(async (parts: string[], options: MergeOptions) =>
      finish(await (await import("./commands/report-merge.ts")).mergeReports(parts, options)),
    );
  program
    .command("tables <pages...>")
    .description("list the tables of pages, cell for cell")
    .addOption(listing())
    .action(async (pages: string[], options: { format: "json" | "terminal" }) =>
      finish(await (await import("./commands/reading.ts")).tables(pages, options.format)),
    );
  program
    .command("extract <pages...>")
    .description("list what pages promise: operations, parameters, bodies, facts")
    .addOption(listing())
    .action(async (pages: string[], options: { format: "json" | "terminal" }) =>
      finish(await (await import("./commands/reading.ts")).extract(pages, options.format)),
    );
  program
    .command("schema <pages...>")
    .description("write JSON Schemas (2020-12) of the bodies that pages describe")
    .option("--output-dir <folder>", "one file per body instead of one object on stdout")
    .action(async (pages: string[], options: { outputDir?: string }) =>
      finish(await (await import("./commands/reading.ts")).schema(pages, options.outputDir)),
    );
  program
    .command("openapi <pages...>")
    .description("write an OpenAPI 3.1 document of pages")
    .option("--yaml", "YAML instead of JSON")
    .option("--output-dir <folder>", "one document per page instead of one for all")
    .option("--prefer-examples", "where a page's own examples contradict a table, export what they show")
    .option("--title <title>", "title of the API")
    .addOption(
      new Option("--server <url>", "where the API is served; may be given several times").argParser(
        (url: string, known: readonly string[] | undefined) => [...(known ?? []), url],
      ),
    )
    .action(async (pages: string[], options: OpenApiOptions) =>
      finish(await (await import("./commands/reading.ts")).openapi(pages, options)),
    );
  program
    .command("rules")
    .description("list the rules")
    .addOption(new Option("--format <format>", "terminal or json").choices(["terminal", "json"]).default("terminal"))
    .option("--family <family>", "lint, compare, validate or diff")
    .addOption(new Option("--severity <severity>", "only rules of this severity").choices(["error", "warning", "info"]))
    .option("--output-dir <folder>", "write a documentation page per rule")
    .action(async (options: RulesOptions) => finish(await (await import("./commands/rules.ts")).rules(options)));
  withJudgingOptions(
    program.command("explain <what> [pages...]"),
    new Option("--report <file>", "JSON report of an earlier run to look the finding up in"),
  )
    .description("explain a rule by id, or a finding by number, fingerprint or page:line")
    .action(async (what: string, pages: string[], options: ExplainOptions) => {
      const { reportFor, readReport } = await import("./commands/audit.ts");
      const { report, ...others } = options;
      const makeReport = () =>
        report === undefined ? reportFor(pages, { ...others, report: [] }) : readReport(report);
      finish(await (await import("./commands/rules.ts")).explain(what, makeReport));
    });
  program
    .command("lsp")
    .description("language server for editors, over standard input and output")
    .option("--stdio", "what editors say; there is no other way")
    .action(async () => finish(await (await import("./commands/lsp.ts")).lsp()));
  program
    .command("verify <report>")
    .description("what a JSON report was made of, and whether it is still so")
    .action(async (report: string) => finish(await (await import("./commands/verify.ts")).verify(report)));
  program
    .command("init [folders...]")
    .description("write a commented docproof.yaml for the pages found")
    .option("--dry-run", "print it instead")
    .action(async (folders: string[], options: { dryRun?: boolean }) =>
      finish(
        await (await import("./commands/init.ts")).init(folders.length > 0 ? folders : ["."], options.dryRun ?? false),
      ),
    );
  return program;
}

/** `explain` reads a report where other commands write one. */
type ExplainOptions = Omit<JudgingOptions, "report"> & { readonly report?: string };

function statusOption(value: string): number {
  if (!/^[1-5]\d\d$/.test(value)) throw new InvalidArgumentError("An HTTP status from 100 to 599.");
  return Number(value);
}

function shardOption(value: string): { index: number; of: number } {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  if (index === undefined || of === undefined || Number(index) < 1 || Number(index) > Number(of))
    throw new InvalidArgumentError("Of the form i/n with 1 ≤ i ≤ n.");
  return { index: Number(index), of: Number(of) };
}

// where Node can keep compiled code (22 and later), commands start in less time
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

async function main(): Promise<void> {
  try {
    await makeProgram((exit) => {
      process.exitCode = exit;
    }).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof ToolError) {
      say(`docproof: ${error.message}`);
      if (error.hint !== null) say(`  ${error.hint}`);
      process.exitCode = 2;
    } else {
      say(`docproof ${VERSION}: internal error. Please report it with the output below and the input file.`);
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      for (const line of trace.split("\n")) say(line);
      process.exitCode = 3;
    }
  }
}

// a reader that has gone away ends the program quietly; what else fails is told to whoever is writing
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
});
process.stderr.on("error", () => {});
await main();
