/** Checks one exchange against one edition of its operation. Counts only; what is said of it is made when all is counted. */
import { countHeaderSecrets, countJsonSecrets, countQuerySecrets } from "../../exchange/masking/count-secrets.ts";
import type { Exchange, Header, Payload } from "../../exchange/exchange.ts";
import { headerValue, isJsonType, mediaTypeOf } from "../../exchange/headers.ts";
import type { MaskCounts } from "../../exchange/masking/mask-value.ts";
import { neverHasBody } from "../../exchange/formats/body.ts";
import { isList } from "../../api-model/json.ts";
import { LIST, OBJECT, STRING } from "../plan/json-types.ts";
import type { BodyPlan, OperationPlan, ResponsePlan } from "../plan/plan.ts";
import { isStandardHeader } from "../rules/undocumented-header.ts";
import { isCommonStatus } from "../rules/undocumented-status.ts";
import { redactName } from "../../exchange/masking/redact-name.ts";
import {
  DENIED_GROUP,
  extrasGroup,
  FAILURE_GROUPS,
  REPEATED_KEY_GROUP,
  SHOWN_ERROR,
  STATUS_GROUP,
} from "../counts/extra-groups.ts";
import { countOnce, countPresent, noteBreak, noteExtra, type Tally, undescribedOf } from "../counts/observations.ts";
import {
  ALL_ERRORS,
  countContentType,
  countError,
  countHasBody,
  countHeaders,
  countKind,
  countUndescribed,
  type Undescribed,
} from "../counts/undescribed.ts";
import { checkRequest, type CalledWith } from "./request.ts";
import { type ErrorCodes, unlistedCodes } from "./error-codes.ts";
import { formatOf } from "../match/body-format.ts";
import { failureOf, isHtmlPage } from "./failures.ts";
import { saysFailure } from "./says-failure.ts";
import { walkValue, type Walk } from "./value.ts";
import { walkText } from "./text.ts";
import { undocumentedFieldRule } from "../rules/undocumented-field.ts";
import { undocumentedErrorCodeRule } from "../rules/undocumented-error-code.ts";
import { undocumentedStatusRule } from "../rules/undocumented-status.ts";
import { showsError } from "../plan/shown-errors.ts";
import { isTold, namesStatuses, showsSuccessAlone } from "./told-statuses.ts";
import { undocumentedHeaderRule } from "../rules/undocumented-header.ts";

/** How an exchange is checked, whatever the operation. */
export interface Checking {
  readonly commonStatuses: readonly string[];
  readonly errorCodes: ErrorCodes;
  readonly tally: Tally;
  readonly describe: Walk["describe"];
}

/** What a cache is told whose copy is still good: HTTP's own word, and no page's. */
const NOT_MODIFIED = 304;

/**
 * True when the response is what the operation is called for.
 * @param secrets where secrets are counted; null for a second edition, which sees the same ones
 */
export function checkExchange(
  operation: OperationPlan,
  called: CalledWith,
  exchange: Exchange,
  { commonStatuses, errorCodes, tally, describe }: Checking,
  secrets: MaskCounts | null,
): boolean {
  const { status } = exchange.response;
  const where = { at: exchange.at, time: exchange.time, status };
  const group = extrasGroup(operation, undocumentedFieldRule.id);
  const walk = { tally, where, secrets, extrasGroup: group, describe, mentioned: operation.mentioned };
  countOnce(tally.seen, operation.called, tally.now);
  if (operation.deprecated >= 0) noteBreak(tally, operation.deprecated, where, 0, () => "a call");
  if (!isRejected(status)) checkRequest(operation, called, exchange, walk);
  const response = status === 0 ? null : responseFor(operation, status);
  const note = (rule: string): void =>
    noteExtra(tally, extrasGroup(operation, rule), String(status), where, 0, () => `status ${status}`);
  if (status !== 0) note(STATUS_GROUP);
  if (status >= 200 && status < 300 && saysFailure(exchange.response.body)) note(DENIED_GROUP);
  for (const code of status >= 400 ? unlistedCodes(exchange.response.body, errorCodes) : [])
    noteExtra(tally, extrasGroup(operation, undocumentedErrorCodeRule.id), code, where, 0, () => "an error code");
  if (status >= 400) countErrorBody(status, exchange.response.body, tally);
  const failure = failureOf(operation, exchange);
  if (failure !== null) {
    const name = isShownError(operation, exchange.response) ? `${status} ${SHOWN_ERROR}` : String(status);
    noteExtra(tally, extrasGroup(operation, failure), name, where, 0, () => `status ${status}`);
  }
  let isHtml = false;
  const isCounted = isAnswer(exchange) && operation.sharedIndex < 0;
  const answer: Walk = isCounted ? { ...walk, undescribed: undescribedOf(tally, operation.index) } : walk;
  if (answer.undescribed !== undefined) countAround(exchange, answer.undescribed, response, tally.now);
  if (response !== null) isHtml = checkResponse(operation, response, exchange, answer);
  else if (
    status !== 0 &&
    status !== NOT_MODIFIED &&
    status < 500 &&
    failure !== FAILURE_GROUPS.loginRedirect &&
    (namesStatuses(operation, status) || showsSuccessAlone(operation, status)) &&
    !isCommonStatus(status, commonStatuses) &&
    !isTold(operation, status)
  ) {
    note(undocumentedStatusRule.id);
  }
  if (isHtml) note(FAILURE_GROUPS.htmlPage);
  else if ((response?.body ?? null) === null) countBody(exchange.response.body, answer.undescribed, tally.now);
  noteRepeatedKeys(operation, exchange.response.body, walk);
  if (secrets !== null) countSecrets(operation, called, exchange, response, secrets);
  return failure === null && !isHtml && isSuccess(operation, status);
}

