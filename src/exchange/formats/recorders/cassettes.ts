/** Cassettes: VCR and its kin in Ruby, Python, Go and PHP, betamax, and those that Schemathesis writes. */
import { isRecord } from "../record.ts";
import { type Fields, fieldsOf, fromBase64, listOf } from "./parts.ts";
import type { RecordedCall, Recorder } from "./recorder.ts";

export const cassettes: Recorder = {
  name: "VCR cassette",
  recognises: (document) => interactionsOf(document).some(isInteraction),
  *calls(document) {
    for (const interaction of interactionsOf(document)) yield callOf(fieldsOf(interaction));
  },
};

/** PHP-VCR writes the list alone. */
function interactionsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  const { http_interactions, interactions } = fieldsOf(document);
  return listOf(http_interactions ?? interactions);
}

/** A pact has interactions, too: their responses have a plain status and no `uri`. */
function isInteraction(interaction: unknown): boolean {
  const { request, response } = fieldsOf(interaction);
  const { uri, url } = fieldsOf(request);
  const { status, code } = fieldsOf(response);
  return typeof (uri ?? url) === "string" && (isRecord(status) || typeof code === "number");
}

function callOf({ request, response, recorded_at }: Fields): RecordedCall {
  const { method, uri, url, headers, body } = fieldsOf(request);
  const { status, code, headers: received, body: came } = fieldsOf(response);
  return {
    time: recorded_at,
    request: { method, url: uri ?? url, headers, body: bodyOf(body) },
    response: {
      status: isRecord(status) ? status["code"] : (code ?? status),
      headers: received,
      // A body that was not kept is left out.
      ...(came === undefined ? {} : { body: bodyOf(came) }),
    },
  };
}

/** A text, bytes, or `{encoding, string}` and `{encoding, base64_string}`. */
function bodyOf(body: unknown): unknown {
  if (!isRecord(body)) return body ?? "";
  const { string, base64_string, base64 } = body;
  const encoded = base64_string ?? base64;
  return typeof encoded === "string" ? fromBase64(encoded) : (string ?? "");
}
