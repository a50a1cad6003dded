/** Path variables whose values may hold slashes: "a repository name has components that are separated by a slash". */
import type { Fact, Parameter } from "../../api-model/api-page.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";

/** A text that is longer says too much for its words to belong together. */
const LONGEST_SENTENCE = 300;

/** All sentences of a page that say so, of whatever. */
export function sentencesOfSlashes(items: readonly OutlineItem[], vocabulary: Vocabulary): string[] {
  return items.flatMap(({ block }) =>
    block.type === "paragraph" ? saysSlash(foldSpace(inlineText(block.content)), vocabulary) : [],
  );
}

function saysSlash(text: string, vocabulary: Vocabulary): string[] {
  return text
    .split(/(?<=[.;。;])\s*(?=\D)/)
    .filter((sentence) => sentence.length <= LONGEST_SENTENCE && vocabulary.saysSlashInside(sentence));
}

/** @param said the page's sentences of slashes: each is of the variables that it names */
export function spanningVariables(
  paths: readonly Fact<string>[],
  parameters: readonly Parameter[],
  said: readonly string[],
  vocabulary: Vocabulary,
): string[] {
  const names = new Set(
    paths.flatMap(({ value }) => [...value.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name)),
  );
  const words = said.map((sentence) => new Set(wordsOf(sentence)));
  return [...names].filter((name) => {
    const row = parameters.find((parameter) => parameter.in === "path" && parameter.name.value === name);
    const own = wordsOf(name);
    return (
      words.some((sentence) => own.length > 0 && own.every((word) => sentence.has(word))) ||
      saysSlash(row?.description?.value ?? "", vocabulary).length > 0
    );
  });
}

/** "repoName" and "repository names": their words, one spelling each. */
function wordsOf(text: string): string[] {
  const words = text.replace(/([a-z])([A-Z])/g, "$1 $2").match(/[A-Za-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase().replace(/(?<=[a-z]{2})s$/, ""));
}
