/** What a text must hold for a pattern to find anything in it. The build writes it down for `may-match.ts`: taking patterns apart costs more than trying them on a page. */
import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { languages } from "./languages.ts";

/** More words than this cost as much to look for as the pattern itself. */
const MOST_WORDS = 24;

const parser = new RegExpParser({ ecmaVersion: 2023 });

/**
 * Words in lower case, one of which is in the lower-cased text wherever `pattern` matches; null where no such words are known,
 * so that the pattern must be tried. (Of the letters that only Unicode's folding takes for ASCII ones, such as the long s,
 * nothing is known here.)
 */
export function neededWords(pattern: RegExp): readonly string[] | null {
  const { alternatives } = parser.parsePattern(pattern.source, undefined, undefined, { unicode: pattern.unicode });
  return ofAlternatives(alternatives);
}

/** By what is written between the slashes, for the patterns that are tried on many texts or are costly to compile. */
export function neededWordsTable(): Readonly<Record<string, readonly string[]>> {
  const patterns = languages.flatMap(({ facts, messages }) => [
    ...facts.patterns.map(({ pattern }) => pattern),
    ...Object.values(messages).flatMap((one) => one),
  ]);
  const table: Record<string, readonly string[]> = {};
  for (const pattern of patterns) {
    const words = neededWords(pattern);
    if (words !== null) table[pattern.source] = words;
  }
  return table;
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const words = new Set<string>();
  for (const alternative of alternatives) {
    const own = ofSequence(alternative.elements);
    if (!own) return null;
    for (const word of own) words.add(word);
  }
  return words.size > MOST_WORDS ? null : [...words];
}

/** Of the parts of a sequence, each of which must match, the one that says most. */
function ofSequence(elements: readonly AST.Element[]): readonly string[] | null {
  const found: (readonly string[])[] = [];
  let run = "";
  const endRun = (): void => {
    if (run !== "") found.push([run.toLowerCase()]);
    run = "";
  };
  for (const element of elements) {
    const character = characterOf(element);
    if (character !== null) {
      run += character;
      continue;
    }
    // what looks around takes no text: the run goes on behind it only where it stands between words
    if (element.type === "Assertion" && (element.kind === "word" || element.kind === "start" || element.kind === "end"))
      continue;
    endRun();
    const inner = ofElement(element);
    if (inner) found.push(inner);
  }
  endRun();
  return found.reduce<readonly string[] | null>(
    (best, words) => (best && worth(best) >= worth(words) ? best : words),
    null,
  );
}

function characterOf(element: AST.Element): string | null {
  return element.type === "Character" ? String.fromCodePoint(element.value) : null;
}

function ofElement(element: AST.Element): readonly string[] | null {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return ofAlternatives(element.alternatives);
    case "Quantifier":
      return element.min > 0 ? ofSequence([element.element]) : null;
    case "Assertion":
      return (element.kind === "lookahead" || element.kind === "lookbehind") && !element.negate
        ? ofAlternatives(element.alternatives)
        : null;
    default:
      return null;
  }
}

/** Long words are rare in texts; each further word makes it likelier that one is there. */
function worth(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length)) - words.length / 8;
}
