/** What a caller may tell a reporter; each takes what concerns it. */
import type { ReportCause } from "../findings/report.ts";

import type { Language } from "../translation/language-names.ts";

/** A file as given → its path below the root of the repository; null for a file outside, or for what is no file. */
export type RepositoryPath = (file: string) => string | null;

export interface ReporterOptions {
  /** Terminal, HTML, Markdown, work list, JUnit: what docproof itself says; pages are quoted as they are. Default "en". */
  readonly language?: Language;
  /** Terminal: columns, taken into 60 to 100. Default 100. */
  readonly width?: number;
  /** Terminal: whether to colour. Default false: only the caller knows where the text goes. */
  readonly colour?: boolean;
  /** Terminal: show each finding in its table row or sentence, in the manner of a linter. Default false. */
  readonly frames?: boolean;
  /** Terminal: print every cause, however many; else a long list is cut and what is left out is counted. Default false. */
  readonly all?: boolean;
  /** Terminal: why the exit code is what it is, "exit 1: errors". Default: nothing is said. */
  readonly exit?: string;
  /** Terminal: whether to print what the responses show of every operation's promises. Default false. */
  readonly coverage?: boolean;
  /** Terminal: the command that explains a cause; null where there is none. Default: none is suggested. */
  readonly explain?: (cause: ReportCause) => string | null;
  /** HTML: what is printed of it: "full" for all that the screen has. Default "brief". */
  readonly paper?: "brief" | "full";
  /** SARIF, GitHub: which files are of the repository. Default: those with a relative path that does not lead upwards. */
  readonly repositoryPath?: RepositoryPath;
}
