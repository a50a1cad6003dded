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

export function curlCalls(text: string): ShownCall[] {
  if (!text.includes("curl")) return [];
  const commands = text.replace(/\\\n/g, " ").match(/^[^\w\n]*curl\s.*$/gm) ?? [];
  return commands.flatMap((command) => {
    const urls = command.match(/https?:\/\/[^\s'"]+/g) ?? [];
    const targets = urls.flatMap((url) => splitTarget(url) ?? []);
    const told = /\s(?:-X|--request)[\s=]*["']?([A-Z]+)/.exec(command)?.[1];
    const isGet = /\s(?:-G|--get)\b/.test(command) || !/\s(?:-d|-F|--data\S*|--form)\b/.test(command);
    const method = METHODS.find((known) => known === (told ?? (isGet ? "GET" : "POST")));
    return method === undefined ? [] : targets.map(({ path, query }) => ({ method, path, query }));
  });
}
