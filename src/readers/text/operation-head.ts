/** A method on a line of its own over a path on the next: the badge and the address of an operation, as rendered sites set them. */
import { isAddress, isHeaderLine, isRequestLine } from "./code.ts";
import type { Run } from "./run.ts";

/** Whether a run begins an operation; in an example the headers or the body follow the address. */
export function beginsOperation(run: Run, address: Run | null, below: Run | null): boolean {
  if (!isMethod(run) || address?.kind !== "text" || address.tabs > 0 || !isAddress(address.text)) return false;
  return below === null || (below.kind === "text" && !isHeaderLine(below.text));
}

/** A method on a line of its own. */
export function isMethod({ kind, text }: Run): boolean {
  return kind === "text" && !/\s/.test(text) && isRequestLine(text);
}
