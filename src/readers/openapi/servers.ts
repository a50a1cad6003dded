/** The path that all servers of an operation have in common: pages write it before the operation's own. */
import { trimmed, upTo } from "../../source/text.ts";
import type { Reading } from "./reading.ts";
import { itemsOf, type SpecNode, textAt, valueAt } from "./spec-node.ts";

/** "/v2" where the servers are "https://a.example.com/v2" and "https://b.example.com/v2/"; empty where they differ. */
export function basePath(reading: Reading, item: SpecNode | null, operation: SpecNode): string {
  const servers =
    [operation, item, reading.root].map((node) => itemsOf(valueAt(node, "servers"))).find((list) => list.length > 0) ??
    [];
  const paths = new Set(servers.map(pathOf));
  const [path = ""] = paths;
  return paths.size === 1 ? path : "";
}

function pathOf(server: SpecNode): string {
  const url = (textAt(server, "url") ?? "").replace(
    /\{([^{}]+)\}/g,
    (whole, name: string) => textAt(valueAt(valueAt(server, "variables"), name), "default") ?? whole,
  );
  const path = url.replace(/^[a-z][a-z\d+.-]*:/i, "").replace(/^\/\/[^/]*/, "");
  return trimmed(upTo(path, "?#"), "", "/");
}
