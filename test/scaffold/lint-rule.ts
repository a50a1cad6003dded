/** A lint rule to begin from, and its cases. */

export const lintRule = (id: string, name: string): string => `/** TODO: what the rule reports, in a line. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";

const rule = defineRule<{ field: string }>({
  id: "lint/${id}",
  severity: "info",
  summary: "TODO: a field is called replace_me",
  docs: {
    description: "TODO: what exactly is reported, and what is not.",
    rationale: "TODO: what goes wrong for readers and clients.",
    example: "TODO: \`replace_me | String | …\`",
    remediation: "TODO: what to write instead.",
  },
  ...aboutField<{ field: string }>(() => "is called replace_me"),
});

export const ${name} = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const { field } = row;
    if (field.name.value !== "replace_me") continue;
    report({
      data: { field: field.name.value },
      ...ofRow(row),
      fact: null,
      places: [{ span: field.row, role: "subject", words: field.name.value }],
      fix: { text: "Give the field a name.", edits: [] },
    });
  }
});
`;

const page = (field: string): string => `\`\`\`\`markdown
# Listing Doors

## URI

GET /v1/doors

## Response

**Table 1** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| ${field} | String | The wing of the door. |
\`\`\`\`
`;
export const lintCases = (id: string): string => `# lint/${id}

TODO: what the cases have in common. Each has the findings of all rules; \`npm run accept:cases\` writes them.

## It is reported

${page("replace_me")}
\`\`\`findings
${id} | replace_me | replace_me: is called replace_me
\`\`\`

## It must stay silent

${page("wing")}
\`\`\`findings
\`\`\`
`;
