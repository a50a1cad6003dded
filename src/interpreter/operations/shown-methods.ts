/** The methods with which the code of a section calls a path. */
import { makePathTemplates } from "../cells/path-templates.ts";
import { findUris } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { curlCalls, type ShownCall } from "./shown-commands.ts";

/** Each method once, in the order of the page. */
export function shownMethods(section: readonly OutlineItem[], path: string): string[] {
  const template = makePathTemplates();
  template.add(trimmed(path));
  const calls = section.flatMap(shownCalls).filter((call) => template.matches(trimmed(call.path)));
  return [...new Set(calls.map(({ method }) => method))];
}

const trimmed = (path: string): string => path.replace(/(?<=.)\/$/, "");

/** The calls that a block of code shows, as request lines or with curl. */
export function shownCalls({ block }: OutlineItem): ShownCall[] {
  return block.type === "code" ? [...findUris(block.text), ...curlCalls(block.text)] : [];
}
