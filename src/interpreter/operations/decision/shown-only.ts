/** Takes calls that are only shown or told for operations where nothing states one, and a table or the page's habit speaks for them. */
import { pathVariables } from "../../../api-model/path-variables.ts";
import { flatText } from "../../../document/visit.ts";
import { isCallOf } from "../../cells/uri.ts";
import { indexBy } from "../../../source/index-by.ts";
import { type Candidate, STATES, strengthOf, topStrength } from "../candidate.ts";
import type { DropReason, Drops } from "../dropped.ts";
import { around, type Section, titled } from "../sections.ts";
import { isLink } from "./listed-calls.ts";
import { HABIT } from "../habit-size.ts";
import { manner, stretchesOf } from "./manner.ts";
import { callsAmong, keyOf } from "./same-call.ts";
import { messagesBelowHeadings, setAlike } from "./set-alike.ts";
import { asTemplate, usualCommands, withAnswers } from "./stating-commands.ts";
import { toldCalls, toldCommands, toldSentences } from "./told-calls.ts";
import { homeOf, type Page } from "./weighed-page.ts";

/** Calls that are only shown or told: operations where nothing states one, and a table or the page's habit speaks for them. */
export function shownOnly(
  all: readonly Candidate[],
  standing: readonly Candidate[],
  page: Page,
  drops: Drops,
): Candidate[] {
  // contents say of a call where it is described, and not how it is made
  const stating = standing.filter((candidate) => !isLink(candidate, page.items));
  const isKnown = callsAmong([...page.listed, ...stating.map(({ match }) => match)]);
  const stated = new Set<Section>();
  for (const candidate of standing) {
    const home = homeOf(candidate, page);
    if (home) stated.add(home);
  }
  const weak = all.filter((candidate) => strengthOf(candidate) < STATES);
  const shown = drops.keep(weak, (candidate) => strengthOf(candidate) > 0, "mentioned");
  const fresh = drops.keep(
    shown,
    ({ match }) => !isKnown(match),
    "known",
    ({ match }) =>
      standing.find(
        (other) =>
          other.match.method === match.method &&
          (keyOf(other.match) === keyOf(match) || isCallOf(match.path, other.match.path)),
      ),
  );
  const isOpen = (candidate: Candidate): boolean => {
    const home = homeOf(candidate, page);
    return home !== null && ![...around(home)].some((section) => stated.has(section));
  };
  const open = drops.keep(fresh, isOpen, "section-states", (candidate) => {
    const home = homeOf(candidate, page);
    const outer = new Set(home ? around(home) : []);
    return standing.find((other) => {
      const own = homeOf(other, page);
      return own !== null && outer.has(own);
    });
  });
  const lastTable = new Map<number, number>();
  page.items.forEach(({ block, stretch }, at) => {
    if (block.type === "table") lastTable.set(stretch, at);
  });
  const named = namedRows(page);
  const isDescribed = (candidate: Candidate): boolean => {
    const { item, form } = candidate;
    if (form === "sentence" || form === "told") return (lastTable.get(page.items[item]?.stretch ?? 0) ?? -1) > item;
    const home = homeOf(candidate, page);
    const { block } = page.items[item] ?? {};
    if (home === null || block?.type !== "code") return false;
    const shown = new Set([...candidate.match.query, ...pathVariables(candidate.match.path), ...keysIn(block.text)]);
    const names = named.get(home) ?? [];
    return names.some((name) => shown.has(name)) || (form === "message" && namesHeaders(names, block.text));
  };
  const manners = indexBy(open.filter(isDescribed), (candidate) => [manner(candidate, page)]);
  const isSample = (candidate: Candidate): boolean =>
    /example/.test(page.items[candidate.item]?.section ?? "") &&
    stretchesOf(manners.get(manner(candidate, page)) ?? [], page) < HABIT;
  // "GET /health HTTP/1.1" on a page that states no request line otherwise
  const isOnly = ({ form, item }: Candidate): boolean => {
    const { block, section, lead } = page.items[item] ?? {};
    const isLine = block?.type === "code" && !block.text.trim().includes("\n") && section === null && lead !== null;
    return form === "message" && standing.length === 0 && page.listed.length === 0 && isLine;
  };
  const isSilent = standing.length === 0 && page.listed.length === 0;
  const sentences = toldSentences(open, isSilent, page);
  // beside the sentence that tells the call of a section, a command is its example
  const inSentences = new Set(sentences.map((candidate) => homeOf(candidate, page)));
  const told = new Set([
    ...toldCalls(open, isSilent, page),
    ...sentences,
    ...toldCommands(open, isDescribed, isSilent, page).filter((candidate) => !inSentences.has(homeOf(candidate, page))),
  ]);
  const shownAlone = isSilent ? withAnswers(open, page) : new Set<Candidate>();
  const usual = isSilent ? usualCommands(open, page) : new Set<Candidate>();
  const isTakenAlone = (candidate: Candidate): boolean =>
    isOnly(candidate) ||
    usual.has(candidate) ||
    told.has(candidate) ||
    candidate.isNamed === true ||
    shownAlone.has(candidate) ||
    (isDescribed(candidate) && !isSample(candidate));
  const taken = [...standing, ...open.filter(isTakenAlone)];
  const alike = setAlike(open, isSilent && taken.length === 0 ? messagesBelowHeadings(open, page) : taken, page);
  const isTaken = (candidate: Candidate): boolean => isTakenAlone(candidate) || alike.has(candidate);
  const why = (candidate: Candidate): DropReason =>
    candidate.form === "sentence" || candidate.form === "told"
      ? "told"
      : isDescribed(candidate)
        ? "example"
        : "undescribed";
  const bySection = indexBy(drops.keep(open, isTaken, why), (candidate) => {
    const home = homeOf(candidate, page);
    return home ? [home] : [];
  });
  return [...bySection.values()].flatMap((group) => {
    const top = topStrength(group);
    const first = group.find((candidate) => strengthOf(candidate) === top);
    const isTold = first !== undefined && told.has(first);
    const isKept = (candidate: Candidate): boolean =>
      candidate === first || (isTold && told.has(candidate)) || shownAlone.has(candidate);
    return drops
      .keep(group, isKept, "after-shown", () => first)
      .map((kept) => (shownAlone.size > 0 ? asTemplate(kept) : kept));
  });
}

/** The names in the first columns of the tables of each section and of its parts. */
function namedRows({ items, sections }: Page): ReadonlyMap<Section, readonly string[]> {
  const named = new Map<Section, string[]>();
  for (const { block, stretch } of items) {
    const own = block.type === "table" ? sections[stretch] : undefined;
    if (!own || block.type !== "table") continue;
    const home = titled(own);
    const names = block.rows.flatMap(({ cells: [first] }) => (first ? [flatText(first.blocks)] : []));
    named.set(home, [...(named.get(home) ?? []), ...names]);
  }
  return named;
}

/** Whether rows have several of the headers that the head of a message shows, as only a description of its call has. */
function namesHeaders(rows: readonly string[], text: string): boolean {
  const sent = new Set([...text.matchAll(HEADER)].map(([, name = ""]) => name.toLowerCase()));
  return rows.filter((name) => sent.has(name.toLowerCase())).length >= HABIT;
}

const HEADER = /^[ \t]*([A-Za-z][\w-]{0,60}): \S/gm;

/** The keys of the JSON and the names of the form that a call sends. */
const keysIn = (text: string): string[] =>
  [...text.matchAll(/"([^"\s]{1,100})"\s*:|[?&"'\s]([\w.[\]-]{1,100})=/g)].map((match) => match[1] ?? match[2] ?? "");
