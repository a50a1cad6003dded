/** Rows called path parameters that the URI does not have. */
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { evidencePlace, nameEvidence } from "../subject/places.ts";
import { readPath } from "../subject/uri-parameters.ts";

const rule = defineRule<{ name: string; meant: string | null; path: string }>({
  id: "lint/path-parameter-not-in-uri",
  severity: "error",
  summary: "The table of path parameters has a row that the URI does not have",
  docs: {
    description:
      "A row in a table of path parameters whose name is no variable of the operation's URI. Where the URI has one variable without a row, it is named as the one that was probably meant.",
    rationale:
      "A client that is built from the table has a parameter with no place to go, and often lacks the one that the URI needs.",
    example: "The URI is `/v3/{project_id}/filters/{filter_id}`, the table describes `rule_id`.",
    remediation: "Give the row and the variable one name; or move the row to the table that it belongs to.",
  },
  message: ({ name, meant, path }) =>
    meant === null
      ? `${name} is documented as a path parameter but is not in ${path}`
      : `${name} is documented as a path parameter, but the URI has {${meant}}`,
});

export const pathParameterNotInUri = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    for (const { parameter, meant } of readPath(operation).strangers) {
      const [uri] = operation.path.evidence;
      const name = parameter.name.value;
      report({
        data: { name, meant, path: operation.path.value },
        operation: operationName(operation),
        fieldPath: `path ${name}`,
        places: [evidencePlace(nameEvidence(parameter)), ...(uri ? [evidencePlace(uri, "evidence")] : [])],
        fix: {
          text:
            meant === null
              ? `Add {${name}} to the URI, or move the row to where it belongs.`
              : `Write one name in both places: ${name} or ${meant}.`,
          edits: [],
        },
      });
    }
  }
});
