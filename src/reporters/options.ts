/** What a caller may tell a reporter; each takes what concerns it. */
import type { Severity } from "../findings/finding.ts";

export interface ReporterOptions {
  /** Terminal: columns, taken into 60 to 100. Default 100. */
  readonly width?: number;
  /** Terminal: whether to colour. Default false: only the caller knows where the text goes. */
  readonly colour?: boolean;
  /** Terminal: why the exit code is what it is, "exit 1: errors". Default: nothing is said. */
  readonly exit?: string;
  /** JUnit: causes at or above it fail their test case. Default "error", as the gate's. */
  readonly failOn?: Severity | "never";
  /** JUnit: only new causes fail. Default false. */
  readonly failOnNew?: boolean;
}
