/** Pages of instructions: they call operations and describe none. */
import type { Operation } from "../../api-model/api-page.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import type { LintSubject } from "./lint-rule.ts";

/** Whether the page says nothing of the operation but its method and path, and has no section for its URI. */
export function isOnlyCalled({ parameters, requestBody, responses }: Operation, subject: LintSubject): boolean {
  return (
    parameters.length === 0 &&
    requestBody === null &&
    responses.every(({ body }) => body === null) &&
    !hasUriSection(subject)
  );
}

function hasUriSection({ document, vocabulary }: LintSubject): boolean {
  for (const block of allBlocks(document.blocks))
    if (block.type === "heading" && vocabulary.section(inlineText(block.content)) === "uri") return true;
  return false;
}
