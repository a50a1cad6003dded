/** The Exchange: one HTTP request and its response, whatever it was recorded in. Plain data. */
import type { Json } from "../api-model/api-page.ts";

export interface Exchange {
  readonly at: RecordedAt;
  /** When it was recorded, ISO 8601, where the recording says so. */
  readonly time: string | null;
  readonly request: {
    /** Upper case. */
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Header[];
    readonly body: Payload;
    /** Only the response was recorded: the operation is what somebody says, and what was sent is not known. */
    readonly isAssumed?: true;
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly Header[];
    readonly body: Payload;
  };
}

/** Where an entry stands in its recording. Offsets are bytes of the decompressed file, `end` exclusive. */
export interface RecordedAt {
  readonly file: string;
  /** Counts from 0, broken entries included. */
  readonly entry: number;
  readonly offset: number;
  readonly end: number;
}

/** An entry that is no exchange. `message` never holds recorded text but names of keys, as they may be shown. */
export interface BrokenEntry {
  readonly at: RecordedAt;
  readonly message: string;
  /** The recording ends inside it: what came after is lost, and nobody can tell how much. */
  readonly truncated?: true;
}

/** What a reader of recordings yields, in file order. */
export type Recorded = Exchange | BrokenEntry;

export function isBroken(recorded: Recorded): recorded is BrokenEntry {
  return "message" in recorded;
}

export interface Header {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** What a body's text says and its parsed value does not. */
export interface LostInParsing {
  /** Keys that an object has twice, each as the steps that lead to it. */
  readonly repeated: readonly (readonly (string | number)[])[];
  /** Whole numbers that a double rounds, as they were written. */
  readonly wholeNumbers: readonly string[];
}

/** `unrecorded` is not `empty`: nothing can be said about a body that was not kept. */
export type Payload =
  /** `isStream`: the body was one JSON value a line or event, and `value` lists them. */
  | { readonly kind: "json"; readonly value: Json; readonly isStream?: true; readonly lost?: LostInParsing }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary"; readonly bytes: number }
  | { readonly kind: "empty" }
  /** `beside`: keys that nobody knows, under one of which it may stand. */
  | { readonly kind: "unrecorded"; readonly beside?: readonly string[] };
