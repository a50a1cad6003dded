/** The page's examples for the export: those that keep to the schema of their body, since tools refuse others. */
import { createRequire } from "node:module";
import type { Ajv2020 } from "ajv/dist/2020.js";
import type { ApiPage, Body, Example, Json } from "../api-model/api-page.ts";
import { bodySchema, isAlways, type Side } from "./json-schema.ts";

export type NamedExamples = { readonly [name: string]: { readonly value: Json } };

/** The examples of a body by name, without equals; what is no JSON or breaks the body's own schema is left out. */
export function examplesOf(
  page: ApiPage,
  body: Body,
  side: Side,
  examples: readonly Example[],
  pages: ReadonlyMap<string, ApiPage>,
): NamedExamples {
  const values = new Map<string, Json>();
  for (const { body: shown } of examples)
    if (shown?.value) {
      const text = JSON.stringify(shown.value.json);
      if (!values.has(text)) values.set(text, shown.value.json);
    }
  if (values.size === 0) return {};
  const validate = validator(bodySchema(page, body, side, pages, (field) => isAlways(field, side)));
  const kept = [...values.values()].filter(validate);
  return Object.fromEntries(kept.map((value, i) => [`example${i + 1}`, { value }]));
}

// our own schemas keep to the meta-schema; to compile that anew for each body costs more than all else of the export
const OPTIONS = { strict: false, validateFormats: false, validateSchema: false, meta: false, logger: false } as const;

// Loaded with the first example, for the commands that export nothing.
const require = createRequire(import.meta.url);
let loaded: Ajv2020 | null = null;
let compiled = 0;

/** An instance keeps the code of all that it compiled, removed or not: with every so many schemas there is a new one. */
const MOST_COMPILED = 200;

function compiler(): Ajv2020 {
  compiled += 1;
  if (loaded && compiled % MOST_COMPILED > 0) return loaded;
  const ajv = require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  return (loaded = new ajv.Ajv2020(OPTIONS));
}

function validator(schema: object): (value: Json) => boolean {
  const ajv = compiler();
  try {
    const validate = ajv.compile(schema);
    ajv.removeSchema(schema);
    return (value) => validate(value);
  } catch {
    // a pattern that no engine takes, say: nothing is known of the examples then
    return () => false;
  }
}
