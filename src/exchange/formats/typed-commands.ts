/** The curl command that stands in a terminal above what it printed, over several lines too: what it asks for and sends. */
import { readCurl } from "../../interpreter/outline/curl.ts";
import type { Header } from "../exchange.ts";
import { type HttpLine, readHeaderLine } from "./http-lines.ts";

export interface Command {
  readonly method: string;
  /** null where the shell puts in a part that the dump does not have. */
  readonly url: string | null;
  readonly headers: readonly Header[];
  readonly data: string | null;
}

export interface CommandReader {
  /** Takes a line between two exchanges. */
  take(line: HttpLine, text: string): void;
  /** The command above the line; null for none, or one that cannot be read. */
  last(): Command | null;
  /** What it printed is over. */
  end(): void;
}

/** A longer command was not typed. */
const LONGEST = 100_000;

export function makeCommandReader(): CommandReader {
  let typed = "";
  return {
    take: (line, text) => {
      if (line.kind === "separator") typed = line.command ?? "";
      else if (typed.endsWith("\\") && line.kind === "other" && typed.length < LONGEST) typed += `\n${text}`;
    },
    end: () => {
      typed = "";
    },
    last: () => commandIn(typed),
  };
}

function commandIn(typed: string): Command | null {
  const call = typed.length > LONGEST ? null : readCurl(typed);
  if (call === null) return null;
  const url = /[$`<{]/.test(call.url) ? null : call.url;
  const headers = call.headers.flatMap((line) => readHeaderLine(line) ?? []);
  return { method: call.method, url, headers, data: call.data };
}
