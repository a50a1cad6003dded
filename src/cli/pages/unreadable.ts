/** Inputs that nothing was found out about: what could not be read, and work that was given up. */
import type { Report } from "../../findings/report.ts";

/** Said on stderr and in reports; the rest is done, the exit code is 2. */
export interface Unreadable {
  readonly id: string;
  readonly message: string;
}

/** What was done of it, or null: then it is noted. */
export function doneOr<Result>(done: { readonly result: Result } | Unreadable, gaveUp: Unreadable[]): Result | null {
  if ("result" in done) return done.result;
  gaveUp.push(done);
  return null;
}

/** As a report names them. */
export const notReadOf = (unreadable: readonly Unreadable[]): NonNullable<Report["notRead"]> =>
  unreadable.map(({ id, message }) => ({ file: id, reason: message }));

/** Those of a git revision, which have the names that they have today. */
export const asOfRevision = (unreadable: readonly Unreadable[], revision: string): Unreadable[] =>
  unreadable.map(({ id, message }) => ({ id: `${id} (git:${revision})`, message }));
