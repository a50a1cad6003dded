/** `tables`, `extract`, `schema`, `openapi`: pages in, data out. */
import { join } from "node:path";
import type { ToStringOptions } from "yaml";
import type { ApiPage } from "../../api-model/api-page.ts";
import { preferExamples } from "../../schema/prefer-examples.ts";
import { tablesJson } from "../../document/tables-json.ts";
import { makeReaders, readDocument } from "../../readers/registry.ts";
import { buildOpenApi, type ExportOptions } from "../../schema/openapi.ts";
import { pageSchemas } from "../../schema/page-schemas.ts";
import { customReading } from "../config/custom-reading.ts";
import { expandInputs } from "../io/inputs.ts";
import type { Input } from "../io/input.ts";
import { prettyJson, print, say, writeWhole } from "../io/output.ts";
import { type PageCache, openPageCache } from "../pages/page-cache.ts";
import { unlessTooLong } from "../pages/time-limit.ts";
import { loadApiPages } from "../pages/load-pages.ts";
import { type ReadPage, readInput, readPages } from "../pages/read-pages.ts";
import { type Span, spanInFile } from "../../source/source.ts";
import { yaml } from "../../source/yaml.ts";
import { printPage, printTables } from "../../reporters/listing.ts";
import { passedOver, sayPassedOver } from "../run/not-read.ts";
import { type ExitCode, reportUnreadable } from "../exit-code.ts";
import { ToolError } from "../io/tool-error.ts";
import { inertJson } from "../../reporters/visible-text.ts";

export interface OpenApiOptions {
  readonly yaml?: boolean;
  readonly outputDir?: string;
  readonly preferExamples?: boolean;
  readonly title?: string;
  readonly server?: readonly string[];
  readonly license?: string;
}

/** One JSON object per line and page with its tables, or the tables for a person to look at. */
export async function tables(args: readonly string[], format: "json" | "terminal"): Promise<ExitCode> {
  const readers = makeReaders((await customReading()).vocabulary);
  let exit: ExitCode = 0;
  const inputs = await expandInputs(args, "pages");
  const all = new Set(inputs.map(({ id }) => id));
  for (const input of inputs) {
    const read = await readInput(input, all);
    if ("message" in read) exit = reportUnreadable([read]);
    else {
      const done = unlessTooLong(read.source, () => readDocument(read.source, readers));
      if ("message" in done) {
        exit = reportUnreadable([done]);
        continue;
      }
      const document = done.result;
      const listing = tablesJson(document, input.id);
      await print(
        format === "json" ? `${inertJson(JSON.stringify(listing))}\n` : printTables(listing, read.source, document),
      );
    }
  }
  return exit;
}

/** One JSON object per line and page with what it promises, or the promises for a person to look at. */
export async function extract(args: readonly string[], format: "json" | "terminal"): Promise<ExitCode> {
  let exit: ExitCode = 0;
  let [operations, pages, tables, calls] = [0, 0, 0, 0];
  for await (const loaded of readPages(await expandInputs(args, "pages"), await customReading())) {
    if ("message" in loaded) exit = reportUnreadable([loaded]);
    else {
      const missed = passedOver(loaded.page);
      operations += missed.operations;
      pages += missed.pages;
      tables += missed.tables;
      calls += missed.calls;
      await print(
        format === "json"
          ? `${inertJson(JSON.stringify({ page: loaded.source.id, ...placedInFiles(loaded) }))}\n`
          : printPage(loaded.page, loaded.source),
      );
    }
  }
  sayPassedOver({ operations, pages, tables, calls });
  return exit;
}

/** What a page promises, with the places in files that it takes in as places of those files. */
function placedInFiles({ page, source }: ReadPage): ApiPage {
  if (!source.included) return page;
  const text = JSON.stringify(page, (_, value: unknown) => (isSpan(value) ? spanInFile(source, value) : value));
  return JSON.parse(text) as ApiPage;
}

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "source" in value && "start" in value && "end" in value;

/** JSON Schemas of the bodies: as one object on stdout, or as files. */
export async function schema(args: readonly string[], outputDir: string | undefined): Promise<ExitCode> {
  const shelf = await openPageCache(await expandInputs(args, "pages"), await customReading());
  const all: Record<string, unknown> = {};
  for await (const page of pagesOf(shelf)) {
    for (const { name, schema: document } of pageSchemas(page, await shelf.around(page))) {
      if (outputDir === undefined) all[`${page.source}#${name}`] = document;
      else await writeWhole(join(outputDir, `${relativeName(page.source)}.${name}.schema.json`), prettyJson(document));
    }
  }
  if (outputDir === undefined) await print(inertJson(prettyJson(all)));
  return reportUnreadable(shelf.unreadable);
}

async function* pagesOf(shelf: PageCache): AsyncGenerator<ApiPage> {
  for (const source of shelf.sources) {
    const page = await shelf.page(source);
    if (page) yield page;
  }
}

/** One OpenAPI document of all pages, or one per page in a folder. */
export async function openapi(args: readonly string[], options: OpenApiOptions): Promise<ExitCode> {
  const inputs = await expandInputs(args, "pages");
  return options.outputDir === undefined
    ? openapiOfAll(inputs, options)
    : openapiOfEach(inputs, options.outputDir, options);
}

async function openapiOfAll(inputs: readonly Input[], options: OpenApiOptions): Promise<ExitCode> {
  const { pages: written, unreadable } = await loadApiPages(inputs, await customReading());
  const pages = options.preferExamples ? written.map(preferExamples) : written;
  const linked = new Map(pages.map((page) => [page.source, page]));
  const { document, notes } = buildOpenApi(pages, linked, exportOptions(options));
  for (const line of notes) say(`docproof: ${line}`);
  await print(openapiText(document, options));
  return reportUnreadable(unreadable);
}

async function openapiOfEach(inputs: readonly Input[], folder: string, options: OpenApiOptions): Promise<ExitCode> {
  const shelf = await openPageCache(inputs, await customReading());
  for await (const page of pagesOf(shelf)) {
    if (page.operations.length === 0) continue;
    const around = options.preferExamples ? await preferredAround(page, shelf) : await shelf.around(page);
    const { document } = buildOpenApi([around.get(page.source) ?? page], around, exportOptions(options));
    const path = join(folder, `${relativeName(page.source)}.openapi.${options.yaml ? "yaml" : "json"}`);
    await writeWhole(path, openapiText(document, options));
  }
  return reportUnreadable(shelf.unreadable);
}

const exportOptions = ({ title, server, license }: OpenApiOptions): ExportOptions => ({
  ...(title === undefined ? {} : { title }),
  ...(server === undefined ? {} : { servers: server }),
  ...(license === undefined ? {} : { license }),
});

/** The pages around a page as their examples read them, each by the pages that it leads to itself. */
async function preferredAround(page: ApiPage, shelf: PageCache): Promise<ReadonlyMap<string, ApiPage>> {
  const preferred = new Map<string, ApiPage>();
  for (const [source, other] of await shelf.around(page)) preferred.set(source, preferExamples(other));
  return preferred;
}

function openapiText(document: unknown, { yaml: isYaml }: OpenApiOptions): string {
  if (isYaml !== true) return inertJson(prettyJson(document));
  const written = (options: ToStringOptions = {}): string =>
    yaml().stringify(document, { aliasDuplicateObjects: false, ...options });
  const text = written();
  // only between double quotes can YAML write out what drives a terminal
  return inertJson(text) === text ? text : inertJson(written({ defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }));
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
