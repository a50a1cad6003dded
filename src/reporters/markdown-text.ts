/** Page text inside Markdown, where it must neither format, link, mention anybody nor break out of its table cell. */
import { webAddress } from "./links.ts";
import { oneLine, shorten } from "./visible-text.ts";

const LONGEST_TEXT = 600;

/**
 * Text inside a line of ours, with everything that Markdown or GitHub gives a meaning taken out of force. Signs that mean
 * something only at the beginning of a line stay: no text of a page stands there.
 */
export function markdownText(text: string): string {
  return (
    shorten(oneLine(text), LONGEST_TEXT)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(/[\\`*[\]|~$]/g, "\\$&")
      // Inside a word, as in page_id, it is no emphasis.
      .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll("_", "\\_"))
      // Addresses become links by themselves.
      .replaceAll("://", "\\://")
      .replace(/\b(www)\./gi, "$1\\.")
      // GitHub looks for @name and #1 after Markdown is done; an empty comment keeps sign and name apart.
      .replace(/[@#](?=[\p{L}\p{N}])/gu, "$&<!-- -->")
  );
}

/** Text as code, which has no markup inside; a fence longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const line = shorten(oneLine(text), LONGEST_TEXT).replaceAll("|", "\\|");
  if (line === "") return "";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A link where `url` is an address of the web, else the text alone. */
export function markdownLink(text: string, url: string | null): string {
  const address = webAddress(url);
  if (address === null) return markdownText(text);
  const target = address.replace(
    /[()<>|\\`*[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${markdownText(text)}](${target})`;
}
