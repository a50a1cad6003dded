/** Runs the command line in a folder of its own: in a thread that stays warm, or as a process. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

export const BIN = resolve("dist/cli/main.js");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new folder with the given files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "docproof-test-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

type Environment = Readonly<Record<string, string>>;

/** What is not of the test: a terminal of who runs it. */
function environmentWith(more: Environment): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  return { ...env, ...more };
}

/** As a process of its own. */
export function docproofProcess(
  cwd: string,
  args: readonly string[],
  input?: string,
  environment: Environment = {},
): Ran {
  const ran = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: "utf8",
    env: environmentWith(environment),
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/**
 * The same in a thread that stays warm: the start of a process takes far more time than what most tests ask for. What needs a standard
 * input or a browser is a process; `processes.test.ts` holds both against each other.
 */
export function docproof(cwd: string, args: readonly string[], input?: string, environment: Environment = {}): Ran {
  if (input !== undefined || args.includes("--render")) return docproofProcess(cwd, args, input, environment);
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return thread().run([process.execPath, BIN, ...args], environmentWith(environment));
  } finally {
    process.chdir(before);
  }
}

interface Thread {
  run(argv: readonly string[], env: NodeJS.ProcessEnv): Ran;
}

/** Longer than any test may take: a thread that has died would be waited for without end. */
const LONGEST_MILLISECONDS = 120_000;

let started: Thread | null = null;

function thread(): Thread {
  return (started ??= startThread());
}

function startThread(): Thread {
  const { port1: here, port2: there } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("command-line-thread.mjs", import.meta.url), {
    workerData: { bin: pathToFileURL(BIN).href, port: there, answers },
    transferList: [there],
    execArgv: [],
  });
  worker.unref();
  return {
    run(argv, env) {
      const before = Atomics.load(answers, 0);
      here.postMessage({ argv, env }, []);
      Atomics.wait(answers, 0, before, LONGEST_MILLISECONDS);
      const answer = receiveMessageOnPort(here)?.message as Ran | { readonly fault: string } | undefined;
      if (answer === undefined) throw new Error(`no answer from docproof ${argv.slice(2).join(" ")}`);
      if ("fault" in answer) throw new Error(answer.fault);
      return answer;
    },
  };
}
