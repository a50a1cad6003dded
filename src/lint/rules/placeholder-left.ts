/** Sentences with a mark that says that they are to be finished. */
import type { Evidence } from "../../api-model/api-page.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import { defineRule } from "../../findings/rule.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { makeNumbering } from "../subject/numbering.ts";
import { evidencePlace } from "../subject/places.ts";

const rule = defineRule<{ mark: string; words: string }>({
  id: "lint/placeholder-left",
  severity: "warning",
  summary: "A text has a mark that says that it is not finished",
  docs: {
    description:
      "A paragraph or heading, in a cell or outside of tables, with a mark such as TODO, FIXME or 待补充 among other words. Descriptions that are nothing but such a mark are told as missing; code and words in lower case are not meant.",
    rationale: "The note was for the writer; what it was to bring is missing.",
    example: "“The size of the disk. TODO: say the unit.”",
    remediation: "Write what is missing, or remove the mark.",
  },
  message: ({ mark, words }) => `“${mark}” was left in: “${words}”`,
});

const LONGEST = 80;

export const placeholderLeft = defineLint(rule, (subject, report) => {
  const numbered = makeNumbering();
  for (const { mark, evidence } of marksOf(subject)) {
    const words = evidence.words.length > LONGEST ? `${evidence.words.slice(0, LONGEST - 1)}…` : evidence.words;
    report({
      data: { mark, words },
      fieldPath: null,
      detail: numbered(mark),
      places: [evidencePlace({ ...evidence, words })],
      fix: { text: "Write what is missing, or remove the mark.", edits: [] },
    });
  }
});

function marksOf({ document, vocabulary }: LintSubject): { readonly mark: string; readonly evidence: Evidence }[] {
  return [...allBlocks(document.blocks)].flatMap((block) => {
    if (block.type !== "paragraph" && block.type !== "heading") return [];
    const plain = block.content.filter(({ type }) => type !== "code-span");
    const words = foldSpace(inlineText(plain));
    for (const { judging } of vocabulary.languages) {
      const mark = judging.unfinished.exec(words)?.groups?.["mark"];
      if (mark !== undefined && mark !== words) return [{ mark, evidence: { span: block.span, words } }];
    }
    return [];
  });
}
