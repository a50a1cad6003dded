/** Cuts bytes into lines, each with its byte offset, whatever chunks they arrive in. */
import { recordingLimits } from "./recording-limits.ts";

export interface ByteLine {
  readonly offset: number;
  /** Without the line feed; a carriage return before it stays. */
  readonly bytes: Buffer;
  /** False for a last line that no line feed ends. */
  readonly ended: boolean;
  /** It was too long to be kept, and `bytes` is empty; so many it has. */
  readonly dropped?: number;
}

interface LineCutter {
  /** The lines that `chunk` completes. Chunks are kept, not copied: they must not change afterwards. */
  push(chunk: Uint8Array): ByteLine[];
  /** What is left when the input ends: nothing, or one line without a line feed. */
  end(): ByteLine[];
  /** Where the line begins that is not complete yet. */
  readonly next: number;
}

const LINE_FEED = 10;

/** @param at offset of the first byte that will be pushed */
export function makeLineSplitter(at = 0): LineCutter {
  let offset = at;
  // A line over many chunks is joined once, when it is whole.
  let parts: Buffer[] = [];
  let held = 0;

  function take(last: Buffer, ended: boolean): ByteLine {
    const length = held + last.length;
    const isKept = length <= recordingLimits.entry;
    const bytes = !isKept ? Buffer.alloc(0) : parts.length === 0 ? last : Buffer.concat([...parts, last]);
    const line = { offset, bytes, ended, ...(isKept ? {} : { dropped: length }) };
    parts = [];
    held = 0;
    offset += length + (ended ? 1 : 0);
    return line;
  }

  return {
    get next() {
      return offset;
    },
    push(chunk) {
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const lines: ByteLine[] = [];
      let start = 0;
      for (;;) {
        const feed = buffer.indexOf(LINE_FEED, start);
        if (feed < 0) break;
        lines.push(take(buffer.subarray(start, feed), true));
        start = feed + 1;
      }
      if (start < buffer.length) {
        parts.push(buffer.subarray(start));
        held += buffer.length - start;
        if (held > recordingLimits.entry) parts = [];
      }
      return lines;
    },
    end() {
      return held === 0 ? [] : [take(Buffer.alloc(0), false)];
    },
  };
}
