/**
 * Takes out of an exchange what the caller knows to be secret, wherever a server shows it again: masking finds secrets by their
 * names and forms, these are known by their letters. What is left has the same length and form.
 */
import type { Exchange, Payload } from "../exchange/exchange.ts";
import { shapeMask } from "../exchange/masking/mask-value.ts";
import { parseJson } from "../exchange/formats/body.ts";

/** @param secrets longest first, so that none leaves a piece of a longer one */
export function redactExchange(exchange: Exchange, secrets: readonly string[]): Exchange {
  if (secrets.length === 0) return exchange;
  const { request, response } = exchange;
  const scrubHeaders = (headers: Exchange["request"]["headers"]): Exchange["request"]["headers"] =>
    headers.map(({ name, value }) => ({ name: redactText(name, secrets), value: redactText(value, secrets) }));
  return {
    ...exchange,
    request: {
      ...request,
      url: redactText(request.url, secrets),
      headers: scrubHeaders(request.headers),
      body: scrubPayload(request.body, secrets),
    },
    response: { ...response, headers: scrubHeaders(response.headers), body: scrubPayload(response.body, secrets) },
  };
}

export function redactText(text: string, secrets: readonly string[]): string {
  let scrubbed = text;
  for (const secret of secrets)
    if (scrubbed.includes(secret)) scrubbed = scrubbed.replaceAll(secret, shapeMask(secret));
  return scrubbed;
}

function scrubPayload(payload: Payload, secrets: readonly string[]): Payload {
  if (payload.kind === "text") return { kind: "text", text: redactText(payload.text, secrets) };
  if (payload.kind !== "json") return payload;
  // Written anew, whatever escapes the server chose: a quote in a secret is `\"` here, a slash never `\/`.
  const text = JSON.stringify(payload.value);
  const written = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  const scrubbed = redactText(text, written);
  if (scrubbed === text) return payload;
  const value = parseJson(scrubbed);
  // A secret of digits stood there as a number: its mask "00000000" is none.
  return value === undefined ? { kind: "unrecorded" } : { kind: "json", value };
}
