/** Every output by the name that `--format` and `--report` know it by. A new reporter is one file, its name in `formats.ts` and one line here. */
import type { Report } from "../findings/report.ts";
import type { ReportFormat } from "./formats.ts";
import { renderGithub } from "./github.ts";
import { renderGitlab } from "./gitlab.ts";
import { renderHtml } from "./html/html.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderLine } from "./line.ts";
import { renderMarkdown, renderWorkList } from "./markdown.ts";
import type { ReporterOptions } from "./options.ts";
import { renderCsv } from "./sheets/csv.ts";
import { renderXlsx } from "./sheets/xlsx.ts";
import { renderSarif } from "./sarif.ts";
import { renderTerminal } from "./terminal/terminal.ts";

export const reporters = {
  terminal: renderTerminal,
  line: renderLine,
  json: renderJson,
  markdown: renderMarkdown,
  html: renderHtml,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
  worklist: renderWorkList,
  csv: renderCsv,
  xlsx: renderXlsx,
} satisfies Readonly<Record<ReportFormat, (report: Report, options?: ReporterOptions) => string | Uint8Array>>;
