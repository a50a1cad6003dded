/** What was known before a run: an earlier report, or what a git revision would have been found guilty of. */
import { auditPages } from "../../audit/audit.ts";
import type { EarlierState } from "../../audit/stale-editions.ts";
import type { Earlier } from "../../findings/earlier.ts";
import type { PageReading } from "../config/bindings.ts";
import { readEarlier } from "./filter-findings.ts";
import { atRevision } from "../io/inputs.ts";
import { loadPages } from "../pages/load-pages.ts";
import { asOfRevision, type Unreadable } from "../pages/unreadable.ts";
import { ToolError } from "../io/tool-error.ts";
import type { Job } from "./job.ts";
import { makeJudges } from "./make-judges.ts";
import { recordedResponses } from "./recorded-responses.ts";
import { pairingsOf } from "../config/config.ts";

/** What was known before; of a git revision the pages too, which an earlier report does not have. */
export interface Past {
  readonly earlier: Earlier;
  readonly state: EarlierState | null;
  /** Of the revision, what could not be read or took too long: what was wrong there is told as new. */
  readonly unread: readonly Unreadable[];
}

export async function earlierState(since: string, job: Job, settings: PageReading): Promise<Past> {
  return since.startsWith("git:")
    ? stateAt(since.slice("git:".length), job, settings)
    : { earlier: await readEarlier(since), state: null, unread: [] };
}

/** What the same recordings and the pages of a git revision would have been found guilty of. */
async function stateAt(revision: string, job: Job, settings: PageReading): Promise<Past> {
  if (job.calling || job.parts || job.recordings.some(({ id }) => id === "stdin"))
    throw new ToolError(
      `--since git:${revision}: responses read from a stream cannot be replayed`,
      "Compare with an earlier report: --since FILE, written by --report json=FILE.",
    );
  const inputs = await atRevision([...job.pages, ...(job.partners ?? [])], revision);
  const { pages, unreadable } = await loadPages(inputs, settings, { linted: job.steps.lint });
  const gaveUp: Unreadable[] = [];
  const { findings } = auditPages(pages, job.steps, makeJudges(pages, gaveUp), pairingsOf(job.loaded));
  const answered = await recordedResponses(
    job,
    pages.map(({ page }) => page),
  );
  return {
    earlier: {
      asOf: null,
      since: new Map([...findings, ...answered.findings].map(({ fingerprint }) => [fingerprint, null])),
      known: [...findings, ...answered.findings].map(({ fingerprint, operation, fieldPath, edition }) => ({
        fingerprint,
        operation,
        field: fieldPath,
        edition,
      })),
    },
    state: { name: `git:${revision}`, pages, findings },
    unread: asOfRevision([...unreadable, ...gaveUp], revision),
  };
}
