/** The title of a cause: what its leading rule says of all the fields, editions and operations that it touches. */
import type { Finding } from "../../findings/finding.ts";
import type { Joined } from "../../findings/rule.ts";
import { editionsOf, fieldNames, listFields, pageCount } from "../../findings/title-words.ts";
import { findRule } from "../catalogue.ts";

/** The title that the leading rule makes; else its statement of the fields, or its message. */
export function causeTitle(joined: Joined): string {
  const { main, findings } = joined;
  const rule = findRule(main.rule);
  const own = rule?.joining?.title?.(joined);
  if (own !== undefined && own !== null) return own;
  const pages = editionsOf(findings).length;
  if (rule?.joining?.habit && pages > 1 && findings.every((finding) => finding.rule === main.rule)) {
    const isOne = findings.every(({ message }) => message === main.message);
    return `${isOne ? main.message : rule.summary}: ${findings.length} times on ${pageCount(pages)}`;
  }
  // a whole body is no field that could be listed among others
  if (isWholeBody(main)) return [...new Set(findings.filter(isWholeBody).map(({ message }) => message))].join("; ");
  const fields = fieldNames(findings);
  if (!rule?.statement || fields.length < 2 || main.fieldPath === null) return main.message;
  return `${listFields(fields)}: ${rule.statement(main.data)}`;
}

const isWholeBody = ({ fieldPath }: Finding): boolean => fieldPath === "" || fieldPath === "request";
