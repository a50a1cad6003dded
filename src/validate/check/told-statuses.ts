/** Whether a page says so much of the statuses of an operation that one which it does not name is undocumented. */
import type { OperationPlan } from "../plan/plan.ts";

/**
 * A page that names no status by its number leaves them all to another page; one that names errors only says nothing of success. What
 * sentences tell of successes says nothing of errors, and the other way round.
 */
export function namesStatuses({ responses }: OperationPlan, status: number): boolean {
  const wanted = status < 400 ? /^[123]\d\d$/ : /^\d+$/;
  for (const [known, { isTold }] of responses)
    if (wanted.test(known) && (!isTold || known[0] === String(status)[0])) return true;
  return false;
}

/** Any server may answer so, whatever the call: who may call, and how often, is told elsewhere. */
const OF_ANY_CALL = new Set([401, 403, 405, 407, 429]);

/**
 * A page that shows what an operation answers and speaks nowhere of errors, for one of its calls that fails: nobody reads there that
 * it may.
 */
export function showsSuccessAlone({ showsAnswer, tellsErrors }: OperationPlan, status: number): boolean {
  return showsAnswer && !tellsErrors && status >= 400 && status < 500 && !OF_ANY_CALL.has(status);
}

/** A sentence of its section, or one of the pages about any call, names the status as that of a failure. */
export function isTold({ errorStatuses }: OperationPlan, status: number): boolean {
  const text = String(status);
  return errorStatuses.has(text) || errorStatuses.has(`${text[0]}XX`);
}
