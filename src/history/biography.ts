/**
 * The Biography: since when pages state each operation and field, what changed when, which edition said it first and which followed
 * after how many days. Plain data: `docproof history --format json` prints it.
 */
import type { Json } from "../api-model/api-page.ts";
import type { Severity } from "../findings/finding.ts";

export const BIOGRAPHY_VERSION = 1;

export interface Biography {
  readonly schemaVersion: typeof BIOGRAPHY_VERSION;
  readonly tool: { readonly name: "docproof"; readonly version: string };
  /** The command that makes it again. */
  readonly command: string;
  readonly source: "git" | "editions";
  /** The first and the last day on which the pages are known; YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Days on which a page changed. */
  readonly days: number;
  /** What is older is not there: the repository was cloned without it. */
  readonly isShallow: boolean;
  readonly editions: readonly EditionLife[];
  /** How long each language and format takes to follow the others. */
  readonly delays: readonly Delay[];
  readonly operations: readonly OperationLife[];
  /** Versions of pages that could not be read, or say nothing: what changed there is dated at the next one that could. */
  readonly unread: readonly UnreadVersion[];
}

/** A day, and whether it may have been so earlier: before the first version that could be read nobody knows. */
export interface Since {
  readonly at: string;
  readonly orEarlier: boolean;
}

/** How long something was there. */
interface Lifetime {
  readonly since: Since;
  /** The day from which on it is no longer there; null: to the end. */
  readonly until: Since | null;
}

export interface EditionLife extends Lifetime {
  /** Short and unique. */
  readonly label: string;
  readonly file: string;
  /** Names that the file had before, oldest first. */
  readonly earlierFiles: readonly string[];
  readonly language: string;
  readonly format: string;
}

export interface UnreadVersion {
  readonly file: string;
  readonly at: string;
  readonly reason: string;
}

export interface Delay {
  readonly language: string;
  readonly format: string;
  readonly pages: number;
  /** Changes that it made first, of those that others followed or have to follow. */
  readonly first: number;
  /** Changes of others that it followed, with the days that it took. */
  readonly followed: number;
  readonly medianDays: number | null;
  readonly longestDays: number | null;
  /** Changes of others that it has not followed. */
  readonly open: number;
}

/** Where something is told, edition by edition. */
export interface ToldIn extends Lifetime {
  /** Label. */
  readonly edition: string;
}

export interface OperationLife {
  /** "GET /v1/{project_id}/servers" as it was named last. */
  readonly operation: string;
  readonly earlierNames: readonly string[];
  readonly editions: readonly ToldIn[];
  /** Of the operation as a whole, of its bodies and responses. */
  readonly changes: readonly DatedChange[];
  readonly fields: readonly FieldLife[];
}

export interface FieldLife {
  /** "request server.name", "path project_id", "clusters[].name" of the success response. */
  readonly field: string;
  /** Of a response other than success; null elsewhere. */
  readonly status: string | null;
  readonly earlierNames: readonly string[];
  readonly editions: readonly ToldIn[];
  readonly changes: readonly DatedChange[];
}

export interface DatedChange {
  readonly at: Since;
  /** The edition that said it first. */
  readonly edition: string;
  /** The commit, or the edition as it was given. */
  readonly state: string;
  readonly rule: string;
  /** For clients: error is breaking, warning dangerous, info safe. */
  readonly severity: Severity;
  readonly message: string;
  readonly kind: string;
  readonly action: string;
  readonly before: Json;
  readonly after: Json;
  readonly followed: readonly Followed[];
  /** Editions that said so before: this one caught up. */
  readonly saidBefore: readonly string[];
  /** Editions that do not say so to the end. */
  readonly open: readonly string[];
}

export interface Followed {
  readonly edition: string;
  readonly at: Since;
  readonly days: number;
}