/** A server's own 500 whose body is what the page shows of errors: no crash, and nothing that the page does not speak of. */
const isShownError = ({ showsErrors }: OperationPlan, { status, body }: Exchange["response"]): boolean =>
  status === 500 && showsErrors && body.kind === "json" && showsError(body.value);

function countErrorBody(status: number, body: Payload, tally: Tally): void {
  const errors = undescribedOf(tally, ALL_ERRORS);
  if (body.kind === "json") countError(errors, status, body.value, tally.now);
  else if (body.kind === "text") countKind(errors, String(status), STRING, tally.now);
}

/** Whether the response has what the operation is called for. */
const isAnswer = ({ request, response: { status } }: Exchange): boolean =>
  status >= 200 && status < 300 && request.method !== "HEAD";

/** Of a call that has several descriptions: all that it answers, whichever of them an answer fits. */
export function countShared({ sharedIndex }: OperationPlan, exchange: Exchange, tally: Tally): void {
  if (!isAnswer(exchange)) return;
  const { headers, body } = exchange.response;
  const undescribed = undescribedOf(tally, sharedIndex);
  countAround(exchange, undescribed, null, tally.now, false);
  const isForBrowsers = asksForHtml(exchange.request) && isHtmlPage(body, headerValue(headers, "content-type"));
  if (!isForBrowsers) countBody(body, undescribed, tally.now);
}

/**
 * What an answer has whatever is in its body: headers, and whether there is a body at all.
 * @param countsType whether it counts of what type that is: where the page says a type, the answer is held against it
 */
function countAround(
  exchange: Exchange,
  undescribed: Undescribed,
  listed: ResponsePlan | null,
  now: number,
  countsType = listed === null || (listed.body?.contentType ?? -1) < 0,
): void {
  countNamedHeaders(exchange, undescribed, listed, now);
  const { status, headers, body } = exchange.response;
  const hasBody = body.kind === "json" || body.kind === "text";
  if (!hasBody && (body.kind !== "empty" || neverHasBody(status, "GET"))) return;
  countHasBody(undescribed, hasBody, now);
  if (hasBody && headers.length > 0 && listed?.headers.has("content-type") !== true)
    countContentType(undescribed, mediaTypeOf(headerValue(headers, "content-type")), countsType, now);
}

/** Headers that an API gives its answers, documented or not; one that the page lists is counted by its row. */
function countNamedHeaders(
  { response: { headers } }: Exchange,
  undescribed: Undescribed,
  listed: ResponsePlan | null,
  now: number,
): void {
  if (headers.length === 0) return;
  const names = headers.flatMap(({ name }) =>
    listed?.headers.has(name) !== true && (OF_ANSWERS.has(name) || !isStandardHeader(name)) ? [name] : [],
  );
  countHeaders(undescribed, names, now);
}

/** Headers of HTTP's own that are part of what a call answers. */
const OF_ANSWERS = new Set(["location", "link", "etag", "content-location", "content-disposition"]);

