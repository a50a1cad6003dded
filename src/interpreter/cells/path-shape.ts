/** What the form of a path tells by itself: whether it is a file's, and which version it begins with. */
import { trimmed } from "../../source/text.ts";

/** A path template without the names of its variables: what two spellings of one path share. */
export function pathShape(path: string): string {
  return trimmed(path.replace(/\{[^{}]*\}/g, "{}"), "", "/");
}

/** A path of a machine's files, and none of a server. */
export const isFilePath = (path: string): boolean =>
  /^\/(?:etc|var|usr|opt|tmp|proc|mnt|s?bin|srv)\//.test(path) ||
  /\.(?:conf|cfg|ini|ya?ml|toml|log|txt|md|sh|pem|key|crt|service|socket|exe|zip|tar|gz)$/.test(path);

const DOTTED = String.raw`\d{1,4}(?:\.\d{1,2}){1,2}`;
const DOTTED_VERSION = new RegExp(`^${DOTTED}$`);
const VERSION_HEAD = new RegExp(String.raw`^/(?:\d{1,2}|${DOTTED})(?=/)`);

/** "1.1", "2024.10": as a segment of a path it names a version, and no thing. */
export const isDottedVersion = (segment: string): boolean => DOTTED_VERSION.test(segment);

/** The path without a version that it begins with: "/1/things", "/1.1/things". */
export const behindVersion = (path: string): string => path.replace(VERSION_HEAD, "");
