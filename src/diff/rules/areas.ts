/** The parts of an operation that rules list their cases over. */
import type { ChangeArea, ChangeDirection } from "../../changes/change.ts";

export interface AreaWords {
  readonly area: ChangeArea;
  readonly direction: ChangeDirection;
  /** As the former ids began. */
  readonly id: string;
}

/** Everything that is a row of a table. */
export const fieldAreas: readonly AreaWords[] = [
  { area: "parameter", direction: "request", id: "request-parameter" },
  { area: "request-field", direction: "request", id: "request-field" },
  { area: "response-field", direction: "response", id: "response-field" },
  { area: "response-header", direction: "response", id: "response-header" },
];

/** Bodies as a whole. */
export const bodyAreas: readonly AreaWords[] = [
  { area: "request-body", direction: "request", id: "request-body" },
  { area: "response-body", direction: "response", id: "response-body" },
];