/** A body that no page describes: the next run is held against it. */
function countBody(body: Payload, undescribed: Walk["undescribed"], now: number): void {
  if (undescribed === undefined) return;
  if (body.kind === "json") countUndescribed(undescribed, "", body.value, now);
  else if (body.kind === "text") countKind(undescribed, "", STRING, now);
}

/** A page that documents no success at all, of a redirect for example, is called for what it does document. */
function isSuccess({ responses, defaultIsSuccess }: OperationPlan, status: number): boolean {
  if (status === 0) return false;
  if (status < 400) return true;
  const documented = [...responses.keys()].filter((known) => known !== "default" || defaultIsSuccess);
  return documented.length > 0 && documented.every((known) => /^[45]/.test(known)) && responses.has(String(status));
}

function countSecrets(
  operation: OperationPlan,
  called: CalledWith,
  exchange: Exchange,
  response: ResponsePlan | null,
  secrets: MaskCounts,
): void {
  countQuerySecrets(called.query, secrets);
  countHeaderSecrets(exchange.request.headers, secrets);
  countHeaderSecrets(exchange.response.headers, secrets);
  // Bodies that nobody walked.
  if (isRejected(exchange.response.status) || operation.requestBody === null)
    countBodySecrets(exchange.request.body, secrets);
  if ((response?.body ?? null) === null) countBodySecrets(exchange.response.body, secrets);
}

/** Nothing can be said of a request that the server refused; 0: the recorder saw no response. */
function isRejected(status: number): boolean {
  return status === 0 || (status >= 400 && status < 500);
}

function countBodySecrets(body: Payload, secrets: MaskCounts): void {
  if (body.kind === "json") countJsonSecrets(body.value, null, secrets);
}

/** What the page says of this status: by its number, by its hundred, or as one of those that the page gives no number. */
function responseFor({ responses, defaultIsSuccess }: OperationPlan, status: number): ResponsePlan | null {
  const known = responses.get(String(status)) ?? responses.get(`${Math.floor(status / 100)}XX`);
  if (known !== undefined) return known;
  const isSuccess = status >= 200 && status < 300;
  return isSuccess === defaultIsSuccess ? (responses.get("default") ?? null) : null;
}

/** True when an HTML page came in place of what the page describes. */
function checkResponse(operation: OperationPlan, response: ResponsePlan, exchange: Exchange, walk: Walk): boolean {
  const { headers, body } = exchange.response;
  countOnce(walk.tally.seen, response.answered, walk.tally.now);
  if (headers.length > 0) checkHeaders(operation, response, headers, walk);
  if (response.noBody >= 0 && exchange.request.method !== "HEAD") checkNoBody(response.noBody, body, walk);
  if (response.body === null || exchange.request.method === "HEAD") return false;
  const contentType = headerValue(headers, "content-type");
  if (walk.where.status < 400 && isHtmlPage(body, contentType)) {
    if (response.body.isJson >= 0) return true;
    if (response.body.showsJson === true) return !asksForHtml(exchange.request);
  }
  checkBody(response.body, body, headers, walk);
  return false;
}

/** What a browser asks for: a server may well answer a person otherwise than a program. */
function asksForHtml({ headers }: Exchange["request"]): boolean {
  const accepted = headerValue(headers, "accept")?.toLowerCase() ?? "";
  return accepted.includes("text/html") && !accepted.includes("json");
}

/** An empty object or list says nothing: it is as good as no body. */
function checkNoBody(promise: number, body: Payload, { tally, where, describe }: Walk): void {
  if (body.kind === "unrecorded") return;
  const isNothing =
    body.kind === "empty" ||
    (body.kind === "text" && body.text.trim() === "") ||
    (body.kind === "json" && (body.value === null || Object.keys(Object(body.value) as object).length === 0));
  if (isNothing) countOnce(tally.kept, promise, tally.now);
  else
    noteBreak(tally, promise, where, 0, () =>
      body.kind === "json" ? describe(body.value, "") : body.kind === "text" ? "a text" : "binary data",
    );
}

/** Holds the headers of a response against those that the page lists. */
export function walkHeaders(response: ResponsePlan, headers: readonly Header[], walk: Walk): void {
  const { tally, where } = walk;
  countOnce(tally.seen, response.withHeaders, tally.now);
  for (const [name, { node, required }] of response.headers) {
    const value = headerValue(headers, name);
    if (value !== null) walkText(node, value, walk);
    if (required < 0) continue;
    if (value !== null) countOnce(tally.kept, required, tally.now);
    else noteBreak(tally, required, where, 0, () => "missing");
  }
}

