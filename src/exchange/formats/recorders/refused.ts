/** Files of well-known tools that hold no exchanges, or none that can be read: each is refused by its own name, with the way out. */
import { isRecord } from "../record.ts";
import { fieldsOf, listOf, textOf } from "./parts.ts";
import type { Refused } from "./recorder.ts";

export const refusedDocuments: readonly Refused[] = [
  {
    name: "Insomnia export",
    recognises: (document) =>
      fieldsOf(document)["_type"] === "export" || textOf(fieldsOf(document)["type"]).startsWith("collection.insomnia"),
    message:
      "this is an Insomnia export, which has requests without their responses; in Insomnia, export the history of a request as HAR",
  },
  {
    name: "Insomnia design document",
    recognises: (document) => typeof fieldsOf(document)["__export_format"] === "number",
    message:
      "this is an Insomnia export, which has requests without their responses; export the history of a request as HAR",
  },
  {
    name: "Bruno collection",
    recognises: (document) => {
      const { name, items, version } = fieldsOf(document);
      return (
        typeof name === "string" &&
        typeof version === "string" &&
        listOf(items).some((one) => isRecord(fieldsOf(one)["request"]))
      );
    },
    message:
      "this is a Bruno collection, which has requests without their responses; run it with: bru run --output results.json --format json",
  },
  {
    name: "Postman environment",
    recognises: (document) => fieldsOf(document)["_postman_variable_scope"] !== undefined,
    message: "this is a Postman environment, not a collection; export the collection with its saved responses",
  },
  {
    name: "k6 results",
    recognises: (document) => {
      const { type, data, metric, metrics, root_group } = fieldsOf(document);
      const isLine = (type === "Metric" || type === "Point") && isRecord(data) && typeof metric === "string";
      return (
        isLine || (isRecord(metrics) && isRecord(root_group)) || (isRecord(metrics) && isRecord(metrics["http_reqs"]))
      );
    },
    message:
      "these are k6 results, which have metrics without bodies; record the traffic with a proxy (HTTPS_PROXY) as HAR, for example with mitmproxy",
  },
  {
    name: "Chrome net log",
    recognises: (document) => {
      const { constants, events } = fieldsOf(document);
      return isRecord(constants) && Array.isArray(events);
    },
    message: "this is Chrome's net log, which has no bodies; save a HAR with content from the network panel",
  },
  {
    name: "OpenAPI document",
    recognises: (document) => {
      const { openapi, swagger, paths } = fieldsOf(document);
      return isRecord(paths) && typeof (openapi ?? swagger) === "string";
    },
    message: "this is an OpenAPI document, not a recording; name it behind --docs",
  },
];

/** By the first bytes or words of a file that is no JSON or YAML. */
export const refusedBeginnings: readonly { readonly beginning: RegExp; readonly message: string }[] = [
  {
    // pcap in both byte orders and with nanoseconds, and pcapng
    beginning: /^(?:\xd4\xc3\xb2\xa1|\xa1\xb2\xc3\xd4|\x4d\x3c\xb2\xa1|\xa1\xb2\x3c\x4d|\x0a\x0d\x0d\x0a)/,
    message:
      "this is a packet capture (pcap); record as HAR with a proxy instead, or convert what is not encrypted with pcap2har",
  },
  {
    beginning: /^<\?xml[\s\S]{0,400}<!DOCTYPE items[\s\S]{0,200}burpVersion|^<\?xml[\s\S]{0,2000}<items burpVersion/,
    message: "this is a Burp export; save the items as HAR with an extension, or record with a proxy that writes HAR",
  },
  {
    beginning: /^<\?xml[\s\S]{0,400}<(?:testResults|jmeterTestPlan)\b/,
    message: "this is a file of JMeter, which keeps no headers of requests; record as HAR with a proxy instead",
  },
  {
    beginning: /^SQLite format 3\0/,
    message: "this is a SQLite database; export what it holds as HAR",
  },
  {
    beginning: /^\s{0,100}<(?:!doctype html|html)\b/i,
    message: "this is an HTML page, not a recording; name it behind --docs if it is documentation",
  },
];
