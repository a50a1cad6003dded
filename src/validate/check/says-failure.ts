/**
 * Answers with a status of success whose body says that the call failed: `{"code": 40001, "message": "no such pad", "data": null}`,
 * `{"success": false}`, `{"error": "id missing"}`. Whatever was asked there, nothing was accepted.
 */
import type { Json } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";
import type { Payload } from "../../exchange/exchange.ts";

export function saysFailure(body: Payload): boolean {
  if (body.kind !== "json") return false;
  // one message in a list, as a server of several services answers
  const messages = isList(body.value) ? body.value : [body.value];
  return messages.length > 0 && messages.every((one) => isObject(one) && (isDenied(one) || isCoded(one)));
}

type Members = Readonly<Record<string, Json>>;

/** Beside what says so, nothing that would be an answer: a job that "failed" and a count of "errors" are of something that is there. */
function isDenied(body: Members): boolean {
  let isSaid = false;
  for (const name in body) {
    const value = body[name] ?? null;
    const signs = signsOf(name);
    if (signs === 0 && !isNothing(value) && !(name === "id" && Object.hasOwn(body, "jsonrpc"))) return false;
    isSaid ||=
      ((signs & DONE) !== 0 && (value === false || value === "false")) ||
      ((signs & STATE) !== 0 && typeof value === "string" && FAILED.test(value)) ||
      ((signs & ERROR) !== 0 && !isNothing(value));
  }
  return isSaid;
}

const FAILED = /^(?:error|err|fail|failed|failure)$/i;

/** A code that is no zero and no status of success, a message beside it that tells of none, and nothing that would be an answer. */
function isCoded(body: Members): boolean {
  const entries = Object.entries(body);
  if (!entries.some(([name, value]) => (signsOf(name) & CODE) !== 0 && isErrorCode(value))) return false;
  const told = entries.flatMap(([name, value]) =>
    (signsOf(name) & MESSAGE) !== 0 && typeof value === "string" ? [value] : [],
  );
  const isTold = told.some((text) => text !== "") && !told.some((text) => SUCCEEDED.test(text));
  return isTold && entries.every(([, value]) => typeof value !== "object" || isNothing(value));
}

const [DONE, STATE, ERROR, CODE, MESSAGE, CALL] = [1, 2, 4, 8, 16, 32] as const;
const SIGNS: readonly (readonly [sign: number, name: RegExp])[] = [
  [DONE, /^(?:is_?)?(?:success(?:ful)?|succeeded|ok)$/i],
  [STATE, /^(?:status|result|state|code|message|msg)$/i],
  [ERROR, /^errors?$/i],
  [CODE, /^(?:(?:err(?:or)?|ret(?:urn)?|status|result)?_?(?:code|no)|errno|ret|result)$/i],
  [MESSAGE, /^(?:(?:err(?:or)?|ret(?:urn)?|status)?_?(?:message|msg|info|desc)|reason|text)$/i],
  // what an answer says of the call itself
  [CALL, /^(?:jsonrpc|(?:request|req|trace|correlation)[_-]?id|time(?:stamp)?|took|path|version)$/i],
];

const known = new Map<string, number>();
/** Names come from recordings: the memory of them is bounded. */
const KNOWN_LIMIT = 10_000;

/** What a member of this name may say, as bits; each name is looked at once. */
function signsOf(name: string): number {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const signs = SIGNS.reduce((bits, [sign, pattern]) => (pattern.test(name) ? bits | sign : bits), 0);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(name, signs);
  return signs;
}

/** Some APIs have 1 for a success, and say so. */
const SUCCEEDED =
  /^(?:ok|okay|done|success(?:ful|fully)?|succeeded|.{0,12}(?:成功|完成))[.!。！]?$|\bsuccess(?:ful|fully)\b/i;

const isErrorCode = (value: Json): boolean =>
  (typeof value === "number" || (typeof value === "string" && /^-?\d{1,9}$/.test(value))) &&
  Number(value) !== 0 &&
  !(Number(value) >= 200 && Number(value) < 300);

const isNothing = (value: Json): boolean =>
  value === null ||
  value === false ||
  value === 0 ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);
