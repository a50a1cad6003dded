/** What the words and signs beside a field say of whether it is required. */
import { trimmed } from "../source/text.ts";
import { first } from "./first-match.ts";
import { languages } from "./languages.ts";
import { hasEastAsian } from "./scripts.ts";
import { normaliseWords } from "./words.ts";
import { simplified } from "./zh/traditional.ts";

type Mark = "yes" | "no" | null;

export interface Requirement {
  readonly value: "yes" | "no" | "conditional";
  readonly condition: string | null;
}

/** Signs in a column that asks whether a field is required. */
const TICK = /^[✓✔√☑✅●](?:\ufe0f)?$/u;
const CROSS = /^[✗✘×❌☒](?:\ufe0f)?$/u;

const MARKS = (["yesMark", "noMark"] as const).map((mark) => {
  const words = languages
    .map(({ requirement }) => requirement[mark])
    .filter((word) => word !== "")
    .join("|");
  return {
    value: mark === "yesMark" ? ("yes" as const) : ("no" as const),
    alone: new RegExp(`^[*([]?(?:${words})[)\\]*]?$`, "i"),
    opening: new RegExp(`^(?:(?:${words})(?:\\s*[.,:;。,]|\\s+[-–—]+\\s|$)|[([](?:${words})[)\\]])`, "i"),
  };
});

/** What a cell of the column of requirements says. */
export const requirement = (text: string): Requirement | null => {
  const words = normaliseWords(text);
  if (words === "" || /^-+$/.test(words)) return null;
  if (TICK.test(words)) return { value: "yes", condition: null };
  if (CROSS.test(words)) return { value: "no", condition: null };
  const plain = simplified(words);
  for (const language of languages) {
    for (const [value, pattern] of [
      ["yes", language.requirement.yes],
      ["no", language.requirement.no],
    ] as const) {
      const match = pattern.exec(plain);
      if (!match) continue;
      const rest = trimmed(words.slice(match[0].length), " ,.;:()。", ") .。");
      return { value, condition: rest === "" ? null : rest };
    }
  }
  return { value: "conditional", condition: words };
};

/** One word in such a cell that no language here has. */
export const isUnknownMark = (text: string): boolean => {
  const words = normaliseWords(text);
  return isWord(words) && !languages.some(({ requirement: r }) => [r.yes, r.no, r.depends].some((p) => p.test(words)));
};

/** One word in letters of which each is a sound, as East Asian ones are not. */
const isWord = (text: string): boolean => /^[\p{L}\p{M}]{1,20}$/u.test(text) && !hasEastAsian(text);

/** A word for it, and nothing else. */
export const requirementMark = (text: string): Mark =>
  MARKS.find(({ alone }) => alone.test(normaliseWords(text)))?.value ?? null;

/** A word for it at the beginning, and whether a condition follows: "Required, if …". */
export const requirementOpening = (text: string): Mark | "conditional" => {
  const words = normaliseWords(text);
  const mark = MARKS.find(({ opening }) => opening.test(words))?.value ?? null;
  const clause = /^[^\s.,:;。]{1,40}\s?,\s?(?:only )?([^.。]{1,200})/.exec(words)?.[1];
  const isConditional = clause !== undefined && languages.some((l) => l.facts.condition.exec(clause)?.index === 0);
  if (mark !== null) return isConditional ? "conditional" : mark;
  return languages.some((l) => l.requirement.optionalThing.test(words)) ? "no" : null;
};

/** A word for it at the end, or as a sentence of its own. */
export const requirementSaid = (text: string): Mark => {
  for (const sentence of normaliseWords(text).split(/(?<=[.。;!])\s*/)) {
    const plain = sentence.replace(/[.。;!\s]{1,3}$/, "");
    // in brackets at its end, or all that there is
    const mark = /[([]([^()[\]]{1,20})[)\]]$/.exec(plain)?.[1] ?? plain;
    const said = MARKS.find(({ alone }) => alone.test(mark))?.value;
    if (said !== undefined) return said;
    const closing = first((l) => l.requirement.closing.exec(plain)?.groups);
    if (closing) return closing["yes"] !== undefined ? "yes" : "no";
  }
  return null;
};
