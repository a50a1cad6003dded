/** What a judging command is to do. */
import type { Job } from "./job.ts";
import type { OutputFolders } from "./outputs.ts";

/** What is judged, and what is written of it. */
export interface Task {
  readonly job: Job;
  /** Files, folders and globs that pages and recordings were named by. */
  readonly named: readonly string[];
  readonly outputs: OutputFolders | null;
}
