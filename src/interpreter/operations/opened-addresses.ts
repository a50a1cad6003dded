/** Candidates of pages that label addresses to open in a browser, and no method. */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { METHODS, uriIn, wholeTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";
import { type Line, labelledCandidate, labelledLines, linesOf } from "./labelled-lines.ts";

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
  if (sections.size < 2) return onlyAddress(items, lines);
  const sending = lines.filter(({ text }) => NAMES_METHOD.test(text) || SENDS.test(text));
  if (sending.length === 0 && told.every(({ line }) => WITH_HOST.test(line.text)))
    return told.map((one) => labelledCandidate("GET", one));
  const shown = new Set(lines.flatMap(({ text }) => OPENED.exec(text)?.[1] ?? []));
  if (told.filter(({ value }) => shown.has(value.path)).length < FEWEST_SHOWN) return [];
  const sent = new Set(sending.map(({ item }) => items[item]?.stretch));
  return told.filter(({ line }) => !sent.has(items[line.item]?.stretch)).map((one) => labelledCandidate("GET", one));
}

/**
 * The one address of a page that names no method, in a section of addresses with what is asked for behind it, where the page shows it
 * opened: "https://host/search?q=<query>", and further down "https://host/search?q=red".
 */
function onlyAddress(items: readonly OutlineItem[], lines: readonly Line[]): Candidate[] {
  if (lines.some(({ text }) => NAMES_METHOD.test(text) || SENDS.test(text))) return [];
  const stated = lines.flatMap((line) => {
    const isStated = items[line.item]?.headingSection === "uri" && WITH_HOST.test(line.text) && line.text.includes("?");
    const value = isStated ? uriIn(line.text) : null;
    return value && value.path !== "/" ? [{ value, line }] : [];
  });
  const [first, ...others] = stated;
  if (!first || others.some(({ value }) => value.path !== first.value.path)) return [];
  const isShown = lines.some(
    ({ item, text }) => item !== first.line.item && OPENED.exec(text)?.[1] === first.value.path,
  );
  // marks of what is left open are no names
  return isShown ? [labelledCandidate("GET", { ...first, value: { ...first.value, query: [] } })] : [];
}

/** "Example: /things?id=7" */
const OPENED = /(?:^|[\s:：`])(?:https?:\/\/[^\s/]{1,100})?(\/[^\s?`]{1,200})\?[^\s=]{1,100}=\S/;

/** As many labelled addresses that are shown with what is asked for make the habit of a page. */
const FEWEST_SHOWN = 3;

const NAMES_METHOD = new RegExp(String.raw`\b(?:${METHODS.join("|")})\b`);

const WITH_HOST = /^http(?:s|\(s\))?:\/\//i;

/** What a command sends is no read. */
const SENDS = /(?:^|\s)(?:--data(?:-\w+)?|-d|-F|--form|-T|--upload-file|--json)(?:[\s=]|$)/;
