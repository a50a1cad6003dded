/** What `record` was asked to do: options and configuration, checked before anything listens. */
import type { Config } from "../config/config-type.ts";
import type { JudgingOptions, LeastOptions } from "../options/shared.ts";
import { ToolError } from "../io/tool-error.ts";

export interface RecordOptions extends JudgingOptions, LeastOptions {
  readonly docs: readonly string[];
  readonly target?: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly output?: string;
  readonly basePath?: string;
  readonly host?: readonly string[];
  /** Bytes. */
  readonly maxBody: number;
  readonly insecure?: boolean;
}

export interface RecordJob {
  readonly options: RecordOptions;
  readonly config: Config;
  /** null for a forward proxy. */
  readonly target: URL | null;
}

/** The address is not repeated in a message: it may hold a password. */
export function readTarget({ target: text }: RecordOptions): URL | null {
  if (text === undefined) return null;
  if (!URL.canParse(text))
    throw new ToolError("record: the target is not a valid URL", "For example --target https://api.example.com");
  const target = new URL(text);
  if (target.protocol !== "https:" && target.protocol !== "http:")
    throw new ToolError("record: the target is neither https: nor http:");
  if (target.username !== "" || target.password !== "")
    throw new ToolError("record: the target holds a user or a password", "Let the client send them.");
  if (target.search !== "" || target.hash !== "") throw new ToolError("record: the target has a query or a fragment");
  return target;
}
