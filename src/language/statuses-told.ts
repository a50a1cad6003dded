/** The statuses that the sentences of a text tell: "Returns 404 if there is none". */
import { languages } from "./languages.ts";
import { normaliseWords } from "./words.ts";

export interface StatusTold {
  readonly status: string;
  /** Of a special case alone: what comes otherwise is not said with it. */
  readonly isAside: boolean;
}

export const statusesTold = (text: string): readonly StatusTold[] => {
  if (!/[1-5]\d\d/.test(text)) return [];
  return text.split(/(?<=[.!;])\s+|(?<=[。！；])|\n/).flatMap((sentence) => toldIn(normaliseWords(sentence)));
};

/** Longer sentences tell more than a status. */
const LONGEST_TELLING = 400;

/** Accepted for later, nothing to send, a part: what a client gets in one case among others. */
const ASIDE = /^(?:1\d\d|20[2-9]|3\d\d)$/;

function toldIn(sentence: string): StatusTold[] {
  if (sentence.length > LONGEST_TELLING) return [];
  return languages.flatMap(({ messages, facts }) =>
    messages.statusTold.flatMap((pattern) => {
      const match = pattern.exec(sentence);
      const codes = match?.groups?.["codes"];
      if (!match || codes === undefined) return [];
      const before = sentence.slice(0, match.index);
      if (messages.statusDenied.test(before) || facts.illustration.test(before)) return [];
      const isCase = messages.statusCondition.test(sentence) && !messages.statusSuccess.test(sentence);
      return (codes.match(/[1-5]\d\d/g) ?? []).map((status) => ({ status, isAside: isCase && ASIDE.test(status) }));
    }),
  );
}
