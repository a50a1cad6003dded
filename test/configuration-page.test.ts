/** docs/configuration.md is what the schema says, and every key of the schema is documented there. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { configurationPage, type KeySchema } from "../docs/generate/configuration-page.ts";
import { parseConfig } from "../src/cli/config/config.ts";

const SCHEMA = JSON.parse(readFileSync("schemas/formats/config.schema.json", "utf8")) as KeySchema;

function keysOf(schema: KeySchema, prefix = ""): [key: string, schema: KeySchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => [
    [prefix + name, value] as [string, KeySchema],
    ...keysOf(value, `${prefix}${name}.`),
  ]);
}

const KEYS = keysOf(SCHEMA);
const PAGE = configurationPage(SCHEMA);

test("the page is up to date (npm run generate)", () => {
  expect(readFileSync("docs/configuration.md", "utf8")).toBe(PAGE);
});

test.each(KEYS)("%s has a description, a default and an example", (key, schema) => {
  expect(schema.description).toMatch(/\.$/);
  expect(schema).toHaveProperty("default");
  expect(schema.examples).toHaveLength(1);
  expect(PAGE).toContain(`# \`${key}\``);
});

test("every example is a configuration", () => {
  const examples = [...PAGE.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, yaml = ""]) => yaml);
  expect(examples).toHaveLength(KEYS.length);
  for (const yaml of examples) expect(parseConfig(yaml, "docproof.yaml")).toBeTypeOf("object");
});

test.each(["sources: *lost", "sources: [&a x, *b]"])("an alias without an anchor is said: %s", (text) => {
  expect(() => parseConfig(text, "docproof.yaml")).toThrow(/^docproof\.yaml: not YAML: Unresolved alias/);
});
