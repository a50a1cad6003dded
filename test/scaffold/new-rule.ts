/** `npm run new:rule -- lint some-id`: writes a lint rule that works, its line in the registry and its cases, to begin from. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [family, id] = process.argv.slice(2);
if (family !== "lint" || id === undefined || !/^(?!no-)[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error(
    "usage: npm run new:rule -- lint some-id   (lower case, says what was found; see CONTRIBUTING for other judges)",
  );
  process.exit(2);
}
const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const files = { rule: `src/lint/rules/${id}.ts`, cases: `test/lint/rules/${id}.md`, registry: "src/lint/registry.ts" };
if (existsSync(files.rule) || existsSync(files.cases)) {
  console.error(`lint/${id} exists`);
  process.exit(2);
}

writeFileSync(
  files.rule,
  `/** TODO: what the rule reports, in a line. */
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
`,
);

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
writeFileSync(
  files.cases,
  `# lint/${id}

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
`,
);

const registry = readFileSync(files.registry, "utf8");
const listAt = registry.indexOf("\nexport const lintRules");
writeFileSync(
  files.registry,
  `${registry.slice(0, listAt)}import { ${name} } from "./rules/${id}.ts";\n${registry.slice(listAt).replace(/\n\];/, `\n  ${name},\n];`)}`,
);
console.log(`Written: ${files.rule}, ${files.cases}, a line in ${files.registry}.
Next: replace what says TODO, then npm run accept:cases, git diff, npm run generate.`);
