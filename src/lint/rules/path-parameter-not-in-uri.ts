/** Documented path parameters that are not in the URI. */
import type { Parameter } from "../../api-model/api-page.ts";
import { pathVariables } from "../../api-model/path-variables.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { clientNames } from "../subject/client-names.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { statedAddresses } from "../subject/stated-addresses.ts";
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
  const isOfOthers = rowsOfOthers(subject);
  let inCode: ReadonlySet<string> | null = null;
  for (const operation of operations) {
    for (const stranger of readPath(operation).strangers) {
      const { parameter, meant } = stranger;
      if (isOfOthers(parameter)) continue;
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

/**
 * Rows of one table for several operations: each is of those whose URI has the variable, or of the address that all of them are below,
 * "https://host/shops/{shop_id}".
 */
function rowsOfOthers({ page, source }: LintSubject): (parameter: Parameter) => boolean {
  const owners = new Map<number, number>();
  const placed = new Set<number>();
  for (const { path, otherPaths, parameters } of page.operations) {
    const variables = new Set([path, ...otherPaths].flatMap(({ value }) => pathVariables(value)));
    for (const { in: place, name, row } of parameters) {
      if (place !== "path") continue;
      owners.set(row.start, (owners.get(row.start) ?? 0) + 1);
      if (variables.has(name.value)) placed.add(row.start);
    }
  }
  let inAddresses: ReadonlySet<string> | null = null;
  return ({ name, row }) => {
    if ((owners.get(row.start) ?? 0) < 2) return false;
    inAddresses ??= new Set([...statedAddresses(source.text)].flatMap(pathVariables));
    return placed.has(row.start) || inAddresses.has(name.value);
  };
}
