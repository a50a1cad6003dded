/**
 * Writes exchanges as HAR 1.2, entry by entry, so that reading them again gives the same exchanges. `SafeExchange`s hold no
 * secrets; of a binary body only is kept that it was one.
 */
import type { Header, Payload } from "../exchange/exchange.ts";
import { headerValue, mediaTypeOf } from "../exchange/headers.ts";
import type { Sent } from "./client.ts";

/** What stands before the first entry, between two, and behind the last. */
export function harFrame(version: string): { readonly open: string; readonly between: string; readonly close: string } {
  const creator = JSON.stringify({ name: "docproof", version });
  return { open: `{"log":{"version":"1.2","creator":${creator},"entries":[\n`, between: ",\n", close: "\n]}}\n" };
}

/** One entry, as JSON text. */
export function harEntry({ exchange, duration }: Sent): string {
  const { time, request, response } = exchange;
  const sentType = mediaTypeOf(headerValue(request.headers, "content-type"));
  const bodyText = payloadText(request.body);
  return JSON.stringify({
    startedDateTime: time,
    time: duration,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: headersOf(request.headers),
      queryString: queryOf(request.url),
      ...(bodyText === "" ? {} : { postData: { mimeType: sentType ?? "", text: bodyText } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(bodyText),
    },
    response: {
      status: response.status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: headersOf(response.headers),
      content: contentOf(response.body, headerValue(response.headers, "content-type")),
      redirectURL: headerValue(response.headers, "location") ?? "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
  });
}

function headersOf(headers: readonly Header[]): { name: string; value: string }[] {
  return headers.map(({ name, value }) => ({ name, value }));
}

function queryOf(url: string): { name: string; value: string }[] {
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}

function contentOf(body: Payload, contentType: string | null): Readonly<Record<string, unknown>> {
  const mimeType = contentType ?? "";
  switch (body.kind) {
    case "empty":
      return { size: 0, mimeType, text: "" };
    case "unrecorded":
      // A size without a text: a body that was not kept.
      return { size: 1, mimeType };
    case "binary":
      // Nobody can tell what secrets bytes hold. A zero byte makes them binary again.
      return { size: 1, mimeType, text: "AA==", encoding: "base64" };
    default: {
      const text = payloadText(body);
      return { size: Buffer.byteLength(text), mimeType, text };
    }
  }
}

function payloadText(body: Payload): string {
  if (body.kind === "json") return JSON.stringify(body.value);
  return body.kind === "text" ? body.text : "";
}
