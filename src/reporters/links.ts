/** Addresses that come from configuration and pages, made fit to stand in a link. */

/** The address if it is one of the web, spelled as a URL parser does; null for `javascript:` and everything else. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
}

/** Where nobody knows the root of the repository: relative paths are below it unless they lead upwards. */
export function relativePath(file: string): string | null {
  const outside = /^(?:\/|[A-Za-z]:|\.\.(?:\/|$)|git:)/.test(file.replaceAll("\\", "/"));
  return outside ? null : file;
}

/** A path as given → a URI reference: "a b/集群.md" → "a%20b/%E9%9B%86…". An absolute path becomes a `file:` URI. */
export function fileUri(path: string): string {
  const encoded = path
    // encodeURIComponent throws on unpaired surrogates.
    .replace(/\p{Cs}/gu, "\ufffd")
    .replaceAll("\\", "/")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  if (encoded.startsWith("/")) return `file://${encoded}`;
  return encoded;
}
