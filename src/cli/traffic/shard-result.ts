/** What one process of a sharded run hands over, to be joined with `docproof report merge`. */
import type { ValidationState } from "../../validate/counts/snapshot.ts";
import type { ValidationOptions } from "../../validate/validate.ts";
import type { Shard } from "./sharding.ts";

export interface Part {
  readonly format: typeof PART_FORMAT;
  /** Of the whole run, without its shards. */
  readonly command: string;
  readonly docs: readonly string[];
  readonly options: ValidationOptions;
  readonly shard: Shard;
  /** All recordings of the run, with their sizes in bytes: every process must have dealt out the same ones. */
  readonly recordings: readonly (readonly [file: string, size: number | null])[];
  /** Share (0 to 1) of its recordings that the process read; null when nobody can tell. */
  readonly share: number | null;
  readonly unreadable: number;
  readonly state: ValidationState;
}

export const PART_FORMAT = "docproof part 2";
