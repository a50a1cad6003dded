/** Query parameters of the URI without a row in any table. */
import type { Operation } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { isOnlyCalled } from "../subject/instructions.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { readPage } from "../subject/page-rows.ts";
import { evidencePlace, lineAt } from "../subject/places.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/undocumented-query-variable",
  aliases: ["lint/query-template-undocumented"],
  severity: "warning",
  summary: "A query parameter of the URI is not in any table",
  docs: {
    description:
      "A name in the query of the operation's URI (`?limit={limit}`) without a row in any parameter table. A fixed part of the URI (`?action=start`) needs no row.",
    rationale: "Readers see that the parameter exists, but learn neither its values nor what it does.",
    example: "The URI is `GET /v1/{project_id}/jobs?limit={limit}&marker={marker}`, but the table has only `limit`.",
    remediation: "Add a row for the parameter, or remove it from the URI.",
  },
  joining: { lacking: "page" },
  message: ({ name }) => `${name} is a query parameter in the URI but not in the tables`,
});

export const undocumentedQueryVariable = defineLint(rule, (subject, report) => {
  const named = new Map<Operation, Set<string>>();
  for (const { operation, place, field } of readPage(subject).rows)
    if (operation !== null && place !== "response")
      named.set(operation, (named.get(operation) ?? new Set()).add(field.name.value));
  for (const operation of subject.page.operations) {
    // a page that only calls an operation describes it nowhere
    if (isOnlyCalled(operation, subject)) continue;
    const described = named.get(operation) ?? new Set();
    for (const { value: name, evidence } of operation.queryTemplate) {
      const [uri] = evidence;
      if (!uri || described.has(name)) continue;
      const place = isTemplate(uri.words) ? evidencePlace(uri) : variablePlace(name, subject);
      if (!place) continue;
      report({
        data: { name },
        operation: operationName(operation),
        fieldPath: `query ${name}`,
        places: [place],
        fix: { text: "Add a row for it to the query parameters, or remove it from the URI.", edits: [] },
      });
    }
  }
});

/** Where the page has the name with a variable for its value: "limit={limit}". "?action=start" is a fixed part, or an example call. */
function variablePlace(name: string, { source }: LintSubject): Place | null {
  for (const before of ["?", "&", "&amp;"]) {
    for (const value of ["={", "=\\{", "=[", "=<", "=&lt;", "=$"]) {
      const words = before + name.replaceAll("_", source.text.includes("\\_") ? "\\_" : "_") + value;
      const at = source.text.indexOf(words);
      if (at >= 0)
        return {
          span: { source: source.id, start: at + before.length, end: at + words.length },
          role: "subject",
          words: lineAt(source, at).trim(),
        };
    }
  }
  return null;
}

/** "{?limit,marker}", "[?limit, marker]" */
const isTemplate = (uri: string): boolean => /[{[]\s*\?/.test(uri);
