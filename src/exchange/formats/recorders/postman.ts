/** Postman collections with saved responses, and what Newman's JSON reporter writes of a run. */
import { isRecord } from "../record.ts";
import { type Fields, fieldsOf, keyValues, listOf, textOf } from "./parts.ts";
import type { RecordedCall, Recorder } from "./recorder.ts";

export const postmanCollection: Recorder = {
  name: "Postman collection",
  recognises: (document) => /\/collection\/v\d/.test(textOf(fieldsOf(fieldsOf(document)["info"])["schema"])),
  calls: (document) => savedResponses(fieldsOf(document), 0),
};

const DEEPEST = 100;

function* savedResponses({ item }: Fields, depth: number): Generator<RecordedCall> {
  for (const one of listOf(item).map(fieldsOf)) {
    for (const saved of listOf(one["response"]).map(fieldsOf)) {
      const { originalRequest, code, header, body } = saved;
      const request = isRecord(originalRequest) ? originalRequest : fieldsOf(one["request"]);
      yield {
        request: requestOf(request),
        response: { status: code, headers: keyValues(header), body: body ?? "" },
      };
    }
    if (depth < DEEPEST) yield* savedResponses(one, depth + 1);
  }
}

export const newmanRun: Recorder = {
  name: "Newman run",
  recognises: (document) => Array.isArray(fieldsOf(fieldsOf(document)["run"])["executions"]),
  *calls(document) {
    for (const execution of listOf(fieldsOf(fieldsOf(document)["run"])["executions"])) {
      const { request, response } = fieldsOf(execution);
      const { code, header, stream, body } = fieldsOf(response);
      yield {
        request: requestOf(fieldsOf(request)),
        response: {
          // 0: no response came.
          status: isRecord(response) ? code : 0,
          headers: keyValues(header),
          ...(stream === undefined && body === undefined ? {} : { body: bytesOf(stream) ?? body }),
        },
      };
    }
  },
};

/** `{type: "Buffer", data: […]}`, as Node writes bytes into JSON. */
function bytesOf(stream: unknown): Uint8Array | null {
  const { data } = fieldsOf(stream);
  return Array.isArray(data) && data.every(isByte) ? Uint8Array.from(data) : null;
}

const isByte = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;

function requestOf({ method, url, header, body }: Fields): RecordedCall["request"] {
  return { method: method ?? "GET", url: urlOf(url), headers: keyValues(header), body: sentBody(fieldsOf(body)) };
}

function urlOf(url: unknown): string {
  if (!isRecord(url)) return textOf(url);
  const { raw, protocol, host, path, port, query, variable } = url;
  const values = new Map(
    listOf(variable).map((one) => [textOf(fieldsOf(one)["key"]), textOf(fieldsOf(one)["value"])] as const),
  );
  if (host === undefined && typeof raw === "string") return raw;
  const hosts = Array.isArray(host) ? host.join(".") : textOf(host);
  const segments = Array.isArray(path)
    ? path.map((one) => (typeof one === "string" ? one : textOf(fieldsOf(one)["value"])))
    : [textOf(path)];
  const filled = segments.map((segment) =>
    segment.startsWith(":") ? values.get(segment.slice(1)) || `{${segment.slice(1)}}` : segment,
  );
  const pairs = keyValues(query).map(({ name, value }) => `${textOf(name)}=${textOf(value)}`);
  // A variable of the collection stands for scheme and host: "{{baseUrl}}".
  const start = hosts.startsWith("{{") ? hosts : `${textOf(protocol) || "http"}://${hosts}`;
  const at = textOf(port) === "" ? start : `${start}:${textOf(port)}`;
  return `${at}/${filled.join("/").replace(/^\//, "")}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

function sentBody({ mode, raw, urlencoded }: Fields): unknown {
  if (mode === "raw") return textOf(raw);
  if (mode !== "urlencoded") return mode === undefined ? "" : undefined;
  return new URLSearchParams(
    keyValues(urlencoded).map(({ name, value }): [string, string] => [textOf(name), textOf(value)]),
  ).toString();
}
