/** What a message of a remote procedure call carries: the parameters of `{"method": "add", "params": {…}}`, the result of its answer. */
import type { Json } from "./api-page.ts";
import { isList, isObject } from "./json.ts";

/** Keys whose value names what is called, as protocols have them. */
const CALL_KEYS = ["method", "command", "cmd", "action", "Action", "op"] as const;

/** Whether a parameter so named tells what is called; case counts for none. */
export const isCallKey = (name: string): boolean =>
  CALL_KEYS.some((key) => key.toLowerCase() === name.replace(/^x-\w{1,10}-/i, "").toLowerCase());

/** Keys that hold what is sent along. */
const ARGUMENT_KEYS = ["params", "arguments", "args"] as const;

/** "create", "user.create", "aria2.addUri", "config-get", "DescribeZones". */
const CALL_NAME = /^[A-Za-z][\w]*(?:[.:/-][\w]+)*$/;

const LONGEST_NAME = 80;

export const isCallName = (text: string): boolean => text.length <= LONGEST_NAME && CALL_NAME.test(text);

/** Whether a text of JSON may be a message that names what is called: most need not be read to know. */
export const mayCall = (text: string): boolean => CALL_KEYS.some((key) => text.includes(`"${key}"`));

/** The name of what a message calls, and the key that it stands under; null for any other JSON. */
export function calledIn(json: Json): { readonly key: string; readonly name: string } | null {
  if (!isObject(json)) return null;
  const named = CALL_KEYS.flatMap((key) => {
    const name = json[key];
    return typeof name === "string" && isCallName(name) ? [{ key, name }] : [];
  });
  const [only, ...others] = named;
  return others.length === 0 ? (only ?? null) : null;
}

/** Keys that the protocol itself puts into a message, which no table of a page need have. */
export function protocolKeys(json: Json): readonly string[] {
  if (!isObject(json)) return [];
  return "jsonrpc" in json ? ["jsonrpc", "id", "method", "params", "result", "error"] : [];
}

/** Whether a message is a list of calls, as JSON-RPC sends several at once. */
export const isBatch = (json: Json): boolean =>
  isList(json) && json.length > 0 && json.every((one) => calledIn(one) !== null);

/** What a call sends along by position alone: `["2089", 0]` of `{"method": "move", "params": ["2089", 0]}`; null for any other JSON. */
export function positionalArguments(json: Json): { readonly key: string; readonly values: readonly Json[] } | null {
  if (!isObject(json) || calledIn(json) === null) return null;
  for (const key of ARGUMENT_KEYS) {
    const values = json[key];
    if (values !== undefined && isList(values)) return { key, values };
  }
  return null;
}

/** The key under which a call has its parameters, or an answer to one its result; null for any other JSON. */
export function carryingKey(json: Json): string | null {
  if (!isObject(json)) return null;
  if (calledIn(json)) return ARGUMENT_KEYS.find((key) => isObject(json[key])) ?? null;
  return "jsonrpc" in json && "result" in json ? "result" : null;
}
