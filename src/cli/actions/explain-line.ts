/** `explain PAGE:LINE`: how a line was read, and why. */
import { stat } from "node:fs/promises";
import { explainLine } from "../../interpreter/explain-line.ts";
import { readPage } from "../../interpreter/interpret.ts";
import { isOpenApi } from "../../readers/openapi/openapi.ts";
import { makeReaders, readDocument } from "../../readers/registry.ts";
import { logLines } from "../../reporters/visible-text.ts";
import { positionAt } from "../../source/source.ts";
import type { Translate } from "../../translation/catalogue.ts";
import { readingSettings } from "../config/bindings.ts";
import { loadConfig } from "../config/config.ts";
import { expandInputs } from "../io/inputs.ts";
import { ToolError } from "../io/tool-error.ts";
import { readInput } from "../pages/read-pages.ts";
import { unlessTooLong } from "../pages/time-limit.ts";

const SPECIFICATION = "An API specification: every line says what its key says.";

/** "docs/a.md:12" of a file that is there; null for what is no such place. */
export async function placeIn(what: string): Promise<{ readonly page: string; readonly line: number } | null> {
  const [, page, line] = /^(.+):(\d{1,9})$/.exec(what) ?? [];
  if (page === undefined || line === undefined) return null;
  const isFile =
    page.startsWith("git:") ||
    (await stat(page).then(
      (found) => found.isFile(),
      () => false,
    ));
  return isFile ? { page, line: Number(line) } : null;
}

/** Sentences for a person, in a language; null is English. */
export async function readingOf(
  page: string,
  line: number,
  config: string | undefined,
  translate: Translate | null,
): Promise<string> {
  const { vocabulary, bindingsOf, requestPlaces } = readingSettings(await loadConfig(config));
  const [input] = await expandInputs([page], "pages");
  const read = input === undefined ? null : await readInput(input, new Set([input.id]));
  if (read === null || "message" in read) throw new ToolError(`${page}: ${read?.message ?? "no page"}`);
  const { source } = read;
  const start = source.lineStarts[line - 1];
  if (start === undefined || line < 1)
    throw new ToolError(`${page}:${line}: the page has ${source.lineStarts.length} lines`);
  const inLanguage = (sentence: string): string => translate?.(sentence) ?? sentence;
  if (isOpenApi(source)) return logLines([`${page}:${line}`, `   ${inLanguage(SPECIFICATION)}`]);
  const end = source.lineStarts[line] ?? source.text.length + 1;
  const done = unlessTooLong(source, () => {
    const document = readDocument(source, makeReaders(vocabulary));
    const interpretation = readPage(document, vocabulary, bindingsOf(source.id), requestPlaces);
    return explainLine(interpretation, { start, end, lineOf: (offset) => positionAt(source, offset).line });
  });
  if ("message" in done) throw new ToolError(`${page}: ${done.message}`);
  const text = source.text.slice(start, end).trim();
  return logLines([`${page}:${line}  ${text}`, ...done.result.map((sentence) => `   ${inLanguage(sentence)}`)]);
}
