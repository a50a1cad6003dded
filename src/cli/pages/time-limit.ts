/** Gives up on a page that takes too long, whatever keeps it, a regular expression included, so that the run goes on. */
import { Script } from "node:vm";
import type { Source } from "../../source/source.ts";
import { limits } from "../io/limits.ts";
import type { Unreadable } from "./unreadable.ts";

const WORK = Symbol.for("docproof.work");
const call = new Script(`globalThis[Symbol.for("docproof.work")]()`);
/** Where scripts run. A test runner may give modules a global object of their own. */
const scope = new Script("globalThis").runInThisContext() as { [WORK]?: () => unknown };
const MIB = 1024 * 1024;
const MILLISECONDS = 1000;

/** What is being worked on. */
interface Subject {
  readonly id: string;
  /** In characters: the time grows with them. */
  readonly length: number;
  /** "on this page" */
  readonly words: string;
}

/** What the work gives, or what is to be said of the inputs where it has not ended in time. */
export type Limited<Result> = { readonly result: Result } | Unreadable;

/**
 * What `work` gives, or what is to be said where it has not ended after the time for a page, which grows with its length.
 * @throws {Error} that names the page, with whatever `work` throws as its cause
 */
export const unlessTooLong = <Result>({ id, text }: Source, work: () => Result): Limited<Result> =>
  limited({ id, length: text.length, words: "on this page" }, work);

/** The same for pages that are held against each other, which have the time of all of them. */
export const unlessComparingTakesTooLong = <Result>(sources: readonly Source[], work: () => Result): Limited<Result> =>
  limited(
    {
      id: sources.map(({ id }) => id).join(", "),
      length: sources.reduce((sum, { text }) => sum + text.length, 0),
      words: "comparing these pages",
    },
    work,
  );

/** The engine itself ends the work: no count of steps could look into a regular expression. */
function limited<Result>({ id, length, words }: Subject, work: () => Result): Limited<Result> {
  scope[WORK] = work;
  const timeout = limits.seconds * MILLISECONDS * Math.max(1, Math.ceil(length / MIB));
  try {
    return { result: call.runInThisContext({ timeout }) as Result };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT")
      throw new Error(`while ${id} was read`, { cause: error });
    return {
      id,
      message: `gave up ${words} after ${timeout / MILLISECONDS} s; --max-page-time ${limits.seconds * 10} gives it more`,
    };
  } finally {
    delete scope[WORK];
  }
}
