/** What `live` was asked to do: options, configuration and environment, checked before anything is called. */
import { distance } from "fastest-levenshtein";
import type { ApiPage } from "../../api-model/api-page.ts";
import { type Credentials, readCredentials } from "../../live/credentials.ts";
import { type Given, limitCalls, type Plan, planCalls } from "../../live/plan.ts";
import { targetsOf } from "../../live/documented-calls.ts";
import type { Config } from "../config/config-type.ts";
import { isPlainSegment } from "../../live/answers.ts";
import type { JudgingOptions, LeastOptions } from "../options/shared.ts";
import { say } from "../io/output.ts";
import { ToolError } from "../io/tool-error.ts";

export interface LiveOptions extends JudgingOptions, LeastOptions {
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
  readonly maxCalls?: number;
  readonly rate: number;
  readonly concurrency: number;
  /** Bytes. */
  readonly maxResponse: number;
  readonly insecure?: boolean;
}

export interface LiveJob {
  readonly options: LiveOptions;
  readonly config: Config;
  /** What stands before the documented paths; nothing else is called. */
  readonly base: URL;
  readonly credentials: Credentials;
}

export function makeJob(options: LiveOptions, config: Config): LiveJob {
  const credentials = credentialsFor(options);
  const base = readBase(options, config, credentials);
  setVerification(options.insecure ?? false, base);
  return { options, config, base, credentials };
}

/** The address is not repeated in a message: it may hold a password. */
function readBase({ baseUrl }: LiveOptions, config: Config, credentials: Credentials): URL {
  const own = baseUrl ?? (process.env["DOCPROOF_BASE_URL"]?.trim() || undefined);
  const text = own ?? config.live?.["base-url"];
  if (text === undefined)
    throw new ToolError(
      "live: no server to call",
      "Name it with --base-url URL, or as live: base-url: in docproof.yaml.",
    );
  if (!URL.canParse(text))
    throw new ToolError("live: the base URL is not a valid URL", "For example --base-url https://api.example.com");
  const base = new URL(text);
  if (base.protocol !== "https:" && base.protocol !== "http:")
    throw new ToolError("live: the base URL is neither https: nor http:");
  if (base.username !== "" || base.password !== "")
    throw new ToolError(
      "live: the base URL holds a user or a password",
      "Give them as DOCPROOF_BASIC_USER and DOCPROOF_BASIC_PASSWORD in the environment.",
    );
  if (base.search !== "" || base.hash !== "")
    throw new ToolError(
      "live: the base URL has a query or a fragment",
      "Values of query parameters are given with --var NAME=VALUE.",
    );
  if (credentials.origins.length > 0) mayHaveCredentials(base, own !== undefined);
  return base;
}

/** Where credentials may go: to a host that the caller named, and unencrypted only to this machine. */
function mayHaveCredentials(base: URL, isOwn: boolean): void {
  const allowed = (process.env[ALLOWED_HOSTS] ?? "").split(",").map((host) => host.trim().toLowerCase());
  if (!isOwn && !allowed.includes(base.host))
    throw new ToolError(
      `live: credentials are not sent to ${base.host}, which only the configuration names`,
      `Name the server with --base-url or DOCPROOF_BASE_URL, or confirm it: ${ALLOWED_HOSTS}=${base.host}`,
    );
  if (base.protocol === "http:" && !isLoopback(base.hostname))
    throw new ToolError(
      `live: credentials are not sent to ${base.host} without TLS`,
      "Use https:, or call it without credentials. Plain http: is for this machine only.",
    );
}

const ALLOWED_HOSTS = "DOCPROOF_ALLOWED_HOSTS";

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function credentialsFor({ headerEnv }: LiveOptions): Credentials {
  const named = headerEnv.map((text) => {
    const [, header, variable] = /^([^=\s]+)=([A-Za-z_]\w*)$/.exec(text) ?? [];
    if (header === undefined || variable === undefined)
      throw new ToolError(
        "live: --header-env is not of the form HEADER=NAME_OF_VARIABLE",
        "For example --header-env X-Auth-Token=OS_TOKEN",
      );
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
    say(
      `docproof: WARNING: --insecure: the certificate of ${base.host} is not verified. Anybody between here and there can read and change what is sent, credentials included.`,
    );
  } else if (process.env[name] === "0") {
    delete process.env[name];
    say(`docproof: ${name}=0 is ignored; use --insecure`);
  }
}

/** What can be called, with the values that were given. */
export function makePlan({ options, config, credentials }: LiveJob, pages: readonly ApiPage[]): Plan {
  const targets = targetsOf(pages);
  const known = new Set(
    targets.flatMap(({ variables, operation }) => [
      ...variables,
      ...operation.queryTemplate.map(({ value }) => value),
      ...operation.parameters.flatMap((parameter) => (parameter.in === "query" ? [parameter.name.value] : [])),
    ]),
  );
  const vars = options.var.map(readVar);
  for (const [name] of vars) {
    if (known.has(name)) continue;
    const nearest = [...known].toSorted((a, b) => distance(a, name) - distance(b, name))[0];
    throw new ToolError(
      `--var ${name}: no documented operation has a path or query parameter of this name`,
      nearest === undefined ? null : `Did you mean ${nearest}?`,
    );
  }
  for (const [name, value] of Object.entries(config.live?.vars ?? {}))
    if (targets.some(({ variables }) => variables.includes(name)) && !isPlainSegment(String(value)))
      throw new ToolError(
        `live: vars: ${name} in the configuration holds what may be more than one step of a path`,
        `Give it with --var ${name}=…`,
      );
  const values = new Map<string, Given>([
    ...Object.entries(config.live?.vars ?? {}).map(
      ([name, value]) => [name, { value: String(value), from: "docproof.yaml" }] as const,
    ),
    ...vars.map(([name, value]) => [name, { value, from: "--var" }] as const),
  ]);
  const plan = planCalls(targets, pages, { values, methods: options.allowMethod, credentials });
  return options.maxCalls === undefined ? plan : limitCalls(plan, options.maxCalls);
}

function readVar(text: string): readonly [name: string, value: string] {
  const equals = text.indexOf("=");
  if (equals < 1) throw new ToolError("live: --var is not of the form NAME=VALUE");
  return [text.slice(0, equals), text.slice(equals + 1)];
}
