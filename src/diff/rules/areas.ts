/** How the parts of an operation are called in rule ids, summaries and documentation. */
import type { ChangeArea, ChangeDirection } from "../../changes/change.ts";

export interface AreaWords {
  readonly area: ChangeArea;
  readonly direction: ChangeDirection;
  /** As ids begin. */
  readonly id: string;
  /** "of a …" in summaries. */
  readonly noun: string;
  /** A name for the examples of the documentation. */
  readonly sample: string;
}

/** Everything that is a row of a table. */
export const fieldAreas: readonly AreaWords[] = [
  {
    area: "parameter",
    direction: "request",
    id: "request-parameter",
    noun: "request parameter",
    sample: "query `limit`",
  },
  {
    area: "request-field",
    direction: "request",
    id: "request-field",
    noun: "request body field",
    sample: "request `spec.size`",
  },
  {
    area: "response-field",
    direction: "response",
    id: "response-field",
    noun: "response body field",
    sample: "`cluster.size`",
  },
  {
    area: "response-header",
    direction: "response",
    id: "response-header",
    noun: "response header",
    sample: "header `X-Total`",
  },
];

/** Bodies as a whole. */
export const bodyAreas: readonly AreaWords[] = [
  {
    area: "request-body",
    direction: "request",
    id: "request-body",
    noun: "request body",
    sample: "request body",
  },
  {
    area: "response-body",
    direction: "response",
    id: "response-body",
    noun: "response body",
    sample: "body of answer 200",
  },
];
