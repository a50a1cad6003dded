/** What a page is made of before it is blocks: tables, and the runs between them. */
import type { Table } from "../../document/document.ts";
import type { Run } from "./run.ts";

export type FlowPart = { readonly kind: "run"; readonly run: Run } | { readonly kind: "table"; readonly table: Table };

export function runAt(parts: readonly FlowPart[], index: number): Run | null {
  const part = parts[index];
  return part?.kind === "run" ? part.run : null;
}
