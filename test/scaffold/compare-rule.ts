/** A compare rule to begin from, and its cases. */

export const compareRule = (id: string, name: string): string => `/** TODO: what the rule reports, in a line. */
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const ${name} = defineCompare<{ here: string; there: string }>(
  {
    id: "compare/${id}",
    severity: "info",
    summary: "TODO: a page is called Replace Me in one edition alone",
    docs: {
      description: "TODO: what exactly is reported, and what is not.",
      rationale: "TODO: what goes wrong for readers and clients.",
      example: "TODO: \`Replace Me\` in one edition, \`Showing a Door\` in the other.",
      remediation: "TODO: what to write instead.",
    },
    message: ({ here, there }) => \`TODO: the page is called \${here}, in another edition \${there}\`,
  },
  ({ operations }, report) => {
    for (const { name, editions } of operations) {
      for (const { page } of editions) {
        const other = editions.find((edition) => edition.page !== page && edition.page.title);
        const [here, there] = [page.title?.evidence[0], other?.page.title?.evidence[0]];
        if (!here || !there || here.words !== "Replace Me") continue;
        report({
          data: { here: here.words, there: there.words },
          edition: page.source,
          operation: name,
          fact: "title",
          places: [subjectPlace(here), otherPlace(there)],
        });
      }
    }
  },
);
`;

const page = (file: string, title: string): string => `\`\`\`\`markdown ${file}
# ${title}<a name="show_door"></a>

## URI

GET /v1/doors

## Response

**Table 1** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| wing | String | The wing of the door. |
\`\`\`\`
`;

export const compareCases = (id: string): string => `# compare/${id}

TODO: what the cases have in common. Each has the findings of all rules; \`npm run accept:cases\` writes them.

## It is reported

${page("en/door.md", "Replace Me")}
${page("en-old/door.md", "Showing a Door")}
\`\`\`findings
${id} | en/door.md | - | info | TODO: the page is called Replace Me, in another edition Showing a Door
\`\`\`

## It must stay silent

${page("en/door.md", "Showing a Door")}
${page("en-old/door.md", "Showing a Door")}
\`\`\`findings
\`\`\`
`;
