/** English: the words and sentence forms of a page in English. */
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

export const english = makeLanguage({
  code: "en",
  name: "English",
  scripts: ["Latin"],
  functionWords: "the of a an and or to in is are for be by with from that this if it on as when".split(" "),
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
