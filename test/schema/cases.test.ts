/**
 * The literate cases of the export: `cases/*.md` holds pages, followed by the OpenAPI document that is made of them together, or in
 * `json-schemas.md` by the JSON Schema of each body. Left out is what is the same in every document.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { buildOpenApi } from "../../src/schema/openapi.ts";
import { pageSchemas } from "../../src/schema/page-schemas.ts";
import { accepted, casesIn, readCasePage } from "../literate-cases.ts";

const FOLDER = join(import.meta.dirname, "cases");

for (const [file, list] of casesIn(FOLDER)) {
  describe(file, () => {
    test.each(list)("$title", ({ title, pages: given, expected }) => {
      const pages = given.map(readCasePage);
      const exported = file === "json-schemas" ? schemasOf(pages) : documentOf(pages);
      const lines = stringify(exported, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd().split("\n");
      expect(accepted(join(FOLDER, `${file}.md`), title, lines, "exported")).toEqual(expected);
    });
  });
}

function documentOf(pages: readonly ApiPage[]): unknown {
  const { document, notes } = buildOpenApi(pages);
  const { info, tags, paths, components } = document as Record<string, Record<string, unknown>>;
  return {
    title: info?.["title"],
    tags,
    ...(notes.length === 0 ? {} : { notes }),
    paths,
    ...(components ? { components } : {}),
  };
}

function schemasOf(pages: readonly ApiPage[]): unknown {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  return pages.map((page) => ({
    page: page.source,
    schemas: Object.fromEntries(pageSchemas(page, bySource).map(({ name, schema }) => [name, schema])),
  }));
}
