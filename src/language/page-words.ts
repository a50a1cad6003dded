/** The look-ups that give words of the page, which stay as they are written there. */
import { trimmed } from "../source/text.ts";
import { first, firstMatch } from "./first-match.ts";
import { languages } from "./languages.ts";
import { normaliseWords } from "./words.ts";

export interface CallTold {
  readonly method: string;
  readonly target: string;
  readonly words: string;
}

export interface ThingTold {
  readonly name: string;
  readonly isMany: boolean;
  /** Those that say it. */
  readonly words: string;
}

export interface SameAnswer {
  /** What it calls the other call; null for the one above. */
  readonly name: string | null;
  /** It says itself that it is about an answer. */
  readonly isOfAnswer: boolean;
  /** Each thing of a list is as the answer of the other call. */
  readonly isOfItems: boolean;
}

/** "a JSON object": what something is written in, and no name. */
const WRITTEN_IN = /(?<![\w.-])(?<format>json|xml|ya?ml)\s?(?:objects?|arrays?|documents?|对象|数组|文档)/i;

const QUOTES = "\"'`“”‘’「」『』《》【】 ";

/** What each of them finds is said where the vocabulary lists them. */
export const pageWords = {
  callTold: (text: string): CallTold | null => {
    const words = normaliseWords(text);
    const told = first((l) => l.operations.callTold.map((form) => form.exec(words)).find((match) => match !== null));
    return told
      ? { method: told.groups?.["method"] ?? "", target: told.groups?.["target"] ?? "", words: told[0] }
      : null;
  },
  defaultBehind: (text: string): string | null => {
    const words = normaliseWords(text);
    const mark = first((l) => l.cells.defaultMark.exec(words)?.[0]);
    const value = mark === null ? "" : trimmed(words.slice(mark.length), " :=", " ");
    return value === "" ? null : value.replace(/^(["'`])([^"'`]*)\1$/, "$2");
  },
  parentsOf: (description: string): readonly string[] =>
    first((l) => l.cells.parents.exec(normaliseWords(description))?.groups?.["names"])
      ?.split(/[,、/]/)
      .map((name) => name.trim()) ?? [],
  reference: (text: string): string | null => {
    const words = normaliseWords(text);
    return first((l) => l.sections.reference.exec(words)?.groups?.["target"]?.trim());
  },
  requestsTo: (text: string): readonly CallTold[] =>
    languages.flatMap((l) =>
      [...normaliseWords(text).matchAll(l.operations.requestTo)].map(({ 0: words, groups }) => ({
        method: groups?.["method"]?.toUpperCase() ?? "",
        target: groups?.["target"] ?? "",
        words,
      })),
    ),
  resourceName: (text: string): string => {
    const words = normaliseWords(text);
    return first((l) => l.sections.resourceName.exec(words)?.groups?.["name"]) ?? words;
  },
  returned: (text: string): ThingTold | null => thingIn(text, "returns"),
  sameAnswer: (paragraph: string): SameAnswer | null => {
    const groups = first((l) => firstMatch(l.messages.sameAnswer, normaliseWords(paragraph)))?.groups;
    if (!groups) return null;
    const isOfAnswer = groups["answer"] !== undefined;
    const isOfItems = groups["items"] !== undefined;
    if (groups["above"] !== undefined) return { name: null, isOfAnswer, isOfItems };
    const name = trimmed(groups["other"] ?? "", QUOTES, QUOTES);
    return name === "" ? null : { name, isOfAnswer, isOfItems };
  },
  sent: (text: string): ThingTold | null => thingIn(text, "takes"),
  statedType: (line: string): string | null =>
    first((l) => l.types.line.exec(normaliseWords(line))?.groups?.["type"]?.trim()),
  structureName: (text: string): string | null => {
    const words = trimmed(normaliseWords(text), "", ": ");
    const name = first((l) => firstMatch(l.sections.structureNames, words)?.groups?.["name"]);
    return name !== null && WRITTEN_IN.exec(words)?.groups?.["format"] === name ? null : name;
  },
  valuesAnnounced: (text: string): string | null => {
    const words = normaliseWords(text);
    return first((l) => l.sections.valuesAnnounced.exec(words)?.groups?.["name"]);
  },
  dependentType: (type: string): string | null =>
    first((l) => firstMatch(l.types.dependent, normaliseWords(type))?.groups?.["type"]?.trim()),
  typeOptions: (type: string): readonly string[] =>
    languages
      .reduce<string[]>((parts, l) => parts.flatMap((part) => part.split(l.types.either)), type.split(/[|¦/,、]/))
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  withoutSince: (text: string): string =>
    languages.reduce((plain, l) => plain.replace(l.cells.since, " "), text.normalize("NFKC")).trim(),
  withoutTableLabel: (caption: string): string => {
    const words = normaliseWords(caption);
    for (const language of languages) {
      const match = language.sections.tableLabel.exec(words);
      if (match?.index === 0) return words.slice(match[0].length).replace(/^[\s:.-]+/, "");
    }
    return words;
  },
};

function thingIn(text: string, form: "returns" | "takes"): ThingTold | null {
  const words = normaliseWords(text);
  const match = first((l) => l.messages[form].exec(words));
  const { name, many } = match?.groups ?? {};
  return match && name !== undefined ? { name, isMany: many !== undefined, words: match[0] } : null;
}
