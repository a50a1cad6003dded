/**
 * Candidates in paths that stand alone, on pages that tell their methods once: "URL: /things", "## Add" over "/things/add", items
 * "Add: /things/add" of a list. A heading that is a path is another file's, a row of a table, too.
 */
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { isFilePath } from "../cells/path-shape.ts";
import { uriIn, wholeTarget } from "../cells/uri.ts";
import { textOf } from "../outline/item-text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { type Candidate, type CandidateForm, STATES, strengthOf } from "./candidate.ts";
import { labelledLines, linesOf, type Target } from "./labelled-lines.ts";
import { methodsOfPaths, type ToldMethods } from "./usual-methods.ts";

interface BarePath {
  readonly target: Target;
  readonly item: number;
  readonly span: Span;
  readonly words: string;
  readonly form: CandidateForm;
}

/** @param stated what else the page states: a path that has a method of its own there is not alone */
export function barePaths(
  items: readonly OutlineItem[],
  stated: readonly Candidate[],
  told: ToldMethods | null,
  vocabulary: Vocabulary,
): Candidate[] {
  if (told === null) return [];
  const stating = stated.filter((one) => strengthOf(one) >= STATES);
  const known = new Set(stating.map(({ match }) => match.path));
  const taken = new Set(stating.map(({ item }) => item));
  const labelled = labelledPaths(items, vocabulary);
  const labelledAt = new Set(labelled.map(({ item }) => item));
  const others = items.flatMap((item, at) => (labelledAt.has(at) ? [] : pathBelowHeading(item, items, at, vocabulary)));
  const listed = listedPaths(items).filter(({ item }) => !labelledAt.has(item));
  const paths = [...labelled, ...others, ...listed].filter(
    ({ target, item }) => !known.has(target.path) && !taken.has(item) && !isFilePath(target.path),
  );
  const methodsAt = methodsOfPaths(
    told,
    paths.map(({ item }) => item),
  );
  return paths.flatMap(({ target, item, span, words, form }) =>
    methodsAt(item).map((method): Candidate => ({
      match: { method, ...target, words: `${method} ${target.path}`, start: 0, end: 0 },
      item,
      evidence: { span, words },
      form,
    })),
  );
}

/** "URL: /things", "Endpoint: things/list". */
function labelledPaths(items: readonly OutlineItem[], vocabulary: Vocabulary): BarePath[] {
  return labelledLines(linesOf(items, vocabulary), items, vocabulary).flatMap(({ label, values }) =>
    values.flatMap(({ text, item, span }): BarePath[] => {
      // behind what one call answers, a line with a label begins the next
      const isNext = items[item]?.block.type === "paragraph" && items[item].section === "response";
      const isStated = label === "uri" && (isNext || !isShown(items[item], vocabulary));
      const target = isStated ? (uriIn(text) ?? wholeTarget(text)) : null;
      return target ? [{ target, item, span, words: text, form: "labelled" }] : [];
    }),
  );
}

/** A line or a block of code that is a path and nothing else, before anything else of its section but what is said of it. */
function pathBelowHeading(
  item: OutlineItem,
  items: readonly OutlineItem[],
  at: number,
  vocabulary: Vocabulary,
): BarePath[] {
  const { block, stretch } = item;
  const text = textOf(item).trim();
  if (block.type === "heading" || block.type === "table" || !text.startsWith("/") || isShown(item, vocabulary))
    return [];
  let above = at - 1;
  while (items[above]?.block.type === "paragraph" && items[above]?.stretch === stretch) above -= 1;
  const isFirst = items[above]?.block.type === "heading" && at - above <= FARTHEST;
  const target = isFirst && HAS_WORD.test(text) ? wholeTarget(text) : null;
  return target ? [{ target, item: at, span: block.span, words: text, form: "line" }] : [];
}

/** No more is said between a heading and the path of its call. */
const FARTHEST = 3;
const HAS_WORD = /[A-Za-z]{2}/;

/** Items of a list that each name a path: "Add: /things/add", "`/things/add` adds one"; one alone lists none. */
function listedPaths(items: readonly OutlineItem[]): BarePath[] {
  const found = items.flatMap((item, at): (BarePath & { readonly list: number })[] => {
    const { block, inList } = item;
    if (block.type !== "paragraph" || inList === null) return [];
    const [line = ""] = textOf(item).split("\n", 1);
    const written = LISTED.exec(foldSpace(line))?.groups?.["path"] ?? "";
    const target = HAS_WORD.test(written) ? wholeTarget(written) : null;
    const form = items[at + 1]?.inList === null && items[at + 1]?.block.type === "code" ? "line" : "row";
    return target ? [{ target, item: at, span: block.span, words: written, form, list: inList.first }] : [];
  });
  const sizes = new Map<number, number>();
  for (const { list } of found) sizes.set(list, (sizes.get(list) ?? 0) + 1);
  return found.filter(({ list }) => (sizes.get(list) ?? 0) > 1);
}

/** A title before the path, or words behind it. */
const LISTED = /^(?:(?:[^:：/]{1,60}[:：]\s?)?(?<path>\/[\w./{}:<>-]{1,200})(?:$|\s?[:：]|\s[-–—(（]|\s(?=\p{L})))/u;

/** What stands in an example, or under "For example:", states nothing. */
const isShown = (item: OutlineItem | undefined, vocabulary: Vocabulary): boolean =>
  item === undefined ||
  /example|response|status|errors/.test(item.section ?? "") ||
  (item.lead !== null && vocabulary.isIllustration(item.lead));
