/**
 * `npm run new:rule -- JUDGE some-id`: writes a rule to begin from and its line in the list. One of lint or compare works and has cases;
 * one of validate waits for something to be counted under it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { compareRule, compareCases } from "./compare-rule.ts";
import { lintRule, lintCases } from "./lint-rule.ts";
import { validateRule } from "./validate-rule.ts";

const JUDGES = {
  lint: { registry: "registry.ts", list: "export const lintRules", rule: lintRule, cases: lintCases },
  compare: { registry: "registry.ts", list: "export const compareRules", rule: compareRule, cases: compareCases },
  validate: { registry: "rules/registry.ts", list: "const breakRules", rule: validateRule, cases: null },
} as const;

const [judge, id] = process.argv.slice(2);
if (!isJudge(judge) || id === undefined || !/^(?!no-)[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error(
    "usage: npm run new:rule -- lint|compare|validate some-id   (lower case, says what was found; CONTRIBUTING.md has diff)",
  );
  process.exit(2);
}
const { registry, list, rule, cases } = JUDGES[judge];
const camel = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
// as the rules beside it are called
const name = judge === "validate" ? `${camel}Rule` : camel;
const ruleFile = `src/${judge}/rules/${id}.ts`;
const casesFile = cases && `test/${judge}/rules/${id}.md`;
const registryFile = `src/${judge}/${registry}`;
if (existsSync(ruleFile) || (casesFile !== null && existsSync(casesFile))) {
  console.error(`${judge}/${id} exists`);
  process.exit(2);
}
writeFileSync(ruleFile, rule(id, name));
if (cases !== null && casesFile !== null) writeFileSync(casesFile, cases(id));

const text = readFileSync(registryFile, "utf8");
const listAt = text.indexOf(`\n${list}`);
const from = registry.includes("/") ? `./${id}.ts` : `./rules/${id}.ts`;
writeFileSync(
  registryFile,
  `${text.slice(0, listAt)}import { ${name} } from "${from}";\n${text.slice(listAt).replace(/\n\];/, `\n  ${name},\n];`)}`,
);
console.log(`Written: ${ruleFile}, ${casesFile === null ? "" : `${casesFile}, `}a line in ${registryFile}.
Next: replace what says TODO; ${
  casesFile === null
    ? "count it in src/validate/check/, and a case in test/validate/rules.test.ts"
    : "npm run accept:cases"
}; the Chinese sentences in src/translation/zh/; npm run generate.`);

function isJudge(word: string | undefined): word is keyof typeof JUDGES {
  return word !== undefined && Object.hasOwn(JUDGES, word);
}
