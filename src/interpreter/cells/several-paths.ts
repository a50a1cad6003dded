/** Several paths in one place: "/a, /b", "/a or /b", "/things/[events|facts]". */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { EAST_ASIAN } from "../../language/scripts.ts";
import { wholeTarget } from "./uri.ts";

type Target = NonNullable<ReturnType<typeof wholeTarget>>;

/** Paths that stand together are few. */
const LONGEST = 400;

/** The paths that a text is, with signs or words between them and nothing else; none where it is one path, or more than paths. */
export function severalPaths(text: string, vocabulary: Vocabulary): Target[] {
  if (text.length > LONGEST) return [];
  // a script without blanks has none around its words either: "/a或/b"
  const words = text.trim().replace(BESIDE_WORDS, " ").split(/\s+/);
  const found: Target[] = [];
  let isOpen = true;
  for (const word of words) {
    if (SIGN.test(word) || vocabulary.joinsPaths(word)) {
      if (isOpen) return [];
      isOpen = true;
      continue;
    }
    const path = word.replace(/[,;]$/, "");
    const target = isOpen && /^(?:\/(?!\/)|https?:\/\/)/.test(path) ? wholeTarget(path) : null;
    if (target === null) return [];
    found.push(target);
    isOpen = path !== word;
  }
  return found.length > 1 && !isOpen ? found : [];
}

const BESIDE_WORDS = new RegExp(
  String.raw`(?<=[${EAST_ASIAN}、，；])(?=\/|https?:)|(?<=[\w}>)/])(?=[${EAST_ASIAN}、，；])`,
  "gu",
);
const SIGN = /^[,;、，；|&]$/;

/** The paths of one in which a segment is a choice of words; the choice of a variable's name is none. */
export function chosenPaths(path: string): string[] {
  const choice = /(?<=\/)\[([\w-]{1,40}(?:\|[\w-]{1,40}){1,7})\](?=\/|$)/.exec(path);
  const options = choice?.[1]?.split("|") ?? [];
  if (!choice || options.some((option) => VARIABLE.test(option))) return [path];
  const [before, behind] = [path.slice(0, choice.index), path.slice(choice.index + choice[0].length)];
  return options.map((option) => `${before}${option}${behind}`);
}

/** A word that stands for a value rather than for itself. */
const VARIABLE = /(?:^|[_-])(?:id|name|key|uuid|slug|code|number|index|hash|value)$|[a-z](?:Id|Name|Key|Uuid)$/i;
