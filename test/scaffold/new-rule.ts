/** `npm run new:rule -- JUDGE some-id`: writes a rule of lint or compare that works, its line in the list and its cases, to begin from. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { compareRule, compareCases } from "./compare-rule.ts";
import { lintRule, lintCases } from "./lint-rule.ts";

const JUDGES = {
  lint: { list: "lintRules", rule: lintRule, cases: lintCases },
  compare: { list: "compareRules", rule: compareRule, cases: compareCases },
} as const;

const [judge, id] = process.argv.slice(2);
if (!isJudge(judge) || id === undefined || !/^(?!no-)[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error(
    "usage: npm run new:rule -- lint|compare some-id   (lower case, says what was found; CONTRIBUTING.md has the other judges)",
  );
  process.exit(2);
}
const { list, rule, cases } = JUDGES[judge];
const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const files = {
  rule: `src/${judge}/rules/${id}.ts`,
  cases: `test/${judge}/rules/${id}.md`,
  registry: `src/${judge}/registry.ts`,
};
if (existsSync(files.rule) || existsSync(files.cases)) {
  console.error(`${judge}/${id} exists`);
  process.exit(2);
}
writeFileSync(files.rule, rule(id, name));
writeFileSync(files.cases, cases(id));

const registry = readFileSync(files.registry, "utf8");
const listAt = registry.indexOf(`\nexport const ${list}`);
writeFileSync(
  files.registry,
  `${registry.slice(0, listAt)}import { ${name} } from "./rules/${id}.ts";\n${registry.slice(listAt).replace(/\n\];/, `\n  ${name},\n];`)}`,
);
console.log(`Written: ${files.rule}, ${files.cases}, a line in ${files.registry}.
Next: replace what says TODO; npm run accept:cases; the Chinese sentences in src/translation/zh/; npm run generate.`);

function isJudge(word: string | undefined): word is keyof typeof JUDGES {
  return word !== undefined && Object.hasOwn(JUDGES, word);
}
