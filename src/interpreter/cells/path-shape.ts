/** A path template without the names of its variables: what two spellings of one path share. */
import { trimmed } from "../../source/text.ts";
export function pathShape(path: string): string {
  return trimmed(path.replace(/\{[^{}]*\}/g, "{}"), "", "/");
}

/** A path of a machine's files, and none of a server. */
export const isFilePath = (path: string): boolean =>
  /^\/(?:etc|var|usr|opt|home|tmp|proc|dev|mnt|root|s?bin|srv)\//.test(path) ||
  /\.(?:conf|cfg|ini|ya?ml|toml|log|txt|md|sh|pem|key|crt|service|socket|exe|zip|tar|gz)$/.test(path);
