/** Commands as people can type them again. */

/** Options that say where output goes, not what it says; each takes a value. */
const OUTPUT_OPTION = /^--(?:report|format)(=|$)/;

/** The command that makes a report again: what was typed, without where the report went. */
export function typedCommand(args: readonly string[] = process.argv.slice(2)): string {
  const kept: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    const output = OUTPUT_OPTION.exec(arg);
    if (!output) kept.push(arg);
    else if (output[1] === "") i += 1;
  }
  return shellWords(["docproof", ...kept]);
}

/** Words as a POSIX shell takes them. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(" ");
}
