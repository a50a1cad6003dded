/** Writes exchanges as NDJSON, a line each, so that reading them again gives the same exchanges. */
import type { Header, Payload } from "../exchange/exchange.ts";
import type { Sent } from "./client.ts";

export const NDJSON_FRAME = { open: "", between: "\n", close: "\n" } as const;

/** One line, without its end. */
export function ndjsonEntry({ exchange: { time, request, response }, duration }: Sent): string {
  return JSON.stringify({
    time,
    duration,
    request: { method: request.method, url: request.url, headers: headersOf(request.headers), ...bodyOf(request.body) },
    response: { status: response.status, headers: headersOf(response.headers), ...bodyOf(response.body) },
  });
}

const headersOf = (headers: readonly Header[]): { name: string; value: string }[] =>
  headers.map(({ name, value }) => ({ name, value }));

/** A body that is not there was not kept. */
function bodyOf(body: Payload): { readonly body?: unknown } {
  switch (body.kind) {
    case "unrecorded":
      return {};
    case "empty":
      return { body: "" };
    case "binary":
      // nobody can tell what secrets bytes hold; a zero byte makes them binary again
      return { body: "\0" };
    case "text":
      return { body: body.text };
    case "json":
      if (body.isStream === true && Array.isArray(body.value))
        return { body: body.value.map((value) => JSON.stringify(value)).join("\n") };
      // a text is read as what a body's text says
      return { body: typeof body.value === "string" ? JSON.stringify(body.value) : body.value };
  }
}
