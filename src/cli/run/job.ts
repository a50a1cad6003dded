/** What the commands that find things ask for: pages, recordings, and which rules judge them. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { AuditSteps } from "../../audit/audit.ts";
import type { RecordingOptions } from "../../exchange/formats/read-recording.ts";
import type { History } from "../../findings/history.ts";
import type { LoadedConfig } from "../config/config.ts";
import type { Input } from "../io/input.ts";
import type { JudgingOptions, Least } from "../options/shared.ts";
import type { NamedPart } from "../traffic/merge-shards.ts";
import type { Shard } from "../traffic/sharding.ts";
import type { ValidationOutcome } from "../traffic/outcome.ts";

/** What a command judges, and with what. */
export interface Job {
  readonly command: string;
  /** What the user named as pages where `explain` can find the findings again; absent where it cannot. */
  readonly explained?: readonly string[];
  readonly steps: AuditSteps;
  readonly pages: readonly Input[];
  readonly recordings: readonly Input[];
  /** For bodies alone: which response they are. */
  readonly recording?: RecordingOptions;
  /** Of the recordings, what this process takes. */
  readonly shard?: Shard;
  /** Gets exchanges by calling a server instead of from recordings. */
  readonly calling?: (pages: readonly ApiPage[], earlier?: History) => Promise<ValidationOutcome>;
  /** A run over responses that sees less did not do its work; absent for a shard, which may get nothing. */
  readonly least?: Least;
  /** Counted by other processes, instead of recordings. */
  readonly parts?: readonly NamedPart[];
  /** File that gets what this process counted. */
  readonly part?: string;
  /** Takes that file for the work where it is there, whole, and of the same run. */
  readonly resume?: boolean;
  /** Pages that are read only as partners: findings are about groups that have another page. */
  readonly partners?: readonly Input[];
  readonly loaded: LoadedConfig;
  readonly options: JudgingOptions;
}
