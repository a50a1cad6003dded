/**
 * Finds the calls that are set as those which state operations in other sections: "POST /things HTTP/1.1" at the head of a block, where
 * two other sections have "GET /things/{id} HTTP/1.1" in that place. Without a variable a call looks like an example of one.
 */
import { behindVersion } from "../../cells/path-shape.ts";
import { indexBy } from "../../../source/index-by.ts";
import type { Candidate } from "../candidate.ts";
import { keyOf } from "./same-call.ts";
import { homeOf, type Page } from "./weighed-page.ts";

/** In so many sections a call in the same place states an operation. */
const FEWEST = 2;

/** @param taken the candidates that state an operation */
export function setAlike(open: readonly Candidate[], taken: readonly Candidate[], page: Page): ReadonlySet<Candidate> {
  const usual = indexBy(taken, (candidate) => settingOf(candidate, page));
  const sectionsOf = (setting: string): number =>
    new Set((usual.get(setting) ?? []).map((candidate) => homeOf(candidate, page))).size;
  return new Set(
    open.filter(
      (candidate) =>
        !showsValues(candidate) && settingOf(candidate, page).some((setting) => sectionsOf(setting) >= FEWEST),
    ),
  );
}

/** A query, a number for a variable, or what the page's JSON has as a value: an example of a call. */
const showsValues = ({ form, match, template }: Candidate): boolean =>
  match.query.length > 0 ||
  /\/\d+(?:\/|$)/.test(behindVersion(match.path)) ||
  (form === "command" && template !== match.path);

/** Messages with which sections begin: on a page that states nothing, two of them that call something else are its way to state it. */
export function messagesBelowHeadings(open: readonly Candidate[], page: Page): readonly Candidate[] {
  const found = open.filter(
    ({ form, item, match }) =>
      form === "message" && match.query.length === 0 && page.items[item - 1]?.block.type === "heading",
  );
  return new Set(found.map(({ match }) => keyOf(match))).size >= FEWEST ? found : [];
}

/** Where and how a call at the head of a block of code is set; empty for any other, and for one of an example. */
function settingOf({ form, item, match }: Candidate, { items }: Page): readonly string[] {
  const { block, section, headings, stretch, label } = items[item] ?? {};
  if (block?.type !== "code" || /example/.test(section ?? "")) return [];
  const isCommand = /^[^\w\n]{0,40}curl\s/.test(block.text);
  if (isCommand ? form === "mention" : match.start > block.text.search(/\S/)) return [];
  let place = 0;
  for (let at = item - 1; items[at]?.stretch === stretch && at > 0; at -= 1)
    if (items[at]?.block.type === "code") place += 1;
  const kind = isCommand ? "command" : /^[^\n]*\sHTTP\/\d/.test(block.text.trimStart()) ? "message" : "line";
  return [[kind, block.language, section, headings?.length, place, label !== null].join(" ")];
}
