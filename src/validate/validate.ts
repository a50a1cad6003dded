/**
 * Holds recorded exchanges against pages: counts while they are added, judges at the end. Every edition is checked on its own, so
 * that a healthy response that contradicts four of five pages gives four findings that blame the pages.
 */
import type { ApiPage } from "../api-model/api-page.ts";
import { isBroken, type Exchange, type Recorded } from "../exchange/exchange.ts";
import type { RecordingDigest } from "../exchange/streams/ranges.ts";
import type { SecretKind } from "../exchange/masking/secrets.ts";
import { describeValueShape } from "../exchange/masking/describe-shape.ts";
import { valueText } from "../exchange/masking/shown-value.ts";
import type { Finding } from "../findings/finding.ts";
import { fingerprint } from "../findings/fingerprint.ts";
import { type History, NO_HISTORY } from "../findings/history.ts";
import type { LedgerEntry, RecordingSummary } from "../findings/report.ts";
import { extrasGroup } from "./counts/extra-groups.ts";
import { errorCodesOf } from "./check/error-codes.ts";
import { checkExchange, countShared } from "./check/exchange.ts";
import { compilePages } from "./plan/compile-pages.ts";
import { operationsOf, readExamples } from "./check/examples.ts";
import { changedErrorFindings } from "./findings/changed-errors.ts";
import { changedCallFindings } from "./findings/changed-calls.ts";
import { changedListFindings } from "./findings/changed-lists.ts";
import { changedValueFindings } from "./findings/changed-values.ts";
import { failedCallFindings } from "./findings/failed-calls.ts";
import { indexHistory } from "./findings/history-index.ts";
import { makeHistory } from "./findings/make-history.ts";
import { extraFindings } from "./findings/undocumented.ts";
import { undocumentedCalls } from "./findings/undocumented-calls.ts";
import { breakFindings, brokenPlaces } from "./findings/broken-promises.ts";
import { ledgerOf } from "./findings/promise-coverage.ts";
import { makeRouter, type Match } from "./match/router.ts";
import { spanningOf } from "./match/spanning-routes.ts";
import type { Plan } from "./plan/plan.ts";
import { redactHost, redactMethod, redactName, redactPath } from "../exchange/masking/redact-name.ts";
import { exportState, importState, type Counted, type ValidationState } from "./counts/snapshot.ts";
import { withEntryNumbers } from "./counts/entry-numbers.ts";
import { countOf, makeTally, noteExtra, type Tally } from "./counts/observations.ts";
import { readQuery, readSegments, readTarget, type Target } from "./match/request-target.ts";
import { makeEvidenceIndex } from "./findings/evidence.ts";
import { entryOf } from "./counts/bounded-map.ts";
import {
  type FileTraffic,
  fileTraffic,
  hostMatcher,
  isNoApiCall,
  makeTraffic,
  type CountedStretch,
  noteBroken,
  noteDigest,
  notePrefix,
  noteUnknown,
  type Traffic,
} from "./counts/recordings.ts";
import { isSeveralCalls, nameCalled, nameIn, ofCalledName } from "./match/called-name.ts";
import { callsAnywhere } from "./match/calls-anywhere.ts";
import { withoutOtherCalls } from "./match/other-call.ts";
import { fittingVariants } from "./match/variants.ts";
import { brokenFindings, recordingSummaries, unknownFindings } from "./findings/recordings.ts";
import { ambiguousOperationRule } from "./rules/ambiguous-operation.ts";

export interface ValidationOptions {
  /** What stands before the documented paths in recorded URLs; "" for nothing. */
  readonly basePath: string;
  /** Hosts of the API; without a port, any port is meant. Empty: those on which a call matches. Calls to others are counted, not judged. */
  readonly hosts: readonly string[];
  /** Statuses that the pages leave to another page: "404", "5XX". */
  readonly commonStatuses: readonly string[];
  /** Whether findings tell recorded values, secrets masked, instead of their shapes. */
  readonly showValues?: boolean;
}

/** How much there was to judge. */
export interface Seen {
  /** Matched exchanges, and of these the responses with a recorded body, without one that was not kept, and with success. */
  readonly matched: number;
  readonly bodies: number;
  readonly withoutBody: number;
  readonly successes: number;
  /** Keys of responses whose body stands under none that is known. */
  readonly besideBodies: readonly string[];
  /** Documented operations that were called. */
  readonly operations: number;
  /** What most of the calls that matched nothing have before a documented path, and how many they are; null where none has. */
  readonly prefix: { readonly path: string; readonly count: number } | null;
  /** Recordings without a single exchange. */
  readonly empty: readonly string[];
}

/** Segments before a documented path; more are an address of something else. */
const LONGEST_PREFIX = 4;

export interface ValidationResult {
  readonly findings: readonly Finding[];
  readonly recordings: readonly RecordingSummary[];
  readonly ledger: readonly LedgerEntry[];
  /** Secrets in the exchanges that were checked, by kind. None of them is in a finding. */
  readonly masked: readonly { readonly kind: string; readonly count: number }[];
  readonly seen: Seen;
  /** For the next run to compare with. */
  readonly history: History;
  /** Recordings that end before they should. */
  readonly truncated: readonly string[];
}

