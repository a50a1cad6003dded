/**
 * Masks the `code` that a client sends: an authorization code (RFC 6749, 4.1.3) or a one-time password. In a response the same
 * name is mostly that of an error, so that it tells nothing by itself.
 */
import type { Payload } from "../exchange.ts";
import { isObject } from "../../api-model/json.ts";
import { maskNamed, type MaskCounts } from "./mask-value.ts";

const NAME = "code";
const PARAMETER = /(?<=[?&#]code=|^code=)[^&#\s]+/g;
/** Codes of countries, currencies and states are shorter, and most others have no digit. */
const SHORTEST = 6;

/** Of a query or a form. */
export const maskSentCodes = (text: string, counts: MaskCounts): string =>
  text.includes("code=") ? text.replace(PARAMETER, (value) => maskCode(value, counts)) : text;

/** Of a body: a form, or a member of its object. */
export function maskSentCode(payload: Payload, counts: MaskCounts): Payload {
  if (payload.kind === "text") return { kind: "text", text: maskSentCodes(payload.text, counts) };
  if (payload.kind !== "json" || !isObject(payload.value)) return payload;
  const code = Object.hasOwn(payload.value, NAME) ? payload.value[NAME] : null;
  if (typeof code !== "string") return payload;
  return { kind: "json", value: { ...payload.value, [NAME]: maskCode(code, counts) } };
}

const maskCode = (value: string, counts: MaskCounts): string =>
  value.length >= SHORTEST && /\d/.test(value) ? maskNamed(value, "token", counts) : value;
