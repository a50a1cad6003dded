/** `live`: calls the documented operations of a server and holds its answers against pages. */
import { distance } from "fastest-levenshtein";
import type { ApiPage } from "../../api-model/api-page.ts";
import { makeClient, type ClientOptions, type Sent } from "../../live/client.ts";
import { systemClock } from "../../live/clock.ts";
import { type Credentials, readCredentials } from "../../live/credentials.ts";
import { harEntry } from "../../live/har.ts";
import { type Given, type Plan, planCalls } from "../../live/plan.ts";
import { type Outcome, runPlan } from "../../live/run.ts";
import { targetsOf } from "../../live/targets.ts";
import { makeVocabulary } from "../../language/vocabulary.ts";
import { createValidation, type Validation } from "../../validate/validate.ts";
import { type Config, loadConfig, type LoadedConfig } from "../config.ts";
import { type HarFile, openHar } from "../har-file.ts";
import { expandInputs } from "../inputs.ts";
import type { JudgingOptions } from "../judging-options.ts";
import { notCalledLines, outcomeLine, planText } from "../live-listing.ts";
import { print, say } from "../output.ts";
import { loadPages } from "../pages.ts";
import { ToolError } from "../tool-error.ts";
import type { Validated } from "../validating.ts";
import { VERSION } from "../version.ts";
import { commandLine, judge } from "./judging.ts";
import { type ExitCode, sayUnreadable } from "./reading.ts";

export interface LiveOptions extends JudgingOptions {
  readonly docs: readonly string[];
  readonly baseUrl?: string;
  /** "name=value" each. */
  readonly var: readonly string[];
  readonly allowMethod: readonly string[];
  /** "header=variable" each. */
  readonly headerEnv: readonly string[];
  readonly dryRun?: boolean;
  readonly record?: string;
  /** Seconds. */
  readonly timeout: number;
  readonly retries: number;
  readonly rate: number;
  readonly concurrency: number;
  /** Bytes. */
  readonly maxResponse: number;
  readonly insecure?: boolean;
  readonly minMatched: number;
}

/** Calls a server, or says with `--dry-run` what would be called. */
export async function live(options: LiveOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const docs = options.docs.length > 0 ? options.docs : (loaded.config.sources ?? []).map((path) => loaded.resolve(path));
  if (docs.length === 0) throw new ToolError("live: no pages that say what to call", "Name them with --docs PAGE…, or in docproof.yaml.");
  const job: LiveJob = { options, config: loaded.config, base: readBase(options, loaded.config), credentials: credentialsFor(options) };
  setVerification(options.insecure ?? false, job.base);
  const inputs = await expandInputs(docs, "pages");
  if (options.dryRun) return dryRun(job, inputs, loaded);
  return judge({
    command: commandLine("live", ["--docs", ...docs, "--base-url", job.base.href]),
    steps: { lint: false, compare: false },
    pages: inputs,
    recordings: [],
    calling: (pages) => callServer(job, pages),
    leastMatched: options.minMatched,
    loaded,
    options,
  });
}

interface LiveJob {
  readonly options: LiveOptions;
  readonly config: Config;
  readonly base: URL;
  readonly credentials: Credentials;
}

/** The address is not repeated in a message: it may hold a password. */
function readBase({ baseUrl }: LiveOptions, config: Config): URL {
  const text = baseUrl ?? config.live?.["base-url"];
  if (text === undefined) throw new ToolError("live: no server to call", "Name it with --base-url URL, or as live: base-url: in docproof.yaml.");
  if (!URL.canParse(text)) throw new ToolError("live: the base URL is no URL", "For example --base-url https://api.example.com");
  const base = new URL(text);
  if (base.protocol !== "https:" && base.protocol !== "http:") throw new ToolError("live: the base URL is neither https: nor http:");
  if (base.username !== "" || base.password !== "") throw new ToolError("live: the base URL holds a user or a password", "Give them as DOCPROOF_BASIC_USER and DOCPROOF_BASIC_PASSWORD in the environment.");
  if (base.search !== "" || base.hash !== "") throw new ToolError("live: the base URL has a query or a fragment", "Values of query parameters are given with --var NAME=VALUE.");
  return base;
}

function credentialsFor({ headerEnv }: LiveOptions): Credentials {
  const named = headerEnv.map((text) => {
    const [, header, variable] = /^([^=\s]+)=([A-Za-z_]\w*)$/.exec(text) ?? [];
    if (header === undefined || variable === undefined) throw new ToolError("live: --header-env is not of the form HEADER=NAME_OF_VARIABLE", "For example --header-env X-Auth-Token=OS_TOKEN");
    return [header, variable] as const;
  });
  const read = readCredentials(process.env, named);
  if ("problem" in read) throw new ToolError(`live: ${read.problem}`);
  return read;
}

/** `fetch` takes no other switch than this variable. It holds for the process, which calls no other server. */
function setVerification(insecure: boolean, base: URL): void {
  const name = "NODE_TLS_REJECT_UNAUTHORIZED";
  if (insecure) {
    process.env[name] = "0";
    say(`docproof: WARNING: --insecure: the certificate of ${base.host} is not verified. Anybody between here and there can read and change what is sent, credentials included.`);
  } else if (process.env[name] === "0") {
    delete process.env[name];
    say(`docproof: ${name}=0 is not heeded: only --insecure turns verification off`);
  }
}

