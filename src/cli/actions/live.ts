/** `live`: calls the documented operations of a server and holds its responses against pages. */
import { shellWords } from "../options/command-line.ts";
import { leastOf } from "../options/shared.ts";
import { type PageReading, readingSettings } from "../config/bindings.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import type { Input } from "../io/input.ts";
import { callServer } from "../traffic/live-calls.ts";
import { type LiveJob, type LiveOptions, makeJob, makePlan } from "../traffic/live-job.ts";
import { planText } from "../traffic/live-listing.ts";
import { judge } from "../run/run-checks.ts";
import { print } from "../io/output.ts";
import { loadApiPages } from "../pages/load-pages.ts";
import { ToolError } from "../io/tool-error.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";

/** Calls a server, or says with `--dry-run` what would be called. */
export async function live(options: LiveOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const docs =
    options.docs.length > 0 ? options.docs : (loaded.config.sources ?? []).map((path) => loaded.resolve(path));
  if (docs.length === 0) throw new ToolError("live: no pages", "Name them with --docs PAGE…, or in docproof.yaml.");
  const job = makeJob(options, loaded.config);
  const inputs = await expandInputs(docs, "pages");
  if (options.dryRun) return dryRun(job, inputs, readingSettings(loaded));
  return judge({
    command: shellWords(["docproof", "live", "--docs", ...docs, "--base-url", job.base.href]),
    steps: { lint: false, compare: false },
    pages: inputs,
    recordings: [],
    calling: (pages, earlier) => callServer(job, pages, earlier),
    least: leastOf(options),
    loaded,
    options,
  });
}

async function dryRun(job: LiveJob, inputs: readonly Input[], settings: PageReading): Promise<ExitCode> {
  const { pages, unreadable } = await loadApiPages(inputs, settings);
  const plan = makePlan(job, pages);
  await print(planText(plan, job.base, job.credentials));
  return reportUnreadable(unreadable);
}
