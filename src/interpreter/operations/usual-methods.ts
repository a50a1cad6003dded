/** The methods with which a page says that all of its calls are made, or those of a section: it then lists paths alone. */
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { methodsAlone } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

/** One, or several as a choice; none where paragraphs say otherwise of each other. */
export function usualMethods(items: readonly OutlineItem[], vocabulary: Vocabulary): readonly string[] {
  const told = items.flatMap(({ block }) => {
    const methods = block.type === "paragraph" ? vocabulary.methodsOfAll(inlineText(block.content)) : [];
    return methods.length === 0 ? [] : [methods];
  });
  return agreed(told);
}

/** What a page tells of the methods of paths that stand alone. */
export interface ToldMethods {
  readonly ofPage: readonly string[];
  /** For each item those that the nearest heading above it, or one around that, consists of. */
  readonly above: readonly (readonly string[])[];
  readonly inSections: readonly Told[];
}

/** null where it tells nothing. */
export function toldMethods(items: readonly OutlineItem[], vocabulary: Vocabulary): ToldMethods | null {
  const ofPage = usualMethods(items, vocabulary);
  const above = methodsAbove(items, vocabulary);
  const inSections = toldInSections(items, vocabulary);
  const isTold = ofPage.length > 0 || inSections.length > 0 || above.some((methods) => methods.length > 0);
  return isTold ? { ofPage, above, inSections } : null;
}

/**
 * The methods of a path that stands alone: that of the heading above it which is one, "## GET" or "## GET requests"; those that its
 * section tells of the calls in it; those of all calls of the page.
 * @param paths the indexes of items that hold such paths
 */
export function methodsOfPaths(
  { ofPage, above, inSections: told }: ToldMethods,
  paths: readonly number[],
): (at: number) => readonly string[] {
  const isWithin = (at: number, { from, end }: Told): boolean => at >= from && at < end;
  const ofSections = told.filter((one) => paths.some((at) => isWithin(at, one)));
  // what is told beside no path is told of all
  const ofOthers = agreed(told.flatMap((one) => (ofSections.includes(one) ? [] : [one.methods])));
  return (at) => {
    const ownMethods = above[at] ?? [];
    if (ownMethods.length > 0) return ownMethods;
    const nearest = ofSections.filter((one) => isWithin(at, one)).toSorted((a, b) => b.from - a.from);
    const [inner] = nearest;
    if (inner) return agreed(nearest.flatMap(({ from, methods }) => (from === inner.from ? [methods] : [])));
    return ofPage.length > 0 ? ofPage : ofOthers;
  };
}

function methodsAbove(items: readonly OutlineItem[], vocabulary: Vocabulary): readonly (readonly string[])[] {
  let level = Infinity;
  let methods: readonly string[] = [];
  return items.map(({ block }) => {
    if (block.type === "table" && block.caption) {
      const own = vocabulary.methodsHeaded(inlineText(block.caption.content));
      return own.length > 0 ? own : methods;
    }
    if (block.type !== "heading") return methods;
    const own = headingMethods(inlineText(block.content), vocabulary);
    if (own.length > 0) [level, methods] = [block.level, own];
    else if (block.level <= level) [level, methods] = [Infinity, []];
    return methods;
  });
}

/** What a section tells of the calls in it, and where that section begins and ends. */
interface Told {
  readonly from: number;
  readonly end: number;
  readonly methods: readonly string[];
}

function toldInSections(items: readonly OutlineItem[], vocabulary: Vocabulary): readonly Told[] {
  return items.flatMap(({ block, level, stretch }, at): Told[] => {
    const methods = block.type === "paragraph" ? vocabulary.methodsOfCallsBeside(inlineText(block.content)) : [];
    if (methods.length === 0) return [];
    let from = at;
    while (items[from - 1]?.stretch === stretch) from -= 1;
    let end = at + 1;
    for (
      let next = items[end];
      next && !(next.block.type === "heading" && next.block.level <= level);
      next = items[end]
    )
      end += 1;
    return [{ from, end, methods }];
  });
}

/** The methods of a heading that says of its calls nothing but what they do. */
function headingMethods(text: string, vocabulary: Vocabulary): readonly string[] {
  const words = text.trim();
  const alone = words === words.toUpperCase() ? methodsAlone(words) : [];
  if (alone.length > 0) return alone;
  const headed = vocabulary.methodsHeaded(words);
  return headed.length > 0 || words.length > LONGEST_HEADING ? headed : vocabulary.methodsTold(words);
}

const LONGEST_HEADING = 20;

/** Those that are told, where they are told alike. */
function agreed(told: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = told;
  return told.every((methods) => methods.join(" ") === first.join(" ")) ? first : [];
}
