/** Chinese: the words and sentence forms of a page in Chinese. Patterns see NFKC text: `:` for `：`, `(` for `（`. */
import { makeLanguage } from "../make-language.ts";
import { cells } from "./cells.ts";
import { columns } from "./columns.ts";
import { deprecation } from "./deprecation.ts";
import { facts } from "./facts.ts";
import { judging } from "./judging.ts";
import { messages } from "./messages.ts";
import { operations } from "./operations.ts";
import { requirement } from "./requirement.ts";
import { sections } from "./sections.ts";
import { types } from "./types.ts";

export const chinese = makeLanguage({
  code: "zh",
  name: "Chinese",
  scripts: ["Han"],
  cells,
  columns,
  deprecation,
  facts,
  judging,
  messages,
  operations,
  requirement,
  sections,
  types,
});
