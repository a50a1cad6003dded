/** Candidates of pages that label addresses to open in a browser, and no method. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { METHODS, uriIn, wholeTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";
import { labelledCandidate, labelledLines, linesOf } from "./labelled-lines.ts";

/**
 * A page of addresses to open in a browser, one labelled in each section, that names no method: each is read. Either it names none at
 * all, or it shows what to open, "/things?id=7", and the section names none. Whoever takes data says how it is sent.
 */
export function openedAddresses(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const lines = linesOf(items, vocabulary, true);
  const told = labelledLines(lines, items, vocabulary).flatMap(({ label, values: [line] }) => {
    const value = label === "uri" ? uriIn(line.text) : null;
    return value !== null && wholeTarget(line.text) !== null ? [{ value, line }] : [];
  });
  const sections = new Set(told.map(({ line }) => items[line.item]?.stretch));
  if (sections.size < 2) return [];
  const sending = lines.filter(({ text }) => NAMES_METHOD.test(text) || SENDS.test(text));
  if (sending.length === 0 && told.every(({ line }) => WITH_HOST.test(line.text)))
    return told.map((one) => labelledCandidate("GET", one));
  const shown = new Set(lines.flatMap(({ text }) => OPENED.exec(text)?.[1] ?? []));
  if (told.filter(({ value }) => shown.has(value.path)).length < FEWEST_SHOWN) return [];
  const sent = new Set(sending.map(({ item }) => items[item]?.stretch));
  return told.filter(({ line }) => !sent.has(items[line.item]?.stretch)).map((one) => labelledCandidate("GET", one));
}

/** "Example: /things?id=7" */
const OPENED = /(?:^|[\s:：`])(?:https?:\/\/[^\s/]{1,100})?(\/[^\s?`]{1,200})\?[^\s=]{1,100}=\S/;

/** As many labelled addresses that are shown with what is asked for make the habit of a page. */
const FEWEST_SHOWN = 3;

const NAMES_METHOD = new RegExp(String.raw`\b(?:${METHODS.join("|")})\b`);

const WITH_HOST = /^http(?:s|\(s\))?:\/\//i;

/** What a command sends is no read. */
const SENDS = /(?:^|\s)(?:--data(?:-\w+)?|-d|-F|--form|-T|--upload-file|--json)(?:[\s=]|$)/;
