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

function isDenied(body: Members): boolean {
  return Object.entries(body).some(([name, value]) => {
    if (DONE.test(name)) return value === false || value === "false";
    if (STATE.test(name)) return typeof value === "string" && FAILED.test(value);
    return ERROR.test(name) && !isNothing(value);
  });
}

const DONE = /^(?:is_?)?(?:success(?:ful)?|succeeded|ok)$/i;
const STATE = /^(?:status|result|state|code|message|msg)$/i;
const FAILED = /^(?:error|err|fail|failed|failure)$/i;
const ERROR = /^errors?$/i;

/** A code that is no zero and no status of success, a message beside it that tells of none, and nothing that would be an answer. */
function isCoded(body: Members): boolean {
  const entries = Object.entries(body);
  const failed = entries.some(([name, value]) => CODE.test(name) && isErrorCode(value));
  const told = entries.flatMap(([name, value]) => (MESSAGE.test(name) && typeof value === "string" ? [value] : []));
  const isTold = told.some((text) => text !== "") && !told.some((text) => SUCCEEDED.test(text));
  return failed && isTold && entries.every(([, value]) => typeof value !== "object" || isNothing(value));
}

const CODE = /^(?:(?:err(?:or)?|ret(?:urn)?|status|result)?_?(?:code|no)|errno|ret|result)$/i;
const MESSAGE = /^(?:(?:err(?:or)?|ret(?:urn)?|status)?_?(?:message|msg|info|desc)|reason|text)$/i;

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
