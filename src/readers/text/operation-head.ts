/** A method on a line of its own over a path on the next: the badge and the address of an operation, as rendered sites set them. */
import { isHeaderLine, isRequestLine } from "./code.ts";
import type { Run } from "./run.ts";

/** Whether a run begins an operation; in an example the headers or the body follow the address. */
export function beginsOperation(run: Run, address: Run | null, below: Run | null): boolean {
  if (run.kind !== "text" || /\s/.test(run.text) || !isRequestLine(run.text)) return false;
  if (address?.kind !== "text" || address.tabs > 0 || !/^\/\S*$/.test(address.text)) return false;
  return below === null || (below.kind === "text" && !isHeaderLine(below.text));
}
