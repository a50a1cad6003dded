/** Which candidates are told together: what follows them describes all of them. */
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
