/** A part that an earlier run has made of the same pages and recordings: a task that is started again has nothing to do. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import { say } from "../io/output.ts";
import { ToolError } from "../io/tool-error.ts";
import { mergeShards, readPart } from "./merge-shards.ts";
import type { ValidationOutcome } from "./outcome.ts";
import type { Part } from "./shard-result.ts";

/** What a part says of itself before anything is read. */
export type Run = Omit<Part, "stretches" | "total" | "byTurns" | "share" | "unreadable" | "state">;

/** What the run would say; null where the file is not there, not whole, or of something else. */
export async function doneBefore(
  file: string,
  run: Run,
  pages: readonly ApiPage[],
  earlier?: History,
): Promise<ValidationOutcome | null> {
  try {
    const named = await readPart(file);
    if (!isDone(named.part, run)) return null;
    const outcome = mergeShards([named], pages, { earlier, asPart: true });
    say(`docproof: ${file}: whole already, and nothing has changed since`);
    return { ...outcome, part: null };
  } catch (error) {
    // what cannot be used is made again
    if (error instanceof ToolError) return null;
    throw error;
  }
}

function isDone(part: Part, run: Run): boolean {
  const said = Object.entries(run).every(
    ([key, value]) => JSON.stringify(part[key as keyof Run]) === JSON.stringify(value),
  );
  // of what tells no version nobody knows whether it has changed
  return said && part.share === 1 && part.unreadable === 0 && !run.versions.includes(null);
}
