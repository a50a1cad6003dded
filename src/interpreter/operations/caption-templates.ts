/** Captions that are paths: above the table of a path's parameters they give the template that a call in the section fills in. */
import { pathVariables } from "../../api-model/path-variables.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { baseOfCall, wholeTemplate } from "../cells/uri.ts";
import type { Candidate } from "./candidate.ts";
import { homeOf, type Page } from "./decision/weighed-page.ts";
import { titled } from "./sections.ts";

/** "Table 1. /things/{id}": the caption of a table in the section gives the template of which the request line is an example. */
export function withCaptionTemplate(
  candidate: Candidate,
  page: Page,
  templates: ReadonlyMap<number, readonly string[]>,
): Candidate {
  const { match } = candidate;
  const home = homeOf(candidate, page);
  if (!home || pathVariables(match.path).length > 0) return candidate;
  const path = (templates.get(home.stretch) ?? []).flatMap((template) => templateOf(match.path, template) ?? [])[0];
  return path === undefined ? candidate : { ...candidate, match: { ...match, path }, isNamed: true };
}

/** The template with what the call alone says of where the service is: "/v2/things/{id}" for "/v2/things/12". */
function templateOf(path: string, template: string): string | null {
  const base = baseOfCall(path, template);
  return base === null ? null : `${base}${template}`;
}

/** The path templates that captions of tables are, by the section that they stand in. */
export function captionTemplates(
  { items, sections }: Page,
  vocabulary: Vocabulary,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { block, stretch } of items) {
    const own = sections[stretch];
    if (block.type !== "table" || !block.caption || !own) continue;
    const caption = vocabulary.withoutTableLabel(foldSpace(inlineText(block.caption.content)));
    const template = wholeTemplate(caption);
    if (template === null) continue;
    const home = titled(own).stretch;
    found.set(home, [...(found.get(home) ?? []), template]);
  }
  return found;
}
