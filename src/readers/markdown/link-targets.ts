/** Link reference definitions: `[label]: target "title"`. */
import type { Slice } from "./block-tree.ts";
import { normalizeLabel, readDestination, readLabel, readTitle, skipSpace } from "./link-parts.ts";

/** Destinations as written, by normalized label. */
export type LinkTargets = Map<string, string>;

/** Takes the definitions that a paragraph begins with out of its lines. The first definition of a label holds. */
export function takeLinkDefinitions(text: string, lines: Slice[], targets: LinkTargets): void {
  const first = lines[0];
  if (!first || text[first.start] !== "[") return;
  const joined = lines.map(({ start, end }) => text.slice(start, end)).join("\n");
  let at = 0;
  let taken = 0;
  for (;;) {
    const definition = readDefinition(joined, at);
    if (!definition) break;
    if (!targets.has(definition.label)) targets.set(definition.label, definition.destination);
    taken += countLineEnds(joined, at, definition.end) + 1;
    at = definition.end + 1;
  }
  lines.splice(0, taken);
}

interface Definition {
  readonly label: string;
  readonly destination: string;
  /** The end of its last line, exclusive. */
  readonly end: number;
}

function readDefinition(text: string, from: number): Definition | null {
  const labelEnd = readLabel(text, from);
  if (labelEnd === null || text[labelEnd] !== ":") return null;
  const label = normalizeLabel(text.slice(from + 1, labelEnd - 1));
  const destination = readDestination(text, skipSpace(text, labelEnd + 1));
  if (label === "" || !destination || destination.end === labelEnd + 1) return null;
  if (destination.raw === "" && text[destination.end - 1] !== ">") return null;
  const result = { label, destination: destination.raw };
  const titleStart = skipSpace(text, destination.end);
  const titleEnd = titleStart > destination.end ? readTitle(text, titleStart) : null;
  const endWithTitle = titleEnd === null ? null : restIsBlank(text, titleEnd);
  if (endWithTitle !== null) return { ...result, end: endWithTitle };
  const end = restIsBlank(text, destination.end);
  return end === null ? null : { ...result, end };
}

/** The end of the line, where nothing but white space stands before it. */
function restIsBlank(text: string, from: number): number | null {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at >= text.length || text[at] === "\n" ? at : null;
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
