/** What a caller may tell a reporter; each takes what concerns it. */

export interface ReporterOptions {
  /** Terminal: columns, taken into 60 to 100. Default 100. */
  readonly width?: number;
  /** Terminal: whether to colour. Default false: only the caller knows where the text goes. */
  readonly colour?: boolean;
  /** Terminal: why the exit code is what it is, "exit 1: errors". Default: nothing is said. */
  readonly exit?: string;
  /** Terminal: whether to print what the answers say of every operation's promises. Default false. */
  readonly coverage?: boolean;
}
