/** What is kept of an edition while its versions go by: its operations and their fields, since when they are there, what changed. */
import type { ApiPage, Json, Operation } from "../api-model/api-page.ts";
import type { Severity } from "../findings/finding.ts";
import type { Since } from "./biography.ts";

/** A page through its versions, whatever it was called. */
export interface EditionTrack {
  readonly files: string[];
  /** As it was read last, before and after links to other pages were followed. */
  read: ApiPage;
  page: ApiPage;
  /** Pages whose structures it names. */
  names: ReadonlySet<string>;
  operations: OperationTrack[];
  readonly since: Since;
  until: Since | null;
  /** The version before this could not be read, so that what changed may have changed then. */
  isAfterGap: boolean;
}

export interface OperationTrack {
  edition: EditionTrack;
  operation: Operation;
  /** Every name that it had, "GET /path", and every key that others know it by. */
  readonly names: Set<string>;
  readonly keys: Set<string>;
  readonly since: Since;
  until: Since | null;
  readonly fields: Map<string, FieldTrack>;
  /** Fields that are gone. */
  readonly gone: FieldTrack[];
  readonly events: TrackEvent[];
}

export interface FieldTrack {
  /** Every key that it had; the last is its own. */
  readonly keys: Set<string>;
  /** As findings name it, every name that it had; the last is what it is called. */
  readonly names: Set<string>;
  readonly status: string | null;
  readonly since: Since;
  until: Since | null;
}

/** A change of one edition. */
export interface TrackEvent {
  readonly at: Since;
  readonly state: string;
  /** null: of the operation as a whole. */
  readonly field: FieldTrack | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly kind: string;
  readonly action: string;
  readonly before: Json;
  readonly after: Json;
}
