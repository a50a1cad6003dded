/** Reads many objects of a repository through one process of git: a process for each would cost more than what is read. */
import { spawn } from "node:child_process";
import { InputTooLarge, limits } from "./limits.ts";

export interface GitObjects {
  /** The bytes of a blob by its name ("4b825d…", "HEAD:docs/a.md"); null where there is none. */
  read(name: string): Promise<Buffer | null>;
  close(): void;
}

const MIB = 1024 * 1024;

/** Answers come in the order of the questions. */
export function openGitObjects(root: string): GitObjects {
  const git = spawn("git", ["cat-file", "--batch"], { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
  const chunks: AsyncIterator<Buffer> = git.stdout[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let failed = false;
  git.on("error", () => {
    failed = true;
  });
  git.stdin.on("error", () => {
    failed = true;
  });
  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done === true) return false;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    return true;
  };
  const line = async (): Promise<string | null> => {
    for (;;) {
      const end = rest.indexOf(10);
      if (end >= 0) {
        const text = rest.subarray(0, end).toString("utf8");
        rest = rest.subarray(end + 1);
        return text;
      }
      if (!(await more())) return null;
    }
  };
  /** What is larger than a page may be is passed over. */
  const content = async (size: number): Promise<Buffer | null> => {
    const parts: Buffer[] = [];
    const isKept = size <= limits.page;
    let left = size;
    while (left > 0) {
      if (rest.length === 0 && !(await more())) return null;
      const part = rest.subarray(0, left);
      rest = rest.subarray(part.length);
      left -= part.length;
      if (isKept) parts.push(part);
    }
    while (rest.length === 0) if (!(await more())) return null;
    rest = rest.subarray(1);
    if (!isKept) throw new InputTooLarge(`is larger than ${limits.page / MIB} MiB`);
    return Buffer.concat(parts);
  };
  const ask = async (name: string): Promise<Buffer | null> => {
    if (failed || /[\n\r]/.test(name)) return null;
    git.stdin.write(`${name}\n`);
    const head = await line();
    const [, kind, size] = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(head ?? "") ?? [];
    if (size === undefined) return null;
    const bytes = await content(Number(size));
    return kind === "blob" ? bytes : null;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(name) {
      const answer = last.then(() => ask(name));
      last = answer.catch(() => {});
      return answer;
    },
    close: () => void git.stdin.end(),
  };
}
