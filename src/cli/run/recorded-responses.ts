/** The recordings of a job, held against pages. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import type { ValidationOutcome } from "../traffic/outcome.ts";
import { validateRecordings } from "../traffic/validate-recordings.ts";
import type { Job } from "./job.ts";

export function recordedResponses(job: Job, pages: readonly ApiPage[], earlier?: History): Promise<ValidationOutcome> {
  const { recordings, recording = { operation: null, status: 200 }, shard = null, options } = job;
  const traffic = {
    inputs: recordings,
    recording,
    shard,
    showValues: options.showValues ?? false,
    ...(earlier && { earlier }),
  };
  return validateRecordings(traffic, pages, job.loaded.config);
}
