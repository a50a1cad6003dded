/** A block of code in which commands and what each printed follow one another: the parts that show an operation. */
import type { Code } from "../../document/document.ts";
import { commandLines } from "../outline/command-output.ts";
import { curlCalls, type ShownCall } from "../operations/shown-commands.ts";
import { partOfCode } from "../outline/part-of-code.ts";

/**
 * The parts of a block that shows several calls; null where it does not, or where none of them is of the operation.
 * @param isOwn whether a call is one of the operation's
 */
export function ownParts(block: Code, isOwn: (call: ShownCall) => boolean): Code[] | null {
  const begins = commandLines(block.text);
  const lines = block.text.split("\n").length;
  const own = begins
    .map((line, at) => partOfCode(block, line, begins[at + 1] ?? lines))
    .filter(({ text }) => curlCalls(text).some(isOwn));
  return own.length > 0 ? own : null;
}
