/** Pages of instructions: they call operations and describe none. */
import type { Body, Operation } from "../../api-model/api-page.ts";
import type { Document } from "../../document/document.ts";
import { allBlocks, inlineText } from "../../document/visit.ts";
import type { LintSubject } from "./lint-rule.ts";

/** Whether the page says nothing of the operation but its method and path, and has no section for its URI. */
export function isOnlyCalled({ parameters, requestBody, responses }: Operation, subject: LintSubject): boolean {
  return (
    parameters.length === 0 &&
    requestBody === null &&
    responses.every(({ body }) => body === null || isNamedOnly(body)) &&
    !hasUriSection(subject)
  );
}

/** A body of which a sentence says what it is, "a list of [lamps](lamp.md)", and no table what stands in it. */
function isNamedOnly({ type, elsewhere }: Body): boolean {
  const inner = type?.kind === "array" ? type.items : type;
  return elsewhere !== null || inner?.kind === "object" || inner?.kind === "unknown";
}

/** Asked once for each operation of a page. */
const known = new WeakMap<Document, boolean>();

function hasUriSection({ document, vocabulary }: LintSubject): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = [...allBlocks(document.blocks)].some(
    (block) => block.type === "heading" && vocabulary.section(inlineText(block.content)) === "uri",
  );
  known.set(document, found);
  return found;
}
