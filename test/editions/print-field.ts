/** A field in a line for tests: its name, its type, whether it is required, and its constraints. */
import type { Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";

export const printField = (f: Field): string =>
  [
    f.name.value,
    f.type ? typeWords(f.type.value) : "-",
    f.required?.value ?? "-",
    ...f.constraints.map((c) => `${c.keyword}=${JSON.stringify(c.value)}`),
  ].join(" ");
