/** Which candidates are told together: what follows them describes all of them. */
import { inlineText } from "../../document/visit.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { makePathTemplates, type PathTemplates } from "../cells/path-templates.ts";
import type { Candidate } from "./candidate.ts";

/** The candidates of a stretch, cut where what describes the ones before stands between; an example of one of those begins nothing. */
export function partsOf(
  group: readonly Candidate[],
  isApart: (last: Candidate, next: Candidate) => boolean,
): readonly (readonly Candidate[])[] {
  const [first, ...others] = group;
  if (!first) return [];
  const parts = [[first]];
  const known = new Map<string, PathTemplates>();
  const isKnown = ({ match }: Candidate): boolean => known.get(match.method)?.matches(match.path) ?? false;
  const add = ({ match }: Candidate): void => {
    const templates = known.get(match.method) ?? makePathTemplates();
    templates.add(match.path);
    known.set(match.method, templates);
  };
  add(first);
  for (const next of others) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && (isKnown(next) || !isApart(last, next))) part.push(next);
    else parts.push([next]);
    add(next);
  }
  return parts;
}

/** Request lines of one section stand this near to each other. */
const FARTHEST = 10;

/** Whether something that describes the first of two candidates stands between them: a table, a list of fields, an example, words on its answer. */
export function isDescribedBetween(items: readonly OutlineItem[], last: Candidate, next: Candidate): boolean {
  if (next.item - last.item >= FARTHEST) return true;
  return items
    .slice(last.item + 1, next.item)
    .some(({ block, section }) => block.type === "table" || block.type === "code" || section === "response");
}

/** Whether two blocks of code have a sentence each that says what the call does: ways to one operation have one for all. */
export function areToldApart(items: readonly OutlineItem[], last: Candidate, next: Candidate): boolean {
  return [last, next].every(({ item }) => items[item]?.block.type === "code" && isSentence(items[item - 1]));
}

function isSentence(item: OutlineItem | undefined): boolean {
  if (item?.block.type !== "paragraph") return false;
  const text = inlineText(item.block.content).trim();
  return hasEastAsian(text) ? text.length >= SHORTEST_UNSPACED : text.split(/\s+/).length >= FEWEST_WORDS;
}

/** "Or:", "In version 2:" and the like are shorter. */
const FEWEST_WORDS = 4;
const SHORTEST_UNSPACED = 6;
