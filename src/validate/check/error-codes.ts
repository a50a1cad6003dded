/** Which error codes a failed response has, and which of them a table of error codes that lists their kind lacks. */
import type { ApiPage, Json } from "../../api-model/api-page.ts";
import type { Payload } from "../../exchange/exchange.ts";
import { isList } from "../../api-model/json.ts";

/** The codes that pages list, and how they begin: "SHELF.". */
export interface ErrorCodes {
  readonly listed: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

const FAMILY = /^[A-Za-z]{2,30}[._-](?=[\w.-]{1,40}$)/;
/** "code", "errorCode", "sub_code", "err"; a name or a message may begin as a code does and is none. */
const KEY = /^(?:\w{0,30}code|error|errors|err|errno|err_?no|reason)$/i;
/** An answer that says what went wrong is small; nobody looks further into one that is not. */
const MOST_VALUES = 10_000;

export function errorCodesOf(pages: readonly ApiPage[]): ErrorCodes {
  const listed = new Set(pages.flatMap(({ errorCodes = [] }) => errorCodes.map(({ code }) => code.value)));
  return { listed, families: new Set([...listed].flatMap((code) => FAMILY.exec(code)?.[0] ?? [])) };
}

/** The codes of a response, wherever they stand in it, that no table has; none of a kind that no table lists. */
export function unlistedCodes(body: Payload, { listed, families }: ErrorCodes): ReadonlySet<string> {
  if (families.size === 0 || body.kind !== "json") return new Set();
  const isUnlisted = (code: string): boolean => {
    const family = FAMILY.exec(code)?.[0];
    return family !== undefined && families.has(family) && !listed.has(code);
  };
  return new Set(codesIn(body.value).filter(isUnlisted));
}

/** The texts below keys of codes; a list of texts below such a key is one of codes. */
function codesIn(whole: Json): string[] {
  const codes: string[] = [];
  // without recursion: a body may nest deeper than the stack
  const open: { readonly value: Json; readonly isCode: boolean }[] = [{ value: whole, isCode: false }];
  for (let seen = 0; seen < MOST_VALUES; seen += 1) {
    const next = open.pop();
    if (next === undefined) break;
    const { value, isCode } = next;
    if (typeof value === "string" && isCode) codes.push(value);
    if (typeof value !== "object" || value === null) continue;
    if (isList(value)) for (const item of value) open.push({ value: item, isCode });
    else for (const [key, member] of Object.entries(value)) open.push({ value: member, isCode: KEY.test(key) });
  }
  return codes;
}
