/** The endings of files with recordings: the one place that says which files of a folder are recordings. */

/** Without their dots; `.gz` may stand behind any of them. */
export const RECORDING_ENDINGS: readonly string[] =
  "har zhar ndjson jsonl json http txt yaml yml zip flow flows mitm chlsj".split(" ");
