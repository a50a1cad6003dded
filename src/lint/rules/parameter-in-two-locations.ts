/** Parameters documented in two locations of a request. */
import type { Parameter } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import { normaliseWords } from "../../language/words.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { evidencePlace, nameEvidence } from "../subject/places.ts";

const rule = defineRule<{ name: string; first: string; second: string }>({
  id: "lint/parameter-in-two-locations",
  aliases: ["lint/parameter-two-places"],
  severity: "warning",
  summary: "A parameter is documented in two locations of the request",
  docs: {
    description:
      "A name that the page documents as both a path and a query parameter, or as both a query parameter and a header.",
    rationale: "Readers do not know where the API expects it, or which one wins when both are sent.",
    example: "`project_id` is in the table of path parameters and in the table of query parameters.",
    remediation: "Remove the row from the wrong table.",
  },
  message: ({ name, first, second }) => `${name} is documented as a ${first} parameter and as a ${second} parameter`,
});

export const parameterInTwoLocations = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const first = new Map<string, Parameter>();
    for (const parameter of operation.parameters) {
      const name = parameter.name.value;
      const known = first.get(name);
      if (!known) first.set(name, parameter);
      else if (known.in !== parameter.in && !isFilter(known, parameter, subject.vocabulary)) {
        report({
          data: { name, first: known.in, second: parameter.in },
          operation: operationName(operation),
          fieldPath: `${parameter.in} ${name}`,
          places: [evidencePlace(nameEvidence(parameter)), evidencePlace(nameEvidence(known), "evidence")],
          fix: { text: `Keep the row of ${name} in one of the two tables.`, edits: [] },
        });
      }
    }
  }
});

/** "owner_id | No | Filters by the owner" beside the variable of the path: two parameters of one name, by intent. */
function isFilter(first: Parameter, second: Parameter, { languages }: Vocabulary): boolean {
  const query = [first, second].find((parameter) => parameter.in === "query");
  const isVariable = first.in === "path" || second.in === "path";
  const words = normaliseWords(query?.description?.value ?? "");
  return isVariable && query?.required?.value !== "yes" && languages.some(({ judging }) => judging.filters.test(words));
}
