/** Pacts of versions 2 to 4: the requests of a consumer with the responses that it expects. */
import { isRecord } from "../record.ts";
import { type Fields, fieldsOf, fromBase64, listOf, queryText, textOf, withQuery } from "./parts.ts";
import type { RecordedCall, Recorder, SkippedCall } from "./recorder.ts";

export const pact: Recorder = {
  name: "Pact",
  recognises(document) {
    const { consumer, provider, interactions, messages } = fieldsOf(document);
    return isRecord(consumer) && isRecord(provider) && (Array.isArray(interactions) || Array.isArray(messages));
  },
  *calls(document) {
    for (const interaction of listOf(fieldsOf(document)["interactions"])) yield callOf(fieldsOf(interaction));
  },
};

function callOf({ type, request, response }: Fields): RecordedCall | SkippedCall {
  if (type !== undefined && type !== "Synchronous/HTTP") return { skipped: "this interaction is a message, not HTTP" };
  const { method, path, query, headers, body } = fieldsOf(request);
  const { status, headers: received, body: came } = fieldsOf(response);
  return {
    request: {
      method: method ?? "GET",
      url: withQuery(textOf(path), queryText(query)),
      headers,
      body: contentOf(body),
    },
    // A pact need not say what the body is.
    response: { status: status ?? 200, headers: received, ...(came === undefined ? {} : { body: contentOf(came) }) },
  };
}

/** Version 4 wraps bodies as `{contentType, encoded, content}`. */
function contentOf(body: unknown): unknown {
  if (!isRecord(body) || !Object.hasOwn(body, "content") || !Object.hasOwn(body, "contentType")) return body ?? "";
  const { content, encoded } = body;
  const isEncoded = encoded === true || (typeof encoded === "string" && /base64/i.test(encoded));
  return isEncoded && typeof content === "string" ? fromBase64(content) : (content ?? "");
}
