/** The names of the report formats, apart from the reporters, so that the command line need not load them to know them. */
export const REPORT_FORMATS = [
  "terminal",
  "line",
  "json",
  "markdown",
  "html",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "worklist",
  "csv",
  "xlsx",
] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What `--report` writes: a PDF is the HTML report, printed by a browser. */
export const FILE_FORMATS = [...REPORT_FORMATS, "pdf"] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];
