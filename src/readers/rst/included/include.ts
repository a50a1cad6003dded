/** `include` and `literalinclude`: what stands in another file, read where the page takes it in, with the places of that file. */
import type { Block } from "../../../document/document.ts";
import type { IncludedFile } from "../../../source/source.ts";
import { codeBlock, readNested } from "../body.ts";
import type { Directive } from "../directive.ts";
import { argumentText, splitDirective } from "../directive.ts";
import { sheetLines, type Lines } from "../lines.ts";
import { report } from "../page.ts";
import { makeSheet } from "../source-map.ts";
import { includedFile } from "./names.ts";

/** What a file is called after that says in which language it is written. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["json", "json"],
  ["xml", "xml"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["sh", "bash"],
]);

export function readLiteralInclude(directive: Directive): void {
  const { body } = directive;
  const parts = splitDirective(directive);
  const name = argumentText(parts);
  const file = fileFor(directive, name);
  if (!file) return;
  const given = parts.options.get("language")?.text;
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const lines = linesOf(directive, file);
  body.blocks.push(codeBlock(body.page, lines, 0, lines.count, given ?? LANGUAGES.get(ending) ?? body.page.language));
}

export function readInclude(directive: Directive): void {
  const { body } = directive;
  const { page } = body;
  const { options, ...parts } = splitDirective(directive);
  const file = fileFor(directive, argumentText({ options, ...parts }));
  if (!file) return;
  const lines = linesOf(directive, file);
  const code = options.get("code");
  if (code || options.has("literal")) {
    body.blocks.push(codeBlock(page, lines, 0, lines.count, code?.text || page.language));
    return;
  }
  if (page.including.includes(file.id)) {
    report(page, "malformed", `"include" of a file within itself`, directive.span);
    return;
  }
  page.including.push(file.id);
  const problems = page.problems.length;
  const blocks = readNested(body, lines, body.titles);
  page.including.pop();
  // what stands on a page of its own is read there; its names count here too
  if (file.isPage && blocks.some(isHeading)) page.problems.length = problems;
  else for (const block of blocks) body.blocks.push(block);
}

const isHeading = ({ type }: Block): boolean => type === "heading";

/** null, and said to be refused, when the file is not at hand. */
export function fileFor({ body, name, span }: Directive, file: string): IncludedFile | null {
  const found = includedFile(body.page.source.included, file);
  if (!found) report(body.page, "refused", `"${name}" directive`, span);
  return found;
}

function linesOf({ body }: Directive, { start, end }: IncludedFile): Lines {
  return sheetLines(makeSheet(body.page.source.text.slice(start, end), start));
}