export interface Validation {
  /** Names a recording, so that one without exchanges is reported, too. Of one that is read in parts, each adds what it read. */
  addFile(file: string, digest: RecordingDigest): void;
  /** Says that entries were counted from the first one of a stretch. */
  addStretch(file: string, stretch: CountedStretch): void;
  /** Names the operation that was called; null where it is none of the pages'. */
  add(recorded: Recorded): string | null;
  /** What was counted so far, for another process to join. */
  state(): ValidationState;
  /** Joins what another process counted; false when that was with other pages or options. */
  join(state: ValidationState): boolean;
  /** @param earlier what an earlier run saw: it decides whether the API has changed */
  result(earlier?: History): ValidationResult;
}

export function createValidation(pages: readonly ApiPage[], options: ValidationOptions): Validation {
  const plan = compilePages(pages);
  const operations = operationsOf(pages);
  const examples = readExamples(plan, operations);
  const router = makeRouter(
    plan.operations.map((planned, index) => ({ ...planned, spanning: spanningOf(operations[index]) })),
    options.basePath,
  );
  const anywhere = callsAnywhere(plan.operations);
  const namesCalls = plan.operations.some((operation) => nameIn(operation) !== undefined);
  const masked = new Map<SecretKind, number>();
  const counted: Counted = { tally: makeTally(plan.promises.length, plan.counters), traffic: makeTraffic(), masked };
  const { tally, traffic } = counted;
  const namedHosts = hostMatcher(options.hosts);
  const digest = planDigest(plan, options);
  const checking = {
    commonStatuses: options.commonStatuses,
    errorCodes: errorCodesOf(pages),
    tally,
    describe: options.showValues === true ? valueText : describeValueShape,
  };

  return {
    addFile(file, digest) {
      noteDigest(fileTraffic(traffic, file), digest);
    },
    addStretch(file, stretch) {
      fileTraffic(traffic, file).stretches.push(stretch);
    },
    add(recorded) {
      tally.now += 1;
      if (!isBroken(recorded)) return addExchange(recorded);
      noteBroken(traffic, recorded, tally.now);
      return null;
    },
    state: () => exportState(digest, counted),
    join(state) {
      if (state.plan !== digest) return false;
      importState(state, counted);
      return true;
    },
    result(earlier = NO_HISTORY) {
      const all = withEntryNumbers(counted.tally, counted.traffic);
      return resultOf(all.tally, all.traffic, earlier);
    },
  };

  function resultOf(tally: Tally, traffic: Traffic, earlier: History): ValidationResult {
    const witnesses = makeEvidenceIndex(plan, tally, examples, indexHistory(earlier));
    const failed = failedCallFindings(witnesses, options.commonStatuses);
    const calls = undocumentedCalls(traffic, options.hosts);
    return {
      findings: [
        ...breakFindings(witnesses, operations),
        ...changedValueFindings(witnesses, new Set([...brokenPlaces(witnesses), ...bodiesTold(failed, plan)])),
        ...failed,
        ...changedCallFindings(witnesses),
        ...changedErrorFindings(witnesses),
        ...changedListFindings(witnesses),
        ...extraFindings(witnesses),
        ...unknownFindings(calls, witnesses, pages),
        ...brokenFindings(traffic),
      ],
      recordings: recordingSummaries(traffic, options.hosts),
      ledger: ledgerOf(plan, tally),
      masked: [...masked].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
      seen: seenOf(plan, tally, traffic),
      history: makeHistory(plan, tally, calls),
      truncated: [...traffic.files].flatMap(([file, counts]) => (counts.truncated ? [file] : [])).toSorted(),
    };
  }

  function addExchange(exchange: Exchange): string | null {
    const file = fileTraffic(traffic, exchange.at.file);
    const target = readTarget(exchange.request.url);
    file.exchanges += 1;
    const found = findMatch(exchange.request, target);
    if (isSeveralCalls(found, exchange.request, plan.operations)) {
      file.ignored += 1;
      return null;
    }
    const called = ofCalledName(found, exchange.request, plan.operations);
    const match = withoutOtherCalls(called, exchange, plan.operations, operations);
    if (match !== null) {
      file.matched += 1;
      if (exchange.response.body.kind === "unrecorded") {
        file.withoutBody += 1;
        for (const key of exchange.response.body.beside ?? [])
          entryOf(traffic.besideBodies, redactName(key), () => true);
      }
      if (hasBody(exchange.response.body)) file.bodies += 1;
      entryOf(traffic.matchedHosts, hostShown(target.host), () => true);
      if (checkMatch(match, exchange, target)) file.successes += 1;
    } else if (isNoApiCall(exchange.request.method, exchange.request.url, target.segments)) file.ignored += 1;
    else {
      const where = { at: exchange.at, time: exchange.time, status: exchange.response.status };
      const name = namesCalls ? nameCalled(called === null ? found : null, exchange.request) : null;
      const path = `${redactPath(target.segments)}${name === null ? "" : `#${redactName(name)}`}`;
      const call = `${redactMethod(exchange.request.method)} ${path}`;
      noteUnknown(traffic, hostShown(target.host), call, tally.now, where);
      const prefix = prefixOf(exchange.request.method, target);
      if (prefix !== null) notePrefix(traffic, prefix);
    }
    return plan.operations[match?.operations[0]?.index ?? -1]?.name ?? null;
  }

  /** What stands before the path of a documented operation, as behind a gateway. */
  function prefixOf(method: string, { host, segments, query: text }: Target): string | null {
    for (let length = 1; length <= LONGEST_PREFIX && length < segments.length; length += 1) {
      const match = router.match(method, { host, segments: segments.slice(length), query: text });
      const path = plan.operations[match?.operations[0]?.index ?? -1]?.paths[0];
      // a template of variables alone matches anything
      if (path === undefined || readSegments(path).every((segment) => segment.includes("{"))) continue;
      const prefix = redactPath(segments.slice(0, length));
      return prefix.includes("{") ? null : prefix;
    }
    return null;
  }

  /** A host that the user named is no secret; the label of another may be one. */
  function hostShown(host: string): string {
    return namedHosts?.(host) ? host : redactHost(host);
  }

  /** A HEAD is the GET without its body. */
  function findMatch(request: Exchange["request"], target: Target): Match | null {
    const { method } = request;
    if (target.host !== "" && namedHosts !== null && !namedHosts(target.host)) return null;
    const found = router.match(method, target) ?? (method === "HEAD" ? router.match("GET", target) : null);
    return found ?? anywhere(request);
  }

  /** True when one of the editions takes the response for a success. */
  function checkMatch({ operations: matched, rival }: Match, exchange: Exchange, target: Target): boolean {
    let isSuccess = false;
    const query = readQuery(target.query);
    const operations = matched.flatMap(({ index }) => plan.operations[index] ?? []);
    const fitting = fittingVariants(operations, exchange, query);
    const judged = new Map<string, string | undefined>();
    for (const [n, one] of operations.entries())
      if (one.sharedIndex >= 0 && operations.findIndex(({ sharedIndex }) => sharedIndex === one.sharedIndex) === n)
        countShared(one, exchange, tally);
    for (const { index, variables } of matched) {
      const operation = plan.operations[index];
      if (operation === undefined || !fitting.includes(operation)) continue;
      const where = { at: exchange.at, time: exchange.time, status: exchange.response.status };
      // a page that describes it twice, and the call fits both equally: the first is held to it
      if (judged.has(operation.edition)) {
        if (judged.get(operation.edition) === operation.paths[0]) continue;
        noteExtra(
          tally,
          extrasGroup(operation, ambiguousOperationRule.id),
          operation.paths[0] ?? "",
          where,
          0,
          () => "a call",
        );
        continue;
      }
      judged.set(operation.edition, operation.paths[0]);
      const secrets = operation === fitting[0] ? masked : null;
      if (checkExchange(operation, { variables, query }, exchange, checking, secrets)) isSuccess = true;
      if (rival === null) continue;
      noteExtra(tally, extrasGroup(operation, ambiguousOperationRule.id), rival, where, 0, () => "a call");
    }
    return isSuccess;
  }
}

