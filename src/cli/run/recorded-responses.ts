/** The recordings of a job, held against pages. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import { NO_TRAFFIC, type ValidationOutcome } from "../traffic/outcome.ts";
import type { Job } from "./job.ts";

export async function recordedResponses(
  job: Job,
  pages: readonly ApiPage[],
  earlier?: History,
): Promise<ValidationOutcome> {
  const { recordings, recording = { operation: null, status: 200 }, shard = null, options } = job;
  if (recordings.length === 0) return NO_TRAFFIC;
  // what reads and judges traffic is loaded where there is some
  const { validateRecordings } = await import("../traffic/validate-recordings.ts");
  const traffic = {
    inputs: recordings,
    recording,
    shard,
    showValues: options.showValues ?? false,
    ...(earlier && { earlier }),
    ...(job.resume && job.part !== undefined && { resumed: job.part }),
  };
  return validateRecordings(traffic, pages, job.loaded.config);
}
