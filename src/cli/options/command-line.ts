/** Commands as people can type them again, but for secrets: a query in `--operation` may hold a token. */
import { maskText } from "../../exchange/masking/mask-text.ts";

/** Options that say where output goes, what is kept and how many threads work, not what the report says; each takes a value. */
const OUTPUT_OPTION = /^--(?:report|format|paper|part|cache-dir|jobs)(=|$)/;

/** Options without a value that change no report: one writes into the pages, and what is reported is how they are then. */
const SILENT_OPTION = /^--(?:fix(?:-probable|-dry-run)?|no-cache|resume)$/;

/** The option that gives a process its part of a run. */
const PART_OPTION = /^--shard(=|$)/;

/** The command that makes a report again: what was typed, without where the report went. */
export function typedCommand(args: readonly string[] = process.argv.slice(2)): string {
  return shellWords(["docproof", ...without(OUTPUT_OPTION, args).filter((arg) => !SILENT_OPTION.test(arg))]);
}

/** The command of the whole run that a process does a part of. */
export function wholeCommand(args: readonly string[] = process.argv.slice(2)): string {
  return typedCommand(without(PART_OPTION, args));
}

function without(options: RegExp, args: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    const option = options.exec(arg);
    if (!option) kept.push(arg);
    else if (option[1] === "") i += 1;
  }
  return kept;
}

/** Words as a POSIX shell takes them, secrets masked. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => maskText(word, new Map()))
    .map((word) => (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(" ");
}
