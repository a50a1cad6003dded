// Redocly's drift, installed beside the project: it is a peer to measure against, and no dependency.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The last one that runs on Node 20 says so itself; the version is pinned so that the figures can be reproduced. */
export const REDOCLY = "2.77.0";

/** Its program, installed into a folder for temporary files where it is not there yet; null where that does not work. */
export function installDrift() {
  const folder = join(tmpdir(), `docproof-redocly-${REDOCLY}`);
  const program = join(folder, "node_modules/@redocly/cli/bin/cli.js");
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const ran = spawnSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", `@redocly/cli@${REDOCLY}`], {
    encoding: "utf8",
  });
  if (ran.status === 0 && existsSync(program)) return program;
  console.log(`@redocly/cli ${REDOCLY} could not be installed:\n${ran.stderr}`);
  return null;
}

/** What it takes beside the traffic: the rules that look at what the description says, as docproof's do. */
export const driftArguments = (traffic, api, origin) => [
  "drift",
  traffic,
  "--api",
  api,
  "--server",
  origin,
  "--rules",
  "undocumented-endpoint,schema-consistency",
];

export const DRIFT_ENVIRONMENT = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** Runs it on an NDJSON file; its findings are in `output` as CSV. It exits with 1 where it found something. */
export function runDrift(program, traffic, api, origin, output) {
  const args = [...driftArguments(traffic, api, origin), "--format", "csv", "--min-severity", "warning"];
  const ran = spawnSync(process.execPath, ["--max-old-space-size=8000", program, ...args, "--output", output], {
    env: DRIFT_ENVIRONMENT,
    encoding: "utf8",
  });
  if (!existsSync(output)) throw new Error(`drift wrote no findings: ${ran.stderr}`);
}
