/** Deprecated APIs without a named replacement. */
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import { normaliseWords } from "../../language/words.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { evidencePlace } from "../subject/places.ts";

const rule = defineRule<{ said: string }>({
  id: "lint/missing-replacement",
  aliases: ["lint/replacement-missing"],
  severity: "info",
  summary: "The page deprecates its API without naming a replacement",
  docs: {
    description:
      "A page whose title or text calls its API deprecated, discarded or out of service, and that names nothing to use instead.",
    rationale: "Readers learn that they must stop using the API, but not what to use instead.",
    example: "The title says “Querying Jobs (Discarded)”, and no sentence says what to use instead.",
    remediation: "Name and link the replacement, or say that there is none.",
  },
  joining: { lacking: "page", mistake: () => "no replacement" },
  message: ({ said }) =>
    `the API is deprecated${said === "title" ? " in the title" : ""}, but the page names no replacement`,
});

export const missingReplacement = defineLint(rule, (subject, report) => {
  const { deprecated, operations } = subject.page;
  const [evidence] = deprecated?.evidence ?? [];
  const [operation] = operations;
  // a folder called "historical" is the site's word, not the page's
  if (
    !deprecated ||
    !evidence ||
    deprecated.value.said === "path" ||
    deprecated.value.replacement !== null ||
    !operation ||
    namesReplacement(subject)
  )
    return;
  report({
    data: { said: deprecated.value.said },
    operation: operations.length === 1 ? operationName(operation) : null,
    fieldPath: null,
    fact: "deprecated",
    places: [evidencePlace(evidence)],
    fix: { text: "Name and link the replacement, or say that there is none.", edits: [] },
  });
});

/** A paragraph that speaks of the deprecation and of what to use. */
function namesReplacement({ document, vocabulary }: LintSubject): boolean {
  for (const block of allBlocks(document.blocks)) {
    if (block.type === "table") continue;
    const words = block.type === "paragraph" ? normaliseWords(inlineText(block.content)) : "";
    if (
      words !== "" &&
      vocabulary.languages.some(({ judging }) => judging.replaced.test(words) || judging.alternative.test(words))
    )
      return true;
  }
  return false;
}
