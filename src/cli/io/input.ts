/** One thing that is read: a page or a recording. */
import type { FindBeside } from "./beside.ts";

export interface Input {
  /** As the user gave it, `/` between folders; "-" is "stdin". */
  readonly id: string;
  read(): Promise<Uint8Array>;
  /** The bytes piece by piece, for recordings that do not fit into memory; ended by the signal. */
  stream(signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** In bytes; null when nobody can tell before it was read. */
  size(): Promise<number | null>;
  /** The bytes between two places, the second exclusive, and no others; absent where it can only be read from its beginning. */
  between?(from: number, to: number, signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** Something that is another after the bytes have changed, told without reading them; null where nobody can tell. */
  version?(): Promise<string | null>;
  /** Where it lies, and the folder that was given to find it in; absent for what is no file. */
  readonly file?: { readonly path: string; readonly folder: string };
  /** Finds a file that the page names. */
  readonly beside: FindBeside;
  /** Whether a file of that relative name is there; null where nobody can tell. Absent for what is no file. */
  readonly has?: (name: string) => boolean | null;
}
