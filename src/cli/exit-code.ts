/** The exit codes of the commands, and what an input that could not be read does to them. */
import { sayOnce } from "./io/output.ts";
import type { Unreadable } from "./pages/unreadable.ts";

/** 0: nothing at or above the threshold. 1: findings. 2: the work could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Names each input that could not be read on stderr. */
export function reportUnreadable(unreadable: readonly Unreadable[]): ExitCode {
  for (const { id, message } of unreadable) sayOnce(`docproof: ${id}: ${message}`);
  return unreadable.length > 0 ? 2 : 0;
}
