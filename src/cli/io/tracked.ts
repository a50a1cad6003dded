/** Whether git keeps anything of a folder: who changes the repository chooses what is there. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** False where there is no such folder, no repository or no git. */
export function isTracked(folder: string): boolean {
  if (!existsSync(folder)) return false;
  try {
    return (
      execFileSync("git", ["ls-files", "-z", "--", "."], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] }).length >
      0
    );
  } catch {
    return false;
  }
}