function checkHeaders(operation: OperationPlan, response: ResponsePlan, headers: readonly Header[], walk: Walk): void {
  const { tally, where } = walk;
  walkHeaders(response, headers, walk);
  // A page without a table of response headers does not mean that there are none.
  if (response.headers.size === 0) return;
  for (const { name, value } of headers) {
    if (response.headers.has(name) || isStandardHeader(name) || operation.told.has(name)) continue;
    noteExtra(tally, extrasGroup(operation, undocumentedHeaderRule.id), redactName(name), where, STRING, () =>
      walk.describe(value, name),
    );
  }
}

function checkBody(plan: BodyPlan, body: Payload, headers: readonly Header[], walk: Walk): void {
  const { tally, where } = walk;
  if (body.kind === "unrecorded" || (body.kind === "empty" && neverHasBody(where.status, "GET"))) return;
  countOnce(tally.seen, plan.recorded, tally.now);
  const mediaType = mediaTypeOf(headerValue(headers, "content-type"));
  // What the page describes of a stream is one of its values.
  const isStream = body.kind === "json" && body.isStream === true;
  const isRightType = isStream || mediaType === null || isSameType(plan.mediaType, mediaType);
  if (plan.contentType >= 0 && isRightType) countOnce(tally.kept, plan.contentType, tally.now);
  else if (plan.contentType >= 0) {
    // Whether it could be read all the same is told by the kind.
    const kind = body.kind === "json" ? OBJECT : STRING;
    noteBreak(tally, plan.contentType, where, kind, () => shownType(mediaType ?? ""));
  }
  if (body.kind === "json") {
    if (plan.isJson >= 0) countOnce(tally.kept, plan.isJson, tally.now);
    const values = isStream && (plan.root.kinds & LIST) === 0 && isList(body.value) ? body.value : [body.value];
    const inside = body.lost === undefined ? walk : { ...walk, wholeNumbers: exactNumbers(body.lost.wholeNumbers) };
    for (const value of values) walkValue(formatOf(plan, value), value, inside);
  } else if (plan.isJson >= 0 && isRightType) {
    noteBreak(tally, plan.isJson, where, 0, () => bodyWords(body));
  } else if (plan.isJson < 0 && body.kind === "text") countPresent(tally, plan.root.present, STRING);
}

function noteRepeatedKeys(operation: OperationPlan, body: Payload, { tally, where }: Walk): void {
  if (body.kind !== "json" || body.lost === undefined) return;
  for (const steps of body.lost.repeated) {
    const path = steps.map((step) => (typeof step === "number" ? "[]" : `.${redactName(step)}`));
    const name = path.pop()?.slice(1) ?? "";
    const group = `${extrasGroup(operation, REPEATED_KEY_GROUP)} ${path.join("").replace(/^\./, "")}`;
    noteExtra(tally, group, name, where, 0, () => "two values");
  }
}

/** By the double that each was rounded to. */
function exactNumbers(written: readonly string[]): ReadonlyMap<number, readonly bigint[]> | null {
  if (written.length === 0) return null;
  const exact = new Map<number, bigint[]>();
  for (const digits of written) {
    const known = exact.get(Number(digits)) ?? [];
    exact.set(Number(digits), [...known, BigInt(digits)]);
  }
  return exact;
}

function bodyWords(body: Payload): string {
  if (body.kind === "empty") return "empty";
  return body.kind === "text" ? `no JSON but a text of ${body.text.length} characters` : "no JSON but binary data";
}

function isSameType(documented: string, recorded: string): boolean {
  const lower = documented.toLowerCase();
  if (lower === recorded || lower === "*/*") return true;
  // "image/*"
  if (lower.endsWith("/*")) return recorded.startsWith(lower.slice(0, -1));
  return isJsonType(mediaTypeOf(documented)) && isJsonType(recorded);
}

/** A recorded header is no place to trust: only what has the form of a media type is shown. */
function shownType(mediaType: string): string {
  return /^[a-z]{1,20}\/[a-z0-9.+-]{1,40}$/.test(mediaType) ? mediaType : "another media type";
}
