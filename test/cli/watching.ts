/** Runs a command that goes on until it is ended, and waits for what it says. */
import { type ChildProcess, spawn } from "node:child_process";
import { BIN } from "./run.ts";

export interface Watching {
  /** Waits until everything that came since the last call holds the words; returns that. */
  until(words: string | RegExp): Promise<string>;
  /** Ctrl-C; what came since the last call, and the exit code. */
  end(): Promise<{ readonly code: number | null; readonly said: string }>;
}

export function watching(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Watching {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  const child: ChildProcess = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...env, ...environment } });
  let text = "";
  let look: () => void = () => {};
  const hear = (chunk: Buffer): void => {
    text += chunk.toString("utf8");
    look();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const take = (): string => {
    const taken = text;
    text = "";
    return taken;
  };
  return {
    until: (words) =>
      new Promise((done, failed) => {
        look = () => {
          if (typeof words === "string" ? !text.includes(words) : !words.test(text)) return;
          look = () => {};
          done(take());
        };
        void ended.then((code) => failed(new Error(`ended with ${code} before it said ${words}:\n${text}`)));
        look();
      }),
    end: async () => {
      child.kill("SIGINT");
      const code = await ended;
      return { code, said: take() };
    },
  };
}
