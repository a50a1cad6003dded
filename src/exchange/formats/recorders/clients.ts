/** Clients that write down what they did: nock's recorder, Charles, Bruno's and Hurl's reports. */
import { isRecord } from "../record.ts";
import { type Fields, fieldsOf, fromBase64, listOf, textOf, withQuery } from "./parts.ts";
import type { Recorder } from "./recorder.ts";

export const nock: Recorder = {
  name: "nock recording",
  recognises: (document) =>
    listOf(document).some((one) => typeof fieldsOf(one)["scope"] === "string" && Object.hasOwn(fieldsOf(one), "path")),
  *calls(document) {
    for (const { scope, method, path, body, status, response, rawHeaders, headers, reqheaders } of listOf(document).map(
      fieldsOf,
    ))
      yield {
        request: { method, url: `${textOf(scope)}${textOf(path)}`, headers: reqheaders, body: body ?? "" },
        response: {
          status,
          headers: Array.isArray(rawHeaders) ? pairsOf(rawHeaders) : (rawHeaders ?? headers),
          body: nockBody(response),
        },
      };
  },
};

/** Names and values in turn, as Node's `rawHeaders` has them. */
function pairsOf(raw: readonly unknown[]): { name: unknown; value: unknown }[] {
  return raw.flatMap((name, n) => (n % 2 === 0 ? [{ name, value: raw[n + 1] }] : []));
}

/** Bytes are a list of texts in hexadecimal digits. */
function nockBody(response: unknown): unknown {
  const isHex =
    Array.isArray(response) && response.length > 0 && response.every((one) => /^(?:[0-9a-f]{2})+$/.test(textOf(one)));
  return isHex ? Buffer.concat(response.map((one) => Buffer.from(textOf(one), "hex"))) : (response ?? "");
}

export const charles: Recorder = {
  name: "Charles session",
  recognises: (document) =>
    listOf(document).some((one) => {
      const { protocolVersion, host, request, response } = fieldsOf(one);
      return typeof protocolVersion === "string" && typeof host === "string" && isRecord(request) && isRecord(response);
    }),
  *calls(document) {
    for (const one of listOf(document).map(fieldsOf)) {
      const { method, scheme, host, actualPort, port, path, query, request, response, times } = one;
      const at = port ?? (isUsualPort(scheme, actualPort) ? null : actualPort);
      const url = `${textOf(scheme) || "http"}://${textOf(host)}${typeof at === "number" ? `:${at}` : ""}${textOf(path)}`;
      yield {
        time: fieldsOf(times)["start"],
        request: { method, url: withQuery(url, textOf(query)), ...charlesMessage(fieldsOf(request)) },
        response: { status: fieldsOf(response)["status"] ?? 0, ...charlesMessage(fieldsOf(response)) },
      };
    }
  },
};

function isUsualPort(scheme: unknown, port: unknown): boolean {
  return port === (scheme === "https" ? 443 : 80);
}

function charlesMessage({ header, body, sizes }: Fields): { headers: unknown; body?: unknown } {
  const { headers } = fieldsOf(header);
  const { text, encoded } = fieldsOf(body);
  if (typeof encoded === "string") return { headers, body: fromBase64(encoded) };
  if (typeof text === "string") return { headers, body: text };
  return Number(fieldsOf(sizes)["body"] ?? 0) > 0 ? { headers } : { headers, body: "" };
}

export const bruno: Recorder = {
  name: "Bruno report",
  recognises: (document) => brunoResults(document).some((one) => isRecord(one["test"]) && isRecord(one["response"])),
  *calls(document) {
    for (const { request, response } of brunoResults(document)) {
      const { method, url, headers, data } = fieldsOf(request);
      const { status, headers: received, data: came } = fieldsOf(response);
      yield {
        request: { method, url, headers, body: data ?? "" },
        // "skipped" and "error" are no statuses: no response came.
        response: {
          status: typeof status === "number" ? status : 0,
          headers: received,
          ...(came === undefined ? {} : { body: came ?? "null" }),
        },
      };
    }
  },
};

/** A run, or several of one collection. */
function brunoResults(document: unknown): readonly Fields[] {
  const runs = Array.isArray(document) ? document : [document];
  return runs.flatMap((run) => listOf(fieldsOf(run)["results"])).map(fieldsOf);
}

export const hurl: Recorder = {
  name: "Hurl report",
  recognises: (document) =>
    hurlEntries(document).some((entry) =>
      listOf(entry["calls"]).some(
        (call) => isRecord(fieldsOf(call)["request"]) && isRecord(fieldsOf(call)["response"]),
      ),
    ),
  *calls(document) {
    for (const call of hurlEntries(document).flatMap(({ calls }) => listOf(calls))) {
      const { request, response } = fieldsOf(call);
      const { method, url, headers } = fieldsOf(request);
      const { status, headers: received } = fieldsOf(response);
      // Bodies stand in files of their own, if anywhere.
      yield { request: { method, url, headers }, response: { status, headers: received } };
    }
  },
};

function hurlEntries(document: unknown): readonly Fields[] {
  const files = Array.isArray(document) ? document : [document];
  return files.flatMap((file) => listOf(fieldsOf(file)["entries"])).map(fieldsOf);
}
