/**
 * What a run saw of each operation, for the next run to compare with: statuses, and of every field of a response in how many it
 * was, and of which kind. Counts only: no recorded value is in it. Part of the JSON report.
 */

export interface History {
  readonly version: typeof HISTORY_VERSION;
  readonly operations: readonly OperationHistory[];
  /** What the bodies of errors held, of all operations together: "404.message"; absent where none came. */
  readonly errors?: readonly FieldHistory[];
  /** What was called and no page describes; absent where nothing was. */
  readonly undocumented?: readonly CallHistory[];
  /** Whether there was more than is kept. */
  readonly truncated: boolean;
}

export const HISTORY_VERSION = 2;

/** Of these it has what is still asked: version 1 knew nothing of the forms of texts and of errors. */
const READABLE: readonly unknown[] = [1, HISTORY_VERSION];

export interface OperationHistory {
  /** Method and path, variables without their names: "GET /v1/{}/servers". */
  readonly operation: string;
  /** Responses, and how many had each status. */
  readonly responses: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Of the successes, how many said in their body that the call failed; absent where none did. */
  readonly denied?: number;
  readonly fields: readonly FieldHistory[];
  /** What the page promises of values: constants, enumerations, formats, limits, presence. */
  readonly promises: readonly PromiseHistory[];
}

export interface CallHistory {
  /** Method and path, values as `{}`: "GET /v1/{}/servers". */
  readonly call: string;
  /** Responses by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

export interface FieldHistory {
  /** Field path, behind the status where that is no success: "clusters[].name", "404 message", "header X-Total". */
  readonly field: string;
  /** Responses that had it, and that could have had it. */
  readonly present: number;
  readonly of: number;
  /** Responses by JSON type: "string", "integer", "number", "boolean", "object", "array", "null". */
  readonly types: Readonly<Record<string, number>>;
  /** Responses by the form of the text that came: "date-time", "uuid", "other"; absent where none did. */
  readonly forms?: Readonly<Record<string, number>>;
}

export interface PromiseHistory {
  readonly field: string;
  readonly fact: string;
  /** What the page says, in its own words. */
  readonly says: string;
  readonly kept: number;
  readonly broken: number;
  /**
   * Of a list of values, responses by value outside of it, each told by twelve bits of its digest; absent where none came, or too many
   * to be a list.
   */
  readonly unlisted?: Readonly<Record<string, number>>;
}

export const NO_HISTORY: History = { version: HISTORY_VERSION, operations: [], truncated: false };

/** The history of a report that may be of an earlier version; null where it has none that can be read. */
export function readHistory(value: unknown): History | null {
  const history = value as Partial<History> | null | undefined;
  const isReadable = READABLE.includes(history?.version) && Array.isArray(history?.operations);
  return isReadable ? (history as History) : null;
}
