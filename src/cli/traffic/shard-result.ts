/** What one process of a sharded run hands over, to be joined with `docproof report merge`: into a report, or into a larger part. */
import type { ValidationState } from "../../validate/counts/snapshot.ts";
import type { ValidationOptions } from "../../validate/validate.ts";
import type { Stretch } from "../../exchange/streams/ranges.ts";
import type { Shard } from "./sharding.ts";

export interface Part {
  readonly format: typeof PART_FORMAT;
  /** Of the whole run, without its shards. */
  readonly command: string;
  /** Version of docproof. */
  readonly tool: string;
  readonly docs: readonly string[];
  readonly options: ValidationOptions;
  /** One, or those of the parts that were joined. */
  readonly shards: readonly Shard[];
  /** Of the recordings, one behind the other, what was dealt to these shards; sorted. Two that meet may stand as one. */
  readonly stretches: readonly Stretch[];
  /** Bytes that were dealt out by stretches. */
  readonly total: number;
  /** Recordings of which every shard took some entries, whatever n. */
  readonly byTurns: readonly string[];
  /** All recordings of the run, with their sizes in bytes: every process must have dealt out the same ones. */
  readonly recordings: readonly (readonly [file: string, size: number | null])[];
  /** What told, where this part was made, whether they have changed; null where nothing does. */
  readonly versions: readonly (string | null)[];
  /** Share (0 to 1) of what it was to read that was read; null when nobody can tell. */
  readonly share: number | null;
  readonly unreadable: number;
  readonly state: ValidationState;
}

export const PART_FORMAT = "docproof part 3";
