/** Makes the calls of `live`: what comes back is judged, recorded and said, each as it comes. */
import { trimmed } from "../../source/text.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import { type ClientOptions, makeClient, type Sent } from "../../live/client.ts";
import { systemClock } from "../../live/clock.ts";
import { harEntry } from "../../live/har.ts";
import { type Outcome, runPlan } from "../../live/run.ts";
import { createValidation, type Validation } from "../../validate/validate.ts";
import { openRecording, type RecordingFile } from "../io/recording-file.ts";
import { type LiveJob, makePlan } from "./live-job.ts";
import { notCalledLines, outcomeLine } from "./live-listing.ts";
import { catchInterrupts } from "../io/interruption.ts";
import { say } from "../io/output.ts";
import type { ValidationOutcome } from "./outcome.ts";
import { VERSION } from "../../audit/version.ts";

/** Calls what can be called, until it is done or interrupted; what was done is kept either way. */
export async function callServer(
  job: LiveJob,
  pages: readonly ApiPage[],
  earlier?: History,
): Promise<ValidationOutcome> {
  const { options, config, base } = job;
  const plan = makePlan(job, pages);
  for (const line of notCalledLines(plan, options.allowMethod)) say(`docproof: ${line}`);
  const basePath = config["base-path"] ?? trimmed(base.pathname, "", "/");
  const validation = createValidation(pages, {
    basePath,
    hosts: [base.host],
    commonStatuses: (config["common-statuses"] ?? []).map(String),
    showValues: options.showValues ?? false,
  });
  const file = options.record?.replaceAll("\\", "/") ?? base.origin;
  const har = await openRecording(options.record ?? null);
  const interruption = catchInterrupts();
  try {
    const client = makeClient(clientOptions(job), systemClock, interruption.signal);
    const counts = { answered: 0, failed: 0, notCalled: 0, interrupted: 0 };
    for await (const outcome of runPlan(plan, client, base, interruption.signal)) {
      if (outcome.kind !== "interrupted") say(`docproof: ${outcomeLine(outcome, base.origin)}`);
      counts[countOf(outcome)] += 1;
      if (outcome.kind === "called" && outcome.result.kind === "answered")
        await addExchanges([...outcome.result.redirects, outcome.result.answer], validation, har, file);
    }
    validation.addFile(file, await har.finish());
    const planned = plan.waves.flat().length;
    say(
      `docproof: ${counts.answered} of ${planned + plan.notCalled.length} documented operations answered, ${counts.failed} did not, ${counts.notCalled + plan.notCalled.length} could not be called`,
    );
    if (counts.interrupted > 0)
      say(`docproof: interrupted before ${counts.interrupted} more; the report holds what was done`);
    return {
      ...validation.result(earlier),
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
async function addExchanges(
  exchanges: readonly Sent[],
  validation: Validation,
  har: RecordingFile,
  file: string,
): Promise<void> {
  for (const sent of exchanges) {
    const entry = har.entries;
    const place = await har.add(harEntry(sent));
    validation.add({ ...sent.exchange, at: { file, entry, ...place } });
  }
}
