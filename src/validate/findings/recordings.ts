/** Findings about the recordings as such: calls that no page describes, and entries that cannot be read. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Finding } from "../../findings/finding.ts";
import { makeFinding } from "../../findings/make-finding.ts";
import { digestOfRanges } from "../../exchange/streams/ranges.ts";
import type { RecordingSummary } from "../../findings/report.ts";
import { breakData, recordingPlace } from "./broken-promises.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { Observation } from "../counts/observations.ts";
import { redactPath } from "../../exchange/masking/redact-name.ts";
import { readSegments } from "../match/request-target.ts";
import { isApiHost, type Traffic } from "../counts/recordings.ts";
import { invalidEntryRule } from "../rules/invalid-entry.ts";
import { undocumentedOperationRule } from "../rules/undocumented-operation.ts";
import type { EvidenceIndex } from "./evidence.ts";
import { failedAnew } from "./failed-undocumented-calls.ts";
import type { UndocumentedCalls } from "./undocumented-calls.ts";

export function brokenFindings({ broken, files }: Traffic): Finding[] {
  return sortedEntries(broken).flatMap(([file, messages]) =>
    sortedEntries(messages.entries).flatMap(([message, { sighting }]) => {
      const [first, ...others] = sighting.samples.map(recordingPlace);
      if (first === undefined) return [];
      const counts = files.get(file);
      const of = (counts?.exchanges ?? 0) + (counts?.broken ?? 0);
      return makeFinding(invalidEntryRule, {
        data: breakData(sighting, { subject: file, says: "", came: message, of, unit: "entries" }),
        edition: file,
        detail: message,
        count: sighting.count,
        places: [first, ...others],
      });
    }),
  );
}

/** Calls to the API's hosts that match no page. They are said of the page whose path comes nearest. */
export function unknownFindings(
  calls: UndocumentedCalls,
  { plan, history }: EvidenceIndex,
  pages: readonly ApiPage[],
): Finding[] {
  const shown = shownTemplates(pages);
  return [...calls].flatMap(([call, { sighting, statuses }]) => {
    const nearest = nearestOperation(call, plan.operations);
    if (nearest === null) return [];
    const before = history.undocumented(call) ?? history.formerOperation(call);
    const failed = before === null ? null : failedAnew(call, sighting, statuses, before.statuses, nearest);
    if (failed !== null) return failed;
    const isKnown = sighting.statuses.every((status) => NO_OPERATION.has(status)) || isShown(call, shown);
    return isKnown ? [] : unknownFinding(call, sighting, nearest, history.formerOperation(call) !== null);
  });
}

/** What pages show in a command or a sentence is documented somehow, though no page states it. Values in its path stand for any. */
function shownTemplates(pages: readonly ApiPage[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const templates = new Map<string, (readonly string[])[]>();
  for (const written of pages.flatMap(({ callsShown }) => callsShown ?? [])) {
    const [method = "", path = ""] = written.split(" ");
    const segments = readSegments(redactPath(readSegments(path))).map((one) => (one.includes("{") ? "{}" : one));
    const key = `${method} ${segments.length}`;
    templates.set(key, [...(templates.get(key) ?? []), segments]);
  }
  return templates;
}

function isShown(call: string, templates: ReturnType<typeof shownTemplates>): boolean {
  const [method = "", path = ""] = call.split(" ");
  const called = readSegments(path);
  return (templates.get(`${method} ${called.length}`) ?? []).some((segments) =>
    segments.every((segment, n) => segment === "{}" || segment === called[n]),
  );
}

/** What a server answers to a path or a method that it does not know: such a call is of no operation. */
const NO_OPERATION: ReadonlySet<number> = new Set([404, 405, 501]);

/** @param wasDocumented whether a page of the earlier run described it */
function unknownFinding(call: string, sighting: Observation, nearest: OperationPlan, wasDocumented: boolean): Finding {
  const { span, words } = nearest.evidence;
  return makeFinding(undocumentedOperationRule, {
    data: breakData(sighting, { subject: call, says: "", came: "", of: sighting.count, unit: "requests" }),
    edition: nearest.edition,
    operation: call,
    blame: "undecided",
    severity: wasDocumented ? "warning" : undocumentedOperationRule.severity,
    ...(wasDocumented && {
      verdict: { certainty: "undecided", wrong: [], because: "A page of the earlier run described it." } as const,
    }),
    count: sighting.count,
    places: [{ span, role: "subject", words }, ...sighting.samples.map(recordingPlace)],
  });
}

/** The operation that shares most of the path's beginning. */
function nearestOperation(call: string, operations: readonly OperationPlan[]): OperationPlan | null {
  const wanted = readSegments(call.slice(call.indexOf(" ") + 1));
  let best: OperationPlan | null = null;
  let longest = -1;
  for (const operation of operations) {
    for (const path of operation.paths) {
      const segments = readSegments(path).map((segment) => (segment.includes("{") ? "{}" : segment));
      const shared = segments.findIndex((segment, n) => segment !== wanted[n]);
      const length = shared < 0 ? segments.length : shared;
      if (length > longest) [best, longest] = [operation, length];
    }
  }
  return best;
}

/** One line per recording: what was read, before anything is judged. */
export function recordingSummaries(traffic: Traffic, hosts: readonly string[]): RecordingSummary[] {
  const isApi = isApiHost(traffic, hosts);
  return sortedEntries(traffic.files).map(([file, counts]) => {
    const { sha256, ranges, exchanges, matched, withoutBody, broken, ignored, unmatched } = counts;
    const undocumented = sum([...unmatched.entries].flatMap(([host, { count }]) => (isApi(host) ? [count] : [])));
    return {
      file,
      sha256: ranges ? digestOfRanges(ranges) : sha256,
      ...(ranges && { rangeBytes: ranges.bytes }),
      exchanges,
      matched,
      otherHosts: exchanges - matched - ignored - undocumented,
      undocumented,
      ignored,
      withoutBody,
      broken,
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sortedEntries<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
