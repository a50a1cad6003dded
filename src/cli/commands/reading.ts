/** `tables`, `extract`, `schema`, `openapi`: pages in, data out. */
import { join } from "node:path";
import { stringify } from "yaml";
import { preferExamples } from "../../changes/prefer-examples.ts";
import { tablesJson } from "../../document/tables-json.ts";
import { makeVocabulary } from "../../language/vocabulary.ts";
import { makeReaders } from "../../readers/registry.ts";
import { buildOpenApi } from "../../schema/openapi.ts";
import { pageSchemas } from "../../schema/page-schemas.ts";
import { expandInputs } from "../inputs.ts";
import { prettyJson, print, say, writeWhole } from "../output.ts";
import { loadPages, readInput, readPages, type LoadedPage, type Unreadable } from "../pages.ts";
import { printPage, printTables } from "../printing.ts";
import { ToolError } from "../tool-error.ts";

/** 0, or 2 when an input could not be read. */
export type ExitCode = 0 | 1 | 2;

export interface OpenApiOptions {
  readonly yaml?: boolean;
  readonly outputDir?: string;
  readonly preferExamples?: boolean;
}

export function sayUnreadable(unreadable: readonly Unreadable[]): ExitCode {
  for (const { id, message } of unreadable) say(`docproof: ${id}: ${message}`);
  return unreadable.length > 0 ? 2 : 0;
}

/** One JSON object per line and page with its tables, or the tables for a person to look at. */
export async function tables(args: readonly string[], format: "json" | "terminal"): Promise<ExitCode> {
  const readers = makeReaders(makeVocabulary());
  let exit: ExitCode = 0;
  for (const input of await expandInputs(args, "pages")) {
    const read = await readInput(input, readers);
    if ("message" in read) exit = sayUnreadable([read]);
    else {
      const listing = tablesJson(read.document, input.id);
      await print(
        format === "json" ? `${JSON.stringify(listing)}\n` : printTables(listing, read.source, read.document),
      );
    }
  }
  return exit;
}

/** One JSON object per line and page with what it promises, or the promises for a person to look at. */
export async function extract(args: readonly string[], format: "json" | "terminal"): Promise<ExitCode> {
  let exit: ExitCode = 0;
  for await (const loaded of readPages(await expandInputs(args, "pages"), makeVocabulary())) {
    if ("message" in loaded) exit = sayUnreadable([loaded]);
    else
      await print(
        format === "json"
          ? `${JSON.stringify({ page: loaded.source.id, ...loaded.page })}\n`
          : printPage(loaded.page, loaded.source),
      );
  }
  return exit;
}

/** JSON Schemas of the bodies: as one object on stdout, or as files. */
export async function schema(args: readonly string[], outputDir: string | undefined): Promise<ExitCode> {
  const { pages, unreadable } = await loadPages(await expandInputs(args, "pages"), makeVocabulary());
  const byFile = new Map(pages.map(({ page }) => [page.source, page]));
  const all: Record<string, unknown> = {};
  for (const { page } of pages) {
    for (const { name, schema: document } of pageSchemas(page, byFile)) {
      if (outputDir === undefined) all[`${page.source}#${name}`] = document;
      else await writeWhole(join(outputDir, `${relativeName(page.source)}.${name}.schema.json`), prettyJson(document));
    }
  }
  if (outputDir === undefined) await print(prettyJson(all));
  return sayUnreadable(unreadable);
}

/** One OpenAPI document of all pages, or one per page in a folder. */
export async function openapi(args: readonly string[], options: OpenApiOptions): Promise<ExitCode> {
  const { pages: loaded, unreadable } = await loadPages(await expandInputs(args, "pages"), makeVocabulary());
  const asWritten = new Map(loaded.map(({ page }) => [page.source, page]));
  const pages = options.preferExamples
    ? loaded.map((one) => ({ ...one, page: preferExamples(one.page, asWritten) }))
    : loaded;
  const byFile = new Map(pages.map(({ page }) => [page.source, page]));
  if (options.outputDir === undefined) {
    const { document, skipped } = buildOpenApi(
      pages.map(({ page }) => page),
      byFile,
    );
    for (const line of skipped) say(`docproof: ${line}`);
    await print(options.yaml ? stringify(document, { aliasDuplicateObjects: false }) : prettyJson(document));
  } else for (const one of pages) await writeDocument(one, byFile, options.outputDir, options.yaml ?? false);
  return sayUnreadable(unreadable);
}

async function writeDocument(
  { page }: LoadedPage,
  byFile: ReadonlyMap<string, LoadedPage["page"]>,
  folder: string,
  yaml: boolean,
): Promise<void> {
  if (page.operations.length === 0) return;
  const { document } = buildOpenApi([page], byFile);
  const path = join(folder, `${relativeName(page.source)}.openapi.${yaml ? "yaml" : "json"}`);
  await writeWhole(path, yaml ? stringify(document, { aliasDuplicateObjects: false }) : prettyJson(document));
}

/** A page's name as a path below an output folder; a name that leads out of it is refused. */
function relativeName(id: string): string {
  const name = id.replace(/^\.\//, "").replaceAll(":", "_");
  if (name.startsWith("/") || name.split("/").includes(".."))
    throw new ToolError(
      `${id}: pages must be below the current folder when --output-dir is given`,
      "Change to the folder that holds the pages.",
    );
  return name;
}
