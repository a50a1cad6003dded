/** Required query parameters that the page's own call of the operation lacks. */
import type { Example, Parameter } from "../../api-model/api-page.ts";
import { secretName } from "../../exchange/masking/secrets.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { operationName } from "../../promises/promises.ts";
import { isSlip } from "../subject/key-spelling.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { evidencePlace, factPlace } from "../subject/places.ts";
import { isConditional } from "../subject/presence.ts";
import { isOwnCall, shownQuery } from "../subject/shown-query.ts";

const rule = defineRule<{ field: string }>({
  id: "lint/missing-query-key",
  severity: "warning",
  summary: "A request example lacks a required query parameter",
  docs: {
    description:
      "A row of the query parameters that is required without a condition, and that no call of the operation on the page has, although an example writes the call with its address. Calls that leave something out (an ellipsis, `{query}`) are not checked.",
    rationale: "The API rejects the page's own request, or the table requires a parameter that clients need not send.",
    example: "The table says `zone | Yes`, but the example is `GET /v1/lamps?limit=5`.",
    remediation: "Add the parameter to the example, or mark it as optional in the table.",
  },
  joining: { contradictsExample: true },
  ...aboutField(() => "required in the table, missing from the call in the request example"),
});

export const missingQueryKey = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const calls = operation.examples.filter((example) => example.role === "request" && isOwnCall(example, operation));
    const [first] = calls;
    if (!first?.request || calls.some(isAbridged)) continue;
    const sent = calls.flatMap((example) => [...shownQuery(example, operation), ...keysSent(example)]);
    for (const parameter of operation.parameters.filter((one) => isNeeded(one, subject))) {
      const name = parameter.name.value;
      if (isConditional(parameter, subject.vocabulary) || sent.some((key) => isOf(key, name))) continue;
      report({
        data: { field: name },
        operation: operationName(operation),
        fieldPath: `query ${name}`,
        fact: "required",
        places: [
          factPlace(parameter.required, parameter),
          { ...evidencePlace(first.request.evidence), role: "example" },
        ],
        fix: { text: "Add the parameter to the example, or mark it as optional in the table.", edits: [] },
      });
    }
  }
});

/**
 * A table that says no more than "URI parameters" may hold what stands in the path. What belongs to every call is left out of the
 * examples of each; so is a key.
 */
function isNeeded({ in: place, required, name, isCommon, table }: Parameter, { page }: LintSubject): boolean {
  return (
    place === "query" &&
    page.ledger[table]?.use.detail === "query" &&
    required?.value === "yes" &&
    !isCommon &&
    secretName(name.value) === null
  );
}

const isAbridged = ({ request }: Example): boolean => /\.{3}|…|[?&](?:\{|<|$)/.test(request?.url ?? "");

/** A form or a body may carry what the table calls a parameter. */
const keysSent = ({ body }: Example): string[] => {
  const json = body?.value?.json;
  return typeof json === "object" && json !== null && !Array.isArray(json) ? Object.keys(json) : [];
};

/** "filter[name]" and "ids.0" are of "filter" and "ids"; another spelling of the name has a rule of its own. */
const isOf = (key: string, name: string): boolean =>
  key === name || key.startsWith(`${name}[`) || key.startsWith(`${name}.`) || isSlip(key, name);
