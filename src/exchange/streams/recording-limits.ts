/** How much of a recording is taken in: one entry or line, and what a compressed file unpacks to. */

const MIB = 1024 * 1024;

const USUAL = { entry: 64 * MIB, unpacked: 16 * 1024 * MIB, ratio: 200, floor: 256 * MIB };

/** Set once, from the command line, before anything is read. In bytes but for `ratio`; below `floor` nothing is a bomb, however well it was packed. */
export const recordingLimits = { ...USUAL };

/** An option in MiB that raises a limit to more than what did not fit. */
const raised = (option: string, bytes: number): string =>
  `is larger than ${bytes / MIB} MiB; ${option} ${Math.ceil((2 * bytes) / MIB)} raises the limit`;

/** @param what "this entry", "this line" */
export function tooLargeMessage(what: string): string {
  return `${what} ${raised("--max-entry-size", recordingLimits.entry)}`;
}

/** What is wrong with a stream that has unpacked `unpacked` bytes of `packed`; null while nothing is. */
export function unpackingProblem(packed: number, unpacked: number): string | null {
  const { ratio, unpacked: most, floor } = recordingLimits;
  if (unpacked > most) return `what it unpacks to ${raised("--max-unpacked-size", most)}`;
  if (unpacked > floor && unpacked > packed * ratio)
    return `it unpacks to more than ${ratio} times its size; --max-ratio ${ratio * 10} raises the limit`;
  return null;
}

/** What an earlier command line of this process has set holds no more. */
export function setUsualRecordingLimits(): void {
  Object.assign(recordingLimits, USUAL);
}

export function setEntryLimit(mebibytes: number): void {
  recordingLimits.entry = mebibytes * MIB;
}

export function setUnpackedLimit(mebibytes: number): void {
  recordingLimits.unpacked = mebibytes * MIB;
}

export function setRatioLimit(times: number): void {
  recordingLimits.ratio = times;
}
