/**
 * Literate cases: Markdown files in which each section has a title, pages in fences of four backticks that name them, and below
 * them, in a fence `findings`, one line for every finding that those pages give; or, in a fence of another name, what else is made of
 * them.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ApiPage } from "../src/api-model/api-page.ts";
import { isOpenApi, readOpenApi } from "../src/readers/openapi/openapi.ts";
import { makeSource } from "../src/source/source.ts";
import { readText } from "./editions/read.ts";

export interface Case {
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly text: string }[];
  /** One line for each finding; what it holds each test says. */
  readonly expected: readonly string[];
}

const CASE = /^## ([^\n]+)\n([^]*?)^```(?:findings|exported|report)\n([^]*?)^```$/gm;
const PAGE = /^````\w+ (\S+)\n([^]*?)^````$/gm;

/** The cases of each file of a folder, by its name without the ending. */
export function casesIn(folder: string): ReadonlyMap<string, readonly Case[]> {
  const files = readdirSync(folder).toSorted();
  return new Map(files.map((name) => [basename(name, ".md"), readCases(readFileSync(join(folder, name), "utf8"))]));
}

function readCases(text: string): Case[] {
  return [...text.matchAll(CASE)].map(([, title = "", body = "", lines = ""]) => ({
    title,
    pages: [...body.matchAll(PAGE)].map(([, name = "", page = ""]) => ({ name, text: page })),
    expected: lines.split("\n").filter((line) => line !== ""),
  }));
}

/** A page of a case, read as any page or specification is. */
export function readCasePage({ name, text }: Case["pages"][number]): ApiPage {
  const source = makeSource(name, text);
  return isOpenApi(source) ? readOpenApi(source) : readText(name, text).page;
}

/** With `ACCEPT=1` a case gets the findings that it has now, for review with `git diff`; else they are only handed back. */
export function accepted(
  file: string,
  title: string,
  lines: readonly string[],
  fence: "findings" | "exported" | "report" = "findings",
): readonly string[] {
  if (process.env["ACCEPT"] !== "1") return lines;
  const text = readFileSync(file, "utf8");
  const from = text.indexOf(`## ${title}\n`);
  const begin = text.indexOf(`\n\`\`\`${fence}\n`, from) + `\n\`\`\`${fence}\n`.length;
  const end = text.indexOf("```", begin);
  writeFileSync(file, text.slice(0, begin) + lines.map((line) => `${line}\n`).join("") + text.slice(end));
  return lines;
}