async function dryRun(job: LiveJob, inputs: Awaited<ReturnType<typeof expandInputs>>, { config }: LoadedConfig): Promise<ExitCode> {
  const { pages, unreadable } = await loadPages(inputs, makeVocabulary(config.vocabulary));
  const plan = makePlan(job, pages.map(({ page }) => page));
  await print(planText(plan, job.base, job.credentials));
  return sayUnreadable(unreadable);
}

function makePlan({ options, config, credentials }: LiveJob, pages: readonly ApiPage[]): Plan {
  const targets = targetsOf(pages);
  const known = new Set(targets.flatMap(({ variables, operation }) => [
    ...variables,
    ...operation.queryTemplate.map(({ value }) => value),
    ...operation.parameters.flatMap((parameter) => (parameter.in === "query" ? [parameter.name.value] : [])),
  ]));
  const vars = options.var.map(readVar);
  for (const [name] of vars) {
    if (known.has(name)) continue;
    const nearest = [...known].toSorted((a, b) => distance(a, name) - distance(b, name))[0];
    throw new ToolError(`--var ${name}: no documented operation has a path or query parameter of this name`, nearest === undefined ? null : `Did you mean ${nearest}?`);
  }
  const values = new Map<string, Given>([
    ...Object.entries(config.live?.vars ?? {}).map(([name, value]) => [name, { value: String(value), from: "docproof.yaml" }] as const),
    ...vars.map(([name, value]) => [name, { value, from: "--var" }] as const),
  ]);
  return planCalls(targets, pages, { values, methods: options.allowMethod, credentials });
}

function readVar(text: string): readonly [name: string, value: string] {
  const equals = text.indexOf("=");
  if (equals < 1) throw new ToolError("live: --var is not of the form NAME=VALUE");
  return [text.slice(0, equals), text.slice(equals + 1)];
}

async function callServer(job: LiveJob, pages: readonly ApiPage[]): Promise<Validated> {
  const { options, config, base } = job;
  const plan = makePlan(job, pages);
  for (const line of notCalledLines(plan, options.allowMethod)) say(`docproof: ${line}`);
  const basePath = config["base-path"] ?? base.pathname.replace(/\/+$/, "");
  const validation = createValidation(pages, { basePath, hosts: [base.host], commonStatuses: (config["common-statuses"] ?? []).map(String) });
  const file = options.record?.replaceAll("\\", "/") ?? base.origin;
  const har = await openHar(options.record ?? null);
  const interruption = catchInterrupts();
  try {
    const client = makeClient(clientOptions(job), systemClock, interruption.signal);
    const counts = { answered: 0, failed: 0, notCalled: 0, interrupted: 0 };
    for await (const outcome of runPlan(plan, client, base, interruption.signal)) {
      if (outcome.kind !== "interrupted") say(`docproof: ${outcomeLine(outcome, base.origin)}`);
      counts[countOf(outcome)] += 1;
      if (outcome.kind === "called" && outcome.result.kind === "answered") await addExchanges([...outcome.result.redirects, outcome.result.answer], validation, har, file);
    }
    validation.addFile(file, await har.finish());
    const planned = plan.waves.flat().length;
    say(`docproof: ${counts.answered} of ${planned + plan.notCalled.length} documented operations answered, ${counts.failed} did not, ${counts.notCalled + plan.notCalled.length} could not be called`);
    if (counts.interrupted > 0) say(`docproof: interrupted before ${counts.interrupted} more; the report holds what was done`);
    return {
      ...validation.result(),
      part: null,
      unreadable: counts.failed,
      partial: counts.interrupted > 0 ? (planned - counts.interrupted) / planned : null,
    };
  } catch (error) {
    await har.discard();
    throw error;
  } finally {
    interruption.release();
  }
}

function clientOptions({ options, base, credentials }: LiveJob): ClientOptions {
  return {
    origin: base.origin,
    credentials,
    timeout: options.timeout * 1000,
    retries: options.retries,
    rate: options.rate,
    concurrency: options.concurrency,
    maxBody: options.maxResponse,
    userAgent: `docproof/${VERSION}`,
  };
}

function countOf(outcome: Outcome): "answered" | "failed" | "notCalled" | "interrupted" {
  if (outcome.kind !== "called") return outcome.kind === "interrupted" ? "interrupted" : "notCalled";
  return outcome.result.kind;
}

/** What is judged is what is written, masked: a recording gives the findings that its run gave. */
async function addExchanges(exchanges: readonly Sent[], validation: Validation, har: HarFile, file: string): Promise<void> {
  for (const sent of exchanges) {
    const entry = har.entries;
    const place = await har.add(harEntry(sent));
    validation.add({ ...sent.exchange, at: { file, entry, ...place } });
  }
}

/** The first Ctrl-C, or a job's time limit, ends the calls and keeps what was done; the second ends the program. */
function catchInterrupts(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    release();
    say("docproof: interrupted; writing what was done");
    controller.abort();
  };
  const release = (): void => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return { signal: controller.signal, release };
}
