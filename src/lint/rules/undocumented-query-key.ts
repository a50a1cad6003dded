/** Query parameters of a request example that no row describes. */
import type { Operation } from "../../api-model/api-page.ts";
import { secretName } from "../../exchange/masking/secrets.ts";
import { defineRule } from "../../findings/rule.ts";
import { operationName } from "../../promises/promises.ts";
import { upTo } from "../../source/text.ts";
import { isSlip } from "../subject/key-spelling.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { readPage } from "../subject/page-rows.ts";
import { evidencePlace, nameEvidence } from "../subject/places.ts";
import { shownQuery } from "../subject/shown-query.ts";

const rule = defineRule<{ name: string; meant: string | null }>({
  id: "lint/undocumented-query-key",
  severity: "warning",
  summary: "A request example has a query parameter that no table describes",
  docs: {
    description:
      "A name in the query of a request example of the operation, where the page describes the operation's query parameters and neither a row nor a sentence has that name. Not checked: keys and tokens, which pages describe once for all operations.",
    rationale:
      "Readers copy the example. The server ignores what it does not know, so the answer is not what they asked for.",
    example: "The example calls `/v1/jobs?limit=5&page=1`, but the query parameters are `limit` and `marker`.",
    remediation: "Correct the example, or add a row for the parameter.",
  },
  joining: { lacking: "page" },
  message: ({ name, meant }) =>
    meant === null
      ? `${name} is a query parameter in the example but not in the tables`
      : `${name} is a query parameter in the example, the tables have ${meant}`,
});

export const undocumentedQueryKey = defineLint(rule, (subject, report) => {
  const { rows } = readPage(subject);
  const all = new Set(rows.map(({ field }) => field.name.value));
  for (const operation of subject.page.operations) {
    const described = operation.parameters.filter((parameter) => parameter.in === "query");
    if (described.length === 0) continue;
    const reported = new Set<string>();
    for (const example of operation.examples) {
      const { request } = example;
      if (example.role !== "request" || !request) continue;
      for (const name of shownQuery(example, operation)) {
        if (reported.has(name) || all.has(plainName(name)) || all.has(name) || secretName(name) !== null) continue;
        if (operation.queryTemplate.some(({ value }) => value === name) || isTold(name, operation, subject)) continue;
        reported.add(name);
        const meant = described.find((parameter) => isSlip(name, parameter.name.value));
        report({
          data: { name, meant: meant?.name.value ?? null },
          operation: operationName(operation),
          fieldPath: `query ${name}`,
          places: [
            { ...evidencePlace(request.evidence), role: "example" },
            ...(meant ? [evidencePlace(nameEvidence(meant), "evidence")] : []),
          ],
          fix: {
            text: meant
              ? `Write ${meant.name.value} in the example, or correct the row.`
              : "Remove it from the example, or add a row for it to the query parameters.",
            edits: [],
          },
        });
      }
    }
  }
});

/** "filter[name]", "ids.0": the row has what stands before. */
const plainName = (name: string): string => upTo(name, "[.:");

/** Whether the page has the word anywhere but in a query: a sentence may describe a parameter, too. */
function isTold(name: string, operation: Operation, { source }: LintSubject): boolean {
  const written = [name, name.replaceAll("_", String.raw`\_`)];
  return written.some((word) => {
    for (let at = source.text.indexOf(word); at >= 0; at = source.text.indexOf(word, at + 1)) {
      const [before, after] = [source.text[at - 1] ?? "", source.text[at + word.length] ?? ""];
      if (/[\w-]/.test(before) || /[\w-]/.test(after)) continue;
      if (!(/[?&;]/.test(before) && after === "=")) return true;
    }
    return false;
  });
}
