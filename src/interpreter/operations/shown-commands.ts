/** The calls that commands show: curl with its options, over as many lines as the writer broke it into. */
import { METHODS, splitTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";

export interface ShownCall {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
}

/** The commands in the code of a page as candidates. */
export function shownCommands(items: readonly OutlineItem[]): Candidate[] {
  return items.flatMap(({ block }, item) =>
    block.type === "code"
      ? curlCalls(block.text).map(({ method, path, query }): Candidate => {
          const words = `${method} ${path}`;
          return {
            match: { method, path, query, words, start: 0, end: 0 },
            item,
            evidence: { span: block.span, words },
            form: "command",
          };
        })
      : [],
  );
}

/** A command goes on behind a backslash, and within quotes. */
function joinedLines(text: string): string {
  const lines = text.replace(/\\\n/g, " ").split("\n");
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = joined.length - 1;
    if (isOpen) joined[last] = `${joined[last] ?? ""} ${line.trim()}`;
    else joined.push(line);
    // only an address goes on within its quotes, and not for long
    isOpen = OPEN_ADDRESS.test((joined.at(-1) ?? "").slice(-LONGEST_ADDRESS)) && line.length < LONGEST_ADDRESS;
  }
  return joined.join("\n");
}

const LONGEST_ADDRESS = 1000;
const OPEN_ADDRESS = /"https?:\/\/[^"]*$/;

/** "?op=MAKE [&mode=<octal>]": the query is laid out over several lines; what is optional stands in brackets. */
const withoutBlanks = (url: string): string => url.replace(/\s+/g, "").replace(/\[&([^[\]]*)\]/g, "&$1");

export function curlCalls(text: string): ShownCall[] {
  if (!text.includes("curl")) return [];
  const commands = joinedLines(text).match(/^[^\w\n]{0,40}curl\s.*$/gm) ?? [];
  return commands.flatMap((command) => {
    const urls = command.match(/(?<=")https?:\/\/[^"]+|https?:\/\/[^\s'"]+/g) ?? [];
    const targets = urls.flatMap((url) => splitTarget(withoutBlanks(url)) ?? []);
    const told = /\s(?:-X|--request)[\s=]*["']?([A-Z]+)/.exec(command)?.[1];
    const isGet = /\s(?:-G|--get)\b/.test(command) || !/\s(?:-d|-F|--data\S*|--form)\b/.test(command);
    const method = METHODS.find((known) => known === (told ?? (isGet ? "GET" : "POST")));
    return method === undefined ? [] : targets.map(({ path, query }) => ({ method, path, query }));
  });
}
