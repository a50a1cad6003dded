/** The published schemas keep to the meta-schema: what loads them at run time takes that for granted. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const FOLDER = "schemas/formats";

describe("the published schemas", () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".schema.json")))("%s is valid, strictly", (name) => {
    const schema = JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as object;
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });
});
