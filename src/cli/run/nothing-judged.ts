/** Runs that must not look like a pass: nothing compared, nothing understood, nothing succeeded. */
import type { ApiPage } from "../../api-model/api-page.ts";
import { isCompared, whyNothingCompared } from "../../audit/wording/nothing-compared.ts";
import type { ComparedGroup } from "../../compare/compare.ts";
import { joinedPassedOver } from "../../audit/passed-over.ts";
import { operationsHelp } from "../../reporters/passed-over.ts";
import { counted } from "../../reporters/phrases.ts";
import { say } from "../io/output.ts";
import type { ValidationOutcome } from "../traffic/outcome.ts";
import type { Job } from "./job.ts";
import { sawNoSuccess } from "./shortfalls.ts";

interface Judged {
  readonly pages: readonly ApiPage[];
  readonly linted: boolean;
  /** Neither a finding nor an accepted one: nobody was told anything. */
  readonly isSilent: boolean;
  /** Of a run that only compares; null for others. */
  readonly pairings: readonly ComparedGroup[] | null;
}

/** Why a run over pages had nothing to judge, with what would help; null where it had something. */
export function nothingJudged({ pages, linted, isSilent, pairings }: Judged): string | null {
  if (pairings !== null && !isCompared(pairings)) return `nothing was compared: ${whyNothingCompared(pairings)}`;
  if (!isSilent) return null;
  if (linted && pages.every(({ operations, ledger }) => operations.length === 0 && ledger.length === 0))
    return "nothing was checked: no page has an operation or a table";
  return isNothingUnderstood(pages)
    ? `nothing was understood of ${counted(pages.length, "page")}: no request line found; docproof explain PAGE:LINE tells how a line was read; words of your own go below vocabulary: in docproof.yaml; ${operationsHelp(joinedPassedOver(pages))}`
    : null;
}

/** Whether pages hold tables and nothing of any was understood: no operation, no structure, and no table put anywhere. */
function isNothingUnderstood(pages: readonly ApiPage[]): boolean {
  if (pages.every(({ ledger }) => ledger.length === 0)) return false;
  return pages.every(
    ({ operations, ledger, errorCodes = [] }) =>
      operations.length === 0 &&
      errorCodes.length === 0 &&
      ledger.every((table) => table.certainty === null && table.use.as !== "operation"),
  );
}

/** Without findings that fail, a run in which nothing succeeded must not look like a pass. */
export function isUntested({ least, recording }: Job, { seen }: ValidationOutcome): boolean {
  // A single body that is said to be of an error is judged as one.
  const isAskedError = (recording?.operation ?? null) !== null && (recording?.status ?? 200) >= 400;
  if (least === undefined || seen === null || isAskedError || !sawNoSuccess(seen)) return false;
  say("docproof: no response was a success: what the pages say of success was not tested");
  return true;
}
