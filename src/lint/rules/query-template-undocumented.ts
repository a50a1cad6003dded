/** Names in the query of the URI that no row describes. */
import { operationName } from "../../changes/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../lint-rule.ts";
import { readPage } from "../page-rows.ts";
import { evidencePlace } from "../places.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/query-template-undocumented",
  severity: "warning",
  summary: "A query parameter of the URI is described in no table",
  docs: {
    finds: "A name in the query of the operation's URI (`?limit={limit}`) that has no row in any table of its parameters. A fixed part of the URI (`?action=start`) needs none; a parameter that only the table has is normal.",
    matters: "Readers see that there is such a parameter, and learn neither its values nor what it does.",
    example: "`GET /v1/{project_id}/jobs?limit={limit}&marker={marker}`, and the table has only `limit`.",
    todo: "Add a row for the parameter, or take it out of the URI.",
  },
  message: ({ name }) => `${name} is a query parameter of the URI and has no row in the tables`,
});

export const queryTemplateUndocumented = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const described = new Set(readPage(subject).rows.filter((row) => row.operation === operation && row.place !== "response").map(({ field }) => field.name.value));
    for (const { value: name, evidence } of operation.queryTemplate) {
      const [uri] = evidence;
      if (!uri || described.has(name) || !isVariable(name, uri.words)) continue;
      report({
        data: { name },
        operation: operationName(operation),
        fieldPath: `query ${name}`,
        places: [evidencePlace(uri)],
        fix: { text: `Add a row for ${name} to the query parameters.`, edits: [] },
      });
    }
  }
});

/** "limit={limit}", "{?limit}", "[?limit]" are variables; "?action=start" is fixed, and so is "?start" without a value. */
function isVariable(name: string, uri: string): boolean {
  const query = uri.slice(Math.max(0, uri.indexOf("?") - 1)).replace(/[\\\s]/g, "");
  if (/^[{[]\?/.test(query)) return true;
  return query.split(/[?&]/).some((pair) => pair.startsWith(`${name}=`) && /^["']?[{[<$]/.test(pair.slice(name.length + 1)));
}
