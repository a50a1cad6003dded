/** Which error code a failed response has, and whether a table of error codes that lists its kind lacks it. */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Payload } from "../../exchange/exchange.ts";

/** The codes that pages list, and how they begin: "SHELF.". */
export interface ErrorCodes {
  readonly listed: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

const FAMILY = /^[A-Za-z]{2,30}[._-](?=[\w.-]{1,40}$)/;
const KEY = /^(?:error_?code|code)$/i;

export function errorCodesOf(pages: readonly ApiPage[]): ErrorCodes {
  const listed = new Set(pages.flatMap(({ errorCodes = [] }) => errorCodes.map(({ code }) => code.value)));
  return { listed, families: new Set([...listed].flatMap((code) => FAMILY.exec(code)?.[0] ?? [])) };
}

/** The code of a response that no table has; null where it has none, or one of a kind that no table lists. */
export function unlistedCode(body: Payload, { listed, families }: ErrorCodes): string | null {
  if (families.size === 0 || body.kind !== "json") return null;
  const code =
    codeIn(body.value) ?? membersOf(body.value).reduce<string | null>((found, one) => found ?? codeIn(one), null);
  const family = code === null ? undefined : FAMILY.exec(code)?.[0];
  return code !== null && family !== undefined && families.has(family) && !listed.has(code) ? code : null;
}

function codeIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  for (const [key, code] of Object.entries(value)) if (KEY.test(key) && typeof code === "string") return code;
  return null;
}

const membersOf = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.values(value) : [];
