/**
 * The sentences of a piece, without what only illustrates ("for example …" says nothing about other values), and with whether they
 * hold in every case.
 */
import { EAST_ASIAN } from "../../language/scripts.ts";
import type { Language } from "../../language/language.ts";
import { remembered } from "../../source/remembered.ts";
import { byLanguage } from "./forms.ts";

export interface Sentence {
  readonly text: string;
  /** `absence`: only where no value is given, which is when a default holds. `carried`: an earlier sentence named the case. */
  readonly holds: "always" | "conditional" | "absence" | "carried";
}

/** Longer ones state no fact that a pattern could take in one piece. */
const LONGEST_SENTENCE = 600;

const SENTENCE_BREAK = new RegExp(
  String.raw`(?<=[。!?])|(?<=;)(?=[${EAST_ASIAN}])|(?<=[.;])\s+(?=["$]?[A-Z${EAST_ASIAN}])`,
  "u",
);

export const sentencesOf = byLanguage((languages: readonly Language[]) =>
  remembered((text): readonly Sentence[] => readSentences(text, languages)),
);

function readSentences(text: string, languages: readonly Language[]): Sentence[] {
  const sentences: Sentence[] = [];
  let carried = false;
  for (const part of text.split(SENTENCE_BREAK)) {
    const plain = withoutIllustration(part, languages);
    if (plain === "" || plain.length > LONGEST_SENTENCE) continue;
    const told = holdsWhen(plain, languages);
    // "Flat lamps: the value can only be true": what a label within a text names is one case
    const holds = told === "always" && sentences.length > 0 && opensWithLabel(plain, languages) ? "conditional" : told;
    sentences.push({ text: plain, holds: holds === "always" && carried ? "carried" : holds });
    if (holds === "conditional" && opensWithCase(plain, languages) && namesAnother(plain)) carried = true;
  }
  return sentences;
}

function withoutIllustration(sentence: string, languages: readonly Language[]): string {
  const illustrates = (text: string): boolean => languages.some(({ facts }) => facts.illustration.test(text));
  const plain = sentence.replace(/\([^()]*\)/g, (inner) => (illustrates(inner) ? "" : inner));
  const at = Math.min(...languages.map(({ facts }) => facts.illustration.exec(plain)?.index ?? plain.length));
  return plain.slice(0, at).trim();
}

function holdsWhen(sentence: string, languages: readonly Language[]): Sentence["holds"] {
  const isOf = (test: (language: Language) => boolean): boolean => languages.some(test);
  if (isOf(({ facts }) => facts.scope.test(sentence))) return "conditional";
  if (!isOf(({ facts }) => facts.condition.test(sentence))) return "always";
  return isOf(({ facts }) => facts.absence.test(sentence)) ? "absence" : "conditional";
}

function opensWithCase(sentence: string, languages: readonly Language[]): boolean {
  return languages.some(({ facts }) => facts.scope.test(sentence) || facts.condition.exec(sentence)?.index === 0);
}

function opensWithLabel(sentence: string, languages: readonly Language[]): boolean {
  return languages.some(
    ({ facts }) => facts.anyLabel.test(sentence) && !facts.labels.some(({ pattern }) => pattern.test(sentence)),
  );
}

/** "If protocol is set to "TCP", …": the sentences behind it may speak of that case only. */
function namesAnother(sentence: string): boolean {
  return /"[^"]+"|[a-z\d]_[a-z\d]|[a-z\d][A-Z]|=/.test(sentence);
}