/** Bodies that a finding tells of as a whole: what was in them before needs no telling. */
function bodiesTold(failed: readonly Finding[], plan: Plan): string[] {
  const told = new Set(failed.flatMap(({ fieldPath, operation }) => (fieldPath === "" ? [operation] : [])));
  return plan.operations.flatMap(({ name, key }) => (told.has(name) ? [`${key} `] : []));
}

function hasBody({ kind }: Exchange["response"]["body"]): boolean {
  return kind !== "unrecorded" && kind !== "empty";
}

function seenOf(plan: Plan, tally: Tally, { files, prefixes, besideBodies }: Traffic): Seen {
  const [prefix] = [...prefixes.entries].toSorted(
    ([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1),
  );
  const all = [...files];
  const sum = (count: (file: FileTraffic) => number): number => all.reduce((total, [, file]) => total + count(file), 0);
  const called = plan.operations.filter((operation) => countOf(tally.seen, operation.called) > 0);
  return {
    matched: sum(({ matched }) => matched),
    bodies: sum(({ bodies }) => bodies),
    withoutBody: sum(({ withoutBody }) => withoutBody),
    besideBodies: [...besideBodies.entries.keys()].toSorted(),
    successes: sum(({ successes }) => successes),
    operations: new Set(called.map(({ key }) => key)).size,
    prefix: prefix === undefined ? null : { path: prefix[0], count: prefix[1].count },
    empty: all.flatMap(([file, { exchanges }]) => (exchanges === 0 ? [file] : [])).toSorted(),
  };
}

/** Two plans that number the same promises alike and ask the same options can join their counts. */
function planDigest(plan: Plan, options: ValidationOptions): string {
  const promises = plan.promises.map(({ key, rule, says }) => [key, rule, says]);
  const operations = plan.operations.map(({ edition, name }) => [edition, name]);
  return fingerprint(JSON.stringify([operations, promises, plan.counters, options]));
}
