/** Documented path parameters that are not in the URI. */
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { clientNames } from "../subject/client-names.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { evidencePlace, nameEvidence } from "../subject/places.ts";
import { isSpelledAnew, readPath, spellsAnew } from "../subject/uri-parameters.ts";

const rule = defineRule<{ name: string; meant: string | null; path: string }>({
  id: "lint/path-parameter-not-in-uri",
  severity: "error",
  summary: "A path parameter in the table is not in the URI",
  docs: {
    description:
      "A row in a table of path parameters whose name is not a variable of the operation's URI. If the URI has exactly one variable without a row, the finding names it as the one probably meant.",
    rationale:
      "A client built from the table has a parameter with no place in the URI, and often lacks the one that the URI needs.",
    example: "The URI is `/v3/{project_id}/filters/{filter_id}`, the table describes `rule_id`.",
    remediation: "Use one name for the row and the variable, or move the row to the right table.",
  },
  message: ({ name, meant, path }) =>
    meant === null
      ? `${name} is documented as a path parameter but is not in ${path}`
      : `${name} is documented as a path parameter, but the URI has {${meant}}`,
});

export const pathParameterNotInUri = defineLint(rule, (subject, report) => {
  const { operations } = subject.page;
  const isSpelling = spellsAnew(operations);
  let inCode: ReadonlySet<string> | null = null;
  for (const operation of operations) {
    for (const stranger of readPath(operation).strangers) {
      const { parameter, meant } = stranger;
      if (
        isSpelledAnew(stranger) &&
        (isSpelling || (inCode ??= clientNames(subject.document)).has(parameter.name.value))
      )
        continue;
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
              : `Use the same name in both places: ${name} or ${meant}.`,
          edits: [],
        },
      });
    }
  }
});
